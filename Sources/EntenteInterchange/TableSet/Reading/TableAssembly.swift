import EntenteModel
import EntenteNotation
import EntenteTables
import OrderedCollections

/// Puts together the notation of a model from tables, and from the fields that they have no place
/// for.
struct TableAssembly {
  typealias Map = TableTrees.Map

  /// A row of `fields.csv`: a field of an element, or of the model, with its value as JSON.
  struct Field: Sendable {
    /// `section:ID`, or `model`.
    let element: String
    /// The key; empty for the element as a whole.
    let name: String
    /// The value; nil for none.
    let value: NotationTree?
  }

  /// The sections by the word of their addresses, in the order of the notation.
  static let sections: [(word: String, key: String)] = [
    ("actor", "actors"), ("source", "sources"), ("relation", "relations"),
    ("observation", "observations"), ("factor", "factors"), ("influence", "influences"),
    ("view", "views"), ("rule", "rules"),
  ]

  /// The name of a field that has the order of an element's own fields.
  static let order = "order of fields"

  /// Behind the name of a text whose first language stands in a table.
  static let others = " in other languages"

  /// The name of a field of the model that has the order of a section.
  static func order(of section: String) -> String { "order of \(section)" }

  private var map: Map = ["entente": .text("1")]

  init(_ rows: TableRows, _ fields: [Field]) {
    let head = fields.filter { $0.element == "model" && !$0.name.hasPrefix("order of ") }
    for field in head { map[field.name] = field.value }
    let language = Self.language(fields, map)
    let trees = TableTrees(rows, language: language)
    map["actors"] = .map(trees.actors())
    map["sources"] = .map(trees.sources())
    map["relations"] = .map(trees.relations())
    for field in fields where field.element != "model" { apply(field) }
    for field in fields where field.element == "model" && field.name.hasPrefix("order of ") {
      reorder(String(field.name.dropFirst("order of ".count)), field.value)
    }
    for (key, value) in map where value == .map([:]) && key != "boundary" { map[key] = nil }
  }

  /// The language of the tables' texts.
  private static func language(_ fields: [Field], _ map: Map) -> String {
    if case .text(let tag)? = fields.first(where: { $0.element == "export" })?.value { return tag }
    if case .map(let defaults)? = map["defaults"], case .text(let tag)? = defaults["lang"] {
      return tag
    }
    return "en"
  }

  private mutating func apply(_ field: Field) {
    guard let colon = field.element.firstIndex(of: ":"),
      let key = Self.sections.first(where: { $0.word == field.element[..<colon] })?.key
    else { return }
    let id = String(field.element[field.element.index(after: colon)...])
    var section: Map = [:]
    if case .map(let there)? = map[key] { section = there }
    if field.name.isEmpty {
      section[id] = field.value
    } else if field.name == Self.order {
      guard case .map(let element)? = section[id], let order = field.value else { return }
      section[id] = .map(Self.sorted(element, by: order))
    } else {
      var element: Map = [:]
      if case .map(let there)? = section[id] { element = there }
      if field.name.hasSuffix(Self.others), case .map(let others)? = field.value {
        let name = String(field.name.dropLast(Self.others.count))
        var wordings: Map = [:]
        if case .map(let there)? = element[name] { wordings = there }
        for (language, text) in others where wordings[language] == nil { wordings[language] = text }
        element[name] = .map(wordings)
      } else {
        element[field.name] = field.value
      }
      section[id] = .map(element)
    }
    map[key] = .map(section)
  }

  private mutating func reorder(_ key: String, _ order: NotationTree?) {
    guard let order, case .map(let section)? = map[key] else { return }
    map[key] = .map(Self.sorted(section, by: order))
  }

  /// The map with the keys of a list first, in its order.
  private static func sorted(_ map: Map, by order: NotationTree) -> Map {
    guard case .list(let names) = order else { return map }
    var sorted: Map = [:]
    for case .text(let name) in names where map[name] != nil { sorted[name] = map[name] }
    for (name, value) in map where sorted[name] == nil { sorted[name] = value }
    return sorted
  }

  /// The notation as JSON text.
  var json: String { JSONValue(NotationTree.map(map)).text }

  /// The fields of `fields.csv`.
  ///
  /// - Throws: `TableSetError` for a value that is no JSON.
  static func fields(_ rows: TableRows) throws -> [Field] {
    try rows["fields"].enumerated().map { place, row in
      Field(
        element: row["element"] ?? "",
        name: row["field"] ?? "",
        value: try row["value"].map { text in
          do {
            return NotationTree(try JSONScanner.value(of: SourceText(text)))
          } catch {
            throw TableSetError(
              "row \(place + 1) of fields.csv has a value that is no JSON: \(error)"
            )
          }
        }
      )
    }
  }
}

extension NotationTree {
  fileprivate init(_ node: JSONNode) {
    switch node.content {
    case .null: self = .text("")
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(NotationTree.init))
    case .object(let members):
      var map = TableTrees.Map(minimumCapacity: members.count)
      for member in members { map[member.name] = NotationTree(member.value) }
      self = .map(map)
    }
  }
}
