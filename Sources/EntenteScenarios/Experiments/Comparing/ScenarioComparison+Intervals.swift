internal import EntenteModel
public import EntenteNetwork
internal import OrderedCollections

extension ScenarioComparison {
  /// How the intervals of changes were found.
  public struct Draws: Hashable, Sendable {
    /// How many runs they are of.
    public let count: Int
    /// How values were drawn.
    public let sampler: String
    /// The seed of the draws.
    public let seed: UInt64
  }

  /// The comparison with the intervals of its changes: the 5 % and 95 % quantiles over runs with
  /// drawn parameters and assumed weights.
  ///
  /// Changes that are none at the defaults have no interval, and neither have those that fewer than
  /// half of the runs define.
  ///
  /// - Parameters:
  ///   - count: How many runs to draw; with 0, or where nothing varies, there are no intervals.
  ///   - compiled: The scenario that was compared with what it goes on from.
  ///   - execution: How to run.
  /// - Returns: The comparison.
  /// - Throws: ``EnsembleError``, ``ExperimentError``, `MeasureError.cancelled`.
  /// - Complexity: O(count) runs, each measured once by each of the measures compared.
  public func withIntervals(
    over count: Int,
    of compiled: CompiledScenario,
    execution: Execution = Execution()
  ) throws -> ScenarioComparison {
    let (levelChanges, measureChanges) = (changesOfLevels, changesOfMeasures)
    let outputs = Array(OrderedSet(levelChanges.values.elements + measureChanges.values.elements))
    guard count > 0, !outputs.isEmpty else { return self }
    var plan = compiled.scenario.ensemble ?? EnsemblePlan()
    (plan.count, plan.until) = (count, nil)
    let ensemble: Ensemble
    do {
      ensemble = try Ensemble(compiled, plan: plan, outputs: outputs)
    } catch EnsembleError.nothingVaries {
      return self
    }
    let result = try ensemble.run(execution: execution)
    guard result.isComplete else { throw MeasureError.cancelled }
    func interval(_ output: ScenarioExpression?) throws -> ClosedRange<Double>? {
      guard let output else { return nil }
      let summary = try result.summary(of: output, quantiles: [0.05, 0.95])
      guard 2 * summary.undefinedCount <= result.rows.count, summary.quantiles.count == 2 else {
        return nil
      }
      let (low, high) = (summary.quantiles[0].value, summary.quantiles[1].value)
      return low <= high ? low...high : nil
    }
    var copy = self
    copy.draws = Draws(
      count: result.rows.count,
      sampler: result.header.sampler,
      seed: result.header.seed
    )
    for place in levels.indices {
      copy.levels[place].interval = try interval(levelChanges[place])
    }
    for place in measures.indices {
      copy.measures[place].interval = try interval(measureChanges[place])
    }
    return copy
  }

  /// What is read off runs for the levels that change, by their places.
  private var changesOfLevels: OrderedDictionary<Int, ScenarioExpression> {
    var changes: OrderedDictionary<Int, ScenarioExpression> = [:]
    for (place, row) in levels.enumerated() where row.delta != 0 {
      switch row.address {
      case .relation, .factor, .observation:
        changes[place] = .change(.level(row.address.description))
      default: break
      }
    }
    return changes
  }

  /// What is read off runs for the measures that change, by their places.
  private var changesOfMeasures: OrderedDictionary<Int, ScenarioExpression> {
    var changes: OrderedDictionary<Int, ScenarioExpression> = [:]
    for (place, row) in measures.enumerated() where row.delta.isFinite && row.delta != 0 {
      if row.part.isEmpty {
        changes[place] = .change(.measure(row.measure, actor: nil))
      } else if second.model.actors[ActorID(row.part)] != nil {
        changes[place] = .change(.measure(row.measure, actor: ActorID(row.part)))
      }
    }
    return changes
  }
}
