import EntenteModel
import Testing

@Suite struct EDTFErrorTests {
  private func error(of text: String) throws -> EDTFError {
    try #require(throws: EDTFError.self) { try Period(parsing: text) }
  }

  @Test(arguments: [
    // Loose writings of one date.
    ("2018-9-11", "2018-09-11"), ("2018-9", "2018-09"), ("2018-09-1", "2018-09-01"),
    ("2018/9", "2018-09"), ("2018/09/11", "2018-09-11"), ("2018.09.11", "2018-09-11"),
    ("9/2018", "2018-09"), ("13.09.2018", "2018-09-13"), ("9/13/2018", "2018-09-13"),
    ("9/9/2018", "2018-09-09"), ("20180911", "2018-09-11"), ("201809", "2018-09"),
    ("Sept 2018", "2018-09"), ("September 2018", "2018-09"), ("11 September 2018", "2018-09-11"),
    ("September 11, 2018", "2018-09-11"), ("11th Sep 2018", "2018-09-11"),
    ("Q3 2018", "2018-35"), ("2018-Q3", "2018-35"), ("2018Q3", "2018-35"),
    ("spring 2018", "2018-21"), ("1990s", "199X"), ("c. 2014", "2014~"), ("circa 2014", "2014~"),
    ("987", "0987"), (" 2018 ", "2018"), ("2018‑09", "2018-09"), ("２０１８", "2018"),
    ("2018年9月11日", "2018-09-11"), ("2018年", "2018"),
    // Loose writings of an interval.
    ("2014-2016", "2014/2016"), ("2014–2016", "2014/2016"), ("2014 – 2016", "2014/2016"),
    ("2014 - 2016", "2014/2016"), ("2014 to 2016", "2014/2016"),
    ("from 2014 to 2016", "2014/2016"), ("2014/present", "2014/.."), ("2014–now", "2014/.."),
    ("2018-9-11/2018-9-17", "2018-09-11/2018-09-17"), ("2014 / 2016", "2014/2016"),
    ("2018-09-11–2018-09-17", "2018-09-11/2018-09-17"), ("[2014/2016]", "[2014..2016]"),
    ("[2014 , 2016]", "[2014,2016]"),
  ])
  func `a loose writing is answered with the strict one`(text: String, strict: String) throws {
    let error = try error(of: text)
    #expect(error.kind == .notEDTF)
    #expect(error.suggestion == strict)
    #expect(error.message.hasSuffix("is not EDTF: write \(strict)"))
    #expect(error.offset == 0..<text.unicodeScalars.count)
  }

  @Test(arguments: [
    ("2018/open", "2018/.."), ("2018/unknown", "2018/"), ("unknown/2018", "/2018"),
    ("open/2018", "../2018"), ("198u", "198X"), ("19uu", "19XX"), ("2018-09-xx", "2018-09-XX"),
    ("2018-uu", "2018-XX"), ("y170000002", "Y170000002"), ("2005..2007", "2005/2007"),
    ("2005..", "2005/.."), ("..2007", "../2007"), ("2018?~", "2018%"), ("2018-09~?", "2018-09%"),
    ("198u/open", "198X/.."),
  ])
  func `draft words are answered with those of 2019`(text: String, standard: String) throws {
    let error = try error(of: text)
    #expect(error.kind == .draftSyntax)
    #expect(error.suggestion == standard)
  }

  @Test(arguments: [
    ("?2018-09", "2018-09?"), ("~2014", "2014~"), ("2004-06~-11", "2004-06-11~"),
    ("2004?-06~", "2004-06%"), ("~2014/2016", "2014~/2016"), ("[?2014,2016]", "[2014?,2016]"),
    ("2018??", "2018?"), ("{2014..~2016}", "{2014..2016~}"),
  ])
  func `a qualifier before or inside is answered with one after`(
    text: String,
    moved: String
  ) throws {
    let error = try error(of: text)
    #expect(error.kind == .outsideProfile)
    #expect(error.suggestion == moved)
    #expect(error.message.contains("put the qualifier after the value (\(moved))"))
  }

  @Test(
    arguments: [
      ("2004-01-01T10:10:10Z/2005", "2004-01-01/2005"), ("2004-01-01T10:10:10?", "2004-01-01?"),
      ("[2004-01-01T10:10:10,2005]", "[2004-01-01,2005]"), ("Y2014", "2014"),
      ("2XXX", "2000/2999"), ("-000X", "-0009/-0001"), ("2018-0X", "2018-XX"),
      ("2018-09-1X", "2018-09-XX"), ("XXXX", nil), ("2014/P2Y", nil), ("../..", nil), ("/", nil),
      ("/..", nil), ("../", nil), ("Y1234567890123456789", nil),
    ] as [(String, String?)]
  )
  func `what the profile leaves out is refused as such`(text: String, other: String?) throws {
    let error = try error(of: text)
    #expect(error.kind == .outsideProfile)
    #expect(error.suggestion == other)
  }

