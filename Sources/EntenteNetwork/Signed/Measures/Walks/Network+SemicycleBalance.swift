extension Network {
  /// How many semicycles of one length there are, and how many are balanced.
  public struct SemicyclesOfLength: Hashable, Sendable {
    /// How many arcs, and actors, a semicycle has.
    public let length: Int
    /// How many there are; fewer if the search was cut short.
    public internal(set) var count = 0
    /// How many of these have an even number of negative arcs.
    public internal(set) var balanced = 0
    /// How many of them are cyclic: all arcs lead the same way round.
    public internal(set) var cyclic = 0
    /// How many of the cyclic ones are balanced.
    public internal(set) var balancedCyclic = 0
    /// Whether all were counted.
    public internal(set) var isComplete = true

    /// The share that is balanced, the degree of balance; NaN if none were found.
    public var balancedShare: Double { Double(balanced) / Double(count) }
    /// The share of the cyclic ones that is balanced; NaN if none were found.
    public var balancedCyclicShare: Double { Double(balancedCyclic) / Double(cyclic) }
    /// How many are not cyclic; those of length 3 are the transitive ones, a → b → c with a → c.
    public var transitive: Int { count - cyclic }
    /// The share of those that are not cyclic that is balanced; NaN if none were found.
    public var balancedTransitiveShare: Double {
      Double(balanced - balancedCyclic) / Double(transitive)
    }

    /// The shares by names such as "3-cyclic"; what was not counted to the end is not a number.
    var shares: [(name: String, value: Double)] {
      func share(_ value: Double) -> Double { isComplete ? value : .nan }
      var result = [("\(length)", share(balancedShare))]
      if length > 2 { result.append(("\(length)-cyclic", share(balancedCyclicShare))) }
      if length == 3 { result.append(("3-transitive", share(balancedTransitiveShare))) }
      return result
    }
  }

  /// Returns how many semicycles there are of some lengths, and how many are balanced.
  ///
  /// A semicycle is a cycle of arcs whatever way they lead; it meets no actor twice, and counts once. It
  /// is balanced if it has an even number of negative arcs. Two arcs of one pair, one each way, are a
  /// semicycle of length 2, and each of them is in semicycles of its own; an undirected tie is an arc
  /// each way, so see ``SignedNetwork/cycleBalance(lengths:limit:execution:)`` for networks without
  /// direction. Neutral arcs, weights and arcs of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - lengths: The lengths, from 2 on.
  ///   - limit: How many cycles of actors of a length are looked at at most, from the cycles' least
  ///     actor on, by blocks of 16 actors; beyond that the length is not complete. The same cycles are
  ///     counted on any number of threads.
  ///   - execution: How to run.
  /// - Returns: For each length the counts, of all and of the cyclic ones, and whether they are complete.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *d*ᵏ⁻¹) time for *d* contacts of an actor and length *k*.
  ///
  /// Source: D. Cartwright, F. Harary, "Structural balance: a generalization of Heider's theory",
  /// *Psychological Review* 63(5), 1956, on the degree of balance of a signed digraph.
  /// <https://doi.org/10.1037/h0046049>
  public func semicycleBalance(
    lengths: ClosedRange<Int> = 2...4,
    limit: Int = 20_000_000,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [SemicyclesOfLength] {
    let rows = semicycleRows
    var result: [SemicyclesOfLength] = []
    for length in max(2, lengths.lowerBound)...max(2, lengths.upperBound) {
      var found = SemicyclesOfLength(length: length)
      if length == 2 {
        for factors in rows.factors where factors[0] == 2 {
          // Both rows have the pair, and both arcs together are one semicycle, which is cyclic.
          found.count += 1
          found.balanced += factors[3] == factors[5] ? 1 : 0
        }
        (found.count, found.balanced) = (found.count / 2, found.balanced / 2)
        (found.cyclic, found.balancedCyclic) = (found.count, found.balanced)
      } else {
        let count = try rows.cycles(of: length, limit: limit, execution)
        found.count = count.sum[0]
        found.balanced = (count.sum[0] + count.sum[1]) / 2
        found.cyclic = count.sum[2] + count.sum[4]
        found.balancedCyclic = (found.cyclic + count.sum[3] + count.sum[5]) / 2
        found.isComplete = count.isComplete
      }
      result.append(found)
    }
    return result
  }

  /// The pairs with signed arcs, so that products along a cycle of actors count its semicycles.
  ///
  /// For each pair: how many arcs it has and their signs added up, then whether there is one forth and
  /// its sign, and the same back.
  private var semicycleRows: CycleRows<SIMD8<Int>> {
    let incoming = incomingRows
    var offsets = [0]
    var neighbours: [Int] = []
    var factors: [SIMD8<Int>] = []
    for actor in 0..<actorCount {
      var signs: [Int: (forth: Int, back: Int)] = [:]
      for arc in rows.arcs(of: actor) {
        signs[Int(rows.targets[arc]), default: (0, 0)].forth = Int(rows.signs?[arc] ?? 0).signum()
      }
      for arc in incoming.arcs(of: actor) {
        signs[Int(incoming.targets[arc]), default: (0, 0)].back =
          Int(incoming.signs?[arc] ?? 0).signum()
      }
      for (other, sign) in signs.sorted(by: { $0.key < $1.key })
      where other != actor && (sign.forth != 0 || sign.back != 0) {
        let (forth, back) = (abs(sign.forth), abs(sign.back))
        neighbours.append(other)
        factors.append(
          SIMD8(forth + back, sign.forth + sign.back, forth, sign.forth, back, sign.back, 0, 0)
        )
      }
      offsets.append(neighbours.count)
    }
    return CycleRows(offsets: offsets, neighbours: neighbours, factors: factors)
  }
}
