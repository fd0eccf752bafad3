extension SignedNetwork {
  /// Returns the signed modularity of a division: how much more positive weight lies within its groups,
  /// and negative weight outside, than ties placed at random would put there.
  ///
  /// *Q* = 1/(2*w*⁺ + 2*w*⁻) Σᵢⱼ [*w*ᵢⱼ − γ(*w*ᵢ⁺*w*ⱼ⁺/2*w*⁺ − *w*ᵢ⁻*w*ⱼ⁻/2*w*⁻)] δ(*c*ᵢ, *c*ⱼ), with *w*ᵢ⁺
  /// and *w*ᵢ⁻ the positive and negative strength of an actor and *w*⁺ and *w*⁻ those of all ties. It
  /// is the share of positive weight times its modularity less the share of negative weight times
  /// its own.
  ///
  /// - Parameters:
  ///   - partition: The division.
  ///   - resolution: γ, of both null models; 1 in the source.
  /// - Returns: One number. Range: −1...1 where γ is 1; 0 if all actors are in one group. NaN without
  ///   ties.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if the division is of other
  ///   actors or the resolution is not a number.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: S. Gómez, P. Jensen, A. Arenas, "Analysis of community structure in networks of correlated
  /// data", *Physical Review E* 80, 016114, 2009.
  /// <https://doi.org/10.1103/PhysRevE.80.016114>
  public func signedModularity(
    of partition: Partition,
    resolution: Double = 1
  ) throws(MeasureError) -> Double {
    try check(partition, for: "signed-modularity")
    guard resolution.isFinite else {
      throw .unusableParameter(
        measure: "signed-modularity",
        name: "resolution",
        reason: "is \(resolution); it must be a finite number"
      )
    }
    var positive = GroupTotals(partition.groupCount)
    var negative = positive
    for tie in ties {
      let (one, other) = (partition.groups[tie.first], partition.groups[tie.second])
      if tie.isPositive {
        positive.add(tie.weight, one, other)
      } else {
        negative.add(tie.weight, one, other)
      }
    }
    let total = positive.total + negative.total
    let excess = positive.excess(resolution) - negative.excess(resolution)
    return excess / total
  }

  /// Checks that a division is of this network's actors.
  func check(_ partition: Partition, for measure: String) throws(MeasureError) {
    guard partition.groups.count == actorCount else {
      throw .unusableParameter(
        measure: measure,
        name: "division into groups",
        reason: "is of \(partition.groups.count) actors, the network has \(actorCount)"
      )
    }
  }
}

/// The weights of ties of one sign within and around groups.
private struct GroupTotals {
  private var within: [Double]
  private var strength: [Double]
  /// The weight of all ties, twice.
  private(set) var total = 0.0

  init(_ count: Int) {
    within = [Double](repeating: 0, count: count)
    strength = within
  }

  mutating func add(_ weight: Double, _ one: Int, _ other: Int) {
    strength[one] += weight
    strength[other] += weight
    if one == other { within[one] += 2 * weight }
    total += 2 * weight
  }

  /// The weight within groups above what is expected.
  func excess(_ resolution: Double) -> Double {
    guard total > 0 else { return 0 }
    var sum = 0.0
    for group in within.indices {
      sum += within[group] - resolution * strength[group] * strength[group] / total
    }
    return sum
  }
}
