/// One day of the proleptic Gregorian calendar, which is the calendar of ISO 8601.
///
/// Years count astronomically: the year 0 is 1 BC. A day is stored as its number, so comparing and
/// adding cost nothing; ``year``, ``month`` and ``day`` are computed. Days lie in the years
/// -999,999,999,999 to 999,999,999,999; what would fall outside is ``distantPast`` or
/// ``distantFuture``.
public struct CalendarDay: Hashable, Sendable {
  /// The number of days from 1970-01-01, which is day 0.
  public let ordinal: Int

  /// The largest year, and the negative of the smallest, in which days are told apart.
  static let lastYear = 999_999_999_999

  /// A moment before every day that a date can name.
  public static let distantPast = CalendarDay(
    unchecked: ordinal(year: -lastYear, month: 1, day: 1) - 1
  )

  /// A moment after every day that a date can name.
  public static let distantFuture = CalendarDay(
    unchecked: ordinal(year: lastYear, month: 12, day: 31) + 1
  )

  private init(unchecked ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Creates the day with a number; numbers beyond the calendar give the distant past or future.
  public init(ordinal: Int) {
    self.ordinal = min(max(ordinal, Self.distantPast.ordinal), Self.distantFuture.ordinal)
  }

  /// Creates a day from its year, month and day of the month, or nothing if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard
      -Self.lastYear <= year, year <= Self.lastYear, 1 <= month, month <= 12, 1 <= day,
      day <= Self.dayCount(ofMonth: month, inYear: year)
    else { return nil }
    self.init(unchecked: Self.ordinal(year: year, month: month, day: day))
  }

  /// The astronomical year.
  public var year: Int { components.year }

  /// The month, from 1 to 12.
  public var month: Int { components.month }

  /// The day of the month, from 1.
  public var day: Int { components.day }

  /// Whether the value stands for no day of the calendar but for all time before or after it.
  public var isDistant: Bool { self == .distantPast || self == .distantFuture }

  /// Returns the day that lies a number of days later, or earlier if the number is negative.
  ///
  /// The distant past and the distant future stay where they are.
  public func adding(days: Int) -> CalendarDay {
    if isDistant { return self }
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return overflow ? (days < 0 ? .distantPast : .distantFuture) : CalendarDay(ordinal: sum)
  }

  /// Returns the number of days in a month, or 0 if there is no such month.
  public static func dayCount(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Whether the Gregorian rule gives a year 366 days.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDay: Comparable {
  /// Whether one day lies before another.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.ordinal < rhs.ordinal
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as ISO 8601 writes it, such as `2018-09-11`.
  ///
  /// Years of more than four digits have the prefix `Y`, though EDTF itself knows no months there.
  public var description: String {
    if self == .distantPast { return "distant past" }
    if self == .distantFuture { return "distant future" }
    let (year, month, day) = components
    return EDTFText.year(year) + "-" + EDTFText.padded(month, to: 2) + "-"
      + EDTFText.padded(day, to: 2)
  }
}

extension CalendarDay: ExpressibleByStringLiteral {
  /// Creates a day from an EDTF day without qualifier, such as `"2018-09-11"`.
  public init(parsing text: String) throws(EDTFError) {
    let date = try UncertainDate(parsing: text)
    guard date.form == .day, !date.isUncertain, !date.isApproximate else {
      throw EDTFError(
        kind: .notEDTF,
        message: "\(EDTFText.quoted(text)) is not a single day: write one such as 2018-09-11"
      )
    }
    self = date.bounds.lowerBound
  }

  /// Creates a day from a literal; a wrong one is a mistake of the programmer and stops the program.
  public init(stringLiteral value: String) {
    do throws(EDTFError) {
      try self.init(parsing: value)
    } catch {
      preconditionFailure(error.message)
    }
  }
}
