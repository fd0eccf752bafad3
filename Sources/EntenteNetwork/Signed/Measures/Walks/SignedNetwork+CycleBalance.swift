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
    let size = 16
    let blocks = (actorCount + size - 1) / size
    let share = max(1, limit / max(1, blocks))
    var result: [CyclesOfLength] = []
    for length in max(3, lengths.lowerBound)...max(3, lengths.upperBound) {
      let found = Slots<CycleCount>(blocks)
      try execution.forEachBlock(of: actorCount, size: size) { _, block, actors in
        var count = CycleCount(self, length: length, limit: share)
        for actor in actors { count.add(from: actor) }
        found[block] = count
      }
      var total = CyclesOfLength(length: length, count: 0, balanced: 0, isComplete: true)
      for part in found.values {
        total.count += part.found
        total.balanced += part.balanced
        total.isComplete = total.isComplete && !part.isFull
      }
      result.append(total)
    }
    return result
  }
}

/// The cycles of one length whose least actor is among some.
private struct CycleCount {
  private let network: SignedNetwork
  private let length: Int
  private let limit: Int
  private(set) var found = 0
  private(set) var balanced = 0
  /// Whether there are more than were counted.
  private(set) var isFull = false
  private var path: [Int] = []
  private var isOnPath: [Bool]
  /// For each actor the tie to it from the first, plus one; 0 if there is none.
  private var closing: [Int]

  init(_ network: SignedNetwork, length: Int, limit: Int) {
    self.network = network
    self.length = length
    self.limit = limit
    isOnPath = [Bool](repeating: false, count: network.actorCount)
    closing = [Int](repeating: 0, count: network.actorCount)
  }

  mutating func add(from first: Int) {
    for place in network.row(of: first) {
      closing[network.neighbours[place]] = network.tieIndices[place] + 1
    }
    path = [first]
    extend(isEven: true)
    for place in network.row(of: first) { closing[network.neighbours[place]] = 0 }
  }

  private mutating func extend(isEven: Bool) {
    let last = path[path.count - 1]
    for place in network.row(of: last) {
      let next = network.neighbours[place]
      // The least actor is first, and of the two ways round that with the smaller second is taken.
      if next <= path[0] || isOnPath[next] { continue }
      let isStillEven = isEven == network.ties[network.tieIndices[place]].isPositive
      if path.count == length - 1 {
        guard next > path[1], closing[next] > 0 else { continue }
        guard found < limit else {
          isFull = true
          return
        }
        found += 1
        if isStillEven == network.ties[closing[next] - 1].isPositive { balanced += 1 }
      } else {
        isOnPath[next] = true
        path.append(next)
        extend(isEven: isStillEven)
        path.removeLast()
        isOnPath[next] = false
        if isFull { return }
      }
    }
  }
}
