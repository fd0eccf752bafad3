/// How parallel ties, those of one pair and direction, become one.
public enum TieCombination: String, Hashable, Sendable, CaseIterable {
  /// Their weights added up.
  case sum
  /// The greatest weight.
  case max
  /// The mean of their weights.
  case mean
}

/// Ties in the order in which they were read, before they become rows.
///
/// A tie without a weight weighs 1. Signs are combined by the sum of signed weights.
public struct TieList: Sendable {
  /// How many actors there are; every source and target is below.
  public var actorCount: Int
  /// Where each tie starts.
  public var sources: [UInt32]
  /// Where each tie leads.
  public var targets: [UInt32]
  /// The weight of each tie; nil where every tie weighs 1.
  public var weights: [Double]?
  /// The sign of each tie; nil where ties have none.
  public var signs: [Int8]?

  /// Creates a list.
  public init(
    actorCount: Int,
    sources: [UInt32] = [],
    targets: [UInt32] = [],
    weights: [Double]? = nil,
    signs: [Int8]? = nil
  ) {
    self.actorCount = actorCount
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.signs = signs
  }

  /// Creates a list from pairs of actors.
  public init(actorCount: Int, _ pairs: [(Int, Int)], weights: [Double]? = nil) {
    self.init(
      actorCount: actorCount,
      sources: pairs.map { UInt32($0.0) },
      targets: pairs.map { UInt32($0.1) },
      weights: weights
    )
  }
}

extension Network {
  /// Creates a network from a list of ties.
  ///
  /// - Parameters:
  ///   - ties: The ties; in an undirected network a tie may be written in either direction.
  ///   - isDirected: Whether ties have a direction.
  ///   - combination: How parallel ties become one; weights are added in the order of the list.
  ///   - countsParallel: Whether an unweighted list becomes a network whose weights are the number
  ///     of parallel ties, rather than an unweighted one.
  ///   - relationCount: How many relations the ties come from; by default a relation each.
  ///   - execution: How many threads; the network does not depend on it.
  /// - Complexity: O(*n* + *m*).
  public init(
    _ ties: TieList,
    isDirected: Bool,
    combining combination: TieCombination = .sum,
    countsParallel: Bool = false,
    relationCount: Int? = nil,
    execution: Execution = .sequential
  ) {
    let builder = RowsBuilder(
      actorCount: ties.actorCount,
      combination: combination,
      countsParallel: countsParallel,
      execution: execution
    )
    let result = ties.withRun { builder.rows(of: [$0], isSymmetric: !isDirected) }
    self.init(
      rows: result.rows,
      isDirected: isDirected,
      relationCount: relationCount ?? ties.sources.count,
      selfTieCount: result.selfTieCount
    )
  }
}

extension TieList {
  /// Calls `body` with the ties as they lie in memory.
  func withRun<Result>(_ body: (TieRun) -> Result) -> Result {
    precondition(targets.count == sources.count, "a tie has a source and a target")
    precondition(weights.map { $0.count == sources.count } ?? true, "every tie has a weight")
    precondition(signs.map { $0.count == sources.count } ?? true, "every tie has a sign")
    let empty = (weights: [Double](), signs: [Int8]())
    return unsafe sources.withUnsafeBufferPointer { sources in
      unsafe targets.withUnsafeBufferPointer { targets in
        unsafe (self.weights ?? empty.weights).withUnsafeBufferPointer { weights in
          unsafe (self.signs ?? empty.signs).withUnsafeBufferPointer { signs in
            unsafe body(
              TieRun(
                sources: sources,
                targets: targets,
                weights: self.weights == nil ? nil : weights,
                signs: self.signs == nil ? nil : signs
              )
            )
          }
        }
      }
    }
  }
}
