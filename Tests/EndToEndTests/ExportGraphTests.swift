import Entente
import Foundation
import Testing

/// Graphs, bibliographies and tables that come back, through the built program.
@Suite struct ExportGraphTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "m.yaml")
  }

  @Test(arguments: [
    ("graphml", "<graphml"), ("gexf", "<gexf"), ("dot", "digraph"), ("gv", "digraph"),
    ("gml", "graph ["), ("net", "*Vertices 3"), ("cyjs", "\"elements\""), ("cx2", "CXVersion"),
    ("hif.json", "\"incidences\""), ("sif", "south\tarms-transfer\tnorth"),
    ("jgf.json", "\"graph\""), ("mmd", "flowchart"), ("cypher", "MERGE"),
    ("ftm.json", "\"schema\""), ("bib", "@book{handbook,"), ("ris", "TY  - BOOK"),
    ("csl.json", "\"type\": \"book\""), ("GEXF", "<gexf"),
  ])
  func `the ending of the name says the format`(ending: String, mark: String) throws {
    let run = try workspace.entente("export", "m.yaml", "-o", "out/g.\(ending)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.bytes.isEmpty)
    #expect(run.errors.hasPrefix("wrote out/g.\(ending)\n"))
    #expect(try workspace.text(of: "out/g.\(ending)").contains(mark))
  }

  @Test func `standard output takes a graph whose format is named`() throws {
    let run = try workspace.entente("export", "m.yaml", "--as", "dot", "-o", "-")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("digraph \"Two states and a club\" {\n"))
    #expect(run.errors.hasPrefix("note: not kept, or kept otherwise, in standard output:\n"))
    #expect(try workspace.entente("export", "m.yaml", "--as", "dot").bytes == run.bytes)
    let sources = try workspace.entente("export", "m.yaml", "--as", "ris", "-o", "-")
    #expect(sources.output.hasPrefix("TY  - BOOK\r\n"), "\(sources.output)")
  }

  @Test func `losses are told, or printed as data`() throws {
    let told = try workspace.entente("export", "m.yaml", "-o", "g.gexf")
    #expect(
      told.errors.contains("other-languages: texts are kept in one language (actor:north.label")
    )
    let data = try workspace.entente("export", "m.yaml", "-o", "g.gexf", "--format", "json")
    #expect(data.errors == "wrote g.gexf\n")
    let list = try #require(
      try JSONSerialization.jsonObject(with: data.bytes) as? [[String: Any]]
    )
    let languages = try #require(list.first { $0["kind"] as? String == "other-languages" })
    #expect(languages["count"] as? Int == 4)
    #expect((languages["examples"] as? [String])?.first == "actor:north.label")
  }

  @Test func `a view, a date and a language narrow a graph`() throws {
    let run = try workspace.entente(
      "export",
      "m.yaml",
      "--view",
      "arms",
      "--at",
      "2015",
      "--lang",
      "zh-Hant",
      "-o",
      "g.gml"
    )
    #expect(run.status == 0)
    let text = try workspace.text(of: "g.gml")
    // 北國, as GML spells it.
    #expect(text.contains("name \"&#21271;&#22283;\""))
    #expect(text.components(separatedBy: "edge [").count == 2)
  }

  @Test(arguments: [
    (["-o", "-"], "Say where the tables go"), (["-o", "g.paj"], "No .paj is written"),
    (["-o", "g.txt"], "No .txt is written; use .json or .yaml, an ending of a graph format"),
    (["-o", "g.gexf", "--as", "dl"], "'dl' is read, not written; written are graphml, gexf"),
    (["-o", "g.gexf", "--as", "excel"], "'excel' is none of graphml, gexf"),
    (["-o", "g.bib", "--nary", "projected"], "--nary and --mixed are for graphs."),
    (["-o", "g.bib", "--project", "treaty=star"], "A bibliography has no edges"),
    (["-o", "out", "--mixed", "kept"], "are for graphs and bibliographies"),
    (["-o", "-", "--as", "dot", "--format", "json"], "Standard output has the graph"),
    (["-o", "g.gexf", "--panel", "actor-year"], "No .gexf is written of a panel"),
  ])
  func `what cannot be written is said, and nothing is`(options: [String], message: String) throws {
    let run = try Run.of("entente", ["export", "m.yaml"] + options, in: workspace.folder)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(workspace.files == ["m.yaml"])
  }

  @Test func `a place that takes no file is an error that leaves nothing`() throws {
    try workspace.write("", to: "file")
    let run = try workspace.entente("export", "m.yaml", "-o", "file/g.gexf")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("error: cannot write file/g.gexf: "))
    #expect(workspace.files == ["file", "m.yaml"])
  }

  // MARK: Terms

  @Test(arguments: ["out", "m.json", "n.yaml", "g.gexf", "g.hif.json", "p.csv"])
  func `a source that may not be passed on is a warning wherever it goes`(output: String) throws {
    let text = SampleModel.text.replacing(
      "issued: 2017\n",
      with: "issued: 2017\n    redistributable: false\n"
    )
    try workspace.write(text, to: "m.yaml")
    let panel = output == "p.csv" ? ["--panel", "actor-year", "--codes", "iso3"] : []
    if !panel.isEmpty {
      try workspace.write(
        text.replacing(
          "kind: state,",
          with: "kind: state, ids: { iso3: AAA },",
          maxReplacements: 1
        ),
        to: "m.yaml"
      )
    }
    let run = try Run.of(
      "entente",
      ["export", "m.yaml", "-o", output] + panel,
      in: workspace.folder
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "warning: P001: 3 rows of evidence from handbook, which is marked redistributable: false\n"
      ),
      "\(run.errors)"
    )
  }

  // MARK: Tables that come back

  @Test func `tables come back as the model, with what was edited`() throws {
    #expect(try workspace.entente("export", "m.yaml", "-o", "t").status == 0)
    let whole = try workspace.entente("import", "tables", "t", "-o", "again.json")
    #expect(whole.status == 0)
    #expect(whole.errors == "wrote again.json; next: entente check again.json\n")
    #expect(try workspace.entente("export", "m.yaml", "-o", "m.json").status == 0)
    #expect(try workspace.bytes(of: "again.json") == workspace.bytes(of: "m.json"))
    let edited = try workspace.text(of: "t/evidence.csv")
      .replacing("friends for ever", with: "friends of old")
    try workspace.write(edited, to: "t/evidence.csv")
    #expect(try workspace.entente("import", "tables", "t", "-o", "out").status == 0)
    #expect(workspace.files.contains("out/model.yaml"))
    let difference = try workspace.entente("diff", "m.yaml", "out")
    #expect(difference.output.contains("friends of old"), "\(difference.output)")
    // A folder of its own is written again, any other is not.
    #expect(try workspace.entente("import", "tables", "t", "-o", "out").status == 0)
    #expect(try workspace.entente("import", "tables", "t", "-o", "t").status == 74)
  }

  @Test func `tables that are no model say which row is wrong`() throws {
    #expect(try workspace.entente("export", "m.yaml", "-o", "t").status == 0)
    let participants = try workspace.text(of: "t/participants.csv")
    try workspace.write(
      participants.replacing("sale,south", with: "sale,west"),
      to: "t/participants.csv"
    )
    let run = try workspace.entente("import", "tables", "t", "-o", "out")
    #expect(run.status == 1)
    let line =
      try #require(participants.split(separator: "\n").firstIndex { $0.hasPrefix("sale,south") })
      + 1
    #expect(
      run.errors.hasPrefix("t/participants.csv:\(line):1: error[R301]: relation:sale: "),
      "\(run.errors)"
    )
    #expect(!workspace.files.contains { $0.hasPrefix("out") })
    let none = try workspace.entente("import", "tables", "nowhere", "-o", "out")
    #expect(none.status == 74)
    #expect(none.errors == "error: there is no folder \"nowhere\"\n")
    let other = try workspace.entente("import", "tables", ".", "-o", "out")
    #expect(other.status == 1)
    #expect(other.errors == "error: ./actors.csv is missing; the set is not whole\n")
  }

  // MARK: Bibliographies

  @Test(arguments: ["bib", "ris", "csl.json"])
  func `sources go out and come back`(ending: String) throws {
    #expect(try workspace.entente("export", "m.yaml", "-o", "s.\(ending)").status == 0)
    let run = try workspace.entente("import", "bibliography", "s.\(ending)", "-o", "s.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("wrote s.yaml: 2 sources"))
    #expect(try workspace.entente("check", "s.yaml").status == 0)
    let text = try workspace.text(of: "s.yaml")
    #expect(text.contains("handbook:") && text.contains("family: Doe"))
    #expect(text.contains("https://example.org/handbook?a=1&b=2"))
  }

  @Test func `a broken entry is told with its line, and the others are read`() throws {
    try workspace.write("@book{a, title={A}}\n@book{b, title={B\n", to: "s.bib")
    let run = try workspace.entente(
      "import",
      "bibliography",
      "s.bib",
      "-o",
      "s.yaml",
      "--format",
      "json"
    )
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: s.bib:2:"), "\(run.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    #expect((report["problems"] as? [Any])?.isEmpty == false)
  }

  @Test func `what is no bibliography is an error`() throws {
    try workspace.write("{", to: "s.csl.json")
    try workspace.write("nothing", to: "s.bib")
    try workspace.write("x", to: "s.txt")
    for (file, message) in [
      ("s.csl.json", "error: s.csl.json:1:"), ("s.bib", "error: s.bib holds no entry of bibtex"),
      ("s.txt", "error: the ending of s.txt names no bibliography"),
    ] {
      let run = try workspace.entente("import", "bibliography", file, "-o", "s.yaml")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
    let missing = try workspace.entente("import", "bibliography", "no.bib", "-o", "s.yaml")
    #expect(missing.status == 74)
    #expect(!workspace.files.contains("s.yaml"))
  }
}
