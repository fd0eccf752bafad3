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
  ///   - combination: How parallel ties become one.
  ///   - countsParallel: Whether an unweighted list becomes a network whose weights are the number
  ///     of parallel ties, rather than an unweighted one.
  ///   - relationCount: How many relations the ties come from; by default a relation each.
  /// - Complexity: O(*n* + *m*).
  public init(
    _ ties: TieList,
    isDirected: Bool,
    combining combination: TieCombination = .sum,
    countsParallel: Bool = false,
    relationCount: Int? = nil
  ) {
    let arcs = isDirected ? ties : ties.withBothDirections
    self.init(
      rows: arcs.rows(combining: combination, countsParallel: countsParallel),
      isDirected: isDirected,
      relationCount: relationCount ?? ties.sources.count
    )
  }
}

extension TieList {
  /// The list with each tie also the other way round; a tie of an actor to itself stays one.
  fileprivate var withBothDirections: TieList {
    let others = sources.indices.filter { sources[$0] != targets[$0] }
    return TieList(
      actorCount: actorCount,
      sources: sources + others.map { targets[$0] },
      targets: targets + others.map { sources[$0] },
      weights: weights.map { weights in weights + others.map { weights[$0] } },
      signs: signs.map { signs in signs + others.map { signs[$0] } }
    )
  }

  /// The ties as rows, sorted by two passes of counting and then combined.
  fileprivate func rows(combining combination: TieCombination, countsParallel: Bool) -> Rows {
    let byTarget = order(of: targets, from: Array(sources.indices.lazy.map(UInt32.init)))
    let sorted = order(of: sources, from: byTarget)
    var offsets = [UInt32](repeating: 0, count: actorCount + 1)
    var combined: [UInt32] = []
    var totals: [Double]? = weights == nil && !countsParallel ? nil : []
    var totalSigns: [Int8]? = signs == nil ? nil : []
    combined.reserveCapacity(sorted.count)
    var first = 0
    while first < sorted.count {
      let tie = Int(sorted[first])
      var last = first + 1
      while last < sorted.count, sources[Int(sorted[last])] == sources[tie],
        targets[Int(sorted[last])] == targets[tie]
      {
        last += 1
      }
      let group = sorted[first..<last]
      combined.append(targets[tie])
      offsets[Int(sources[tie]) + 1] += 1
      totals?.append(total(of: group, by: combination))
      totalSigns?.append(sign(of: group))
      first = last
    }
    for actor in 0..<actorCount { offsets[actor + 1] += offsets[actor] }
    return Rows(offsets: offsets, targets: combined, weights: totals, signs: totalSigns)
  }

  private func total(of group: ArraySlice<UInt32>, by combination: TieCombination) -> Double {
    guard let weights else { return combination == .sum ? Double(group.count) : 1 }
    let values = group.lazy.map { weights[Int($0)] }
    switch combination {
    case .sum: return values.reduce(0, +)
    case .max: return values.max() ?? 0
    case .mean: return values.reduce(0, +) / Double(group.count)
    }
  }

  private func sign(of group: ArraySlice<UInt32>) -> Int8 {
    let net = group.reduce(0.0) { net, tie in
      net + Double(signs?[Int(tie)] ?? 0) * (weights?[Int(tie)] ?? 1)
    }
    return net > 0 ? 1 : net < 0 ? -1 : 0
  }

  /// The ties in ascending order of a key, those with one key as they were: a counting sort.
  private func order(of keys: [UInt32], from ties: [UInt32]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: actorCount + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for actor in 0..<actorCount { starts[actor + 1] += starts[actor] }
    var result = [UInt32](repeating: 0, count: ties.count)
    for tie in ties {
      let key = Int(keys[Int(tie)])
      result[Int(starts[key])] = tie
      starts[key] += 1
    }
    return result
  }
}
