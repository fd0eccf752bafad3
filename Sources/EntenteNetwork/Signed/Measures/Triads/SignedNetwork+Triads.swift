extension SignedNetwork {
  /// The triads of a network: of all, around each actor, over each tie.
  public struct Triads: Hashable, Sendable {
    /// Of the whole network.
    public fileprivate(set) var whole: SignedTriadCounts
    /// Those each actor is in, in the order of actors.
    public fileprivate(set) var byActor: [SignedTriadCounts]
    /// Those each tie is in, in the order of ``SignedNetwork/ties``.
    public fileprivate(set) var byTie: [SignedTriadCounts]
  }

  /// Returns how many triads there are of each type: in all, around each actor and over each tie.
  ///
  /// A triad is three actors with a tie between any two. It is of the type +++, ++−, +−− or −−− by
  /// how many of the ties are negative; +++ and +−− are balanced, and in the weak sense of Davis all
  /// but ++− are. Weights have no effect.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: Counts of the whole, of *n* actors in their order and of *m* ties in theirs. Unit:
  ///   triads. The counts of actors, and those of ties, add up to three times the whole. Shares are
  ///   NaN where there is no triad, as in a network without ties.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space on each thread.
  ///
  /// As signnet's `count_signed_triangles`.
  ///
  /// Source: D. Cartwright, F. Harary, "Structural balance: a generalization of Heider's theory",
  /// *Psychological Review* 63(5), 1956. <https://doi.org/10.1037/h0046049>; weak sense: J. A. Davis,
  /// "Clustering and structural balance in graphs", *Human Relations* 20(2), 1967.
  /// <https://doi.org/10.1177/001872676702000206>
  public func triads(execution: Execution = Execution()) throws(MeasureError) -> Triads {
    let search = TriadSearch(self)
    let isNegative = ties.map { $0.isPositive ? 0 : 1 }
    let workers = execution.workerCount(for: actorCount, size: Self.triadBlock)
    let states = WorkerStates(count: workers) { TriadCounting(self) }
    try execution.forEachBlock(of: actorCount, size: Self.triadBlock) { worker, _, actors in
      states.with(worker) { state in
        var found = state.found
        for first in actors {
          search.forEachTriad(below: first, &state.marks) { second, third, ties in
            let negative = isNegative[ties.0] + isNegative[ties.1] + isNegative[ties.2]
            found.whole.add(negativeCount: negative)
            for actor in [first, second, third] {
              found.byActor[actor].add(negativeCount: negative)
            }
            for tie in [ties.0, ties.1, ties.2] { found.byTie[tie].add(negativeCount: negative) }
          }
        }
        state.found = found
      }
    }
    var result = Triads(of: self)
    for part in states.all {
      result.whole.add(part.found.whole)
      for actor in result.byActor.indices { result.byActor[actor].add(part.found.byActor[actor]) }
      for tie in result.byTie.indices { result.byTie[tie].add(part.found.byTie[tie]) }
    }
    return result
  }

  /// How many actors are one piece of work.
  static let triadBlock = 64
}

extension SignedNetwork.Triads {
  fileprivate init(of network: SignedNetwork) {
    whole = SignedTriadCounts()
    byActor = [SignedTriadCounts](repeating: whole, count: network.actorCount)
    byTie = [SignedTriadCounts](repeating: whole, count: network.ties.count)
  }
}

/// What one worker has counted.
private struct TriadCounting {
  var marks: SignedNetwork.TriadSearch.Marks
  var found: SignedNetwork.Triads

  init(_ network: SignedNetwork) {
    marks = SignedNetwork.TriadSearch.Marks(actorCount: network.actorCount)
    found = SignedNetwork.Triads(of: network)
  }
}
