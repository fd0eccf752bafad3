internal import EntenteModel

/// The time that a scenario is about: from which day, up to which, and in which steps.
///
/// It begins at the branch, else at the model's `as-of`, and ends with the horizon, else at `as-of`.
struct ScenarioClock: Hashable, Sendable {
  /// The days; nil if neither scenario nor model names any.
  let days: ClosedRange<CalendarDay>?
  /// The length of a step.
  let step: ScenarioHorizon.Step
  /// How many steps the horizon has; nil without one.
  let steps: Int?
  /// The day up to which the model speaks.
  let asOf: CalendarDay?

  init(_ scenario: Scenario, on model: Model) {
    let branch = scenario.branchAt?.startingDay
    asOf = model.asOfDay
    let horizon = scenario.horizon.map { $0.until.widestRange.upperBound }
    step = scenario.horizon?.step ?? .quarter
    let first = branch ?? asOf ?? horizon
    if let first {
      let last = horizon ?? asOf ?? first
      days = first...max(first, last)
    } else {
      days = nil
    }
    if let days, scenario.horizon != nil, !days.upperBound.isDistant, !days.lowerBound.isDistant {
      // A horizon that ends within a step still has that step.
      let months = Self.months(from: days.lowerBound, to: days.upperBound.adding(days: 1))
      steps = max(1, (months + step.months - 1) / step.months)
    } else {
      steps = nil
    }
  }

  /// The day whose levels are the baseline: the last, on which levels have settled.
  ///
  /// It is none after that up to which the model speaks: beyond it nothing is vouched for, so that
  /// whatever is not said to go on would be gone.
  var day: CalendarDay? {
    guard let last = days?.upperBound else { return nil }
    return asOf.map { min($0, last) } ?? last
  }

  /// Whether something said to hold in a period may hold at some time of the scenario.
  func mayHold(_ period: Period?) -> Bool {
    guard let period, let days else { return true }
    return period.state(during: days).mayHold
  }

  /// At which step something dated begins: 0 if it has no date or began before.
  func start(of period: Period?) -> Int {
    guard let day = period?.startingDay, let first = days?.lowerBound, day > first,
      !day.isDistant
    else { return 0 }
    return Self.months(from: first, to: day) / step.months
  }

  /// A lag in steps, rounded; nil if the text is no ISO 8601 duration.
  func lag(_ text: String?) -> Int? {
    guard let text else { return 0 }
    guard let months = Self.months(ofDuration: text) else { return nil }
    let steps = (months / Double(step.months)).rounded()
    return steps <= Double(InfluenceArc.longestLag) ? Int(steps) : nil
  }

  /// When a step is, in the words of a time axis: a year, or a month of a year; nil if no date is known.
  func date(ofStep number: Int) -> String? {
    guard let first = days?.lowerBound, !first.isDistant else { return nil }
    let months = first.year * 12 + (first.month - 1) + number * step.months
    let (year, month) = (months / 12, months % 12 + 1)
    if step == .year, first.month == 1 { return "\(year)" }
    return "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
  }

  /// How many whole months lie between two days.
  private static func months(from first: CalendarDay, to last: CalendarDay) -> Int {
    let months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, last.day < first.day ? months - 1 : months)
  }

  /// The months of a duration such as `P1Y6M`, `P2W` or `P90D`, a month having 30.44 days.
  static func months(ofDuration text: String) -> Double? {
    var rest = Substring(text)
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    guard !rest.isEmpty else { return nil }
    var months = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let number = Double(digits), let unit = rest.dropFirst(digits.count).first else {
        return nil
      }
      switch unit {
      case "Y": months += 12 * number
      case "M": months += number
      case "W": months += number * 7 / Self.daysOfMonth
      case "D": months += number / Self.daysOfMonth
      default: return nil
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    return months
  }

  /// The mean of the Gregorian calendar.
  private static let daysOfMonth = 365.2425 / 12
}

extension ScenarioHorizon.Step {
  /// How many months a step has.
  var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
