/// Attributes by name, in the order in which they were first set.
public struct DOTAttributes: Hashable, Sendable {
  /// One attribute.
  public struct Element: Hashable, Sendable {
    /// The name, as `fillcolor`.
    public let name: String
    /// The value.
    public let value: DOTValue
  }

  /// The attributes, in order.
  public private(set) var elements: [Element] = []

  /// Creates attributes without any.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { elements.isEmpty }

  /// The value of an attribute; `nil` takes it away, a new value keeps its place.
  public subscript(name: String) -> DOTValue? {
    get { elements.first { $0.name == name }?.value }
    set {
      let place = elements.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): elements[place] = Element(name: name, value: value)
      case (let place?, nil): elements.remove(at: place)
      case (nil, let value?): elements.append(Element(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Sets every attribute of `other`, in its order.
  public mutating func merge(_ other: DOTAttributes) {
    for element in other.elements {
      self[element.name] = element.value
    }
  }

  /// Returns these attributes with those of `other` set over them.
  public func merging(_ other: DOTAttributes) -> DOTAttributes {
    var merged = self
    merged.merge(other)
    return merged
  }
}

extension DOTAttributes: ExpressibleByDictionaryLiteral {
  /// Creates attributes in the order of the literal; a name that comes again sets its value again.
  public init(dictionaryLiteral elements: (String, DOTValue)...) {
    for (name, value) in elements {
      self[name] = value
    }
  }
}

/// The value of an attribute.
public enum DOTValue: Hashable, Sendable {
  /// Text that is to arrive as it stands, whatever it holds.
  ///
  /// Nothing in it is read as an escape (`\N`), an entity (`&lt;`) or markup. Newlines break lines.
  /// A tab becomes a space; characters that no SVG file can hold (control characters, U+FFFE,
  /// U+FFFF) become U+FFFD, so that the reader sees that something stood there.
  /// In URLs (`URL`, `href`, `headURL` and so on) characters that no URL may hold are
  /// percent-encoded.
  /// Right for labels, tooltips, URLs and ids, not for the labels of `record` shapes.
  case text(String)
  /// A value in Graphviz's own terms, escapes and entities included, as `first\lsecond\l`.
  ///
  /// Only quotation marks are escaped; an odd backslash at the end is doubled, because the value
  /// would swallow the quotation mark that ends it.
  case raw(String)
  /// A number; one that is not finite is left out with its attribute.
  case number(Double)
  /// A label with tables, fonts and line breaks.
  case html(HTMLLabel)
}

extension DOTValue: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  /// Creates a text value.
  public init(stringLiteral value: String) {
    self = .text(value)
  }

  /// Creates a number.
  public init(floatLiteral value: Double) {
    self = .number(value)
  }

  /// Creates a number.
  public init(integerLiteral value: Int) {
    self = .number(Double(value))
  }

  /// Creates `true` or `false`.
  public init(booleanLiteral value: Bool) {
    self = .raw(value ? "true" : "false")
  }
}
