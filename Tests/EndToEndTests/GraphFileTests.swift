import Foundation
import Testing

/// Graphs of other programs on the command line: to a model, and straight to measures.
@Suite struct GraphFileTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.gexf, to: "visits.gexf")
    try workspace.write("graph { a -- b; b -- c; c -- a; c -- d }\n", to: "small.dot")
    try workspace.write(
      "Id,Label,side\nn,Norway,west\ns,Sweden,none\nf,Finland,none\n",
      to: "nodes.csv"
    )
    try workspace.write(
      "Source,Target,Type,Weight\nn,s,Directed,2\ns,f,Undirected,1\n",
      to: "edges.csv"
    )
  }

  private static let gexf = """
    <gexf version="1.3"><graph defaultedgetype="directed" timeformat="date">
    <nodes><node id="1" label="Norway"/><node id="2" label="Sweden"/><node id="3" label="Finland"/></nodes>
    <edges><edge id="a" source="1" target="2" kind="visit" weight="2" start="2001" end="2003"/>
    <edge id="b" source="2" target="3" kind="visit" weight="0.5"/></edges></graph></gexf>
    """

  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `a graph becomes a model that checks, draws and measures`() throws {
    let run = try workspace.entente("import", "graph", "visits.gexf", "-o", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("5 elements read, 5 kept, 0 refused; 3 actors, 2 relations\n"))
    let check = try workspace.entente("check", "--strict", "out")
    #expect(check.status == 0, "\(check.output)")
    let text = try workspace.text(of: "out/model.yaml")
    #expect(text.hasPrefix("# Written by entente import graph"))
    #expect(text.contains("visits.gexf:3"))
    #expect(text.contains("2001/2003"))
    #expect(try workspace.entente("render", "out", "-o", "out.dot").status == 0)
    let metrics = try workspace.entente("metrics", "out", "--measure", "degree")
    #expect(metrics.status == 0, "\(metrics.errors)")
  }

  @Test func `the report is data too`() throws {
    let run = try workspace.entente(
      "import",
      "graph",
      "visits.gexf",
      "small.dot",
      "-o",
      "out",
      "--format",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let report = try object(run.output)
    #expect(report["kind"] as? String == "graph")
    #expect(report["actors"] as? Int == 7)
    #expect(report["relations"] as? Int == 6)
    #expect(report["losses"] as? [Any] != nil)
  }

  @Test func `tables of nodes and edges are one graph`() throws {
    let run = try workspace.entente(
      "import",
      "graph",
      "nodes.csv",
      "edges.csv",
      "--kind",
      "state",
      "-o",
      "out"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("5 elements read, 5 kept, 0 refused; 3 actors, 2 relations\n"))
    #expect(try workspace.entente("check", "out").status == 0)
    let text = try workspace.text(of: "out/model.yaml")
    #expect(text.contains("edges.csv:2") && text.contains("side: west"))
  }

  @Test func `states are known by their codes if that is asked`() throws {
    try workspace.write("NOR visit SWE\nNOR visit XXQ\n", to: "codes.sif")
    let run = try workspace.entente(
      "import",
      "graph",
      "codes.sif",
      "--actors",
      "iso3",
      "-o",
      "out"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("iso3 \"XXQ\""))
    #expect(try workspace.text(of: "out/model.yaml").contains("imports: [entente:states]"))
    #expect(try workspace.entente("check", "out").status == 0)
  }

  @Test(arguments: [
    (
      "broken.gexf", "<gexf><graph>\n<node/></graph></gexf>", 1, "broken.gexf:2:1: a node has no id"
    ),
    ("broken.dot", "graph {\n a -- \n}\n", 1, "broken.dot:3"),
    ("broken.net", "*Vertices 2\n*Arcs\n1 9\n", 1, "broken.net:3:3: "),
    ("broken.json", "{\"nodes\": [", 1, "broken.json:1:"),
    ("plain.txt", "nothing here", 1, "plain.txt"), ("empty.graphml", "", 1, "empty.graphml:1:1: "),
  ])
  func `what is no graph is an error with its place, for both verbs`(
    name: String,
    text: String,
    status: Int,
    words: String
  ) throws {
    try workspace.write(text, to: name)
    let imported = try workspace.entente("import", "graph", name, "-o", "out")
    if name != "plain.txt" {
      #expect(imported.status == Int32(status), "\(imported.errors)")
      #expect(imported.errors.hasPrefix("error: \(words)"), "\(imported.errors)")
      #expect(!workspace.files.contains("out/model.yaml"))
      guard name != "broken.json" else { return }
      let measured = try workspace.entente("metrics", name)
      #expect(measured.status == Int32(status), "\(measured.errors)")
      #expect(measured.errors.hasPrefix("error: \(words)"), "\(measured.errors)")
    }
  }

  @Test func `a missing file and wrong usage have their own codes`() throws {
    let missing = try workspace.entente("import", "graph", "none.gexf", "-o", "out")
    #expect(missing.status == 74, "\(missing.errors)")
    #expect(try workspace.entente("metrics", "none.gexf").status == 74)
    for words in [
      ["import", "graph", "visits.gexf", "-o", "out", "--as", "gefx"],
      ["import", "graph", "visits.gexf", "-o", "out", "--kind", "stat"],
      ["import", "graph", "visits.gexf", "-o", "out", "--actors", "iso9"],
      ["import", "graph", "visits.gexf", "-o", "out", "--max-errors", "3"],
      ["metrics", "visits.gexf", "--at", "2001"], ["metrics", "visits.gexf", "--source", "1"],
      ["metrics", "visits.gexf", "--group-by", "side"],
    ] {
      let run = try workspace.entente(words)
      #expect(run.status == 64, "\(words): \(run.errors)")
    }
  }

  @Test func `measures of a graph are those of its ties`() throws {
    let run = try workspace.entente(
      "metrics",
      "small.dot",
      "--measure",
      "degree,transitivity,density",
      "--format",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let report = try object(run.output)
    let whole = try #require(report["whole"] as? [String: Any])
    // One triangle of five paths of two, and four ties of six.
    #expect(try #require(whole["transitivity"] as? Double).isNear(3.0 / 5))
    #expect(try #require(whole["density"] as? Double).isNear(4.0 / 6))
    let projection = try #require(report["projection"] as? [String: Any])
    #expect(projection["format"] as? String == "dot")
    #expect(projection["direction"] as? String == "undirected")
  }

  @Test func `weights are those that are named, and labels are shown`() throws {
    let run = try workspace.entente(
      "metrics",
      "visits.gexf",
      "--weight-column",
      "weight",
      "--measure",
      "out-strength",
      "--format",
      "csv"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Norway"), "\(run.output)")
    let other = try workspace.entente("metrics", "visits.gexf", "--weight-column", "tons")
    #expect(other.status == 1)
    #expect(
      other.errors.hasPrefix("error: visits.gexf: no edge has a number \"tons\"; edges have weight")
    )
    let plain = try workspace.entente("metrics", "visits.gexf")
    #expect(plain.output.contains("--weight-column weight"), "\(plain.output)")
  }

  @Test func `a file of any name is read as what it is said to be`() throws {
    try workspace.write(Self.gexf, to: "data.xml.bak")
    let run = try workspace.entente(
      "metrics",
      "data.xml.bak",
      "--as",
      "gexf",
      "--measure",
      "degree"
    )
    #expect(run.status == 0, "\(run.errors)")
    try workspace.write(",a,b\na,0,1\nb,1,0\n", to: "m.csv")
    let matrix = try workspace.entente(
      "metrics",
      "m.csv",
      "--as",
      "matrix",
      "--measure",
      "density",
      "--format",
      "json"
    )
    let whole = try #require(try object(matrix.output)["whole"] as? [String: Any])
    #expect(whole["density"] as? Double == 1)
  }

  @Test func `JSON is a graph or a model by what it says`() throws {
    try workspace.write(
      #"{"incidences": [{"edge": 1, "node": "a"}, {"edge": 1, "node": "b"}, {"edge": 1, "node": "c"}]}"#,
      to: "club.json"
    )
    let run = try workspace.entente(
      "metrics",
      "club.json",
      "--measure",
      "density",
      "--format",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let projection = try #require(try object(run.output)["projection"] as? [String: Any])
    #expect(projection["format"] as? String == "hif")
  }

  @Test(arguments: ["graphml", "gexf", "hif.json", "gml", "net", "cyjs", "cx2", "dot", "sif"])
  func `the case comes back from a graph as a model that checks`(ending: String) throws {
    let file = "case.\(ending)"
    #expect(try workspace.entente("export", Places.caseModel, "-o", file).status == 0)
    let run = try workspace.entente("import", "graph", file, "-o", "out")
    #expect(run.status == 0, "\(run.errors)")
    let check = try workspace.entente("check", "out")
    #expect(check.status == 0, "\(check.output.suffix(2000))")
  }

  private static let samples = Places.package.deletingLastPathComponent()
    .appending(path: "shared/data/formats")
  private static let isExpected =
    FileManager.default.fileExists(atPath: samples.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(.enabled(if: isExpected, "the samples of formats are not here"))
  func `all samples of DOT are one model that checks`() throws {
    let folder = Self.samples.appending(path: "dot")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".gv") || $0.hasSuffix(".dot") }
    #expect(names.count > 70)
    let run = try workspace.entente(
      ["import", "graph"] + names.map { folder.appending(path: $0).path } + ["-o", "out"]
    )
    #expect(run.status == 0, "\(run.errors)")
    let check = try workspace.entente("check", "out")
    #expect(check.status == 0, "\(check.output.suffix(2000))")
  }
}
