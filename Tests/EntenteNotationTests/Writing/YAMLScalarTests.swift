import EntenteTestSupport
import OrderedCollections
import Testing
import Yams

@testable import EntenteNotation

@Suite struct YAMLScalarTests {
  @Test(arguments: [
    "china", "Su-35", "China and Russia", "2016", "-7", "1.5", "2001-07-16", "2014/..", "../2014",
    "2014~", "~95 USD-billion", "60 %", "4/5", "relation:su35-2017", "中國", "A/RES/ES-11/1",
    "a#b", "it's",
  ])
  func `ordinary text stands without quotation marks`(text: String) {
    #expect(YAMLScalar.text(text, in: .block) == text)
  }

  @Test(arguments: [
    ("no", "\"no\""), ("NO", "\"NO\""), ("~", "\"~\""), ("", "\"\""), ("002", "\"002\""),
    ("5.10", "\"5.10\""), ("12:30", "\"12:30\""), ("- a", "\"- a\""), ("a: b", "\"a: b\""),
    ("a #b", "\"a #b\""), (" a", "\" a\""), ("a ", "\"a \""), ("a:", "\"a:\""),
    ("https://x.org", "\"https://x.org\""), ("\"a\"", "\"\\\"a\\\"\""), ("a\tb", "\"a\\tb\""),
    ("\u{85}", "\"\\x85\""), ("\u{2028}", "\"\\u2028\""), ("\u{FEFF}", "\"\\uFEFF\""),
    ("> 10", "\"> 10\""), ("?", "\"?\""), ("+", "+"),
  ])
  func `text that YAML would read otherwise is quoted`(text: String, spelled: String) {
    #expect(YAMLScalar.text(text, in: .block) == spelled)
  }

  @Test(arguments: ["a, b", "[a]", "a]", "{", "2014?", "[2014,2016]"])
  func `inside braces, text with brackets, commas or question marks is quoted`(text: String) {
    #expect(YAMLScalar.text(text, in: .flow).hasPrefix("\""))
  }

  /// Yams stands for any reader: it is libYAML with the resolver that leaves scalars alone.
  @Test(arguments: RandomValues.hostileTexts)
  func `a reader gets every hostile text back, wherever it stands`(text: String) throws {
    let tree = NotationTree.map([
      "block": .text(text),
      "list": .list([.text(text), .map(["in": .text(text)]), .list([.text(text)])]),
      text + "key": .map([text: .text(text)]),
      "deep": .map(["a": .map(["b": .text(text), "c": .list([.text(text + text)])])]),
    ])
    for depth in 0...3 {
      let yaml = YAMLEmitter.text(tree) { _ in depth }
      #expect(try YAMLTree.read(yaml) == tree, "\(yaml)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a reader gets back texts of random code points`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let limit: UInt32 = [0x80, 0x100, 0x3000, 0x110000].randomElement(using: &generator) ?? 0x80
      if let scalar = Unicode.Scalar(UInt32.random(in: 1..<limit, using: &generator)) {
        text.append(scalar)
      }
    }
    let tree = NotationTree.map(["a": .text(String(text)), "b": .list([.text(String(text))])])
    let yaml = YAMLEmitter.text(tree) { _ in 0 }
    #expect(try YAMLTree.read(yaml) == tree, "\(yaml)")
  }

  @Test func `a text of several lines stands as a literal block`() {
    let tree = NotationTree.map(["a": .text("one\n\ntwo"), "b": .map(["c": .text("one\ntwo\n")])])
    #expect(
      YAMLEmitter.text(tree) { _ in 0 } == """
        a: |-
          one

          two
        b:
          c: |
            one
            two

        """
    )
  }
}

/// The tree that a YAML reader sees, every scalar a text.
enum YAMLTree {
  static func read(_ yaml: String) throws -> NotationTree {
    tree(try #require(try Yams.compose(yaml: yaml, .basic)))
  }

  private static func tree(_ node: Node) -> NotationTree {
    switch node {
    case .scalar(let scalar): .text(scalar.string)
    case .sequence(let sequence): .list(sequence.map(tree))
    case .mapping(let mapping):
      .map(OrderedDictionary(mapping.map { ($0.string ?? "", tree($1)) }) { _, last in last })
    case .alias: .text("an alias")
    }
  }
}
