internal import EntenteModel
internal import OrderedCollections

/// The types of relations that kinds of edges become.
struct GraphTypes {
  /// Which ends edges of a kind have.
  enum Form: Hashable {
    case directed
    case undirected
    case many
  }

  /// What edges of one type have in common.
  struct Key: Hashable {
    var kind: String?
    var form: Form
  }

  /// A type and how the parts and attributes of edges are called in it.
  struct Entry {
    var type: RelationType
    /// Whether the vocabulary has the type, so that it is not declared.
    var isBasic = false
    /// The roles of ends, by what the file calls them.
    var roles: OrderedDictionary<String, RoleID> = [:]
    /// The attributes, by their names in the file.
    var attributes: [String: AttributeID] = [:]
    /// The kinds of actors that stand first and second.
    var kinds: [String: Set<KindID>] = [:]
    /// The attributes of ends, by their names in the file.
    var endAttributes: [String: AttributeID] = [:]
  }

  private(set) var entries: OrderedDictionary<Key, Entry> = [:]
  private var taken: Set<RelationTypeID> = []

  /// The types that a model has to declare.
  var declared: [RelationType] { entries.values.filter { !$0.isBasic }.map(\.type) }

  subscript(_ key: Key) -> Entry? { entries[key] }

  /// The type that an edge is of.
  static func key(_ edge: ExchangeGraph.Edge) -> Key {
    let kind = edge.kind.map(ValueText.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    guard edge.isDyadic, edge.hasPlainEnds else { return Key(kind: kind, form: .many) }
    return Key(kind: kind, form: edge.isDirected ? .directed : .undirected)
  }

  /// Words that say of an edge what relations have a place for.
  static let placed: Set<String> = ["when", "modality", "valence", "description"]

  /// Words that say of an end what participants have a place for.
  static let placedOfEnds: Set<String> = ["role", "side", "when"]

  /// Words that are taken in the notation of participants.
  static let takenOfEnds: Set<AttributeID> = [
    "actor", "role", "side", "when", "dates", "evidence", "attributes",
  ]

  /// Takes what the edges of a graph have.
  mutating func take(_ part: GraphPart, _ kinds: [KindID?]) {
    for edge in part.graph.edges {
      let key = Self.key(edge)
      entries[key, default: Entry(type: RelationType(""))].take(
        edge,
        part.graph,
        key.form,
        part.edgeValues(edge.attributes)
      )
      for (position, end) in edge.ends.enumerated() {
        guard let kind = kinds[end.node] else { continue }
        entries[key]?.kinds[position == 0 ? "source" : "target", default: []].insert(kind)
      }
    }
  }

  /// Gives the types their names, once all edges are taken.
  mutating func settle(_ options: GraphImport.Options, _ vocabulary: Vocabulary) {
    for key in entries.keys { entries[key]?.settle(key, options, vocabulary, &taken) }
  }
}

extension ExchangeGraph {
  /// What a node is in an edge of many: its role, or where that only says its side, the attribute.
  func part(of end: End) -> String {
    if let role = end.role, role != "source", role != "target" { return role }
    return text("role", of: end.attributes) ?? end.role ?? "participant"
  }
}

extension ExchangeGraph.Edge {
  /// Whether its ends say no more than where it starts and leads.
  var hasPlainEnds: Bool {
    ends.allSatisfy {
      ($0.role == nil || ["source", "target"].contains($0.role)) && $0.weight == nil
        && $0.attributes.isEmpty
    }
  }
}
