public import EntenteModel
internal import OrderedCollections

extension ScenarioLibrary {
  /// The scenario as one that goes on from the model itself and has the same effect.
  ///
  /// It has the operations of its whole chain. Parameters, the assumed weight, the propagation, the
  /// horizon, the ensemble, the sweep, the analyses and the measures are inherited: of each, the
  /// last link of the chain that says something counts, of parameters and sweeps one by one.
  /// Expectations are not inherited: a claim is made about its own scenario. It branches where the
  /// first of its links does, and nowhere if one of them that does something has no such date.
  ///
  /// - Returns: The scenario; what of its chain cannot be resolved is left out.
  public func flattened(_ scenario: Scenario) -> Scenario {
    chain(of: scenario).flattened
  }
}

extension ScenarioChain {
  /// The scenario as one that goes on from the model itself and has the same effect.
  public var flattened: Scenario {
    var result = scenario
    result.parent = nil
    result.mixins = []
    result.operations = operations.map(\.operation)
    result.branchAt = commonBranch
    result.parameters = [:]
    result.sweep = [:]
    for link in links {
      result.horizon = link.horizon ?? result.horizon
      result.assumedWeight = link.assumedWeight ?? result.assumedWeight
      result.propagation = link.propagation ?? result.propagation
      result.ensemble = link.ensemble ?? result.ensemble
      result.sensitivity = link.sensitivity ?? result.sensitivity
      if !link.measures.isEmpty { result.measures = link.measures }
      result.parameters.merge(link.parameters) { _, later in later }
      result.sweep.merge(link.sweep) { _, later in later }
    }
    return result
  }

  /// The branch date of a link: its own, or the nearest of its parents'.
  func branch(of link: Scenario) -> Period? {
    var next: Scenario? = link
    var seen: Set<ScenarioID> = []
    while let current = next, seen.insert(current.id).inserted {
      if let branch = current.branchAt { return branch }
      next = current.parent.flatMap { parent in links.first { $0.id == parent } }
    }
    return nil
  }

  /// The earliest date at which a link branches.
  private var commonBranch: Period? {
    guard links.count > 1 else { return scenario.branchAt }
    var earliest: Period?
    for link in links where !link.operations.isEmpty || link.id == scenario.id {
      guard let branch = branch(of: link) else { return nil }
      // What a counterfactual may do before its date, the scenario itself may not be allowed.
      let early =
        scenario.kind == .counterfactual || link.kind != .counterfactual
        ? [] : link.operations.compactMap(\.at)
      for date in [branch] + early {
        guard let day = date.startingDay else { continue }
        if day < earliest?.startingDay ?? .distantFuture { earliest = date }
      }
    }
    return earliest
  }
}
