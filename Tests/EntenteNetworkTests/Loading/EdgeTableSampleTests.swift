import EntenteNetwork
import EntenteTables
import Foundation
import Testing

private let classics = URL(filePath: #filePath)
  .appending(path: "../../../../../shared/data/classics").standardizedFileURL

private let isReadable =
  FileManager.default.fileExists(atPath: classics.path)
  || ProcessInfo.processInfo.environment["CI"] == "true"

@Suite(.enabled(if: isReadable, "the sample files are not here"))
struct EdgeTableSampleTests {
  /// The names of the classic graphs, and whether they have weights.
  private static let graphs = [
    ("defence_pacts_2012", true), ("dolphins", false), ("florentine_business", false),
    ("florentine_marriage", false), ("karate", true), ("knoke_information", false),
    ("lesmis", true),
  ]

  /// What NetworkX says of a graph, from the file of its metrics.
  private struct Metrics: Decodable {
    var n: Int
    var m: Int
    var directed: Bool
    /// The values of each measure by actor.
    var nodes: [String: [String: Double?]]
  }

  @Test(arguments: graphs)
  func `classic graphs have the actors, ties and strengths of NetworkX`(
    name: String,
    isWeighted: Bool
  ) throws {
    let metrics = try JSONDecoder().decode(
      Metrics.self,
      from: Data(contentsOf: classics.appending(path: "\(name).metrics.json"))
    )
    var options = EdgeTableOptions(isDirected: metrics.directed)
    if isWeighted { options.weight = .named("weight") }
    let table = try EdgeTable.read(
      classics.appending(path: "\(name).edges.csv").path,
      actors: classics.appending(path: "\(name).nodes.csv").path,
      options: options
    )
    #expect(table.network.actorCount == metrics.n)
    #expect(table.network.edgeCount == metrics.m)
    #expect(table.rowCount == metrics.m)
    for (label, degree) in metrics.nodes["degree"] ?? [:] {
      let actor = try #require(table.labels.position(of: label))
      let rows = [table.network.rows] + (metrics.directed ? [table.network.incomingRows] : [])
      #expect(degree == Double(rows.reduce(0) { $0 + $1.degree(of: actor) }))
    }
    for (label, strength) in metrics.nodes["strength"] ?? [:] where isWeighted {
      let actor = try #require(table.labels.position(of: label))
      let rows = table.network.rows
      let weights = try #require(rows.weights)
      #expect(weights[rows.arcs(of: actor)].reduce(0, +) == strength)
    }
  }
}
