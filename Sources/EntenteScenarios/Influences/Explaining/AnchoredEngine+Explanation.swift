public import EntenteModel

extension AnchoredEngine {
  /// Returns what the deviation of a node at the equilibrium is made of.
  ///
  /// - Parameters:
  ///   - node: The node to explain.
  ///   - shocks: The shocks; pulses and decaying ones leave nothing and have a share of 0.
  ///   - interventions: Levels that are fixed.
  ///   - pathCount: How many paths to list at most.
  ///   - longestPath: How many influences a path may have.
  /// - Returns: Shares by shock and intervention, which add up to the deviation, and by path.
  /// - Throws: ``InfluenceError`` as ``equilibrium(shocks:interventions:)``, and
  ///   ``InfluenceError/notCertified`` where there may be more than one equilibrium.
  /// - Complexity: O(*n*³ + *nm*) time, and O(*l* log *l*) for *l* partial paths, at most 200,000.
  public func explanation(
    of node: Address,
    shocks: [Push] = [],
    interventions: [Intervention] = [],
    pathCount: Int = 10,
    longestPath: Int = 32
  ) throws(InfluenceError) -> Explanation {
    guard let target = map.place(of: node) else { throw .unknownNode(node) }
    guard longestPath >= 0, pathCount >= 0 else {
      throw .unusableSetting(
        "the number or length of paths",
        Double(min(longestPath, pathCount)),
        wanted: "0 or more"
      )
    }
    let drive = try Drive(shocks, interventions, map: map)
    let settled = try equilibrium(shocks: shocks, interventions: interventions)
    guard let certificate = settled.certificate.contraction else { throw .notCertified }
    let rule = propagation(gain: settled.gain, input: drive.finalInput(), fixed: drive.fixed())
    let system = SecantSystem(rule, map: map, state: settled.deviations)
    let origins = system.origins(drive, rule)
    let reach = try system.reach(of: target)
    let shares = origins.map { origin in
      let contribution = reach[origin.node] * origin.push
      return Explanation.Share(
        origin: origin.origin,
        name: origin.name,
        node: map.nodes[origin.node].address,
        contribution: contribution,
        perUnit: origin.size == 0 ? 0 : contribution / origin.size
      )
    }
    let paths = PathSearch(system, origins: origins, longest: longestPath)
      .paths(to: target, count: pathCount)
    let deviation = settled.deviations[target]
    return Explanation(
      node: node,
      deviation: deviation,
      shares: shares,
      paths: paths,
      remainder: paths.reduce(deviation) { $0 - $1.contribution },
      longestPath: longestPath,
      longPathBound: rule.fixed[target] == nil
        ? system.tailBound(
          target,
          origins,
          certificate,
          isFixed: rule.fixed.map { $0 != nil },
          longestPath
        )
        : 0
    )
  }
}
