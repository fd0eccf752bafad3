extension Network {
  /// Returns the participation coefficient of every actor: how evenly its ties are spread over the
  /// groups.
  ///
  /// It is 1 − Σ (*k*(*s*)/*k*)² over the groups *s*, for the *k* ties of the actor and those of them
  /// that lead into the group. In a directed network ties of both directions are added up. Signs and
  /// ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - groups: The group of each actor.
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  /// - Returns: *n* numbers, one per actor in their order. Without unit. Range: 0, if all ties lead
  ///   into one group, to 1 − 1/*g* for *g* groups. Undefined (NaN) for an actor without ties, or
  ///   whose ties all weigh 0.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number.
  /// - Complexity: O(*n* + *m*).
  ///
  /// NetworkX and igraph have none; the Brain Connectivity Toolbox's is 0 for an actor without ties.
  ///
  /// Source: R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks",
  /// *Nature* 433, 2005, equation 2. <https://doi.org/10.1038/nature03288>
  public func participationCoefficients(
    groups: Partition,
    length: TieLength = .one
  ) throws(MeasureError) -> [Double] {
    let strengths = try GroupStrengths(
      self,
      groups: groups,
      length: length,
      measure: "participation-coefficient"
    )
    return strengths.map { _, total, byGroup in
      guard total > 0 else { return .nan }
      return 1 - byGroup.reduce(0) { $0 + ($1.strength / total) * ($1.strength / total) }
    }
  }

  /// Returns the within-module degree of every actor: how many ties it has in its own group, in
  /// standard deviations from the mean of that group.
  ///
  /// In a directed network ties of both directions are added up. Signs and ties of an actor to itself
  /// have no effect.
  ///
  /// - Parameters:
  ///   - groups: The group of each actor.
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  /// - Returns: *n* numbers, one per actor in their order. Unit: standard deviations, of all members
  ///   of the group (divided by their number, not by one less). 0 for everybody in a group whose
  ///   members do not differ.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number.
  /// - Complexity: O(*n* + *m*).
  ///
  /// NetworkX and igraph have none; as the Brain Connectivity Toolbox for Python's
  /// `module_degree_zscore`.
  ///
  /// Source: R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks",
  /// *Nature* 433, 2005, equation 1. <https://doi.org/10.1038/nature03288>
  public func withinModuleDegrees(
    groups: Partition,
    length: TieLength = .one
  ) throws(MeasureError) -> [Double] {
    let strengths = try GroupStrengths(
      self,
      groups: groups,
      length: length,
      measure: "within-module-degree"
    )
    let own = strengths.map { actor, _, byGroup in
      byGroup.first { $0.group == groups.groups[actor] }?.strength ?? 0
    }
    var scores = [Double](repeating: 0, count: actorCount)
    for members in groups.members {
      let values = members.map { own[$0] }
      guard values.contains(where: { $0 != values[0] }) else { continue }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      for member in members { scores[member] = (own[member] - mean) / variance.squareRoot() }
    }
    return scores
  }
}

/// How strongly each actor is tied to each group.
private struct GroupStrengths {
  private let contacts: Rows
  private let groups: [Int]
  private let groupCount: Int

  init(
    _ network: Network,
    groups: Partition,
    length: TieLength,
    measure: String
  ) throws(MeasureError) {
    precondition(groups.groups.count == network.actorCount, "a group for each actor")
    try network.checkStrengths(length, for: measure)
    contacts = try network.contacts(keepsWorthless: true, weighing: length.strength)
    self.groups = groups.groups
    groupCount = groups.groupCount
  }

  /// Calls a closure for each actor with the strength of all its ties, and of those into each group
  /// that it has any into.
  func map(
    _ body: (_ actor: Int, _ total: Double, _ byGroup: [(group: Int, strength: Double)]) -> Double
  ) -> [Double] {
    var strengths = [Double](repeating: 0, count: groupCount)
    var isTouched = [Bool](repeating: false, count: groupCount)
    return (0..<contacts.actorCount).map { actor in
      var (total, touched) = (0.0, [Int]())
      for arc in contacts.arcs(of: actor) {
        let group = groups[Int(contacts.targets[arc])]
        let weight = contacts.weights?[arc] ?? 1
        if !isTouched[group] { touched.append(group) }
        isTouched[group] = true
        strengths[group] += weight
        total += weight
      }
      let byGroup = touched.sorted().map { (group: $0, strength: strengths[$0]) }
      for group in touched {
        strengths[group] = 0
        isTouched[group] = false
      }
      return body(actor, total, byGroup)
    }
  }
}
