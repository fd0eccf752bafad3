public import OrderedCollections

/// On which side of a relation a role stands.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case source
  case target
  case peer
  case hub
  case venue
}

/// A part that actors play in relations of a type, such as `supplier`.
public struct Role: Hashable, Sendable {
  /// The identifier.
  public var id: RoleID
  /// The side on which it stands.
  public var side: Side
  /// The least number of actors in the role.
  public var minimum: Int
  /// The greatest number of actors in the role; nil for any number.
  public var maximum: Int?
  /// The kinds of actors that may play it, with their subkinds; any if empty.
  public var kinds: [KindID]
  /// What is told of a participant in the role.
  public var attributes: OrderedDictionary<AttributeID, Attribute>
  /// The name shown to readers.
  public var label: LocalizedText

  /// Creates a role.
  public init(
    _ id: RoleID,
    side: Side,
    minimum: Int = 0,
    maximum: Int? = nil,
    kinds: [KindID] = [],
    attributes: OrderedDictionary<AttributeID, Attribute> = [:],
    label: LocalizedText = LocalizedText()
  ) {
    self.id = id
    self.side = side
    self.minimum = minimum
    self.maximum = maximum
    self.kinds = kinds
    self.attributes = attributes
    self.label = label
  }
}

/// How a relation becomes edges between two actors each.
public enum ProjectionShape: String, Hashable, Sendable, CaseIterable {
  /// Every source to every target.
  case directed
  /// Every pair of peers.
  case clique
  /// The hub to each other participant.
  case star
  /// The relation becomes a node of its own.
  case junction
  /// No edge.
  case none
}

/// Which milestones begin and end a relation, the best first.
public struct Extent: Hashable, Sendable {
  /// Milestones that begin it.
  public var start: [MilestoneID]
  /// Milestones that end it.
  public var end: [MilestoneID]

  /// Creates an extent.
  public init(start: [MilestoneID] = [], end: [MilestoneID] = []) {
    self.start = start
    self.end = end
  }
}

/// A code of another vocabulary for the same or a similar type.
public struct CodeMapping: Hashable, Sendable {
  /// How well the code fits, in the words of SKOS.
  public enum Match: String, Hashable, Sendable, CaseIterable {
    case exact
    case close
    case broad
    case narrow
    case related
  }

  /// The codes; empty where the vocabulary as a whole is meant.
  public var codes: [String]
  /// How well they fit.
  public var match: Match

  /// Creates a mapping.
  public init(codes: [String] = [], match: Match) {
    self.codes = codes
    self.match = match
  }
}

/// A type of relation: its roles, milestones, attributes and meaning, as data.
///
/// What a type does not say itself it inherits along ``broader``; ``Vocabulary/resolved(_:)`` gives
/// the whole.
public struct RelationType: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: RelationTypeID
  /// The type that this one is a special case of.
  public var broader: RelationTypeID?
  /// The roles, by identifier; inherited if empty.
  public var roles: OrderedDictionary<RoleID, Role>
  /// The milestones in the order in which they happen; inherited if empty.
  public var milestones: [MilestoneID]
  /// Which milestones begin and end it.
  public var extent: Extent?
  /// The attributes of the relation as a whole, added to those inherited.
  public var attributes: OrderedDictionary<AttributeID, Attribute>
  /// Whether relations of the type help or hurt.
  public var valence: Valence?
  /// How much they weigh, from 0 to 1.
  public var intensity: Double?
  /// How they become edges.
  public var projection: ProjectionShape?
  /// Whether an actor may stand in such a relation to itself.
  public var allowsSelf: Bool?
  /// Codes of other vocabularies.
  public var maps: OrderedDictionary<SchemeID, CodeMapping>
  /// How a directed relation reads from source to target: "sells arms to".
  public var forward: LocalizedText
  /// How it reads from target to source: "buys arms from".
  public var reverse: LocalizedText
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a relation type.
  public init(
    _ id: RelationTypeID,
    broader: RelationTypeID? = nil,
    roles: OrderedDictionary<RoleID, Role> = [:],
    milestones: [MilestoneID] = [],
    extent: Extent? = nil,
    attributes: OrderedDictionary<AttributeID, Attribute> = [:],
    valence: Valence? = nil,
    intensity: Double? = nil,
    projection: ProjectionShape? = nil,
    allowsSelf: Bool? = nil,
    maps: OrderedDictionary<SchemeID, CodeMapping> = [:],
    forward: LocalizedText = LocalizedText(),
    reverse: LocalizedText = LocalizedText(),
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.broader = broader
    self.roles = roles
    self.milestones = milestones
    self.extent = extent
    self.attributes = attributes
    self.valence = valence
    self.intensity = intensity
    self.projection = projection
    self.allowsSelf = allowsSelf
    self.maps = maps
    self.forward = forward
    self.reverse = reverse
    self.annotations = annotations
  }
}
