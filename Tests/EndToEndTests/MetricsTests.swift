import Entente
import Foundation
import Testing

/// The verb as its users meet it: the case, a table of edges, and what goes wrong.
@Suite struct MetricsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "m.yaml")
    try workspace.write("a\tb\nc\td\n", to: "edges.dat")
    try (Data("x,y\nz,Caf".utf8) + [0xE9, 0x0A]).write(
      to: workspace.folder.appending(path: "latin.csv")
    )
    try workspace.write("from,to,w\na,b,1\nb,c,2\nc,d,4\n", to: "path.csv")
  }

  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  private func actors(_ text: String) throws -> [String: [String: Any]] {
    let rows = try #require(try object(text)["actors"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try #require($0["id"] as? String), $0) }
    )
  }

  @Test func `a path of four has the numbers that paper and pencil give`() throws {
    let run = try workspace.entente(
      "metrics",
      "path.csv",
      "--measure",
      "betweenness,betweenness-raw,closeness,degree,density,diameter,components",
      "--format",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let actors = try actors(run.output)
    // Of the six pairs two others can stand in, b and c each lie between two: 2/3.
    #expect(actors["b"]?["betweenness-raw"] as? Double == 2)
    #expect(actors["a"]?["betweenness-raw"] as? Double == 0)
    #expect(try #require(actors["b"]?["betweenness"] as? Double).isNear(2.0 / 3))
    // a is 1 + 2 + 3 steps from the others: 3/6.
    #expect(try #require(actors["a"]?["closeness"] as? Double).isNear(0.5))
    #expect(actors["c"]?["degree"] as? Int == 2)
    let whole = try #require(try object(run.output)["whole"] as? [String: Any])
    #expect(try #require(whole["density"] as? Double).isNear(0.5))
    #expect(whole["diameter"] as? Int == 3)
    #expect(whole["components"] as? [Int] == [4])
  }

  @Test func `weights count only if they are named`() throws {
    func farness(_ arguments: String...) throws -> Double {
      let run = try workspace.entente(
        ["metrics", "path.csv", "--measure", "closeness", "--format", "json"] + arguments
      )
      #expect(run.status == 0, "\(run.errors)")
      return 3 / (try #require(try actors(run.output)["a"]?["closeness"] as? Double))
    }
    #expect(try farness().isNear(6))
    #expect(try farness("--weight-column", "w", "--weight-as", "distance").isNear(1 + 3 + 7))
    // Strength is a length of 1/w: 1, 1 + 1/2, 1 + 1/2 + 1/4.
    #expect(try farness("--weight-column", "w").isNear(1 + 1.5 + 1.75))
  }

  @Test func `walks jump and fade as they are told`() throws {
    let run = try workspace.entente(
      "metrics",
      "path.csv",
      "--measure",
      "pagerank,katz",
      "--format",
      "json",
      "--personalization",
      "a=3,d",
      "--attenuation",
      "0.1"
    )
    #expect(run.status == 0, "\(run.errors)")
    let actors = try actors(run.output)
    // NetworkX: pagerank(g, personalization={'a': 3, 'd': 1}, tol=1e-14), katz_centrality_numpy(g).
    for (name, rank, katz) in [
      ("a", 0.2519894035912373, 0.4756514941544941), ("b", 0.3282103613911334, 0.5232166435699435),
      ("c", 0.268280866679042, 0.5232166435699435), ("d", 0.1515193683385873, 0.475651494154494),
    ] {
      #expect(try #require(actors[name]?["pagerank"] as? Double).isNear(rank))
      #expect(try #require(actors[name]?["katz"] as? Double).isNear(katz))
    }
  }

  @Test func `equivalent actors fall into as many groups as are asked for`() throws {
    let run = try workspace.entente(
      "metrics",
      "path.csv",
      "--measure",
      "structural-positions",
      "--format",
      "json",
      "--linkage",
      "single",
      "--group-count",
      "2"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"single\""))
    let many = try workspace.entente(
      "metrics",
      "path.csv",
      "--measure",
      "structural-positions",
      "--group-count",
      "9"
    )
    #expect(many.status == 1)
    #expect(many.errors.contains("must be from 1 to 4"))
  }

  @Test(arguments: [
    (["--personalization", "e"], "no actor is called \"e\""),
    (["--personalization", "a=x"], "a share of 0 or more, not \"a=x\""),
    (["--personalization", "a=0"], "some actor a share above 0"),
    (["--attenuation", "-1"], "--attenuation must be at least 0"),
    (["--group-count", "0"], "--group-count must be at least 1"),
  ])
  func `parameters out of range are told`(arguments: [String], message: String) throws {
    let run = try workspace.entente(["metrics", "path.csv"] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `columns by name, direction and a list of actors`() throws {
    try workspace.write("id,camp\na,x\nb,x\nc,y\nd,y\nalone,y\n", to: "actors.csv")
    let run = try workspace.entente(
      "metrics",
      "path.csv",
      "--source",
      "to",
      "--target",
      "from",
      "--directed",
      "--actors",
      "actors.csv",
      "--group-by",
      "camp",
      "--measure",
      "in-degree,e-i-index",
      "--format",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let actors = try actors(run.output)
    #expect(actors["a"]?["in-degree"] as? Int == 1)
    #expect(actors["d"]?["in-degree"] as? Int == 0)
    #expect(actors.count == 5)
  }

  @Test(arguments: ["x.json", "x.yaml"])
  func `a model that was exported to one file has the same numbers`(file: String) throws {
    let copied = try workspace.entente("export", Places.caseModel, "-o", file)
    #expect(copied.status == 0, "\(copied.errors)")
    let arguments = [
      "--measure", "whole,degree,in-degree,betweenness,closeness,constraint", "--format", "json",
    ]
    for time in [[], ["--at", "1999"], ["--series", "2015/2017"]] {
      let one = try workspace.entente(["metrics", Places.caseModel] + arguments + time)
      let other = try workspace.entente(["metrics", file] + arguments + time)
      #expect(one.status == 0 && other.status == 0, "\(other.errors)")
      #expect(one.output == other.output)
      #expect(one.output.contains("left out that take part in no relation"))
    }
  }

  @Test func `everything of the case is valid JSON, the same with any number of threads`() throws {
    let arguments = ["metrics", Places.caseModel, "--measure", "all", "--format", "json"]
    let run = try workspace.entente(arguments)
    #expect(run.status == 0, "\(run.errors)")
    let report = try object(run.output)
    #expect(
      Set(report.keys) == ["projection", "whole", "actors", "pairs", "groups", "notes"]
    )
    let found =
      Set((report["whole"] as? [String: Any] ?? [:]).keys)
      .union((report["groups"] as? [String: Any] ?? [:]).keys)
      .union((report["actors"] as? [[String: Any]] ?? []).first?.keys.map(\.self) ?? [])
      .union((report["pairs"] as? [[String: Any]] ?? []).first?.keys.map(\.self) ?? [])
    let missing = Measure.all.map(\.name).filter { !found.contains($0) }
    #expect(missing.isEmpty)
    let single = try workspace.entente(arguments + ["--threads", "1"])
    #expect(single.output == run.output)
  }

  @Test func `notes say whom the text was about and what was left out`() throws {
    let run = try workspace.entente("metrics", Places.caseModel)
    #expect(run.status == 0)
    #expect(run.output.contains("chosen for China and Russia"))
    #expect(run.output.contains("a missing tie means only"))
    #expect(run.output.contains("left out: hypothetical"))
    #expect(run.output.contains("…"))
  }

  @Test func `a series lists changes and movers`() throws {
    let run = try workspace.entente(
      "metrics",
      Places.caseModel,
      "--series",
      "2013/2017",
      "--measure",
      "degree,density",
      "--format",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let report = try object(run.output)
    let series = try #require(report["series"] as? [[String: Any]])
    #expect(series.map { $0["at"] as? String } == ["2013", "2014", "2015", "2016", "2017"])
    #expect(report["changes"] is [Any] && report["movers"] is [Any])
  }

  @Test func `samples, null models and multiverses are the same for a seed`() throws {
    let arguments = [
      "metrics", Places.caseModel, "--measure", "betweenness,transitivity", "--samples", "20",
      "--null", "19", "--multiverse", "--seed", "7", "--format", "json",
    ]
    let first = try workspace.entente(arguments)
    #expect(first.status == 0, "\(first.errors)")
    let report = try object(first.output)
    for section in ["samples", "null", "multiverse"] { #expect(report[section] != nil) }
    #expect(try workspace.entente(arguments + ["--threads", "1"]).output == first.output)
  }

  @Test(arguments: [
    (["--measure", "degree"], "bar"), (["--measure", "edge-betweenness"], "square"),
    (["--measure", "degree", "--series", "2012/2017"], "line"),
  ])
  func `plots are drawn`(arguments: [String], part: String) throws {
    let run = try workspace.entente(
      ["metrics", Places.caseModel, "--plot", "plot.svg"] + arguments
    )
    #expect(run.status == 0, "\(run.errors)")
    let svg = try workspace.text(of: "plot.svg")
    #expect(svg.contains("class=\"\(part)\"") && svg.hasSuffix("</svg>\n"))
  }

  @Test func `the list names every measure`() throws {
    let run = try workspace.entente("metrics", "--list", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == Measure.all.count + 1)
  }

  @Test func `samples, null models and multiverses are further columns of csv`() throws {
    let arguments = [
      "metrics", Places.caseModel, "--samples", "10", "--null", "9", "--multiverse", "--format",
      "csv",
    ]
    let run = try workspace.entente(arguments + ["--measure", "degree"])
    #expect(run.status == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    for column in [
      "degree.samples.median", "degree.null.p", "degree.null.p-adjusted",
      "degree.multiverse.worst-place",
    ] {
      let place = try #require(rows[0].firstIndex { $0 == column })
      #expect(rows.dropFirst().contains { $0.count == rows[0].count && Double($0[place]) != nil })
    }
    #expect(run.errors.contains("1 relation that is a node is left out there"))
    let whole = try workspace.entente(arguments + ["--measure", "density"])
    #expect(whole.errors.contains("samples, null, multiverse: not in csv"))
  }

  @Test func `a null model says what p it can reach and what was observed`() throws {
    let run = try workspace.entente(
      "metrics",
      Places.caseModel,
      "--null",
      "19",
      "--measure",
      "triangles"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Observed is the number with the possible relations."))
    #expect(run.output.contains("19 draws can give no p below 0.1000"))
    #expect(run.output.contains("for 0.05 take --null 37"))
    #expect(run.output.contains("p, corrected"))
    let table = try workspace.entente("metrics", "path.csv", "--null", "39", "--measure", "density")
    #expect(table.output.contains("39 draws can give no p below 0.05000\n"))
  }

  @Test func `tables for people have no endless lines and no zeros called highest`() throws {
    let run = try workspace.entente("metrics", Places.caseModel, "--measure", "whole")
    #expect(run.output.contains(" more"))
    let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("note:") }
    #expect(lines.allSatisfy { $0.count < 220 })
    try workspace.write("a,b\nb,c\n", to: "line.csv")
    let zeros = try workspace.entente("metrics", "line.csv", "--measure", "degree,triangles")
    #expect(zeros.output.contains("all are 0"))
    try workspace.write("a,b\nb,c\nc,a\n", to: "ring.csv")
    let ring = try workspace.entente("metrics", "ring.csv", "--measure", "degree,eigenvector")
    #expect(ring.output.contains("all are 2"))
    #expect(ring.output.contains("all are 0.5774"))
    let samples = try workspace.entente(
      "metrics",
      Places.caseModel,
      "--samples",
      "3",
      "--measure",
      "density"
    )
    #expect(samples.output.contains("almost-no-chance 0.03,"))
  }

  @Test func `the pairs most alike come first`() throws {
    try workspace.write("h,a\nh,b\nh,c\nc,d\n", to: "star.csv")
    let run = try workspace.entente(
      "metrics",
      "star.csv",
      "--measure",
      "structural-equivalence",
      "--top",
      "1",
      "--format",
      "csv"
    )
    #expect(run.output == "source,target,structural-equivalence\na,b,0.0\n")
  }

  @Test func `a table says which columns its ties are from`() throws {
    let run = try workspace.entente("metrics", "path.csv", "--measure", "whole:actors")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("whole\nactors  4\n"))
    #expect(
      run.output.contains(
        "note: ties lead from column 1, \"from\", to column 2, \"to\", separated by commas\n"
      )
    )
    try workspace.write("", to: "empty.csv")
    let empty = try workspace.entente("metrics", "empty.csv")
    #expect(empty.output == "note: the table has no rows: there is nobody to measure\n")
  }

  @Test func `a heat map fills both halves of what is the same from either side`() throws {
    let run = try workspace.entente(
      "metrics",
      Places.caseModel,
      "--measure",
      "common-neighbours",
      "--plot",
      "plot.svg",
      "--top",
      "4"
    )
    #expect(run.status == 0, "\(run.errors)")
    let svg = try workspace.text(of: "plot.svg")
    #expect(svg.contains("the 4 actors with the greatest numbers,"))
    #expect(svg.contains("Directed ties, without weights"))
    // Four actors, each with three others.
    let titles = svg.matches(of: /<title>[^<]*: [0-9]+<\/title>/)
    #expect(titles.count == 12)
  }

  @Test(arguments: [
    (["m.yaml", "--measure", ""], 64, "Name a measure after --measure"),
    (["m.yaml", "--samples", "-5"], 64, "--samples must be at least 1"),
    (["m.yaml", "--null", "-5"], 64, "--null must be at least 1"),
    (["m.yaml", "--weight", "valeu"], 64, "no relation has a number \"valeu\""),
    (["m.yaml", "--group-by", "knd"], 64, "did you mean \"kind\""),
    (["path.csv", "--pair", "a,bb"], 64, "no actor is called \"bb\""),
    (["edges.dat"], 64, "name it .csv"),
    (["latin.csv"], 1, "latin.csv:2:6"),
    (["path.csv", "--group-by", "latin.csv"], 1, "latin.csv:2:6"),
    (
      ["m.yaml", "--measure", "role-table", "--group-by", "kind", "--plot", "p.svg"], 64,
      "role-table"
    ),
    (["m.yaml", "--measure", "degre"], 64, "did you mean \"degree\""),
    (["m.yaml", "--view", "arm"], 1, "did you mean \"arms\""),
    (["m.yaml", "--project", "treaty=ring"], 64, "directed, clique, star, junction, none"),
    (["m.yaml", "--group-by", "member:nobody"], 64, "no actor is called"),
    (["m.yaml", "--measure", "conductance", "--group-by", "view"], 64, "--view"),
    (["m.yaml", "--measure", "e-i-index"], 1, "needs groups; name them with --group-by"),
    (["path.csv", "--view", "arms"], 64, "are for models"),
    (["path.csv", "--weight-column", "weight"], 1, "weight"),
    (["missing.csv"], 74, "missing.csv"),
    (["missing"], 74, "missing"),
    (["m.yaml", "--series", "2012/2014", "--null", "9"], 64, "--at"),
    (["m.yaml", "--top", "0"], 64, "--top"),
    ([], 64, "--list"),
  ])
  func `what goes wrong says what and what to do`(
    arguments: [String],
    status: Int32,
    words: String
  ) throws {
    let run = try workspace.entente(["metrics"] + arguments)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty || status == 1)
  }

  @Test(arguments: [
    "", "from,to\n", "a,a\n", "a,b\na,b\na,b\n", "a b 0\n", "\u{FEFF}from;to\r\na;b\r\n",
  ])
  func `degenerate tables have an answer for every measure`(text: String) throws {
    try workspace.write(text, to: "odd.csv")
    let run = try workspace.entente("metrics", "odd.csv", "--measure", "all", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    _ = try object(run.output)
  }

  @Test func `a weight that is none has a place`() throws {
    try workspace.write("a,b,w\nx,y,1\ny,z,many\n", to: "bad.csv")
    let run = try workspace.entente("metrics", "bad.csv", "--weight-column", "w")
    #expect(run.status == 1)
    #expect(run.errors.contains("bad.csv:3:5"))
  }
}

extension Double {
  func isNear(_ other: Double) -> Bool { (self - other).magnitude < 1e-12 }
}
