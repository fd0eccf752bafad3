extension SignedNetwork {
  /// Returns the camps of greatest signed modularity that the Leiden algorithm finds.
  ///
  /// Actors are moved between camps while that raises ``signedModularity(of:resolution:)``, camps are
  /// refined and become the actors of a smaller network, and so on, as in
  /// ``Network/leiden(resolution:seed:iterations:attempts:execution:)``. As enemies expected but
  /// missing are a reason to be together, a camp need not be connected; so at the end every actor is
  /// tried in every camp, and every two camps as one. Every other attempt begins with camps by
  /// chance. How many camps there are is not given but found.
  ///
  /// - Parameters:
  ///   - resolution: γ of both null models: above 1 finds smaller camps, below 1 larger.
  ///   - seed: Where chance starts; the same seed gives the same camps, on any number of threads.
  ///   - attempts: How many times to start anew; the camps of greatest modularity are kept. By default
  ///     40 up to two hundred actors, 20 up to a thousand, else 2.
  ///   - execution: How to run; attempts are side by side.
  /// - Returns: A camp for each actor, in order of size. An actor without ties is alone.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if the resolution is negative or
  ///   not a number, ``MeasureError/cancelled``.
  /// - Complexity: about O(*m* + *n* *c*) for each attempt and level, with *c* camps.
  ///
  /// leidenalg looks for the same with a layer of positive ties that weighs *w*⁺ and one of negative
  /// ties that weighs −*w*⁻, as its quality of a layer is a share.
  ///
  /// Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
  /// well-connected communities", *Scientific Reports* 9, 5233, 2019, algorithm A.2,
  /// <https://doi.org/10.1038/s41598-019-41695-z>; quality: S. Gómez, P. Jensen, A. Arenas, "Analysis of
  /// community structure in networks of correlated data", *Physical Review E* 80, 016114, 2009,
  /// <https://doi.org/10.1103/PhysRevE.80.016114>
  public func signedLeiden(
    resolution: Double = 1,
    seed: UInt64 = 1,
    attempts: Int? = nil,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Partition {
    guard resolution >= 0, resolution < .infinity else {
      throw .unusableParameter(
        measure: "signed-leiden",
        name: "resolution",
        reason: "is \(resolution); it must be 0 or more"
      )
    }
    guard ties.count > 0 else { return Partition(Array(0..<actorCount)) }
    let graph = CommunityGraph(signed: self)
    let usual = actorCount <= 200 ? 40 : actorCount <= 1000 ? 20 : 2
    let attempts = max(1, attempts ?? usual)
    let found = Slots<SignedCamps>(attempts)
    try execution.forEachBlock(of: attempts, size: 1) { _, attempt, _ in
      var seeds = SplitMix64(seed: seed, stream: attempt)
      let start = attempt % 2 == 0 ? nil : seeds.randomCamps(actorCount)
      found[attempt] = try? camps(graph, resolution, start, seed: seeds.next(), execution)
    }
    try execution.checkCancellation()
    var best: SignedCamps?
    for camps in found.values {
      // The first of equals stays, whatever the last digit.
      if let best, camps.quality <= best.quality + 1e-12 { continue }
      best = camps
    }
    guard let best else { throw .cancelled }
    return Partition(best.groups).bySize
  }

  /// One attempt.
  private func camps(
    _ graph: CommunityGraph<SignedStrength>,
    _ resolution: Double,
    _ start: [Int]?,
    seed: UInt64,
    _ execution: Execution
  ) throws(MeasureError) -> SignedCamps {
    let settings = CommunitySettings(
      measure: "signed-leiden",
      resolution: resolution,
      seed: seed,
      refines: true,
      iterations: .max
    )
    var execution = execution
    execution.progress = nil
    var membership = (0..<actorCount).map { UInt32(truncatingIfNeeded: $0) }
    var search = CommunitySearch(graph, settings: settings, execution: execution)
    var camps = SignedCamps(graph, start ?? membership.map(Int.init), resolution)
    if start != nil {
      try camps.settle(execution)
      membership = camps.groups.map { UInt32(truncatingIfNeeded: $0) }
    }
    for _ in 0..<100 {
      // Gains of rounding could go on for ever.
      let before = camps.quality
      _ = try search.improve(&membership)
      camps = SignedCamps(graph, membership.map(Int.init), resolution)
      try camps.settle(execution)
      membership = camps.groups.map { UInt32(truncatingIfNeeded: $0) }
      if camps.quality <= before + 1e-12 { break }
    }
    return camps
  }
}

extension SplitMix64 {
  /// A few camps by chance.
  fileprivate mutating func randomCamps(_ actorCount: Int) -> [Int] {
    let count = 1 + next(below: min(actorCount, 10))
    return (0..<actorCount).map { _ in next(below: count) }
  }
}

extension CommunityGraph where Strength == SignedStrength {
  /// The graph of a signed network.
  init(signed network: SignedNetwork) {
    let positive = network.positiveStrength()
    let negative = network.negativeStrength()
    let (allPositive, allNegative) = (positive.reduce(0, +), negative.reduce(0, +))
    let all = allPositive + allNegative
    let positiveUnit = allPositive > 0 ? (all / allPositive).squareRoot() : 0
    let negativeUnit = allNegative > 0 ? (all / allNegative).squareRoot() : 0
    self.init(
      offsets: network.offsets.map { UInt32($0) },
      targets: network.neighbours.map { UInt32($0) },
      weights: network.tieIndices.map { index in
        let tie = network.ties[index]
        return tie.isPositive
          ? SignedWeight(positive: tie.weight, negative: 0)
          : SignedWeight(positive: 0, negative: tie.weight)
      },
      strengths: (0..<network.actorCount).map { actor in
        SignedStrength(
          sum: positive[actor] + negative[actor],
          positive: positive[actor] * positiveUnit,
          negative: negative[actor] * negativeUnit
        )
      }
    )
  }
}
