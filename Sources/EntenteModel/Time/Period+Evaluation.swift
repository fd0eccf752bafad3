extension Period {
  /// The state at one day.
  ///
  /// - Parameters:
  ///   - day: The day that is asked about.
  ///   - asserted: The last day for which an open end is vouched, if there is one; after it, what
  ///     goes on is possible.
  /// - Returns: The state during that day alone.
  public func state(at day: CalendarDay, openEndAssertedUpTo asserted: CalendarDay? = nil)
    -> TemporalState
  {
    state(during: day...day, openEndAssertedUpTo: asserted)
  }

  /// The state during an interval of days: whether it was in being on any of them.
  ///
  /// Dates and intervals follow ``DateBounds/state(during:)``. One of several dates is certain only
  /// if each of them is; each of several dates makes the period certain by itself. In a gap between
  /// the members of a set the period is absent.
  ///
  /// - Parameters:
  ///   - days: The days that are asked about.
  ///   - asserted: The last day for which an open end is vouched, if there is one; after it, what
  ///     goes on is possible.
  /// - Returns: What the dates tell about being in being on any of the days.
  public func state(
    during days: ClosedRange<CalendarDay>,
    openEndAssertedUpTo asserted: CalendarDay? = nil
  ) -> TemporalState {
    func state(of bounds: DateBounds) -> TemporalState {
      (asserted.map(bounds.asserted(upTo:)) ?? bounds).state(during: days)
    }
    switch form {
    case .date, .interval:
      return state(of: bounds)
    case .oneOf:
      let states = memberBounds.map(state(of:))
      return Self.common(states, isCertain: states.allSatisfy { $0 == .certain })
    case .allOf:
      let states = memberBounds.map(state(of:))
      return Self.common(states, isCertain: states.contains(.certain))
    }
  }

  private static func common(_ states: [TemporalState], isCertain: Bool) -> TemporalState {
    if isCertain { return .certain }
    if states.contains(where: { $0 == .certain || $0 == .possible }) { return .possible }
    return states.contains(.absent) ? .absent : .ended
  }
}

extension Period {
  /// Whether another period lies within this one, however both turn out.
  ///
  /// Compared are the widest ranges: each day on which the other can have been lies among the days
  /// on which this one can have been. Sets are compared member by member. Every period covers
  /// itself.
  public func covers(_ other: Period) -> Bool {
    let ranges = memberBounds.map(\.widestRange)
    return other.memberBounds.allSatisfy { member in
      let inner = member.widestRange
      return ranges.contains { $0.contains(inner.lowerBound) && $0.contains(inner.upperBound) }
    }
  }

  /// Whether two periods share a day.
  public enum Overlap: String, Hashable, Sendable, CaseIterable {
    /// They share a day under every reading of their dates.
    case certain

    /// They share a day under some reading.
    case possible

    /// They share none.
    case none
  }

  /// Whether the period shares a day with another.
  ///
  /// `2014` and `2014` overlap possibly: two events of one year need not coincide.
  public func overlap(with other: Period) -> Overlap {
    combined { mine in
      other.combined { theirs in
        if mine.startMax <= theirs.endMin && theirs.startMax <= mine.endMin { return .certain }
        if mine.endMax < theirs.startMin || theirs.endMax < mine.startMin { return .none }
        return .possible
      }
    }
  }

  private func combined(_ overlap: (DateBounds) -> Overlap) -> Overlap {
    let each = memberBounds.map(overlap)
    let isCertain =
      if case .oneOf = form {
        each.allSatisfy { $0 == .certain }
      } else {
        each.contains(.certain)
      }
    return isCertain ? .certain : each.allSatisfy { $0 == .none } ? .none : .possible
  }
}
