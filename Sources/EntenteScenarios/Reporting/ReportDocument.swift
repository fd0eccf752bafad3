internal import EntenteNetwork
public import EntenteTables

/// Headings, paragraphs, lists and tables, written as plain text, Markdown or HTML.
public struct ReportDocument: Hashable, Sendable {
  /// A part of a document.
  enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    case list([String])
    case table(ResultTable)
    /// A picture as an SVG element, with what it shows.
    case picture(String, caption: String)
  }

  /// The title.
  public let title: String
  private var blocks: [Block] = []

  /// Creates a document that has nothing but a title.
  public init(title: String) {
    self.title = title
  }

  mutating func add(paragraph text: String) {
    blocks.append(.paragraph(text))
  }

  mutating func add(heading: String, list: [String]) {
    guard !list.isEmpty else { return }
    blocks += [.heading(heading), .list(list)]
  }

  mutating func add(heading: String, _ table: ResultTable, empty: String = "None.") {
    blocks += [.heading(heading), table.rows.isEmpty ? .paragraph(empty) : .table(table)]
  }

  /// Adds a picture at the end; plain text and Markdown only name it.
  ///
  /// - Parameters:
  ///   - svg: An SVG file.
  ///   - caption: What it shows.
  public mutating func add(picture svg: String, caption: String) {
    // What stands before the element, such as the XML declaration, has no place inside HTML.
    let start = svg.indices.first { svg[$0...].hasPrefix("<svg") } ?? svg.startIndex
    blocks.append(.picture(String(svg[start...]), caption: caption))
  }

  /// The document as plain text.
  ///
  /// - Parameter width: How many columns of a terminal a text takes.
  /// - Returns: The text.
  public func text(width: (String) -> Int) -> String {
    title + "\n" + String(repeating: "=", count: width(title)) + "\n"
      + blocks.map { block in
        switch block {
        case .heading(let text): "\n\(text)\n"
        case .paragraph(let text): "\n\(text)\n"
        case .list(let items): items.map { "- \($0)\n" }.joined()
        case .table(let table): table.aligned(width: width)
        case .picture(_, let caption): "\n[\(caption)]\n"
        }
      }.joined()
  }

  /// The document as Markdown (CommonMark with tables of GitHub's kind).
  public var markdown: String {
    "# \(Self.markdown(title))\n"
      + blocks.map { block in
        switch block {
        case .heading(let text): "\n## \(Self.markdown(text))\n"
        case .paragraph(let text): "\n\(Self.markdown(text))\n"
        case .list(let items): "\n" + items.map { "- \(Self.markdown($0))\n" }.joined()
        case .table(let table):
          "\n" + Self.row(table.columns) + Self.row(table.columns.map { _ in "---" }, isRaw: true)
            + table.rows.map { Self.row($0.map(\.text)) }.joined()
        case .picture(_, let caption): "\n*\(Self.markdown(caption))*\n"
        }
      }.joined()
  }

  /// The document as one HTML file without anything from outside.
  public var html: String {
    let body = blocks.map { block in
      switch block {
      case .heading(let text): "<h2>\(Self.html(text))</h2>\n"
      case .paragraph(let text): "<p>\(Self.html(text))</p>\n"
      case .list(let items):
        "<ul>\n" + items.map { "<li>\(Self.html($0))</li>\n" }.joined() + "</ul>\n"
      case .table(let table):
        "<table>\n<thead><tr>" + table.columns.map { "<th>\(Self.html($0))</th>" }.joined()
          + "</tr></thead>\n<tbody>\n"
          + table.rows.map { row in
            "<tr>" + row.map { "<td>\(Self.html($0.text))</td>" }.joined() + "</tr>\n"
          }.joined() + "</tbody>\n</table>\n"
      case .picture(let svg, let caption):
        "<figure>\n\(svg)\n<figcaption>\(Self.html(caption))</figcaption>\n</figure>\n"
      }
    }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.html(title))</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; font-size: 0.9em; }
      th, td { border-bottom: 1px solid #ccc; padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; }
      figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; }
      </style>
      </head>
      <body>
      <h1>\(Self.html(title))</h1>
      \(body)</body>
      </html>

      """
  }

  private static func row(_ cells: [String], isRaw: Bool = false) -> String {
    "| " + cells.map { isRaw ? $0 : markdown($0) }.joined(separator: " | ") + " |\n"
  }

  /// Text in which nothing means anything to Markdown.
  private static func markdown(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }

  /// Text in which nothing means anything to HTML.
  private static func html(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}

extension ResultTable {
  /// The same with numbers as people read them.
  public var rounded: ResultTable {
    ResultTable(
      columns: columns,
      rows: rows.map { row in
        row.map { cell in
          if case .number(let value) = cell { .text(NumberWords.short(value)) } else { cell }
        }
      }
    )
  }
}
