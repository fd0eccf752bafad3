internal import EntenteModel
internal import OrderedCollections

/// A parameter that sets the baseline of a factor.
struct BoundBaseline: Hashable, Sendable {
  let factor: FactorID
  /// The place of the parameter among all.
  let parameter: Int
}

extension CompiledVariant {
  /// The same graph at other values of the parameters, without gathering anything again.
  ///
  /// - Parameters:
  ///   - values: Values that leave the graph alone: weights, pushes, held levels, baselines of factors.
  ///   - compiled: The scenario.
  /// - Returns: What making the variant anew at the values gives.
  /// - Throws: ``ExperimentError`` for amounts that are no numbers, and for weights that cannot be used.
  func moved(
    to values: [Double],
    of compiled: CompiledScenario
  ) throws(ExperimentError) -> CompiledVariant {
    var binding: [ParameterID: Double] = [:]
    for (place, parameter) in compiled.parameters.enumerated() {
      binding[parameter.id] = values[place]
    }
    var variant = try self.variant.moved(to: binding)
    var baselines: [Int: Double] = [:]
    for bound in compiled.boundBaselines {
      let value = values[bound.parameter]
      guard let place = influences.map.place(of: .factor(bound.factor)) else { continue }
      baselines[place] = value
      variant.setBaseline(value, of: bound.factor)
    }
    do throws(InfluenceError) {
      let influences = try influences.moved(to: values, baselines, variant.dynamics)
      return CompiledVariant(
        variant: variant,
        influences: influences,
        engine: try engine.moved(to: influences)
      )
    } catch {
      throw .influences(error)
    }
  }
}

extension Variant {
  /// Sets what a parameter is bound to, as materializing does.
  fileprivate mutating func setBaseline(_ value: Double, of factor: FactorID) {
    let evidence = model.factors[factor]?.baseline?.counting.first?.evidence ?? []
    model.factors[factor]?.baseline = Claims([Claim(value, evidence: evidence)])
  }
}

extension RunEngine {
  /// The same engine for the same influences with other numbers.
  fileprivate func moved(to influences: VariantInfluences) throws(InfluenceError) -> RunEngine {
    switch self {
    case .anchored(let engine):
      return .anchored(try AnchoredEngine(influences.map, settings: engine.settings))
    case .cognitive(let engine):
      do throws(ExperimentError) {
        return .cognitive(try CognitiveEngine(influences, engine.plan))
      } catch {
        guard case .influences(let problem) = error else {
          preconditionFailure("the plan was checked when the engine was first made")
        }
        throw problem
      }
    }
  }
}

extension VariantInfluences {
  /// The same influences with weights, baselines and impulses at other values of the parameters.
  fileprivate func moved(
    to values: [Double],
    _ baselines: [Int: Double],
    _ dynamics: [ScenarioImpulse]
  ) throws(InfluenceError) -> VariantInfluences {
    var nodes = map.nodes
    for (place, baseline) in baselines {
      let node = nodes[place]
      nodes[place] = InfluenceNode(
        node.address,
        baseline: baseline,
        range: node.range,
        inertia: node.inertia
      )
    }
    var arcs = map.arcs
    var assumptions = assumptions
    // They follow each other in the order of the influences, after those on baselines.
    var assumption = assumptions.firstIndex { $0.subject.influence != nil } ?? assumptions.endIndex
    for (place, source) in weights.enumerated() {
      let arc = arcs[place]
      if case .parameter(let parameter) = source { arcs[place] = arc.weighing(values[parameter]) }
      guard assumption < assumptions.endIndex,
        assumptions[assumption].subject.influence == arc.id
      else { continue }
      if case .parameter(let parameter) = source {
        assumptions[assumption] = RunAssumption(
          subject: assumptions[assumption].subject,
          value: values[parameter]
        )
      }
      assumption += 1
    }
    var (shocks, interventions) = (shocks, interventions)
    var (shock, intervention) = (0, 0)
    for impulse in impulses {
      switch dynamics[impulse.position].action {
      case .shock(let size, _):
        shocks[shock] = shocks[shock].resized(to: size)
        shock += 1
      case .hold(let level):
        interventions[intervention] = interventions[intervention].moved(to: level)
        intervention += 1
      }
    }
    return VariantInfluences(
      map: try map.moved(nodes: nodes, arcs: arcs),
      shocks: shocks,
      interventions: interventions,
      shockOperations: shockOperations,
      interventionOperations: interventionOperations,
      assumptions: assumptions,
      omissions: omissions,
      balance: balance,
      weights: weights,
      impulses: impulses
    )
  }
}

extension RunAssumption.Subject {
  /// The influence whose weight is assumed; nil for a baseline.
  fileprivate var influence: InfluenceID? {
    switch self {
    case .assumedWeight(let id), .parameter(_, let id), .unstatedWeight(let id): id
    case .baseline: nil
    }
  }
}

extension InfluenceArc {
  fileprivate func weighing(_ weight: Double) -> InfluenceArc {
    InfluenceArc(
      id,
      from: from,
      to: to,
      sign: sign,
      weight: weight,
      confidence: confidence,
      lag: lag
    )
  }
}

extension Push {
  fileprivate func resized(to size: Double) -> Push {
    Push(node, by: size, shape: shape, start: start, name: name)
  }
}

extension Intervention {
  fileprivate func moved(to value: Double) -> Intervention {
    Intervention(node, at: value, start: start, name: name)
  }
}
