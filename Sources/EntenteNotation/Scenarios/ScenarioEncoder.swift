internal import EntenteModel
internal import OrderedCollections

/// Lists a scenario under the key names of its files.
struct ScenarioEncoder {
  /// Lists what scenarios share with models.
  let model: ModelEncoder

  init(_ model: ModelEncoder) {
    self.model = model
  }

  private var isExpanded: Bool { model.isExpanded }

  func tree(_ scenario: Scenario) -> NotationTree {
    var map = NotationMap()
    map.put("entente", "1")
    map.put("scenario", scenario.id)
    map.put("title", model.text(scenario.title))
    map.put("description", model.text(scenario.description))
    map.put("kind", scenario.kind)
    if isExpanded || scenario.basis != .text { map.put("basis", scenario.basis) }
    map.put("extends", scenario.parent)
    map.put("mixins", model.alwaysList(scenario.mixins.map(\.rawValue)))
    map.put("branch-at", scenario.branchAt)
    map.put("horizon", scenario.horizon.map(tree))
    map.put("parameters", model.section(scenario.parameters, tree))
    map.put("assumed-weight", scenario.assumedWeight.map(tree))
    let inSections = isExpanded ? 0 : countInSections(scenario.operations)
    putSections(scenario.operations.prefix(inSections), into: &map)
    map.put("operations", model.alwaysList(scenario.operations.dropFirst(inSections).map(tree)))
    map.put("propagation", scenario.propagation.map(tree))
    map.put("ensemble", scenario.ensemble.map(tree))
    map.put("sweep", model.section(scenario.sweep) { .list($0.map(NotationTree.number)) })
    map.put("sensitivity", scenario.sensitivity.map(tree))
    map.put("measures", model.alwaysList(scenario.measures))
    var claims = NotationMap()
    for claim in scenario.expectations { claims.put(claim.id.rawValue, tree(claim)) }
    map.put("expect", claims.treeUnlessEmpty)
    return map.tree
  }

  /// How many of the first operations can stand in sections: additions in the order of the sections,
  /// none twice, that say no more than an element of a section can.
  private func countInSections(_ operations: [ScenarioOperation]) -> Int {
    var rank = 0
    var seen: Set<Address> = []
    for (index, operation) in operations.enumerated() {
      guard case .add(let element) = operation.action, operation.evidence.isEmpty, !operation.each,
        let place = NodeReader.addedSections.firstIndex(where: {
          $0.noun == element.address.section
        }), place >= rank, seen.insert(element.address).inserted
      else { return index }
      rank = place
    }
    return operations.count
  }

  private func putSections(_ operations: ArraySlice<ScenarioOperation>, into map: inout NotationMap)
  {
    for (section, noun) in NodeReader.addedSections {
      var elements = NotationMap()
      for operation in operations {
        guard case .add(let element) = operation.action, element.address.section == noun
        else { continue }
        var pairs = pairs(element)
        pairs.merge(common(operation)) { first, _ in first }
        elements.put(element.address.name, .map(pairs))
      }
      map.put(section, elements.treeUnlessEmpty)
    }
  }

  private func tree(_ operation: ScenarioOperation) -> NotationTree {
    var map = NotationMap()
    switch operation.action {
    case .add(let element):
      var pairs: OrderedDictionary<String, NotationTree> = [
        element.address.section: .text(element.address.name)
      ]
      pairs.merge(self.pairs(element)) { first, _ in first }
      map.put("add", .map(pairs))
    case .remove(let address, let ifExists):
      if isExpanded || ifExists {
        map.put(
          "remove",
          .map(["element": .text(address.description), "if-exists": .boolean(ifExists)])
        )
      } else {
        map.put("remove", address.description)
      }
    case .replace(let path, let value, let was):
      var inner = NotationMap()
      inner.put("field", path.description)
      inner.put("with", value)
      inner.put("was", was)
      map.put("replace", inner.tree)
    case .scale(let path, let factor):
      map.put("scale", .map(["field": .text(path.description), "by": tree(factor)]))
    case .shock(let address, let amount, let shape):
      var inner = NotationMap()
      inner.put("on", address.description)
      inner.put("by", tree(amount))
      if isExpanded || shape != .sustained { inner.put("shape", text(shape)) }
      map.put("shock", inner.tree)
    case .hold(let address, let level):
      map.put("do", .map(["on": .text(address.description), "value": tree(level)]))
    case .rename(let actor, let new, let label):
      var inner = NotationMap()
      inner.put("actor", actor)
      inner.put("to", new)
      inner.put("label", model.text(label))
      map.put("rename", inner.tree)
    case .merge(let actors, let new, let label):
      var inner = NotationMap()
      inner.put("actors", .list(actors.map { .text($0.rawValue) }))
      inner.put("into", new)
      inner.put("label", model.text(label))
      map.put("merge", inner.tree)
    }
    guard case .map(var pairs) = map.tree else { return map.tree }
    pairs.merge(common(operation)) { first, _ in first }
    return .map(pairs)
  }

