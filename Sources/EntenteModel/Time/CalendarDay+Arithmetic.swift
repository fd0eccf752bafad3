// The year is taken to begin in March, so that the leap day is its last and the months' lengths
// follow one line: (153·m + 2) / 5. Source: H. Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", 2021, <https://howardhinnant.github.io/date_algorithms.html>.
extension CalendarDay {
  private static let daysPerEra = 146_097
  private static let daysFromEraToEpoch = 719_468

  /// The day number of a date that is known to exist.
  static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = flooredDivision(marchYear, by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysFromEraToEpoch
  }

  /// The year, month and day of the month.
  var components: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = Self.flooredDivision(
      ordinal + Self.daysFromEraToEpoch,
      by: Self.daysPerEra
    )
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Months counted through the years, January of the year 0 being 0.
  var monthIndex: Int {
    let (year, month, _) = components
    return year * 12 + month - 1
  }

  /// The first day of the month with an index; far indices give the distant past or future.
  init(firstOfMonth index: Int) {
    let (year, month) = Self.flooredDivision(index, by: 12)
    self.init(ordinal: Self.ordinal(year: year, month: month + 1, day: 1))
  }

  /// The last day of the month with an index; far indices give the distant past or future.
  init(lastOfMonth index: Int) {
    let (year, month) = Self.flooredDivision(index + 1, by: 12)
    self.init(ordinal: Self.ordinal(year: year, month: month + 1, day: 1) - 1)
  }

  /// The quotient rounded down, and a remainder that is never negative.
  static func flooredDivision(_ dividend: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
