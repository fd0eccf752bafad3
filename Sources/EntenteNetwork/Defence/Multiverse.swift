public import EntenteModel
public import OrderedCollections

/// A measure repeated over every projection of a grid: whether a result hangs on choices that might
/// have been made otherwise.
///
/// Source: S. Steegen and others, "Increasing transparency through a multiverse analysis",
/// *Perspectives on Psychological Science* 11(5), 2016.
/// <https://doi.org/10.1177/1745691616658637>
public struct Multiverse: Sendable {
  /// One measure in one universe.
  public struct Universe: Sendable {
    /// The projection.
    public let projection: Projection
    /// What was found.
    public let finding: Finding
    /// Kendall's τ-b between the actors' order here and in the base; NaN for other measures.
    public let kendall: Double
    /// Spearman's ρ between both; NaN for other measures.
    public let spearman: Double
  }

  /// An actor over the universes in which its number is defined.
  public struct ActorStability: Hashable, Sendable {
    /// The number in the base.
    public let base: Double
    /// The place in the base, from 1, equal numbers sharing the best; nil if it is undefined.
    public let basePlace: Int?
    /// The best place in any universe; nil if the number is defined in none.
    public let bestPlace: Int?
    /// The worst place.
    public let worstPlace: Int?
    /// In which share of the universes the actor has its place in the base.
    public let shareAtBasePlace: Double
    /// In which share it is among the first ``Multiverse/topCount``.
    public let shareInTop: Double
  }

  /// What a measure found over the universes.
  public struct Result: Sendable {
    /// The measure.
    public let measure: Measure
    /// Each universe, the base first.
    public let universes: [Universe]
    /// Each actor, in their order; empty for other measures.
    public let actors: [ActorStability]
    /// The numbers inside a value for the whole or for groups, by name: over the universes, with the
    /// least and the greatest as ends of the interval.
    public let whole: OrderedDictionary<String, Spread>
    /// How many different results there are: universes that a measure does not tell apart, such as
    /// by weights that it does not read, make stability look greater than it is.
    public let distinctCount: Int

    /// The universes with a value.
    public var successes: [Universe] { universes.filter { $0.finding.value != nil } }
  }

  /// The actors.
  public let actors: [ActorID]
  /// How many places count as the top.
  public let topCount: Int
  /// What each measure found.
  public let results: [Result]
}

extension Multiverse {
  /// Repeats measures over the projections of a grid.
  ///
  /// Where ties have weights, paths read a greater weight as a stronger tie unless the options say
  /// otherwise.
  ///
  /// - Parameters:
  ///   - measures: What is measured.
  ///   - selection: The actors and relations.
  ///   - base: The projection that results are compared with.
  ///   - grid: The choices.
  ///   - topCount: How many places count as the top.
  ///   - partition: Groups of the actors, if measures ask for them.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError/cancelled``. A measure without a value in some universe says so there.
  /// - Complexity: universes × (projection + measures).
  public init(
    _ measures: [Measure],
    of selection: Selection,
    base: Projection = Projection(),
    over grid: MultiverseGrid = .usual,
    topCount: Int = 5,
    partition: Partition? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) throws {
    let projections = grid.projections(from: base)
    var findings: [[Finding]] = []
    for (place, projection) in projections.enumerated() {
      var options = options
      if projection.weight != .unweighted, options.length == .one { options.length = .strength }
      let context = ProjectedNetwork(selection, projection).context(
        partition: partition,
        options: options,
        execution: execution.part(place, of: projections.count)
      )
      findings.append(
        try measures.map { measure in
          try execution.checkCancellation()
          return try measure.finding(in: context)
        }
      )
    }
    actors = Array(selection.actors)
    self.topCount = max(1, topCount)
    results = measures.indices.map { [actors, topCount = self.topCount] measure in
      Result(
        zip(projections, findings.map { $0[measure] }).map { ($0, $1) },
        actorCount: actors.count,
        topCount: topCount
      )
    }
  }
}

extension Multiverse.Result {
  fileprivate init(
    _ found: [(projection: Projection, finding: Finding)],
    actorCount: Int,
    topCount: Int
  ) {
    let values = found.map { $0.finding.value?.numbers(ofActors: actorCount) }
    let base = values[0]
    measure = found[0].finding.measure
    universes = zip(found, values).map { item, values in
      let isCompared = base != nil && values != nil
      return Multiverse.Universe(
        projection: item.projection,
        finding: item.finding,
        kendall: isCompared ? RankCorrelation.kendall(base ?? [], values ?? []) : .nan,
        spearman: isCompared ? RankCorrelation.spearman(base ?? [], values ?? []) : .nan
      )
    }
    distinctCount = Set(found.compactMap { $0.finding.value?.fingerprint }).count
    var numbers: OrderedDictionary<String, [Double]> = [:]
    for (place, item) in found.enumerated() {
      for (name, number) in item.finding.value?.wholeNumbers ?? [:] {
        let none = [Double](repeating: .nan, count: found.count)
        numbers[name, default: none][place] = number
      }
    }
    whole = numbers.mapValues { Spread($0, interval: 1) }
    let known = values.compactMap(\.self)
    let places = known.map(Ranking.places)
    let basePlaces = base.map(Ranking.places)
    actors =
      known.isEmpty
      ? []
      : (0..<actorCount).map { actor in
        Multiverse.ActorStability(
          base: base?[actor] ?? .nan,
          basePlace: basePlaces?[actor],
          places: places.compactMap { $0[actor] },
          topCount: topCount
        )
      }
  }
}

extension Multiverse.ActorStability {
  fileprivate init(base: Double, basePlace: Int?, places: [Int], topCount: Int) {
    self.base = base
    self.basePlace = basePlace
    bestPlace = places.min()
    worstPlace = places.max()
    let count = Double(places.count)
    shareAtBasePlace = places.isEmpty ? .nan : Double(places.count { $0 == basePlace }) / count
    shareInTop = places.isEmpty ? .nan : Double(places.count { $0 <= topCount }) / count
  }
}

extension MeasureValue {
  /// The numbers as bits, so that undefined ones are equal.
  fileprivate var fingerprint: [UInt64] {
    switch self {
    case .actors(let numbers): numbers.map(Self.bits)
    case .pairs(let values):
      values.flatMap { [UInt64($0.source), UInt64($0.target), Self.bits($0.value)] }
    case .whole, .groups: wholeNumbers.values.map(Self.bits)
    }
  }

  private static func bits(_ number: Double) -> UInt64 {
    (number.isNaN ? Double.nan : number == 0 ? 0 : number).bitPattern
  }
}
