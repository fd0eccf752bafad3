extension SignedNetwork {
  /// How many cycles of one length there are, and how many are balanced.
  public struct CyclesOfLength: Hashable, Sendable {
    /// How many ties, and actors, a cycle has.
    public let length: Int
    /// How many there are; fewer if the search was cut short.
    public internal(set) var count: Int
    /// How many of these have an even number of negative ties.
    public internal(set) var balanced: Int
    /// Whether all were counted.
    public internal(set) var isComplete: Bool

    /// The share that is balanced; NaN if none were found.
    public var balancedShare: Double { Double(balanced) / Double(count) }
  }

  /// Returns how many cycles there are of some lengths, and how many are balanced.
  ///
  /// A cycle meets no actor twice, and counts once, wherever it begins and whichever way it is
  /// followed. It is balanced if it has an even number of negative ties. Weights have no effect.
  ///
  /// - Parameters:
  ///   - lengths: The lengths, from 3 on.
  ///   - limit: How many cycles of a length are counted at most from the cycles' least actor on, by
  ///     blocks of 16 actors; beyond that the length is not complete. The same cycles are counted on
  ///     any number of threads.
  ///   - execution: How to run.
  /// - Returns: For each length the counts, and whether they are complete.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *d*ᵏ⁻¹) time for *d* ties of an actor and length *k*.
  ///
  /// Source: R. Z. Norman, F. S. Roberts, "A derivation of a measure of relative balance for social
  /// structures and a characterization of extensive ratio systems", *Journal of Mathematical
  /// Psychology* 9(1), 1972, <https://doi.org/10.1016/0022-2496(72)90006-2>; P. Giscard, P. Rochet, R.
  /// C. Wilson, "Evaluating balance on social networks from their simple cycles", *Journal of Complex
  /// Networks* 5(5), 2017. <https://doi.org/10.1093/comnet/cnx005>
  public func cycleBalance(
    lengths: ClosedRange<Int> = 3...5,
    limit: Int = 50_000_000,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [CyclesOfLength] {
    // How many there are, and how many more are balanced than are not.
    let rows = CycleRows(
      offsets: offsets,
      neighbours: neighbours,
      factors: tieIndices.map { SIMD2(1, ties[$0].sign) }
    )
    var result: [CyclesOfLength] = []
    for length in max(3, lengths.lowerBound)...max(3, lengths.upperBound) {
      let count = try rows.cycles(of: length, limit: limit, execution)
      result.append(
        CyclesOfLength(
          length: length,
          count: count.found,
          balanced: (count.sum[0] + count.sum[1]) / 2,
          isComplete: count.isComplete
        )
      )
    }
    return result
  }
}
