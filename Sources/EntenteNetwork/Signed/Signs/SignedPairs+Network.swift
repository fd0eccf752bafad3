internal import EntenteModel

extension SignedPairs {
  /// The pairs judged by a policy.
  public struct Judgement: Hashable, Sendable {
    /// The network of those that are for or against each other; weighted, whether or not weights are
    /// to count.
    public var network: SignedNetwork
    /// The pair of each tie, as an index of ``SignedPairs/pairs``.
    public var pairs: [Int]
    /// The pairs with cooperative and conflictual relations side by side.
    public var ambivalent: [Int]
    /// The pairs with cooperative or conflictual relations of which the policy cannot tell what they
    /// come to.
    public var undecided: [Int]
    /// The pairs with neutral relations alone.
    public var neutral: [Int]
  }

  /// Gives each pair its sign.
  ///
  /// - Parameter policy: How several relations become one sign.
  /// - Returns: The network, and what it leaves out. A relation without intensity decides by its
  ///   valence where a policy does not add up intensities; its tie then weighs next to nothing.
  public func judged(by policy: SignPolicy) -> Judgement {
    var ties: [SignedNetwork.Tie] = []
    var result = Judgement(
      network: SignedNetwork(actorCount: 0, ties: []),
      pairs: [],
      ambivalent: [],
      undecided: [],
      neutral: []
    )
    for (place, pair) in pairs.enumerated() {
      if pair.isAmbivalent { result.ambivalent.append(place) }
      if pair.relations.allSatisfy({ $0.valence == .neutral }) {
        result.neutral.append(place)
        continue
      }
      let judgement = policy.judgement(of: pair.relations)
      guard judgement.sign != 0 else {
        result.undecided.append(place)
        continue
      }
      ties.append(
        SignedNetwork.Tie(
          pair.actors.first,
          pair.actors.second,
          isPositive: judgement.sign > 0,
          weight: max(judgement.weight, .leastNormalMagnitude)
        )
      )
      result.pairs.append(place)
    }
    // Pairs are in the order of ties already.
    result.network = SignedNetwork(actorCount: actors.count, ties: ties)
    return result
  }
}
