public import OrderedCollections

/// The words of a model: kinds of actors, types of relations, terms, identifier schemes.
public struct Vocabulary: Hashable, Sendable {
  /// Kinds of actors.
  public var kinds: OrderedDictionary<KindID, ActorKind>
  /// Types of relations.
  public var relationTypes: OrderedDictionary<RelationTypeID, RelationType>
  /// Terms with their definitions.
  public var terms: OrderedDictionary<TermID, Term>
  /// Identifier schemes.
  public var schemes: OrderedDictionary<SchemeID, IdentifierScheme>

  /// Creates a vocabulary.
  public init(
    kinds: OrderedDictionary<KindID, ActorKind> = [:],
    relationTypes: OrderedDictionary<RelationTypeID, RelationType> = [:],
    terms: OrderedDictionary<TermID, Term> = [:],
    schemes: OrderedDictionary<SchemeID, IdentifierScheme> = [:]
  ) {
    self.kinds = kinds
    self.relationTypes = relationTypes
    self.terms = terms
    self.schemes = schemes
  }

  /// The kind and all kinds broader than it, nearest first.
  ///
  /// A cycle ends the list.
  public func ancestry(of kind: KindID) -> [KindID] {
    chain(from: kind) { kinds[$0]?.broader }
  }

  /// The type and all types broader than it, nearest first.
  ///
  /// A cycle ends the list.
  public func ancestry(of type: RelationTypeID) -> [RelationTypeID] {
    chain(from: type) { relationTypes[$0]?.broader }
  }

  /// Whether the kind is the other or a special case of it.
  public func kind(_ kind: KindID, isA other: KindID) -> Bool {
    kind == other || ancestry(of: kind).contains(other)
  }

  /// Whether the type is the other or a special case of it.
  public func type(_ type: RelationTypeID, isA other: RelationTypeID) -> Bool {
    type == other || ancestry(of: type).contains(other)
  }

  /// The type and all its special cases.
  public func descendants(of type: RelationTypeID) -> Set<RelationTypeID> {
    Set(relationTypes.keys.filter { self.type($0, isA: type) })
  }

  private func chain<ID: Hashable>(from first: ID, broader: (ID) -> ID?) -> [ID] {
    var seen: Set<ID> = [first]
    var chain = [first]
    var current = first
    while let next = broader(current), seen.insert(next).inserted {
      chain.append(next)
      current = next
    }
    return chain
  }
}
