// Writings of the draft of 2012 and of EDTF level 2.
extension EDTFAdvice {
  /// The text with plain hyphens, dots, digits and no outer spaces.
  static func tidied(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2010}", "\u{2011}", "\u{2212}", "\u{FE63}", "\u{FF0D}": scalars.append("-")
      case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{301C}", "\u{FF5E}":
        scalars.append("–")
      case "\u{2026}": scalars.append(contentsOf: "..".unicodeScalars)
      case "\u{FF0F}", "\u{2044}": scalars.append("/")
      case "\u{FF10}"..."\u{FF19}":
        scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10) + ASCII.zero))
      case _ where scalar.properties.isWhitespace: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let words = String(scalars).split(separator: " ").joined(separator: " ")
    return words
  }

  /// The text with the words and letters of the draft replaced, if it has any.
  static func rewritingDraft(_ text: String) -> String? {
    let isSet = text.hasPrefix("[") || text.hasPrefix("{")
    var result = text
    if !isSet, !text.contains("/"), let dots = text.firstDoubleDot {
      // `2005..2007` belongs in a set; by itself it is an interval.
      let before = text[..<dots.lowerBound]
      let after = text[dots.upperBound...]
      guard !before.isEmpty || !after.isEmpty else { return nil }
      result = (before.isEmpty ? ".." : before) + "/" + (after.isEmpty ? ".." : after)
    }
    let ends = result.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2 else { return nil }
    let rewritten = ends.map { end -> String in
      switch end.lowercased() {
      case "open": ends.count == 2 ? ".." : end
      case "unknown", "unk": ends.count == 2 ? "" : end
      default: rewritingDraftLetters(end)
      }
    }
    result = rewritten.joined(separator: "/")
    return result == text ? nil : result
  }

  private static func rewritingDraftLetters(_ text: String) -> String {
    var result = text
    for pair in ["?~", "~?"] where result.hasSuffix(pair) {
      result = result.dropLast(2) + "%"
    }
    if result.hasPrefix("y") { result = "Y" + result.dropFirst() }
    guard result.contains(where: \.isNumber) else { return result }
    return String(result.map { "uUx".contains($0) ? "X" : $0 })
  }

  /// The text with the qualifiers of each date joined at its end, if it has any.
  static func movingQualifiers(_ text: String) -> String? {
    let separators: Set<Character> = ["/", ",", "[", "]", "{", "}"]
    var result = ""
    var pending: Set<Character> = []
    func closing(_ pending: Set<Character>) -> String {
      let isUncertain = pending.contains("?") || pending.contains("%")
      let isApproximate = pending.contains("~") || pending.contains("%")
      return isUncertain ? (isApproximate ? "%" : "?") : (isApproximate ? "~" : "")
    }
    var position = text.startIndex
    while position < text.endIndex {
      let character = text[position]
      if "?~%".contains(character) {
        pending.insert(character)
      } else {
        if separators.contains(character) || text[position...].hasPrefix("..") {
          result += closing(pending)
          pending = []
        }
        result.append(character)
      }
      position = text.index(after: position)
    }
    result += closing(pending)
    return result == text ? nil : result
  }

  /// The error about a writing of level 2, or of ISO 8601, that the profile leaves out.
  static func errorAboutLevelTwo(_ text: String, quoted: String) -> EDTFError? {
    func outside(_ reason: String, _ suggestion: String? = nil) -> EDTFError {
      EDTFError(
        kind: .outsideProfile,
        message: "\(quoted): \(reason)" + (suggestion.map { "; write \($0)" } ?? ""),
        suggestion: suggestion
      )
    }
    let dateSymbols = Set("0123456789-XYESTPDWM/?~%[]{},.")
    guard text.contains(where: \.isASCIIDigit) || text.contains("X"),
      text.allSatisfy({ dateSymbols.contains($0) })
    else { return nil }
    if let mark = text.firstIndex(of: "S"), mark != text.startIndex {
      return outside("significant digits are not supported", parsing(String(text[..<mark])))
    }
    if text.hasPrefix("Y") {
      if text.contains("E") {
        return outside("years with an exponent are not supported: write all digits")
      }
      if let year = Int(text.dropFirst()) {
        return outside("Y is for years of more than four digits", parsing(EDTFText.year(year)))
      }
    }
    if text.contains("P") {
      return outside("durations are not supported: write both ends of the interval as dates")
    }
    if text.contains("X") {
      let reason = "X may stand only for the last digits: 201X, 20XX, 2018-XX or 2018-09-XX"
      switch text {
      case "-000X": return outside(reason, "-0009/-0001")
      case "-00XX": return outside(reason, "-0099/-0001")
      case "XXXX": return outside("nothing is known of this year: leave it out")
      default: return outside(reason, parsing(rangeOfUnspecified(text)))
      }
    }
    return nil
  }

  /// The interval of the years that `2XXX` can mean, and the month that `2018-0X` leaves open.
  private static func rangeOfUnspecified(_ text: String) -> String? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = fields.first, year.count == 4 else { return nil }
    if fields.count == 1, year.hasSuffix("XXX") {
      return text.replacing("X", with: "0") + "/" + text.replacing("X", with: "9")
    }
    if year.contains("X") { return String(year) }
    if fields.count == 2 { return year + "-XX" }
    if fields[1].contains("X") { return year + "-XX-XX" }
    return year + "-" + fields[1] + "-XX"
  }
}

extension String {
  /// The first pair of dots.
  fileprivate var firstDoubleDot: Range<String.Index>? {
    var position = startIndex
    while position < endIndex {
      let next = index(after: position)
      if self[position] == ".", next < endIndex, self[next] == "." {
        return position..<index(after: next)
      }
      position = next
    }
    return nil
  }

  fileprivate func replacing(_ character: Character, with other: Character) -> String {
    String(map { $0 == character ? other : $0 })
  }
}

extension Character {
  /// Whether the character is one of the digits 0 to 9 of ASCII.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
