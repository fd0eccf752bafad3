/// Who is for whom and who against: actors, and between two of them at most one tie with a sign.
///
/// Ties have no direction, no tie leads from an actor to itself, and neutral ties are none. What
/// signed structure is measured on: triads, frustration, camps.
public struct SignedNetwork: Hashable, Sendable {
  /// A tie of two actors.
  public struct Tie: Hashable, Sendable {
    /// The actor with the smaller number.
    public let first: Int
    /// The actor with the larger number.
    public let second: Int
    /// Whether the two are for each other, not against.
    public let isPositive: Bool
    /// How much it counts, above 0; 1 where ties have no weights.
    public let weight: Double

    /// Creates a tie; the order of its actors does not matter.
    public init(_ one: Int, _ other: Int, isPositive: Bool, weight: Double = 1) {
      precondition(one != other && one >= 0 && other >= 0 && weight > 0)
      first = min(one, other)
      second = max(one, other)
      self.isPositive = isPositive
      self.weight = weight
    }

    /// +1 or −1.
    public var sign: Int { isPositive ? 1 : -1 }
  }

  /// How many actors there are, *n* in formulas.
  public let actorCount: Int
  /// The ties, ascending by their first and then their second actor.
  public let ties: [Tie]
  /// Where the row of each actor begins in ``neighbours``, and last where all end.
  public let offsets: [Int]
  /// The neighbours of each actor, ascending, one row after the other.
  public let neighbours: [Int]
  /// The tie to each neighbour, as an index into ``ties``.
  public let tieIndices: [Int]

  /// Creates a signed network.
  ///
  /// - Parameters:
  ///   - actorCount: How many actors there are; ties name them by the numbers below it.
  ///   - ties: The ties in any order, at most one between two actors.
  public init(actorCount: Int, ties: [Tie]) {
    self.actorCount = actorCount
    let sorted = ties.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      precondition((one.first, one.second) != (next.first, next.second), "one tie between two")
    }
    precondition(sorted.allSatisfy { $0.second < actorCount })
    self.ties = sorted
    var offsets = [Int](repeating: 0, count: actorCount + 1)
    for tie in sorted {
      offsets[tie.first + 1] += 1
      offsets[tie.second + 1] += 1
    }
    for actor in 0..<actorCount { offsets[actor + 1] += offsets[actor] }
    var next = offsets
    var neighbours = [Int](repeating: 0, count: 2 * sorted.count)
    var tieIndices = neighbours
    func add(_ neighbour: Int, to actor: Int, by index: Int) {
      neighbours[next[actor]] = neighbour
      tieIndices[next[actor]] = index
      next[actor] += 1
    }
    // Ascending ties fill each row first with its smaller neighbours and then with its larger ones.
    for (index, tie) in sorted.enumerated() { add(tie.first, to: tie.second, by: index) }
    for (index, tie) in sorted.enumerated() { add(tie.second, to: tie.first, by: index) }
    self.offsets = offsets
    self.neighbours = neighbours
    self.tieIndices = tieIndices
  }

  /// The places of an actor's row in ``neighbours`` and ``tieIndices``.
  public func row(of actor: Int) -> Range<Int> { offsets[actor]..<offsets[actor + 1] }

  /// The tie between two actors; nil if they have none.
  ///
  /// - Complexity: O(log *d*) for *d* ties of the first.
  public func tie(between one: Int, _ other: Int) -> Tie? {
    var range = row(of: one)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if neighbours[middle] == other { return ties[tieIndices[middle]] }
      range =
        neighbours[middle] < other
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// How many ties are positive.
  public var positiveCount: Int { ties.count { $0.isPositive } }

  /// How many ties are negative.
  public var negativeCount: Int { ties.count { !$0.isPositive } }

  /// Whether some tie weighs other than 1.
  public var isWeighted: Bool { ties.contains { $0.weight != 1 } }

  /// The same with other signs for the ties of one side of a division, which switching turns round.
  ///
  /// - Parameter side: For each actor whether it is switched.
  /// - Returns: The network in which ties between a switched actor and one that is not have the
  ///   other sign; what balance there is, is the same.
  public func switched(_ side: [Bool]) -> SignedNetwork {
    precondition(side.count == actorCount)
    return SignedNetwork(
      actorCount: actorCount,
      ties: ties.map { tie in
        Tie(
          tie.first,
          tie.second,
          isPositive: tie.isPositive == (side[tie.first] == side[tie.second]),
          weight: tie.weight
        )
      }
    )
  }
}
