import OrderedCollections

extension Model {
  /// The relations in which both actors take part, in the order of the model.
  ///
  /// - Parameters:
  ///   - first: An actor.
  ///   - second: Another actor.
  ///   - time: A date or period; nil for all times.
  /// - Returns: All such relations, or at a time those that are certain or possible then.
  public func relations(
    between first: ActorID,
    and second: ActorID,
    at time: Period? = nil
  ) -> [Relation] {
    relations.values.filter { relation in
      relation.involves(first) && relation.involves(second) && mayHold(relation, at: time)
    }
  }

  /// The relations in which the actor takes part, in the order of the model.
  public func relations(of actor: ActorID, at time: Period? = nil) -> [Relation] {
    relations.values.filter { $0.involves(actor) && mayHold($0, at: time) }
  }

  /// The relations of the type or its special cases, in the order of the model.
  public func relations(ofType type: RelationTypeID, at time: Period? = nil) -> [Relation] {
    let types = vocabulary.descendants(of: type)
    return relations.values.filter { types.contains($0.type) && mayHold($0, at: time) }
  }

  /// The state of the relation at a date or during a period.
  public func state(of relation: Relation, at time: Period) -> TemporalState {
    lifetime(of: relation).state(during: Self.days(of: time))
  }

  private func mayHold(_ relation: Relation, at time: Period?) -> Bool {
    guard let time else { return true }
    return state(of: relation, at: time).mayHold
  }

  /// The name of the actor for readers: its label in the language, or its identifier.
  public func label(of actor: ActorID, in language: LanguageTag? = nil) -> String {
    name(actors[actor]?.label, or: actor.rawValue, in: language)
  }

  /// The name of the relation type for readers.
  public func label(of type: RelationTypeID, in language: LanguageTag? = nil) -> String {
    name(
      vocabulary.relationTypes[type]?.label,
      or: type.rawValue.replacing("-", with: " "),
      in: language
    )
  }

  /// The name of the relation for readers: its label, or that of its type.
  public func label(of relation: Relation, in language: LanguageTag? = nil) -> String {
    name(relation.label, or: label(of: relation.type, in: language), in: language)
  }

  /// What readers call an element: its label, else a name from what it is, else its identifier.
  ///
  /// - Parameters:
  ///   - address: The element, which need not exist.
  ///   - language: The language wanted; the model's if nil.
  /// - Returns: The name.
  public func label(of address: Address, in language: LanguageTag? = nil) -> String {
    switch address {
    case .actor(let id): label(of: id, in: language)
    case .relationType(let id): label(of: id, in: language)
    case .relation(let id): relations[id].map { label(of: $0, in: language) } ?? id.rawValue
    case .factor(let id): name(factors[id]?.label, or: id.rawValue, in: language)
    case .observation(let id): name(observations[id]?.label, or: id.rawValue, in: language)
    case .influence(let id): name(influences[id]?.label, or: id.rawValue, in: language)
    default: address.name
    }
  }

  private func name(
    _ label: LocalizedText?,
    or fallback: String,
    in language: LanguageTag?
  ) -> String {
    label?.wording(in: language ?? defaults.language, fallback: defaults.language) ?? fallback
  }
}
