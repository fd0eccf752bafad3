public import EntenteModel
internal import OrderedCollections

/// What became of a relation between two states of affairs, as a picture of the difference shows it.
public struct RelationChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the second has it.
    case added
    /// Only the first has it, or it is over in the second.
    case removed
    /// Its level or something that is said of it differs.
    case changed
    /// It turned from cooperative to conflictual, or the other way round.
    case flipped
  }

  /// The relation.
  public let relation: RelationID
  /// What became of it.
  public let kind: Kind
  /// Its level in the first; nil if it is not there.
  public let from: Double?
  /// Its level in the second; nil if it is not there.
  public let to: Double?
  /// The fields that differ, in words.
  public let fields: [ModelDifference.Field]
}

extension ScenarioComparison {
  /// The relations that differ: those of the second in its order, then those that only the first has.
  ///
  /// A relation that is in both models but over in the second counts as removed, and one that was
  /// over or had not begun as added.
  public var relations: [RelationChange] {
    let (before, after) = (first.variant.model, second.variant.model)
    let flipped = Set(difference.signFlips.map(\.relation))
    var fields: [Address: [ModelDifference.Field]] = [:]
    for change in difference.changed { fields[change.address] = change.fields }
    var changes: [RelationChange] = []
    for relation in after.relations.values {
      let address = Address.relation(relation.id)
      let to = second.level(of: address)
      let old = before.relations[relation.id]
      let from = old.flatMap { _ in first.level(of: address) }
      let differing = fields[address] ?? []
      let kind: RelationChange.Kind
      if let old {
        let (was, isNow) = (first.holds(old), second.holds(relation))
        if flipped.contains(relation.id) {
          kind = .flipped
        } else if was != isNow {
          kind = isNow ? .added : .removed
        } else if !differing.isEmpty || from != to {
          kind = .changed
        } else {
          continue
        }
      } else {
        kind = .added
      }
      changes.append(
        RelationChange(
          relation: relation.id,
          kind: kind,
          from: from,
          to: to,
          fields: differing
        )
      )
    }
    for id in before.relations.keys where after.relations[id] == nil {
      changes.append(
        RelationChange(
          relation: id,
          kind: .removed,
          from: first.level(of: .relation(id)),
          to: nil,
          fields: []
        )
      )
    }
    return changes
  }
}

extension RunState {
  /// Whether a relation may hold at the end of the scenario.
  fileprivate func holds(_ relation: Relation) -> Bool {
    clock.holds(relation, in: variant.model)
  }
}
