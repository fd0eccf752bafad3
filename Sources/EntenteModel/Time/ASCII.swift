/// The bytes that have a meaning in EDTF.
enum ASCII {
  static let space = UInt8(ascii: " ")
  static let percent = UInt8(ascii: "%")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let colon = UInt8(ascii: ":")
  static let questionMark = UInt8(ascii: "?")
  static let timeMark = UInt8(ascii: "T")
  static let unspecified = UInt8(ascii: "X")
  static let longYearMark = UInt8(ascii: "Y")
  static let utcMark = UInt8(ascii: "Z")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let tilde = UInt8(ascii: "~")
}

extension Span<UInt8> {
  /// The first place of a byte in a range.
  func position(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.first { self[$0] == byte }
  }

  /// The digit at a place, if there is one.
  func digit(at position: Int) -> Int? {
    let byte = self[position]
    return ASCII.zero <= byte && byte <= ASCII.nine ? Int(byte - ASCII.zero) : nil
  }

  /// The number of two digits that begins at a place, if it lies before an end.
  func twoDigits(at position: Int, before end: Int) -> Int? {
    guard position + 2 <= end, let tens = digit(at: position), let ones = digit(at: position + 1)
    else { return nil }
    return tens * 10 + ones
  }

  /// Whether two unspecified digits begin at a place before an end.
  func twoUnspecified(at position: Int, before end: Int) -> Bool {
    position + 2 <= end && self[position] == ASCII.unspecified
      && self[position + 1] == ASCII.unspecified
  }
}
