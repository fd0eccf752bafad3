/// One end of an interval.
public enum IntervalEnd: Hashable, Sendable {
  /// The end is a date, which may itself be uncertain.
  case known(UncertainDate)

  /// There is no such end, written `..`: it goes on, or it always was.
  case open

  /// There is such an end but it is not known, written as nothing at all.
  case unknown
}

/// One element of a set of dates.
public enum DateSetMember: Hashable, Sendable {
  /// A date.
  case date(UncertainDate)

  /// The dates from one to another, written `1670..1672`.
  case range(UncertainDate, UncertainDate)

  /// A date and all before it, written `..1984`.
  case orEarlier(UncertainDate)

  /// A date and all after it, written `1984..`.
  case orLater(UncertainDate)
}

/// When something was: any value of the EDTF profile.
///
/// The profile is EDTF (ISO 8601-2:2019) levels 0 and 1, and of level 2 the parts of a year 21 to
/// 41 and the sets `[…]` and `{…}`. What a period means for a timeline is told by ``bounds`` and
/// ``state(at:)``.
///
/// ```swift
/// let treaty: Period = "2002-02-28/.."
/// treaty.ending                  // .ongoing
/// treaty.state(at: "2017-07-01") // .certain
/// ```
public struct Period: Hashable, Sendable {
  /// What kinds of period there are.
  public enum Form: Hashable, Sendable {
    /// A date: an event at some time within it.
    case date(UncertainDate)

    /// From one end to the other.
    case interval(start: IntervalEnd, end: IntervalEnd)

    /// One of several dates, but not known which: `[2016,2018]`.
    case oneOf([DateSetMember])

    /// Each of several dates: `{2016,2018}`.
    case allOf([DateSetMember])
  }

  /// Which kind of period this is.
  public let form: Form

  init(form: Form) {
    self.form = form
  }

  /// Creates a period that is one date.
  public init(_ date: UncertainDate) {
    form = .date(date)
  }

  /// Creates an interval; one of its ends must be known, and it must not end before it starts.
  ///
  /// The ends are dates without a time of day, for EDTF has no times in intervals.
  public init(start: IntervalEnd, end: IntervalEnd) throws(EDTFError) {
    form = .interval(start: start, end: end)
    if let fault = EDTFGrammar.fault(inIntervalFrom: start, to: end) {
      throw EDTFError(fault, in: description)
    }
  }

  /// The set's members, or none if the period is not a set.
  public var setMembers: [DateSetMember] {
    switch form {
    case .oneOf(let members), .allOf(let members): members
    case .date, .interval: []
    }
  }

  /// Every date that is written in the period, in order.
  public var dates: [UncertainDate] {
    switch form {
    case .date(let date): return [date]
    case .interval(let start, let end):
      return [start, end].compactMap { if case .known(let date) = $0 { date } else { nil } }
    case .oneOf(let members), .allOf(let members): return members.flatMap(\.dates)
    }
  }

  /// The precision of the coarsest date in the period.
  public var precision: DatePrecision { dates.map(\.precision).max() ?? .day }

  /// Whether a date of the period is in doubt (`?` or `%`).
  public var isUncertain: Bool { dates.contains(where: \.isUncertain) }

  /// Whether a date of the period is only about right (`~` or `%`).
  public var isApproximate: Bool { dates.contains(where: \.isApproximate) }
}

extension Period {
  /// How a period ends; the three are different facts, and only one of them is "still going on".
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// It ended, or will end, at a date that is stated.
    case closed

    /// It goes on: `2014/..`.
    case ongoing

    /// It is not known whether or when it ended: `2014/`.
    case unknown
  }

  /// How the period ends.
  public var ending: Ending {
    switch form {
    case .interval(_, .open): .ongoing
    case .interval(_, .unknown): .unknown
    case .allOf(let members): members.contains(where: \.isOpenToTheFuture) ? .ongoing : .closed
    case .date, .oneOf, .interval(_, .known): .closed
    }
  }
}

extension DateSetMember {
  /// The dates that are written in the member.
  var dates: [UncertainDate] {
    switch self {
    case .date(let date), .orEarlier(let date), .orLater(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }

  fileprivate var isOpenToTheFuture: Bool {
    if case .orLater = self { true } else { false }
  }
}

extension Period {
  /// Creates the interval from one period to another, as from one milestone to the next; an end
  /// that is not given is unknown.
  ///
  /// Of an end that is itself an interval or set, the outermost date counts.
  public init(from first: Period?, to last: Period?) {
    self.init(
      form: .interval(
        start: first?.firstDate.map(IntervalEnd.known) ?? .unknown,
        end: last?.lastDate.map(IntervalEnd.known) ?? .unknown
      )
    )
  }

  private var firstDate: UncertainDate? {
    switch form {
    case .date(let date): date
    case .interval(.known(let date), _): date
    case .interval: nil
    case .oneOf(let members), .allOf(let members): members.first?.date
    }
  }

  private var lastDate: UncertainDate? {
    switch form {
    case .date(let date): date
    case .interval(_, .known(let date)): date
    case .interval: nil
    case .oneOf(let members), .allOf(let members): members.last?.date
    }
  }
}

extension DateSetMember {
  /// The date of a single member, or the date that bounds it.
  fileprivate var date: UncertainDate? {
    switch self {
    case .date(let date), .orEarlier(let date), .orLater(let date), .range(let date, _): date
    }
  }
}
