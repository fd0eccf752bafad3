/// What Graphviz leaves out of an SVG: words for screen readers, and their language.
///
/// The comment with its version is taken away, so that versions differ only where the
/// picture does.
///
/// Only the head of the file, before the first shape, is read; the rest is copied.
struct SVGFinish {
  var title: String?
  var summary: String?
  var language: String?

  func applied(to svg: [UInt8]) -> [UInt8] {
    guard let root = Self.range(of: "<svg", in: svg[...]),
      let end = svg[root.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return svg }
    var finished: [UInt8] = []
    finished.reserveCapacity(svg.count + 1_024)
    finished += Self.withoutComments(svg[..<root.lowerBound])
    finished += svg[root.lowerBound..<end]
    finished.append(contentsOf: rootAttributes.utf8)
    finished.append(UInt8(ascii: ">"))
    finished.append(contentsOf: rootElements.utf8)
    finished += Self.withoutCountedTitle(svg[(end + 1)...])
    return finished
  }

  /// Returns `body` without the title that Graphviz makes up for a graph without a name.
  ///
  /// It is `%` and how many names were made up in this process.
  private static func withoutCountedTitle(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let head = body.prefix(1_000)
    guard let start = range(of: "<title>%", in: head),
      let end = range(of: "</title>\n", in: head),
      start.upperBound < end.lowerBound,
      head[start.upperBound..<end.lowerBound].allSatisfy({ (0x30...0x39).contains($0) })
    else { return body }
    var body = body
    body.removeSubrange(start.lowerBound..<end.upperBound)
    return body
  }

  private var rootAttributes: String {
    // Words that stand beside each other on a line are texts of their own, with the spaces between
    // them inside; without this, a viewer drops those spaces.
    var attributes = " xml:space=\"preserve\""
    if let language {
      attributes += " xml:lang=\"" + Self.escaped(language) + "\""
    }
    let words = [("picture-title", title), ("picture-description", summary)]
    let names: [String] = words.compactMap { id, text in text == nil ? nil : id }
    if !names.isEmpty {
      attributes += " role=\"img\" aria-labelledby=\"\(names.joined(separator: " "))\""
    }
    return attributes
  }

  private var rootElements: String {
    var elements = ""
    if let title {
      elements += "\n<title id=\"picture-title\">" + Self.escaped(title) + "</title>"
    }
    if let summary {
      elements += "\n<desc id=\"picture-description\">" + Self.escaped(summary) + "</desc>"
    }
    return elements
  }

  private static func withoutComments(_ head: ArraySlice<UInt8>) -> [UInt8] {
    var rest = head
    var kept: [UInt8] = []
    while let start = range(of: "<!--", in: rest), let end = range(of: "-->", in: rest) {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
      if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    }
    return kept + rest
  }

  private static func range(of text: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let text = Array(text.utf8)
    var rest = bytes
    while rest.count >= text.count, let start = rest.firstIndex(of: text[0]) {
      rest = rest[start...]
      if rest.starts(with: text) { return start..<(start + text.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Returns `text` for element content or an attribute; characters that XML 1.0 forbids become
  /// U+FFFD.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: escaped.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: escaped.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case 0x09, 0x0A, 0x0D: escaped.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
