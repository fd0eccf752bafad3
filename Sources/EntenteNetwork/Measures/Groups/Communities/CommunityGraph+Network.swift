extension CommunityGraph where Strength == PlainStrength<UInt32> {
  /// The graph of an undirected network whose ties only count.
  init(counting network: Network) {
    let rows = network.rows
    let others = network.selfTieCount > 0 ? rows.withoutSelfTies : rows
    self.init(
      offsets: others.offsets,
      targets: others.targets,
      weights: nil,
      strengths: (0..<network.actorCount).map { actor in
        let degree = others.degree(of: actor)
        return PlainStrength(sum: UInt32(degree + 2 * (rows.degree(of: actor) - degree)))
      }
    )
  }
}

extension CommunityGraph where Strength == PlainStrength<Double> {
  /// The graph of an undirected network with weights, in a given unit.
  init(weighing network: Network, unit: Double) {
    let rows = network.rows
    self.init(
      pairing: rows,
      with: nil,
      weight: { (rows.weights?[$0] ?? 1) * unit },
      incomingWeight: { _ in 0 },
      strength: { out, _, own in PlainStrength(sum: out + own) }
    )
  }
}

extension CommunityGraph where Strength == DirectedStrength<UInt32> {
  /// The graph of a directed network whose ties only count.
  init(counting network: Network) {
    self.init(
      pairing: network.rows,
      with: network.incomingRows,
      weight: { _ in 1 },
      incomingWeight: { _ in 1 },
      strength: { out, `in`, _ in DirectedStrength(out: out, in: `in`) }
    )
  }
}

extension CommunityGraph where Strength == DirectedStrength<Double> {
  /// The graph of a directed network with weights, in a given unit.
  init(weighing network: Network, unit: Double) {
    let rows = network.rows
    let incoming = network.incomingRows
    self.init(
      pairing: rows,
      with: incoming,
      weight: { (rows.weights?[$0] ?? 1) * unit },
      incomingWeight: { (incoming.weights?[$0] ?? 1) * unit },
      strength: { out, `in`, _ in DirectedStrength(out: out, in: `in`) }
    )
  }
}

extension CommunityGraph {
  /// Merges outgoing and incoming rows, leaving out self-ties and ties of no weight.
  private init(
    pairing rows: Rows,
    with incoming: Rows?,
    weight: (Int) -> Strength.Weight,
    incomingWeight: (Int) -> Strength.Weight,
    strength: (_ out: Strength.Weight, _ in: Strength.Weight, _ own: Strength.Weight) -> Strength
  ) {
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    var weights: [Strength.Weight] = []
    var strengths: [Strength] = []
    offsets.reserveCapacity(rows.actorCount + 1)
    strengths.reserveCapacity(rows.actorCount)
    targets.reserveCapacity(rows.arcCount)
    weights.reserveCapacity(rows.arcCount)
    for actor in 0..<rows.actorCount {
      var forth = rows.arcs(of: actor)
      var back = incoming?.arcs(of: actor) ?? 0..<0
      var out: Strength.Weight = 0
      var `in`: Strength.Weight = 0
      var own: Strength.Weight = 0
      while !forth.isEmpty || !back.isEmpty {
        let next = forth.isEmpty ? .max : rows.targets[forth.lowerBound]
        let nextBack = back.isEmpty ? .max : incoming?.targets[back.lowerBound] ?? .max
        let other = min(next, nextBack)
        var sum: Strength.Weight = 0
        if next == other {
          let value = weight(forth.removeFirst())
          out += value
          sum += value
        }
        if nextBack == other {
          let value = incomingWeight(back.removeFirst())
          `in` += value
          sum += value
        }
        if other == actor {
          own = sum
        } else if sum != 0 {
          targets.append(other)
          weights.append(sum)
        }
      }
      offsets.append(UInt32(targets.count))
      strengths.append(strength(out, `in`, own))
    }
    self.init(offsets: offsets, targets: targets, weights: weights, strengths: strengths)
  }
}

extension Rows {
  /// The offsets and targets without self-ties.
  fileprivate var withoutSelfTies: Rows {
    var offsets: [UInt32] = [0]
    var others: [UInt32] = []
    offsets.reserveCapacity(actorCount + 1)
    others.reserveCapacity(arcCount)
    for actor in 0..<actorCount {
      for target in neighbours(of: actor) where target != actor { others.append(target) }
      offsets.append(UInt32(others.count))
    }
    return Rows(offsets: offsets, targets: others)
  }
}
