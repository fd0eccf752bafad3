/// A network by types of relations: layers over the same actors.
public struct Multiplex: Hashable, Sendable {
  /// The layers; every one has the same actors in the same order.
  public let layers: [NetworkLayer]

  /// Creates a multiplex network of layers over the same actors.
  public init(_ layers: [NetworkLayer]) {
    precondition(Set(layers.map(\.network.actorCount)).count <= 1)
    self.layers = layers
  }

  /// How many actors there are, *n* in formulas.
  public var actorCount: Int { layers.first?.network.actorCount ?? 0 }
}
