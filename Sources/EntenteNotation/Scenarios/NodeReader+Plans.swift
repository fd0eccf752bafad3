internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  func horizon() -> ScenarioHorizon? {
    var fields = Fields(self, "horizon", expected: "a map such as { until: 2020, step: quarter }")
    let until = fields.take("until")?.period("until")
    let step: ScenarioHorizon.Step = fields.take("step")?.choice("step") ?? .quarter
    fields.require("until")
    fields.finish()
    return until.map { ScenarioHorizon(until: $0, step: step) }
  }

  func parameters() -> OrderedDictionary<ParameterID, ScenarioParameter> {
    var result: OrderedDictionary<ParameterID, ScenarioParameter> = [:]
    for (key, value) in pairs("parameters", expected: "a map from id to parameter") {
      let id = key.identifier("a parameter", as: ParameterID.self)
      guard let parameter = value.parameter(), let id else { continue }
      result[id] = parameter
    }
    return result
  }

  /// A parameter; a number alone is its default.
  private func parameter() -> ScenarioParameter? {
    if scalar != nil { return number("a parameter").map { ScenarioParameter($0) } }
    var fields = Fields(self, "a parameter", expected: "a map such as { default: 0.5 }")
    let value = fields.take("default")?.number("default")
    let range = fields.take("range")?.interval("range")
    let distribution = fields.take("dist")?.distribution("dist", around: value, in: range)
    let binding = fields.take("binds")?.fieldPath("binds")
    let note = fields.take("note")?.string("note") ?? ""
    fields.require("default")
    fields.finish()
    return value.map {
      ScenarioParameter($0, in: range, distribution: distribution, binding: binding, note: note)
    }
  }

  func assumedWeight() -> AssumedWeight? {
    if scalar != nil { return number("assumed-weight", in: 0...1).map { AssumedWeight($0) } }
    var fields = Fields(self, "assumed-weight", expected: "a map such as { default: 0.5 }")
    let value = fields.take("default")?.number("default", in: 0...1)
    let distribution = fields.take("dist")?.distribution("dist", around: value)
    let note = fields.take("note")?.string("note") ?? ""
    fields.require("default")
    fields.finish()
    return value.map { AssumedWeight($0, distribution: distribution, note: note) }
  }

  func propagation() -> PropagationPlan {
    var fields = Fields(self, "propagation")
    var plan = PropagationPlan()
    plan.engine = fields.take("engine")?.choice("engine") ?? plan.engine
    plan.response = fields.take("response")?.choice("response") ?? plan.response
    if let reader = fields.take("inertia"), let value = reader.number("inertia", in: 0...1) {
      if value > 0 {
        plan.inertia = value
      } else {
        reader.report("R910", "inertia must be above 0, or nothing ever changes")
      }
    }
    plan.gain = fields.take("gain")?.gain() ?? plan.gain
    if let reader = fields.take("tolerance"), let value = reader.number("tolerance", in: 0...1) {
      if value > 0 {
        plan.tolerance = value
      } else {
        reader.report("R910", "tolerance must be above 0, or nothing is ever settled")
      }
    }
    plan.maxSteps = fields.take("max-steps")?.count("max-steps", upTo: 10_000_000) ?? plan.maxSteps
    plan.usesConfidence = fields.take("confidence")?.truth("confidence") ?? false
    plan.balancePressure =
      fields.take("balance-pressure")?.number("balance-pressure", in: 0...1_000) ?? 0
    fields.finish()
    return plan
  }

  private func gain() -> PropagationPlan.Gain? {
    switch scalar {
    case "refuse": return .refuse
    case "auto": return .auto
    case "explore": return .explore
    default:
      if let text = scalar, let value = Double(text), value > 0, value.isFinite {
        return .factor(value)
      }
      wrongShape("gain", expected: "refuse, auto, explore or a number above 0")
      return nil
    }
  }

  /// A whole number from 1 to a bound; anything else is reported.
  private func count(_ subject: String, upTo bound: Int) -> Int? {
    guard let text = string(subject) else { return nil }
    if let value = Int(text), (1...bound).contains(value) { return value }
    wrongShape(subject, expected: "a whole number from 1 to \(bound)")
    return nil
  }

  func ensemble() -> EnsemblePlan {
    var fields = Fields(self, "ensemble")
    var plan = EnsemblePlan()
    plan.sampler = fields.take("sampler")?.choice("sampler") ?? plan.sampler
    plan.count = fields.take("n")?.count("n", upTo: 1 << 24) ?? plan.count
    if let reader = fields.take("seed") {
      if let seed = reader.scalar.flatMap(UInt64.init) {
        plan.seed = seed
      } else {
        reader.wrongShape("seed", expected: "a whole number from 0 to \(UInt64.max)")
      }
    }
    plan.until = fields.take("until")?.expression("until", as: .condition)
    plan.correlations = fields.take("correlations")?.items.compactMap { $0.correlation() } ?? []
    fields.finish()
    return plan
  }

  /// Two parameters and how far they go together: `{ between: [ease, embargo], rank: 0.6 }`.
  private func correlation() -> EnsemblePlan.Correlation? {
    let expected = "a map such as { between: [ease, embargo], rank: 0.6 }"
    var fields = Fields(self, "a correlation", expected: expected)
    let between = fields.take("between")
    let names =
      between?.items.compactMap { $0.reference("a parameter", as: ParameterID.self) } ?? []
    let rank = fields.take("rank")
    let value = rank?.number("rank", in: -1...1)
    fields.require("between", "rank")
    fields.finish()
    if let between, names.count == between.items.count, names.count != 2 || names[0] == names[1] {
      between.wrongShape("between", expected: "two parameters, as [ease, embargo]")
      return nil
    }
    if let rank, let value, value.magnitude == 1 {
      rank.report("R910", "rank lies between -1 and 1: at the ends two parameters are one")
      return nil
    }
    guard names.count == 2, let value else { return nil }
    return EnsemblePlan.Correlation(names[0], names[1], rank: value)
  }

  func sweep() -> OrderedDictionary<ParameterID, [Double]> {
    var result: OrderedDictionary<ParameterID, [Double]> = [:]
    for (key, value) in pairs("sweep", expected: "a map from parameter to values") {
      guard let id = key.reference("a parameter", as: ParameterID.self),
        let values = value.sweptValues("the values of \(id)")
      else { continue }
      result[id] = values
    }
    return result
  }

  func sensitivity() -> SensitivityPlan {
    var fields = Fields(self, "sensitivity")
    let methods =
      fields.take("methods")?.items.compactMap {
        $0.choice("a method", as: SensitivityPlan.Method.self)
      } ?? []
    let outputs =
      fields.take("outputs")?.items.compactMap { $0.expression("an output", as: .number) } ?? []
    fields.require("methods", "outputs")
    fields.finish()
    return SensitivityPlan(methods: methods, outputs: outputs)
  }

  func expectations() -> [Expectation] {
    var result: [Expectation] = []
    for (key, value) in pairs("expect", expected: "a map from id to claim") {
      let id = key.identifier("a claim", as: ExpectationID.self)
      guard let claim = value.expectation(id ?? "claim"), id != nil else { continue }
      result.append(claim)
    }
    return result
  }

  private func expectation(_ id: ExpectationID) -> Expectation? {
    var fields = Fields(self, "a claim", expected: "a map with that: and evidence:")
    let label = fields.take("label")?.text("label") ?? LocalizedText()
    let predicate = fields.take("that")?.expression("that", as: .condition)
    let evidence = NodeReader.evidence(&fields)
    let robust = fields.take("robust")?.number("robust", in: 0.5...1) ?? 0.8
    let basis: ScenarioBasis? = fields.take("basis")?.choice("basis")
    let note = fields.take("note")?.string("note") ?? ""
    fields.require("that")
    fields.finish()
    return predicate.map {
      Expectation(
        id,
        that: $0,
        label: label,
        evidence: evidence,
        robust: robust,
        basis: basis,
        note: note
      )
    }
  }
}
