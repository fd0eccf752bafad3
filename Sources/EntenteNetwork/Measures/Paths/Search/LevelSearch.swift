/// Breadth-first searches from up to 64 nodes at once that keep the nodes at each distance.
struct LevelSearch: ~Copyable {
  private var search: BreadthFirstSweep<UInt64>
  /// The nodes at each distance, with the sources that are so far away.
  private(set) var levels: LevelLists<UInt64>

  init(_ graph: SearchGraph) {
    search = BreadthFirstSweep(graph)
    levels = LevelLists(none: 0, capacity: 4 * graph.count)
  }

  /// Finds the nodes at each distance from some nodes.
  mutating func run(from sources: some Collection<Int>) {
    search.start(from: sources)
    levels.removeAll()
    repeat {
      levels.reserve(search.activeCount)
      for place in 0..<search.activeCount {
        let node = unsafe search.active.start[place]
        unsafe levels.append(node, search.frontier.start[Int(node)])
      }
      levels.endLevel()
    } while search.advance()
  }

  /// The greatest distance from each of some sources.
  func eccentricities(_ count: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    for level in 0..<levels.levelCount {
      var reaching: UInt64 = 0
      for entry in levels.entries(of: level) { unsafe reaching |= levels.masks.start[entry] }
      for source in 0..<count where reaching >> UInt64(source) & 1 == 1 {
        result[source] = Double(level)
      }
    }
    return result
  }
}
