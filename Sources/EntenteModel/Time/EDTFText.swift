/// Small pieces of EDTF text and of the messages about it.
enum EDTFText {
  /// The digits of a number, with zeros in front up to a width.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count < width
      ? String(repeating: "0", count: width - digits.utf8.count) + digits : digits
  }

  /// A year: four digits and perhaps a sign, or `Y` and more digits.
  static func year(_ year: Int) -> String {
    let sign = year < 0 ? "-" : ""
    return year.magnitude > 9999
      ? "Y" + String(year) : sign + padded(Int(year.magnitude), to: 4)
  }

  /// The text in quotation marks, shortened and without control characters, for a message.
  static func quoted(_ text: String) -> String {
    let limit = 60
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if shown.count == limit { return "\"\(String(shown))…\"" }
      shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return "\"\(String(shown))\""
  }
}
