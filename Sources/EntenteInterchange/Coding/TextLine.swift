/// A line of a source's text: which page it is on, and what part of it it belongs to.
struct TextLine: Sendable {
  /// The line of the file, from 1.
  let number: Int
  /// The page.
  var page: Int
  /// The characters of the line, without its break.
  let characters: Range<Int>
  /// How many columns of white space it begins with.
  let indent: Int
  /// How many columns it takes without the white space around it; 0 of a blank line.
  let width: Int
  /// The line without the white space around it.
  let trimmed: String
  /// Whether it is a rule above footnotes.
  let isRule: Bool
  /// Whether it belongs to a footnote.
  var isFootnote = false
  /// Whether it is the number of a page.
  var isPageNumber = false
  /// The paragraph that it belongs to.
  var paragraph: Int?

  /// Whether there is nothing on it.
  var isBlank: Bool { width == 0 }

  /// Whether its last word ends a sentence.
  var endsSentence: Bool {
    guard let last = trimmed.last(where: { !"」』”’\"')）]".contains($0) && !$0.isNumber }) else {
      return false
    }
    return "。．.!?！？:：;；…".contains(last)
  }

  private init(number: Int, page: Int, _ characters: Range<Int>, of text: [Character]) {
    self.number = number
    self.page = page
    self.characters = characters
    let line = text[characters]
    let lead = line.prefix(while: \.isWhitespace)
    let kept = line.dropFirst(lead.count)
    let end = kept.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? kept.startIndex
    let body = kept[..<end]
    indent = lead.reduce(0) { $0 + ($1 == "\t" ? 4 : $1.isWide ? 2 : 1) }
    width = body.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    trimmed = String(body)
    isRule =
      body.isEmpty ? line.count >= Self.ruleLength : Self.isDrawnRule(body)
  }

  private static let ruleLength = 20

  private static func isDrawnRule(_ body: ArraySlice<Character>) -> Bool {
    body.count >= ruleLength / 2 && body.allSatisfy { $0 == "_" || $0 == "─" }
  }

  /// The lines of a text with their pages, footnotes and numbers of pages.
  static func lines(of text: [Character], firstPage: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var (number, page, start) = (1, firstPage, 0)
    func isBreak(_ character: Character) -> Bool { ["\n", "\r\n", "\r"].contains(character) }
    for (position, character) in text.enumerated() {
      let isFeed = character == "\u{C}"
      guard isFeed || isBreak(character) else { continue }
      // A form feed at the start of a line leaves no empty line before it.
      if !isFeed || start < position {
        lines.append(TextLine(number: number, page: page, start..<position, of: text))
      }
      start = position + 1
      if isFeed { page += 1 } else { number += 1 }
    }
    if start < text.count {
      lines.append(TextLine(number: number, page: page, start..<text.count, of: text))
    }
    if page == firstPage { divideBySpaces(&lines, text) }
    markFootnotes(&lines)
    markPageNumbers(&lines)
    return lines
  }

  /// Pages that begin with a line that begins with one space.
  private static func divideBySpaces(_ lines: inout [TextLine], _ text: [Character]) {
    func beginsPage(_ line: TextLine) -> Bool {
      line.characters.count > 1 && text[line.characters.lowerBound] == " "
        && !text[line.characters.lowerBound + 1].isWhitespace
    }
    guard let first = lines.first, beginsPage(first) else { return }
    var page = first.page - 1
    for position in lines.indices {
      if beginsPage(lines[position]) { page += 1 }
      lines[position].page = page
    }
  }

  /// What stands below a rule at the foot of a page; a text of one page has no foot.
  private static func markFootnotes(_ lines: inout [TextLine]) {
    guard lines.first?.page != lines.last?.page else { return }
    var noted: Int?
    for position in lines.indices {
      if lines[position].isRule { noted = lines[position].page }
      lines[position].isFootnote = lines[position].page == noted
    }
  }

  /// Numbers that stand alone as the first or last line of a page.
  private static func markPageNumbers(_ lines: inout [TextLine]) {
    guard lines.first?.page != lines.last?.page else { return }
    let shown = lines.indices.filter { !lines[$0].isBlank }
    for (place, position) in shown.enumerated() {
      let isFirst = place == 0 || lines[shown[place - 1]].page != lines[position].page
      let isLast =
        place + 1 == shown.count || lines[shown[place + 1]].page != lines[position].page
      if isFirst || isLast { lines[position].isPageNumber = isNumber(lines[position].trimmed) }
    }
  }

  /// `12`, `- 12 -`, `第 12 頁` and `Page 12`.
  private static func isNumber(_ text: String) -> Bool {
    let words = text.lowercased().replacing("page", with: "").filter { character in
      !character.isWhitespace && !"-–—‐第頁页".contains(character)
    }
    return (1...4).contains(words.count) && words.allSatisfy { $0.isNumber && $0.isASCII }
  }
}
