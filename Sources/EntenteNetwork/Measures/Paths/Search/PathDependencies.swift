/// The shortest paths of 64 sources at a time, and how much each node or arc is depended on by them,
/// where every arc has length 1.
///
/// This is Brandes's algorithm, for eight sources together in the lanes of a vector. The distances
/// are known first, from a breadth-first search with a bit for each of the 64 sources; so each level
/// can be gone through from the side that has fewer arcs: with *σ* the number of shortest paths from
/// the source and *δ* the dependency, and with *g* = (1 + *δ*)/*σ*, a node adds up *σ* over its
/// predecessors and *g* over its successors, and *δ* = *σ* Σ *g*.
///
/// One vector for each node, ``plane``, holds *σ* or *g* of the level at hand and is zero in all
/// other lanes, so that the sums over a row need no test. What is kept is in lists of levels, which
/// are read and written in order.
///
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical
/// Sociology* 25(2), 2001, algorithm 1. <https://doi.org/10.1080/0022250X.2001.9990249>
struct PathDependencies: DependencySearch, ~Copyable {
  typealias Vector = SIMD8<Double>
  static let sourceCount = 64

  let graph: SearchGraph
  /// The search that tells the distances.
  var search: LevelSearch
  /// The nodes at each distance from eight of the sources.
  var group: LevelLists<UInt8>
  /// The numbers of shortest paths to the entries of ``group``.
  var paths: Memory<Vector>
  /// The sums of *g* over the successors of the entries of ``group``.
  var sums: Memory<Vector>
  /// A vector for each node; zero between levels.
  var plane: Memory<Vector>
  /// The lanes of each node that are at the level at hand; empty between levels.
  var current: Memory<UInt8>
  /// For each set of lanes the bits that keep those lanes of a vector.
  let lanes: Memory<SIMD8<UInt64>>

  init(_ graph: SearchGraph) {
    self.graph = graph
    search = LevelSearch(graph)
    group = LevelLists(none: 0, capacity: graph.count)
    paths = Memory(repeating: .zero, count: graph.count)
    sums = Memory(repeating: .zero, count: graph.count)
    plane = Memory(repeating: .zero, count: graph.count)
    current = Memory(repeating: 0, count: graph.count)
    lanes = Memory(repeating: .zero, count: 256)
    for set in 0..<256 {
      for lane in 0..<8 where set >> lane & 1 == 1 {
        unsafe lanes.start[set][lane] = .max
      }
    }
  }

  /// Adds the dependencies of a run of at most 64 sources to scores.
  mutating func run(from sources: Range<Int>, into scores: inout DependencyScores) {
    search.run(from: sources)
    for group in 0..<(sources.count + 7) / 8 {
      select(group)
      countPaths()
      addUp(into: &scores)
    }
  }
}
