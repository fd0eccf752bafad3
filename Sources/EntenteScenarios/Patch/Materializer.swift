internal import EntenteModel
internal import OrderedCollections

/// Applies the operations of a chain to a model, one after the other.
///
/// An operation whose precondition does not hold is reported and left out; the others are applied
/// all the same, so that everything that is wrong is found at once.
struct Materializer {
  let chain: ScenarioChain
  /// The scenario with all that it inherits.
  let scenario: Scenario
  /// The values of the parameters.
  let values: OrderedDictionary<ParameterID, Double>

  var model: Model
  var findings: [ScenarioFinding]
  var applied: [AppliedOperation] = []
  var dynamics: [ScenarioImpulse] = []
  var conflicts: ConflictLedger
  /// What the chain adds, at whatever place.
  let announced: Set<Address>

  /// The operation at work, and what it changed so far.
  var placed: PlacedOperation
  var changes: [ScenarioChange] = []

  init(_ chain: ScenarioChain, on model: Model, with binding: [ParameterID: Double]) {
    self.chain = chain
    scenario = chain.flattened
    var values = scenario.parameters.mapValues(\.value)
    var findings = chain.findings
    for (id, value) in binding.sorted(by: { $0.key < $1.key }) {
      if values.keys.contains(id) {
        values[id] = value
      } else {
        findings.append(
          ScenarioFinding(
            "R902",
            in: scenario.id,
            at: [.key("parameters")],
            "unknown parameter \"\(id)\"",
            help: didYouMean(id.rawValue, among: values.keys.map(\.rawValue))
          )
        )
      }
    }
    self.values = values
    self.findings = findings
    self.model = model
    conflicts = ConflictLedger(chain)
    announced = Set(
      chain.operations.compactMap { placed in
        if case .add(let element) = placed.operation.action { element.address } else { nil }
      }
    )
    placed = PlacedOperation(
      scenario: scenario.id,
      index: 0,
      operation: ScenarioOperation(.remove(.model))
    )
  }

  mutating func run() {
    for placed in chain.operations { apply(placed) }
    findings += conflicts.findings()
    bindParameters()
  }

  private mutating func apply(_ placed: PlacedOperation) {
    self.placed = placed
    changes = []
    let impulses = dynamics.count
    let operation = placed.operation
    checkSupport(of: operation)
    guard checkDate(of: operation) else { return }
    switch operation.action {
    case .add(let element): add(element)
    case .remove(let address, let ifExists): remove(address, ifExists: ifExists)
    case .replace(let path, let text, let was): replace(path, with: text, was: was)
    case .scale(let path, let factor): scale(path, by: factor)
    case .shock(let target, let amount, let shape): shock(target, by: amount, shape: shape)
    case .hold(let target, let level): hold(target, at: level)
    case .rename(let old, let new, let label): rename(old, to: new, label: label)
    case .merge(let actors, let whole, let label): merge(actors, into: whole, label: label)
    }
    reportCascade()
    if !changes.isEmpty || dynamics.count > impulses {
      applied.append(AppliedOperation(placed: placed, changes: changes))
    }
  }

  /// Reports something about the operation at work.
  mutating func report(
    _ code: RuleCode,
    _ severity: Severity = .error,
    at keys: String...,
    saying message: String,
    help: String? = nil
  ) {
    findings.append(
      ScenarioFinding(
        code,
        severity,
        in: placed.scenario,
        at: placed.path + keys.map(ElementPath.Step.key),
        message,
        help: help
      )
    )
  }

  // R904: each operation rests on something; an element that is added may say on what itself.
  private mutating func checkSupport(of operation: ScenarioOperation) {
    guard operation.evidence.isEmpty, (operation.assumption ?? "").isEmpty else { return }
    if case .add(let element) = operation.action {
      guard element.evidence.isEmpty else { return }
      if case .source = element { return }
      // R915: a weight is somebody's judgement.
      if case .influence(let influence) = element, influence.weight != nil {
        report(
          "R915",
          at: "add",
          saying: "the weight of \"\(influence.id)\" rests on nothing",
          help: "cite a source, or say `assumption:` why it is so"
        )
        return
      }
    }
    report(
      "R904",
      saying: "the operation rests on nothing",
      help: "cite a source with `evidence:`, or say `assumption:` what is assumed"
    )
  }

  /// Notes what followed from the operation without being named by it.
  private mutating func reportCascade() {
    // R912: what ended with something else is listed.
    let fallen = changes.filter { change in
      guard change.isCascade else { return false }
      switch change.effect {
      case .removed, .ended: return true
      default: return false
      }
    }
    guard !fallen.isEmpty else { return }
    let shown = fallen.prefix(8).map(\.address.description).joined(separator: ", ")
    let rest = fallen.count > 8 ? " and \(fallen.count - 8) more" : ""
    report("R912", .note, saying: "with it went \(shown)\(rest)")
  }
}

extension ScenarioElement {
  /// What supports the element.
  var evidence: [Evidence] {
    switch self {
    case .actor(let actor): actor.evidence
    case .source(let source): source.evidence
    case .relation(let relation): relation.evidence
    case .observation(let observation): observation.evidence
    case .factor(let factor): factor.evidence
    case .influence(let influence): influence.evidence
    }
  }
}
