import EntenteModel

/// The linear equations that hold exactly at an equilibrium: *d* = *p* + *Md*.
struct SecantSystem {
  /// An influence as it works at the equilibrium.
  struct Edge {
    let source: Int
    let weight: Double
    let step: Explanation.Step
  }

  /// A shock or intervention as it works at the equilibrium.
  struct Source {
    let origin: Explanation.Origin
    let name: String
    let node: Int
    /// Its size as given.
    let size: Double
    /// What it adds to its own node before anything comes back.
    let push: Double
  }

  /// What acts on each node.
  let incoming: [[Edge]]
  /// The share of a push on the node that its range lets through: 1 but for clipped nodes.
  private let passing: [Double]

  init(_ rule: Propagation, map: InfluenceMap, state: [Double]) {
    var slopes = [Double](repeating: 0, count: rule.count)
    var passing = [Double](repeating: 1, count: rule.count)
    for node in 0..<rule.count where rule.fixed[node] == nil {
      let z = rule.gain * rule.arriving(at: node) { source, _ in state[source] }
      let response = rule.phi(z)
      let free = rule.input[node] + response
      let projected = rule.projected(free, node)
      if projected != free { passing[node] = projected / free }
      slopes[node] = passing[node] * rule.gain * (z == 0 ? 1 : response / z)
    }
    var incoming = [[Edge]](repeating: [], count: rule.count)
    for (place, arc) in map.arcs.enumerated() {
      guard let source = map.place(of: arc.from), let target = map.place(of: arc.to) else {
        continue
      }
      let weight = slopes[target] * map.strengths[place]
      guard weight != 0 else { continue }
      incoming[target].append(Edge(source: source, weight: weight, step: .influence(arc.id)))
    }
    if let balance = rule.balance {
      // (b₁+d₁)(b₂+d₂) − b₁b₂ = d₁(b₂ + d₂/2) + d₂(b₁ + d₁/2), both ties alike.
      for target in 0..<rule.count where slopes[target] != 0 {
        for term in balance.terms(of: target) {
          for (moved, other) in [(term.first, term.second), (term.second, term.first)] {
            let weight = slopes[target] * term.factor * (rule.baselines[other] + state[other] / 2)
            let step = Explanation.Step.balance(
              from: map.nodes[moved].address,
              to: map.nodes[target].address
            )
            incoming[target].append(Edge(source: moved, weight: weight, step: step))
          }
        }
      }
    }
    self.incoming = incoming
    self.passing = passing
  }

  func origins(_ drive: Drive, _ rule: Propagation) -> [Source] {
    var origins: [Source] = []
    for (place, (shock, node)) in drive.shocks.enumerated() {
      let push = rule.fixed[node] == nil ? shock.size * shock.shape.finalShare * passing[node] : 0
      origins.append(
        Source(origin: .shock(place), name: shock.name, node: node, size: shock.size, push: push)
      )
    }
    for (place, (intervention, node)) in drive.interventions.enumerated() {
      let push = rule.fixed[node] ?? 0
      origins.append(
        Source(
          origin: .intervention(place),
          name: intervention.name,
          node: node,
          size: push,
          push: push
        )
      )
    }
    return origins
  }

  /// What a unit added to each node adds to the target in the end: a row of (*I* − *M*)⁻¹.
  ///
  /// - Parameters:
  ///   - target: The node that is explained.
  ///   - limit: Up to how many nodes the equations are solved; above, the series is summed up.
  /// - Returns: A number for each node.
  /// - Throws: ``InfluenceError/notCertified`` if there is no answer.
  func reach(of target: Int, solvingUpTo limit: Int = 1_500) throws(InfluenceError) -> [Double] {
    let count = incoming.count
    guard count <= limit else { return try summedReach(of: target) }
    var matrix = [Double](repeating: 0, count: count * count)
    for node in 0..<count {
      matrix[node * count + node] = 1
      for edge in incoming[node] { matrix[node * count + edge.source] -= edge.weight }
    }
    guard let factors = LUFactors(matrix, size: count) else { throw .notCertified }
    var unit = [Double](repeating: 0, count: count)
    unit[target] = 1
    return factors.transposedSolution(of: unit)
  }

  /// The same as the sum over paths of all lengths, which a certified equilibrium makes converge.
  private func summedReach(of target: Int) throws(InfluenceError) -> [Double] {
    var sum = [Double](repeating: 0, count: incoming.count)
    var last = sum
    last[target] = 1
    for _ in 0..<100_000 {
      var next = [Double](repeating: 0, count: incoming.count)
      var largest = 0.0
      for node in incoming.indices where last[node] != 0 {
        sum[node] += last[node]
        largest = max(largest, last[node].magnitude)
        for edge in incoming[node] { next[edge.source] += edge.weight * last[node] }
      }
      if largest < 1e-18 { return sum }
      last = next
    }
    throw .notCertified
  }

  /// What all paths of more than so many influences can add to a free target.
  ///
  /// In the norm of the certificate each influence between free nodes takes at least *q′* off; the
  /// first may come from a fixed node and is counted as a push.
  func tailBound(
    _ target: Int,
    _ origins: [Source],
    _ certificate: ContractionCertificate,
    isFixed: [Bool],
    _ longest: Int
  ) -> Double {
    var pushes = [Double](repeating: 0, count: incoming.count)
    for origin in origins { pushes[origin.node] += origin.push.magnitude }
    var norm = 0.0
    for node in incoming.indices where !isFixed[node] {
      var push = pushes[node]
      for edge in incoming[node] where isFixed[edge.source] {
        push += (edge.weight * pushes[edge.source]).magnitude
      }
      norm = max(norm, push / certificate.norm[node])
    }
    var factor = 1.0
    for _ in 0..<longest where factor > 0 { factor *= certificate.rate }
    return certificate.norm[target] * factor / (1 - certificate.rate) * norm
  }
}
