import EntenteModel
import Testing

@Suite struct PeriodSeriesTests {
  @Test(arguments: [
    ("2012/2017", SeriesStep.year, ["2012", "2013", "2014", "2015", "2016", "2017"]),
    ("2014", .quarter, ["2014-33", "2014-34", "2014-35", "2014-36"]),
    ("2014-11/2015-02", .month, ["2014-11", "2014-12", "2015-01", "2015-02"]),
    ("2016-02-27/2016-03-01", .day, ["2016-02-27", "2016-02-28", "2016-02-29", "2016-03-01"]),
    ("2014-06/2015", .year, ["2014-06-01/2014-12-31", "2015"]),
    ("2014-06-15/2014-07", .month, ["2014-06-15/2014-06-30", "2014-07"]),
    ("2014-12-31/2015-01-01", .year, ["2014-12-31", "2015-01-01"]),
    ("2014-24", .quarter, ["2014-12-01/2014-12-31", "2015-01-01/2015-02-28"]),
    ("-0001/0001", .year, ["-0001", "0000", "0001"]),
    ("9999/Y10001", .year, ["9999", "Y10000", "Y10001"]),
  ])
  func `a period is cut into whole steps and what is left at its ends`(
    text: String,
    step: SeriesStep,
    steps: [String]
  ) throws {
    #expect(try Period(parsing: text).steps(by: step).map(\.description) == steps)
  }

  @Test(arguments: [
    ("2014/..", SeriesError.unbounded), ("2014/", .unbounded), ("../2014", .unbounded),
    ("/2014", .unbounded), ("{2014,2016}", .dateSet), ("[2014..2016]", .dateSet),
    ("Y-900000/Y900000", .tooManySteps(limit: 100_000)), ("Y999999999999999999", .unbounded),
  ])
  func `what has no steps is refused`(text: String, error: SeriesError) throws {
    let period = try Period(parsing: text)
    #expect(throws: error) { try period.steps(by: .year) }
  }

  @Test func `there are no months in years of five digits`() {
    #expect(throws: SeriesError.yearOutOfRange) { try ("Y12018" as Period).steps(by: .month) }
  }
}
