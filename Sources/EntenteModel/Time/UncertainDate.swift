/// One date of EDTF (ISO 8601-2:2019): a day, or something coarser, that may be uncertain.
///
/// ```swift
/// let exercise: UncertainDate = "2018-09~"
/// exercise.precision  // .month
/// exercise.bounds     // 2018-08-01 ... 2018-10-31
/// ```
///
/// What a date says is ``form`` with ``year``, ``month``, ``day`` or ``part``, and its qualifiers.
/// Two dates are equal if they say the same; they are ordered only through their ``bounds``.
public struct UncertainDate: Hashable, Sendable {
  /// Which parts of a date are stated.
  public enum Form: UInt8, Hashable, Sendable {
    /// A day: `2018-09-11`.
    case day
    /// A month: `2018-09`.
    case month
    /// A season, quarter, third or half of a year: `2018-35`.
    case part
    /// A year: `2018`.
    case year
    /// Some year of a decade: `201X`.
    case decade
    /// Some year of a century: `20XX`.
    case century
    /// Some day of a month: `2018-09-XX`.
    case someDayOfMonth
    /// Some month of a year: `2018-XX`.
    case someMonth
    /// Some day of a year: `2018-XX-XX`.
    case someDayOfYear
  }

  /// Which parts of the date are stated.
  public let form: Form

  /// Whether the date itself is in doubt: it was written with `?` or `%`.
  public private(set) var isUncertain: Bool

  /// Whether the date is only about right: it was written with `~` or `%`.
  public private(set) var isApproximate: Bool

  /// The month, or the code of a part, or 0.
  private let monthField: UInt8

  /// The day of the month, or 0.
  private let dayField: UInt8

  /// The astronomical year; of a decade or century, the year whose unstated digits are 0.
  public let year: Int

  /// The time of day that was written after the day.
  public private(set) var time: ClockTime?

  init(form: Form, year: Int, month: Int = 0, day: Int = 0, time: ClockTime? = nil) {
    self.form = form
    self.year = year
    self.time = time
    monthField = UInt8(month)
    dayField = UInt8(day)
    isUncertain = false
    isApproximate = false
  }

  /// The month from 1 to 12, where one is stated.
  public var month: Int? {
    switch form {
    case .day, .month, .someDayOfMonth: Int(monthField)
    default: nil
    }
  }

  /// The day of the month, where one is stated.
  public var day: Int? { form == .day ? Int(dayField) : nil }

  /// The season, quarter, third or half of the year, where one is stated.
  public var part: YearPart? { form == .part ? YearPart(rawValue: Int(monthField)) : nil }

  /// The finest unit that is known.
  public var precision: DatePrecision {
    switch form {
    case .day: .day
    case .month, .someDayOfMonth: .month
    case .part: part?.precision ?? .quarter
    case .year, .someMonth, .someDayOfYear: .year
    case .decade: .decade
    case .century: .century
    }
  }
}

// The initializers admit what EDTF can write, so that every date prints as text that parses.
extension UncertainDate {
  private static let lastShortYear = 9999

  /// The largest year that can be stated, and the negative of the smallest: 18 digits.
  static let lastYear = 999_999_999_999_999_999

  private static func hasFourDigits(_ year: Int) -> Bool {
    -lastShortYear <= year && year <= lastShortYear
  }

  /// Creates a year, or nothing if it has more than 18 digits.
  public init?(year: Int) {
    guard -Self.lastYear <= year, year <= Self.lastYear else { return nil }
    self.init(form: .year, year: year)
  }

  /// Creates a month, or nothing if there is none or its year has more than four digits.
  public init?(year: Int, month: Int) {
    guard Self.hasFourDigits(year), 1 <= month, month <= 12 else { return nil }
    self.init(form: .month, year: year, month: month)
  }

  /// Creates a season or another part of a year, or nothing if the year has more than four digits.
  public init?(year: Int, part: YearPart) {
    guard Self.hasFourDigits(year) else { return nil }
    self.init(form: .part, year: year, month: part.rawValue)
  }

  /// Creates a date that is one day, or nothing if its year has more than four digits.
  public init?(_ day: CalendarDay, time: ClockTime? = nil) {
    let (year, month, dayOfMonth) = day.components
    guard Self.hasFourDigits(year) else { return nil }
    self.init(form: .day, year: year, month: month, day: dayOfMonth, time: time)
  }

  /// Returns the date with these qualifiers and no others.
  ///
  /// EDTF qualifies dates only, so a qualified date loses its time of day.
  public func qualified(uncertain: Bool = false, approximate: Bool = false) -> UncertainDate {
    var copy = self
    copy.isUncertain = uncertain
    copy.isApproximate = approximate
    if uncertain || approximate { copy.time = nil }
    return copy
  }
}

extension UncertainDate: CustomStringConvertible {
  /// The date in canonical EDTF, which parses to the same date.
  public var description: String {
    var text = EDTFText.year(year)
    switch form {
    case .day:
      text += "-" + EDTFText.padded(Int(monthField), to: 2)
      text += "-" + EDTFText.padded(Int(dayField), to: 2)
      if let time { text += "T\(time)" }
    case .month, .part: text += "-" + EDTFText.padded(Int(monthField), to: 2)
    case .year: break
    case .decade: text.replaceLast(1, with: "X")
    case .century: text.replaceLast(2, with: "XX")
    case .someDayOfMonth: text += "-" + EDTFText.padded(Int(monthField), to: 2) + "-XX"
    case .someMonth: text += "-XX"
    case .someDayOfYear: text += "-XX-XX"
    }
    switch (isUncertain, isApproximate) {
    case (true, true): text += "%"
    case (true, false): text += "?"
    case (false, true): text += "~"
    case (false, false): break
    }
    return text
  }
}

extension String {
  fileprivate mutating func replaceLast(_ count: Int, with replacement: String) {
    removeLast(count)
    append(replacement)
  }
}

extension UncertainDate: ExpressibleByStringLiteral {
  /// Creates a date from EDTF text, which must be one date and no interval or set.
  public init(parsing text: String) throws(EDTFError) {
    let period = try Period(parsing: text)
    guard case .date(let date) = period.form else {
      throw EDTFError(
        kind: .notEDTF,
        message: "\(EDTFText.quoted(text)) is not a single date: write one such as 2018-09-11",
        offset: 0..<text.unicodeScalars.count
      )
    }
    self = date
  }

  /// Creates a date from a literal; a wrong one is a mistake of the programmer and stops the
  /// program.
  public init(stringLiteral value: String) {
    do throws(EDTFError) {
      try self.init(parsing: value)
    } catch {
      preconditionFailure(error.message)
    }
  }
}
