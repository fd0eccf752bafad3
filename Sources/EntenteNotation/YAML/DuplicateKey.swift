/// Finds where a key of a mapping is written again.
///
/// The YAML parser says which key is repeated and where it stands first; where it is repeated is
/// looked up in the text, so that the message can name both places.
enum DuplicateKey {
  /// Returns the next place where `key` stands as a key of the same mapping as the one at `first`.
  static func repetition(
    of key: String,
    after first: SourcePosition,
    in text: SourceText
  ) -> SourcePosition? {
    inFlow(of: key, after: first, in: text) ?? inBlock(of: key, after: first, in: text)
  }

  private static func spellings(of key: String) -> [[Unicode.Scalar]] {
    [key, "\"\(key)\"", "'\(key)'"].map { Array($0.unicodeScalars) }
  }

  /// In block style a key of the same mapping begins in the same column of a later line, and no
  /// line between begins further left.
  private static func inBlock(
    of key: String,
    after first: SourcePosition,
    in text: SourceText
  ) -> SourcePosition? {
    guard first.line < text.lineCount else { return nil }
    for number in (first.line + 1)...text.lineCount {
      let scalars = Array(text.line(number).unicodeScalars)
      let indent = scalars.prefix { $0 == " " }.count
      if indent == scalars.count || scalars[indent] == "#" || indent >= first.column { continue }
      if indent < first.column - 1 { return nil }
      if isKey(key, in: scalars, at: indent) {
        return SourcePosition(line: number, column: first.column)
      }
    }
    return nil
  }

  /// In flow style a key of the same mapping stands at the same depth of brackets.
  private static func inFlow(
    of key: String,
    after first: SourcePosition,
    in text: SourceText
  ) -> SourcePosition? {
    var depth = 0
    var quote: Unicode.Scalar?
    var number = first.line
    var isInFlow = false
    let before = Array(text.line(first.line).unicodeScalars.prefix(first.column - 1))
    isInFlow = before.contains("{")
    guard isInFlow else { return nil }
    var start = first.column
    while number <= text.lineCount {
      let scalars = Array(text.line(number).unicodeScalars)
      var index = start
      while index < scalars.count {
        let scalar = scalars[index]
        if let open = quote {
          if scalar == "\\", open == "\"" { index += 1 }
          if scalar == open { quote = nil }
        } else if scalar == "\"" || scalar == "'" {
          if depth == 0, isKey(key, in: scalars, at: index) {
            return SourcePosition(line: number, column: index + 1)
          }
          quote = scalar
        } else if scalar == "{" || scalar == "[" {
          depth += 1
        } else if scalar == "}" || scalar == "]" {
          depth -= 1
          if depth < 0 { return nil }
        } else if depth == 0, isBoundary(scalars, before: index), isKey(key, in: scalars, at: index)
        {
          return SourcePosition(line: number, column: index + 1)
        }
        index += 1
      }
      number += 1
      start = 0
    }
    return nil
  }

  private static func isBoundary(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    guard index > 0 else { return true }
    return [" ", ",", "{"].contains(scalars[index - 1])
  }

  private static func isKey(_ key: String, in scalars: [Unicode.Scalar], at index: Int) -> Bool {
    for spelling in spellings(of: key) where scalars[index...].starts(with: spelling) {
      let rest = scalars[(index + spelling.count)...].drop { $0 == " " }
      guard rest.first == ":" else { continue }
      let next = rest.dropFirst().first
      if next == nil || next == " " || next == "\t" { return true }
    }
    return false
  }
}
