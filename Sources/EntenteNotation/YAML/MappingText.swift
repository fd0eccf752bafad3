internal import EntenteModel

/// A node of a small YAML text that is no model, such as the mapping of a table, with its place.
package struct MappingText: Sendable {
  private let node: TextNode
  /// The keys that lead to the node.
  package let path: String

  /// Why a text is no YAML of the kind that models are written in.
  package struct Failure: Error, Sendable {
    package let line: Int?
    package let column: Int?
    package let message: String
  }

  /// Reads a text.
  ///
  /// - Throws: ``Failure`` if it is not one YAML map, list or text.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    let yaml = YAMLText(name: name, bytes: bytes)
    if let problem = yaml.diagnostics.first(where: { $0.severity == .error }) {
      throw Failure(
        line: problem.range?.start.line,
        column: problem.range?.start.column,
        message: problem.message
      )
    }
    guard let root = yaml.root else {
      throw Failure(line: nil, column: nil, message: "the text is empty")
    }
    node = root
    path = ""
  }

  private init(_ node: TextNode, path: String) {
    self.node = node
    self.path = path
  }

  /// Where the node begins.
  package var line: Int? { node.position?.line }
  /// Where the node begins.
  package var column: Int? { node.position?.column }

  /// The text of a scalar; nil for anything else.
  package var text: String? { node.scalar }

  /// The items of a list; nil for anything else.
  package var items: [MappingText]? {
    guard case .list(let items) = node.content else { return nil }
    return items.enumerated().map { MappingText($1, path: "\(path)[\($0)]") }
  }

  /// The keys of a map with their values, in order; nil for anything else.
  package var pairs: [(key: String, value: MappingText)]? {
    guard case .map(let pairs) = node.content else { return nil }
    return pairs.map { pair in
      let key = pair.key.scalar ?? ""
      return (key, MappingText(pair.value, path: path.isEmpty ? key : "\(path).\(key)"))
    }
  }
}
