import EntenteModel
import Testing

@Suite struct UncertainDateTests {
  // By hand from the calendar.
  @Test(arguments: [
    ("2018-09-11", "2018-09-11", "2018-09-11"),
    ("2018-09-11?", "2018-09-11", "2018-09-11"),
    ("2018-09-11~", "2018-09-10", "2018-09-12"),
    ("2018-09-11T23:59:59-04:00", "2018-09-11", "2018-09-11"),
    ("2018-01-01~", "2017-12-31", "2018-01-02"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2018-09?", "2018-09-01", "2018-09-30"),
    ("2018-09~", "2018-08-01", "2018-10-31"),
    ("2018-01~", "2017-12-01", "2018-02-28"),
    ("2018-12%", "2018-11-01", "2019-01-31"),
    ("2018", "2018-01-01", "2018-12-31"),
    ("2018~", "2017-01-01", "2019-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("201X~", "2000-01-01", "2029-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("19XX~", "1800-01-01", "2099-12-31"),
    ("-198X", "-1989-01-01", "-1980-12-31"),
    ("-19XX", "-1999-01-01", "-1900-12-31"),
    ("-1985", "-1985-01-01", "-1985-12-31"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("2018-09-XX", "2018-09-01", "2018-09-30"),
    ("2018-XX", "2018-01-01", "2018-12-31"),
    ("2018-XX-XX", "2018-01-01", "2018-12-31"),
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2001-22", "2001-06-01", "2001-08-31"),
    ("2001-23", "2001-09-01", "2001-11-30"),
    ("2001-24", "2001-12-01", "2002-02-28"),
    ("2003-24", "2003-12-01", "2004-02-29"),
    ("2001-25", "2001-03-01", "2001-05-31"),
    ("2001-29", "2001-09-01", "2001-11-30"),
    ("2001-30", "2001-12-01", "2002-02-28"),
    ("2001-31", "2001-03-01", "2001-05-31"),
    ("2001-32", "2001-06-01", "2001-08-31"),
    ("2001-33", "2001-01-01", "2001-03-31"),
    ("2001-34", "2001-04-01", "2001-06-30"),
    ("2001-35", "2001-07-01", "2001-09-30"),
    ("2001-36", "2001-10-01", "2001-12-31"),
    ("2001-36~", "2001-07-01", "2002-03-31"),
    ("2001-37", "2001-01-01", "2001-04-30"),
    ("2001-38", "2001-05-01", "2001-08-31"),
    ("2001-39", "2001-09-01", "2001-12-31"),
    ("2001-40", "2001-01-01", "2001-06-30"),
    ("2001-41", "2001-07-01", "2001-12-31"),
    ("2001-41~", "2001-01-01", "2002-06-30"),
  ])
  func `a date reaches from its first day to its last`(
    text: String,
    first: String,
    last: String
  ) throws {
    let date = try UncertainDate(parsing: text)
    #expect(date.bounds.lowerBound == (try CalendarDay(parsing: first)))
    #expect(date.bounds.upperBound == (try CalendarDay(parsing: last)))
  }

  @Test(arguments: [
    ("2018-09-11", DatePrecision.day), ("2018-09", .month), ("2018-09-XX", .month),
    ("2018-21", .quarter), ("2018-35", .quarter), ("2018-38", .fourMonths),
    ("2018-40", .halfYear), ("2018", .year), ("2018-XX", .year), ("2018-XX-XX", .year),
    ("Y170000002", .year), ("201X", .decade), ("20XX", .century),
  ])
  func `precision is the finest unit that is known`(text: String, precision: DatePrecision) throws {
    #expect(try UncertainDate(parsing: text).precision == precision)
  }

  @Test func `a finer precision is less`() {
    #expect(DatePrecision.allCases == DatePrecision.allCases.sorted())
    #expect(DatePrecision.day < .month)
    #expect(DatePrecision.year < .century)
  }

  @Test func `great years have exact days as far as the calendar goes`() throws {
    let year: UncertainDate = "Y170000002"
    #expect(year.bounds.lowerBound == CalendarDay(year: 170_000_002, month: 1, day: 1))
    #expect(year.bounds.upperBound == CalendarDay(year: 170_000_002, month: 12, day: 31))
    #expect(
      ("Y999999999999999999" as UncertainDate).bounds == .distantFuture ... .distantFuture
    )
    #expect(("Y-999999999999999999~" as UncertainDate).bounds == .distantPast ... .distantPast)
    #expect(("Y999999999999~" as UncertainDate).bounds.upperBound == .distantFuture)
  }

  @Test func `one date definitely precedes another only if their days are apart`() {
    #expect(("2017" as UncertainDate).definitelyPrecedes("2018"))
    #expect(!("2017~" as UncertainDate).definitelyPrecedes("2018"))
    #expect(!("2018" as UncertainDate).definitelyPrecedes("2018-12"))
    #expect(!("2018-09-11" as UncertainDate).definitelyPrecedes("2018-09-11"))
    #expect(("2018-09-10" as UncertainDate).definitelyPrecedes("2018-09-11"))
    #expect(!("2018-09" as UncertainDate).definitelyPrecedes("2018-09-30"))
    #expect(("2018-06" as UncertainDate).definitelyPrecedes("2018-35"))
  }

  @Test func `dates are built from their fields only if EDTF can write them`() throws {
    #expect(UncertainDate(year: 2018) == "2018")
    #expect(UncertainDate(year: 12_018) == "Y12018")
    #expect(UncertainDate(year: 2018, month: 9) == "2018-09")
    #expect(UncertainDate(year: 2018, part: .thirdQuarter) == "2018-35")
    #expect(UncertainDate("2018-09-11" as CalendarDay) == "2018-09-11")
    #expect(UncertainDate(year: .max) == nil)
    #expect(UncertainDate(year: 12_018, month: 9) == nil)
    #expect(UncertainDate(year: 2018, month: 13) == nil)
    #expect(UncertainDate(CalendarDay.distantFuture) == nil)
    let dated: UncertainDate = "2018-09-11T10:00:00"
    #expect(dated.qualified(approximate: true) == "2018-09-11~")
    #expect(dated.qualified() == dated)
  }

  @Test func `intervals and sets are no dates`() {
    for text in ["2014/2016", "2014/", "[2014]", "{2014..}"] {
      #expect(throws: EDTFError.self) { try UncertainDate(parsing: text) }
    }
  }
}
