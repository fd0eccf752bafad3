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
    chain(from: kind, broader: broader(than:))
  }

  /// The type and all types broader than it, nearest first.
  ///
  /// A cycle ends the list.
  public func ancestry(of type: RelationTypeID) -> [RelationTypeID] {
    chain(from: type, broader: broader(than:))
  }

  /// Whether the kind is the other or a special case of it.
  public func kind(_ kind: KindID, isA other: KindID) -> Bool {
    leads(from: kind, to: other, through: kinds.count, broader: broader(than:))
  }

  /// Whether the type is the other or a special case of it.
  public func type(_ type: RelationTypeID, isA other: RelationTypeID) -> Bool {
    leads(from: type, to: other, through: relationTypes.count, broader: broader(than:))
  }

  /// The type and all its special cases.
  public func descendants(of type: RelationTypeID) -> Set<RelationTypeID> {
    Set(relationTypes.keys.filter { self.type($0, isA: type) })
  }

  // By position, as the whole element would be copied otherwise.
  private func broader(than kind: KindID) -> KindID? {
    kinds.index(forKey: kind).flatMap { kinds.values[$0].broader }
  }

  private func broader(than type: RelationTypeID) -> RelationTypeID? {
    relationTypes.index(forKey: type).flatMap { relationTypes.values[$0].broader }
  }

  /// Whether the way to ever broader words leads to one; a way longer than all words is a circle.
  private func leads<ID: Equatable>(
    from first: ID,
    to other: ID,
    through count: Int,
    broader: (ID) -> ID?
  ) -> Bool {
    var current = first
    for _ in 0...count {
      if current == other { return true }
      guard let next = broader(current) else { return false }
      current = next
    }
    return false
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
