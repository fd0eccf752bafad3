internal import OrderedCollections

/// A piece of a JSON Schema (draft 2020-12).
struct SchemaNode {
  /// The keywords of the schema.
  var keywords: OrderedDictionary<String, NotationTree>

  init(_ keywords: OrderedDictionary<String, NotationTree>) {
    self.keywords = keywords
  }

  var tree: NotationTree { .map(keywords) }

  /// The definition of the name.
  static func named(_ name: String) -> SchemaNode {
    SchemaNode(["$ref": .text("#/$defs/\(name)")])
  }

  /// A value of one of the types of JSON.
  static func type(_ names: String...) -> SchemaNode {
    SchemaNode([
      "type": names.count == 1 ? .text(names[0]) : .list(names.map(NotationTree.text))
    ])
  }

  /// One of the words of a closed list.
  static func word(_ words: [String]) -> SchemaNode {
    SchemaNode(["enum": .list(words.map(NotationTree.text))])
  }

  /// One of the words of a closed list.
  static func word<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> SchemaNode {
    word(type.allCases.map(\.rawValue))
  }

  /// A number within bounds.
  static func number(from low: Double? = nil, to high: Double? = nil) -> SchemaNode {
    var node = type("number")
    if let low { node.keywords["minimum"] = .number(low) }
    if let high { node.keywords["maximum"] = .number(high) }
    return node
  }

  /// A whole number that is not negative.
  static var count: SchemaNode {
    SchemaNode(["type": .text("integer"), "minimum": .number(0)])
  }

  /// Anything that one of the schemas accepts.
  static func any(of nodes: SchemaNode...) -> SchemaNode {
    SchemaNode(["anyOf": .list(nodes.map(\.tree))])
  }

  /// A list.
  static func list(of node: SchemaNode) -> SchemaNode {
    SchemaNode(["type": .text("array"), "items": node.tree])
  }

  /// One value, or a list of them.
  static func oneOrMany(_ node: SchemaNode) -> SchemaNode {
    any(of: node, list(of: node))
  }

  /// One value, or a list of claims to it.
  static func claims(to node: SchemaNode) -> SchemaNode {
    let claim = object(of: "One claim to the value.", claimKeys(value: node))
    return any(of: node, claim, list(of: claim))
  }

  private static func claimKeys(value: SchemaNode) -> [SchemaKey] {
    [
      .key("value", value, "What is claimed.", isRequired: true),
      .key(
        "rank",
        .named("rank"),
        "Normal claims count only if none is preferred; deprecated never."
      ),
      .key("when", .named("period"), "The time for which the value holds."),
      .key("because", .named("text"), "Why the claim is ranked so."),
      .key("evidence", .named("evidence"), "What supports the claim."),
    ]
  }

  /// A map with these keys, those of other tools (`x-…`), and no others.
  static func object(of description: String, _ keys: [SchemaKey]) -> SchemaNode {
    let required = keys.filter(\.isRequired).map { NotationTree.text($0.name) }
    let properties = OrderedDictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.tree) })
    var node = SchemaNode([
      "description": .text(description), "type": .text("object"), "properties": .map(properties),
      "patternProperties": .map(["^x-": .map([:])]),
    ])
    if !required.isEmpty { node.keywords["required"] = .list(required) }
    node.keywords["additionalProperties"] = .boolean(false)
    return node
  }

  /// A map whose keys have the form of a pattern.
  static func map(by pattern: String, to node: SchemaNode) -> SchemaNode {
    SchemaNode([
      "type": .text("object"),
      "patternProperties": .map(["^x-": .map([:]), pattern: node.tree]),
      "additionalProperties": .boolean(false),
    ])
  }

  /// A map by identifier.
  static func map(to node: SchemaNode) -> SchemaNode {
    map(by: ModelSchema.identifierPattern, to: node)
  }

  /// The same schema with a description for editors to show.
  func described(_ text: String) -> SchemaNode {
    var keywords: OrderedDictionary<String, NotationTree> = ["description": .text(text)]
    keywords.merge(self.keywords) { first, _ in first }
    return SchemaNode(keywords)
  }
}

/// A key of a map, with what may stand under it.
struct SchemaKey {
  let name: String
  let tree: NotationTree
  let isRequired: Bool

  static func key(
    _ name: String,
    _ node: SchemaNode,
    _ description: String,
    isRequired: Bool = false
  ) -> SchemaKey {
    SchemaKey(name: name, tree: node.described(description).tree, isRequired: isRequired)
  }

  /// What every element may carry.
  static let common: [SchemaKey] = [
    .key("label", .named("text"), "The name shown to readers."),
    .key("description", .named("text"), "An explanation for readers."),
    .key("tags", .named("ids"), "Free marks, for selecting."),
    .key("evidence", .named("evidence"), "What supports the element."),
    .key("allow", .named("allow"), "Findings that are accepted here, each with its reason."),
  ]
}
