import EntenteModel

/// The triads of a ``BalancePressure`` by the places of nodes.
struct BalanceTerms: Hashable, Sendable {
  /// Two ties that pull at a third.
  struct Term: Hashable, Sendable {
    let first: Int
    let second: Int
    /// η/(n−2) with the signs of the three ties.
    let factor: Double
  }

  /// Where the terms of each node begin.
  private let offsets: [Int]
  private let terms: [Term]

  /// The terms that pull at a node.
  func terms(of node: Int) -> ArraySlice<Term> { terms[offsets[node]..<offsets[node + 1]] }

  init(_ pressure: BalancePressure, map: InfluenceMap) throws(InfluenceError) {
    guard pressure.strength >= 0, pressure.strength.isFinite else {
      throw .unusableBalance(
        reason: "has the strength \(pressure.strength); give a finite number of 0 or more"
      )
    }
    let ties = try Self.placed(pressure.ties, in: map)
    let actors = Set(ties.keys.flatMap { [$0.first, $0.second] }).sorted()
    guard pressure.actorCount >= 3, pressure.actorCount >= actors.count else {
      throw .unusableBalance(
        reason: "needs at least 3 actors and all that have ties; it has \(pressure.actorCount)"
      )
    }
    let unit = pressure.strength / Double(pressure.actorCount - 2)
    var byNode: [[Term]] = Array(repeating: [], count: map.nodes.count)
    for tie in pressure.ties {
      guard let own = ties[Pair(tie.first, tie.second)] else { continue }
      for actor in actors where actor != tie.first && actor != tie.second {
        guard let first = ties[Pair(tie.first, actor)], let second = ties[Pair(actor, tie.second)]
        else { continue }
        let term = Term(
          first: first.node,
          second: second.node,
          factor: unit * own.sign * first.sign * second.sign
        )
        byNode[own.node].append(term)
      }
    }
    var offsets = [0]
    for terms in byNode { offsets.append(offsets[offsets.count - 1] + terms.count) }
    self.offsets = offsets
    terms = byNode.flatMap(\.self)
  }

  private struct Pair: Hashable {
    let first: ActorID
    let second: ActorID

    init(_ one: ActorID, _ other: ActorID) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  private static func placed(
    _ ties: [BalancePressure.Tie],
    in map: InfluenceMap
  ) throws(InfluenceError) -> [Pair: (node: Int, sign: Double)] {
    var placed: [Pair: (node: Int, sign: Double)] = [:]
    var nodes: Set<Int> = []
    for tie in ties {
      guard let node = map.place(of: tie.node) else { throw .unknownNode(tie.node) }
      let range = map.nodes[node].range
      guard range.lowerBound.isFinite, range.upperBound.isFinite else {
        throw .unusableBalance(reason: "needs a finite range of \(tie.node)")
      }
      guard tie.first != tie.second else {
        throw .unusableBalance(reason: "has \(tie.node) as a tie of \(tie.first) with itself")
      }
      guard nodes.insert(node).inserted else {
        throw .unusableBalance(reason: "has \(tie.node) as the tie of two pairs; keep one")
      }
      let old = placed.updateValue(
        (node, tie.isNegative ? -1 : 1),
        forKey: Pair(tie.first, tie.second)
      )
      guard old == nil else {
        throw .unusableBalance(
          reason: "has two ties of \(tie.first) and \(tie.second); keep one, such as the closest"
        )
      }
    }
    return placed
  }
}
