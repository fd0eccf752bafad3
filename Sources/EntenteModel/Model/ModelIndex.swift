import OrderedCollections

/// A model with what is asked again and again looked up once.
public struct ModelIndex: Sendable {
  /// The model.
  public let model: Model
  /// Every relation type with what it inherits.
  public let types: [RelationTypeID: ResolvedRelationType]
  /// The last day that the model speaks for; nil where it does not say.
  let horizon: CalendarDay?
  /// The relations of each actor, as positions in the model's order.
  let relationsByActor: [ActorID: [Int]]

  /// Creates the index of a model.
  ///
  /// - Complexity: O(types × depth + participants).
  public init(_ model: Model) {
    self.model = model
    horizon = model.asOfDay
    var types: [RelationTypeID: ResolvedRelationType] = [:]
    for id in model.vocabulary.relationTypes.keys {
      types[id] = model.vocabulary.resolved(id)
    }
    self.types = types
    var relationsByActor: [ActorID: [Int]] = [:]
    for (position, relation) in model.relations.values.enumerated() {
      for participant in relation.participants
      where relationsByActor[participant.actor]?.last != position {
        relationsByActor[participant.actor, default: []].append(position)
      }
    }
    self.relationsByActor = relationsByActor
  }

  /// When the relation was in being.
  public func lifetime(of relation: Relation) -> Lifetime {
    model.lifetime(of: relation, extent: types[relation.type]?.extent, horizon: horizon)
  }

  /// The valence of the relation: its own, or its type's.
  public func valence(of relation: Relation) -> Valence {
    relation.valence ?? types[relation.type]?.valence ?? .neutral
  }

  /// The relations in which the actor takes part, in the order of the model.
  public func relations(of actor: ActorID) -> [Relation] {
    (relationsByActor[actor] ?? []).map { model.relations.values[$0] }
  }

  /// The side on which the participant stands; nil if its role is unknown.
  public func side(of participant: Participant, in relation: Relation) -> Side? {
    types[relation.type]?.roles[participant.role]?.side
  }
}
