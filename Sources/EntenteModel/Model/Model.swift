public import OrderedCollections

/// What holds for the whole model unless an element says otherwise.
public struct Defaults: Hashable, Sendable {
  /// The language of plain texts.
  public var language: LanguageTag
  /// The date up to which the model speaks; nil where it does not say.
  public var asOf: Period?
  /// The master identifier scheme, in which every state needs a code.
  public var identity: SchemeID?
  /// After how many years an asserted "ongoing" needs newer evidence.
  public var staleAfter: Int

  /// Creates defaults.
  public init(
    language: LanguageTag = "en",
    asOf: Period? = nil,
    identity: SchemeID? = nil,
    staleAfter: Int = 5
  ) {
    self.language = language
    self.asOf = asOf
    self.identity = identity
    self.staleAfter = staleAfter
  }
}

/// What a missing tie means.
public enum MissingTie: String, Hashable, Sendable, CaseIterable {
  /// There is none.
  case none
  /// The sources do not mention one.
  case unmentioned
}

/// How the actors and relations of a model were chosen.
public struct Boundary: Hashable, Sendable {
  /// How the actors were chosen.
  public var actors: LocalizedText
  /// How the relations were chosen.
  public var relations: LocalizedText
  /// What a missing tie means.
  public var missing: MissingTie?
  /// The actors whose relations the sources were chosen for; empty if they were chosen for none.
  ///
  /// That these stand at the centre is how the model was made, and no finding.
  public var focus: [ActorID]

  /// Creates a boundary.
  public init(
    actors: LocalizedText = LocalizedText(),
    relations: LocalizedText = LocalizedText(),
    missing: MissingTie? = nil,
    focus: [ActorID] = []
  ) {
    self.actors = actors
    self.relations = relations
    self.missing = missing
    self.focus = focus
  }
}

/// Who stands in which relation to whom, since when, and according to which source: an immutable
/// value with no knowledge of files, pictures or networks.
///
/// Elements keep the order in which they were written. References between them are identifiers;
/// ``violations()`` finds those that lead nowhere, and everything else that does not hold.
public struct Model: Hashable, Sendable {
  /// The title.
  public var title: LocalizedText
  /// What the model is about.
  public var description: LocalizedText
  /// What holds unless an element says otherwise.
  public var defaults: Defaults
  /// How actors and relations were chosen.
  public var boundary: Boundary?
  /// The words of the model.
  public var vocabulary: Vocabulary
  /// The actors.
  public var actors: OrderedDictionary<ActorID, Actor>
  /// The sources.
  public var sources: OrderedDictionary<SourceID, Source>
  /// The relations.
  public var relations: OrderedDictionary<RelationID, Relation>
  /// Polls, figures, motives, perceptions and positions.
  public var observations: OrderedDictionary<ObservationID, Observation>
  /// What can rise and fall without being actor or relation.
  public var factors: OrderedDictionary<FactorID, Factor>
  /// Causes that sources argue.
  public var influences: OrderedDictionary<InfluenceID, Influence>
  /// Saved questions and pictures.
  public var views: OrderedDictionary<ViewID, View>
  /// The user's own checks.
  public var rules: OrderedDictionary<UserRuleID, UserRule>
  /// Which elements come from elsewhere, and so may go unused.
  ///
  /// Two models that say the same are equal, wherever they took it from.
  public var imported: ImportedElements

  /// Creates a model.
  public init(
    title: LocalizedText = LocalizedText(),
    description: LocalizedText = LocalizedText(),
    defaults: Defaults = Defaults(),
    boundary: Boundary? = nil,
    vocabulary: Vocabulary = Vocabulary()
  ) {
    self.title = title
    self.description = description
    self.defaults = defaults
    self.boundary = boundary
    self.vocabulary = vocabulary
    actors = [:]
    sources = [:]
    relations = [:]
    observations = [:]
    factors = [:]
    influences = [:]
    views = [:]
    rules = [:]
    imported = ImportedElements()
  }

  /// The last day up to which the model speaks; nil where it does not say.
  public var asOfDay: CalendarDay? { defaults.asOf?.widestRange.upperBound }
}

/// The addresses of elements that a model took from elsewhere.
///
/// All values are equal, because where an element was written is not part of what a model says.
public struct ImportedElements: Hashable, Sendable {
  /// The addresses.
  public var addresses: Set<Address>

  /// Creates a set of addresses.
  public init(_ addresses: Set<Address> = []) {
    self.addresses = addresses
  }

  /// Whether the element comes from elsewhere.
  public func contains(_ address: Address) -> Bool { addresses.contains(address) }

  /// Always true.
  public static func == (lhs: Self, rhs: Self) -> Bool { true }

  /// Adds nothing, as all values are equal.
  public func hash(into hasher: inout Hasher) {}
}
