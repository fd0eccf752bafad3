extension AnchoredEngine {
  /// Returns the way of the levels from the baseline on, step by step, with lags and inertia.
  ///
  /// At step 0 all nodes are at their baselines, as they were before, but for those that an
  /// intervention fixes from step 0 on, which count as having always been there. A shock of step
  /// *t* shows in the levels of step *t* + 1, an intervention from its own step on.
  ///
  /// - Parameters:
  ///   - shocks: Pushes from outside; several on a node add up.
  ///   - interventions: Levels that are fixed.
  ///   - steps: How many steps, at most ``AnchoredSettings/maxSteps``.
  /// - Returns: The deviations of every node at every step.
  /// - Throws: ``InfluenceError`` as ``equilibrium(shocks:interventions:)``, and where levels grow
  ///   beyond any number.
  /// - Complexity: O(*m*) a step; the result has (*steps* + 1) × *n* numbers.
  public func trajectory(
    shocks: [Push] = [],
    interventions: [Intervention] = [],
    steps: Int
  ) throws(InfluenceError) -> Trajectory {
    guard (0...settings.maxSteps).contains(steps) else {
      throw .unusableSetting(
        "the number of steps",
        Double(steps),
        wanted: "from 0 to max-steps, \(settings.maxSteps)"
      )
    }
    let most = Self.mostNumbers / max(1, map.nodes.count) - 1
    guard steps <= most else {
      throw .unusableSetting(
        "the number of steps",
        Double(steps),
        wanted: "at most \(most) for \(map.nodes.count) nodes, whose levels are all kept"
      )
    }
    let drive = try Drive(shocks, interventions, map: map)
    let choice = try gainChoice(drive)
    var rule = propagation(gain: choice.gain, input: [], fixed: drive.fixed(at: 0))
    let count = map.nodes.count
    let before = rule.fixed.map { $0 ?? 0 }
    var states = before
    states.reserveCapacity((steps + 1) * count)
    var firstClipping = [Int?](repeating: nil, count: count)
    for step in 0..<steps {
      rule.input = drive.input(at: step)
      rule.fixed = drive.fixed(at: step + 1)
      for node in 0..<count {
        if let value = rule.fixed[node] {
          states.append(value)
          continue
        }
        let own = states[step * count + node]
        let free = rule.unprojected(of: node, own: own) { source, lag in
          lag > step ? before[source] : states[(step - lag) * count + source]
        }
        let value = rule.projected(free, node)
        guard value.isFinite else { throw .diverged(map.nodes[node].address, step: step + 1) }
        if value != free, firstClipping[node] == nil { firstClipping[node] = step + 1 }
        states.append(value)
      }
    }
    return Trajectory(
      nodes: map.nodes.map(\.address),
      steps: steps,
      baselines: map.nodes.map(\.baseline),
      deviations: states,
      gain: choice.gain,
      isGainReduced: choice.isReduced,
      isCertified: choice.norm != nil,
      clippings: firstClipping.indices.compactMap { node in
        firstClipping[node].map { .init(node: map.nodes[node].address, step: $0) }
      }
    )
  }

  /// Not to fill the memory of a small machine by a slip: 0.8 GB.
  private static let mostNumbers = 100_000_000
}
