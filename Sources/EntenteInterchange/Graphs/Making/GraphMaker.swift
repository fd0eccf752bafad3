import EntenteModel
import OrderedCollections

extension ExchangeGraph {
  /// Creates the graph of a model.
  ///
  /// Actors are nodes. A relation of two participants is an edge, directed where one of them is a
  /// source and the other a target; one of more is what the form says. An attested absence (modality
  /// `absent`) is never an edge. The weight of an edge is the relation's intensity; `signed_weight`
  /// has its sign. A spell is the widest that dates allow; the attributes `when`, `start_earliest` to
  /// `end_latest`, `ending` and `state` say how sure it is.
  ///
  /// - Parameters:
  ///   - scope: What of the model is handed over.
  ///   - nary: What a relation of more than two becomes.
  /// - Complexity: O(elements of the selection + ties).
  public init(_ scope: ExportScope, nary: NaryForm = .hyperedge) {
    self = Self.converting(scope, nary: nary).graph
  }

  /// The graph of a model, and what of the model a graph cannot hold.
  ///
  /// - Parameters:
  ///   - scope: What of the model is handed over.
  ///   - nary: What a relation of more than two becomes.
  /// - Returns: The graph, and what is not in it.
  public static func converting(
    _ scope: ExportScope,
    nary: NaryForm = .hyperedge
  ) -> (graph: ExchangeGraph, losses: LossReport) {
    var maker = GraphMaker(scope, nary: nary)
    maker.makeNodes()
    for relation in scope.relations { maker.make(relation) }
    maker.noteElements()
    return (maker.finished(), maker.losses)
  }
}

/// Makes a graph of a scope: actors first, then relations in the order of the model.
struct GraphMaker {
  let scope: ExportScope
  let nary: NaryForm
  var keys = KeyRegister()
  private(set) var losses = LossReport()
  /// What was noted of which place: a relation of several edges is noted once.
  private var noted: Set<String> = []
  var nodes: [ExchangeGraph.Node] = []
  var edges: [ExchangeGraph.Edge] = []
  /// Where actors, and relations that are nodes, stand among the nodes.
  private var places: [TieEnd: Int] = [:]
  /// The column names of codes and attributes, which must not be those of anything else.
  var attributeNames: [AttributeID: String] = [:]
  var names = ColumnNames(taken: Self.fixedNames, prefix: "attribute")

  /// The names that attributes of every graph have.
  private static let fixedNames = [
    "id", "label", "kind", "source", "target", "weight", "relation", "relation_label",
    "broader_types", "broader_kinds", "valence", "sign", "signed_weight", "share", "modality",
    "tie",
    "state", "when", "start_earliest", "start_latest", "end_earliest", "end_latest", "ending",
    "ended",
    "attested", "confidence", "likelihood", "sources", "pages", "quotes", "voices", "stances",
    "source_roles", "target_roles", "role", "roles", "tags", "description", "url", "office",
    "part_of",
    "members", "identifiers", "responds_to", "supersedes", "shape", "directed", "node", "exists",
    "name", "type", "key", "parent", "start", "end", "spells", "color", "x", "y", "z", "size",
  ]

  init(_ scope: ExportScope, nary: NaryForm) {
    self.scope = scope
    self.nary = nary
  }

  /// Notes what a graph cannot hold, once for a place.
  mutating func lose(_ kind: String, _ message: @autoclosure () -> String, at place: String) {
    guard noted.insert("\(kind) \(place)").inserted else { return }
    losses.add(kind, message(), at: place)
  }

  mutating func finished() -> ExchangeGraph {
    makeLists()
    var keys = keys
    var attributes = AttributeList()
    let model = scope.model
    attributes.put("description", scope.wording(model.description), in: &keys)
    attributes.put("as_of", model.defaults.asOf?.description, in: &keys)
    attributes.put("language", scope.language.rawValue, in: &keys)
    attributes.put("moment", scope.moment?.description, in: &keys)
    attributes.put("view", scope.view?.id.rawValue, in: &keys)
    if let boundary = model.boundary {
      attributes.put("boundary_actors", scope.wording(boundary.actors), in: &keys)
      attributes.put("boundary_relations", scope.wording(boundary.relations), in: &keys)
      attributes.put("missing_ties", boundary.missing?.rawValue, in: &keys)
      attributes.put("focus", boundary.focus.map(\.rawValue), in: &keys)
    }
    let title = scope.wording(model.title)
    return ExchangeGraph(
      title: title.isEmpty ? nil : title,
      isDirected: edges.isEmpty || edges.contains(where: \.isDirected),
      timeForm: .date,
      keys: keys.keys,
      attributes: attributes.attributes,
      nodes: nodes,
      edges: edges
    )
  }

