import EntenteModel
import Testing

@Suite struct PeriodBoundsTests {
  private static let past = CalendarDay.distantPast
  private static let future = CalendarDay.distantFuture

  // Start from, start to, end from, end to: by hand from the rules that `Period.bounds` states.
  @Test(arguments: [
    ("2014-03-18", "2014-03-18", "2014-03-18", "2014-03-18", "2014-03-18"),
    ("2014", "2014-01-01", "2014-12-31", "2014-01-01", "2014-12-31"),
    ("2014~", "2013-01-01", "2015-12-31", "2013-01-01", "2015-12-31"),
    ("2012/2017", "2012-01-01", "2012-12-31", "2017-01-01", "2017-12-31"),
    ("2018-09-11/2018-09-17", "2018-09-11", "2018-09-11", "2018-09-17", "2018-09-17"),
    ("2018-09/2018-12~", "2018-09-01", "2018-09-30", "2018-11-01", "2019-01-31"),
    // An end cannot lie before the earliest start, nor a start after the latest end.
    ("2014-06/2014", "2014-06-01", "2014-06-30", "2014-06-01", "2014-12-31"),
    ("2014/2014-06", "2014-01-01", "2014-06-30", "2014-06-01", "2014-06-30"),
    ("[2016,2018-05]", "2016-01-01", "2018-05-31", "2016-01-01", "2018-05-31"),
    ("[2016..2018]", "2016-01-01", "2018-12-31", "2016-01-01", "2018-12-31"),
    ("{2016,2018-05}", "2016-01-01", "2016-12-31", "2018-05-01", "2018-05-31"),
    ("{2016..2018}", "2016-01-01", "2016-12-31", "2018-01-01", "2018-12-31"),
    ("{2018-05,2016}", "2016-01-01", "2016-12-31", "2018-05-01", "2018-05-31"),
  ])
  func `bounded periods`(
    text: String,
    startMin: CalendarDayText,
    startMax: CalendarDayText,
    endMin: CalendarDayText,
    endMax: CalendarDayText
  ) throws {
    let bounds = try Period(parsing: text).bounds
    #expect(bounds.startMin.description == startMin)
    #expect(bounds.startMax.description == startMax)
    #expect(bounds.endMin.description == endMin)
    #expect(bounds.endMax.description == endMax)
  }

  typealias CalendarDayText = String

  @Test func `an open end is the distant future for certain`() {
    let bounds = ("2014/.." as Period).bounds
    #expect((bounds.startMin, bounds.startMax) == ("2014-01-01", "2014-12-31"))
    #expect((bounds.endMin, bounds.endMax) == (Self.future, Self.future))
  }

  @Test func `an unknown end is any day from the start on`() {
    let bounds = ("2018-09-20/" as Period).bounds
    #expect((bounds.startMin, bounds.startMax) == ("2018-09-20", "2018-09-20"))
    #expect((bounds.endMin, bounds.endMax) == ("2018-09-20", Self.future))
  }

  @Test func `an open start is the distant past for certain`() {
    let bounds = ("../2014" as Period).bounds
    #expect((bounds.startMin, bounds.startMax) == (Self.past, Self.past))
    #expect((bounds.endMin, bounds.endMax) == ("2014-01-01", "2014-12-31"))
  }

  @Test func `an unknown start is any day up to the end`() {
    let bounds = ("/2014" as Period).bounds
    #expect((bounds.startMin, bounds.startMax) == (Self.past, "2014-12-31"))
    #expect((bounds.endMin, bounds.endMax) == ("2014-01-01", "2014-12-31"))
  }

  @Test func `sets may be open on a side`() {
    let choice = ("[..1760-12-03]" as Period).bounds
    #expect((choice.startMin, choice.startMax) == (Self.past, "1760-12-03"))
    #expect((choice.endMin, choice.endMax) == (Self.past, "1760-12-03"))
    let run = ("{..1760-12-03}" as Period).bounds
    #expect((run.startMin, run.startMax) == (Self.past, Self.past))
    #expect((run.endMin, run.endMax) == ("1760-12-03", "1760-12-03"))
    let later = ("{1760-12-03..}" as Period).bounds
    #expect((later.endMin, later.endMax) == (Self.future, Self.future))
  }

  @Test(arguments: [
    ("2014/..", Period.Ending.ongoing), ("2014/", .unknown), ("2014/2016", .closed),
    ("2014", .closed), ("../2014", .closed), ("/2014", .closed), ("[2014..]", .closed),
    ("{2014..}", .ongoing), ("{2014,2016}", .closed),
  ])
  func `ongoing, end unknown and ended are three things`(text: String, ending: Period.Ending)
    throws
  {
    #expect(try Period(parsing: text).ending == ending)
  }

  @Test func `the parts of a period are told`() {
    let interval: Period = "2014~/2016-03?"
    #expect(interval.dates == ["2014~", "2016-03?"])
    #expect(interval.precision == .year)
    #expect(interval.isUncertain && interval.isApproximate)
    #expect(interval.setMembers.isEmpty)
    let set: Period = "[2014,2016-03..2016-05,2020-01-01..]"
    #expect(
      set.setMembers == [
        .date("2014"), .range("2016-03", "2016-05"), .orLater("2020-01-01"),
      ]
    )
    #expect(set.memberBounds.count == 3)
    #expect(set.dates.count == 4)
    #expect(!set.isUncertain && !set.isApproximate)
    #expect(("2014-03-18/.." as Period).precision == .day)
  }
}
