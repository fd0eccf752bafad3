import EntenteInterchange
import EntenteModel
import EntenteNetwork
import EntenteNotation
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

/// What the table of edges says is a tie is what measures see: two ways to the same pairs.
@Suite struct EdgesAndNetworkTests {
  private struct Arc: Hashable {
    let source: String
    let target: String
    let relation: String
  }

  private static func arcs(of set: TableSet, _ standings: Set<String>) throws -> Set<Arc> {
    var arcs: Set<Arc> = []
    for row in try set.rows(of: "edges") where standings.contains(row["tie"] ?? "") {
      let (source, target) = (row["source"] ?? "", row["target"] ?? "")
      let relation = row["relation"] ?? ""
      arcs.insert(Arc(source: source, target: target, relation: relation))
      if row["directed"] == "FALSE" {
        arcs.insert(Arc(source: target, target: source, relation: relation))
      }
    }
    return arcs
  }

  private static func arcs(of network: ProjectedNetwork) -> Set<Arc> {
    var arcs: Set<Arc> = []
    for source in 0..<network.network.actorCount {
      for arc in network.network.rows.arcs(of: source) {
        let target = Int(network.network.rows.targets[arc])
        for relation in network.relations(ofArc: arc) {
          arcs.insert(
            Arc(
              source: name(source, in: network),
              target: name(target, in: network),
              relation: relation.rawValue
            )
          )
        }
      }
    }
    return arcs
  }

  private static func name(_ node: Int, in network: ProjectedNetwork) -> String {
    network.isJunction(node) ? network.address(of: node).description : network.name(of: node)
  }

  private func check(_ model: Model, view: View? = nil, at time: Period? = nil) throws {
    let set = TableSet(ExportScope(model, view: view, at: time))
    let selection = model.measuredSelection(of: view, at: time)
    // A network without a directed shape has no direction; the table has both ways all the same.
    let projection = Projection(direction: .directed)
    let own = view.map { projection.inheriting(from: model.resolved($0)) } ?? projection
    let certain = ProjectedNetwork(selection, own)
    #expect(try Self.arcs(of: set, ["certain"]) == Self.arcs(of: certain))
    let both = ProjectedNetwork(selection, own.with(possible: .included))
    #expect(try Self.arcs(of: set, ["certain", "possible"]) == Self.arcs(of: both))
    let measured = try set.rows(of: "nodes")
      .filter { $0["measured"] == "TRUE" && $0["node"] == "actor" }.compactMap { $0["id"] }
    #expect(measured == selection.actors.map(\.rawValue))
  }

  @Test func `the case`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "graphs/china-russia").path
    let model = try Model(contentsOf: path)
    try check(model)
    for view in model.views.values { try check(model, view: view) }
    for year in ["1999", "2014", "2016-05-01"] as [Period] { try check(model, at: year) }
  }

  @Test func `the sample`() throws {
    let model = try Sample.model()
    try check(model)
    for day in ["2014-02-01", "2015-07-01", "2016-02-01"] as [Period] { try check(model, at: day) }
    try check(model, view: model.views["sales"])
  }

  /// At one day: over longer times two who took part one after the other are no tie here.
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `random models`(seed: UInt64) throws {
    let model = RandomModel.make(seed: seed, base: .base)
    try check(model, at: "2016-03-01")
    for view in model.views.values { try check(model, view: view, at: "2014-06-15") }
  }
}
