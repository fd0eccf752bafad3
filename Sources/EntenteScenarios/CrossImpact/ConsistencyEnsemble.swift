public import EntenteNetwork
internal import Synchronization

/// How often scenarios are consistent when judgements are changed within their doubts.
public struct ConsistencyEnsemble: Hashable, Sendable {
  /// A scenario that is consistent in some draws.
  public struct Entry: Hashable, Sendable {
    /// The scenario.
    public let scenario: CrossImpactScenario
    /// In how many draws it is consistent.
    public let hits: Int
    /// In which share of the draws it is.
    public let share: Double
    /// Where the share of all possible draws lies with 95 % confidence.
    public let interval: ClosedRange<Double>
    /// Whether it is consistent by the judgements as they are.
    public let isBase: Bool
  }

  /// How judgements were changed.
  public let doubt: JudgementDoubt
  /// The seed of the draws.
  public let seed: UInt64
  /// The number of draws.
  public let draws: Int
  /// The margin that was asked for.
  public let minimumMargin: Int
  /// The scenarios that are consistent in some draw or by the judgements as they are: the most frequent
  /// first, equally frequent ones in ascending order.
  public let entries: [Entry]
  /// In how many draws no scenario is consistent.
  public let emptyDraws: Int
  /// In how many draws more scenarios were consistent than were kept.
  public let limitedDraws: Int
  /// The mean number of consistent scenarios in a draw, of those that were kept.
  public let meanCount: Double
  /// How many changed judgements were cut to the scale, in all draws together.
  public let cutJudgements: Int
}

extension CrossImpactMatrix {
  /// How often scenarios are consistent when judgements are changed within their doubts.
  ///
  /// Each draw changes the judgements by ``JudgementDoubt`` and searches for the consistent scenarios
  /// exactly. A scenario that is consistent in most draws does not hang on single judgements.
  ///
  /// - Parameters:
  ///   - doubt: How far judgements may be off.
  ///   - draws: The number of draws.
  ///   - seed: The seed; the same draws are made for the same seed, and a judgement's changes do not
  ///     depend on what other descriptors there are.
  ///   - minimumMargin: The least margin.
  ///   - limit: The most scenarios that are kept of a draw.
  ///   - execution: How to run; the result is the same on any number of threads.
  /// - Returns: Shares from 0 to 1 with intervals for all scenarios that occur.
  /// - Throws: ``CrossImpactError`` if a number is out of its range or the matrix too large to search;
  ///   `MeasureError.cancelled`.
  /// - Complexity: As ``consistentScenarios(minimumMargin:limit:execution:)``, for each draw.
  public func consistencyEnsemble(
    _ doubt: JudgementDoubt = JudgementDoubt(),
    draws: Int = 1000,
    seed: UInt64 = 1,
    minimumMargin: Int = 0,
    limit: Int = 10_000,
    execution: Execution = Execution()
  ) throws -> ConsistencyEnsemble {
    try doubt.check()
    guard draws >= 1 else {
      throw CrossImpactError.badParameter("the number of draws", "must be 1 or more")
    }
    let base = try consistentScenarios(
      minimumMargin: minimumMargin,
      limit: limit,
      execution: Execution(threads: execution.threads, isCancelled: execution.isCancelled)
    )
    let source = JudgementDraws(self, doubt, seed: seed)
    let tally = Mutex(EnsembleTally())
    let single = Execution(threads: 1, isCancelled: execution.isCancelled)
    try execution.forEachBlock(of: draws, size: 4) { _, _, items in
      var part = EnsembleTally()
      do {
        for draw in items {
          let (matrix, cut) = source.matrix(draw)
          let found = try matrix.consistentScenarios(
            minimumMargin: minimumMargin,
            limit: limit,
            execution: single
          )
          part.add(found, cut: cut)
        }
      } catch {
        part.failure = error
      }
      tally.withLock { $0.add(part) }
    }
    let sum = tally.withLock { $0 }
    if let failure = sum.failure { throw failure }
    var hits = sum.hits
    for scenario in base.scenarios { hits[scenario, default: 0] += 0 }
    let isBase = Set(base.scenarios)
    return ConsistencyEnsemble(
      doubt: doubt,
      seed: seed,
      draws: draws,
      minimumMargin: minimumMargin,
      entries: hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { scenario, hits in
        ConsistencyEnsemble.Entry(
          scenario: scenario,
          hits: hits,
          share: Double(hits) / Double(draws),
          interval: ShareInterval.of(hits, in: draws),
          isBase: isBase.contains(scenario)
        )
      },
      emptyDraws: sum.empty,
      limitedDraws: sum.limited,
      meanCount: Double(sum.total) / Double(draws),
      cutJudgements: sum.cut
    )
  }
}

/// Counts over draws; whole numbers, so that their order does not matter.
private struct EnsembleTally: Sendable {
  var hits: [CrossImpactScenario: Int] = [:]
  var empty = 0
  var limited = 0
  var total = 0
  var cut = 0
  var failure: (any Error)?

  mutating func add(_ found: ConsistentScenarios, cut: Int) {
    for scenario in found.scenarios { hits[scenario, default: 0] += 1 }
    if found.scenarios.isEmpty { empty += 1 }
    if !found.isComplete { limited += 1 }
    total += found.scenarios.count
    self.cut += cut
  }

  mutating func add(_ other: EnsembleTally) {
    for (scenario, count) in other.hits { hits[scenario, default: 0] += count }
    empty += other.empty
    limited += other.limited
    total += other.total
    cut += other.cut
    failure = failure ?? other.failure
  }
}
