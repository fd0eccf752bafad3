extension NonnegativeRows {
  /// The strong components of the graph with an edge for each number, causes before effects.
  ///
  /// Source: R. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on
  /// Computing* 1(2), 1972. <https://doi.org/10.1137/0201010>
  func components() -> [[Int]] {
    var search = ComponentSearch(size: size)
    for start in 0..<size where search.order[start] < 0 { search.run(from: start, in: self) }
    return search.components
  }

  /// The number of edges of the longest chain of influences; nil if there is a circle.
  func depth() -> Int? {
    var depths = [Int](repeating: 0, count: size)
    for component in components() {
      guard component.count == 1 else { return nil }
      let node = component[0]
      for place in row(node) {
        guard columns[place] != node else { return nil }
        depths[node] = max(depths[node], depths[columns[place]] + 1)
      }
    }
    return depths.max() ?? 0
  }
}

private struct ComponentSearch {
  var order: [Int]
  var components: [[Int]] = []
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 0

  init(size: Int) {
    order = .init(repeating: -1, count: size)
    lowest = .init(repeating: 0, count: size)
    isOpen = .init(repeating: false, count: size)
  }

  mutating func run(from start: Int, in rows: NonnegativeRows) {
    var calls: [(node: Int, place: Int)] = []
    enter(start)
    calls.append((start, rows.offsets[start]))
    while let (node, place) = calls.last {
      guard place < rows.offsets[node + 1] else {
        calls.removeLast()
        if let parent = calls.last { lowest[parent.node] = min(lowest[parent.node], lowest[node]) }
        if lowest[node] == order[node] { close(node) }
        continue
      }
      calls[calls.count - 1].place += 1
      let neighbour = rows.columns[place]
      if order[neighbour] < 0 {
        enter(neighbour)
        calls.append((neighbour, rows.offsets[neighbour]))
      } else if isOpen[neighbour] {
        lowest[node] = min(lowest[node], order[neighbour])
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = next
    lowest[node] = next
    next += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == node { break }
    }
    components.append(component.sorted())
  }
}
