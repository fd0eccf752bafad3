import EntenteDiagrams
import EntenteModel
import OrderedCollections
import Testing

@Suite struct HostileTextTests {
  static let labels = [
    #"quote " and backslash \"#, #"\N \G \E \l"#, "<b>not bold</b> & &amp;", "line\nbreak",
    "\u{202E}right to left", "\u{0}\u{1}\u{7F}", "]]>", "😀🇨🇳𠀀", "a;b}", "", "   ",
    String(repeating: "longword", count: 40),
  ]

  @Test(arguments: labels)
  func `a label of any characters makes one node`(label: String) throws {
    var model = smallModel(treaty("t", label: LocalizedText(label)))
    model.actors["a"]?.label = LocalizedText(label)
    model.title = LocalizedText(label)
    model.sources["s"]?.title = LocalizedText(label)
    let diagram = Diagram(model.selection())
    #expect(diagram.nodes.count == 3)
    let lines = diagram.dotGraph.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.hasPrefix(#"  "actor:a" ["#) }.count == 1)
    // Markup of a label is markup of the picture only between angle brackets.
    let unquoted = lines.flatMap { line in
      line.split(separator: #""label"=<"#).dropFirst().compactMap {
        $0.split(separator: "> ").first
      }
    }
    #expect(!unquoted.contains { $0.contains("<b>not bold") })
    let timeline = Timeline(of: "a", and: "b", in: model.selection())
    #expect(!timeline.svg.contains("<b>"))
  }
}
