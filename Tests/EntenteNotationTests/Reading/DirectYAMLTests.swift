import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteNotation

/// What is read directly is what the parser reads: the same texts, styles and places.
@Suite struct DirectYAMLTests {
  @Test(arguments: YAMLSamples.files)
  func `every model file is read directly and as the parser reads it`(file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let direct = try #require(DirectYAML.tree(bytes))
    #expect(direct.outline == Self.parsed(bytes)?.outline)
  }

  @Test(arguments: RuleCatalog.pages)
  func `the examples of rules too, unless their YAML is what is wrong`(page: RulePage) throws {
    for text in [page.right, page.wrong.text] {
      let bytes = Array(text.utf8)
      let direct = DirectYAML.tree(bytes)
      let isForParser = ["R001", "R002", "R003"].contains(page.code) && text != page.right
      #expect((direct == nil) == isForParser)
      if let direct { #expect(direct.outline == Self.parsed(bytes)?.outline) }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a tree is read directly in whatever style it is written`(seed: UInt64) {
    var spelling = RandomYAML(seed: seed)
    for _ in 0..<25 {
      let text = spelling.document()
      let bytes = Array(text.utf8)
      let direct = DirectYAML.tree(bytes)
      #expect(direct != nil, Comment(rawValue: text))
      #expect(direct?.outline == Self.parsed(bytes)?.outline, Comment(rawValue: text))
      let windows = Array(text.replacing("\n", with: "\r\n").utf8)
      #expect(DirectYAML.tree(windows)?.outline == direct?.outline)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a damaged text is read as the parser reads it, or left to it`(seed: UInt64) throws {
    var samples = try YAMLSamples(seed: seed)
    var spelling = RandomYAML(seed: seed)
    var count = 0
    for number in 0..<60 {
      var bytes = number.isMultiple(of: 2) ? samples.excerpt() : Array(spelling.document().utf8)
      for _ in 0..<samples.count(upTo: 3) { samples.damage(&bytes) }
      guard String(validating: bytes, as: UTF8.self) != nil, let direct = DirectYAML.tree(bytes)
      else { continue }
      let text = Comment(rawValue: String(decoding: bytes, as: UTF8.self).debugDescription)
      #expect(direct.outline == Self.parsed(bytes)?.outline, text)
      #expect(YAMLScan.run(bytes).refused.isEmpty, text)
      count += 1
    }
    #expect(count > 5)
  }

  @Test(arguments: [
    "a:\tb", "a: \u{7}", "a: b\u{85}c: d", "a: b\u{2028}", "a: \u{FEFF}", "a: b\rc: d",
    "a: &b c", "*a : b", "a: !t b", "? a\n: b", ": a", "a: b: c", "a: - b", "a: b\n  c: d",
    "a: 1\na: 2", "{a: 1, a: 2}", "e\u{301}: 1\n\u{E9}: 2", "a: [b", "a: {b: c", "a: [b: c]",
    "a: 'b", "a: \"b\\x41\"", "a: \"b\\\n c\"", "a: \"b\" c", "a: |2\n  b", "a: | b\n  c",
    "[a]: b", "{a}: b", "a: [b]#c", "%YAML 1.1\n---\na: b", "a: b\n---\nc: d", "a: b\n...\n",
    "--- a: b", "- a\nb: c", "  a: b\n c: d", "a\n b: c", "", "# a", "a: @b",
    "a: `b",
  ])
  func `what is unusual or wrong is left to the parser`(text: String) {
    #expect(DirectYAML.tree(Array(text.utf8)) == nil)
  }

  @Test func `a key as long as the parser allows is left to it`() {
    for length in 990...1_030 {
      let key = String(repeating: "k", count: length)
      for text in ["\(key): v", "{ \(key): v }", "{ '\(key)' : v }"] {
        guard let direct = DirectYAML.tree(Array(text.utf8)) else { continue }
        #expect(direct.outline == Self.parsed(Array(text.utf8))?.outline)
      }
    }
  }

  @Test func `nesting that a model does not need is left to the parser`() {
    #expect(DirectYAML.tree(Array(String(repeating: "[", count: 100_000).utf8)) == nil)
    let lines = (0..<150).map { String(repeating: " ", count: $0) + "a:" }
    #expect(DirectYAML.tree(Array(lines.joined(separator: "\n").utf8)) == nil)
  }

  /// The tree of the whole YAML parser; nil if it finds the text wrong.
  private static func parsed(_ bytes: [UInt8]) -> TextNode? {
    try? YAMLText.parsed(String(decoding: bytes, as: UTF8.self))
  }
}

extension TextNode {
  /// Everything about the tree in one text.
  fileprivate var outline: String {
    let place = position.map { "\($0.line):\($0.column)" } ?? "-"
    switch content {
    case .scalar(let text, let isPlain): return "\(place) \(isPlain) \(text.debugDescription)"
    case .list(let items):
      return "\(place) [\(items.map(\.outline).joined(separator: ", "))]"
    case .map(let pairs):
      let inner = pairs.map { "\($0.key.outline) = \($0.value.outline)" }
      return "\(place) {\(inner.joined(separator: ", "))}"
    }
  }
}
