/// Finds the paragraphs of a text.
///
/// What divides them is told by the text itself: blank lines, unless its wrapped lines all have one
/// after them; lines that are set in; lines that end a sentence well before the margin; headings.
struct ParagraphDivision {
  struct Draft {
    var kind: CodedText.ParagraphKind
    var lines: [Int]
  }

  private(set) var paragraphs: [Draft] = []

  /// Divides the lines and writes its paragraph into each.
  init(_ lines: inout [TextLine]) {
    let shown = lines.indices.filter {
      !lines[$0].isBlank && !lines[$0].isRule && !lines[$0].isPageNumber
    }
    let body = shown.filter { !lines[$0].isFootnote }
    let layout = TextLayout(body, lines)
    var drafts: [Draft] = []
    for (place, position) in body.enumerated() {
      let previous = place == 0 ? nil : body[place - 1]
      let isHeading = Heading.isOne(lines[position])
      if let previous, !isHeading, drafts.last?.kind != .heading,
        !layout.begins(position, after: previous, lines)
      {
        drafts[drafts.count - 1].lines.append(position)
      } else {
        drafts.append(Draft(kind: isHeading ? .heading : .text, lines: [position]))
      }
    }
    drafts += Self.footnotes(shown.filter { lines[$0].isFootnote }, lines)
    paragraphs = drafts.sorted { $0.lines[0] < $1.lines[0] }
    for (number, draft) in paragraphs.enumerated() {
      for position in draft.lines { lines[position].paragraph = number }
    }
  }

  /// A footnote begins with the number after that of the one before; others go on across pages.
  private static func footnotes(_ positions: [Int], _ lines: [TextLine]) -> [Draft] {
    var drafts: [Draft] = []
    var last: Int?
    for position in positions {
      let digits = lines[position].trimmed.drop { $0 == "[" }.prefix { $0.isASCII && $0.isNumber }
      let rest = lines[position].trimmed.drop { $0 == "[" }.dropFirst(digits.count).first
      let number = digits.count <= 3 ? Int(digits) : nil
      let isMark = rest.map { $0.isWhitespace || "].".contains($0) } ?? true
      if let number, isMark, last.map({ number == $0 + 1 }) ?? true {
        drafts.append(Draft(kind: .footnote, lines: [position]))
        last = number
      } else if drafts.isEmpty {
        drafts.append(Draft(kind: .footnote, lines: [position]))
      } else {
        drafts[drafts.count - 1].lines.append(position)
      }
    }
    return drafts
  }
}

/// How a text is set: what about a line says that a paragraph begins.
private struct TextLayout {
  /// Whether paragraphs run over several lines.
  private let isWrapped: Bool
  /// Whether every line has a blank one after it.
  private let isSpaced: Bool
  /// The white space that most lines begin with.
  private let indent: Int
  /// The width of a full line.
  private let width: Int

  init(_ positions: [Int], _ lines: [TextLine]) {
    // Lines that have another after them on their page; headings tell nothing of the text.
    let followed = zip(positions, positions.dropFirst()).filter { position, next in
      lines[position].page == lines[next].page && !Heading.isOne(lines[position])
        && !Heading.isOne(lines[next])
    }
    let gaps = followed.count { $1 - $0 > 1 }
    let isMostlySpaced = 5 * gaps > 3 * followed.count
    // Where blank lines are the exception they end paragraphs, and so do the lines before them.
    let inner = isMostlySpaced ? followed : followed.filter { $1 - $0 == 1 }
    let ending = inner.count { position, _ in lines[position].endsSentence }
    isWrapped = 2 * ending <= inner.count
    isSpaced = isWrapped && isMostlySpaced
    var indents: [Int: Int] = [:]
    for position in positions { indents[lines[position].indent, default: 0] += 1 }
    indent = indents.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    let widths = positions.map { lines[$0].width }.sorted()
    width = widths.isEmpty ? 0 : widths[widths.count * 4 / 5]
  }

  func begins(_ position: Int, after previous: Int, _ lines: [TextLine]) -> Bool {
    let (line, before) = (lines[position], lines[previous])
    if line.indent >= indent + 2 { return true }
    if line.page == before.page, position - previous > (isSpaced ? 2 : 1) { return true }
    if !isWrapped { return true }
    return before.endsSentence && 4 * before.width < 3 * width
  }
}

/// Knows headings by their numbers and marks.
private enum Heading {
  private static let widest = 60

  static func isOne(_ line: TextLine) -> Bool {
    guard line.width <= widest, let last = line.trimmed.last, !"。．.;；,，!！".contains(last) else {
      return false
    }
    let text = line.trimmed
    if text.hasPrefix("#") { return true }
    let patterns: [Bool] = [
      text.prefixMatch(of: /[壹貳參叁肆伍陸柒捌玖拾一二三四五六七八九十]+、/) != nil,
      text.prefixMatch(of: /[（(][一二三四五六七八九十]+[）)]/) != nil,
      text.prefixMatch(of: /第[〇一二三四五六七八九十百\d]+[章節节部]/) != nil,
      text.prefixMatch(of: /[IVX]+\.\s+\S/) != nil,
      text.prefixMatch(of: /\d+(\.\d+)*\.?\s+[A-Z]/) != nil,
      text.prefixMatch(of: /(Chapter|Section|Part|Annex|Appendix)\s+[\dIVXA-Z]+\b/) != nil,
    ]
    return patterns.contains(true)
  }
}
