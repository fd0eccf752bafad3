public import EntenteModel
public import EntenteNetwork

/// A scenario run at some values of its parameters: where its levels settle, how they get there,
/// and what that rests on.
public struct ScenarioRun: Sendable {
  /// The scenario with all that it inherits.
  public let scenario: Scenario
  /// The parameters, in the order of ``values``.
  public let parameters: [RunParameter]
  /// The values of the parameters.
  public let values: [Double]
  /// Where the variant settled.
  public let state: RunState
  /// What the scenario goes on from, run with the same values.
  public let parent: RunState
  /// The way of the levels; nil without a horizon, or if the anchored engine did not run.
  public let trajectory: Trajectory?
  /// How the run is measured.
  public let options: RunOptions

  let engine: RunEngine
}

extension ScenarioRun {
  /// When each step of the trajectory is, the start among them: `2014` by years, else `2014-04`; nil
  /// without a trajectory, or if neither scenario nor model names a day.
  public var trajectoryDates: [String]? {
    guard let trajectory else { return nil }
    let dates = (0...trajectory.steps).compactMap { state.clock.date(ofStep: $0) }
    return dates.count == trajectory.steps + 1 ? dates : nil
  }
}

extension ScenarioRun {
  /// What the anchored engine found; nil if another engine ran or nothing pushes.
  public var equilibrium: Equilibrium? { state.equilibrium }
  /// What is guaranteed about the levels; nil if the anchored engine did not run, or nothing pushes,
  /// so that every level is exactly at its baseline.
  public var certificate: Certificate? { state.equilibrium?.certificate }
  /// The nodes that would be beyond their range, and stand at its end.
  public var clipped: [Address] { state.equilibrium?.clipped ?? [] }
  /// The model with the levels of the run.
  public var model: Model { state.model }
  /// The numbers that the run rests on and that no source gives.
  public var assumptions: [RunAssumption] { state.influences.assumptions }
  /// What was left out of account.
  public var omissions: [RunOmission] { state.influences.omissions }
  /// Whether weights that no source gives enter into the levels.
  ///
  /// Then every figure must say so.
  public var isAssumptionDriven: Bool {
    !(state.influences.impulses.isEmpty && parent.influences.impulses.isEmpty)
      && (state.influences.assumptions + parent.influences.assumptions).contains {
        if case .baseline = $0.subject { false } else { true }
      }
  }

  /// The value of an expression in this run, a difference being to what the scenario goes on from.
  ///
  /// - Parameter expression: A number, or a condition, which gives 1 or 0.
  /// - Returns: The number; NaN where a measure is undefined.
  /// - Throws: ``ExperimentError`` for what is not in the run or asks for many.
  public func value(of expression: ScenarioExpression) throws -> Double {
    var reader = RunReader(self)
    return try reader.value(of: expression)
  }

  /// How far a level is from what it is in what the scenario goes on from; exactly the difference of
  /// deviations where both have one baseline.
  public func change(of address: Address) -> Double {
    let baselines = (state.baseline(of: address) ?? 0) - (parent.baseline(of: address) ?? 0)
    return baselines + (state.deviation(of: address) - parent.deviation(of: address))
  }

  /// Measures of the run as a network, as `entente metrics` reports them.
  ///
  /// - Parameter names: Names of measures, or `all`; those of the scenario if empty.
  /// - Returns: The report.
  /// - Throws: `UnknownMeasure`, and `MeasureError.cancelled`.
  public func measures(_ names: [String] = []) throws -> MeasureReport {
    let measures = try MeasureNaming.measures(named: names.isEmpty ? scenario.measures : names)
    return try state.subject(options).report(measures)
  }
}

extension CompiledScenario {
  /// Runs the scenario and what it goes on from.
  ///
  /// - Parameter values: A value for each of ``parameters``; nil for the defaults.
  /// - Returns: The run.
  /// - Throws: ``ExperimentError`` for values that cannot be computed on, and where nothing
  ///   guarantees that levels settle and the plan says to refuse.
  public func run(_ values: [Double]? = nil) throws(ExperimentError) -> ScenarioRun {
    try run(values ?? defaults, withTrajectory: true)
  }

  func run(
    _ values: [Double],
    withTrajectory: Bool
  ) throws(ExperimentError) -> ScenarioRun {
    try check(values)
    let (child, parent) =
      values == defaults
      ? (self.child, self.parent)
      : isStructural(values)
        ? try variants(at: values)
        : (
          try self.child.moved(to: values, of: self), try self.parent.moved(to: values, of: self)
        )
    let states = try self.states(child, parent)
    return ScenarioRun(
      scenario: scenario,
      parameters: parameters,
      values: values,
      state: states.child,
      parent: states.parent,
      trajectory: withTrajectory ? try trajectory(of: states.engine, child) : nil,
      options: options,
      engine: states.engine
    )
  }

  /// Settles both variants, with one gain where gains are chosen: a difference between gains is none
  /// between the variants.
  func states(
    _ child: CompiledVariant,
    _ parent: CompiledVariant
  ) throws(ExperimentError) -> (child: RunState, parent: RunState, engine: RunEngine) {
    let states = (try RunState(child, clock: clock), try RunState(parent, clock: clock))
    guard let first = states.0.equilibrium?.gain, let second = states.1.equilibrium?.gain,
      first != second
    else { return (states.0, states.1, child.engine) }
    let gain = min(first, second)
    let (child, parent) = (try child.withGain(gain), try parent.withGain(gain))
    return (
      try RunState(child, clock: clock), try RunState(parent, clock: clock), child.engine
    )
  }

  /// The run as it is before anything is propagated, for what does not depend on levels.
  func unpropagatedRun() -> ScenarioRun {
    ScenarioRun(
      scenario: scenario,
      parameters: parameters,
      values: defaults,
      state: RunState(atRest: child, clock: clock),
      parent: RunState(atRest: parent, clock: clock),
      trajectory: nil,
      options: options,
      engine: child.engine
    )
  }

  private func trajectory(
    of engine: RunEngine,
    _ compiled: CompiledVariant
  ) throws(ExperimentError) -> Trajectory? {
    guard let steps = clock.steps, case .anchored(let engine) = engine else { return nil }
    do throws(InfluenceError) {
      return try engine.trajectory(
        shocks: compiled.influences.shocks,
        interventions: compiled.influences.interventions,
        steps: steps
      )
    } catch {
      throw .influences(error)
    }
  }
}
