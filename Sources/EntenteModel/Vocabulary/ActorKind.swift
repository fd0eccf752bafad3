/// A kind of actor, such as `state`.
public struct ActorKind: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: KindID
  /// The kind that this one is a special case of.
  public var broader: KindID?
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a kind of actor.
  public init(_ id: KindID, broader: KindID? = nil, annotations: Annotations = Annotations()) {
    self.id = id
    self.broader = broader
    self.annotations = annotations
  }
}

/// A term that a text defines, kept with its definition.
public struct Term: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: TermID
  /// What the term means.
  public var definition: LocalizedText
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a term.
  public init(
    _ id: TermID,
    definition: LocalizedText = LocalizedText(),
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.definition = definition
    self.annotations = annotations
  }
}

/// A scheme that gives codes to actors or relations, such as ISO 3166-1 alpha-3.
public struct IdentifierScheme: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: SchemeID
  /// A regular expression that the whole code must match; nil if any text will do.
  public var pattern: String?
  /// A web address in which `{id}` stands for the code.
  public var url: String?
  /// Whether two elements may share a code, as records of a data set may.
  public var isShared: Bool
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates an identifier scheme.
  public init(
    _ id: SchemeID,
    pattern: String? = nil,
    url: String? = nil,
    isShared: Bool = false,
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.pattern = pattern
    self.url = url
    self.isShared = isShared
    self.annotations = annotations
  }
}
