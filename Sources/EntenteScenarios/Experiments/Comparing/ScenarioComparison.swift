public import EntenteModel
public import EntenteNetwork
internal import OrderedCollections

/// What is otherwise in one state of affairs than in another: levels, measures, and the models.
public struct ScenarioComparison: Sendable {
  /// A level in both.
  public struct LevelRow: Hashable, Sendable {
    /// The factor, relation, observation or actor.
    public let address: Address
    /// The level in the first; nil if it is not there.
    public let from: Double?
    /// The level in the second; nil if it is not there.
    public let to: Double?
    /// The change; what is not there counts as 0.
    public let delta: Double
    /// The interval of the change over an ensemble, if one was handed in.
    public internal(set) var interval: ClosedRange<Double>?
    /// Whether the level stands at the end of its range in the second.
    public let isClipped: Bool
  }

  /// A number of a measure in both.
  public struct MeasureRow: Hashable, Sendable {
    /// The measure.
    public let measure: String
    /// The actor or the part of the value; empty for a single number.
    public let part: String
    /// The number in the first; NaN where it is undefined, nil where there is no such part.
    public let from: Double?
    /// The number in the second.
    public let to: Double?
    /// The difference; NaN where one is missing or undefined.
    public var delta: Double { (to ?? .nan) - (from ?? .nan) }
    /// The interval of the difference over an ensemble, if one was handed in.
    public internal(set) var interval: ClosedRange<Double>?
  }

  /// The state of affairs that is compared with.
  public let first: RunState
  /// The state of affairs that is compared.
  public let second: RunState
  /// Every level that is a node in one of both: factors, relations, observations, actors.
  public internal(set) var levels: [LevelRow]
  /// Every number of the measures asked for, in their order.
  public internal(set) var measures: [MeasureRow]
  /// What the intervals are of, if an ensemble was drawn for them.
  public internal(set) var draws: Draws?
  /// Measures that have no value in one of both, with the reason.
  public let failures: [String]
  /// What the models say differently, levels of the runs included.
  public let difference: ModelDifference

  /// Compares two states of affairs.
  ///
  /// - Parameters:
  ///   - first: What is compared with.
  ///   - second: What is compared.
  ///   - measures: Measures to compare.
  ///   - options: How both are measured.
  ///   - intervals: Intervals of the changes of levels over an ensemble.
  ///   - measureIntervals: Intervals of the changes of measures, by measure and part.
  /// - Throws: `MeasureError.cancelled`.
  public init(
    from first: RunState,
    to second: RunState,
    measures: [Measure] = [],
    options: RunOptions = RunOptions(),
    intervals: [Address: ClosedRange<Double>] = [:],
    measureIntervals: [String: [String: ClosedRange<Double>]] = [:]
  ) throws {
    self.first = first
    self.second = second
    levels = Self.levels(first, second, intervals)
    var rows: [MeasureRow] = []
    var failures: [String] = []
    if !measures.isEmpty {
      let before = try first.subject(options).report(measures)
      let after = try second.subject(options).report(measures)
      for (old, new) in zip(before.findings, after.findings) {
        let name = new.measure.name
        let (from, to) = (old.numbers(before.ids), new.numbers(after.ids))
        for part in to.keys.elements + from.keys.elements.filter({ to[$0] == nil }) {
          rows.append(
            MeasureRow(
              measure: name,
              part: part,
              from: from[part],
              to: to[part],
              interval: measureIntervals[name]?[part]
            )
          )
        }
        for (finding, report) in [(old, before), (new, after)] {
          guard let failure = finding.failure else { continue }
          failures.append("\(name): \(failure.message { report.ids[$0] })")
        }
      }
    }
    self.measures = rows
    self.failures = failures.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    difference = ModelDifference(from: first.model, to: second.model)
  }

  private static func levels(
    _ first: RunState,
    _ second: RunState,
    _ intervals: [Address: ClosedRange<Double>]
  ) -> [LevelRow] {
    let clipped = Set(second.equilibrium?.clipped ?? [])
    var addresses = OrderedSet(second.influences.map.nodes.map(\.address))
    addresses.formUnion(first.influences.map.nodes.map(\.address))
    return addresses.map { address in
      let baselines = (second.baseline(of: address) ?? 0) - (first.baseline(of: address) ?? 0)
      return LevelRow(
        address: address,
        from: first.level(of: address),
        to: second.level(of: address),
        delta: baselines + (second.deviation(of: address) - first.deviation(of: address)),
        interval: intervals[address],
        isClipped: clipped.contains(address)
      )
    }
  }
}

extension Finding {
  /// The numbers of the finding by actor or part, in order.
  fileprivate func numbers(_ ids: [String]) -> OrderedDictionary<String, Double> {
    switch value {
    case .actors(let numbers)?:
      return OrderedDictionary(zip(ids, numbers)) { first, _ in first }
    case .pairs(let pairs)?:
      return OrderedDictionary(
        pairs.map { ("\(ids[$0.source]) \(ids[$0.target])", $0.value) }
      ) { first, _ in first }
    case .whole?, .groups?: return value?.wholeNumbers ?? [:]
    case nil: return [:]
    }
  }
}

extension ScenarioRun {
  /// The run compared with what the scenario goes on from.
  ///
  /// - Parameters:
  ///   - names: Names of measures; those of the scenario if empty.
  ///   - intervals: Intervals of the changes of levels over an ensemble.
  ///   - measureIntervals: Intervals of the changes of measures, by measure and part.
  /// - Returns: The comparison.
  /// - Throws: `UnknownMeasure`, and `MeasureError.cancelled`.
  public func comparison(
    measures names: [String] = [],
    intervals: [Address: ClosedRange<Double>] = [:],
    measureIntervals: [String: [String: ClosedRange<Double>]] = [:]
  ) throws -> ScenarioComparison {
    try comparison(
      with: parent,
      measures: names,
      intervals: intervals,
      measureIntervals: measureIntervals
    )
  }

  /// The run compared with another state of affairs, such as that of another scenario's run.
  public func comparison(
    with other: RunState,
    measures names: [String] = [],
    intervals: [Address: ClosedRange<Double>] = [:],
    measureIntervals: [String: [String: ClosedRange<Double>]] = [:]
  ) throws -> ScenarioComparison {
    try ScenarioComparison(
      from: other,
      to: state,
      measures: try MeasureNaming.measures(named: names.isEmpty ? scenario.measures : names),
      options: options,
      intervals: intervals,
      measureIntervals: measureIntervals
    )
  }
}
