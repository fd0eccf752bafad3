public import EntenteNetwork
internal import EntenteTables

/// The network of a graph of another program, with what it was made of.
public struct GraphNetwork: Sendable {
  /// How edges become ties.
  public struct Options: Hashable, Sendable {
    /// Whether ties have a direction; by default as the graph says.
    public var isDirected: Bool?
    /// The attribute of edges that is their weight, `weight` for the weight itself; none if nil.
    public var weight: String?
    /// The attribute of edges whose sign is theirs, `weight` for the weight itself; none if nil.
    public var sign: String?
    /// How parallel ties become one.
    public var combination: TieCombination
    /// Whether ties without weights weigh as much as there are parallel ones.
    public var countsParallel: Bool

    /// Creates options.
    public init(
      isDirected: Bool? = nil,
      weight: String? = nil,
      sign: String? = nil,
      combination: TieCombination = .sum,
      countsParallel: Bool = false
    ) {
      self.isDirected = isDirected
      self.weight = weight
      self.sign = sign
      self.combination = combination
      self.countsParallel = countsParallel
    }
  }

  /// The network; actors are the nodes, in their order.
  public let network: Network
  /// The identifiers of the nodes.
  public let ids: [String]
  /// Their names for readers; empty if there are none but the identifiers.
  public let labels: [String]
  /// What was asked.
  public let options: Options
  /// What a reader must know.
  public let notes: [String]

  /// Creates the network of a graph.
  ///
  /// An edge of two is a tie, with a direction if it has one; in a network with directions an edge
  /// without leads both ways. An edge of more is a tie of each source to each target if it has both,
  /// else of each pair. An edge of one is none. Spells are not looked at.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - options: How edges become ties.
  ///   - execution: How many threads.
  /// - Throws: ``GraphFormatError`` if no edge has the weight or sign that was named, or one is no
  ///   number, or below zero where weights are lengths or strengths.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* ties.
  public init(
    _ graph: ExchangeGraph,
    options: Options = Options(),
    execution: Execution = .sequential
  ) throws(GraphFormatError) {
    let isDirected = options.isDirected ?? graph.isDirected
    var ties = GraphTies(graph, options, isDirected: isDirected)
    try ties.take(graph)
    network = Network(
      ties.list,
      isDirected: isDirected,
      combining: options.combination,
      countsParallel: options.countsParallel,
      relationCount: graph.edges.count,
      execution: execution
    )
    ids = graph.nodes.map(\.id)
    labels =
      graph.nodes.contains { $0.label != nil && $0.label != $0.id }
      ? graph.nodes.map { $0.label ?? $0.id } : []
    self.options = options
    notes = ties.notes
  }
}

extension GraphNetwork {
  /// The subject of measures.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - format: The format that it was read as.
  ///   - measuring: The parameters of measures.
  ///   - execution: How to run.
  /// - Returns: The subject, whose projection names file, format and what was asked.
  public func subject(
    name: String,
    format: GraphFormat,
    measuring: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) -> MeasureSubject {
    var projection = [
      JSONValue.Member("graph", .text(name)),
      JSONValue.Member("format", .text(format.rawValue)),
      JSONValue.Member("direction", .text(network.isDirected ? "directed" : "undirected")),
      JSONValue.Member(
        "weight",
        .text(options.weight ?? (options.countsParallel ? "count" : "unweighted"))
      ),
    ]
    if network.isWeighted {
      projection.append(JSONValue.Member("weight-as", .text(measuring.length.text)))
    }
    if let sign = options.sign { projection.append(JSONValue.Member("sign", .text(sign))) }
    projection.append(JSONValue.Member("edges", .count(network.relationCount)))
    var subject = MeasureSubject(
      MeasureContext(network, options: measuring, execution: execution),
      ids: ids,
      labels: labels,
      projection: projection,
      notes: notes
    )
    subject.title = ImportPlace.name(of: name)
    return subject
  }
}
