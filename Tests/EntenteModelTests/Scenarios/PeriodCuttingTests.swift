import EntenteTestSupport
import Testing

@testable import EntenteModel

@Suite("Periods cut at a day")
struct PeriodCuttingTests {
  @Test(
    "What is left before a day",
    arguments: [
      ("2010/2020", "2014-07-16", "2010/2014-07-15"), ("2010/..", "2014-07-01", "2010/2014-06-30"),
      ("2010/", "2014-01-01", "2010/2013-12-31?"), ("../2020", "2014-01-01", "../2013-12-31"),
      ("/2020", "2014-01-01", "/2013-12-31"), ("2010/2012", "2014-01-01", "2010/2012"),
      ("2010/2014", "2014-07-16", "2010/2014-07-15?"), ("2015/2020", "2014-01-01", nil),
      ("2014-01-01/2020", "2014-01-01", nil), ("2014", "2014-07-16", "[2014-01-01..2014-07-15]"),
      ("2014", "2014-01-02", "2014-01-01"), ("2013", "2014-01-01", "2013"),
      ("2014", "2014-01-01", nil),
      ("[2012,2016]", "2014-01-01", "[2012]"),
      (
        "{2012,2016..2018}", "2017-01-01",
        "{2012,2016..2016-12-31}"
      ),
      ("[..2016]", "2014-01-01", "[..2013-12-31]"),
      ("{2012..}", "2014-01-01", "{2012..2013-12-31}"),
      ("[2016,2018]", "2014-01-01", nil), ("2014~/..", "2014-07-01", "2014~/2014-06-30"),
      ("Y170000002", "2014-01-01", nil), ("-0044-03-15", "2014-01-01", "-0044-03-15"),
    ] as [(Period, CalendarDay, Period?)]
  )
  func ending(_ period: Period, _ day: CalendarDay, _ expected: Period?) {
    #expect(period.ending(before: day) == expected)
  }

  @Test(
    "What is left from a day on",
    arguments: [
      ("2010/2020", "2014-07-16", "2014-07-16/2020"), ("2010/..", "2014-07", "2014-07/.."),
      ("2010/", "2014", "2014/"), ("../2020", "2014~", "2014~/2020"), ("2010/2012", "2014", nil),
      ("2015/2020", "2014", "2015/2020"), ("2014", "2014-07-16", "[2014-07-16..2014-12-31]"),
      ("2014", "2014", "2014"), ("2013", "2014", nil), ("[2012,2016]", "2014", "[2016]"),
      ("{2012..}", "2014", "{2014..}"), ("{2012..2016}", "2014", "{2014..2016}"),
      ("[..2016]", "2014", "[2014..2016]"),
    ] as [(Period, UncertainDate, Period?)]
  )
  func beginning(_ period: Period, _ date: UncertainDate, _ expected: Period?) {
    #expect(period.beginning(at: date.bounds.lowerBound, as: date) == expected)
  }

  @Test("The two parts do not overlap, and no part says more than the whole", arguments: 0..<200)
  func parts(_ seed: Int) throws {
    var values = RandomValues(seed: UInt64(seed))
    let period = values.period()
    let date: UncertainDate = values.pick(["2014-07-16", "2016", "2002-02", "2018-09-11"])
    let day = date.bounds.lowerBound
    let early = period.ending(before: day)
    let late = period.beginning(at: day, as: date)
    #expect(early != nil || late != nil)
    for part in [early, late].compactMap(\.self) {
      #expect(try Period(parsing: part.description) == part)
      #expect(period.widestRange.contains(part.widestRange.lowerBound))
      #expect(period.widestRange.contains(part.widestRange.upperBound))
    }
    if let early { #expect(early.widestRange.upperBound < day) }
    if let late { #expect(late.widestRange.lowerBound >= day) }
    #expect(early?.ending(before: day) == early)
    #expect(late?.beginning(at: day, as: date) == late)
  }

  @Test("Before all time nothing is left, and of days no one can write nothing is cut")
  func extremes() {
    let period: Period = "2010/.."
    #expect(period.ending(before: .distantPast) == nil)
    #expect(period.ending(before: .distantFuture) == period)
    #expect(period.ending(before: "-9999-01-01") == nil)
  }

  @Test("Dated claims: at each day one counts, before the change what counted before")
  func claims() {
    let items = [Claim(0.5), Claim(0.8, when: "2012/2016"), Claim(0.1, rank: .deprecated)]
    let claims: Claims<Double> = Claims(items)
    let date: UncertainDate = "2014-07"
    let day = date.bounds.lowerBound
    let scaled = claims.changed(from: day, as: date, until: nil) { $0 / 2 }
    for (day, value) in [
      ("2011-01-01", 0.5), ("2014-06-30", 0.8), ("2014-07-01", 0.4), ("2016-12-31", 0.4),
      ("2017-01-01", 0.25),
    ] as [(CalendarDay, Double)] {
      #expect(scaled.used(at: day) == value)
      #expect(day >= "2014-07-01" || scaled.used(at: day) == claims.used(at: day))
    }
    let window = claims.changed(from: day, as: date, until: "2015-01-01") { _ in 0 }
    #expect(window.used(at: "2014-12-31") == 0)
    #expect(window.used(at: "2015-01-01") == 0.8)
    #expect(window.used(at: "2020-01-01") == 0.5)
  }
}
