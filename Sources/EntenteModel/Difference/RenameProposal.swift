import OrderedCollections

/// An element that is gone and one that came, which may be the same under another identifier.
///
/// Nothing is asserted: whoever wrote the models knows.
public struct RenameProposal: Hashable, Sendable {
  /// The element that is gone.
  public var old: Address
  /// The element that came.
  public var new: Address
  /// What speaks for it, in words; at least one.
  public var reasons: [String]
}

extension ModelDifference {
  /// Elements that may only have been called otherwise, each in at most one pair.
  ///
  /// Two actors are proposed if they share a code of an identifier scheme that gives each actor its
  /// own, or if the one stands in the same role as the other did in at least half of the relations
  /// of both. Of several that may be meant the one with most in common is. Two relations are
  /// proposed if they are of the same type between the same participants, as ``replaced`` has them.
  ///
  /// - Complexity: O(*n* + *a* *b*) for *n* relations, *a* actors that are gone and *b* that came.
  public var proposals: [RenameProposal] {
    actorProposals
      + replaced.map { pair in
        RenameProposal(
          old: pair.old,
          new: pair.new,
          reasons: ["the same type and participants"]
        )
      }
  }

  private var actorProposals: [RenameProposal] {
    let gone = actors(removed + renamed.map(\.old))
    let come = actors(added + renamed.map(\.new))
    guard !gone.isEmpty, !come.isEmpty else { return [] }
    let before = Standing(of: gone, in: origin)
    let after = Standing(of: come, in: target)
    var candidates: [Candidate] = []
    for (oldPosition, old) in gone.enumerated() {
      for (newPosition, new) in come.enumerated() {
        guard let first = origin.actors[old], let second = target.actors[new],
          let (reasons, strength) = reasons(first, second, before[old], after[new])
        else { continue }
        candidates.append(
          Candidate(
            pair: RenameProposal(old: .actor(old), new: .actor(new), reasons: reasons),
            strength: strength,
            order: (oldPosition, newPosition)
          )
        )
      }
    }
    var taken: Set<Address> = []
    let chosen = candidates.sorted(by: Candidate.precedes).filter { candidate in
      guard !taken.contains(candidate.pair.old), !taken.contains(candidate.pair.new) else {
        return false
      }
      taken.formUnion([candidate.pair.old, candidate.pair.new])
      return true
    }
    return chosen.sorted { $0.order < $1.order }.map(\.pair)
  }

  private struct Candidate {
    var pair: RenameProposal
    var strength: Double
    var order: (Int, Int)

    static func precedes(_ first: Self, _ second: Self) -> Bool {
      (-first.strength, first.order.0, first.order.1)
        < (-second.strength, second.order.0, second.order.1)
    }
  }

  private func actors(_ addresses: [Address]) -> [ActorID] {
    addresses.compactMap { if case .actor(let id) = $0 { id } else { nil } }
  }

  private func reasons(
    _ old: Actor,
    _ new: Actor,
    _ before: Set<Standing.Place>,
    _ after: Set<Standing.Place>
  ) -> (reasons: [String], strength: Double)? {
    var reasons: [String] = []
    let codes = old.ids.filter { code in
      target.vocabulary.schemes[code.scheme]?.isShared != true
        && new.ids.contains { $0.scheme == code.scheme && $0.value == code.value }
    }
    for code in codes { reasons.append("the same \(code.scheme) code \(code.value)") }
    let common = before.intersection(after).count
    let most = max(before.count, after.count)
    let isAlike = common > 0 && 2 * common >= most
    if isAlike {
      reasons.append("in the same role in \(common) of \(most) relation\(most == 1 ? "" : "s")")
    }
    guard !reasons.isEmpty else { return nil }
    let share = most == 0 ? 0 : Double(common) / Double(most)
    return (reasons, Double(codes.count) + share)
  }
}

/// In which relations some actors stand, apart from who they are.
private struct Standing {
  /// A role in a relation, by the relation's identifier.
  struct Place: Hashable {
    var role: RoleID
    var relation: RelationID
  }

  private var places: [ActorID: Set<Place>] = [:]

  init(of actors: [ActorID], in model: Model) {
    let wanted = Set(actors)
    for relation in model.relations.values {
      for participant in relation.participants where wanted.contains(participant.actor) {
        places[participant.actor, default: []]
          .insert(Place(role: participant.role, relation: relation.id))
      }
    }
  }

  subscript(actor: ActorID) -> Set<Place> { places[actor] ?? [] }
}
