/// About how wide text is, without asking for a font: enough to wrap and to leave room.
enum TextMeasure {
  /// The width in ems, by the widths of DejaVu Sans, which is wider than most.
  static func ems(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) }
  }

  /// The width in points at a size.
  static func points(_ text: some StringProtocol, size: Double) -> Double {
    ems(text) * size
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0xA0: 0.32
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F: 0
    case _ where isWide(scalar): 1
    case _ where "iljI.,:;'|!·".unicodeScalars.contains(scalar): 0.32
    case _ where "ftr()[]-/\"“”".unicodeScalars.contains(scalar): 0.42
    case _ where "mwMWЖШЩЮМжшщюмы–—→".unicodeScalars.contains(scalar): 0.92
    case 0x41...0x5A, 0x410...0x42F: 0.69
    default: 0.62
    }
  }

  /// Whether the character fills a square, as those of Chinese, Japanese and Korean do.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension TextMeasure {
  /// The text in lines of at most so many ems.
  ///
  /// Lines are broken at spaces, between characters that fill a square, and inside a word only where
  /// it must be. Newlines in the text break lines too.
  static func wrapped(_ text: String, ems limit: Double) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrappedLine($0, limit: limit)
    }
    return lines.isEmpty ? [""] : lines.map(unbound)
  }

  /// The text for a longer one that is wrapped: its lines are not broken inside, if they need not be.
  static func whole(_ text: String) -> String {
    var bound = ""
    for character in text {
      let isWide = character.unicodeScalars.first.map(isWide) ?? false
      let follows = bound.unicodeScalars.last.map(Self.isWide) ?? false
      if isWide, follows { bound.append(joiner) }
      bound.append(character == " " ? "\u{A0}" : character)
    }
    return bound
  }

  private static let joiner: Character = "\u{2060}"

  static func unbound(_ text: String) -> String {
    guard text.contains(joiner) || text.contains("\u{A0}") else { return text }
    return text.replacing("\u{2060}", with: "").replacing("\u{A0}", with: " ")
  }

  private static func wrappedLine(_ text: Substring, limit: Double) -> [String] {
    guard ems(text) > limit else { return [String(text)] }
    var lines: [String] = []
    var line = ""
    var width = 0.0
    for piece in pieces(of: text).flatMap({ broken($0, limit: limit) }) {
      let added = ems(piece)
      let trimmed = piece.hasSuffix(" ") ? added - 0.32 : added
      if width + trimmed > limit, !line.isEmpty {
        lines.append(withoutEndSpace(line))
        line = ""
        width = 0
      }
      line += piece
      width += added
    }
    if !line.isEmpty { lines.append(withoutEndSpace(line)) }
    return balanced(lines)
  }

  /// A last line of one or two square characters takes some from the line before.
  private static func balanced(_ lines: [String]) -> [String] {
    guard lines.count > 1, let last = lines.last, last.count <= 2,
      last.unicodeScalars.allSatisfy(isWide)
    else { return lines }
    var result = lines
    let joined = result[result.count - 2] + last
    guard joined.unicodeScalars.allSatisfy(isWide) else { return lines }
    let half = joined.index(joined.startIndex, offsetBy: (joined.count + 1) / 2)
    result[result.count - 2] = String(joined[..<half])
    result[result.count - 1] = String(joined[half...])
    return result
  }

  private static func withoutEndSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Words with the space after them, and single square characters with their punctuation.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      let isSquare = character.unicodeScalars.first.map(isWide) ?? false
      let clings = "、。，；：！？）」』》〉”’…".contains(character)
      if isSquare, !clings, !current.isEmpty, current.last != joiner,
        !"（「『《〈“‘".contains(current.last ?? " ")
      {
        pieces.append(current)
        current = ""
      } else if !current.isEmpty, current.last == " ", character != " " {
        pieces.append(current)
        current = ""
      } else if let last = current.last?.unicodeScalars.first, isWide(last), !clings, !isSquare,
        character != " ", character != joiner
      {
        pieces.append(current)
        current = ""
      }
      current.append(character)
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  private static func broken(_ word: String, limit: Double) -> [String] {
    guard ems(word) > limit else { return [word] }
    let loose = unbound(word)
    if loose != word { return pieces(of: loose[...]).flatMap { broken($0, limit: limit) } }
    var parts: [String] = []
    var part = ""
    var width = 0.0
    for character in word {
      let added = ems(String(character))
      if width + added > limit, !part.isEmpty {
        parts.append(part)
        part = ""
        width = 0
      }
      part.append(character)
      width += added
    }
    parts.append(part)
    return parts
  }
}
