/// The stable code of one of the checker's rules, such as `R301`.
public struct RuleCode: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The code.
  public let rawValue: String

  /// Creates a code from its text.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates a code from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The code.
  public var description: String { rawValue }

  /// Codes sort by their text.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// How bad a finding is.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  /// Notes are less than warnings, warnings less than errors.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.order < rhs.order }

  private var order: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
