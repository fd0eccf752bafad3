extension Network {
  /// Searches for the groups of greatest modularity.
  func communities(
    _ settings: CommunitySettings,
    execution: Execution
  ) throws(MeasureError) -> Partition {
    guard settings.resolution >= 0, settings.resolution < .infinity else {
      throw .unusableParameter(
        measure: settings.measure,
        name: "resolution",
        reason: "is \(settings.resolution); it must be 0 or more"
      )
    }
    let unit = try weightUnit(for: settings.measure)
    switch (isDirected, unit) {
    case (false, nil):
      return try CommunityGraph<PlainStrength<UInt32>>(counting: self)
        .communities(settings, execution: execution)
    case (false, let unit?):
      return try CommunityGraph<PlainStrength<Double>>(weighing: self, unit: unit)
        .communities(settings, execution: execution)
    case (true, nil):
      return try CommunityGraph<DirectedStrength<UInt32>>(counting: self)
        .communities(settings, execution: execution)
    case (true, let unit?):
      return try CommunityGraph<DirectedStrength<Double>>(weighing: self, unit: unit)
        .communities(settings, execution: execution)
    }
  }

  /// What weights are multiplied by so that no sum or product of strengths leaves the range of
  /// numbers: a power of two that brings the greatest to 1...2; nil if the network has no weights.
  ///
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number.
  func weightUnit(for measure: String) throws(MeasureError) -> Double? {
    guard let weights = rows.weights else { return nil }
    if let bad = weights.firstIndex(where: { !($0 >= 0 && $0 < .infinity) }) {
      throw unusable(arc: bad, in: measure)
    }
    guard let greatest = weights.max(), greatest > 0 else { return 1 }
    let exponent = min(max(-Int(greatest.exponent), -1022), 1022)
    return Double(sign: .plus, exponent: exponent, significand: 1)
  }
}

extension CommunityGraph {
  /// Searches for the groups of greatest modularity.
  fileprivate func communities(
    _ settings: CommunitySettings,
    execution: Execution
  ) throws(MeasureError) -> Partition {
    var membership = (0..<nodeCount).map { UInt32(truncatingIfNeeded: $0) }
    guard targets.count > 0 else { return Partition(membership.map(Int.init)) }
    var search = CommunitySearch(self, settings: settings, execution: execution)
    for iteration in 0..<settings.iterations {
      let gained = try search.improve(&membership)
      if settings.iterations < .max {
        execution.progress?(Double(iteration + 1) / Double(settings.iterations))
      }
      if gained == 0 { break }
    }
    if settings.refines, search.mayBeInPieces { membership = pieces(of: membership) }
    return Partition(membership.map(Int.init))
  }
}
