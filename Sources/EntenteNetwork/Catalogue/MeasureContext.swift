/// A network and what was asked about it.
public struct MeasureContext: Sendable {
  /// The network.
  public var network: Network
  /// The relations with all their participants; nil if only edges are known.
  public var hypergraph: Hypergraph?
  /// The network by types of relations; empty if only edges are known.
  public var layers: [NetworkLayer]
  /// The groups that the actors were divided into by the one who asks.
  public var partition: Partition?
  /// The parameters of measures.
  public var options: MeasureOptions
  /// How to run.
  public var execution: Execution

  /// Creates a context.
  public init(
    _ network: Network,
    hypergraph: Hypergraph? = nil,
    layers: [NetworkLayer] = [],
    partition: Partition? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) {
    self.network = network
    self.hypergraph = hypergraph
    self.layers = layers
    self.partition = partition
    self.options = options
    self.execution = execution
  }
}

/// The parameters of measures, each with the value that NetworkX takes by default.
public struct MeasureOptions: Hashable, Sendable {
  /// How far apart ties keep actors, where weights are used.
  public var length: TieLength = .one
  /// The chance to follow a tie rather than jump, in PageRank.
  public var damping = 0.85
  /// Where PageRank's jumps land, a share for each actor; nil for anywhere.
  public var personalization: [Double]?
  /// Katz's attenuation; nil for nine tenths of the greatest that converges.
  public var attenuation: Double?
  /// Whether the ends of a path lie on it, in betweenness.
  public var countsEndpoints = false
  /// The resolution of modularity and of what optimises it.
  public var resolution = 1.0
  /// The seed of everything that draws at random.
  public var seed: UInt64 = 1
  /// How many loop-free paths `k-shortest-paths` lists for a pair.
  public var pathCount = 3
  /// The pair that a measure of two actors is asked about, if any.
  public var pair: [Int] = []
  /// How many pairs are listed at most, those with the greatest values or the least distances; nil
  /// for all.
  public var pairLimit: Int? = 100_000
  /// How two clusters are apart, where actors are clustered by their distances.
  public var linkage: Linkage = .average
  /// After how many seconds a measure gives up that needs a proof, such as the frustration index.
  public var proofTimeLimit = 60.0
  /// Into how many groups clusters are cut; nil to cut where their distances jump most.
  public var groupCount: Int?

  /// Creates options with the default of each.
  public init() {}
}
