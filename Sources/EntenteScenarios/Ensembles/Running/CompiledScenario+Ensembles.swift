internal import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

extension CompiledScenario {
  /// The parameters that have a distribution, and their places among all.
  var variedParameters: (parameters: [SampledParameter], places: [Int]) {
    var varied: [SampledParameter] = []
    var places: [Int] = []
    for (place, parameter) in parameters.enumerated() {
      guard let distribution = parameter.distribution else { continue }
      if case .fixed = distribution { continue }
      varied.append(
        SampledParameter(parameter.id.rawValue, distribution, base: parameter.value)
      )
      places.append(place)
    }
    return (varied, places)
  }

  /// The place of a parameter.
  ///
  /// - Throws: ``ExperimentError/unknownParameter(_:nearest:)``.
  func knownPlace(of parameter: ParameterID) throws(ExperimentError) -> Int {
    if let place = place(of: parameter) { return place }
    throw .unknownParameter(
      parameter,
      nearest: EditDistance.nearest(to: parameter.rawValue, among: parameters.map(\.id.rawValue))
    )
  }

  /// What the scenario names to be read off its runs, each once.
  func namedOutputs() throws -> [ScenarioExpression] {
    var outputs: OrderedSet<ScenarioExpression> = []
    outputs.append(contentsOf: scenario.sensitivity?.outputs ?? [])
    for expectation in scenario.expectations {
      outputs.append(contentsOf: expectation.predicate.readings)
    }
    guard !scenario.measures.isEmpty else { return Array(outputs) }
    let subject = try unpropagatedRun().state.subject(options)
    for measure in try MeasureNaming.measures(named: scenario.measures) {
      let value: MeasureValue
      do throws(any Error) {
        value = try measure.value(in: subject.context)
      } catch let error as MeasureError where error != .cancelled {
        continue
      }
      if case .actors = value {
        for id in subject.ids {
          outputs.append(.value(.measure(measure.name, actor: ActorID(id))))
        }
      } else if (try? value.number(measure.name, node: nil)) != nil {
        outputs.append(.value(.measure(measure.name, actor: nil)))
      }
    }
    return Array(outputs)
  }
}

extension ScenarioExpression {
  /// What stands in `ci(…)` and `P(…)`, in the order in which it stands.
  var partsOfEnsembles: [ScenarioExpression] {
    switch self {
    case .interval(let inner), .share(let inner): [inner]
    case .number, .parameter, .value, .change, .rank: []
    case .negation(let inner), .not(let inner): inner.partsOfEnsembles
    case .binary(let left, _, let right): left.partsOfEnsembles + right.partsOfEnsembles
    }
  }

  /// The quantities that a claim compares, as they stand there.
  var readings: [ScenarioExpression] {
    switch self {
    case .value, .change, .rank: [self]
    case .number, .parameter: []
    case .negation(let inner), .not(let inner), .interval(let inner), .share(let inner):
      inner.readings
    case .binary(let left, _, let right): left.readings + right.readings
    }
  }
}

extension EnsemblePlan {
  /// The sampler of so many runs of so many parameters.
  func sampler(dimensions: Int) throws(SamplingError) -> Sampler {
    guard count > 0 else {
      throw .design("the ensemble has \(count) runs; write n: 1 or more, such as 1024")
    }
    switch sampler {
    case .monteCarlo: return .monteCarlo(count)
    case .latinHypercube: return .latinHypercube(count)
    case .sobol: return .sobol(count)
    case .morris: return .morris(trajectories: max(1, count / (dimensions + 1)))
    case .oneAtATime: return .oneAtATime(levels: max(1, (count - 1) / dimensions))
    case .grid:
      var levels = 1
      while Self.isAtMost(count, levels + 1, dimensions) { levels += 1 }
      return .grid(levels: levels)
    }
  }

  /// Whether a power is at most a number.
  private static func isAtMost(_ number: Int, _ base: Int, _ exponent: Int) -> Bool {
    var power = 1
    for _ in 0..<exponent {
      let (product, overflows) = power.multipliedReportingOverflow(by: base)
      guard !overflows, product <= number else { return false }
      power = product
    }
    return true
  }
}
