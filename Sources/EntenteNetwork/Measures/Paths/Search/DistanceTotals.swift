/// What the distances to each node add up to, over the sources of some searches.
struct DistanceTotals: Sendable {
  /// How many sources reach the node, itself not counted.
  var reached: [UInt32]
  /// The sum of their distances.
  var farness: [Double]
  /// The sum of one over each distance.
  var nearness: [Double]
  /// The greatest distance.
  var greatest: [Double]

  /// How many pairs are at each distance, 1 first; only where every arc has length 1.
  var pairs: [Int] = []

  init(count: Int) {
    reached = [UInt32](repeating: 0, count: count)
    farness = [Double](repeating: 0, count: count)
    nearness = farness
    greatest = farness
  }

  /// Adds the sources that a search has just found at nodes.
  mutating func add<Lanes>(_ search: borrowing BreadthFirstSweep<Lanes>) {
    let level = Double(search.level)
    let inverse = 1 / level
    var total = 0
    for place in 0..<search.activeCount {
      let node = unsafe Int(search.active.start[place])
      let found = unsafe search.frontier.start[node].laneTotal
      total &+= found
      reached[node] &+= UInt32(truncatingIfNeeded: found)
      farness[node] += level * Double(found)
      nearness[node] += inverse * Double(found)
      greatest[node] = max(greatest[node], level)
    }
    if search.activeCount > 0 { add(total, pairsAt: search.level) }
  }

  /// Adds the nodes that a search by length has reached from its source.
  mutating func add<Queue: ~Copyable>(_ search: borrowing LengthSearch<Queue>, to source: Int) {
    for index in 1..<max(1, search.reached) {
      let distance = unsafe search.places.start[Int(search.order.start[index])].distance
      reached[source] &+= 1
      farness[source] += distance
      nearness[source] += 1 / distance
      greatest[source] = max(greatest[source], distance)
    }
  }

  private mutating func add(_ count: Int, pairsAt distance: Int) {
    while pairs.count < distance { pairs.append(0) }
    pairs[distance - 1] += count
  }

  /// Adds what other sources came to.
  mutating func add(_ other: DistanceTotals) {
    for node in reached.indices {
      reached[node] &+= other.reached[node]
      farness[node] += other.farness[node]
      nearness[node] += other.nearness[node]
      greatest[node] = max(greatest[node], other.greatest[node])
    }
    for (index, count) in other.pairs.enumerated() { add(count, pairsAt: index + 1) }
  }

  /// The same where every arc has a length instead of 1.
  func scaled(by length: Double?) -> DistanceTotals {
    guard let length, length != 1 else { return self }
    var totals = self
    totals.farness = farness.map { $0 * length }
    totals.nearness = nearness.map { $0 / length }
    totals.greatest = greatest.map { $0 * length }
    return totals
  }

  /// The same by actor.
  func byActor(of graph: SearchGraph) -> DistanceTotals {
    var totals = self
    totals.reached = graph.byActor(reached)
    totals.farness = graph.byActor(farness)
    totals.nearness = graph.byActor(nearness)
    totals.greatest = graph.byActor(greatest)
    return totals
  }
}
