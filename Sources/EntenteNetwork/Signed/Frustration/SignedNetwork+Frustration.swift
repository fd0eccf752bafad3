extension SignedNetwork {
  /// Returns the frustration index: how many ties would have to change for balance, and the camps
  /// that come nearest to it.
  ///
  /// A tie is frustrated by a division of the actors into camps if it is positive between two camps
  /// or negative within one. The index is the least number of frustrated ties, or their least
  /// weight, over all divisions into the camps allowed. It is found exactly, however long that takes;
  /// with a time limit, what is proven until then comes back as a lower and an upper bound.
  ///
  /// Ties have no direction here; see ``reducing(_:)`` for what becomes of directed ones. Actors
  /// without ties change nothing. Networks near to balance, as those of states are, take
  /// milliseconds; signs at random are the hard case, where it grows exponentially with the ties.
  ///
  /// - Parameters:
  ///   - camps: How many camps there may be.
  ///   - weighted: Whether ties count with their weights; by default each counts 1.
  ///   - options: How long to search, and for how many best divisions.
  ///   - execution: Who hears of progress and may stop it.
  /// - Returns: Whole graph: the index, or its bounds. Unit: ties, or weight. Range: 0 (balance) to
  ///   half of the ties for two camps and more. Not normalised; 1 − 2*L*/*m* is the usual way. 0 for
  ///   networks without ties. Camps are per actor, frustrated ties ascending.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if the number of camps, the
  ///   time or the number of divisions is out of range, ``MeasureError/cancelled``.
  /// - Complexity: exponential in the worst case, as the problem is NP-hard; polynomial where packed
  ///   negative cycles meet the best division found.
  ///
  /// Source: F. Harary, "On the measurement of structural balance", *Behavioral Science* 4(4), 1959
  /// (the line index). <https://doi.org/10.1002/bs.3830040405> For more camps: P. Doreian, A. Mrvar,
  /// "A partitioning approach to structural balance", *Social Networks* 18(2), 1996, whose
  /// criterion with α = ½ is half of it. <https://doi.org/10.1016/0378-8733(95)00259-6>
  public func frustration(
    camps: Frustration.CampCount = .upTo(2),
    weighted: Bool = false,
    options: FrustrationOptions = FrustrationOptions(),
    execution: Execution = Execution()
  ) throws(MeasureError) -> Frustration {
    try options.check(camps)
    let limit = SearchLimit(seconds: options.timeLimit, execution: execution)
    let whole = WholeWeights(ties, isWeighted: weighted)
    let graph = balanceGraph(whole)
    var search = FrustrationSearch(graph: graph, options: options, limit: limit)
    let found = search.finding(camps)
    try execution.checkCancellation()
    let frustrated = ties.indices.filter { graph.isFrustrated($0, by: found.camps) }
    // Rounded weights find the division; what it costs is told in the weights as they are.
    let upper =
      whole.isExact
      ? whole.value(found.upper)
      : frustrated.reduce(0.0) { $0 + ties[$1].weight }
    let isProven = found.lower >= found.upper
    return Frustration(
      campCount: camps,
      isWeighted: weighted,
      lower: isProven ? upper : min(whole.value(found.lower), upper.nextDown),
      upper: upper,
      camps: found.camps,
      frustrated: frustrated,
      optimalCount: found.optima.count,
      isOptimalCountComplete: found.optima.isComplete,
      swinging: found.optima.swinging,
      alwaysFrustrated: found.optima.alwaysFrustrated,
      sometimesFrustrated: found.optima.sometimesFrustrated,
      proof: found.proof.map {
        Frustration.Cycle(ties: $0.edges, weight: whole.value($0.amount) / Double(found.proofScale))
      }
    )
  }
}

extension SignedNetwork {
  /// The network with whole weights.
  func balanceGraph(_ whole: WholeWeights) -> BalanceGraph {
    BalanceGraph(
      nodeCount: actorCount,
      first: ties.map(\.first),
      second: ties.map(\.second),
      weights: ties.indices.map { ties[$0].isPositive ? whole.weights[$0] : -whole.weights[$0] }
    )
  }
}

extension FrustrationOptions {
  /// Checks that the search can run.
  func check(_ camps: Frustration.CampCount) throws(MeasureError) {
    func unusable(_ name: String, _ reason: String) -> MeasureError {
      .unusableParameter(measure: "frustration", name: name, reason: reason)
    }
    if case .upTo(let count) = camps, !(1...6).contains(count) {
      throw unusable("camps", "must be from 1 to 6, or any number; \(count) is neither")
    }
    if let timeLimit, !(timeLimit >= 0 && timeLimit <= 1e9) {
      throw unusable("time limit", "must be seconds from 0 on, not \(timeLimit)")
    }
    if solutionLimit < 1 {
      throw unusable("solution limit", "must be 1 or more, not \(solutionLimit)")
    }
  }
}
