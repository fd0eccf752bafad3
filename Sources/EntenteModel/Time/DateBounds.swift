/// When something can have begun and ended: the earliest and latest day of both.
///
/// For every reading of the dates, the first day lies in `startMin...startMax`, the last day in
/// `endMin...endMax`, and the first is not after the last. ``CalendarDay/distantPast`` and
/// ``CalendarDay/distantFuture`` stand for an end that is open or unknown on that side.
public struct DateBounds: Hashable, Sendable {
  /// The earliest day on which it can have begun.
  public var startMin: CalendarDay

  /// The latest day on which it can have begun.
  public var startMax: CalendarDay

  /// The earliest day that can have been its last.
  public var endMin: CalendarDay

  /// The latest day that can have been its last.
  public var endMax: CalendarDay

  /// Creates bounds from the days of a start and an end.
  ///
  /// Nothing begins after it ended, so a start is taken to be no later than the latest end, and an
  /// end no earlier than the earliest start: `2014-06/2014` ended in June 2014 at the earliest.
  public init(start: ClosedRange<CalendarDay>, end: ClosedRange<CalendarDay>) {
    startMin = start.lowerBound
    startMax = min(start.upperBound, end.upperBound)
    endMin = max(end.lowerBound, start.lowerBound)
    endMax = end.upperBound
  }

  /// All days on which it can have been in being.
  public var widestRange: ClosedRange<CalendarDay> { startMin...max(startMin, endMax) }

  /// The days on which it was in being under every reading, if there is such a day.
  public var certainRange: ClosedRange<CalendarDay>? {
    startMax <= endMin ? startMax...endMin : nil
  }

  /// Returns the bounds when an open end is vouched for only up to a day.
  ///
  /// `2014/..` says "still going on" as of some day, such as a model's `as-of`; after it the thing
  /// may or may not have ended.
  public func asserted(upTo day: CalendarDay) -> DateBounds {
    guard endMin == .distantFuture else { return self }
    var copy = self
    copy.endMin = max(day, startMin)
    return copy
  }
}
