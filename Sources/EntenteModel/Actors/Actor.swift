public import OrderedCollections

/// A code for an element in a scheme of others, such as `iso3: CHN`.
public struct ExternalIdentifier: Hashable, Sendable {
  /// The scheme.
  public var scheme: SchemeID
  /// The code.
  public var value: String
  /// When the code belongs to the element; nil for as long as it exists.
  public var when: Period?
  /// Whether a user of the scheme, not its keeper, assigned the code.
  public var isUserAssigned: Bool

  /// Creates an identifier in a scheme.
  public init(
    _ scheme: SchemeID,
    _ value: String,
    when: Period? = nil,
    isUserAssigned: Bool = false
  ) {
    self.scheme = scheme
    self.value = value
    self.when = when
    self.isUserAssigned = isUserAssigned
  }
}

/// A member of a collective actor, as far as members are known.
public struct Member: Hashable, Sendable {
  /// The member.
  public var actor: ActorID
  /// Since when and until when.
  public var when: Period?
  /// What supports the membership.
  public var evidence: [Evidence]

  /// Creates a member.
  public init(_ actor: ActorID, when: Period? = nil, evidence: [Evidence] = []) {
    self.actor = actor
    self.when = when
    self.evidence = evidence
  }
}

/// Whoever can stand in a relation: a state, an organization, a person, a public, a group of
/// unnamed others.
public struct Actor: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: ActorID
  /// The kind, as the vocabulary declares it.
  public var kind: KindID
  /// Other names, by language.
  public var aliases: OrderedDictionary<LanguageTag, [String]>
  /// Codes in the schemes of others.
  public var ids: [ExternalIdentifier]
  /// Since when and until when the actor exists; nil if nothing is said.
  public var exists: Period?
  /// The actor that this one is a part, organ or citizen of.
  public var whole: ActorID?
  /// The members of a collective, as far as they are known.
  public var members: [Member]
  /// The public office that a person is coded for.
  public var office: LocalizedText
  /// A page about the actor.
  public var url: String?
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates an actor.
  public init(
    _ id: ActorID,
    kind: KindID,
    label: LocalizedText = LocalizedText(),
    aliases: OrderedDictionary<LanguageTag, [String]> = [:],
    ids: [ExternalIdentifier] = [],
    exists: Period? = nil,
    of whole: ActorID? = nil,
    members: [Member] = [],
    office: LocalizedText = LocalizedText(),
    url: String? = nil,
    annotations: Annotations? = nil
  ) {
    self.id = id
    self.kind = kind
    self.aliases = aliases
    self.ids = ids
    self.exists = exists
    self.whole = whole
    self.members = members
    self.office = office
    self.url = url
    self.annotations = annotations ?? Annotations(label: label)
  }
}
