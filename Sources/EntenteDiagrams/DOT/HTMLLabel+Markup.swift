extension HTMLLabel {
  /// The label as markup without the outer angle brackets, or `nil` where nothing would be drawn:
  /// Graphviz takes an empty label for an error.
  var markup: String? {
    let markup = content.map(\.markup).joined()
    return markup.isEmpty ? nil : markup
  }
}

extension HTMLContent {
  /// Graphviz refuses a style or font around nothing, so such an element leaves nothing behind.
  fileprivate var markup: String {
    switch self {
    case .text(let text):
      return DOTEscaping.markup(text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "<br/>")
    case .lineBreak(let alignment):
      return alignment == .center ? "<br/>" : "<br align=\"\(alignment.rawValue)\"/>"
    case .styled(let style, let content):
      return Self.element(style.rawValue, "", content)
    case .font(let font, let content):
      return Self.element("font", font.attributes.markup, content)
    case .table(let table):
      return table.markup
    }
  }

  private static func element(
    _ tag: String,
    _ attributes: String,
    _ content: [HTMLContent]
  ) -> String {
    let inside = content.map(\.markup).joined()
    return inside.isEmpty ? "" : "<\(tag)\(attributes)>\(inside)</\(tag)>"
  }
}

extension HTMLFont {
  fileprivate var attributes: DOTAttributes {
    var attributes = DOTAttributes()
    attributes["face"] = face.map(DOTValue.text)
    attributes["color"] = color.map(DOTValue.text)
    attributes["point-size"] = size.map(DOTValue.number)
    return attributes
  }
}

extension HTMLTable {
  /// A table without a cell is an error to Graphviz, so it leaves nothing behind.
  fileprivate var markup: String {
    let rows = rows.filter { !$0.cells.isEmpty }
    guard !rows.isEmpty else { return "" }
    let inside = rows.map { row in "<tr>" + row.cells.map(\.markup).joined() + "</tr>" }
    return "<table\(attributes.markup)>" + inside.joined() + "</table>"
  }
}

extension HTMLTable.Cell {
  fileprivate var markup: String {
    "<td\(attributes.markup)>" + content.map(\.markup).joined() + "</td>"
  }
}

extension DOTAttributes {
  /// The attributes of a tag, with a space before each.
  fileprivate var markup: String {
    elements.compactMap { element -> String? in
      let value: String
      switch element.value {
      case .text(let text): value = Self.markup(text, of: element.name)
      case .raw(let text): value = DOTEscaping.replaced("\"", "&quot;", in: text)
      case .number(let number):
        guard let number = DOTEscaping.number(number) else { return nil }
        value = number
      case .html: return nil
      }
      return " \(DOTEscaping.markup(element.name))=\"\(value)\""
    }
    .joined()
  }

  /// The SVG writer copies URLs and ids without escaping `&`, so there one layer of entities must
  /// be left after the label is read.
  private static func markup(_ text: String, of name: String) -> String {
    let isURL = DOTEscaping.isURL(name)
    let isCopied = isURL || ["id", "target"].contains(name.lowercased())
    let markup = DOTEscaping.markup(isURL ? DOTEscaping.percentEncoded(text) : text)
    let layered = isCopied ? DOTEscaping.replaced("&", "&amp;", in: markup) : markup
    return DOTEscaping.replaced("\n", "&#10;", in: layered)
  }
}
