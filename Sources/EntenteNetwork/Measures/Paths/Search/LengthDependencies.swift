/// How much each node or arc is depended on by the shortest paths from one source at a time, where
/// arcs have lengths.
///
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical
/// Sociology* 25(2), 2001, algorithm 1. <https://doi.org/10.1080/0022250X.2001.9990249>
struct LengthDependencies<Queue: DistanceQueue & ~Copyable>: DependencySearch, ~Copyable {
  private var search: LengthSearch<Queue>
  private let graph: SearchGraph
  private var paths: Memory<Double>
  private var dependencies: Memory<Double>

  init(_ graph: SearchGraph, _ arcs: LengthArcs, queue: consuming Queue) {
    search = LengthSearch(graph, arcs, queue: queue)
    self.graph = graph
    paths = Memory(repeating: 0, count: graph.count)
    dependencies = Memory(repeating: 0, count: graph.count)
  }

  /// Adds the dependencies of some sources to scores.
  mutating func run(from sources: Range<Int>, into scores: inout DependencyScores) {
    for source in sources {
      search.run(from: source)
      countPaths(from: source)
      addUp(into: &scores)
    }
  }

  private func countPaths(from source: Int) {
    let paths = unsafe self.paths.start
    let dependencies = unsafe self.dependencies.start
    unsafe paths[source] = 1
    for index in 0..<search.reached {
      let node = unsafe Int(search.order.start[index])
      unsafe dependencies[node] = 0
      if index == 0 { continue }
      var count = 0.0
      search.forEachPrevious(of: node) { unsafe count += paths[$0] }
      unsafe paths[node] = count
    }
  }

  private func addUp(into scores: inout DependencyScores) {
    let paths = unsafe self.paths.start
    let dependencies = unsafe self.dependencies.start
    let hasArcs = !scores.arcs.isEmpty
    for index in stride(from: search.reached - 1, to: 0, by: -1) {
      let node = unsafe Int(search.order.start[index])
      let dependency = unsafe dependencies[node]
      scores.nodes[node] += dependency
      let share = unsafe (1 + dependency) / paths[node]
      search.forEachPrevious(of: node) { previous in
        let part = unsafe paths[previous] * share
        unsafe dependencies[previous] += part
        if hasArcs, let arc = graph.outgoing.arc(from: previous, to: node) {
          scores.arcs[arc] += part
        }
      }
    }
  }
}
