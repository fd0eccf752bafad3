import EntenteTables

/// FollowTheMoney entities, one JSON object a line.
///
/// States and international organisations are `PublicBody`, firms `Company`, persons `Person`, other
/// organised actors `Organization`, the rest `LegalEntity`. A relation of two is a `Membership` if its
/// type is one, else an `UnknownLink`; a sanction is a `Sanction` for each that it is on; what has
/// other than two participants is an `Event`. Dates are spells' ends.
///
/// Source: FollowTheMoney schemata, <https://followthemoney.tech/explorer/>.
struct FollowTheMoneyWriter {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var text = ""
  private var schemata: [String] = []
  private var ids: [String] = []

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = FollowTheMoneyWriter(graph, losses)
    writer.write()
    losses = writer.losses
    return writer.text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    self.losses = losses
  }

  private typealias Properties = [(name: String, values: [String])]

  private mutating func write() {
    if let title = graph.title { losses.add("title", "the title is left out", at: title) }
    var taken: Set<String> = []
    ids = graph.nodes.map { node in
      var id = "actor:\(node.id)"
      while !taken.insert(id).inserted { id += "-2" }
      return id
    }
    schemata = graph.nodes.map(schema)
    for place in graph.nodes.indices { write(node: place) }
    for (edge, id) in zip(graph.edges, graph.edgeIdentifiers()) { write(edge, "relation:\(id)") }
  }

  // MARK: Actors

  private func schema(of node: ExchangeGraph.Node) -> String {
    let kinds = [node.kind ?? ""] + graph.texts("broader_kinds", of: node.attributes)
    for kind in kinds {
      switch kind {
      case "person": return "Person"
      case "firm", "company": return "Company"
      case "state", "igo", "organ": return "PublicBody"
      case "organization", "ngo", "party", "armed-group", "bloc", "group", "collective", "media",
        "research", "project":
        return "Organization"
      default: break
      }
    }
    return "LegalEntity"
  }

  private static let taken = [
    "node", "broader_kinds", "description", "url", "iso2", "wikidata", "part_of", "office",
  ]

  private mutating func write(node place: Int) {
    let node = graph.nodes[place]
    let attributes = node.attributes
    func texts(_ name: String) -> [String] { graph.texts(name, of: attributes) }
    var properties: Properties = [
      ("name", [node.label ?? node.id]), ("summary", texts("description")),
    ]
    properties.append(("country", texts("iso2").map { $0.lowercased() }))
    properties.append(("wikidataId", texts("wikidata")))
    properties.append(("sourceUrl", texts("url")))
    let schema = schemata[place]
    switch schema {
    case "Person": properties.append(("position", texts("office")))
    default:
      if let kind = node.kind { properties.append(("classification", [kind])) }
      let spells = node.spells
      properties.append(("incorporationDate", spells.compactMap(\.start).map(Self.day)))
      properties.append(("dissolutionDate", spells.compactMap(\.end).map(Self.day)))
    }
    if schema == "Person", !node.spells.isEmpty {
      losses.add("times", "since when a person is, is left out", at: node.id)
    }
    properties.append(("notes", rest(attributes, of: node.id)))
    put(ids[place], schema, properties)
    if let whole = texts("part_of").first,
      let parent = graph.nodes.firstIndex(where: { $0.id == whole })
    {
      put(
        "\(ids[place])-part-of",
        "UnknownLink",
        [("subject", [ids[place]]), ("object", [ids[parent]]), ("role", ["part of"])]
      )
    } else if let whole = texts("part_of").first {
      losses.add("part-of", "an actor's whole that is not in the graph is left out", at: whole)
    }
  }

  /// What no property of the schema takes, as notes `name: value`.
  private mutating func rest(
    _ attributes: [ExchangeGraph.Attribute],
    of element: String
  ) -> [String] {
    attributes.compactMap { attribute in
      let name = graph.keys[attribute.key].name
      guard !Self.taken.contains(name) else { return nil }
      losses.add(
        "notes",
        "what the schemata have no property for is a note \"name: value\"",
        at: "\(element).\(name)"
      )
      return "\(name): \(attribute.value.text)"
    }
  }

  // MARK: Relations

  private mutating func write(_ edge: ExchangeGraph.Edge, _ id: String) {
    let kinds = [edge.kind ?? ""] + graph.texts("broader_types", of: edge.attributes)
    let isSanction = kinds.contains { $0.contains("sanction") || $0.contains("embargo") }
    var common = times(edge, id)
    if !edge.isDirected, edge.isDyadic {
      losses.add(
        "direction",
        "a link has a subject and an object though it has no direction",
        at: id
      )
    }
    for end in edge.ends where !edge.isDyadic {
      if let role = end.role {
        losses.add("roles", "roles in an event are left out", at: "\(id): \(role)")
      }
    }
    common.append(("summary", graph.texts("description", of: edge.attributes)))
    let role = [edge.label ?? edge.kind].compactMap(\.self)
    var notes = rest(edge.attributes, of: id)
    if let kind = edge.kind, kind != role.first { notes.insert("kind: \(kind)", at: 0) }
    if let weight = edge.weight { notes.append("weight: \(NumberText.text(weight))") }
    common.append(("description", notes))
    let ends = edge.ends.map { ids[$0.node] }
    if isSanction, edge.isDyadic {
      let sender = graph.nodes[edge.ends[0].node]
      common += [("entity", [ends[1]]), ("authority", [sender.label ?? sender.id])]
      put(id, "Sanction", common + [("program", role)])
    } else if edge.isDyadic {
      let kind = membership(edge, kinds)
      if let kind {
        put(
          id,
          "Membership",
          common + [
            ("member", [ends[kind.member]]), ("organization", [ends[1 - kind.member]]),
            ("role", role),
          ]
        )
      } else {
        put(
          id,
          "UnknownLink",
          common + [("subject", [ends[0]]), ("object", [ends[1]]), ("role", role)]
        )
      }
    } else {
      let event = common.map { $0.name == "description" ? ("notes", $0.values) : $0 }
      put(id, "Event", [("name", role)] + event + [("involved", ends)])
    }
  }

  /// Which end is the member, if an end can be an organisation for it.
  private func membership(_ edge: ExchangeGraph.Edge, _ kinds: [String]) -> (member: Int, Void)? {
    guard kinds.contains("membership") else { return nil }
    let isOrganization = edge.ends.map {
      ["Organization", "PublicBody", "Company"].contains(schemata[$0.node])
    }
    let roles = [
      edge.ends[0].role ?? graph.text("source_roles", of: edge.attributes) ?? "",
      edge.ends[1].role ?? graph.text("target_roles", of: edge.attributes) ?? "",
    ]
    if roles[0].contains("member"), isOrganization[1] { return (0, ()) }
    if roles[1].contains("member"), isOrganization[0] { return (1, ()) }
    return nil
  }

  private mutating func times(_ edge: ExchangeGraph.Edge, _ id: String) -> Properties {
    if edge.spells.count > 1 {
      losses.add("spells", "several spells are dates without their order", at: id)
    }
    return [
      ("startDate", edge.spells.compactMap(\.start).map(Self.day)),
      ("endDate", edge.spells.compactMap(\.end).map(Self.day)),
    ]
  }

  private static func day(_ time: String) -> String { String(time.prefix(10)) }

  private mutating func put(_ id: String, _ schema: String, _ properties: Properties) {
    let object: [JSONValue.Member] = properties.compactMap { property in
      property.values.isEmpty
        ? nil : JSONValue.Member(property.name, .list(property.values.map(JSONValue.text)))
    }
    text += CompactJSON.text(
      .object([
        .init("id", .text(id)), .init("schema", .text(schema)),
        .init("properties", .object(object)),
      ])
    )
    text += "\n"
  }
}
