/// Finds out what a text that is not in the profile may mean, for the message about it.
///
/// This is the slow path: it runs only after the grammar has refused a text. Each rule rewrites the
/// text, and a rewriting counts only if it parses, so that every suggestion can be used as it is.
enum EDTFAdvice {
  /// Longer texts are not examined: no loose writing of a date is that long.
  private static let longestExamined = 120

  /// The error about a text that the grammar does not know.
  static func error(about text: String) -> EDTFError {
    let quoted = EDTFText.quoted(text)
    let fallback = "\(quoted) is not EDTF: write a date such as 2018, 2018-09 or 2018-09-11"
    guard !text.isEmpty else {
      return EDTFError(
        kind: .notEDTF,
        message: "an empty text is no date: write one or leave it out"
      )
    }
    guard text.utf8.count <= longestExamined else {
      return EDTFError(kind: .notEDTF, message: fallback)
    }
    let tidy = tidied(text)
    if parses(tidy) { return notEDTF(quoted, write: tidy) }
    if let draft = parsing(rewritingDraft(tidy)) {
      return EDTFError(
        kind: .draftSyntax,
        message: "\(quoted) is draft EDTF; write \(draft)",
        suggestion: draft
      )
    }
    if let moved = parsing(movingQualifiers(tidy)) {
      return EDTFError(
        kind: .outsideProfile,
        message: "\(quoted): put the qualifier after the value (\(moved))",
        suggestion: moved
      )
    }
    if let error = errorAboutLevelTwo(tidy, quoted: quoted) { return error }
    if let strict = parsing(rewritingLoose(tidy)) { return notEDTF(quoted, write: strict) }
    if let error = errorAboutAmbiguity(tidy, quoted: quoted) { return error }
    return EDTFError(kind: .notEDTF, message: fallback)
  }

  private static func notEDTF(_ quoted: String, write suggestion: String) -> EDTFError {
    EDTFError(
      kind: .notEDTF,
      message: "\(quoted) is not EDTF: write \(suggestion)",
      suggestion: suggestion
    )
  }

  /// Whether the grammar accepts a text.
  static func parses(_ text: String) -> Bool {
    do throws(EDTFFault) {
      _ = try EDTFGrammar.period(text.utf8.span)
      return true
    } catch {
      return false
    }
  }

  static func parsing(_ text: String?) -> String? {
    text.flatMap { parses($0) ? $0 : nil }
  }

  /// The error about a time of day where EDTF has none.
  static func errorAboutTime(in text: String, isQualified: Bool) -> EDTFError {
    let separators: Set<Character> = ["/", ",", "[", "]", "{", "}"]
    var shortened = ""
    var isInTime = false
    for character in text {
      if character == "T" { isInTime = true }
      if separators.contains(character) || "?~%".contains(character) { isInTime = false }
      if !isInTime { shortened.append(character) }
    }
    let suggestion = parsing(shortened)
    let place =
      isQualified ? "a date with a time takes no qualifier" : "only a date by itself takes a time"
    return EDTFError(
      kind: .outsideProfile,
      message: "\(EDTFText.quoted(text)): \(place)" + (suggestion.map { "; write \($0)" } ?? ""),
      suggestion: suggestion
    )
  }

  /// The message about a month that does not exist.
  static func message(aboutMonth month: Int, in text: String) -> String {
    let month2 = EDTFText.padded(month, to: 2)
    var message = "month \(month2) does not exist: months are 01 to 12"
    let bytes = Array(text.utf8)
    // `2014-16` may have been meant for the years 2014 to 2016.
    if bytes.count == 7, let year = Int(text.prefix(4)), month > year % 100 {
      message +=
        "; for years write \(EDTFText.year(year))/\(EDTFText.year(year / 100 * 100 + month))"
    } else if bytes.count == 7 {
      message += ", seasons and quarters 21 to 41"
    }
    return message
  }

  /// The message about a day that does not exist in an existing month.
  static func message(aboutDay day: Int, ofMonth month: Int, inYear year: Int) -> String {
    let monthText = EDTFText.year(year) + "-" + EDTFText.padded(month, to: 2)
    return "\(monthText)-\(EDTFText.padded(day, to: 2)) does not exist: \(monthText) has "
      + "\(CalendarDay.dayCount(ofMonth: month, inYear: year)) days"
  }
}
