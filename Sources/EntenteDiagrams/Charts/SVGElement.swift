/// An element of an SVG file, written as text that any XML reader takes.
struct SVGElement: Hashable, Sendable {
  /// What stands inside an element.
  enum Content: Hashable, Sendable {
    case text(String)
    case element(SVGElement)
  }

  let name: String
  private(set) var attributes: [(name: String, value: String)]
  private(set) var content: [Content] = []

  init(_ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:]) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.text.map { (name, $0) } }
  }

  mutating func append(_ element: SVGElement) { content.append(.element(element)) }

  mutating func append(_ text: String) { content.append(.text(text)) }

  func with(_ text: String) -> SVGElement {
    var copy = self
    copy.append(text)
    return copy
  }

  func with(_ elements: [SVGElement]) -> SVGElement {
    var copy = self
    copy.content += elements.map(Content.element)
    return copy
  }

  /// The element as text; elements that hold elements take a line each.
  func write(to text: inout String, indent: String = "") {
    text += indent + "<" + name
    for (name, value) in attributes {
      text += " \(name)=\"\(Self.escaped(value))\""
    }
    guard !content.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">"
    let isInline = content.allSatisfy { if case .text = $0 { true } else { false } }
    if !isInline { text += "\n" }
    for item in content {
      switch item {
      case .text(let string): text += Self.escaped(string)
      case .element(let element): element.write(to: &text, indent: indent + "  ")
      }
    }
    text += (isInline ? "" : indent) + "</\(name)>\n"
  }

  /// The text with what XML reads as markup escaped, and what it forbids replaced by U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: escaped.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: escaped.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case 0x0A: escaped.append(contentsOf: "&#10;".unicodeScalars)
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.name == rhs.name && lhs.content == rhs.content
      && lhs.attributes.elementsEqual(rhs.attributes) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(content)
    for attribute in attributes {
      hasher.combine(attribute.name)
      hasher.combine(attribute.value)
    }
  }
}

/// The value of an attribute: text, or a number with one decimal at most; nil leaves it out.
struct SVGValue: Hashable, Sendable, ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  let text: String?

  init(stringLiteral value: String) { text = value }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { text = "\(value)" }
  init(_ value: String?) { text = value }

  static func number(_ value: Double) -> SVGValue {
    guard value.isFinite else { return SVGValue(nil) }
    let rounded = (value * 10).rounded() / 10
    if let whole = Int(exactly: rounded) { return SVGValue("\(whole)") }
    return SVGValue(rounded.description)
  }
}
