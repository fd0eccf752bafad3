public import EntenteModel
internal import OrderedCollections

/// A scenario made ready to be run often: its parameters in a fixed order, its variant and that of
/// what it goes on from, and their influences as numbers.
///
/// What it goes on from, its *parent* (the model itself if it extends nothing), is run in the same
/// way with the same values of the same parameters, so that a difference comes from operations
/// alone: bound fields and assumed weights are the same on both sides.
public struct CompiledScenario: Sendable {
  /// The scenario with all that it inherits.
  public let scenario: Scenario
  /// The model that it varies.
  public let model: Model
  /// The numbers that runs may vary: those that the scenario declares, in its order, then a weight
  /// for each influence that has none, in the order of the model.
  public let parameters: [RunParameter]
  /// What the author should know, none of it an error.
  public let findings: [ScenarioFinding]
  /// How runs are measured.
  public let options: RunOptions

  let library: ScenarioLibrary
  /// The scenario as it was given.
  let own: Scenario
  let parentScenario: Scenario
  let clock: ScenarioClock
  let boundWeights: [InfluenceID: Int]
  let openWeights: [InfluenceID: Int]
  /// The baselines of factors that parameters set, in the order in which they are set.
  let boundBaselines: [BoundBaseline]
  private let places: [ParameterID: Int]
  /// Both variants where nothing is varied.
  let child: CompiledVariant
  let parent: CompiledVariant

  /// Makes a scenario ready.
  ///
  /// - Parameters:
  ///   - scenario: The scenario, which need not be in the library.
  ///   - library: The scenarios that it may go on from.
  ///   - model: What it varies.
  ///   - options: How runs are measured.
  /// - Throws: ``ExperimentError`` if the scenario does not hold on the model, or its influences
  ///   cannot be computed on.
  public init(
    _ scenario: Scenario,
    in library: ScenarioLibrary = ScenarioLibrary(),
    on model: Model,
    options: RunOptions = RunOptions()
  ) throws(ExperimentError) {
    let flattened = library.flattened(scenario)
    let variant = library.materialize(scenario, on: model)
    guard variant.isValid else { throw .invalid(variant.findings) }
    let parentScenario = Self.parent(of: scenario, flattened, in: library, on: model)
    let parentVariant = library.materialize(parentScenario, on: model, checking: false)
    guard parentVariant.isValid else { throw .invalid(parentVariant.findings) }
    let clock = ScenarioClock(flattened, on: model)

    var boundWeights: [InfluenceID: Int] = [:]
    var boundBaselines: [BoundBaseline] = []
    let scaling = Self.scalingParameters(of: [variant, parentVariant])
    var parameters: [RunParameter] = []
    for (id, parameter) in flattened.parameters {
      var isStructural = scaling.contains(id)
      if let binding = parameter.binding {
        if let influence = binding.weightOfInfluence {
          boundWeights[influence] = parameters.count
        } else if let factor = binding.factorOfBaseline {
          boundBaselines.append(BoundBaseline(factor: factor, parameter: parameters.count))
        } else {
          isStructural = true
        }
      }
      parameters.append(RunParameter(id, parameter, isStructural: isStructural))
    }
    var openWeights: [InfluenceID: Int] = [:]
    for variant in [variant, parentVariant] {
      let screen = InfluenceScreen(model: variant.model, clock: clock)
      for influence in variant.model.influences.values
      where influence.weight?.used == nil && boundWeights[influence.id] == nil
        && openWeights[influence.id] == nil && screen.reasonToOmit(influence) == nil
      {
        openWeights[influence.id] = parameters.count
        parameters.append(RunParameter(weightOf: influence.id, flattened.assumedWeight))
      }
    }
    self.scenario = flattened
    self.model = model
    self.library = library
    self.parentScenario = parentScenario
    self.clock = clock
    self.boundWeights = boundWeights
    self.openWeights = openWeights
    self.boundBaselines = boundBaselines
    self.parameters = parameters
    self.options = options
    own = scenario
    findings = variant.findings
    places = Dictionary(uniqueKeysWithValues: parameters.enumerated().map { ($1.id, $0) })
    let values = parameters.map(\.value)
    func compiled(_ variant: Variant) throws(ExperimentError) -> CompiledVariant {
      try CompiledVariant(
        variant,
        plan: flattened,
        clock: clock,
        boundWeights: boundWeights,
        openWeights: openWeights,
        parameters: parameters,
        values: values
      )
    }
    child = try compiled(variant)
    parent = try compiled(parentVariant)
  }

  /// The values where nothing is varied, in the order of ``parameters``.
  public var defaults: [Double] { parameters.map(\.value) }

  /// The place of a parameter in ``parameters``; nil if there is none of that name.
  public func place(of parameter: ParameterID) -> Int? { places[parameter] }

  /// The default values with some of them replaced.
  ///
  /// - Throws: ``ExperimentError/unknownParameter(_:nearest:)``.
  public func values(
    with changed: [ParameterID: Double]
  ) throws(ExperimentError) -> [Double] {
    var values = defaults
    for (id, value) in changed.sorted(by: { $0.key < $1.key }) {
      guard let place = places[id] else {
        let names = parameters.map(\.id.rawValue)
        throw .unknownParameter(id, nearest: EditDistance.nearest(to: id.rawValue, among: names))
      }
      values[place] = value
    }
    return values
  }

  /// Whether a change of some values makes another graph, or one that cannot be.
  func isStructural(_ values: [Double]) -> Bool {
    parameters.indices.contains {
      parameters[$0].isStructural && values[$0] != parameters[$0].value
    }
      || boundBaselines.contains { bound in
        [child, parent].contains { variant in
          variant.variant.model.factors[bound.factor].map {
            !$0.range.contains(values[bound.parameter])
          } ?? false
        }
      }
  }

  /// Both variants at some values, made anew.
  func variants(
    at values: [Double]
  ) throws(ExperimentError) -> (child: CompiledVariant, parent: CompiledVariant) {
    let binding = self.binding(values)
    func compiled(_ scenario: Scenario) throws(ExperimentError) -> CompiledVariant {
      let variant = library.materialize(scenario, on: model, with: binding, checking: false)
      guard variant.isValid else { throw .invalid(variant.findings) }
      return try compile(variant, at: values)
    }
    return (try compiled(own), try compiled(parentScenario))
  }

  /// Gathers the influences of a variant.
  func compile(
    _ variant: Variant,
    at values: [Double]
  ) throws(ExperimentError) -> CompiledVariant {
    try CompiledVariant(
      variant,
      plan: scenario,
      clock: clock,
      boundWeights: boundWeights,
      openWeights: openWeights,
      parameters: parameters,
      values: values
    )
  }

  /// The values of the declared parameters.
  private func binding(_ values: [Double]) -> [ParameterID: Double] {
    var binding: [ParameterID: Double] = [:]
    for (place, parameter) in parameters.enumerated() where parameter.origin == .declared {
      binding[parameter.id] = values[place]
    }
    return binding
  }

  /// Checks values before anything is computed with them.
  func check(_ values: [Double]) throws(ExperimentError) {
    guard values.count == parameters.count else {
      throw .wrongValueCount(given: values.count, needed: parameters.count)
    }
    for (parameter, value) in zip(parameters, values) where !value.isFinite {
      throw .unusableValue(parameter.id, value, range: nil)
    }
    for place in boundWeights.values.sorted() + openWeights.values.sorted()
    where !Factor.unitRange.contains(values[place]) {
      throw .unusableValue(parameters[place].id, values[place], range: Factor.unitRange)
    }
  }
}
