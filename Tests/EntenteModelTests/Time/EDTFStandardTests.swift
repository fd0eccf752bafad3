import EntenteModel
import Testing

// The examples of the Library of Congress's specification of 4 February 2019,
// <https://www.loc.gov/standards/datetime/>.
@Suite struct EDTFStandardTests {
  static let levelZero = [
    "1985-04-12", "1985-04", "1985",
    "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30+04:30",
    "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02",
    "2004-02-01/2005", "2005/2006-02",
  ]

  static let levelOne = [
    "Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX",
    "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..",
    "../1985-04-12", "../1985-04", "../1985", "1985-04-12/", "1985-04/", "1985/",
    "/1985-04-12", "/1985-04", "/1985", "-1985",
  ]

  static let levelTwo = [
    "2001-34", "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1667,1760-12]",
    "[..1984]", "{1667,1668,1670..1672}", "{1960,1961-12}", "{..1984}",
    "2004-06-XX/2004-07-03",
  ]

  @Test(arguments: levelZero + levelOne + levelTwo)
  func `the published examples are read and printed as they stand`(text: String) throws {
    #expect(try Period(parsing: text).description == text)
  }

  @Test func `an offset in hours is printed with its minutes`() throws {
    #expect(
      try Period(parsing: "1985-04-12T23:20:30-04").description == "1985-04-12T23:20:30-04:00"
    )
  }

  @Test func `a space may follow the comma of a set`() throws {
    let spaced = try Period(parsing: "{1667,1668, 1670..1672}")
    #expect(spaced == "{1667,1668,1670..1672}")
  }

  // The rest of level 2, with what each example means in the profile where that can be said.
  @Test(
    arguments: [
      ("Y-17E7", nil), ("1950S2", "1950"), ("Y171010000S3", "Y171010000"), ("Y3388E2S3", nil),
      ("2004-06~-11", "2004-06-11~"), ("2004?-06-11", "2004-06-11?"),
      ("?2004-06-~11", "2004-06-11%"), ("2004-%06-11", "2004-06-11%"),
      ("2004-06-~01/2004-06-~20", "2004-06-01~/2004-06-20~"),
      ("156X-12-25", "156X"), ("15XX-12-25", "15XX"), ("XXXX-12-XX", nil), ("1XXX-XX", nil),
      ("1XXX-12", nil), ("1984-1X", "1984-XX"),
    ] as [(String, String?)]
  )
  func `the rest of level 2 is named as outside the profile`(text: String, suggestion: String?) {
    let error = #expect(throws: EDTFError.self) { try Period(parsing: text) }
    #expect(error?.kind == .outsideProfile)
    #expect(error?.suggestion == suggestion)
  }

  @Test func `the fields of a date are read`() {
    let day: UncertainDate = "1985-04-12T23:20:30+04:30"
    #expect(day.form == .day)
    #expect((day.year, day.month, day.day) == (1985, 4, 12))
    #expect(day.time == ClockTime(hour: 23, minute: 20, second: 30, zone: .offset(minutes: 270)))
    let season: UncertainDate = "2001-21"
    #expect((season.form, season.part, season.month) == (.part, .spring, nil))
    let decade: UncertainDate = "-198X"
    #expect((decade.form, decade.year, decade.month) == (.decade, -1980, nil))
    let year: UncertainDate = "Y-170000002"
    #expect((year.form, year.year) == (.year, -170_000_002))
  }

  @Test(arguments: [
    ("1984", false, false), ("1984?", true, false), ("1984~", false, true), ("1984%", true, true),
  ])
  func `qualifiers say uncertain, approximate or both`(
    text: String,
    isUncertain: Bool,
    isApproximate: Bool
  ) throws {
    let date = try UncertainDate(parsing: text)
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test(arguments: zip(21...41, YearPart.allCases))
  func `the codes 21 to 41 name the parts of a year`(code: Int, part: YearPart) throws {
    #expect(try UncertainDate(parsing: "2018-\(code)").part == part)
  }
}
