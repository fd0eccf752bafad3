extension Network {
  /// The most actors of which every pair is compared.
  static let roleLimit = 2048

  /// Returns how close any two actors are to regular equivalence: ties of the same kind to others who
  /// are themselves equivalent, by White's and Reitz's algorithm REGE.
  ///
  /// All start out equivalent. At each step every tie of either actor is matched by that tie of the
  /// other that does it best, as far as their far ends were equivalent before and the ties are as
  /// strong in both directions; the new equivalence is what is matched, as a share of all ties of
  /// both. Without weights a tie counts as 1. Signs and ties of an actor to itself have no effect;
  /// parallel ties are as they were combined. In an undirected network without weights all who have
  /// ties are equivalent.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - iterations: How many steps to do.
  ///   - execution: How to run.
  /// - Returns: A number for each pair of actors. Without unit. Range: 0...1, 1 for equivalent actors,
  ///   as two without ties are.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` of more than 2048 actors or
  ///   for a negative number of steps; ``MeasureError/unusableWeight(measure:source:target:weight:)``
  ///   if a weight is negative, infinite or not a number; ``MeasureError/cancelled``.
  /// - Complexity: O(*m*²) time for each step and O(*n*²) space.
  ///
  /// As `REGE` of R's blockmodeling without the diagonal, and UCINET's REGE with its three steps;
  /// NetworkX and igraph have none.
  ///
  /// Source: D. R. White, K. P. Reitz, "Graph and semigroup homomorphisms on networks of relations",
  /// *Social Networks* 5(2), 1983, <https://doi.org/10.1016/0378-8733(83)90025-4>; the algorithm in
  /// S. P. Borgatti, M. G. Everett, "Two algorithms for computing regular equivalence", *Social
  /// Networks* 15(4), 1993, <https://doi.org/10.1016/0378-8733(93)90012-A>.
  public func regularEquivalence(
    length: TieLength = .one,
    iterations: Int = 3,
    execution: Execution = Execution()
  ) throws(MeasureError) -> PairMatrix {
    let measure = "regular-equivalence"
    try checkStrengths(length, for: measure)
    guard iterations >= 0 else {
      throw .unusableParameter(
        measure: measure,
        name: "the number of steps",
        reason: "is \(iterations), but must be 0 or more"
      )
    }
    let ties = MatchedTies(self, length: length)
    var equivalence = try execution.pairMatrix(of: actorCount, limit: Self.roleLimit, for: measure)
    {
      _,
      _ in 1
    }
    for _ in 0..<iterations {
      let before = equivalence
      equivalence = try execution.pairMatrix(
        of: actorCount,
        limit: Self.roleLimit,
        for: measure
      ) { first, second in
        ties.match(first, second, before)
      }
      if equivalence == before { break }
    }
    return equivalence
  }
}

/// The ties of each actor to its contacts in both directions.
private struct MatchedTies {
  private struct Tie {
    var contact: Int
    var out: Double
    var into: Double
  }

  private let ties: [[Tie]]
  private let totals: [Double]

  init(_ network: Network, length: TieLength) {
    func weight(_ rows: Rows, _ source: Int, _ target: Int) -> Double {
      rows.arc(from: source, to: target).map { length.strength(of: rows.weights?[$0] ?? 1) } ?? 0
    }
    let (out, into) = (network.rows, network.incomingRows)
    let contacts = network.contacts()
    let ties = (0..<network.actorCount).map { actor in
      contacts.neighbours(of: actor).map { contact in
        let contact = Int(contact)
        return Tie(
          contact: contact,
          out: weight(out, actor, contact),
          into: weight(into, actor, contact)
        )
      }
    }
    self.ties = ties
    totals = ties.map { $0.reduce(0) { $0 + $1.out + $1.into } }
  }

  /// The share of the ties of two actors that the other matches.
  func match(_ first: Int, _ second: Int, _ equivalence: PairMatrix) -> Double {
    let total = totals[first] + totals[second]
    guard total > 0 else { return 1 }
    return (matched(first, by: second, equivalence) + matched(second, by: first, equivalence))
      / total
  }

  private func matched(_ actor: Int, by other: Int, _ equivalence: PairMatrix) -> Double {
    ties[actor].reduce(0) { sum, tie in
      var best = 0.0
      for match in ties[other] {
        let common = min(tie.out, match.out) + min(tie.into, match.into)
        let share = tie.contact == match.contact ? 1 : equivalence[tie.contact, match.contact]
        best = max(best, share * common)
      }
      return sum + best
    }
  }
}
