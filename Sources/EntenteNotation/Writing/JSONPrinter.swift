package import EntenteTables
internal import OrderedCollections

/// Spells a tree as JSON (RFC 8259), two spaces a level, in the order of the tree.
enum JSONPrinter {
  /// The tree as JSON text that ends with a line break.
  static func text(_ tree: NotationTree) -> String { JSONValue(tree).text }
}

extension JSONValue {
  /// The tree as JSON has it.
  package init(_ tree: NotationTree) {
    switch tree {
    case .text(let value): self = .text(value)
    case .number(let value): self = .number(value)
    case .boolean(let value): self = .boolean(value)
    case .list(let items): self = .list(items.map(JSONValue.init))
    case .map(let pairs): self = .object(pairs.map { Member($0.key, JSONValue($0.value)) })
    }
  }
}
