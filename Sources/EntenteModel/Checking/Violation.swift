/// A place inside an element: the keys and positions that lead to a value.
public struct ElementPath: Hashable, Sendable {
  /// One step into a value.
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The element.
  public var element: Address
  /// The steps from the element to the value, by the keys of the notation.
  public var steps: [Step]
  /// Whether the key of the last step is meant, not its value.
  public var pointsAtKey: Bool

  /// Creates a path.
  public init(_ element: Address, _ steps: [Step] = [], pointsAtKey: Bool = false) {
    self.element = element
    self.steps = steps
    self.pointsAtKey = pointsAtKey
  }

  /// The path one key deeper.
  public func key(_ key: String) -> ElementPath {
    ElementPath(element, steps + [.key(key)])
  }

  /// The path one list item deeper.
  public func index(_ index: Int) -> ElementPath {
    ElementPath(element, steps + [.index(index)])
  }

  /// The same path, meaning the key of its last step.
  public var atKey: ElementPath {
    ElementPath(element, steps, pointsAtKey: true)
  }
}

extension ElementPath: CustomStringConvertible {
  /// The path as text, such as `relation:su35-2017.participants[0].actor`.
  public var description: String {
    steps.reduce(into: element.description) { text, step in
      switch step {
      case .key(let key): text += ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

/// Something in a model that does not hold, as a value without a position in any file.
public struct Violation: Hashable, Sendable {
  /// A remark that names another place, or none.
  public struct Note: Hashable, Sendable {
    /// The remark.
    public var message: String
    /// The other place.
    public var path: ElementPath?

    /// Creates a remark.
    public init(_ message: String, at path: ElementPath? = nil) {
      self.message = message
      self.path = path
    }
  }

  /// Which rule is broken.
  public var code: RuleCode
  /// How bad it is.
  public var severity: Severity
  /// Where.
  public var path: ElementPath
  /// What is wrong: one sentence in lower case, the offending text in quotes.
  public var message: String
  /// A few words to stand under the place itself.
  public var label: String?
  /// What to do.
  public var help: String?
  /// Remarks that name other places.
  public var notes: [Note]

  /// Creates a violation.
  public init(
    _ code: RuleCode,
    _ severity: Severity = .error,
    at path: ElementPath,
    _ message: String,
    label: String? = nil,
    help: String? = nil,
    notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.path = path
    self.message = message
    self.label = label
    self.help = help
    self.notes = notes
  }
}