  /// An attribute that is a list of some element is one of all: other programs know one form of each.
  private mutating func makeLists() {
    var lists: [String: Int] = [:]
    for (place, key) in keys.keys.enumerated() where key.form == .list { lists[key.name] = place }
    var replaced: [Int: Int] = [:]
    for (place, key) in keys.keys.enumerated() where key.form == .text {
      replaced[place] = lists[key.name]
    }
    guard !replaced.isEmpty else { return }
    func make(_ attributes: inout [ExchangeGraph.Attribute]) {
      for place in attributes.indices {
        guard let key = replaced[attributes[place].key] else { continue }
        attributes[place].key = key
        attributes[place].value = .list([attributes[place].value])
      }
    }
    for place in nodes.indices { make(&nodes[place].attributes) }
    for place in edges.indices {
      make(&edges[place].attributes)
      var ends = edges[place].ends
      for end in ends.indices { make(&ends[end].attributes) }
      if ends != edges[place].ends { edges[place].ends = ends }
    }
  }

  // MARK: Nodes

  mutating func makeNodes() {
    for actor in scope.actors { make(actor) }
  }

  private mutating func make(_ actor: Actor) {
    let address = Address.actor(actor.id).description
    var list = AttributeList()
    list.put("node", "actor", in: &keys)
    list.put(
      "broader_kinds",
      scope.model.vocabulary.ancestry(of: actor.kind).dropFirst().map(\.rawValue),
      in: &keys
    )
    for scheme in OrderedSet(actor.ids.map(\.scheme)) {
      let code = scope.code(of: actor, in: scheme)
      list.put(scheme.rawValue.replacing("-", with: "_"), code, in: &keys)
      if actor.ids.contains(where: { $0.scheme == scheme && $0.value != code }) {
        lose(
          "other-codes",
          "codes that an actor has at other times are left out",
          at: "\(address).ids.\(scheme)"
        )
      }
    }
    list.put("exists", actor.exists?.description, in: &keys)
    put(actor.exists?.bounds, in: &list)
    list.put("part_of", actor.whole?.rawValue, in: &keys)
    list.put("members", actor.members.map(\.actor.rawValue), in: &keys)
    if actor.members.contains(where: { $0.when != nil || !$0.evidence.isEmpty }) {
      lose(
        "member-details",
        "of members of a collective their dates and evidence are left out",
        at: address
      )
    }
    list.put("office", scope.wording(actor.office), in: &keys)
    list.put("url", actor.url, in: &keys)
    put(actor.annotations, in: &list, of: address)
    if !actor.aliases.isEmpty {
      lose("aliases", "other names of actors are left out", at: address)
    }
    noteWordings(actor.office, at: "\(address).office")
    places[.actor(actor.id)] = nodes.count
    nodes.append(
      ExchangeGraph.Node(
        actor.id.rawValue,
        label: scope.label(of: actor.id),
        kind: actor.kind.rawValue,
        attributes: list.attributes,
        spells: spells(of: actor.exists?.bounds, actor.exists, at: "\(address).exists")
      )
    )
  }

  /// The node of an actor, or of a relation that is one; nil for one outside the scope.
  func place(of end: TieEnd) -> Int? { places[end] }

  mutating func addJunction(_ relation: Relation, _ list: AttributeList, span: TieSpan) -> Int {
    let end = TieEnd.relation(relation.id)
    if let place = places[end] { return place }
    var list = list
    list.put("node", "relation", in: &keys)
    places[end] = nodes.count
    nodes.append(
      ExchangeGraph.Node(
        end.name,
        label: scope.model.label(of: relation, in: scope.language),
        kind: relation.type.rawValue,
        attributes: list.attributes,
        spells: spells(of: span, of: relation)
      )
    )
    return nodes.count - 1
  }
}
