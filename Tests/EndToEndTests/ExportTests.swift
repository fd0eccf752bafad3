import Entente
import Foundation
import Testing

@Suite struct ExportTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "m.yaml")
  }

  @Test func `a folder gets the tables and a codebook that names them`() throws {
    let run = try workspace.entente("export", "m.yaml", "-o", "out/tables")
    #expect(run.status == 0)
    #expect(run.bytes.isEmpty)
    #expect(run.errors == "wrote out/tables, explained in codebook.md\n")
    let files = workspace.files.filter { $0.hasPrefix("out/") }
    #expect(files.count == 16)
    let codebook = try workspace.text(of: "out/tables/codebook.md")
    for file in files where file.hasSuffix(".csv") {
      #expect(codebook.contains("## \(file.dropFirst("out/tables/".count))\n"))
    }
    let edges = try workspace.text(of: "out/tables/edges.csv").split(separator: "\n")
    // The treaty joins two, the sale has a direction, the club is a hub, the worry has a direction.
    #expect(edges.count == 5)
    #expect(edges[1].hasPrefix("north,south,friendship,treaty,FALSE,clique,cooperative,"))
  }

  @Test func `the same model gives the same bytes, in another language other labels`() throws {
    for folder in ["a", "b"] {
      #expect(try workspace.entente("export", "m.yaml", "-o", folder).status == 0)
    }
    for file in workspace.files where file.hasPrefix("a/") {
      #expect(try workspace.bytes(of: file) == workspace.bytes(of: "b/" + file.dropFirst(2)))
    }
    #expect(try workspace.entente("export", "m.yaml", "--lang", "zh", "-o", "c").status == 0)
    #expect(try workspace.text(of: "c/actors.csv").contains("north,北國,state"))
  }

  @Test func `a view and a date narrow the tables`() throws {
    let run = try workspace.entente(
      "export",
      "m.yaml",
      "--view",
      "arms",
      "--at",
      "2015",
      "-o",
      "arms"
    )
    #expect(run.status == 0)
    let relations = try workspace.text(of: "arms/relations.csv").split(separator: "\n")
    #expect(relations.count == 2)
    #expect(relations[1].contains(",certain,certain,2014-03/2016,"))
  }

  @Test func `a folder that export wrote is replaced, with what is asked for now`() throws {
    let panel = ["--panel", "actor-year", "--years", "2014", "--codes", "iso3"]
    let first = try Run.of(
      "entente",
      ["export", "m.yaml", "-o", "out"] + panel,
      in: workspace.folder
    )
    #expect(first.status == 1)
    #expect(first.errors.contains("no actor of the selection has a code in the scheme iso3"))
    #expect(workspace.files == ["m.yaml"])
    try workspace.write(
      SampleModel.text.replacing(
        "kind: state,",
        with: "kind: state, ids: { iso3: AAA },",
        maxReplacements: 1
      ),
      to: "n.yaml"
    )
    let second = try Run.of(
      "entente",
      ["export", "n.yaml", "-o", "out"] + panel,
      in: workspace.folder
    )
    #expect(second.status == 0)
    #expect(try workspace.text(of: "out/actor-year.csv").contains("\nAAA,2014,north,2,0,"))
    #expect(try workspace.text(of: "out/codebook.md").contains("## actor-year.csv"))
    #expect(try workspace.entente("export", "m.yaml", "-o", "out/").status == 0)
    #expect(!workspace.files.contains("out/actor-year.csv"))
    #expect(workspace.files.count { $0.hasPrefix("out/") } == 16)
    // Nothing is left of drafts.
    #expect(!workspace.files.contains { $0.hasPrefix(".") })
  }

  @Test func `a folder with anything else in it is left alone`() throws {
    try workspace.write("my notes", to: "notes/a.txt")
    let foreign = try workspace.entente("export", "m.yaml", "-o", "notes")
    #expect(foreign.status == 74)
    #expect(
      foreign.errors
        == "error: notes is not empty, and entente did not write it; choose another folder, or empty "
        + "this one\n"
    )
    #expect(try workspace.entente("export", "m.yaml", "-o", "out").status == 0)
    try workspace.write("print(1)", to: "out/analysis.R")
    let mixed = try workspace.entente("export", "m.yaml", "-o", "out")
    #expect(mixed.status == 74)
    #expect(mixed.errors.contains("holds what entente did not write (analysis.R)"))
    #expect(try workspace.text(of: "out/analysis.R") == "print(1)")
    let file = try workspace.entente("export", "m.yaml", "-o", "notes/a.txt/")
    #expect(file.status == 74)
    #expect(try workspace.text(of: "notes/a.txt") == "my notes")
    #expect(!workspace.files.contains { $0.contains("/.") })
  }

  @Test func `an empty folder and a link to one are filled`() throws {
    let manager = FileManager.default
    let real = workspace.folder.appending(path: "real")
    try manager.createDirectory(at: real, withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      at: workspace.folder.appending(path: "link"),
      withDestinationURL: real
    )
    #expect(try workspace.entente("export", "m.yaml", "-o", "link").status == 0)
    #expect(manager.fileExists(atPath: real.appending(path: "edges.csv").path))
    #expect(
      try manager.attributesOfItem(atPath: workspace.folder.appending(path: "link").path)[.type]
        as? FileAttributeType == .typeSymbolicLink
    )
  }

  @Test func `json is what show prints, yaml reads back to the same model`() throws {
    #expect(try workspace.entente("export", "m.yaml", "-o", "x.json").status == 0)
    let shown = try workspace.entente("show", "m.yaml", "--format", "json")
    #expect(try workspace.bytes(of: "x.json") == shown.bytes)
    #expect(try workspace.entente("export", "m.yaml", "-o", "x.yaml").status == 0)
    let model = try Model(contentsOf: workspace.folder.appending(path: "m.yaml").path)
    let copy = try Model(contentsOf: workspace.folder.appending(path: "x.yaml").path)
    #expect(model == copy)
  }

  @Test func `a panel goes to standard output, or to a file by its ending`() throws {
    try workspace.write(Self.coded, to: "n.yaml")
    let arguments = ["export", "n.yaml", "--panel", "dyad-year", "--codes", "cow"]
    let run = try Run.of("entente", arguments, in: workspace.folder)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first?.hasPrefix("ccode1,ccode2,year,actor1,actor2,ties_certain,ties_possible,") == true
    )
    // From the friendship to as-of, sold from 2014 to 2016.
    #expect(lines.count == 1 + 17)
    #expect(lines.filter { $0.hasPrefix("2,20,") }.count == 17)
    #expect(
      lines.first { $0.hasPrefix("2,20,2015,") }?.hasPrefix("2,20,2015,north,south,2,0,") == true
    )
    #expect(run.errors.contains("note: left out: 1 actor without a code in the scheme cow (club)"))
    for name in ["p.csv", "p.tsv"] {
      #expect(
        try Run.of("entente", arguments + ["-o", name], in: workspace.folder).status == 0
      )
    }
    #expect(try workspace.bytes(of: "p.csv") == run.bytes)
    #expect(try workspace.text(of: "p.tsv") == run.output.replacing(",", with: "\t"))
  }

  private static let coded =
    SampleModel.text
    .replacing("north: { kind: state,", with: "north: { kind: state, ids: { cow: 2 },")
    .replacing("south: { kind: state,", with: "south: { kind: state, ids: { cow: 20 },")

  @Test func `the help has examples and what can be written`() throws {
    let run = try entente("export", "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("entente export graphs/china-russia -o out/tables"))
    #expect(run.output.contains("codebook.md"))
    #expect(try entente("--help").output.contains("\n  export "))
  }

  @Test(arguments: [
    (["export", "m.yaml"], "-o FOLDER"),
    (["export", "m.yaml", "-o", ""], "-o needs"),
    (["export", "m.yaml", "-o", "x.xlsx"], "use .json or .yaml, an ending of a graph"),
    (["export", "m.yaml", "-o", "v1.2"], "or v1.2/"),
    (["export", "m.yaml", "-o", "x.csv"], "add --panel"),
    (["export", "m.yaml", "-o", "x.json", "--view", "arms"], "holds the whole model"),
    (["export", "m.yaml", "-o", "x.json", "--panel", "dyad-year"], "use .csv or .tsv"),
    (["export", "m.yaml", "-o", "out", "--codes", "cow"], "are for a --panel"),
    (["export", "m.yaml", "--panel", "triad-year"], "none of dyad-year"),
    (["export", "m.yaml", "--panel", "dyad-year", "--at", "2014"], "use --years"),
    (["export", "m.yaml", "--panel", "dyad-year", "--years", "2014/.."], "first and a last year"),
    (["export", "m.yaml", "--panel", "dyad-year", "--years", "then"], "Error: "),
    (["export", "m.yaml", "-o", "out", "--project", "vote"], "TYPE=SHAPE"),
    (["export", "m.yaml", "-o", "out", "--at", "201x"], "Error: "),
  ])
  func `wrong usage ends with 64 and says what to do`(arguments: [String], words: String) throws {
    let run = try Run.of("entente", arguments, in: workspace.folder)
    #expect(run.status == 64)
    #expect(run.bytes.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(workspace.files == ["m.yaml"])
  }

  @Test(arguments: [
    (["--view", "arm"], "m.yaml has no view \"arm\"; did you mean \"arms\"?"),
    (
      ["--project", "trety=none"], "m.yaml has no relation type \"trety\"; did you mean \"treaty\"?"
    ),
    (["--panel", "dyad-year", "--codes", "cwo"], "the model has no scheme of codes \"cwo\""),
  ])
  func `what the model lacks ends with 1 and writes nothing`(
    arguments: [String],
    words: String
  ) throws {
    let run = try Run.of(
      "entente",
      ["export", "m.yaml", "-o", "out"] + arguments,
      in: workspace.folder
    )
    #expect(run.status == 1)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(workspace.files == ["m.yaml"])
  }

  @Test func `a place that cannot be written ends with 74`() throws {
    let run = try workspace.entente("export", "m.yaml", "-o", "/proc/nowhere/out")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("error: cannot write /proc/nowhere/out: "))
  }
}
