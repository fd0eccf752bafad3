/// Camps while they are improved: every actor in every camp, and camps by twos.
struct SignedCamps: Sendable {
  private let graph: CommunityGraph<SignedStrength>
  /// The camp of each actor, below the number of actors.
  private(set) var groups: [Int]
  private var totals: [SignedStrength]
  private var sizes: [Int]
  /// The resolution divided by the weight of all ties, each twice.
  private let scale: Double

  init(_ graph: CommunityGraph<SignedStrength>, _ groups: [Int], _ resolution: Double) {
    self.graph = graph
    self.groups = groups
    scale = resolution / graph.strengths.reduce(0) { $0 + $1.total }
    totals = [SignedStrength](repeating: .zero, count: groups.count)
    sizes = [Int](repeating: 0, count: groups.count)
    for actor in groups.indices {
      totals[groups[actor]] = totals[groups[actor]] &+ graph.strengths[actor]
      sizes[groups[actor]] += 1
    }
  }

  /// The signed modularity times half the weight of ties.
  var quality: Double {
    var sum = 0.0
    for actor in groups.indices {
      for arc in arcs(of: actor) where groups[Int(graph.targets[arc])] == groups[actor] {
        sum += weight(arc)
      }
    }
    for total in totals { sum -= scale * total.product(total) }
    return sum / 2
  }

  /// Moves actors and merges camps until nothing is gained.
  mutating func settle(_ execution: Execution) throws(MeasureError) {
    for _ in 0..<1000 {
      try execution.checkCancellation()
      let hasMoved = moveActors()
      if !mergeCamps(), !hasMoved { return }
    }
  }

  private func arcs(of actor: Int) -> Range<Int> {
    Int(graph.offsets[actor])..<Int(graph.offsets[actor + 1])
  }

  private func weight(_ arc: Int) -> Double { graph.weights?[arc].asDouble ?? 1 }

  private mutating func moveActors() -> Bool {
    var hasMoved = false
    var shared = [Double](repeating: 0, count: groups.count)
    for actor in groups.indices where !arcs(of: actor).isEmpty {
      for arc in arcs(of: actor) { shared[groups[Int(graph.targets[arc])]] += weight(arc) }
      let strength = graph.strengths[actor]
      let home = groups[actor]
      totals[home] = totals[home] &- strength
      var best = shared[home] - scale * strength.product(totals[home])
      // Less may be rounding.
      best += 1e-10 * strength.total
      var destination = home
      var empty: Int?
      for group in totals.indices {
        if sizes[group] == 0 {
          empty = empty ?? group
          continue
        }
        let gain = shared[group] - scale * strength.product(totals[group])
        if gain > best { (best, destination) = (gain, group) }
      }
      if best < 0, sizes[home] > 1, let empty { destination = empty }
      totals[destination] = totals[destination] &+ strength
      sizes[home] -= 1
      sizes[destination] += 1
      groups[actor] = destination
      hasMoved = hasMoved || destination != home
      for arc in arcs(of: actor) { shared[groups[Int(graph.targets[arc])]] = 0 }
      shared[home] = 0
    }
    return hasMoved
  }

  /// Merges the two camps that gain most by it, if any do.
  private mutating func mergeCamps() -> Bool {
    let used = sizes.indices.filter { sizes[$0] > 0 && totals[$0].sum > 0 }
    guard used.count <= 500 else { return false }
    var places = [Int](repeating: -1, count: groups.count)
    for (place, group) in used.enumerated() { places[group] = place }
    var shared = [Double](repeating: 0, count: used.count * used.count)
    for actor in groups.indices where places[groups[actor]] >= 0 {
      for arc in arcs(of: actor) {
        let other = places[groups[Int(graph.targets[arc])]]
        shared[places[groups[actor]] * used.count + other] += weight(arc)
      }
    }
    var best = 0.0
    var pair: (Int, Int)?
    for (place, one) in used.enumerated() {
      for (other, two) in used.enumerated().prefix(place) {
        let gain = shared[place * used.count + other] - scale * totals[one].product(totals[two])
        if gain > best + 1e-10 * (totals[one].total + totals[two].total) {
          (best, pair) = (gain, (two, one))
        }
      }
    }
    guard let pair else { return false }
    for actor in groups.indices where groups[actor] == pair.1 { groups[actor] = pair.0 }
    totals[pair.0] = totals[pair.0] &+ totals[pair.1]
    sizes[pair.0] += sizes[pair.1]
    totals[pair.1] = .zero
    sizes[pair.1] = 0
    return true
  }
}
