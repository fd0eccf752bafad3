internal import OrderedCollections

/// The keys that a GraphML file declares.
struct GraphMLKeys {
  /// A key as it is declared.
  struct Declaration {
    var id: String
    var name: String
    var form: ExchangeGraph.Key.Form
    /// What items of a list hold.
    var items = ExchangeGraph.Key.Form.text
    /// Which elements have it; nil for all.
    var domain: ExchangeGraph.Key.Domain?
    var fallback: ExchangeGraph.Value?
    /// Whether it holds what a drawing program keeps for itself.
    var isGraphics: Bool

    mutating func setFallback(_ text: String) {
      fallback = ValueText.value(text, form, items: items)
    }
  }

  private struct Name: Hashable {
    var id: String
    var domain: ExchangeGraph.Key.Domain?
  }

  private var declarations: OrderedDictionary<Name, Declaration> = [:]
  /// The names of node attributes by which Gephi writes how a node looks, where the file has them.
  private(set) var gephiLook: Set<String> = []

  var isEmpty: Bool { declarations.isEmpty }

  /// Reads a declaration.
  func declaration(
    _ attributes: XMLAttributes,
    _ place: XMLPlace
  ) throws(GraphFormatError) -> Declaration {
    guard let id = attributes["id"] else { throw place.error("a key has no id") }
    let domain: ExchangeGraph.Key.Domain?
    switch attributes["for"] {
    case nil, "all"?: domain = nil
    case "node"?, "port"?: domain = .node
    case "edge"?, "hyperedge"?: domain = .edge
    case "graph"?, "graphml"?: domain = .graph
    case "endpoint"?: domain = .end
    case let other?:
      throw place.error(
        "for=\"\(other)\" of the key \"\(id)\" is none of graphml, graph, node, edge, hyperedge, "
          + "port, endpoint and all"
      )
    }
    let name = attributes["attr.name"]
    var form = ExchangeGraph.Key.Form.text
    var items = ExchangeGraph.Key.Form.text
    switch attributes["attr.type"]?.lowercased() {
    case "int"?, "integer"?, "long"?, "short"?, "byte"?: form = .integer
    case "float"?, "double"?, "real"?: form = .number
    case "boolean"?, "bool"?: form = .boolean
    case "vector_float"?, "vector_double"?, "vector_int"?, "vector_long"?, "vector_short"?:
      form = .list
      items = .number
    case "vector_string"?, "liststring"?: form = .list
    default: break
    }
    let isYEd = attributes["yfiles.type"] != nil
    return Declaration(
      id: id,
      name: name ?? id,
      form: form,
      items: items,
      domain: domain,
      fallback: nil,
      isGraphics: isYEd && name == nil
    )
  }

  /// Adds a declaration; of two with the same name for the same elements the first one counts.
  mutating func add(_ declaration: Declaration, to draft: inout GraphDraft) {
    let name = Name(id: declaration.id, domain: declaration.domain)
    guard declarations[name] == nil else {
      draft.losses.add(
        "repeated-key",
        "a key is declared twice for the same elements: the first declaration counts",
        at: declaration.id
      )
      return
    }
    declarations[name] = declaration
    guard !declaration.isGraphics else { return }
    if declaration.domain != .edge, declaration.id == declaration.name,
      ["r", "g", "b", "x", "y", "z", "size"].contains(declaration.id)
    {
      gephiLook.insert(declaration.id)
    }
    _ = draft.addKey(
      ExchangeGraph.Key(
        declaration.name,
        declaration.form,
        fallback: declaration.fallback,
        of: declaration.domain
      )
    )
  }

  /// The declaration that data of an element mean.
  func find(_ id: String, of domain: ExchangeGraph.Key.Domain) -> Declaration? {
    declarations[Name(id: id, domain: domain)] ?? declarations[Name(id: id, domain: nil)]
      ?? declarations.values.first { $0.id == id }
  }
}
