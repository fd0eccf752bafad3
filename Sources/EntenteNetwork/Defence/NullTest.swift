public import OrderedCollections

/// Measures of a network beside those of many like it that chance made.
public struct NullTest: Sendable {
  /// How many networks are drawn, and how they are summed up.
  public struct Plan: Hashable, Sendable {
    /// What is left to chance.
    public var model: NullModel
    /// How many networks are drawn.
    public var count = 999
    /// The seed.
    public var seed: UInt64 = 1
    /// The share of the draws inside an interval.
    public var interval = 0.95

    /// Creates the usual plan: 999 draws, intervals of 95 %.
    public init(_ model: NullModel) {
      self.model = model
    }
  }

  /// What a measure found.
  public struct Result: Sendable {
    /// The measure.
    public let measure: Measure
    /// Each actor's number, in their order; empty for other measures.
    public let actors: [NullComparison]
    /// The numbers inside a value for the whole or for groups, by name.
    public let whole: OrderedDictionary<String, NullComparison>
    /// In how many draws it has no value.
    public let failureCount: Int
    /// Why it has none in the network itself, or else in the first such draw.
    public let failure: MeasureError?
  }

  /// How many networks were drawn, and how.
  public let plan: Plan
  /// What each measure found.
  public let results: [Result]
}

extension NullTest {
  /// Compares measures of a network with those of chance.
  ///
  /// - Parameters:
  ///   - measures: What is measured; measures of pairs have no result, since pairs differ.
  ///   - context: The network, with what is asked of it. What is known of the relations behind its
  ///     ties goes for no other network: measures of layers and hypergraphs fail.
  ///   - plan: The null model, ties rewired or signs shuffled, and how many networks are drawn.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError/cancelled``, or
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` for a plan that cannot be.
  public init(
    _ measures: [Measure],
    in context: MeasureContext,
    plan: Plan,
    execution: Execution = Execution()
  ) throws {
    try plan.check(context.network)
    if plan.model == .shuffledTypes {
      throw plan.unusable("null model", "needs a model's relations")
    }
    try self.init(
      measures,
      in: context,
      actorCount: context.network.actorCount,
      plan: plan,
      execution: execution
    ) { random, execution in
      var drawn = context
      drawn.network =
        switch plan.model {
        case .rewired(let trials): context.network.rewired(trials: trials, using: &random).network
        default: context.network.withShuffledSigns(using: &random)
        }
      drawn.hypergraph = nil
      drawn.layers = []
      drawn.execution = execution
      return drawn
    }
  }

  /// Compares measures of a projected network with those of chance.
  ///
  /// - Parameters:
  ///   - measures: What is measured; measures of pairs have no result, since pairs differ.
  ///   - network: The network. Measures of layers have a result where types are shuffled.
  ///   - plan: The null model, and how many networks are drawn.
  ///   - partition: Groups of the actors, if measures ask for them.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  /// - Throws: As for any network.
  public init(
    _ measures: [Measure],
    in network: ProjectedNetwork,
    plan: Plan,
    partition: Partition? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) throws {
    let context = network.context(partition: partition, options: options, execution: execution)
    guard plan.model == .shuffledTypes else {
      try self.init(measures, in: context, plan: plan, execution: execution)
      return
    }
    try plan.check(context.network)
    let frame = MeasureFrame(measures, partition, options)
    let hypergraph = context.hypergraph
    try self.init(
      measures,
      in: context,
      actorCount: network.actors.count,
      plan: plan,
      execution: execution
    ) { random, execution in
      let table = network.table.withShuffledTypes(among: network.kept, using: &random)
      var drawn = network.context(of: table, network.kept, frame, execution)
      drawn.hypergraph = hypergraph
      return drawn
    }
  }

  private init(
    _ measures: [Measure],
    in context: MeasureContext,
    actorCount: Int,
    plan: Plan,
    execution: Execution,
    draw: @escaping @Sendable (inout SplitMix64, Execution) -> MeasureContext
  ) throws {
    let observed = try measures.map { try $0.finding(in: context) }
    let replicates = try Replicates(
      measures,
      count: plan.count,
      actorCount: actorCount,
      execution: execution
    ) { number, execution in
      var random = SplitMix64(seed: plan.seed, stream: number)
      return draw(&random, execution)
    }
    self.plan = plan
    results = measures.indices.map { Result($0, observed[$0], replicates, plan) }
  }
}

extension NullTest.Plan {
  fileprivate func check(_ network: Network) throws(MeasureError) {
    if count < 1 { throw unusable("samples", "must be at least 1") }
    if !(interval > 0 && interval < 1) { throw unusable("interval", "must be between 0 and 1") }
    switch model {
    case .rewired(let trials) where trials < 1: throw unusable("trials", "must be at least 1")
    case .shuffledSigns where !network.isSigned:
      throw unusable("null model", "needs a network with signs")
    default: break
    }
  }

  fileprivate func unusable(_ name: String, _ reason: String) -> MeasureError {
    .unusableParameter(measure: "null test", name: name, reason: reason)
  }
}

extension NullTest.Result {
  fileprivate init(
    _ place: Int,
    _ observed: Finding,
    _ replicates: Replicates,
    _ plan: NullTest.Plan
  ) {
    measure = observed.measure
    let failures = replicates.failures(place)
    failureCount = failures.count
    failure = observed.failure ?? failures.first
    if let values = observed.value?.numbers(ofActors: replicates.actorCount) {
      let draws = replicates.actorNumbers(place)
      actors =
        values.indices.map {
          NullComparison(values[$0], among: draws[$0], interval: plan.interval)
        }
        .adjustedByHolm
    } else {
      actors = []
    }
    let draws = replicates.wholeNumbers(place)
    var whole: OrderedDictionary<String, NullComparison> = [:]
    for (name, value) in observed.value?.wholeNumbers ?? [:] {
      whole[name] = NullComparison(value, among: draws[name] ?? [], interval: plan.interval)
    }
    self.whole = whole
  }
}
