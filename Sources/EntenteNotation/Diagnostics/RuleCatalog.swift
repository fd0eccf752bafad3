public import EntenteModel

/// What each of the checker's codes means.
public enum RuleCatalog {
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
