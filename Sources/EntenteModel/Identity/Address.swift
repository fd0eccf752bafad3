/// The stable address of one element of a model, written `relation:su35-2017`.
public enum Address: Hashable, Sendable {
  case actor(ActorID)
  case relation(RelationID)
  case source(SourceID)
  case observation(ObservationID)
  case factor(FactorID)
  case influence(InfluenceID)
  case view(ViewID)
  case kind(KindID)
  case relationType(RelationTypeID)
  case term(TermID)
  case scheme(SchemeID)
  case rule(UserRuleID)
  /// The model itself: its title, defaults and boundary.
  case model

  /// The word before the colon, such as `relation`; `model` for the model itself.
  public var section: String {
    switch self {
    case .actor: "actor"
    case .relation: "relation"
    case .source: "source"
    case .observation: "observation"
    case .factor: "factor"
    case .influence: "influence"
    case .view: "view"
    case .kind: "kind"
    case .relationType: "type"
    case .term: "term"
    case .scheme: "scheme"
    case .rule: "rule"
    case .model: "model"
    }
  }

  /// The identifier after the colon; empty for the model itself.
  public var name: String {
    switch self {
    case .actor(let id): id.rawValue
    case .relation(let id): id.rawValue
    case .source(let id): id.rawValue
    case .observation(let id): id.rawValue
    case .factor(let id): id.rawValue
    case .influence(let id): id.rawValue
    case .view(let id): id.rawValue
    case .kind(let id): id.rawValue
    case .relationType(let id): id.rawValue
    case .term(let id): id.rawValue
    case .scheme(let id): id.rawValue
    case .rule(let id): id.rawValue
    case .model: ""
    }
  }

  /// Reads `section:name`; nil if the section is unknown or there is no colon.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "actor": self = .actor(ActorID(name))
    case "relation": self = .relation(RelationID(name))
    case "source": self = .source(SourceID(name))
    case "observation": self = .observation(ObservationID(name))
    case "factor": self = .factor(FactorID(name))
    case "influence": self = .influence(InfluenceID(name))
    case "view": self = .view(ViewID(name))
    case "kind": self = .kind(KindID(name))
    case "type": self = .relationType(RelationTypeID(name))
    case "term": self = .term(TermID(name))
    case "scheme": self = .scheme(SchemeID(name))
    case "rule": self = .rule(UserRuleID(name))
    default: return nil
    }
  }
}

extension Address: CustomStringConvertible, Comparable {
  /// The address as text, such as `relation:su35-2017`.
  public var description: String { self == .model ? section : "\(section):\(name)" }

  /// Addresses sort by section, then by the bytes of the identifier.
  public static func < (lhs: Address, rhs: Address) -> Bool {
    if lhs.section != rhs.section { return lhs.section < rhs.section }
    return lhs.name.utf8.lexicographicallyPrecedes(rhs.name.utf8)
  }
}
