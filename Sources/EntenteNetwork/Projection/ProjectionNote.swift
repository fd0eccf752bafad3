public import EntenteModel

/// Something that a projection left out, or took in a way that a reader of its numbers should know.
public struct ProjectionNote: Hashable, Sendable {
  /// What happened.
  public enum Reason: Hashable, Sendable {
    /// The type declares no shape, nor does the projection.
    case noShape(RelationTypeID)
    /// The shape is `none`.
    case shapeIsNone(RelationTypeID)
    /// The shape ties nobody: no two participants stand on the sides that it needs.
    case nobodyToTie(RelationTypeID, ProjectionShape)
    /// The relation is said to be in a way that is no tie here.
    case modality(Modality)
    /// The relation, or somebody's part in it, may hold, and such ties are left out.
    case possible
    /// The relation is over at the days asked about.
    case ended
    /// Another relation retires it.
    case superseded
    /// The valence is not the one asked for.
    case valence(Valence)
    /// The relation has no number to weigh it by.
    case noWeight(AttributeID)
    /// The numbers to weigh by have several units, and were added up all the same.
    case mixedUnits(AttributeID, units: [String])
    /// The number to weigh by is only a bound or about right, and was taken as it stands.
    case inexactWeight(AttributeID)
    /// The type is not in the vocabulary.
    case unknownType(RelationTypeID)
    /// Actors are there that were not in being at the days asked about.
    case notInBeing
    /// Actors are spoken of but take part in no relation of the model, at any time.
    case takesNoPart
  }

  /// What happened.
  public let reason: Reason
  /// The relations that it happened to, in the order of the model.
  public let relations: [RelationID]
  /// The actors that it is about, where it is about actors.
  public let actors: [ActorID]

  /// Creates a note.
  public init(_ reason: Reason, relations: [RelationID] = [], actors: [ActorID] = []) {
    self.reason = reason
    self.relations = relations
    self.actors = actors
  }

  /// Whether the relations are not, or not wholly, in the network.
  public var leavesOut: Bool {
    switch reason {
    case .mixedUnits, .inexactWeight, .notInBeing: false
    default: true
    }
  }

  /// The note in words.
  public var message: String {
    let count = relations.count
    let relations = count == 1 ? "1 relation" : "\(count) relations"
    switch reason {
    case .noShape(let type):
      return "\(relations) of type \(type) left out: the type has no shape; set project on it, or "
        + "--project \(type)=clique|star|junction|directed|none"
    case .shapeIsNone(let type):
      return "\(relations) of type \(type) left out: its shape is none"
    case .nobodyToTie(let type, let shape):
      return "\(relations) of type \(type) left out: \(shape.need)"
    case .modality(let modality):
      return "\(relations) left out: \(modality.rawValue)"
    case .possible:
      return "\(relations) left out, or in part: possible, not certain"
    case .ended:
      return "\(relations) left out: over at the time asked"
    case .superseded:
      return "\(relations) left out: superseded by another"
    case .valence(let valence):
      return "\(relations) left out: \(valence.rawValue)"
    case .noWeight(let attribute):
      return "\(relations) left out: no number for \(attribute)"
    case .mixedUnits(let attribute, let units):
      return "\(relations) weighed by \(attribute) in several units: "
        + units.joined(separator: ", ")
    case .inexactWeight(let attribute):
      return
        "\(relations) weighed by a bound or a rough number for \(attribute), taken as it stands"
    case .unknownType(let type):
      return "\(relations) left out: no type is named \(type)"
    case .notInBeing:
      let names = actors.map(\.rawValue).joined(separator: ", ")
      return
        "\(actors.count == 1 ? "1 actor counts" : "\(actors.count) actors count") though not in "
        + "being at the time asked: \(names)"
    case .takesNoPart:
      return
        "\(actors.count == 1 ? "1 actor" : "\(actors.count) actors") left out that take part in "
        + "no relation, at any time, but only speak, hold a factor, are argued about or are a place: "
        + Self.list(actors)
    }
  }

  private static let listLimit = 6

  private static func list(_ actors: [ActorID]) -> String {
    let rest = actors.count - listLimit
    return actors.prefix(listLimit).map(\.rawValue).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension ProjectionShape {
  /// What the shape needs that a relation may lack.
  fileprivate var need: String {
    switch self {
    case .directed: "directed needs a source and a target"
    case .clique: "clique needs two peers"
    case .star: "star needs a hub and another participant"
    case .junction: "junction needs a participant"
    case .none: "its shape is none"
    }
  }
}
