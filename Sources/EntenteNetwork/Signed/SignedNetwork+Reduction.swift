extension SignedNetwork {
  /// A signed network, and what had to be left out of it.
  public struct Reduction: Hashable, Sendable {
    /// The ties whose sign is clear.
    public var network: SignedNetwork
    /// The pairs with one sign one way and the other sign the other way, which have no tie.
    public var conflicting: [Pair]
    /// How many pairs are tied without a sign, and have no tie either.
    public var neutralCount: Int
  }

  /// Two actors.
  public struct Pair: Hashable, Sendable, Comparable {
    /// The actor with the smaller number.
    public let first: Int
    /// The actor with the larger number.
    public let second: Int

    /// Creates a pair; the order does not matter.
    public init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }

    /// Whether one stands before the other in ascending order.
    public static func < (lhs: Pair, rhs: Pair) -> Bool {
      (lhs.first, lhs.second) < (rhs.first, rhs.second)
    }
  }

  /// The signed network of a network with signs.
  ///
  /// Arcs both ways that agree become one tie, whose weight is the larger of the two; where they
  /// disagree there is none. A weight counts without its sign. An actor's tie to itself is left out.
  ///
  /// - Parameter network: A network with signs; without signs all its ties are neutral.
  /// - Returns: The signed network with the same actors, and what it leaves out.
  /// - Complexity: O(*m* log *m*) for *m* arcs.
  public static func reducing(_ network: Network) -> Reduction {
    let rows = network.rows
    var ties: [Tie] = []
    var conflicting: [Pair] = []
    var neutralCount = 0
    /// Sign and weight of an arc.
    func value(_ arc: Int) -> (sign: Int, weight: Double) {
      (rows.signs.map { Int($0[arc]) } ?? 0, rows.weights.map { abs($0[arc]) } ?? 1)
    }
    for actor in 0..<rows.actorCount {
      for arc in rows.arcs(of: actor) {
        let other = Int(rows.targets[arc])
        if other == actor { continue }
        let back = rows.arc(from: other, to: actor)
        // Of two arcs the one from the smaller number speaks for both.
        if back != nil, other < actor { continue }
        let one = value(arc)
        let two = back.map(value) ?? one
        let signs = Set([one.sign, two.sign]).subtracting([0])
        // Rows that disagree about one direction were marked when they were read.
        let isMarked = one.weight.isNaN || two.weight.isNaN
        let weight = max(one.sign == 0 ? 0 : one.weight, two.sign == 0 ? 0 : two.weight)
        if signs.count > 1 || isMarked {
          conflicting.append(Pair(actor, other))
        } else if let sign = signs.first, weight > 0 {
          ties.append(Tie(actor, other, isPositive: sign > 0, weight: weight))
        } else {
          neutralCount += 1
        }
      }
    }
    return Reduction(
      network: SignedNetwork(actorCount: rows.actorCount, ties: ties),
      conflicting: conflicting.sorted(),
      neutralCount: neutralCount
    )
  }
}