  /// What every operation may say.
  private func common(
    _ operation: ScenarioOperation
  ) -> OrderedDictionary<String, NotationTree> {
    var map = NotationMap()
    map.put("at", operation.at)
    map.put("assumption", operation.assumption)
    map.put("evidence", model.evidence(operation.evidence))
    map.put("basis", operation.basis)
    if operation.overrides { map.put("override", .boolean(true)) }
    if operation.each { map.put("each", .boolean(true)) }
    guard case .map(let pairs) = map.tree else { return [:] }
    return pairs
  }

  private func pairs(_ element: ScenarioElement) -> OrderedDictionary<String, NotationTree> {
    let tree =
      switch element {
      case .actor(let actor): model.tree(actor)
      case .source(let source): model.tree(source)
      case .relation(let relation): model.tree(relation)
      case .observation(let observation): model.tree(observation)
      case .factor(let factor): model.tree(factor)
      case .influence(let influence): model.tree(influence)
      }
    guard case .map(let pairs) = tree else { return [:] }
    return pairs
  }
}

extension ScenarioEncoder {
  /// An expression; a number alone as a number.
  private func tree(_ expression: ScenarioExpression) -> NotationTree {
    if case .number(let value) = expression { return .number(value) }
    return .text(expression.description)
  }

  private func text(_ shape: ShockShape) -> String {
    switch shape {
    case .sustained: "sustained"
    case .pulse: "pulse"
    case .ramp(let steps): "ramp(\(steps))"
    case .decay(let share): "decay(\(Quantity(.number(share))))"
    }
  }

  private func tree(_ horizon: ScenarioHorizon) -> NotationTree {
    .map(["until": .text(horizon.until.description), "step": .text(horizon.step.rawValue)])
  }

  private func tree(_ parameter: ScenarioParameter) -> NotationTree {
    if !isExpanded, parameter == ScenarioParameter(parameter.value) {
      return .number(parameter.value)
    }
    var map = NotationMap()
    map.put("default", parameter.value)
    map.put("range", parameter.range.map(model.bounds))
    map.put("dist", parameter.distribution?.description)
    map.put("binds", parameter.binding?.description)
    if !parameter.note.isEmpty { map.put("note", parameter.note) }
    return map.tree
  }

  private func tree(_ weight: AssumedWeight) -> NotationTree {
    var map = NotationMap()
    map.put("default", weight.value)
    map.put("dist", weight.distribution?.description)
    if !weight.note.isEmpty { map.put("note", weight.note) }
    return map.tree
  }

  private func tree(_ plan: PropagationPlan) -> NotationTree {
    let usual = PropagationPlan()
    var map = NotationMap()
    map.put("engine", plan.engine)
    map.put("response", plan.response)
    if isExpanded || plan.inertia != usual.inertia { map.put("inertia", plan.inertia) }
    if isExpanded || plan.gain != usual.gain {
      switch plan.gain {
      case .refuse: map.put("gain", "refuse")
      case .auto: map.put("gain", "auto")
      case .explore: map.put("gain", "explore")
      case .factor(let value): map.put("gain", value)
      }
    }
    if isExpanded || plan.tolerance != usual.tolerance { map.put("tolerance", plan.tolerance) }
    if isExpanded || plan.maxSteps != usual.maxSteps {
      map.put("max-steps", Double(plan.maxSteps))
    }
    if isExpanded || plan.usesConfidence { map.put("confidence", .boolean(plan.usesConfidence)) }
    if isExpanded || plan.balancePressure != usual.balancePressure {
      map.put("balance-pressure", plan.balancePressure)
    }
    return map.tree
  }

  private func tree(_ plan: EnsemblePlan) -> NotationTree {
    var map = NotationMap()
    map.put("sampler", plan.sampler)
    map.put("n", Double(plan.count))
    // A number of JSON has no room for every seed.
    map.put("seed", plan.seed < 1 << 53 ? .number(Double(plan.seed)) : .text("\(plan.seed)"))
    map.put("until", plan.until.map(tree))
    if !plan.correlations.isEmpty {
      map.put(
        "correlations",
        .list(
          plan.correlations.map { pair in
            .map([
              "between": .list([.text(pair.first.rawValue), .text(pair.second.rawValue)]),
              "rank": .number(pair.rank),
            ])
          }
        )
      )
    }
    return map.tree
  }

  private func tree(_ plan: SensitivityPlan) -> NotationTree {
    .map([
      "methods": .list(plan.methods.map { .text($0.rawValue) }),
      "outputs": .list(plan.outputs.map(tree)),
    ])
  }

  private func tree(_ claim: Expectation) -> NotationTree {
    var map = NotationMap()
    map.put("label", model.text(claim.label))
    map.put("that", tree(claim.predicate))
    map.put("evidence", model.evidence(claim.evidence))
    if isExpanded || claim.robust != 0.8 { map.put("robust", claim.robust) }
    map.put("basis", claim.basis)
    if !claim.note.isEmpty { map.put("note", claim.note) }
    return map.tree
  }
}
