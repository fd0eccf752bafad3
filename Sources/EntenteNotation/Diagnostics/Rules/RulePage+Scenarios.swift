internal import EntenteModel

extension RulePage {
  /// A page whose examples are a scenario beside a small model.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - severity: How bad a finding of the code is.
  ///   - title: What is wrong, in a few words.
  ///   - explanation: Why it matters and what to do.
  ///   - id: The scenario that is shown.
  ///   - wrong: What stands in the scenario below its first two lines, with the place marked.
  ///   - right: The same put right.
  ///   - model: What stands in the model beside its usual elements.
  ///   - others: Further scenarios, without their first two lines.
  /// - Returns: The page.
  static func scenario(
    _ code: RuleCode,
    _ severity: Severity,
    _ title: String,
    _ explanation: String,
    id: String = "detente",
    wrong: String,
    right: String,
    model: String = "",
    others: [String: String] = [:]
  ) -> RulePage {
    func whole(_ id: String, _ text: String) -> String {
      "entente: \"1\"\n" + (text.hasPrefix("scenario:") ? "" : "scenario: \(id)\n") + text
    }
    var files = ["model.yaml": model.isEmpty ? scenarioModel : scenarioModel + "\n" + model]
    for (id, text) in others { files["scenarios/\(id).yaml"] = whole(id, text) }
    return RulePage(
      code,
      severity,
      title,
      explanation,
      wrong: MarkedExample(stringLiteral: whole(id, wrong)),
      right: whole(id, right),
      files: files,
      path: "scenarios/\(id).yaml"
    )
  }

  private static let scenarioModel = """
    entente: "1"
    actors:
      russia: { kind: state, label: Russia }
      iran: { kind: state, label: Iran }
    sources:
      handbook: { type: book, title: A handbook of treaties, issued: 2016 }
    factors:
      tension: { label: Tension, baseline: 0.6, evidence: { source: handbook, at: { page: 3 } } }
    relations:
      missiles-2016:
        type: arms-transfer
        from: russia
        to: iran
        when: 2016
        intensity: 0.5
        evidence: { source: handbook, at: { page: 12 } }
    """
}
