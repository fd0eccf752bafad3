import EntenteModel
import Testing

/// A change to the clean model that breaks one rule, and one like it that breaks none.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let findings: [String]
  let breaks: @Sendable (inout Model) -> Void
  let nearMiss: @Sendable (inout Model) -> Void

  init(
    _ findings: String...,
    breaks: @escaping @Sendable (inout Model) -> Void,
    nearMiss: @escaping @Sendable (inout Model) -> Void = { _ in }
  ) {
    self.findings = findings
    self.breaks = breaks
    self.nearMiss = nearMiss
  }

  var testDescription: String { findings.joined(separator: ", ") }
}

@Suite struct RuleTests {
  @Test func `the clean model has no violation`() {
    #expect(Model.clean.findings == [])
  }

  @Test(
    arguments: RuleCase.references + RuleCase.vocabulary + RuleCase.participants + RuleCase.time
      + RuleCase.evidence + RuleCase.identity + RuleCase.views + RuleCase.policy
  )
  func `a broken rule is found at its place and nothing else is`(_ rule: RuleCase) {
    var model = Model.clean
    rule.breaks(&model)
    #expect(model.findings == rule.findings)
    for severity in Severity.allCases {
      let wanted = model.violations().filter { $0.severity >= severity }
      #expect(model.violations(atLeast: severity) == wanted)
    }
  }

  @Test(
    arguments: RuleCase.references + RuleCase.vocabulary + RuleCase.participants + RuleCase.time
      + RuleCase.evidence + RuleCase.identity + RuleCase.views + RuleCase.policy
  )
  func `what comes near a rule and keeps it is not found`(_ rule: RuleCase) {
    var model = Model.clean
    rule.nearMiss(&model)
    #expect(model.findings == [])
  }
}
