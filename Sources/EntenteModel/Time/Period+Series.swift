/// The step of a series over time.
public enum SeriesStep: String, Hashable, Sendable, CaseIterable {
  /// Day by day.
  case day

  /// Month by month.
  case month

  /// Calendar quarter by calendar quarter.
  case quarter

  /// Year by year.
  case year

  /// The unit of the step, to compare with the precision of dates.
  public var precision: DatePrecision {
    switch self {
    case .day: .day
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

/// Why a period cannot be cut into a series.
public enum SeriesError: Error, Hashable, Sendable {
  /// The start or the end is open or unknown.
  case unbounded

  /// A set of dates has no steps from one end to the other.
  case dateSet

  /// There would be more steps than the number given.
  case tooManySteps(limit: Int)

  /// EDTF has no months or days in years of more than four digits.
  case yearOutOfRange
}

extension Period {
  /// The largest number of steps that a series may have.
  public static let stepLimit = 100_000

  /// Returns the years, quarters, months or days of the period, in order.
  ///
  /// The first and last are cut off where the period begins and ends: `2014-06/2015` by the year is
  /// `2014-06-01/2014-12-31` and `2015`.
  public func steps(by step: SeriesStep) throws(SeriesError) -> [Period] {
    switch form {
    case .oneOf, .allOf: throw .dateSet
    case .date, .interval: break
    }
    let whole = widestRange
    guard !whole.lowerBound.isDistant, !whole.upperBound.isDistant else { throw .unbounded }
    var steps: [Period] = []
    var first = whole.lowerBound
    while first <= whole.upperBound {
      guard steps.count < Self.stepLimit else { throw .tooManySteps(limit: Self.stepLimit) }
      let unit = step.unit(containing: first)
      let last = min(unit.upperBound, whole.upperBound)
      guard let period = step.period(of: first...last, in: unit) else { throw .yearOutOfRange }
      steps.append(period)
      first = last.adding(days: 1)
    }
    return steps
  }
}

extension SeriesStep {
  /// The whole day, month, quarter or year in which a day lies.
  fileprivate func unit(containing day: CalendarDay) -> ClosedRange<CalendarDay> {
    guard self != .day else { return day...day }
    let length = precision.monthCount
    let index = day.monthIndex
    let first = index - CalendarDay.flooredDivision(index, by: length).remainder
    return CalendarDay(firstOfMonth: first)...CalendarDay(lastOfMonth: first + length - 1)
  }

  /// The shortest writing of some days of a unit.
  fileprivate func period(
    of days: ClosedRange<CalendarDay>,
    in unit: ClosedRange<CalendarDay>
  ) -> Period? {
    if days == unit {
      let (year, month, _) = days.lowerBound.components
      let date: UncertainDate? =
        switch self {
        case .day: UncertainDate(days.lowerBound)
        case .month: UncertainDate(year: year, month: month)
        case .quarter:
          YearPart(rawValue: YearPart.firstQuarter.rawValue + (month - 1) / 3)
            .flatMap { UncertainDate(year: year, part: $0) }
        case .year: UncertainDate(year: year)
        }
      return date.map(Period.init(_:))
    }
    guard let first = UncertainDate(days.lowerBound), let last = UncertainDate(days.upperBound)
    else { return nil }
    if first == last { return Period(first) }
    return Period(form: .interval(start: .known(first), end: .known(last)))
  }
}
