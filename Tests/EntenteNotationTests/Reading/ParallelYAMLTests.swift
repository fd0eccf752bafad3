import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing
import Yams

@testable import EntenteNotation

/// Long texts are parsed by their parts; whatever is read must be what the parser reads as a whole.
@Suite struct ParallelYAMLTests {
  private static func relations(_ count: Int, note: String = "plain") -> String {
    (0..<count).map { number in
      """
        rel-\(number):
          type: treaty
          label: { en: "Relation: \(number) — 條約", zh-Hant: 約\(number) }
          # a comment: between
          description: >-
            a folded text
              rel-x: of several lines

          participants: [ { actor: [a, b], role: party } ]
          tags: [ x,
            y ]
          when: 2001-07/2014
          x-note: \(note)
      """
    }
    .joined(separator: "\n")
  }

  private static func text(_ body: String) -> String {
    """
    entente: "1"
    title: long
    # relations follow
    relations:

    \(body)
    actors:
      a: { kind: state, label: A }
      b: { kind: state, label: B }

    """
  }

  private static func whole(_ text: String) throws -> TextNode? {
    try Yams.Parser(yaml: text, resolver: .basic).singleRoot().map { YAMLText.textNode($0) }
  }

  private static func describe(_ node: TextNode) -> String {
    let place = node.position.map { "\($0.line):\($0.column)" } ?? "-"
    switch node.content {
    case .scalar(let text, let isPlain): return "\(place) \(isPlain) \(text)"
    case .list(let items): return "\(place) [\(items.map(describe).joined(separator: ", "))]"
    case .map(let pairs):
      let inner = pairs.map { "\(describe($0.key)) = \(describe($0.value))" }
      return "\(place) {\(inner.joined(separator: ", "))}"
    }
  }

  @Test func `a long section gives the same nodes at the same places`() throws {
    let text = Self.text(Self.relations(2_000))
    let parallel = try #require(ParallelYAML.tree(Array(text.utf8)))
    let whole = try #require(try Self.whole(text))
    #expect(Self.describe(parallel) == Self.describe(whole))
  }

  @Test(arguments: [
    "\"a quote over\n  rel-9999: lines\"", "{ open:\n  rel-9999: 1 }", "'it\n\n  is: so'",
  ])
  func `a text that runs to the left over lines is read as the parser reads it`(
    note: String
  ) throws {
    let text = Self.text(Self.relations(1_500, note: note))
    let parallel = ParallelYAML.tree(Array(text.utf8))
    let whole = try? Self.whole(text)
    if let parallel { #expect(Self.describe(parallel) == whole.map(Self.describe)) }
    let read = YAMLText(name: "a.yaml", bytes: Array(text.utf8))
    #expect(read.root.map(Self.describe) == whole.map(Self.describe))
  }

  @Test func `a repeated id far apart is found with both places`() throws {
    let text = Self.text(Self.relations(2_000) + "\n  rel-0: { type: treaty }")
    #expect(ParallelYAML.tree(Array(text.utf8)) == nil)
    let reading = ModelReader(files: MemoryFiles([:])).read(text: text)
    #expect(reading.diagnostics.map(\.code) == ["R002"])
    #expect(reading.diagnostics.first?.notes.first?.range?.start.line == 6)
  }

  @Test(arguments: ["---\n", "%YAML 1.1\n---\n", "? a\n: b\n", "\"quoted\": 1\n", "relations: |\n"])
  func `a text that is more than plain sections is left to the parser`(head: String) {
    let text = head + Self.text(Self.relations(2_000))
    let parallel = ParallelYAML.tree(Array(text.utf8))
    if let parallel, let whole = try? Self.whole(text) {
      #expect(Self.describe(parallel) == Self.describe(whole))
    }
  }
}
