public import EntenteModel
public import OrderedCollections

/// Measures over many possible worlds, in each of which a relation is real or not with its
/// probability.
///
/// Relations are taken to be independent of each other.
///
/// Source: the network of independent uncertain ties is that of P. Parchas and others, "Uncertain graph
/// processing through representative instances", *ACM Transactions on Database Systems* 40(3), 2015,
/// section 2. <https://doi.org/10.1145/2818182>
public struct SampledWorlds: Sendable {
  /// How many worlds, and how they are summed up.
  public struct Plan: Hashable, Sendable {
    /// How many worlds are drawn.
    public var count = 1000
    /// The seed.
    public var seed: UInt64 = 1
    /// The share of the worlds inside an interval.
    public var interval = 0.9
    /// How many places count as the top.
    public var topCount = 5
    /// With what probability relations are real.
    public var mapping = ProbabilityMapping()

    /// Creates the usual plan: a thousand worlds, intervals of 90 %, the first five.
    public init() {}
  }

  /// An actor's number over the worlds.
  public struct ActorSample: Hashable, Sendable {
    /// The number in the network itself.
    public let base: Double
    /// The number over the worlds.
    public let spread: Spread
    /// The actor's place in the network itself, from 1, equal numbers sharing the best; nil if the
    /// number is undefined.
    public let basePlace: Int?
    /// The place over the worlds.
    public let place: Spread
    /// In which share of the worlds the actor has its place in the network itself.
    public let shareAtBasePlace: Double
    /// In which share of the worlds the actor is among the first ``Plan/topCount``.
    public let shareInTop: Double
  }

  /// A pair's number over the worlds.
  public struct PairSample: Hashable, Sendable {
    /// The place of the first actor.
    public let source: Int
    /// The place of the second.
    public let target: Int
    /// The number over the worlds; defined in those where the measure says something of the pair.
    public let spread: Spread
  }

  /// What a measure found over the worlds.
  public struct Result: Sendable {
    /// The measure.
    public let measure: Measure
    /// What it found for each actor, in their order; empty for other measures.
    public let actors: [ActorSample]
    /// What it found for pairs of actors; empty for other measures.
    public let pairs: [PairSample]
    /// What it found inside a value for the whole or for groups, by name.
    public let whole: OrderedDictionary<String, Spread>
    /// Kendall's τ-b between the actors' order in a world and in the network itself; nil for other
    /// measures.
    public let agreement: Spread?
    /// In how many worlds it has no value.
    public let failureCount: Int
    /// Why not in the first of them.
    public let failure: MeasureError?
  }

  /// How many worlds were drawn, and how.
  public let plan: Plan
  /// The actors.
  public let actors: [ActorID]
  /// How many relations are in doubt: neither sure to hold nor sure not to.
  public let doubtfulCount: Int
  /// What each measure found.
  public let results: [Result]
}

extension SampledWorlds {
  /// Draws worlds and measures them.
  ///
  /// A world is drawn from the seed and its own number, so that results do not depend on threads. It
  /// has the direction of the network. The network itself is measured too: with or without possible
  /// relations, as its projection says.
  ///
  /// - Parameters:
  ///   - measures: What is measured.
  ///   - network: The network whose relations may be real or not.
  ///   - plan: How many worlds, and how they are summed up.
  ///   - partition: Groups of the actors, if measures ask for them.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError/cancelled``, or
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` for a plan that cannot be.
  /// - Complexity: worlds × (ties + measures).
  public init(
    _ measures: [Measure],
    in network: ProjectedNetwork,
    plan: Plan = Plan(),
    partition: Partition? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) throws {
    try plan.check()
    let probabilities = network.probabilities(by: plan.mapping)
    let frame = MeasureFrame(measures, partition, options)
    let base = network.context(partition: partition, options: options, execution: execution)
    let bases = try measures.map { try $0.finding(in: base) }
    let replicates = try Replicates(
      measures,
      count: plan.count,
      actorCount: network.actors.count,
      execution: execution
    ) { number, execution in
      var random = SplitMix64(seed: plan.seed, stream: number)
      let world = World(
        relations: probabilities,
        doubtCount: network.table.doubtCount,
        doubts: plan.mapping.possible,
        using: &random
      )
      return network.context(of: world, frame, execution)
    }
    self.plan = plan
    actors = network.actors
    let isOpen = plan.mapping.possible > 0 && plan.mapping.possible < 1
    doubtfulCount =
      probabilities.count { $0 > 0 && $0 < 1 } + (isOpen ? network.table.doubtCount : 0)
    results = measures.indices.map { Result($0, bases[$0], replicates, plan) }
  }
}

extension SampledWorlds.Plan {
  /// Makes sure that worlds can be drawn so.
  fileprivate func check() throws(MeasureError) {
    let fault: (name: String, reason: String)? =
      if count < 1 {
        ("samples", "must be at least 1")
      } else if !(interval > 0 && interval < 1) {
        ("interval", "must be between 0 and 1")
      } else if topCount < 1 {
        ("top", "must be at least 1")
      } else {
        mapping.fault.map { ("mapping", $0) }
      }
    guard let fault else { return }
    throw .unusableParameter(measure: "sampled worlds", name: fault.name, reason: fault.reason)
  }
}

extension SampledWorlds.Result {
  fileprivate init(
    _ place: Int,
    _ base: Finding,
    _ replicates: Replicates,
    _ plan: SampledWorlds.Plan
  ) {
    measure = base.measure
    let failures = replicates.failures(place)
    failureCount = failures.count
    failure = failures.first
    whole = replicates.wholeNumbers(place).mapValues { Spread($0, interval: plan.interval) }
    pairs = replicates.pairNumbers(place).map { item in
      SampledWorlds.PairSample(
        source: item.pair.source,
        target: item.pair.target,
        spread: Spread(item.numbers, interval: plan.interval)
      )
    }
    guard base.measure.level == .actors else {
      actors = []
      agreement = nil
      return
    }
    let numbers = replicates.actorNumbers(place)
    let bases =
      base.value?.numbers(ofActors: numbers.count)
      ?? [Double](repeating: .nan, count: numbers.count)
    let basePlaces = Ranking.places(bases)
    var places = numbers.map { $0.map { _ in Double.nan } }
    var agreements: [Double] = []
    for world in 0..<replicates.count {
      let values = numbers.map { $0[world] }
      agreements.append(RankCorrelation.kendall(bases, values))
      for (actor, found) in Ranking.places(values).enumerated() {
        places[actor][world] = found.map(Double.init) ?? .nan
      }
    }
    agreement = Spread(agreements, interval: plan.interval)
    let worlds = Double(replicates.count)
    actors = numbers.indices.map { actor in
      let own = basePlaces[actor].map(Double.init) ?? .nan
      return SampledWorlds.ActorSample(
        base: bases[actor],
        spread: Spread(numbers[actor], interval: plan.interval),
        basePlace: basePlaces[actor],
        place: Spread(places[actor], interval: plan.interval),
        shareAtBasePlace: Double(places[actor].count { $0 == own }) / worlds,
        shareInTop: Double(places[actor].count { $0 <= Double(plan.topCount) }) / worlds
      )
    }
  }
}
