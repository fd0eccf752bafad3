/// Relations as they are, with any number of actors each, for measures that need no projection.
public struct Hypergraph: Hashable, Sendable {
  /// How many actors there are.
  public let actorCount: Int
  /// Who takes part in each relation: distinct actors, ascending.
  public let members: [[Int]]
  /// What the relations are called, in the same order.
  public let names: [String]

  /// Creates a hypergraph.
  public init(actorCount: Int, members: [[Int]], names: [String]) {
    precondition(members.count == names.count)
    self.actorCount = actorCount
    self.members = members.map { Set($0).sorted() }
    self.names = names
  }
}

/// The ties of one type of relation among the actors of a network.
public struct NetworkLayer: Hashable, Sendable {
  /// The type.
  public let name: String
  /// Its ties; the actors are those of the whole network, in the same order.
  public let network: Network

  /// Creates a layer.
  public init(name: String, network: Network) {
    self.name = name
    self.network = network
  }
}
