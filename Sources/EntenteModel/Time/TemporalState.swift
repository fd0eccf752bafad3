/// Whether something was in being at a time, as far as its dates tell.
public enum TemporalState: String, Hashable, Sendable, CaseIterable {
  /// It was in being under every reading of the dates.
  case certain

  /// It was in being under some reading of the dates.
  case possible

  /// It was over under every reading.
  case ended

  /// It was not in being: not begun, or between the members of a set of dates.
  case absent
}

extension DateBounds {
  /// The state at one day, which is the state during that day alone.
  public func state(at day: CalendarDay) -> TemporalState {
    state(during: day...day)
  }

  /// The state during an interval of days T, which asks whether it was in being on any of them.
  ///
  /// - certain if `startMax` ≤ T's end and `endMin` ≥ T's start: however late it began, it had begun
  ///   before T was over, and however early it ended, it had not ended before T began. So `2014` is
  ///   certain during 2014, for whatever moment of the year it means lies in T; at one day of 2014
  ///   it is possible.
  /// - absent if T's end < `startMin`: not even the earliest start reaches back to T.
  /// - ended if T's start > `endMax`: not even the latest end reaches into T.
  /// - possible otherwise: some start and some end place it in T, others do not.
  public func state(during days: ClosedRange<CalendarDay>) -> TemporalState {
    if startMax <= days.upperBound && endMin >= days.lowerBound { return .certain }
    if days.upperBound < startMin { return .absent }
    if days.lowerBound > endMax { return .ended }
    return .possible
  }
}
