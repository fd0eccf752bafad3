extension Period {
  /// When the whole period can have begun and ended.
  ///
  /// A date is an event at some time within it: `2014` began and ended on days of 2014 that are not
  /// known, `2014-03-18` on that day. An interval begins within its first date and ends within its
  /// last. An open start is the distant past and an open end the distant future, for certain; an
  /// unknown start lies anywhere before the end, an unknown end anywhere after the start.
  ///
  /// Of a set these are the bounds of the whole; ask ``memberBounds`` about its gaps.
  public var bounds: DateBounds {
    switch form {
    case .date(let date):
      let days = date.bounds
      return DateBounds(start: days, end: days)
    case .interval(let start, let end):
      return DateBounds(
        start: start.days(openAs: .distantPast),
        end: end.days(openAs: .distantFuture)
      )
    case .oneOf(let members):
      // The one that is meant may be any of them.
      return Self.combine(members.map(\.boundsAsChoice)) { whole, member in
        whole.startMin = min(whole.startMin, member.startMin)
        whole.startMax = max(whole.startMax, member.startMax)
        whole.endMin = min(whole.endMin, member.endMin)
        whole.endMax = max(whole.endMax, member.endMax)
      }
    case .allOf(let members):
      // The whole has begun when the first has, and ends when the last does.
      return Self.combine(members.map(\.boundsAsRun)) { whole, member in
        whole.startMin = min(whole.startMin, member.startMin)
        whole.startMax = min(whole.startMax, member.startMax)
        whole.endMin = max(whole.endMin, member.endMin)
        whole.endMax = max(whole.endMax, member.endMax)
      }
    }
  }

  /// The bounds of each member of a set, or the one bounds of any other period.
  public var memberBounds: [DateBounds] {
    switch form {
    case .date, .interval: [bounds]
    case .oneOf(let members): members.map(\.boundsAsChoice)
    case .allOf(let members): members.map(\.boundsAsRun)
    }
  }

  /// All days from the first to the last on which the period can have been in being.
  public var widestRange: ClosedRange<CalendarDay> { bounds.widestRange }

  private static func combine(
    _ members: [DateBounds],
    with merge: (inout DateBounds, DateBounds) -> Void
  ) -> DateBounds {
    // A set has a member: the grammar admits no empty one.
    let always = CalendarDay.distantPast...CalendarDay.distantFuture
    var whole = members.first ?? DateBounds(start: always, end: always)
    for member in members.dropFirst() { merge(&whole, member) }
    return whole
  }
}

extension IntervalEnd {
  fileprivate func days(openAs limit: CalendarDay) -> ClosedRange<CalendarDay> {
    switch self {
    case .known(let date): date.bounds
    case .open: limit...limit
    case .unknown: .distantPast ... .distantFuture
    }
  }
}

extension DateSetMember {
  /// The bounds if one date out of the member is meant.
  fileprivate var boundsAsChoice: DateBounds {
    let days = widestRange
    return DateBounds(start: days, end: days)
  }

  /// The bounds if every date of the member is meant: a range is an interval without gap.
  fileprivate var boundsAsRun: DateBounds {
    switch self {
    case .date(let date): DateBounds(start: date.bounds, end: date.bounds)
    case .range(let first, let last): DateBounds(start: first.bounds, end: last.bounds)
    case .orEarlier(let date):
      DateBounds(start: .distantPast ... .distantPast, end: date.bounds)
    case .orLater(let date):
      DateBounds(start: date.bounds, end: .distantFuture ... .distantFuture)
    }
  }

  private var widestRange: ClosedRange<CalendarDay> {
    switch self {
    case .date(let date): date.bounds
    case .range(let first, let last):
      first.bounds.lowerBound...max(first.bounds.lowerBound, last.bounds.upperBound)
    case .orEarlier(let date): .distantPast...date.bounds.upperBound
    case .orLater(let date): date.bounds.lowerBound ... .distantFuture
    }
  }
}
