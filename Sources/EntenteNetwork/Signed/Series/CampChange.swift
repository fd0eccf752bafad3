public import EntenteModel

/// An actor that changed its camp from one time to another.
public struct CampChange: Hashable, Sendable {
  /// What became of a relation between two times.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    /// It began to count.
    case began
    /// It counts no longer.
    case ended
    /// Its intensity, valence or participants changed.
    case changed
    /// A source saw it at the later time, though nothing dates its beginning.
    case seen
  }

  /// A relation that made an actor change its camp.
  public struct Cause: Hashable, Sendable {
    /// The relation.
    public let relation: RelationID
    /// What became of it.
    public let event: Event
  }

  /// The actor, by its place.
  public let actor: Int
  /// The place of the time at which it is in the new camp.
  public let step: Int
  /// The camp before, from 0.
  public let from: Int
  /// The camp now, from 0.
  public let to: Int
  /// Whether it swings at one of the two times, so that the change need be none: divisions that are
  /// as good have the actor elsewhere.
  public let isAmongEquals: Bool
  /// The relations each of which, put back to what it was, would have left the actor in its camp; if
  /// none does alone, those that do together; empty if it takes more than the actor's own.
  public let causes: [Cause]
  /// Whether the causes made the change only together.
  public let isJoint: Bool
}

/// Looks for the relations that made an actor change its camp.
struct CampChangeSearch {
  let before: SignedPairs
  let after: SignedPairs
  /// The camps before.
  let earlier: [Int?]
  let policy: SignPolicy
  let options: BalanceOptions
  /// The relations whose beginning nothing dates.
  let undated: Set<RelationID>
  let execution: Execution

  /// More relations than this are not put back one by one.
  private static let limit = 200

  /// The relations that made an actor leave its camp.
  func causes(for actor: Int, from camp: Int) throws -> (causes: [CampChange.Cause], isJoint: Bool)
  {
    let changed = changes()
    let own = changed.filter { isTied(actor, by: $0.relation) }
    for group in [own, changed.filter { !own.contains($0) }] {
      let found = try group.prefix(Self.limit).filter {
        try stays(actor, in: camp, without: [$0.relation])
      }
      if !found.isEmpty { return (found, false) }
    }
    if own.count > 1, try stays(actor, in: camp, without: Set(own.map(\.relation))) {
      return (own, true)
    }
    return ([], false)
  }

  /// The relations that do not count the same at both times, in the order of pairs.
  private func changes() -> [CampChange.Cause] {
    let (old, new) = (facts(before), facts(after))
    var seen: Set<RelationID> = []
    let order = (before.pairs + after.pairs).flatMap { $0.relations.map(\.id) }
      .filter { seen.insert($0).inserted }
    return order.compactMap { id in
      guard old[id] != new[id] else { return nil }
      let event: CampChange.Event =
        old[id] == nil
        ? (undated.contains(id) ? .seen : .began) : new[id] == nil ? .ended : .changed
      return CampChange.Cause(relation: id, event: event)
    }
  }

  /// What a relation says of a pair.
  private struct Fact: Hashable {
    var pair: SignedNetwork.Pair
    var valence: Valence
    var intensity: Double
  }

  private func facts(_ pairs: SignedPairs) -> [RelationID: [Fact]] {
    var facts: [RelationID: [Fact]] = [:]
    for pair in pairs.pairs {
      for relation in pair.relations where relation.valence.sign != 0 {
        facts[relation.id, default: []].append(
          Fact(pair: pair.actors, valence: relation.valence, intensity: relation.intensity)
        )
      }
    }
    return facts
  }

  private func isTied(_ actor: Int, by relation: RelationID) -> Bool {
    [before, after].contains { pairs in
      pairs.pairs.contains { pair in
        (pair.actors.first == actor || pair.actors.second == actor)
          && pair.relations.contains { $0.id == relation }
      }
    }
  }

  /// Whether an actor would be in its earlier camp, had some relations stayed as they were.
  private func stays(_ actor: Int, in camp: Int, without changes: Set<RelationID>) throws -> Bool {
    try execution.checkCancellation()
    let pairs = after.restoring(changes, from: before)
    let judged = pairs.judged(by: policy).network
    let network = options.isWeighted ? judged : judged.unweighted
    guard !network.row(of: actor).isEmpty else { return false }
    let found = try CampAlignment(options: options, execution: execution)
      .frustration(of: network, near: earlier)
    return found.camps[actor] == camp
  }
}

extension SignedPairs {
  /// The same with some relations as they are in other pairs of the same actors.
  func restoring(_ relations: Set<RelationID>, from other: SignedPairs) -> SignedPairs {
    var kept: [SignedNetwork.Pair: [Relation]] = [:]
    for pair in pairs {
      kept[pair.actors] = pair.relations.filter { !relations.contains($0.id) }
    }
    for pair in other.pairs {
      kept[pair.actors, default: []] += pair.relations.filter { relations.contains($0.id) }
    }
    var result = self
    result.pairs = kept.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
      Pair($0.key, relations: $0.value)
    }
    return result
  }
}
