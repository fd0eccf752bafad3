import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct CalendarDayTests {
  // Counted by hand from the epoch, or known from elsewhere: the Modified Julian Date 0 is day
  // 40,587 before the epoch, and the Julian Day 0 is -4713-11-24, day 2,440,588 before it.
  @Test(arguments: [
    (1970, 1, 1, 0), (1970, 12, 31, 364), (1969, 12, 31, -1), (2000, 3, 1, 11_017),
    (1858, 11, 17, -40_587), (-4713, 11, 24, -2_440_588), (2001, 9, 9, 11_574),
  ])
  func `known days have known numbers`(year: Int, month: Int, day: Int, ordinal: Int) throws {
    let calendarDay = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(calendarDay.ordinal == ordinal)
    #expect(CalendarDay(ordinal: ordinal) == calendarDay)
  }

  @Test func `four hundred years either way agree with counting day by day`() {
    // The independent rule: walk the calendar one day at a time with a table of month lengths.
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (1570, 1, 1)
    // 1570-01-01 lies 400 years, one whole cycle of 146,097 days, before the epoch.
    for ordinal in -146_097...146_097 {
      let calendarDay = CalendarDay(ordinal: ordinal)
      guard calendarDay.year == year, calendarDay.month == month, calendarDay.day == day,
        CalendarDay(year: year, month: month, day: day)?.ordinal == ordinal
      else {
        Issue.record("day \(ordinal) is \(calendarDay), not \(year)-\(month)-\(day)")
        return
      }
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      day += 1
      if day > lengths[month - 1] + (isLeap && month == 2 ? 1 : 0) {
        (month, day) = (month + 1, 1)
      }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2370, 1, 2))
  }

  @Test func `numbers round trip over the whole calendar`() {
    var generator = SplitMix64(seed: 20_180_911)
    let range = CalendarDay.distantPast.ordinal + 1...CalendarDay.distantFuture.ordinal - 1
    for _ in 0..<2000 {
      let day = CalendarDay(ordinal: .random(in: range, using: &generator))
      #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
    }
  }

  @Test(arguments: [
    (2018, 2, 29), (1900, 2, 29), (2018, 13, 1), (2018, 0, 1), (2018, 1, 0), (2018, 4, 31),
    (Int.max, 1, 1), (Int.min, 1, 1), (2018, Int.max, 1), (2018, 1, Int.max),
  ])
  func `days that do not exist are refused`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2000, 29), (2004, 29), (1900, 28), (2100, 28), (0, 29), (-4, 29), (-1, 28)])
  func `february follows the Gregorian rule`(year: Int, length: Int) {
    #expect(CalendarDay.dayCount(ofMonth: 2, inYear: year) == length)
  }

  @Test func `days print as ISO 8601`() {
    #expect(("2018-09-01" as CalendarDay).description == "2018-09-01")
    #expect(CalendarDay(year: -43, month: 3, day: 15)?.description == "-0043-03-15")
    #expect(CalendarDay(year: 12_018, month: 3, day: 5)?.description == "Y12018-03-05")
  }

  @Test func `adding stops at the distant past and future`() {
    let day: CalendarDay = "2018-09-11"
    #expect(day.adding(days: 20) == "2018-10-01")
    #expect(day.adding(days: -254) == "2017-12-31")
    #expect(day.adding(days: .max) == .distantFuture)
    #expect(day.adding(days: .min) == .distantPast)
    #expect(CalendarDay.distantFuture.adding(days: -1) == .distantFuture)
    #expect(CalendarDay.distantPast.adding(days: 1) == .distantPast)
    #expect(CalendarDay(ordinal: .max) == .distantFuture)
    #expect(CalendarDay(ordinal: .min) == .distantPast)
    #expect(CalendarDay.distantPast < day && day < .distantFuture)
  }

  @Test(arguments: ["2018", "2018-09", "2018-09-11?", "2018-09-11/2018-09-12", "2018-09-XX", ""])
  func `what is not one sure day is no calendar day`(text: String) {
    #expect(throws: EDTFError.self) { try CalendarDay(parsing: text) }
  }
}
