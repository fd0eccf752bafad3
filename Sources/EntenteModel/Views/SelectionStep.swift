/// One step of a selection: what it names, and whether it adds or takes away.
public struct SelectionStep: Hashable, Sendable {
  /// Whether the step adds what it names, rather than taking it away.
  public var includes: Bool
  /// What the step names.
  public var subject: Subject

  /// What a step names.
  public enum Subject: Hashable, Sendable {
    case relations(RelationCriteria)
    case actors(ActorCriteria)
    case observations(ElementCriteria<ObservationID>)
    case factors(ElementCriteria<FactorID>)
    case influences(ElementCriteria<InfluenceID>)
    /// Whoever is reached from the actors over at most `depth` relations, with those relations.
    case neighbours(of: [ActorID], depth: Int, through: [RelationTypeID])
    /// The members of organizations or collectives, by their membership relations and member
    /// lists, at a time.
    case members(of: [ActorID], at: Period?)
  }

  /// A step that adds.
  public static func include(_ subject: Subject) -> SelectionStep {
    SelectionStep(includes: true, subject: subject)
  }

  /// A step that takes away.
  public static func exclude(_ subject: Subject) -> SelectionStep {
    SelectionStep(includes: false, subject: subject)
  }

  /// Creates a step.
  public init(includes: Bool, subject: Subject) {
    self.includes = includes
    self.subject = subject
  }
}
