public import EntenteModel

/// What one of the checker's codes means, for readers.
public struct RulePage: Hashable, Sendable {
  /// The code.
  public let code: RuleCode
  /// How bad a finding of the code is.
  public let severity: Severity
  /// What is wrong, in a few words.
  public let title: String
  /// Why it matters and what to do.
  public let explanation: String
  /// A model text that breaks the rule, and no other.
  public let wrong: String
  /// The same text put right.
  public let right: String
}

extension RulePage {
  /// The page as text for a terminal.
  public var text: String {
    func block(_ example: String) -> String {
      example.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }
    return """
      \(code) (\(severity.rawValue)): \(title)

      \(explanation)

      Wrong:

      \(block(wrong))

      Right:

      \(block(right))

      """
  }
}
