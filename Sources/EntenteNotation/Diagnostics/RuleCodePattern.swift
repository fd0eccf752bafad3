public import EntenteModel

/// A pattern of codes: a code, or one with `x` for any digit, as `R6xx`.
public struct RuleCodePattern: Hashable, Sendable {
  private let characters: [Character]

  /// Reads a pattern; nil if the text has another form.
  public init?(_ text: some StringProtocol) {
    characters = Array(text)
    guard let first = characters.first, "RPU".contains(first), characters.count >= 2,
      characters.dropFirst().allSatisfy({ $0 == "x" || $0.isASCII && $0.isNumber })
    else { return nil }
  }

  /// Whether the code is one of those meant.
  public func matches(_ code: RuleCode) -> Bool {
    let other = Array(code.rawValue)
    return other.count == characters.count
      && zip(characters, other).allSatisfy { $0 == $1 || $0 == "x" && $1.isNumber }
  }
}

extension Diagnostic {
  /// The diagnostic as an error, if it is a warning that is not to be tolerated.
  ///
  /// - Parameters:
  ///   - strict: Whether no warning is tolerated.
  ///   - patterns: Codes whose findings are errors, notes too.
  /// - Returns: The diagnostic, its severity raised where that is asked for.
  public func hardened(strict: Bool, denying patterns: [RuleCodePattern]) -> Diagnostic {
    var copy = self
    if strict, severity == .warning { copy.severity = .error }
    if patterns.contains(where: { $0.matches(code) }) { copy.severity = .error }
    return copy
  }
}
