import EntenteModel
import Testing

@Suite struct ClockTimeTests {
  @Test(arguments: [
    "00:00:00", "23:59:59", "23:59:60Z", "10:10:10+00:00", "10:10:10-23:59", "10:10:10+14:00",
  ])
  func `a time is kept as it was written`(time: String) throws {
    #expect(try UncertainDate(parsing: "2016-12-31T" + time).time?.description == time)
  }

  @Test(arguments: [
    "24:00:00", "23:60:00", "23:58:60", "23:59:61", "10:10:10+04:60", "10:10:10-24:00",
    "10:10:10+99",
  ])
  func `a time that no clock shows is impossible`(time: String) throws {
    let error = try #require(throws: EDTFError.self) {
      try UncertainDate(parsing: "2016-12-31T" + time)
    }
    #expect(error.kind == .impossibleDate)
  }

  @Test(arguments: [
    "10", "10:10", "10:10:1", "10.10.10", "10:10:10.5", "10:10:10z", "10:10:10+4", "10:10:10+0430",
    "10:10:10Z+04", "1a:00:00",
  ])
  func `a time in another writing is not EDTF`(time: String) throws {
    let error = try #require(throws: EDTFError.self) {
      try UncertainDate(parsing: "2016-12-31T" + time)
    }
    #expect(error.kind == .notEDTF)
  }

  @Test func `the fields of a time are checked`() {
    #expect(ClockTime(hour: 23, minute: 59, second: 60) != nil)
    #expect(ClockTime(hour: -1, minute: 0, second: 0) == nil)
    #expect(ClockTime(hour: 0, minute: 0, second: 0, zone: .offset(minutes: 1440)) == nil)
  }
}
