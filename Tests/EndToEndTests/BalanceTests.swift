import Foundation
import Testing

/// The verb as its users meet it: sets with published answers, the case, and what goes wrong.
@Suite struct BalanceTests {
  private static let data = Places.package.deletingLastPathComponent()
    .appending(path: "shared/data/signed")
  private static let hasData = FileManager.default.fileExists(atPath: data.path)

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func balance(_ arguments: String...) throws -> [String: Any] {
    let run = try Workspace().entente(["balance"] + arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try object(run.bytes)
  }

  static let sets = [
    "highland_tribes", "cow_signed_1946_1949", "cow_signed_1962_1965", "cow_signed_1996_1999",
    "powers_2022_student_coded", "slovene_parties_1994",
  ]

  @Test(.enabled(if: hasData, "needs the signed sets beside the package"), arguments: sets)
  func `sets have the numbers that were computed independently`(name: String) throws {
    let found = try balance(Self.data.appending(path: "\(name).edges.csv").path)
    let known = try object(
      Data(contentsOf: Self.data.appending(path: "\(name).metrics.json"))
    )
    let triads = try #require(found["triads"] as? [String: Any])
    let knownTriads = try #require(known["triads"] as? [String: Int])
    for (type, count) in knownTriads { #expect(triads[type] as? Int == count, "\(type)") }
    let frustration = try #require(found["frustration"] as? [String: Any])
    #expect(frustration["index"] as? Int == known["frustration_index"] as? Int)
    #expect(frustration["lower"] as? Int == frustration["upper"] as? Int)
    #expect(frustration["exact"] as? Bool == true)
    let walk = try #require(found["walk-balance"] as? Double)
    let knownWalk = try #require(known["walk_balance_trexpA_over_trexpabsA"] as? Double)
    #expect(abs(walk - knownWalk) < 1e-11)
    // The camps frustrate as many ties as they say.
    let camps = try #require(frustration["camps"] as? [[String]])
    let frustrated = try #require(frustration["frustrated"] as? [[String]])
    var campOf: [String: Int] = [:]
    for (camp, members) in camps.enumerated() { for actor in members { campOf[actor] = camp } }
    let rows = try String(
      contentsOf: Self.data.appending(path: "\(name).edges.csv"),
      encoding: .utf8
    ).split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    let strained = rows.filter { row in
      let weight = Double(row[2]) ?? 0
      return weight != 0 && (weight > 0) != (campOf[row[0]] == campOf[row[1]])
    }
    #expect(Set(strained.map { Set($0.prefix(2)) }) == Set(frustrated.map { Set($0) }))
  }

  @Test(.enabled(if: hasData, "needs the signed sets beside the package"))
  func `one thread gives the same bytes as many`() throws {
    let path = Self.data.appending(path: "cow_signed_1962_1965.edges.csv").path
    let runs = try ["1", "4"].map {
      try entente("balance", path, "--format", "json", "--threads", $0).bytes
    }
    #expect(runs[0] == runs[1])
  }

  @Test func `the case has its camps with evidence, ranges and what is assumed`() throws {
    let found = try balance(Places.caseModel)
    #expect(found["with-possible"] != nil)
    let ties = try #require(found["frustrated-ties"] as? [[String: Any]])
    let relations = ties.flatMap { $0["relations"] as? [[String: Any]] ?? [] }
    #expect(!relations.isEmpty)
    for relation in relations {
      let evidence = try #require(relation["evidence"] as? [[String: Any]])
      #expect(evidence.first?["source"] is String)
    }
    let assumptions = try #require(found["assumptions"] as? [String: Any])
    #expect(assumptions["policy"] as? String == "net")
    let text = try entente("balance", Places.caseModel).output
    #expect(text.contains("signed ties"))
    #expect(text.contains("Assumed: policy net"))
    #expect(text.contains("ambivalent ties"))
  }

  @Test func `the worst policy has no fewer negative ties than the net`() throws {
    func negative(_ policy: String) throws -> Int {
      let found = try balance(Places.caseModel, "--policy", policy, "--possible", "included")
      return try #require((found["ties"] as? [String: Any])?["negative"] as? Int)
    }
    let (worst, net) = (try negative("worst"), try negative("net"))
    #expect(worst > net)
  }

  @Test func `hypotheses come with their warning`() throws {
    for model in ["marvel", "antal"] {
      let found = try balance(Places.caseModel, "--dynamics", model)
      let section = try #require(found["dynamics"] as? [String: Any])
      #expect(try #require(section["warning"] as? String).contains("not a forecast"))
    }
  }

  @Test func `pairs that disagree are dropped and listed`() throws {
    let workspace = try Workspace()
    try workspace.write("from,to,s\na,b,1\nb,a,-1\nb,c,-2\nc,a,-1\n", to: "t.csv")
    let run = try workspace.entente(
      ["balance", "t.csv", "--source", "from", "--target", "to", "--sign", "s", "--undirected"]
        + ["--format", "json"]
    )
    #expect(run.status == 0, "\(run.errors)")
    let found = try object(run.bytes)
    #expect(found["dropped"] as? [[String]] == [["a", "b"]])
    #expect((found["ties"] as? [String: Any])?["negative"] as? Int == 2)
  }

  @Test func `pictures of camps, a matrix and a series are written`() throws {
    let workspace = try Workspace()
    for (file, more) in [
      ("a.svg", []), ("b.png", ["--theme", "dark"]), ("c.pdf", []),
      ("d.svg", ["--picture", "matrix", "--lang", "zh-Hant"]),
      ("e.svg", ["--series", "2014/2017"]),
    ] {
      let run = try workspace.entente(["balance", Places.caseModel, "--plot", file] + more)
      #expect(run.status == 0, "\(file): \(run.errors)")
      #expect(try workspace.bytes(of: file).count > 1000)
    }
    let svg = try workspace.text(of: "a.svg")
    #expect(svg.replacing("&#45;", with: "-").contains("strain-1"))
    #expect(svg.contains("cluster"))
    #expect(try workspace.text(of: "d.svg").contains("陣營 1"))
  }

  @Test func `a series tells the numbers of each time and who changed camps`() throws {
    let found = try balance(Places.caseModel, "--series", "2013/2017")
    let series = try #require(found["series"] as? [[String: Any]])
    #expect(series.compactMap { $0["at"] as? String } == ["2013", "2014", "2015", "2016", "2017"])
    #expect(found["camp-changes"] is [[String: Any]])
    let csv = try entente("balance", Places.caseModel, "--series", "2013/2017", "--format", "csv")
    #expect(csv.output.hasPrefix("at,measure,value,with-possible\n"))
  }

  /// Arguments, the exit code and what is said.
  static let mistakes: [([String], Int32, String)] = [
    (["nothing.csv"], 74, "nothing.csv"),
    (["t.csv", "--sign", "weigth"], 1, "no column for the sign is named \"weigth\""),
    (["t.csv", "--policy", "net"], 64, "are for models"),
    (["words.csv"], 64, "no further column of numbers"),
    (["bad.csv", "--sign", "s"], 1, "bad.csv:3"),
    (["t.csv", "--camps", "7"], 64, "from 1 to 6"),
    (["t.csv", "--camps", "-1"], 64, "from 1 to 6"),
    (["t.csv", "--time-limit", "0"], 64, "above 0"),
    (["t.csv", "--threads", "0"], 64, "at least 1"),
    (["t.csv", "--blockmodel", "9"], 64, "more clusters"),
    (["t.csv", "--picture", "matrix"], 64, "needs --plot"),
    (["t.csv", "--plot", "a.png", "--picture", "matrix"], 64, ".svg"),
    (["t.csv", "--plot", "a.svg", "--picture", "series"], 64, "--series"),
    (["t.csv", "--plot", "a.nonsense"], 74, "no format"),
    (["zero.csv", "--plot", "a.svg"], 64, "nothing to draw"),
    ([Places.caseModel, "--view", "overveiw"], 1, "did you mean \"overview\""),
    ([Places.caseModel, "--policy", "nett"], 64, "none of net"),
    ([Places.caseModel, "--series", "2014/.."], 64, "first and a last date"),
    ([Places.caseModel, "--series", "2014/2015", "--dynamics", "marvel"], 64, "one time"),
    ([Places.caseModel, "--scenario", "none-such"], 1, "none-such"),
  ]

  @Test(arguments: mistakes)
  func `wrong input has a plain message`(
    arguments: [String],
    status: Int32,
    words: String
  ) throws {
    let workspace = try Workspace()
    try workspace.write("a,b,s\nx,y,1\ny,z,-1\n", to: "t.csv")
    try workspace.write("a,b,s\nx,y,friend\n", to: "words.csv")
    try workspace.write("a,b,s\nx,y,1\ny,z,maybe\n", to: "bad.csv")
    try workspace.write("a,b,s\nx,y,0\n", to: "zero.csv")
    let run = try workspace.entente(["balance"] + arguments)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path + "/a.svg"))
  }
}
