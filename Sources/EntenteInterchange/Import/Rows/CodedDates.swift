internal import EntenteModel

/// Dates as data sets code them, in parts.
enum CodedDates {
  /// The EDTF date of a year with a month and day that may be unknown.
  ///
  /// Unknown parts are nil; a known day of an unknown month says nothing. nil if there is no such
  /// day.
  static func date(year: Int, month: Int?, day: Int?) -> UncertainDate? {
    guard let month else { return UncertainDate(year: year) }
    guard let day else { return UncertainDate(year: year, month: month) }
    return CalendarDay(year: year, month: month, day: day).flatMap { UncertainDate($0) }
  }

  /// Both ends as one period, with an unknown end where there is no last date.
  ///
  /// - Parameters:
  ///   - start: The first date; nil if it is not known.
  ///   - end: The last date.
  ///   - isOpen: Whether the data say that what has no last date goes on when they end.
  /// - Returns: The period; nil if neither end is known.
  static func period(
    _ start: UncertainDate?,
    _ end: UncertainDate?,
    isOpen: Bool = false
  ) -> Period? {
    switch (start, end) {
    case (nil, nil): nil
    case (let start?, let end?):
      start == end
        ? Period(start) : try? Period(start: .known(start), end: .known(end))
    case (let start?, nil): try? Period(start: .known(start), end: isOpen ? .open : .unknown)
    case (nil, let end?): try? Period(start: .unknown, end: .known(end))
    }
  }

  /// The days of a year.
  static func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    UncertainDate(year: year)?.bounds
  }
}
