/// The finest unit of a date that is known; a finer unit compares less.
///
/// `2018-09-XX` has the precision of a month: that it means one day is said, but which is not.
public enum DatePrecision: Int, Comparable, Sendable, CaseIterable {
  /// A day, with or without a time of day.
  case day

  /// A month.
  case month

  /// A quarter of a year, or a season.
  case quarter

  /// A third of a year: four months.
  case fourMonths

  /// Half a year.
  case halfYear

  /// A year.
  case year

  /// Ten years that share all digits but the last.
  case decade

  /// A hundred years that share all digits but the last two.
  case century

  /// The length of the unit in months; a day has none.
  var monthCount: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .quarter: 3
    case .fourMonths: 4
    case .halfYear: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    }
  }

  /// Whether one unit is finer than another.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}
