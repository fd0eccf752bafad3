/// A node of a model text: a scalar, a list or a map, with the place where it begins.
///
/// A node is a value, so that a short scalar needs no memory but its place in the list or map around
/// it, and a tree is made and taken down list by list, not node by node.
struct TextNode: Sendable {
  /// A key and what stands behind it.
  struct Pair: Sendable {
    let key: TextNode
    let value: TextNode
  }

  /// What a node holds.
  enum Content: Sendable {
    /// A text; plain if it is written without quotes.
    case scalar(String, isPlain: Bool)
    case list([TextNode])
    case map([Pair])
  }

  /// The cell of a table from which a scalar was filled.
  private final class Cell: Sendable {
    let place: SourceRange

    init(_ place: SourceRange) {
      self.place = place
    }
  }

  /// What the node holds.
  let content: Content
  // Zero if the node was not written.
  private let line: Int32
  private let column: Int32
  private let filledFrom: Cell?

  init(_ content: Content, at position: SourcePosition? = nil) {
    self.content = content
    line = Int32(position?.line ?? 0)
    column = Int32(position?.column ?? 0)
    filledFrom = nil
  }

  /// A scalar that was filled from a cell of a table, which is where its problems lie.
  init(_ text: String, from cell: SourceRange) {
    content = .scalar(text, isPlain: false)
    line = Int32(cell.start.line)
    column = Int32(cell.start.column)
    filledFrom = Cell(cell)
  }

  /// A scalar that was not written.
  init(_ text: String) {
    self.init(.scalar(text, isPlain: true))
  }

  /// A list that was not written.
  init(_ items: [TextNode]) {
    self.init(.list(items))
  }

  /// A map that was not written.
  init(_ pairs: [(TextNode, TextNode)]) {
    self.init(.map(pairs.map { Pair(key: $0.0, value: $0.1) }))
  }

  /// Where the node begins; nil if it was not written but made, as from a row of a table.
  var position: SourcePosition? {
    line == 0 ? nil : SourcePosition(line: Int(line), column: Int(column))
  }

  /// The cell of a table from which the scalar was filled.
  var cell: SourceRange? { filledFrom?.place }

  /// The text of a scalar; nil for anything else.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}
