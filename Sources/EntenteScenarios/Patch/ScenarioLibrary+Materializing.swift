public import EntenteModel
internal import OrderedCollections

extension ScenarioLibrary {
  /// Makes a scenario into a model of its own.
  ///
  /// The operations of the chain are applied in order, each strictly: one whose precondition does
  /// not hold is reported and left out, and the others are applied all the same. The model may be
  /// used if ``Variant/isValid``. The empty scenario gives the model itself, so materialising on
  /// what was materialised changes nothing.
  ///
  /// - Parameters:
  ///   - scenario: A scenario, which need not be in the library.
  ///   - model: What it varies.
  ///   - binding: Values of parameters; the others have their own.
  ///   - checking: Whether errors of the checker that the model did not have before are looked for.
  ///     It is most of the time, and the same for every binding: an ensemble can do it once.
  /// - Returns: The variant.
  /// - Complexity: O(*o* *n*) for *o* operations and *n* elements with their references, apart from
  ///   checking.
  public func materialize(
    _ scenario: Scenario,
    on model: Model,
    with binding: [ParameterID: Double] = [:],
    checking: Bool = true
  ) -> Variant {
    var materializer = Materializer(chain(of: scenario), on: model, with: binding)
    materializer.run()
    var findings = materializer.findings
    if checking, materializer.model != model {
      findings += materializer.newErrors(since: model)
    }
    return Variant(
      scenario: materializer.scenario,
      model: materializer.model,
      operations: materializer.applied,
      dynamics: materializer.dynamics,
      parameters: materializer.values,
      findings: findings
    )
  }
}

extension Scenario {
  /// Makes a scenario that goes on from nothing but the model into a model of its own.
  ///
  /// - Parameters:
  ///   - model: What it varies.
  ///   - binding: Values of parameters; the others have their own.
  /// - Returns: The variant; of a scenario with a parent or mixins, which are unknown here, with
  ///   findings about them.
  public func materialized(on model: Model, with binding: [ParameterID: Double] = [:]) -> Variant {
    ScenarioLibrary().materialize(self, on: model, with: binding)
  }
}

extension Materializer {
  /// What the checker finds wrong in the variant and did not in the model that it varies.
  func newErrors(since base: Model) -> [ScenarioFinding] {
    struct Key: Hashable {
      var code: RuleCode
      var element: Address
      var message: String
    }
    func key(_ violation: Violation) -> Key {
      Key(code: violation.code, element: violation.path.element, message: violation.message)
    }
    let after = model.violations(atLeast: .error)
    guard !after.isEmpty else { return [] }
    let known = Set(base.violations(atLeast: .error).map(key))
    return after.filter { !known.contains(key($0)) }.map { violation in
      let culprit = applied.last { operation in
        operation.changes.contains { $0.isAbout(violation.path.element) }
      }
      return ScenarioFinding(
        violation.code,
        in: culprit?.placed.scenario ?? scenario.id,
        at: culprit?.placed.path ?? [],
        "\(violation.path): \(violation.message)",
        help: violation.help
      )
    }
  }
}

extension ScenarioChange {
  /// Whether the change is of the element, or made it.
  func isAbout(_ element: Address) -> Bool {
    if address == element { return true }
    if case .became(let parts) = effect { return parts.contains(element) }
    return false
  }
}
