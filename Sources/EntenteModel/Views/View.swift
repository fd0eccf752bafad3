public import OrderedCollections

/// How the actors of a view are gathered into clusters.
public enum Grouping: Hashable, Sendable {
  /// By their kind.
  case kind
  /// The members of an organization or collective.
  case membership(of: ActorID)
  /// Actors named.
  case named(LocalizedText, [ActorID])
}

/// In which direction a layered layout runs.
public enum LayoutDirection: String, Hashable, Sendable, CaseIterable {
  case right
  case down
}

/// How a view is laid out; nil leaves the choice to the picture.
public struct LayoutChoice: Hashable, Sendable {
  /// The layout engine, such as `neato`.
  public var engine: String?
  /// The direction of a layered layout.
  public var direction: LayoutDirection?
  /// How far apart things stand, as a factor of the default.
  public var separation: Double?

  /// Creates a choice.
  public init(
    engine: String? = nil,
    direction: LayoutDirection? = nil,
    separation: Double? = nil
  ) {
    self.engine = engine
    self.direction = direction
    self.separation = separation
  }
}

/// One step of a story told on a view.
public struct StoryStep: Hashable, Sendable {
  /// The heading.
  public var title: LocalizedText
  /// The text.
  public var text: LocalizedText
  /// What stands out while the step is told.
  public var highlight: [Address]

  /// Creates a step of a story.
  public init(title: LocalizedText, text: LocalizedText = LocalizedText(), highlight: [Address]) {
    self.title = title
    self.text = text
    self.highlight = highlight
  }
}

/// A saved question to the model and the way its answer is drawn.
public struct View: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: ViewID
  /// The title of the picture.
  public var title: LocalizedText
  /// The view that this one begins from.
  public var extends: ViewID?
  /// The time; nil takes it from the view it extends.
  public var time: ViewTime?
  /// The steps, in order, after those of the view it extends; nothing selects everything.
  public var selection: [SelectionStep]
  /// What is shown and how.
  public var show: DisplayPolicy
  /// Style rules; later ones win.
  public var style: [StyleRule]
  /// Clusters.
  public var groups: [Grouping]
  /// The actors that the view is about.
  public var focus: [ActorID]
  /// The layout.
  public var layout: LayoutChoice
  /// The story told on the view.
  public var steps: [StoryStep]
  /// The language of the picture.
  public var language: LanguageTag?
  /// Names for actors in this view's pictures only.
  public var relabel: OrderedDictionary<ActorID, LocalizedText>
  /// Measures to show with the view, by name.
  public var measures: [String]
  /// Projections that differ from the types' own.
  public var projections: OrderedDictionary<RelationTypeID, ProjectionShape>
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a view.
  public init(
    _ id: ViewID,
    title: LocalizedText = LocalizedText(),
    extends: ViewID? = nil,
    time: ViewTime? = nil,
    selection: [SelectionStep] = [],
    show: DisplayPolicy = DisplayPolicy(),
    style: [StyleRule] = [],
    groups: [Grouping] = [],
    focus: [ActorID] = [],
    layout: LayoutChoice = LayoutChoice(),
    steps: [StoryStep] = [],
    language: LanguageTag? = nil,
    relabel: OrderedDictionary<ActorID, LocalizedText> = [:],
    measures: [String] = [],
    projections: OrderedDictionary<RelationTypeID, ProjectionShape> = [:],
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.title = title
    self.extends = extends
    self.time = time
    self.selection = selection
    self.show = show
    self.style = style
    self.groups = groups
    self.focus = focus
    self.layout = layout
    self.steps = steps
    self.language = language
    self.relabel = relabel
    self.measures = measures
    self.projections = projections
    self.annotations = annotations
  }
}
