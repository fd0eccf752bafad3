extension SignedNetwork {
  /// Three actors with a tie between any two.
  public struct Triad: Hashable, Sendable {
    /// The actors, ascending.
    public let actors: [Int]
    /// Their ties as indices of ``SignedNetwork/ties``, ascending.
    public let ties: [Int]
    /// How their ties are signed.
    public let type: SignedTriadType
    /// How much it strains where it is not balanced: the least weight among its ties, which is what
    /// has to change sides to relieve it.
    public let strain: Double
    /// The product of the weights of its ties.
    public let weightProduct: Double
  }

  /// In which sense triads are balanced.
  public enum BalanceSense: String, Hashable, Sendable, CaseIterable {
    /// The product of the signs is positive: ++− and −−− are unbalanced.
    case strong
    /// Camps may be more than two: only ++− is unbalanced.
    case weak
  }

  /// Returns the triads that are not balanced, those that strain most first.
  ///
  /// A triad strains by the least weight among its ties: changing that one tie's sign relieves it.
  /// Of equal strain that with the greater product of weights comes first, then that whose actors
  /// have the smaller numbers. Where ties have no weights all strain alike, and the numbers of the
  /// actors decide.
  ///
  /// - Parameters:
  ///   - sense: What is unbalanced: ++− and −−−, or in the weak sense only ++−.
  ///   - limit: How many are listed at most.
  ///   - execution: How to run.
  /// - Returns: The triads. Unit of strain: that of weights, 1 without. Empty if all are balanced.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5 + *t* log *t*) time for *t* unbalanced triads, O(*m* + *t*) space.
  ///
  /// Source: as for ``triads(execution:)``; the order by weight is our own.
  public func unbalancedTriads(
    _ sense: BalanceSense = .strong,
    limit: Int = .max,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Triad] {
    let search = TriadSearch(self)
    let blocks = (actorCount + Self.triadBlock - 1) / Self.triadBlock
    let found = Slots<[Triad]>(blocks)
    try execution.forEachBlock(of: actorCount, size: Self.triadBlock) { _, block, actors in
      var triads: [Triad] = []
      var marks = TriadSearch.Marks(actorCount: actorCount)
      for first in actors {
        search.forEachTriad(below: first, &marks) { second, third, ties in
          let triad = triad([first, second, third], [ties.0, ties.1, ties.2])
          let isBalanced =
            sense == .strong ? triad.type.isBalanced : triad.type.isWeaklyBalanced
          if !isBalanced { triads.append(triad) }
        }
      }
      found[block] = triads
    }
    let sorted = found.values.flatMap(\.self).sorted { one, other in
      if one.strain != other.strain { return one.strain > other.strain }
      if one.weightProduct != other.weightProduct {
        return one.weightProduct > other.weightProduct
      }
      return one.actors.lexicographicallyPrecedes(other.actors)
    }
    return Array(sorted.prefix(max(0, limit)))
  }

  private func triad(_ actors: [Int], _ indices: [Int]) -> Triad {
    let three = indices.sorted().map { ties[$0] }
    return Triad(
      actors: actors.sorted(),
      ties: indices.sorted(),
      type: SignedTriadType(negativeCount: three.count { !$0.isPositive }),
      strain: three.reduce(.infinity) { min($0, $1.weight) },
      weightProduct: three.reduce(1) { $0 * $1.weight }
    )
  }
}
