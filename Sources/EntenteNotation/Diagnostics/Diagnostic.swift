public import EntenteModel

/// One problem found while reading or checking a model, with the place where it was found.
public struct Diagnostic: Hashable, Sendable {
  /// A remark that names another place, or none.
  public struct Note: Hashable, Sendable {
    /// The remark.
    public var message: String
    /// The other place.
    public var range: SourceRange?

    /// Creates a remark.
    public init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// The code of the rule that is broken.
  public var code: RuleCode
  /// How bad it is.
  public var severity: Severity
  /// What is wrong: one sentence in lower case, the offending text in quotes.
  public var message: String
  /// Where; nil if the problem has no place in a text, as a file that cannot be read.
  public var range: SourceRange?
  /// A few words to stand under the place itself.
  public var label: String?
  /// What to do.
  public var help: String?
  /// Remarks that name other places.
  public var notes: [Note]

  /// Creates a diagnostic.
  public init(
    _ code: RuleCode,
    _ message: String,
    severity: Severity = .error,
    at range: SourceRange?,
    label: String? = nil,
    help: String? = nil,
    notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.label = label
    self.help = help
    self.notes = notes
  }
}

/// The text of a model is wrong: all its problems.
public struct NotationError: Error, Sendable {
  /// The problems, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// Creates an error.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension NotationError: CustomStringConvertible {
  /// The problems, one a line.
  public var description: String {
    diagnostics.map { diagnostic in
      let place = diagnostic.range.map { "\($0.description): " } ?? ""
      return "\(place)\(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(diagnostic.message)"
    }
    .joined(separator: "\n")
  }
}