  @Test(arguments: [
    ("2018-02-30", "2018-02-30 does not exist: 2018-02 has 28 days", 8..<10),
    ("1900-02-29", "1900-02-29 does not exist: 1900-02 has 28 days", 8..<10),
    ("2018-04-31?", "2018-04-31 does not exist: 2018-04 has 30 days", 8..<10),
    ("2014/2018-06-00", "2018-06-00 does not exist: 2018-06 has 30 days", 13..<15),
    ("2018-21-05", "month 21 does not exist: months are 01 to 12", 5..<7),
    ("2018-13-01", "month 13 does not exist: months are 01 to 12", 5..<7),
    (
      "1998-42", "month 42 does not exist: months are 01 to 12, seasons and quarters 21 to 41",
      5..<7
    ),
    (
      "2014-16", "month 16 does not exist: months are 01 to 12; for years write 2014/2016",
      5..<7
    ),
    (
      "2018-09-11T24:00:00",
      "no clock shows the time in \"2018-09-11T24:00:00\": "
        + "write hours 00 to 23, minutes and seconds 00 to 59", 11..<19
    ),
  ])
  func `what does not exist is named and found`(
    text: String,
    message: String,
    offset: Range<Int>
  ) throws {
    let error = try error(of: text)
    #expect(error.kind == .impossibleDate)
    #expect(error.message == message)
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    ("2018/2014", "interval ends (2014) before it starts (2018)"),
    ("2018-09-17/2018-09-11", "interval ends (2018-09-11) before it starts (2018-09-17)"),
    ("[2018..2014]", "interval ends (2014) before it starts (2018)"),
    ("-0044/-0045", "interval ends (-0045) before it starts (-0044)"),
  ])
  func `an interval that ends before it starts is reversed`(text: String, message: String) throws {
    let error = try error(of: text)
    #expect(error.kind == .reversedInterval)
    #expect(error.message == message)
  }

  @Test(arguments: ["2018~/2017", "2014/2014", "2014-06/2014", "2014/2014-06", "20XX/2014"])
  func `an interval that may be in order is accepted`(text: String) {
    #expect(throws: Never.self) { try Period(parsing: text) }
  }

  @Test func `two readings are explained and none is suggested`() throws {
    for text in ["11.09.2018", "11/9/2018", "11-09-2018"] {
      let error = try error(of: text)
      #expect(error.kind == .notEDTF)
      #expect(error.suggestion == nil)
      #expect(error.message.hasSuffix("write 2018-11-09 or 2018-09-11"))
    }
    let half = try error(of: "2014-")
    #expect(half.suggestion == nil)
    #expect(
      half.message
        == "\"2014-\" is not EDTF: write 2014/.. if it goes on, or 2014/ if its end is not known"
    )
  }

  @Test(arguments: [
    "", " ", "someday", "2014/2015/2016", "[", "[]", "{}", "{2014]", "[2014", "[..]", "[,2014]",
    "[2014,]", "-", "--2014", "2018-", "2018-09-11T", "2018-09-11T10", "+2014", "201", "T10:00:00",
    "2018-09-11Z", "%", "Y", "Y-", "中國", "🗓️", "２", "\u{0}", "2014\u{0}", "٢٠١٨",
  ])
  func `anything else is refused`(text: String) throws {
    #expect(try error(of: text).kind == .notEDTF)
  }

  @Test func `offsets count Unicode scalars`() throws {
    #expect(try error(of: "中國 2018").offset == 0..<7)
    #expect(try error(of: "2018-13-01/中國").offset == 5..<7)
    #expect(try error(of: "2018/2014").offset == 0..<9)
  }

  @Test func `building a wrong interval gives the same errors`() throws {
    let reversed = #expect(throws: EDTFError.self) {
      try Period(start: .known("2018"), end: .known("2014"))
    }
    #expect(reversed?.kind == .reversedInterval)
    #expect(reversed?.offset == nil)
    let empty = #expect(throws: EDTFError.self) { try Period(start: .open, end: .unknown) }
    #expect(empty?.kind == .outsideProfile)
    let timed = #expect(throws: EDTFError.self) {
      try Period(start: .known("2018-09-11T10:00:00"), end: .open)
    }
    #expect(timed?.suggestion == "2018-09-11/..")
  }
}
