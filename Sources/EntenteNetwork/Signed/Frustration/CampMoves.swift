/// Finds good divisions into camps by moving single nodes.
struct CampMoves {
  private let graph: BalanceGraph
  private let campLimit: Int
  private var generator: SplitMix64
  /// The best division found.
  private(set) var camps: [Int]
  /// What it costs.
  private(set) var cost: Int

  /// Starts with all in one camp.
  init(_ graph: BalanceGraph, campLimit: Int, generator: SplitMix64) {
    self.graph = graph
    self.campLimit = max(1, min(campLimit, graph.nodeCount))
    self.generator = generator
    camps = [Int](repeating: 0, count: graph.nodeCount)
    cost = graph.cost(of: camps)
  }

  /// Tries some random divisions, and the best so far with some nodes moved at random.
  mutating func run(_ count: Int, until target: Int = 0) {
    for attempt in 0..<count {
      if cost <= target { return }
      var found = camps
      switch attempt % 3 {
      case 0: found = grown()
      case 1: for node in found.indices { found[node] = generator.next(below: campLimit) }
      default:
        for node in found.indices where generator.next(below: 5) == 0 {
          found[node] = generator.next(below: campLimit)
        }
      }
      descend(&found)
      let value = graph.cost(of: found)
      if value < cost { (cost, camps) = (value, found) }
    }
  }

  /// A division in which random edges above 0 have been made camps of.
  private mutating func grown() -> [Int] {
    var camps = [Int](repeating: -1, count: graph.nodeCount)
    var order = Array(0..<graph.nodeCount)
    generator.shuffle(&order)
    var next = 0
    for node in order where camps[node] < 0 {
      let camp = next % campLimit
      next += 1
      camps[node] = camp
      for place in graph.row(of: node) where graph.weights[graph.edgeIndices[place]] > 0 {
        let other = graph.neighbours[place]
        if camps[other] < 0 { camps[other] = camp }
      }
    }
    return camps
  }

  /// Moves nodes to the camp that costs them least, until none gains.
  private mutating func descend(_ camps: inout [Int]) {
    var order = Array(0..<graph.nodeCount)
    generator.shuffle(&order)
    var sizes = [Int](repeating: 0, count: campLimit)
    for camp in camps { sizes[camp] += 1 }
    // What the edges of a node to each camp weigh together.
    var pulls = [Int](repeating: 0, count: campLimit)
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for node in order {
        for place in graph.row(of: node) {
          pulls[camps[graph.neighbours[place]]] += graph.weights[graph.edgeIndices[place]]
        }
        let now = camps[node]
        var best = now
        for place in graph.row(of: node) {
          let camp = camps[graph.neighbours[place]]
          if pulls[camp] > pulls[best] || (pulls[camp] == pulls[best] && camp < best && best != now)
          {
            best = camp
          }
        }
        // A camp of its own costs nothing that it has against others.
        if pulls[best] < 0, let empty = sizes.firstIndex(of: 0) { best = empty }
        for place in graph.row(of: node) { pulls[camps[graph.neighbours[place]]] = 0 }
        guard best != now else { continue }
        sizes[now] -= 1
        sizes[best] += 1
        camps[node] = best
        hasMoved = true
      }
    }
  }
}
