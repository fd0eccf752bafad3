/// A search that tells how much nodes and arcs are depended on by the shortest paths of sources.
protocol DependencySearch: ~Copyable, SendableMetatype {
  /// Adds the dependencies of some sources to scores.
  mutating func run(from sources: Range<Int>, into scores: inout DependencyScores)
}
