import EntenteNotation

/// Finds quotes in a text.
struct QuoteSearch {
  let text: CodedText
  /// The letters of the running text, in one piece.
  private let body: [UInt32]

  init(_ text: CodedText) {
    self.text = text
    body = text.body.map { text.letters[Int($0)] }
  }

  /// One place at which a quote stands: the letters of each of its parts, in order.
  struct Occurrence: Hashable {
    var parts: [ClosedRange<Int>]

    var first: Int { parts[0].lowerBound }
    var last: Int { parts[parts.count - 1].upperBound }
  }

  /// The parts of a quote, between which `…` stands for words left out.
  static func parts(of quote: String) -> [[UInt32]] {
    quote.split(separator: "…").map { QuotableText.plainScalars(String($0)).map(\.value) }
      .filter { !$0.isEmpty }
  }

  /// Every place at which a quote stands, in the order of the text.
  ///
  /// The running text is looked through without footnotes, so that a quote may run across pages,
  /// then the whole with them. Where words are left out, the parts stand as near to each other as
  /// they can.
  func occurrences(of quote: String) -> [Occurrence] {
    let parts = Self.parts(of: quote)
    guard !parts.isEmpty else { return [] }
    let running = chains(of: parts, in: body).map { chain in
      // Letters of one part may have a footnote between them.
      Occurrence(parts: chain.map { Int(text.body[$0.lowerBound])...Int(text.body[$0.upperBound]) })
    }
    let whole = chains(of: parts, in: text.letters).map(Occurrence.init(parts:))
    var known: Set<Occurrence> = []
    return (running + whole).filter { known.insert($0).inserted }
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// The letters of an occurrence, those of footnotes between parts of a page left out.
  func letters(of occurrence: Occurrence) -> [Int] {
    occurrence.parts.flatMap { part -> [Int] in
      let isNote = isFootnote(part.lowerBound)
      return part.filter { isFootnote($0) == isNote }
    }
  }

  private func isFootnote(_ letter: Int) -> Bool {
    let paragraph = Int(text.paragraphOfLetter[letter])
    return paragraph >= 0 && text.paragraphs[paragraph].kind == .footnote
  }

  private func chains(of parts: [[UInt32]], in letters: [UInt32]) -> [[ClosedRange<Int>]] {
    let found = parts.map { Self.places(of: $0, in: letters) }
    var chains: [[ClosedRange<Int>]] = []
    for first in found[0] {
      var chain = [first]
      for places in found.dropFirst() {
        guard let next = places.first(where: { $0.lowerBound > chain[chain.count - 1].upperBound })
        else { break }
        chain.append(next)
      }
      guard chain.count == parts.count else { break }
      // Of two beginnings with one end the later is meant.
      if chain.count > 1, chains.last?.last == chain.last { chains.removeLast() }
      chains.append(chain)
    }
    return chains
  }

  private static func places(of part: [UInt32], in letters: [UInt32]) -> [ClosedRange<Int>] {
    guard letters.count >= part.count else { return [] }
    var places: [ClosedRange<Int>] = []
    for start in 0...(letters.count - part.count) where letters[start] == part[0] {
      if part.indices.allSatisfy({ letters[start + $0] == part[$0] }) {
        places.append(start...(start + part.count - 1))
      }
    }
    return places
  }

  // MARK: What is nearest

  /// A passage that is not the quote and resembles it.
  struct NearPassage {
    var letters: ClosedRange<Int>
    /// From 0 to 1: the share of the quote's letters that need no edit.
    var similarity: Double
  }

  /// The longest part that is compared letter by letter with the whole text.
  private static let longestCompared = 400
  /// Passages that resemble a quote less say nothing.
  private static let leastSimilarity = 0.5

  /// The passage with the fewest edits from the longest part of a quote; nil if none resembles it.
  ///
  /// - Complexity: O(letters of the text × letters of the part).
  ///
  /// Source: P. H. Sellers, "The theory and computation of evolutionary distances: pattern
  /// recognition", *Journal of Algorithms* 1(4), 1980. <https://doi.org/10.1016/0196-6774(80)90016-4>
  func nearest(to quote: String) -> NearPassage? {
    guard let whole = Self.parts(of: quote).max(by: { $0.count < $1.count }) else { return nil }
    let part = whole.prefix(Self.longestCompared)
    // The best alignment that ends at the letter before, for each length of the part.
    var distances = Array(0...part.count)
    var starts = [Int](repeating: 0, count: part.count + 1)
    var best = (distance: Int.max, start: -1, end: -1)
    for (end, letter) in body.enumerated() {
      var (diagonal, diagonalStart) = (distances[0], end)
      starts[0] = end + 1
      for length in 1...part.count {
        let (above, aboveStart) = (distances[length], starts[length])
        var (distance, start) =
          (diagonal + (part[length - 1] == letter ? 0 : 1), diagonalStart)
        if above + 1 < distance { (distance, start) = (above + 1, aboveStart) }
        if distances[length - 1] + 1 < distance {
          (distance, start) = (distances[length - 1] + 1, starts[length - 1])
        }
        (distances[length], starts[length]) = (distance, start)
        (diagonal, diagonalStart) = (above, aboveStart)
      }
      let (distance, start) = (distances[part.count], starts[part.count])
      // Of passages with one beginning the longest: that the text goes on differently tells more
      // than that it breaks off.
      if start <= end, distance < best.distance || distance == best.distance && start == best.start
      {
        best = (distance, start, end)
      }
    }
    guard best.distance < part.count else { return nil }
    let similarity = 1 - Double(best.distance) / Double(part.count)
    guard similarity >= Self.leastSimilarity else { return nil }
    return NearPassage(
      letters: Int(text.body[best.start])...Int(text.body[best.end]),
      similarity: similarity
    )
  }
}
