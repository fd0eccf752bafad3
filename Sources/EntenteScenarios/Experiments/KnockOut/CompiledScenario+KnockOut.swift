public import EntenteModel
public import EntenteNetwork
internal import OrderedCollections
internal import Synchronization

extension CompiledScenario {
  /// Takes away each relation, influence, source, cited work and speaker in turn, and evaluates
  /// outputs without it.
  ///
  /// A thing is taken away from the scenario and from what it goes on from alike. What is pushed or
  /// held and is taken away is not pushed any more. Where the gain was chosen, it stays as it was with
  /// everything there, so that an effect is that of the thing alone.
  ///
  /// - Parameters:
  ///   - outputs: Numbers and conditions, such as `delta(relation:arms)`.
  ///   - kinds: What is taken away.
  ///   - values: A value for each of ``parameters``; nil for the defaults.
  ///   - execution: How to run.
  /// - Returns: The outputs without each thing, the largest effects first.
  /// - Throws: ``ExperimentError`` if there is no run with everything there, and
  ///   `MeasureError.cancelled`.
  /// - Complexity: A run for each thing that the outputs can notice.
  public func knockOuts(
    _ outputs: [ScenarioExpression],
    of kinds: [KnockOutSubject.Kind] = KnockOutSubject.Kind.allCases,
    values: [Double]? = nil,
    execution: Execution = Execution()
  ) throws -> KnockOutReport {
    let values = values ?? defaults
    let run = try run(values, withTrajectory: false)
    var reader = RunReader(run)
    let base = try outputs.map { try reader.value(of: $0) }
    let plan = KnockOutPlan([run.state.variant.model, run.parent.variant.model], kinds)
    let subjects = plan.subjects
    let knockOut = KnockOut(compiled: self, run: run, outputs: outputs, base: base)
    let rows = Mutex<[Int: KnockOutReport.Row]>([:])
    try execution.forEachBlock(of: subjects.count, size: 1) { _, number, _ in
      let (subject, removed) = subjects[number]
      let row = knockOut.row(subject, removed)
      rows.withLock { $0[number] = row }
    }
    let done = rows.withLock { $0 }
    let ordered = subjects.indices.compactMap { done[$0] }.enumerated()
      .sorted { first, second in
        let (one, other) = (first.element.largestEffect, second.element.largestEffect)
        return one != other ? one > other : first.offset < second.offset
      }
    return KnockOutReport(outputs: outputs, base: base, rows: ordered.map(\.element))
  }
}

/// Runs without something.
private struct KnockOut: Sendable {
  let compiled: CompiledScenario
  let run: ScenarioRun
  let outputs: [ScenarioExpression]
  let base: [Double]

  func row(_ subject: KnockOutSubject, _ removed: [Address]) -> KnockOutReport.Row {
    do {
      let values = try self.values(without: Set(removed))
      return KnockOutReport.Row(
        subject: subject,
        removed: removed,
        values: values,
        effects: zip(values, base).map { $0 == $1 ? 0 : $0 - $1 },
        failure: nil
      )
    } catch {
      return KnockOutReport.Row(
        subject: subject,
        removed: removed,
        values: [],
        effects: [],
        failure: error as? ExperimentError
      )
    }
  }

  private func values(without removed: Set<Address>) throws -> [Double] {
    guard isNoticed(removed) else { return base }
    let states = try compiled.states(
      try variant(run.state, without: removed),
      try variant(run.parent, without: removed)
    )
    let without = ScenarioRun(
      scenario: run.scenario,
      parameters: run.parameters,
      values: run.values,
      state: states.child,
      parent: states.parent,
      trajectory: nil,
      options: run.options,
      engine: states.engine
    )
    var reader = RunReader(without, taken: removed)
    return try outputs.map { try reader.value(of: $0) }
  }

  /// Whether any output can notice that something is gone: measures see every relation, levels only
  /// nodes, influences, and what they ask about.
  private func isNoticed(_ removed: Set<Address>) -> Bool {
    for quantity in outputs.flatMap(\.quantities) {
      switch quantity {
      case .measure: return true
      case .level(let text):
        let models = [run.state.variant.model, run.parent.variant.model]
        let asked = (try? LevelQuantity.addresses(of: text, in: models)) ?? []
        if asked.contains(where: removed.contains) { return true }
      }
    }
    return [run.state, run.parent].contains { state in
      state.influences.map.nodes.contains { removed.contains($0.address) }
        || state.influences.map.arcs.contains { removed.contains(.influence($0.id)) }
    }
  }

  private func variant(
    _ state: RunState,
    without removed: Set<Address>
  ) throws(ExperimentError) -> CompiledVariant {
    let variant = state.variant.without(removed)
    let compiled = try compiled.compile(variant, at: run.values)
    guard let gain = run.state.equilibrium?.gain ?? run.parent.equilibrium?.gain else {
      return compiled
    }
    return try compiled.withGain(gain)
  }
}

extension Variant {
  /// The variant without some relations and influences, and without what pushes or holds them.
  fileprivate func without(_ removed: Set<Address>) -> Variant {
    var model = model
    model.relations.removeAll { removed.contains(.relation($0.key)) }
    model.influences.removeAll { pair in
      removed.contains(.influence(pair.key)) || removed.contains(pair.value.from)
        || removed.contains(pair.value.to)
    }
    return Variant(
      scenario: scenario,
      model: model,
      operations: operations,
      dynamics: dynamics.filter { !removed.contains($0.target) },
      parameters: parameters,
      findings: findings
    )
  }
}
