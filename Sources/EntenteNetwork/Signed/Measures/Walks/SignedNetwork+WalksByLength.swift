extension SignedNetwork {
  /// How far closed walks of one length are balanced.
  public struct WalksOfLength: Hashable, Sendable {
    /// How many ties a walk has.
    public let length: Int
    /// The weight of balanced walks less that of unbalanced ones, as a share of all: tr *A*ᵏ/tr
    /// |*A*|ᵏ; NaN if there are no closed walks of this length.
    public let balance: Double
    /// The share of the walks that are balanced, (1 + ``balance``)/2.
    public var balancedShare: Double { (1 + balance) / 2 }
  }

  /// Returns how far closed walks are balanced, length by length.
  ///
  /// A closed walk may use a tie more than once; it is balanced if it meets an even number of
  /// negative ties, each counted as often as it is used. Of length 2 all are, as they go forth and
  /// back; those of length 3 are the triads. A walk weighs the product of the weights of its ties.
  ///
  /// - Parameters:
  ///   - longest: The greatest length.
  ///   - execution: How to run.
  /// - Returns: For each length from 2 on a share of balance. Range of ``WalksOfLength/balance``: −1...1;
  ///   NaN where there are no walks, as of odd lengths in a network without odd cycles.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m* *k*) time for lengths up to 2*k*, O(*n* *k*) space on each thread.
  ///
  /// Whole numbers of walks are exact up to 2⁵³.
  ///
  /// Source: E. Estrada, "Rethinking structural balance in signed social networks", *Discrete Applied
  /// Mathematics* 268, 2019, <https://doi.org/10.1016/j.dam.2019.04.019>; P. Giscard, P. Rochet, R. C.
  /// Wilson, "Evaluating balance on social networks from their simple cycles", *Journal of Complex
  /// Networks* 5(5), 2017. <https://doi.org/10.1093/comnet/cnx005>
  public func walkBalanceByLength(
    upTo longest: Int = 10,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [WalksOfLength] {
    guard longest >= 2 else { return [] }
    let size = 32
    let blocks = (actorCount + size - 1) / size
    let found = Slots<[SIMD2<Double>]>(blocks)
    // A power of two keeps long walks of heavy ties within the range of numbers, and changes no digit.
    let unit = scaleOfWeights
    let weights = ties.map { $0.weight * unit }
    try execution.forEachBlock(of: actorCount, size: size) { _, block, actors in
      var sums = [SIMD2<Double>](repeating: .zero, count: longest + 1)
      for actor in actors { addWalks(from: actor, weights, to: &sums) }
      found[block] = sums
    }
    var sums = [SIMD2<Double>](repeating: .zero, count: longest + 1)
    for part in found.values {
      for length in part.indices { sums[length] += part[length] }
    }
    return (2...longest).map { WalksOfLength(length: $0, balance: sums[$0].x / sums[$0].y) }
  }

  /// Adds the weights of closed walks from an actor, with signs and without.
  private func addWalks(from actor: Int, _ weights: [Double], to sums: inout [SIMD2<Double>]) {
    let half = sums.count / 2
    var walks = [SIMD2<Double>](repeating: .zero, count: actorCount)
    walks[actor] = SIMD2(1, 1)
    for step in 1...max(1, half) {
      var longer = [SIMD2<Double>](repeating: .zero, count: actorCount)
      for from in 0..<actorCount where walks[from].y != 0 {
        for place in row(of: from) {
          let tie = tieIndices[place]
          let weight = weights[tie]
          longer[neighbours[place]] +=
            walks[from] * SIMD2(ties[tie].isPositive ? weight : -weight, weight)
        }
      }
      // A closed walk is one that leads to its middle, and one that leads back from there.
      for (length, other) in [(2 * step - 1, walks), (2 * step, longer)]
      where length >= 2 && length < sums.count {
        var sum = SIMD2<Double>.zero
        for end in 0..<actorCount { sum += longer[end] * other[end] }
        sums[length] += sum
      }
      walks = longer
    }
  }

  /// A power of two that brings the greatest strength of an actor to about 1.
  private var scaleOfWeights: Double {
    var greatest = 0.0
    for actor in 0..<actorCount {
      greatest = max(greatest, row(of: actor).reduce(0) { $0 + ties[tieIndices[$1]].weight })
    }
    guard greatest > 0, greatest.isFinite else { return 1 }
    return Double(sign: .plus, exponent: -Int(greatest.exponent), significand: 1)
  }
}
