import Entente
import Foundation
import Testing

@Suite struct CodingTests {
  private let workspace: Workspace
  private static let changed = SampleModel.text
    .replacing("friends for ever", with: "friends for now")
    .replacing("when: 2014-03/2016", with: "when: 2014-03/2015")

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "old.yaml")
    try workspace.write(Self.changed, to: "new.yaml")
    try workspace.write("They swore to be friends\nfor ever.\n\nNobody cites this.\n", to: "t.txt")
  }

  @Test func `diff tells fields with file and line on both sides`() throws {
    let run = try workspace.entente("diff", "old.yaml", "new.yaml")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("old.yaml → new.yaml: 0 added, 0 removed, 2 changed"))
    #expect(run.output.contains("when: 2014-03/2016 → 2014-03/2015  (old.yaml:28 → new.yaml:28)"))
    #expect(run.output.contains("evidence.quote: friends for ever → friends for now"))
    let same = try workspace.entente("diff", "old.yaml", "old.yaml", "--exit-code")
    #expect(same.status == 0)
    #expect(same.output == "old.yaml → old.yaml: no differences\n")
    #expect(try workspace.entente("diff", "old.yaml", "new.yaml", "--exit-code").status == 1)
  }

  @Test func `diff is data, and a picture`() throws {
    let run = try workspace.entente("diff", "old.yaml", "new.yaml", "--format", "json")
    let data = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    #expect((data["elements"] as? [Any])?.count == 2)
    let table = try workspace.entente("diff", "old.yaml", "new.yaml", "--format", "csv")
    #expect(table.output.split(separator: "\n").count == 3)
    let picture = try workspace.entente("diff", "old.yaml", "new.yaml", "--panels", "-o", "d.svg")
    #expect(picture.status == 0, "\(picture.errors)")
    #expect(
      workspace.files.filter { $0.hasSuffix(".svg") } == [
        "d-base.svg", "d-variant.svg", "d.svg",
      ]
    )
    #expect(try workspace.text(of: "d.svg").contains("2015"))
  }

  @Test func `diff compares a model with its variant`() throws {
    let run = try entente("diff", "graphs/china-russia", "--scenario", "arms-bans-end")
    #expect(run.status == 0)
    #expect(run.output.contains("modality: absent → hypothetical"))
    #expect(run.output.contains("scenarios/arms-bans-end.yaml:"))
    // What a parameter sets was written where the parameter was.
    #expect(
      run.output.contains(
        "weight: none → 0.5  (graphs/china-russia/causes.yaml:569 → graphs/china-russia/scenarios/text-2017.yaml:"
      )
    )
  }

  @Test(
    arguments: [
      (["diff", "old.yaml"], 64), (["diff", "old.yaml", "nowhere"], 74),
      (["diff", "old.yaml", "new.yaml", "--view", "x", "-o", "d.svg"], 1),
      (["diff", "old.yaml", "new.yaml", "-o", "d.gexf"], 64),
      (["diff", "old.yaml", "--scenario", "none"], 1), (["coverage", "old.yaml", "nowhere"], 74),
      (["coverage", "old.yaml", "t.txt", "--source", "handbok"], 1),
      (["agreement", "old.yaml"], 64),
      (["agreement", "old.yaml", "new.yaml", "--samples", "0"], 64),
    ] as [([String], Int32)]
  )
  func `what is wrong is said`(arguments: [String], status: Int32) throws {
    let run = try workspace.entente(arguments)
    #expect(run.status == status)
    #expect(run.bytes.isEmpty)
    #expect(run.errors.lowercased().hasPrefix("error: "))
    #expect(!workspace.files.contains { $0.hasPrefix("d") })
  }

  @Test func `coverage tells what is not cited and what is not found`() throws {
    let run = try workspace.entente("coverage", "old.yaml", "t.txt")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("paragraphs cited: 1 of 2 (50.0 %)"))
    #expect(run.output.contains("Nobody cites this."))
    let other = try workspace.entente("coverage", "new.yaml", "t.txt")
    #expect(other.output.contains("not in the text"))
    #expect(other.output.contains("(new.yaml:23)"))
    #expect(other.output.contains("line 1:\n      friends for ever"))
    let data = try workspace.entente("coverage", "old.yaml", "t.txt", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: data.bytes) is [String: Any])
  }

  @Test func `agreement prints alpha, the matching and the disagreements`() throws {
    let run = try workspace.entente("agreement", "old.yaml", "new.yaml", "--samples", "20")
    #expect(run.status == 0)
    #expect(run.output.contains("the same: 4 (4 by identifier); only A: 0; only B: 0"))
    #expect(run.output.contains("  sale, end:\n    A 2014-03/2016  (old.yaml:28)\n"))
    let table = try workspace.entente(
      "agreement",
      "old.yaml",
      "new.yaml",
      "--samples",
      "20",
      "--format",
      "csv"
    )
    #expect(table.output.hasPrefix("variable,metric,alpha,low,high,units"))
    #expect(table.output.contains("\ntype,nominal,1.0,1.0,1.0,4,4,"))
  }

  @Test func `a codebook of the vocabulary is one file`() throws {
    let run = try workspace.entente("export", "old.yaml", "-o", "words.md")
    #expect(run.errors == "wrote words.md\n")
    #expect(try workspace.text(of: "words.md").contains("“friends for ever” (handbook, page 12)"))
    #expect(try workspace.entente("export", "old.yaml", "-o", "w.md", "--at", "2014").status == 64)
  }
}
