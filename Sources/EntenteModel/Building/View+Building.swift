internal import OrderedCollections

/// A step of a selection that adds what it names.
public func including(_ subject: SelectionStep.Subject) -> SelectionStep { .include(subject) }

/// A step of a selection that takes away what it names.
public func excluding(_ subject: SelectionStep.Subject) -> SelectionStep { .exclude(subject) }

extension View {
  /// Creates a view from the steps of its selection; without steps it selects everything.
  public init(
    _ id: ViewID,
    _ title: LocalizedText = LocalizedText(),
    extending base: ViewID? = nil,
    @ListBuilder<SelectionStep> selection: () -> [SelectionStep]
  ) {
    self.init(id, title: title, extends: base, selection: selection())
  }

  /// Returns the view at an instant, or at the period that a coarser date stands for.
  public func at(_ time: Period) -> View {
    changed { $0.time = .at(time) }
  }

  /// Returns the view over a period.
  public func during(_ period: Period) -> View {
    changed { $0.time = .during(period) }
  }

  /// Returns the view as a series over a period.
  public func series(_ period: Period, by step: SeriesStep = .year) -> View {
    changed { $0.time = .series(period, by: step) }
  }

  /// Returns the view with a part of its display policy changed.
  public func showing<Policy>(
    _ part: WritableKeyPath<DisplayPolicy, Policy?>,
    as policy: Policy
  ) -> View {
    changed { $0.show[keyPath: part] = policy }
  }

  /// Returns the view with a further style rule.
  public func styled(_ match: StyleMatch, _ change: (inout StyleRule) -> Void) -> View {
    var rule = StyleRule(match)
    change(&rule)
    return changed { $0.style.append(rule) }
  }

  /// Returns the view with further clusters.
  public func grouped(by groups: Grouping...) -> View {
    changed { $0.groups += groups }
  }

  /// Returns the view about these actors.
  public func focused(on actors: ActorID...) -> View {
    changed { $0.focus += actors }
  }

  /// Returns the view laid out in this way.
  public func laidOut(by engine: String, direction: LayoutDirection? = nil) -> View {
    changed { $0.layout = LayoutChoice(engine: engine, direction: direction) }
  }

  /// Returns the view with a further step of its story.
  public func telling(
    _ title: LocalizedText,
    _ text: LocalizedText = LocalizedText(),
    highlighting addresses: Address...
  ) -> View {
    changed { $0.steps.append(StoryStep(title: title, text: text, highlight: addresses)) }
  }

  /// Returns the view with another name for an actor.
  public func relabelling(_ actor: ActorID, as label: LocalizedText) -> View {
    changed { $0.relabel[actor] = label }
  }
}

extension SelectionStep.Subject {
  /// All relations.
  public static var allRelations: Self { .relations(RelationCriteria()) }

  /// Relations of types, with their special cases.
  public static func relations(ofType types: RelationTypeID...) -> Self {
    .relations(RelationCriteria(types: types))
  }

  /// Relations with at least two of the actors.
  public static func relations(between actors: ActorID...) -> Self {
    var criteria = RelationCriteria()
    criteria.between = actors
    return .relations(criteria)
  }

  /// Relations that one of the actors takes part in.
  public static func relations(of actors: ActorID...) -> Self {
    var criteria = RelationCriteria()
    criteria.actors = actors
    return .relations(criteria)
  }

  /// Relations with one of the tags.
  public static func relations(tagged tags: TagID...) -> Self {
    var criteria = RelationCriteria()
    criteria.tags = tags
    return .relations(criteria)
  }

  /// Actors named.
  public static func actors(named ids: ActorID...) -> Self {
    .actors(ActorCriteria(ids: ids))
  }

  /// Actors of kinds, with their subkinds.
  public static func actors(ofKind kinds: KindID...) -> Self {
    var criteria = ActorCriteria()
    criteria.kinds = kinds
    return .actors(criteria)
  }
}
