/// A division of the actors into clusters by how they are tied to each other, with a sign for each
/// block: the ties from the members of one cluster to those of another.
public struct SignedBlockmodel: Hashable, Sendable {
  /// Which blocks may be positive, and which negative.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Positive within clusters, negative between them: weak balance, and balance where there are two.
    case balance
    /// Any sign anywhere, whichever is less inconsistent: relaxed balance, with mediators that are
    /// tied positively to several clusters, and clusters whose members are each other's enemies.
    case relaxed
  }

  /// What a block is.
  public enum BlockSign: String, Hashable, Sendable, CaseIterable {
    case positive
    case negative
    /// No ties at all.
    case empty
  }

  /// The ties between the members of two clusters, or within one.
  public struct Block: Hashable, Sendable {
    /// The cluster of the sources; the first of the two where ties have no direction.
    public let row: Int
    /// The cluster of the targets.
    public let column: Int
    /// What it is taken for.
    public let sign: BlockSign
    /// The weight of its positive ties.
    public let positiveWeight: Double
    /// The weight of its negative ties.
    public let negativeWeight: Double
    /// What in it disagrees with its sign, as the criterion counts it.
    public let inconsistency: Double
  }

  /// The cluster of each actor.
  public let partition: Partition
  /// The blocks, row after row; without direction only those with the column not below the row.
  public let blocks: [Block]
  /// The criterion: α times the negative weight in positive blocks plus 1 − α times the positive weight
  /// in negative ones.
  public let criterion: Double
  /// The share of the starts that ended with this criterion.
  public let foundShare: Double
  /// How many different divisions with this criterion were found.
  public let equalCount: Int

  /// The weight of the ties that disagree with their blocks.
  public var inconsistentWeight: Double {
    blocks.reduce(0) { sum, block in
      switch block.sign {
      case .positive: sum + block.negativeWeight
      case .negative: sum + block.positiveWeight
      case .empty: sum
      }
    }
  }
}

extension SignedBlockmodel {
  /// What is asked of a blockmodel.
  public struct Plan: Hashable, Sendable {
    /// How many clusters, none of them empty.
    public var clusterCount: Int
    /// Which blocks there may be.
    public var kind: Kind
    /// α, what a negative tie in a positive block counts; a positive one in a negative block counts 1
    /// − α.
    public var alpha: Double
    /// How many times to start from chance.
    public var starts: Int
    /// Where chance starts.
    public var seed: UInt64

    /// Creates a plan.
    public init(
      clusterCount: Int,
      kind: Kind = .relaxed,
      alpha: Double = 0.5,
      starts: Int = 200,
      seed: UInt64 = 1
    ) {
      self.clusterCount = clusterCount
      self.kind = kind
      self.alpha = alpha
      self.starts = starts
      self.seed = seed
    }
  }
}

extension SignedNetwork {
  /// Returns the division of the actors into clusters that is least inconsistent with a signed block
  /// for each pair of clusters.
  ///
  /// Each start puts the actors into clusters at random, then moves one actor to another cluster, or
  /// exchanges two of different clusters, as long as that lowers the criterion. A tie counts once,
  /// with its weight. With the kind ``SignedBlockmodel/Kind/balance`` and α = ½ the criterion is half
  /// the weight of the ties that disagree with the clusters, as in the frustration of *k* camps.
  ///
  /// - Parameters:
  ///   - plan: What is asked.
  ///   - execution: How to run; starts are side by side, and the result is the same on any number of
  ///     threads.
  /// - Returns: The best that was found, which need not be the best there is: ``SignedBlockmodel/foundShare``
  ///   says how often it was. Clusters are in order of size.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if there are fewer actors than
  ///   clusters, or no starts, or α is not in 0...1; ``MeasureError/cancelled``.
  /// - Complexity: about O(*n*²(*d* + *k*)) time for each pass of a start.
  ///
  /// Source: P. Doreian, A. Mrvar, "A partitioning approach to structural balance", *Social Networks*
  /// 18(2), 1996, <https://doi.org/10.1016/0378-8733(95)00259-6>; relaxed: P. Doreian, A. Mrvar,
  /// "Partitioning signed social networks", *Social Networks* 31(1), 2009.
  /// <https://doi.org/10.1016/j.socnet.2008.08.001>
  public func signedBlockmodel(
    _ plan: SignedBlockmodel.Plan,
    execution: Execution = Execution()
  ) throws(MeasureError) -> SignedBlockmodel {
    try BlockProblem(
      actorCount: actorCount,
      arcs: ties.map { ($0.first, $0.second, $0.isPositive ? $0.weight : -$0.weight) },
      isDirected: false,
      plan: plan
    ).solution(execution)
  }
}

extension Network {
  /// Returns the division of the actors into clusters that is least inconsistent with a signed block
  /// for each ordered pair of clusters.
  ///
  /// As ``SignedNetwork/signedBlockmodel(_:execution:)``, but every arc counts, so that the block from
  /// one cluster to another and that back may differ. Weights count by their magnitude; neutral arcs
  /// and those of an actor to itself have no effect. In an undirected network a tie counts once.
  ///
  /// - Parameters:
  ///   - plan: What is asked.
  ///   - execution: How to run.
  /// - Returns: The best that was found.
  /// - Throws: As ``SignedNetwork/signedBlockmodel(_:execution:)``.
  /// - Complexity: As there.
  ///
  /// Source: as there.
  public func signedBlockmodel(
    _ plan: SignedBlockmodel.Plan,
    execution: Execution = Execution()
  ) throws(MeasureError) -> SignedBlockmodel {
    var arcs: [(Int, Int, Double)] = []
    for source in 0..<actorCount {
      for arc in rows.arcs(of: source) {
        let target = Int(rows.targets[arc])
        let sign = Double((rows.signs?[arc] ?? 0).signum())
        if sign == 0 || target == source || (!isDirected && target < source) { continue }
        arcs.append((source, target, sign * (rows.weights?[arc].magnitude ?? 1)))
      }
    }
    return try BlockProblem(
      actorCount: actorCount,
      arcs: arcs,
      isDirected: isDirected,
      plan: plan
    ).solution(execution)
  }
}
