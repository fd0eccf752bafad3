internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Sets the fields that parameters are bound to, after all operations.
  mutating func bindParameters() {
    for (id, parameter) in scenario.parameters {
      guard let path = parameter.binding, let value = values[id] else { continue }
      let home = chain.links.last { $0.parameters[id] != nil }?.id ?? scenario.id
      func report(_ code: RuleCode, _ message: String, help: String?) {
        findings.append(
          ScenarioFinding(
            code,
            in: home,
            at: [.key("parameters"), .key(id.rawValue), .key("binds")],
            message,
            help: help
          )
        )
      }
      guard path.steps.count == 1, case .key(let field) = path.steps[0],
        let known = ScenarioField(field, of: path.element, in: model)
      else {
        report("R902", "\"\(path)\" is no field that a scenario can set", help: nil)
        continue
      }
      guard model.contains(path.element) else {
        report("R902", "\(path.element) is not in the variant", help: nil)
        continue
      }
      guard let range = known.range(of: path.element, in: model) else {
        report("R910", "\(path) is no number", help: nil)
        continue
      }
      guard range.contains(value) else {
        report(
          "R910",
          "\(path) cannot be \(value)",
          help: "it goes from \(range.lowerBound) to \(range.upperBound)"
        )
        continue
      }
      let evidence = numbers(field, of: path.element)?.counting.first?.evidence ?? []
      write(Claims([Claim(value, evidence: evidence)]), field, of: path.element)
    }
  }
}
