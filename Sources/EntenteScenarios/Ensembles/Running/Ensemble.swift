public import EntenteModel
internal import OrderedCollections

/// Many runs of a scenario: which values its parameters have in each, and what is read off them.
///
/// The draws of a parameter depend on the seed, its name and the number of the run, so that the
/// scenario and what it goes on from see the same values, that other scenarios with the parameter see
/// them too, and that rows are the same on any number of threads.
public struct Ensemble: Sendable {
  /// What the ensemble is, for its row file.
  public let header: EnsembleHeader
  /// The scenario.
  public let compiled: CompiledScenario
  /// What is read off each run; conditions give 1 or 0.
  public let outputs: [ScenarioExpression]
  /// When it is enough; nil if all runs are wanted.
  public let until: ScenarioExpression?
  /// The size at which it is first asked whether it is enough.
  let start: Int

  let design: any ExperimentalDesign
  /// The places of the parameters that vary among all.
  let places: [Int]
  let evaluator: ScenarioOutputs

  /// Draws runs.
  ///
  /// - Parameters:
  ///   - compiled: The scenario. Its parameters with a distribution vary, and assumed weights with one.
  ///   - plan: How to draw; nil for what the scenario says. With `until` its count is where growing
  ///     begins. A grid has the most levels of which all combinations are at most the count, paths of
  ///     Morris and values one at a time are so many that runs are about the count.
  ///   - outputs: What to read off each run; nil for what the scenario names: the outputs of its
  ///     sensitivity, what its claims compare, and its measures that are numbers.
  ///   - limit: How many runs at most, where `until` asks for more and more.
  /// - Throws: ``EnsembleError``, ``SamplingError`` or ``ExperimentError`` for what cannot be drawn or
  ///   read, and if the scenario cannot be run at its defaults.
  public init(
    _ compiled: CompiledScenario,
    plan: EnsemblePlan? = nil,
    outputs: [ScenarioExpression]? = nil,
    limit: Int = 1 << 20
  ) throws {
    try self.init(drawing: compiled, plan: plan, outputs: outputs, limit: limit, isKept: true)
  }

  /// Draws runs as above; without a row file nothing tells which ensemble its rows are of.
  init(
    drawing compiled: CompiledScenario,
    plan: EnsemblePlan?,
    outputs: [ScenarioExpression]?,
    limit: Int = 1 << 20,
    isKept: Bool
  ) throws {
    let plan = plan ?? compiled.scenario.ensemble ?? EnsemblePlan()
    let (parameters, places) = compiled.variedParameters
    guard !parameters.isEmpty else {
      throw EnsembleError.nothingVaries(compiled.scenario.id.rawValue)
    }
    var sampler = try plan.sampler(dimensions: parameters.count)
    if plan.until != nil {
      guard plan.sampler == .sobol || plan.sampler == .monteCarlo else {
        throw EnsembleError.cannotGrow(sampler: plan.sampler.rawValue)
      }
      guard plan.correlations.isEmpty else { throw EnsembleError.cannotGrowTogether }
      sampler = sampler.resized(to: max(plan.count, limit))
    }
    try self.init(
      compiled,
      design: try SampleDesign(
        sampler,
        of: parameters,
        seed: plan.seed,
        correlations: plan.correlations.map {
          ParameterCorrelation($0.first.rawValue, $0.second.rawValue, $0.rank)
        }
      ),
      places: places,
      name: sampler.name,
      seed: plan.seed,
      outputs: outputs,
      until: plan.until,
      start: plan.count,
      isKept: isKept
    )
  }

  /// Runs through given values of some parameters, all others being at their defaults.
  ///
  /// - Parameters:
  ///   - compiled: The scenario.
  ///   - axes: The parameters and their values; nil for what the scenario says.
  ///   - outputs: What to read off each run; nil for what the scenario names.
  /// - Throws: ``EnsembleError`` or ``ExperimentError``.
  public init(
    sweeping compiled: CompiledScenario,
    axes: [SweepAxis]? = nil,
    outputs: [ScenarioExpression]? = nil
  ) throws {
    let axes = axes ?? compiled.scenario.sweep.map { SweepAxis($0.key, $0.value) }
    guard !axes.isEmpty else {
      throw EnsembleError.unusableAxis(
        "scenario \(compiled.scenario.id) sweeps nothing; write sweep: with values of a parameter"
      )
    }
    var places: [Int] = []
    for axis in axes {
      let place = try compiled.knownPlace(of: axis.parameter)
      guard !places.contains(place) else {
        throw EnsembleError.unusableAxis("\(axis.parameter) is swept twice; name it once")
      }
      places.append(place)
    }
    try self.init(
      compiled,
      design: try SweepDesign(axes),
      places: places,
      name: "sweep",
      seed: 0,
      outputs: outputs,
      until: nil,
      start: 0
    )
  }

  init(
    _ compiled: CompiledScenario,
    design: any ExperimentalDesign,
    places: [Int],
    name: String,
    seed: UInt64,
    outputs wanted: [ScenarioExpression]?,
    until: ScenarioExpression?,
    start: Int,
    isKept: Bool = true
  ) throws {
    let scenario = compiled.scenario
    let asked = [until].compactMap(\.self) + scenario.expectations.map(\.predicate)
    let named = try wanted ?? compiled.namedOutputs()
    let outputs = OrderedSet(named + asked.flatMap(\.partsOfEnsembles))
    let claims = scenario.expectations.filter { $0.predicate.partsOfEnsembles.isEmpty }
    let evaluator = try ScenarioOutputs(outputs + claims.map(\.predicate), of: compiled)
    // What cannot be run at its defaults is reported before anything else is done.
    let first = try compiled.run(compiled.defaults, withTrajectory: false)
    let varied = Set(places)
    let fixed = compiled.parameters.enumerated().filter { !varied.contains($0.offset) }
    func header(_ hash: String) -> EnsembleHeader {
      EnsembleHeader(
        scenario: scenario.id,
        hash: hash,
        sampler: name,
        seed: seed,
        count: design.count,
        until: until?.description,
        parameters: places.map { compiled.parameters[$0].id },
        fixed: fixed.map { .init(id: $0.element.id, value: $0.element.value) },
        outputs: outputs.map(\.description),
        claims: claims.map(\.id),
        isAssumptionDriven: first.isAssumptionDriven
      )
    }
    // Hashing takes a while, and only a row file needs it.
    self.header = header(
      !isKept
        ? ""
        : ContentHash.text(
          of: compiled.model,
          scenario,
          compiled.parentScenario,
          design.parameters,
          (design as? SweepDesign)?.axes ?? [],
          header(""),
          start
        )
    )
    self.compiled = compiled
    self.outputs = Array(outputs)
    self.until = until
    self.start = start
    self.design = design
    self.places = places
    self.evaluator = evaluator
  }
}

extension Ensemble {
  /// How many runs there are; where it is asked whether they are enough, how many at most.
  public var count: Int { design.count }

  /// The values of the parameters that vary in a run, in the order of the header.
  public func point(of variant: Int) -> [Double] { design.point(at: variant) }

  /// The values of all parameters of the scenario in a run.
  ///
  /// - Parameter variant: The number of a run, from 0 to below ``count``.
  /// - Returns: What ``CompiledScenario/run(_:)`` takes.
  public func values(of variant: Int) -> [Double] {
    var values = compiled.defaults
    for (place, value) in zip(places, design.point(at: variant)) { values[place] = value }
    return values
  }
}
