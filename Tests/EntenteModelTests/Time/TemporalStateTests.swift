import EntenteModel
import Testing

@Suite struct TemporalStateTests {
  @Test(arguments: [
    // A day is certain on that day.
    ("2014-03-18", "2014-03-17", TemporalState.absent),
    ("2014-03-18", "2014-03-18", .certain),
    ("2014-03-18", "2014-03-19", .ended),
    // A year is some time within the year.
    ("2014", "2013-12-31", .absent), ("2014", "2014-01-01", .possible),
    ("2014", "2014-12-31", .possible), ("2014", "2015-01-01", .ended),
    // An interval is certain between the latest start and the earliest end.
    ("2012/2017", "2011-12-31", .absent), ("2012/2017", "2012-06-30", .possible),
    ("2012/2017", "2012-12-31", .certain), ("2012/2017", "2017-01-01", .certain),
    ("2012/2017", "2017-01-02", .possible), ("2012/2017", "2018-01-01", .ended),
    // Going on, end unknown, and the same at the start.
    ("2014-03-18/..", "2026-01-15", .certain), ("2014-03-18/", "2026-01-15", .possible),
    ("2014-03-18/", "2014-03-18", .certain), ("2014-03-18/", "2014-03-17", .absent),
    ("../2014-03-18", "1066-10-14", .certain), ("/2014-03-18", "1066-10-14", .possible),
    ("/2014-03-18", "2014-03-18", .certain), ("/2014-03-18", "2014-03-19", .ended),
    // `~` widens, `?` does not.
    ("2014-03-18~", "2014-03-18", .possible), ("2014-03-18?", "2014-03-18", .certain),
    ("2014~", "2013-06-01", .possible), ("2014?", "2013-06-01", .absent),
    // One of several, and each of several.
    ("[2014-03-18,2016-03-18]", "2014-03-18", .possible),
    ("[2014-03-18,2016-03-18]", "2015-03-18", .absent),
    ("[2014-03-18,2016-03-18]", "2016-03-19", .ended),
    ("{2014-03-18,2016-03-18}", "2014-03-18", .certain),
    ("{2014-03-18,2016-03-18}", "2015-03-18", .absent),
    ("{2014-03-18,2016-03-18}", "2016-03-19", .ended),
    ("{2014-03-18..2016-03-18}", "2015-03-18", .certain),
    ("[2014-03-18..2016-03-18]", "2015-03-18", .possible),
  ])
  func `the state at a day`(text: String, day: String, state: TemporalState) throws {
    #expect(try Period(parsing: text).state(at: CalendarDay(parsing: day)) == state)
  }

  @Test(arguments: [
    // Whatever moment of the year is meant lies in the year.
    ("2014", "2014", TemporalState.certain), ("2014", "2013/2015", .certain),
    ("2014", "2014-06", .possible), ("2014", "2014-06/2015", .possible),
    ("2014", "2013", .absent), ("2014", "2015", .ended),
    ("2014-03-18", "2014-03", .certain), ("2014-03-18", "2014-04", .ended),
    // An interval certainly overlaps a year if it has begun by its end and not ended before it.
    ("2012/2017", "2012", .certain), ("2012/2017", "2017", .certain),
    ("2012/2017", "2012-06", .possible), ("2012/2017", "2014-06", .certain),
    ("2012-06-01/2012-06-30", "2012-06-15/2013", .certain),
    ("2012/2017", "2018", .ended), ("2012/2017", "2011", .absent),
    ("2014/", "2014", .certain), ("2014/", "2015", .possible), ("2014/..", "2015", .certain),
    ("/2014", "2014", .certain), ("/2014", "2013", .possible), ("/2014", "2015", .ended),
    ("2014-06/2014", "2014-06/2014-12", .certain),
    ("2014~", "2014", .possible), ("2014~", "2013/2015", .certain),
    ("[2014,2016]", "2014/2016", .certain), ("[2014,2016]", "2014", .possible),
    ("[2014,2016]", "2015", .absent), ("{2014,2016}", "2014", .certain),
    ("{2014,2016}", "2015", .absent), ("{2014,2016}", "2017", .ended),
  ])
  func `the state during an interval`(text: String, during: String, state: TemporalState) throws {
    let days = try Period(parsing: during).widestRange
    #expect(try Period(parsing: text).state(during: days) == state)
  }

  @Test func `after the day it is vouched for, what goes on is possible`() {
    let treaty: Period = "2002-02-28/.."
    let asOf: CalendarDay = "2017-07-31"
    #expect(treaty.state(at: asOf, openEndAssertedUpTo: asOf) == .certain)
    #expect(treaty.state(at: "2017-08-01", openEndAssertedUpTo: asOf) == .possible)
    #expect(treaty.state(at: "2001-01-01", openEndAssertedUpTo: asOf) == .absent)
    #expect(
      ("2002-02-28/2020-01-01" as Period).state(at: "2019-01-01", openEndAssertedUpTo: asOf)
        == .certain
    )
    #expect(
      ("2030-01-01/.." as Period).state(at: "2031-01-01", openEndAssertedUpTo: asOf) == .possible
    )
    let planned = ("2030-01-01/.." as Period).bounds.asserted(upTo: asOf)
    #expect((planned.endMin, planned.endMax) == ("2030-01-01", .distantFuture))
    #expect(planned.certainRange == "2030-01-01"..."2030-01-01")
  }

  @Test(arguments: [
    ("2012/2017", "2014", true), ("2012/2017", "2012/2017", true), ("2012/2017", "2018", false),
    ("2012/2017", "2011/2014", false), ("2014", "2014-03-18", true), ("2014-03-18", "2014", false),
    ("2014/..", "2015/..", true), ("2014/2016", "2015/..", false), ("2014/", "2015", true),
    ("{2014,2016}", "2015", false), ("{2014,2016}", "2016-05", true),
    ("2014/2016", "{2014,2016}", true), ("2014", "2014~", false),
  ])
  func `covering compares the widest ranges`(outer: String, inner: String, covers: Bool) throws {
    #expect(try Period(parsing: outer).covers(Period(parsing: inner)) == covers)
  }

  @Test(arguments: [
    ("1996/2003", "2001/..", Period.Overlap.certain), ("1996/2003", "2004/..", .none),
    ("1996/2003", "2003/..", .possible), ("2014", "2014", .possible),
    ("2014-03-18", "2014-03-18", .certain), ("2014/", "2016", .possible),
    ("[2014-03-18,2016-03-18]", "2016", .possible),
    ("[2014-03-18,2016-03-18]", "2016-01-01/..", .possible), ("{2014,2016}", "2015", .none),
    ("{2014,2016-03-18}", "2016-01-01/..", .certain),
    ("[2014-03-18,2016-03-18]", "2014-01-01/..", .certain),
  ])
  func `overlap is certain, possible or none`(
    text: String,
    other: String,
    overlap: Period.Overlap
  ) throws {
    let (first, second) = (try Period(parsing: text), try Period(parsing: other))
    #expect(first.overlap(with: second) == overlap)
    #expect(second.overlap(with: first) == overlap)
  }
}
