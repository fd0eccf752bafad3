/// A node of a model text: a scalar, a list or a map, with the place where it begins.
///
/// Nodes are shared, never changed, and made once for each file, so that reading an element passes
/// references around and copies nothing.
class TextNode {
  /// A key and what stands behind it.
  struct Pair {
    let key: TextNode
    let value: TextNode
  }

  /// What a node holds.
  enum Content {
    /// A text; plain if it is written without quotes.
    case scalar(String, isPlain: Bool)
    case list([TextNode])
    case map([Pair])
  }

  /// What the node holds.
  let content: Content
  /// Where it begins; nil if it was not written but made, as from a row of a table.
  let position: SourcePosition?

  init(_ content: Content, at position: SourcePosition? = nil) {
    self.content = content
    self.position = position
  }

  /// A scalar that was not written.
  convenience init(_ text: String) {
    self.init(.scalar(text, isPlain: true))
  }

  /// A list that was not written.
  convenience init(_ items: [TextNode]) {
    self.init(.list(items))
  }

  /// A map that was not written.
  convenience init(_ pairs: [(TextNode, TextNode)]) {
    self.init(.map(pairs.map { Pair(key: $0.0, value: $0.1) }))
  }

  /// The text of a scalar; nil for anything else.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}

/// A scalar that was filled from a cell of a table, which is where its problems lie.
final class CellNode: TextNode {
  /// The cell.
  let place: SourceRange

  init(_ text: String, place: SourceRange) {
    self.place = place
    super.init(.scalar(text, isPlain: false), at: place.start)
  }
}
