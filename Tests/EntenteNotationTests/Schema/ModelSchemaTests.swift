import EntenteModel
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@testable import EntenteNotation

@Suite struct ModelSchemaTests {
  private static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the committed copy is what the program prints`() throws {
    let file = Self.packageFolder.appending(path: "Documentation/model.schema.json")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(ModelSchema.json.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ModelSchema.json)
  }

  @Test(arguments: 0..<25 as Range<UInt64>, NotationDialect.allCases)
  func `whatever is written is valid`(seed: UInt64, dialect: NotationDialect) throws {
    let tree = NotationTree(RandomModel.make(seed: seed), dialect: dialect)
    let faults = try SchemaCheck(ModelSchema.tree).faults(of: tree)
    #expect(faults == [])
  }

  @Test func `every reference leads to a definition, and every definition is used`() throws {
    let check = try SchemaCheck(ModelSchema.tree)
    #expect(Set(check.references) == Set(check.definitions.keys))
  }

  @Test(arguments: [
    ("actors", NotationTree.map(["china": .map(["kind": .text("state"), "lable": .text("x")])])),
    ("actors", .map(["china": .map(["label": .text("China")])])),
    ("actors", .map(["China": .map(["kind": .text("state")])])),
    ("relations", .map(["a": .map(["type": .text("b"), "modality": .text("certain")])])),
    ("relations", .map(["a": .map(["type": .text("b"), "intensity": .number(1.5)])])),
    ("relations", .map(["a": .map(["type": .text("b"), "ended": .text("yes")])])),
    ("sources", .map(["a": .map(["reliability": .text("G")])])),
    ("views", .map(["a": .map(["show": .map(["parallel": .text("cards")])])])),
    ("relation", .map([:])),
  ])
  func `what the format does not know is not`(section: String, content: NotationTree) throws {
    let model = NotationTree.map(["entente": .text("1"), section: content])
    #expect(try !SchemaCheck(ModelSchema.tree).faults(of: model).isEmpty)
  }

  @Test func `keys of other tools are left alone`() throws {
    let model = NotationTree.map([
      "entente": .text("1"), "x-note": .list([.number(1)]),
      "actors": .map(["china": .map(["kind": .text("state"), "x-color": .text("red")])]),
    ])
    #expect(try SchemaCheck(ModelSchema.tree).faults(of: model) == [])
  }
}

/// A checker of the few keywords of JSON Schema that the model's schema uses.
struct SchemaCheck {
  let root: OrderedDictionary<String, NotationTree>
  let definitions: OrderedDictionary<String, NotationTree>
  private let patterns: [String: Regex<AnyRegexOutput>]

  init(_ schema: NotationTree) throws {
    root = try #require(schema.pairs)
    definitions = try #require(root["$defs"]?.pairs)
    var found: Set<String> = []
    Self.walk(schema) { keyword, value in
      if keyword == "pattern", case .text(let pattern) = value { found.insert(pattern) }
      if keyword == "patternProperties" { found.formUnion(value.pairs?.keys.elements ?? []) }
    }
    patterns = try Dictionary(uniqueKeysWithValues: found.map { ($0, try Regex($0)) })
  }

  var references: [String] {
    var found: [String] = []
    Self.walk(.map(root)) { keyword, value in
      if keyword == "$ref", case .text(let name) = value {
        found.append(String(name.dropFirst("#/$defs/".count)))
      }
    }
    return found
  }

  func faults(of tree: NotationTree) -> [String] { faults(of: tree, root, at: "") }

  private static func walk(_ tree: NotationTree, visit: (String, NotationTree) -> Void) {
    for (key, value) in tree.pairs ?? [:] {
      visit(key, value)
      walk(value, visit: visit)
    }
    for item in tree.items ?? [] { walk(item, visit: visit) }
  }

  private func faults(
    of tree: NotationTree,
    _ schema: OrderedDictionary<String, NotationTree>,
    at path: String
  ) -> [String] {
    var faults: [String] = []
    if case .text(let name)? = schema["$ref"],
      let target = definitions[String(name.dropFirst("#/$defs/".count))]?.pairs
    {
      faults += self.faults(of: tree, target, at: path)
    }
    if let choices = schema["anyOf"]?.items {
      let each = choices.map { self.faults(of: tree, $0.pairs ?? [:], at: path) }
      if !each.contains([]) { faults.append("\(path): no choice fits: \(each)") }
    }
    if let words = schema["enum"]?.items, !words.contains(tree) {
      faults.append("\(path): not one of the words")
    }
    if let type = schema["type"] {
      let types = type.items ?? [type]
      if Set(types).isDisjoint(with: tree.schemaTypes) { faults.append("\(path): not a \(type)") }
    }
    if case .number(let value) = tree {
      if case .number(let low)? = schema["minimum"], value < low { faults.append("\(path): low") }
      if case .number(let high)? = schema["maximum"], value > high {
        faults.append("\(path): high")
      }
    }
    if case .text(let value) = tree, case .text(let pattern)? = schema["pattern"],
      !matches(value, pattern)
    {
      faults.append("\(path): \(value) has another form")
    }
    if let items = tree.items, let each = schema["items"]?.pairs {
      for (position, item) in items.enumerated() {
        faults += self.faults(of: item, each, at: "\(path)[\(position)]")
      }
    }
    if let pairs = tree.pairs { faults += self.faults(ofKeys: pairs, schema, at: path) }
    return faults
  }

  private func faults(
    ofKeys pairs: OrderedDictionary<String, NotationTree>,
    _ schema: OrderedDictionary<String, NotationTree>,
    at path: String
  ) -> [String] {
    var faults: [String] = []
    for case .text(let key) in schema["required"]?.items ?? [] where pairs[key] == nil {
      faults.append("\(path): no \(key)")
    }
    for (key, value) in pairs {
      var isKnown = false
      if let property = schema["properties"]?.pairs?[key]?.pairs {
        isKnown = true
        faults += self.faults(of: value, property, at: "\(path).\(key)")
      }
      for (pattern, property) in schema["patternProperties"]?.pairs ?? [:]
      where matches(key, pattern) {
        isKnown = true
        faults += self.faults(of: value, property.pairs ?? [:], at: "\(path).\(key)")
      }
      if !isKnown, schema["additionalProperties"] == .boolean(false) {
        faults.append("\(path): unknown key \(key)")
      }
    }
    return faults
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = patterns[pattern] else { return false }
    return text.contains(regex)
  }
}

extension NotationTree {
  /// The types of JSON Schema that the value has.
  fileprivate var schemaTypes: Set<NotationTree> {
    switch self {
    case .text: [.text("string")]
    case .number(let value):
      value == value.rounded() ? [.text("number"), .text("integer")] : [.text("number")]
    case .boolean: [.text("boolean")]
    case .list: [.text("array")]
    case .map: [.text("object")]
    }
  }
}
