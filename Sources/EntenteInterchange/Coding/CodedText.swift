internal import EntenteNotation

/// A source's text as coders read it: pages, lines, paragraphs and footnotes, and the letters that
/// quotes are compared with.
///
/// Pages are divided by form feeds; where there are none, by lines that begin with exactly one
/// space, as some converters of PDF leave them, if the first line does too. What stands below a
/// rule of spaces or underscores at the foot of a page are its footnotes. Line breaks, page breaks,
/// numbers of pages, widths of characters and kinds of hyphen, space and quotation mark do not
/// count when quotes are looked up.
public struct CodedText: Sendable {
  /// What a paragraph is.
  public enum ParagraphKind: String, Hashable, Sendable, CaseIterable {
    /// A paragraph of the text.
    case text
    /// A heading, known by its number or mark.
    case heading
    /// A footnote.
    case footnote
  }

  /// A paragraph.
  public struct Paragraph: Hashable, Sendable {
    /// Its number among all paragraphs, from 1, in the order in which they begin.
    public let number: Int
    /// What it is.
    public let kind: ParagraphKind
    /// The page on which it begins.
    public let page: Int
    /// The page on which it ends.
    public let lastPage: Int
    /// The line of the file in which it begins, from 1.
    public let line: Int
    /// How many letters it has, white space and hyphens not counted.
    public let letterCount: Int
    /// Its first words.
    public let beginning: String
  }

  /// A place in the text.
  public struct Place: Hashable, Sendable {
    /// The page.
    public let page: Int
    /// The line of the file, from 1.
    public let line: Int
  }

  /// The paragraphs, in the order in which they begin.
  public let paragraphs: [Paragraph]
  /// How many pages there are.
  public let pageCount: Int

  /// The letters that quotes are compared with, in the order of the file.
  let letters: [UInt32]
  /// The line that each letter stands in, as a position in ``lines``.
  let lineOfLetter: [Int32]
  /// The character that each letter comes from.
  let characterOfLetter: [Int32]
  /// The paragraph of each letter; −1 for the numbers of pages.
  let paragraphOfLetter: [Int32]
  /// The letters of the running text, without footnotes and numbers of pages.
  let body: [Int32]
  private let lines: [TextLine]
  private let characters: [Character]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - firstPage: The number of its first page, as evidence cites it.
  public init(_ text: String, firstPage: Int = 1) {
    let characters = Array(text)
    var lines = TextLine.lines(of: characters, firstPage: firstPage)
    let division = ParagraphDivision(&lines)
    var letters: [UInt32] = []
    var lineOfLetter: [Int32] = []
    var characterOfLetter: [Int32] = []
    var counts = [Int](repeating: 0, count: division.paragraphs.count)
    for (position, line) in lines.enumerated() {
      for index in line.characters {
        for scalar in QuotableText.plainScalars(String(characters[index])) {
          letters.append(scalar.value)
          lineOfLetter.append(Int32(position))
          characterOfLetter.append(Int32(index))
          if let paragraph = line.paragraph { counts[paragraph] += 1 }
        }
      }
    }
    paragraphs = division.paragraphs.enumerated().map { number, draft in
      let first = lines[draft.lines[0]]
      return Paragraph(
        number: number + 1,
        kind: draft.kind,
        page: first.page,
        lastPage: lines[draft.lines[draft.lines.count - 1]].page,
        line: first.number,
        letterCount: counts[number],
        beginning: Self.beginning(draft.lines.map { lines[$0] }, characters)
      )
    }
    pageCount = Set(lines.map(\.page)).count
    paragraphOfLetter = lineOfLetter.map { Int32(lines[Int($0)].paragraph ?? -1) }
    body = letters.indices.filter { letter in
      let line = lines[Int(lineOfLetter[letter])]
      return !line.isFootnote && line.paragraph != nil
    }.map(Int32.init)
    self.letters = letters
    self.lineOfLetter = lineOfLetter
    self.characterOfLetter = characterOfLetter
    self.lines = lines
    self.characters = characters
  }

  /// Where a letter stands.
  func place(ofLetter letter: Int) -> Place {
    let line = lines[Int(lineOfLetter[letter])]
    return Place(page: line.page, line: line.number)
  }

  /// The words from one letter to another, whole and in one line.
  func words(_ letters: ClosedRange<Int>) -> String {
    var first = Int(characterOfLetter[letters.lowerBound])
    var last = Int(characterOfLetter[letters.upperBound])
    while first > 0, isWithinWord(first - 1, first) { first -= 1 }
    while last + 1 < characters.count, isWithinWord(last, last + 1) { last += 1 }
    return Self.oneLine(characters[first...last])
  }

  /// Whether two characters side by side are of one word of a script that divides words.
  private func isWithinWord(_ first: Int, _ second: Int) -> Bool {
    [characters[first], characters[second]].allSatisfy {
      ($0.isLetter || $0.isNumber) && !$0.isWide
    }
  }

  /// How many characters of the beginning of a paragraph are kept.
  private static let beginningLength = 60

  private static func beginning(_ lines: [TextLine], _ characters: [Character]) -> String {
    var text: [Character] = []
    for line in lines where text.count <= 2 * beginningLength {
      text += characters[line.characters] + ["\n"]
    }
    let whole = oneLine(text[...])
    return whole.count <= beginningLength ? whole : whole.prefix(beginningLength) + "…"
  }

  /// The text in one line; Chinese characters have no space between them where a line broke.
  private static func oneLine(_ text: ArraySlice<Character>) -> String {
    var result: [Character] = []
    var sawSpace = false
    for character in text {
      if character.isWhitespace {
        sawSpace = true
        continue
      }
      if sawSpace, let last = result.last, !(last.isWide && character.isWide) {
        result.append(" ")
      }
      sawSpace = false
      result.append(character)
    }
    return String(result)
  }
}

extension Character {
  /// Whether the character is of a script that is written without spaces.
  var isWide: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }
}
