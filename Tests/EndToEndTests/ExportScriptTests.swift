import Entente
import Foundation
import Testing

/// The example scripts for Python and R on the tables of the case.
///
/// NetworkX and igraph are independent of each other and of the program: they must print the same, and
/// their numbers must be those of `entente metrics`.
@Suite struct ExportScriptTests {
  private static let examples = Places.package.appending(path: "examples")

  /// Which Python has pandas and NetworkX: `ENTENTE_PYTHON`, the one of the path, or Debian's.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["ENTENTE_PYTHON"].map { [$0] } ?? []
    return (named + ["python3", "/usr/bin/python3"]).first { program in
      succeeds([program, "-c", "import pandas, networkx"])
    }
  }()

  static let hasR = succeeds([
    "Rscript", "-e", "quit(status = !requireNamespace('igraph', quietly = TRUE))",
  ])

  /// Whether the programs must be there: `make test-peers` says so.
  private static let areRequired =
    ProcessInfo.processInfo.environment["ENTENTE_PEERS"] == "required"

  private static func succeeds(_ command: [String]) -> Bool {
    let folder = FileManager.default.temporaryDirectory
    return (try? Run.of("/usr/bin/env", command, in: folder))?.status == 0
  }

  private static let noPython: Comment =
    "SKIPPED: no python3 with pandas and networkx; scripts/bootstrap --peers installs them"
  private static let noR: Comment =
    "SKIPPED: no Rscript with igraph; scripts/bootstrap --peers installs them"

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let run = try workspace.entente(
      "export",
      Places.caseModel,
      "--panel",
      "dyad-year",
      "--codes",
      "cow",
      "--years",
      "2012/2017",
      "-o",
      "tables"
    )
    #expect(run.status == 0)
  }

  private func printed(_ command: String...) throws -> String {
    let run = try Run.of("/usr/bin/env", command + ["tables"], in: workspace.folder)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  private func printedByPython() throws -> String {
    let script = Self.examples.appending(path: "pandas-networkx/read_tables.py").path
    return try printed(#require(Self.python), script)
  }

  private func printedByR() throws -> String {
    try printed("Rscript", Self.examples.appending(path: "r-igraph/read_tables.R").path)
  }

  @Test(.enabled(if: areRequired || python != nil, noPython))
  func `pandas and NetworkX read the tables`() throws {
    try check(printedByPython())
  }

  @Test(.enabled(if: areRequired || hasR, noR))
  func `R and igraph read the tables`() throws {
    try check(printedByR())
  }

  @Test(.enabled(if: areRequired || python != nil && hasR, "\(noPython); or \(noR)"))
  func `both print the same`() throws {
    #expect(try printedByPython() == printedByR())
  }

  /// The parts of a script's report, without their headings.
  private func parts(_ report: String) -> [[[Substring]]] {
    report.components(separatedBy: "\n\n").map { part in
      part.split(separator: "\n").dropFirst().map { $0.split(separator: " ") }
    }
  }

  private static func text(_ value: Double?) -> String { String(format: "%.6f", value ?? 0) }

  private func check(_ report: String) throws {
    let parts = parts(report)
    try #require(parts.count == 4)
    let model = try Model(contentsOf: Places.caseModel)
    let certain = ProjectedNetwork(model.measuredSelection(), Projection())
    let possible = ProjectedNetwork(
      model.measuredSelection(),
      Projection(possible: .included)
    )
    #expect(parts[1].count == 8)
    let (between, wider) = (try certain.network.betweenness(), try possible.network.betweenness())
    for row in parts[1] {
      #expect(row[1] == Self.text(certain.node(row[0]).map { between[$0] }), "\(row)")
      #expect(row[2] == "(\(Self.text(possible.node(row[0]).map { wider[$0] })))", "\(row)")
      #expect(try #require(Int(row[3])) == certain.degree(of: row[0]), "\(row)")
      #expect(row[4] == "(\(possible.degree(of: row[0])))", "\(row)")
    }
    #expect(parts[1].prefix(2).map { $0[0] } == ["china", "russia"])
    // The pair that the paper is about has the most relations.
    #expect(parts[2].first?.prefix(3) == ["china", "--", "russia"])
    #expect(parts[3].map { $0[0] } == ["2012", "2013", "2014", "2015", "2016", "2017"])
    // Thirteen of the case's states with a code are there in these years.
    #expect(parts[3].allSatisfy { $0[1] == "\(13 * 12 / 2)" })
    #expect(parts[3].allSatisfy { Int($0[3]) ?? -1 >= 0 && Int($0[4]) ?? 0 > 0 })
  }
}

extension ProjectedNetwork {
  /// The node that the tables name so; nil if the network has none.
  fileprivate func node(_ name: Substring) -> Int? {
    (0..<network.actorCount).first { node in
      String(name) == (isJunction(node) ? address(of: node).description : self.name(of: node))
    }
  }

  /// How many arcs a node of the tables has, in both directions; 0 for one that is not here.
  fileprivate func degree(of name: Substring) -> Int {
    guard let node = node(name) else { return 0 }
    let arriving = (0..<network.actorCount).filter { source in
      network.rows.arc(from: source, to: node) != nil
    }
    return network.rows.degree(of: node) + arriving.count
  }
}
