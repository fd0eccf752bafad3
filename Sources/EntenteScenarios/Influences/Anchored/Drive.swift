import EntenteModel

/// Shocks and interventions by the places of nodes.
struct Drive {
  let shocks: [(shock: Push, node: Int)]
  let interventions: [(intervention: Intervention, node: Int)]
  private let map: InfluenceMap

  init(
    _ shocks: [Push],
    _ interventions: [Intervention],
    map: InfluenceMap
  ) throws(InfluenceError) {
    var placedShocks: [(Push, Int)] = []
    for shock in shocks {
      try shock.check()
      guard let node = map.place(of: shock.node) else { throw .unknownNode(shock.node) }
      placedShocks.append((shock, node))
    }
    var placed: [(Intervention, Int)] = []
    for intervention in interventions {
      guard let node = map.place(of: intervention.node) else {
        throw .unknownNode(intervention.node)
      }
      guard intervention.value.isFinite, map.nodes[node].range.contains(intervention.value) else {
        throw .valueOutOfRange(
          intervention.node,
          value: intervention.value,
          range: map.nodes[node].range
        )
      }
      guard intervention.start >= 0 else {
        throw .unusableSetting(
          "the start of the intervention on \(intervention.node)",
          Double(intervention.start),
          wanted: "0 or more"
        )
      }
      guard !placed.contains(where: { $0.1 == node }) else {
        throw .repeatedIntervention(intervention.node)
      }
      placed.append((intervention, node))
    }
    self.shocks = placedShocks
    self.interventions = placed
    self.map = map
  }

  /// The deviation of each node that is fixed at a step, nil for free ones.
  func fixed(at step: Int = .max) -> [Double?] {
    var fixed = [Double?](repeating: nil, count: map.nodes.count)
    for (intervention, node) in interventions where intervention.start <= step {
      fixed[node] = intervention.value - map.nodes[node].baseline
    }
    return fixed
  }

  /// What stays of the shocks for good, for each node.
  func finalInput() -> [Double] {
    var input = [Double](repeating: 0, count: map.nodes.count)
    for (shock, node) in shocks { input[node] += shock.size * shock.shape.finalShare }
    return input
  }

  /// What the shocks are at a step, for each node.
  func input(at step: Int) -> [Double] {
    var input = [Double](repeating: 0, count: map.nodes.count)
    for (shock, node) in shocks {
      input[node] += shock.size * shock.shape.share(after: step - shock.start)
    }
    return input
  }
}
