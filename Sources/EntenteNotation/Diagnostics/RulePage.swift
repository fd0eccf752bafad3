public import EntenteModel

/// What one of the checker's codes means, for readers.
public struct RulePage: Hashable, Sendable {
  /// A file that the examples import or name, beside them.
  public struct File: Hashable, Sendable {
    /// The file's path from the examples.
    public let path: String
    /// What it holds.
    public let text: String
  }

  /// The code.
  public let code: RuleCode
  /// How bad a finding of the code is.
  public let severity: Severity
  /// What is wrong, in a few words.
  public let title: String
  /// Why it matters and what to do.
  public let explanation: String
  /// A model text that breaks the rule, and no other, with the place where it is found.
  public let wrong: MarkedExample
  /// The same text put right.
  public let right: String
  /// Other files that both texts need.
  public let files: [File]
  /// Where the examples stand: a model's file, or a scenario's beside its model.
  public let path: String

  init(
    _ code: RuleCode,
    _ severity: Severity,
    _ title: String,
    _ explanation: String,
    wrong: MarkedExample,
    right: String,
    files: [String: String] = [:],
    path: String = "model.yaml"
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
    self.path = path
    self.files = files.keys.sorted().map { File(path: $0, text: files[$0] ?? "") }
  }
}

extension RulePage {
  /// The page as text for a terminal.
  public var text: String {
    func block(_ heading: String, _ example: String) -> String {
      let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      return "\(heading):\n\n" + lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }
    let place = path == "model.yaml" ? "" : " (\(path))"
    let blocks =
      [block("Wrong\(place)", wrong.text), block("Right\(place)", right)]
      + files.map { block("With \($0.path)", $0.text) }
    return """
      \(code) (\(severity.rawValue)): \(title)

      \(explanation)

      \(blocks.joined(separator: "\n\n"))

      """
  }
}
