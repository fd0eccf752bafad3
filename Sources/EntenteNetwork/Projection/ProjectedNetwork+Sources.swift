public import EntenteModel

extension ProjectedNetwork {
  /// The name of a node: the actor's identifier, or that of the relation that is a node.
  public func name(of node: Int) -> String {
    node < actors.count ? actors[node].rawValue : junctions[node - actors.count].rawValue
  }

  /// What a node stands for: an actor, or a relation that is a node of its own.
  public func address(of node: Int) -> Address {
    node < actors.count ? .actor(actors[node]) : .relation(junctions[node - actors.count])
  }

  /// Whether a node is a relation.
  public func isJunction(_ node: Int) -> Bool { node >= actors.count }

  /// The relations behind an arc of the network's rows, in the order of the model.
  public func relations(ofArc arc: Int) -> [RelationID] {
    built.places[Int(built.offsets[arc])..<Int(built.offsets[arc + 1])].map {
      table.relations[Int($0)]
    }
  }

  /// The relations behind the tie of two nodes, in the order of the model; none if they have none.
  ///
  /// In a directed network only those of the tie from the first to the second.
  public func relations(from source: Int, to target: Int) -> [RelationID] {
    network.rows.arc(from: source, to: target).map(relations(ofArc:)) ?? []
  }

  /// The signed weight of an arc: the sum over its relations of (+1, −1, 0) × intensity, by valence.
  public func net(ofArc arc: Int) -> Double { built.nets[arc] }
}
