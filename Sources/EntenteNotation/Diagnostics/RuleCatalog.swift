public import EntenteModel

/// What each of the checker's codes means.
public enum RuleCatalog {
  /// The page of a code; nil if there is no such code.
  ///
  /// All rules of users' own, `U01` and on, have one page.
  public static func page(for code: RuleCode) -> RulePage? {
    let name = code.rawValue
    let isOwn =
      name.first == "U" && name.utf8.count > 1
      && name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    let wanted: RuleCode = isOwn ? "U01" : code
    return pages.first { $0.code == wanted }
  }

  /// All pages, in the order of their codes.
  public static let pages: [RulePage] = [
    RulePage.files, RulePage.form, RulePage.imports, RulePage.references, RulePage.participants,
    RulePage.dates, RulePage.lifetimes, RulePage.evidence, RulePage.judgements, RulePage.identity,
    RulePage.views, RulePage.policy, RulePage.scenarioTexts, RulePage.scenarioOperations,
    RulePage.scenarioEffects,
  ]
  .flatMap(\.self).sorted { $0.code < $1.code }

  /// Whether a finding of this code can be accepted with `allow`: only findings about meaning, not
  /// about form or references.
  public static func isAllowable(_ code: RuleCode) -> Bool {
    switch code.rawValue.first {
    case "P", "U": true
    // Findings in scenarios concern no element that could carry the word.
    case "R": code >= "R303" && code != "R304" && code < "R9"
    default: false
    }
  }
}
