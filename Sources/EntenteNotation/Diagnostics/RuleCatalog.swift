public import EntenteModel

/// What each of the checker's codes means.
public enum RuleCatalog {
  /// The page of a code; nil if there is no such code.
  public static func page(for code: RuleCode) -> RulePage? {
    pages.first { $0.code == code }
  }

  /// All pages, in the order of their codes.
  public static let pages: [RulePage] = []

  /// Whether a finding of this code can be accepted with `allow`: only findings about meaning, not
  /// about form or references.
  public static func isAllowable(_ code: RuleCode) -> Bool {
    switch code.rawValue.first {
    case "P", "U": true
    case "R": code >= "R303" && code != "R304"
    default: false
    }
  }
}
