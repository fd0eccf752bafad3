/// The attributes that a GEXF file declares.
struct GEXFKeys {
  private struct Declaration {
    var title: String
    var form: ExchangeGraph.Key.Form
    var items: ExchangeGraph.Key.Form
    var fallback: ExchangeGraph.Value?
  }

  private struct Name: Hashable {
    var id: String
    var domain: ExchangeGraph.Key.Domain
  }

  private var domain = ExchangeGraph.Key.Domain.node
  private var declarations: [Name: Declaration] = [:]
  private var open: (id: String, declaration: Declaration)?

  mutating func beginClass(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError)
  {
    switch attributes["class"] {
    case "node"?: domain = .node
    case "edge"?: domain = .edge
    case let other:
      throw place.error("the class \"\(other ?? "")\" of attributes is neither node nor edge")
    }
  }

  mutating func begin(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard let id = attributes["id"] else { throw place.error("an attribute has no id") }
    var form = ExchangeGraph.Key.Form.text
    var items = ExchangeGraph.Key.Form.text
    let type = attributes["type"]?.lowercased() ?? "string"
    if type.hasPrefix("list") {
      form = .list
      items = Self.form(String(type.dropFirst(4)))
    } else {
      form = Self.form(type)
    }
    open = (id, Declaration(title: attributes["title"] ?? id, form: form, items: items))
  }

  private static func form(_ type: String) -> ExchangeGraph.Key.Form {
    switch type {
    case "integer", "long", "short", "byte", "biginteger": .integer
    case "float", "double", "bigdecimal": .number
    case "boolean": .boolean
    default: .text
    }
  }

  mutating func setFallback(_ text: String, _ draft: inout GraphDraft) {
    guard let declaration = open?.declaration, !ValueText.trimmed(text).isEmpty else { return }
    let value = ValueText.value(text, declaration.form, items: declaration.items)
    if value == nil {
      draft.losses.add(
        "value-of-other-form",
        "a value is not of the form that its attribute declares: it is kept as text",
        at: "\(declaration.title)=\"\(text)\""
      )
    }
    open?.declaration.fallback = value
  }

  mutating func noteOptions(_ draft: inout GraphDraft) {
    draft.losses.add(
      "options",
      "which values an attribute may have is not kept",
      at: open?.declaration.title ?? ""
    )
  }

  mutating func end(_ draft: inout GraphDraft) {
    guard let (id, declaration) = open else { return }
    open = nil
    let name = Name(id: id, domain: domain)
    guard declarations[name] == nil else { return }
    declarations[name] = declaration
    _ = draft.addKey(
      ExchangeGraph.Key(
        declaration.title,
        declaration.form,
        fallback: declaration.fallback,
        of: domain
      )
    )
  }

  func give(
    _ text: String,
    _ id: String,
    _ spell: ExchangeGraph.Spell?,
    toNode node: Int,
    _ draft: inout GraphDraft,
    _ place: XMLPlace
  ) {
    guard let (name, value) = value(text, id, .node, &draft, place) else { return }
    if spell == nil {
      draft.assign(value, named: name, toNode: node)
    } else {
      let attribute = draft.attribute(name, value, of: .node, during: spell)
      draft.graph.nodes[node].attributes.append(attribute)
    }
  }

  func give(
    _ text: String,
    _ id: String,
    _ spell: ExchangeGraph.Spell?,
    to edge: inout ExchangeGraph.Edge,
    _ draft: inout GraphDraft,
    _ place: XMLPlace
  ) {
    guard let (name, value) = value(text, id, .edge, &draft, place) else { return }
    if spell == nil {
      draft.assign(value, named: name, to: &edge)
    } else {
      edge.attributes.append(draft.attribute(name, value, of: .edge, during: spell))
    }
  }

  private func value(
    _ text: String,
    _ id: String,
    _ domain: ExchangeGraph.Key.Domain,
    _ draft: inout GraphDraft,
    _ place: XMLPlace
  ) -> (name: String, value: ExchangeGraph.Value)? {
    guard let declaration = declarations[Name(id: id, domain: domain)] else {
      // Gephi gives edges a weight over time without declaring it.
      if id != "weight" {
        draft.losses.add(
          "undeclared-key",
          "a value has an attribute that the file does not declare: it is kept as text",
          at: "\(id), line \(place.line)"
        )
      }
      return (id, ValueText.guess(text))
    }
    if declaration.form != .text, ValueText.trimmed(text).isEmpty { return nil }
    if let value = ValueText.value(text, declaration.form, items: declaration.items) {
      return (declaration.title, value)
    }
    draft.losses.add(
      "value-of-other-form",
      "a value is not of the form that its attribute declares: it is kept as text",
      at: "\(declaration.title)=\"\(text)\", line \(place.line)"
    )
    return (declaration.title, .text(text))
  }
}
