import Entente
import Foundation

/// One measure on one graph, ours beside the peers'.
struct MeasureTask {
  /// The name, as the runner of peers knows it.
  let name: String
  /// The graph; `G2d` is the file of `G2` read as arcs.
  let graph: String
  /// The peers that come into question.
  let peers: [String]
  /// How often it runs, at most.
  var rounds = 5
  /// How far apart two answers may be, relative to them.
  var tolerance = 1e-9
  /// Whether more threads help.
  var divides = false
  /// Whether it is asked of a network that has been asked before, as the peers' are: incoming rows
  /// are there then.
  var isAgain = false
  /// What is computed, reduced to numbers that can be compared.
  let ours: @Sendable (Network, Execution) throws -> [String: Double]

  /// The file of the graph, without its ending.
  var file: String { graph == "G2d" ? "G2" : graph }
  /// Whether ties have a direction.
  var isDirected: Bool { ["G1", "G2d", "G3", "G4"].contains(graph) }
  /// Whether the file has weights.
  var isWeighted: Bool { graph.hasSuffix("w") }

  /// Every task.
  static let all: [MeasureTask] =
    loading + walks + paths + local + structure + groups

  private static let loading = ["G2", "G3", "G4"].map { graph in
    MeasureTask(
      name: "load",
      graph: graph,
      peers: ["rustworkx", "igraph", "networkit"],
      divides: true
    ) {
      network,
      _ in ["edges": Double(network.edgeCount)]
    }
  }

  private static let walks =
    ["G2", "G3", "G4"].flatMap { graph in
      [false, true].map { isAgain in
        MeasureTask(
          name: "pagerank",
          graph: graph,
          peers: isAgain
            ? ["graphblas", "graph-tool"] : ["graphblas", "graph-tool", "scipy", "igraph"],
          tolerance: 1e-7,
          divides: true,
          isAgain: isAgain
        ) { numbers(try $0.pageRank(tolerance: 1e-10, execution: $1)) }
      }
    }
    + ["G2", "G3"].map { graph in
      MeasureTask(
        name: "eigenvector",
        graph: graph,
        peers: ["easygraph", "graph-tool", "networkit", "igraph"],
        tolerance: 1e-5
      ) { numbers(try $0.eigenvectorCentrality(execution: $1)) }
    }

  private static let paths = [
    MeasureTask(name: "betweenness", graph: "G2", peers: ["igraph"], rounds: 2, divides: true) {
      numbers(try $0.betweenness(normalized: false, execution: $1))
    },
    MeasureTask(name: "betweenness", graph: "G2w", peers: ["igraph"], rounds: 1, divides: true) {
      numbers(try $0.betweenness(length: .distance, normalized: false, execution: $1))
    },
    MeasureTask(
      name: "closeness",
      graph: "G2",
      peers: ["igraph", "networkit"],
      rounds: 3,
      divides: true
    ) {
      numbers(try $0.closeness(execution: $1))
    },
    MeasureTask(name: "harmonic", graph: "G2", peers: ["igraph"], rounds: 3, divides: true) {
      numbers(try $0.harmonic(execution: $1))
    },
    MeasureTask(
      name: "average-path-length",
      graph: "G2",
      peers: ["igraph"],
      rounds: 3,
      divides: true
    ) {
      ["value": try $0.averagePathLength(execution: $1)]
    },
    MeasureTask(name: "diameter", graph: "G2", peers: ["networkit", "igraph"], rounds: 3) {
      ["value": try $0.diameter(execution: $1)]
    },
  ]

  private static let local =
    ["G3u", "G4u"].map { graph in
      MeasureTask(name: "cores", graph: graph, peers: ["graph-tool", "networkit", "igraph"]) {
        network,
        _ in numbers(network.coreNumbers().map(Double.init))
      }
    } + [
      MeasureTask(name: "triangles", graph: "G3u", peers: ["igraph", "graphblas"], divides: true) {
        let count = try $0.triangles(execution: $1).reduce(0, +) / 3
        return ["triangles": Double(count), "transitivity": try $0.transitivity(execution: $1)]
      },
      MeasureTask(name: "clustering", graph: "G3u", peers: ["igraph", "networkit"], divides: true) {
        numbers(try $0.clustering(execution: $1))
      },
      MeasureTask(name: "triad-census", graph: "G2d", peers: ["igraph"], divides: true) {
        try census($0, $1)
      },
    ]
    + ["G2", "G5"].map { graph in
      MeasureTask(name: "constraint", graph: graph, peers: ["igraph"], divides: true) {
        numbers(try $0.constraint(execution: $1))
      }
    }

  private static let structure = ["G3", "G4"].flatMap { graph in
    [
      MeasureTask(
        name: "weak-components",
        graph: graph,
        peers: ["graph-tool", "networkit", "scipy"]
      ) {
        network,
        _ in parts(network.weakComponents())
      },
      MeasureTask(
        name: "strong-components",
        graph: graph,
        peers: ["scipy", "networkit", "graph-tool"]
      ) {
        network,
        _ in parts(network.strongComponents())
      },
    ]
  }

  private static let groups = ["G2", "G5", "G3u"].map { graph in
    MeasureTask(name: "leiden", graph: graph, peers: ["networkit", "igraph"]) {
      network,
      execution in
      let partition = try network.leiden(execution: execution)
      return ["modularity": try network.modularity(of: partition)]
    }
  }

  /// The most telling numbers of a list.
  private static func numbers(_ values: [Double]) -> [String: Double] {
    let known = values.map { $0.isFinite ? $0 : 0 }
    return [
      "sum": known.reduce(0, +), "max": known.max() ?? 0,
      "norm": known.reduce(0) { $0 + $1 * $1 }.squareRoot(),
    ]
  }

  private static func parts(_ partition: Partition) -> [String: Double] {
    [
      "parts": Double(partition.groupCount),
      "largest": Double(partition.members.map(\.count).max() ?? 0),
    ]
  }

  private static func census(_ network: Network, _ execution: Execution) throws -> [String: Double]
  {
    let context = MeasureContext(network, execution: execution)
    guard let measure = Measure.named("triad-census"),
      case .whole(.object(let counts)) = try measure.value(in: context)
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: counts.map { ($0.key, $0.value.number ?? .nan) })
  }
}
