import Foundation
import Testing

@Suite struct ImportTests {
  private static let register = Places.package.appending(path: "examples/import-arms/register.csv")
    .path

  @Test func `the example's commands import, check, draw and measure`() throws {
    let readme = Places.package.appending(path: "examples/import-arms/README.md")
    let text = String(decoding: try Data(contentsOf: readme), as: UTF8.self)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("    entente ") }
    #expect(commands.count == 4)
    let workspace = try Workspace()
    try workspace.write(
      String(decoding: try Data(contentsOf: URL(filePath: Self.register)), as: UTF8.self),
      to: "examples/import-arms/register.csv"
    )
    for command in commands {
      let words = command.split(separator: " ").dropFirst().map(String.init)
      let run = try workspace.entente(words)
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let words = try XMLText(workspace.bytes(of: "out/arms.svg")).words
    #expect(words.contains("Norway"))
  }

  @Test func `the report tells what was refused and what has no name`() throws {
    let workspace = try Workspace()
    let run = try workspace.entente("import", "sipri", Self.register, "-o", "arms")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("7 rows read, 6 kept, 1 refused; 5 actors, 5 relations\n"))
    #expect(run.output.contains(":10:54: refused: \"Numbers delivered\" is \"sixteen\""))
    #expect(run.output.contains("name \"unknown supplier(s)\" → unknown-supplier-s"))
    let json = try workspace.entente(
      "import",
      "sipri",
      Self.register,
      "-o",
      "arms",
      "--format",
      "json"
    )
    let report = try #require(
      try JSONSerialization.jsonObject(with: json.bytes) as? [String: Any]
    )
    #expect((report["rows"] as? [String: Int]) == ["read": 7, "kept": 6, "refused": 1])
    #expect((report["refusals"] as? [[String: Any]])?.first?["line"] as? Int == 10)
  }

  @Test func `too many refusals write nothing`() throws {
    let workspace = try Workspace()
    let run = try workspace.entente(
      "import",
      "sipri",
      Self.register,
      "-o",
      "arms",
      "--max-errors",
      "0"
    )
    #expect(run.status == 1)
    #expect(run.errors.contains("nothing was written"))
    #expect(workspace.files.isEmpty)
  }

  @Test func `a folder of somebody's own is left alone`() throws {
    let workspace = try Workspace()
    try workspace.write("entente: \"1\"\n", to: "mine/model.yaml")
    let run = try workspace.entente("import", "sipri", Self.register, "-o", "mine")
    #expect(run.status == 74)
    #expect(try workspace.text(of: "mine/model.yaml") == "entente: \"1\"\n")
    #expect(run.errors.contains("entente did not write it"))
    // Its own folder is replaced, and comes out the same.
    _ = try workspace.entente("import", "sipri", Self.register, "-o", "made")
    let first = try workspace.bytes(of: "made/model.yaml")
    let again = try workspace.entente("import", "sipri", Self.register, "-o", "made")
    #expect(again.status == 0)
    #expect(try workspace.bytes(of: "made/model.yaml") == first)
  }

  @Test(arguments: [
    "sipri", "atop", "exercises", "sanctions", "mid", "igo", "trade", "votes", "events",
  ])
  func `a file of another kind, an empty one and a missing one give plain errors`(
    kind: String
  ) throws {
    let workspace = try Workspace()
    try workspace.write("a,b\n1,2\n", to: "other.csv")
    try workspace.write("", to: "empty.csv")
    for (file, status) in [("other.csv", 1), ("empty.csv", 1), ("none.csv", 74)] {
      let run = try workspace.entente("import", kind, file, "-o", "out")
      #expect(run.status == Int32(status), "\(file): \(run.errors)")
      #expect(run.errors.hasPrefix("error: \(file)"))
      #expect(run.output.isEmpty)
    }
    #expect(!workspace.files.contains("out/model.yaml"))
  }

  @Test func `a table is imported by the mapping of the documentation's shape`() throws {
    let workspace = try Workspace()
    try workspace.write("no,who,since\n1,710,2001-07-16\n1,365,2001-07-16\n", to: "t.csv")
    try workspace.write(
      """
      id: "tie-{no}"
      type: treaty
      participants: [{ role: party, column: who, scheme: cow }]
      when: since
      """,
      to: "m.yaml"
    )
    let run = try workspace.entente("import", "table", "t.csv", "--mapping", "m.yaml", "-o", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.entente("check", "out").status == 0)
    let text = try workspace.text(of: "out/model.yaml")
    #expect(text.hasPrefix("# Written by entente import table"))
    #expect(text.contains("imports: [entente:states]"))
  }

  private static let data = Places.package.deletingLastPathComponent()
    .appending(path: "shared/data")
  private static let isExpected =
    FileManager.default.fileExists(atPath: data.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(
    .enabled(if: isExpected, "the field's data sets are not here"),
    arguments: [
      ("sipri", "arms/sipri_trade_register_china_russia_ukraine.csv"),
      ("atop", "alliances/atop5_1m_begun1990on.csv"),
      ("exercises", "exercises/mme_v7_2005-2010.csv"),
      ("sanctions", "sanctions/GSDB_V4_begin2010on.csv"),
      ("mid", "disputes/cow_mid_dirdisps_1990on.csv"),
      ("igo", "igo/cow_igo_shared_memberships_2014.csv"),
      ("trade", "trade/cow_dyadic_trade_2014_7states.csv"),
      ("votes", "votes/unvoting_idealpoints_1990on.csv"),
      ("events", "events/20191024143000.export.first1000.CSV"),
      ("events", "events/20141124.export.sample.CSV"),
      ("events", "events/icews_2018_sample_first1500.tab"),
      ("events", "events/PLOVER_GSR_CAMEO.json"),
    ]
  )
  func `a data set becomes a model that checks without an error`(
    kind: String,
    file: String
  ) throws {
    let workspace = try Workspace()
    let path = Self.data.appending(path: file).path
    // The table of trade is of one year, which it does not name.
    let year = kind == "trade" ? ["--year", "2014"] : []
    let run = try workspace.entente(["import", kind, path, "-o", "out"] + year)
    #expect(run.status == 0, "\(run.errors)")
    // What the last line says to do next has something to measure.
    let measure = try #require(run.errors.split(separator: "; ").last?.dropFirst("entente ".count))
    let words = measure.split { $0 == " " || $0.isNewline }.map(String.init)
    #expect(words.prefix(3) == ["metrics", "out", "--during"])
    let measured = try workspace.entente(words + ["--measure", "relations"])
    #expect(measured.status == 0, "\(measured.errors)")
    let count = measured.output.split(separator: "\n").first { $0.hasPrefix("relations ") }
    let relations = try #require(count?.split(separator: " ").last.flatMap { Int($0) })
    #expect(relations > 0)
    let check = try workspace.entente("check", "out")
    #expect(check.status == 0)
    #expect(!check.output.contains("error["))
    #expect(!check.output.contains("warning["))
  }
}
