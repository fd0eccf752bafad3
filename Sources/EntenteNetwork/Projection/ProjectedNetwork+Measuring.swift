import EntenteModel
public import OrderedCollections

extension ProjectedNetwork {
  /// The relations with all their participants, for measures that need no projection.
  ///
  /// Relations without a shape are there too, and those at a venue. What may hold is there where the
  /// projection includes it. Actors are those of ``actors``, without relations that are nodes.
  public var hypergraph: Hypergraph {
    hypergraph { [table, projection] relation, doubt in
      projection.possible == .included
        || !table.isPossible[relation] && doubt == TieTable.noDoubt
    }
  }

  /// The hypergraph of the participations that hold.
  func hypergraph(where holds: (_ relation: Int, _ doubt: UInt32) -> Bool) -> Hypergraph {
    var members: [[Int]] = []
    var names: [String] = []
    for relation in table.relations.indices where holds(relation, TieTable.noDoubt) {
      let range = Int(table.memberOffsets[relation])..<Int(table.memberOffsets[relation + 1])
      let present = range.filter { holds(relation, table.memberDoubts[$0]) }
      guard !present.isEmpty else { continue }
      members.append(present.map { Int(table.members[$0]) })
      names.append(table.relations[relation].rawValue)
    }
    return Hypergraph(actorCount: actors.count, members: members, names: names)
  }

  /// The ties by type of relation, on the nodes of ``network``.
  ///
  /// - Complexity: O(*l* × *n* + *t*) for *l* layers, *n* nodes and *t* ties.
  public var layers: [NetworkLayer] { layers(of: table, kept, junctions: built.junctions) }

  /// The layers of some ties of a table.
  func layers(of table: TieTable, _ kept: [UInt32], junctions: [Int]) -> [NetworkLayer] {
    let names = layerNames
    var ties = [[UInt32]](repeating: [], count: names.count)
    let layersOfType = table.types.map { type in
      names.indices.filter { place in
        projection.layerTypes.isEmpty
          ? names[place] == type
          : selection.model.vocabulary.type(type, isA: names[place])
      }
    }
    for tie in kept {
      let relation = Int(table.tieRelations[Int(tie)])
      for layer in layersOfType[Int(table.relationTypes[relation])] { ties[layer].append(tie) }
    }
    var plan = RowPlan(projection, isDirected: network.isDirected)
    if projection.parallels == .apart {
      plan.isWeighted = projection.weight != .unweighted
      plan.isSigned = projection.sign == .valence
      plan.sharesCliques = plan.isWeighted && projection.cliqueWeight == .shared
    }
    plan.keepsRelations = false
    return names.indices.compactMap { layer in
      guard !ties[layer].isEmpty else { return nil }
      let built = table.rows(of: ties[layer], plan, junctions: junctions)
      return NetworkLayer(
        name: names[layer].rawValue,
        network: Network(
          rows: built.rows,
          isDirected: network.isDirected,
          relationCount: built.isTied.lazy.filter(\.self).count
        )
      )
    }
  }

  private var layerNames: [RelationTypeID] {
    projection.layerTypes.isEmpty ? table.types : projection.layerTypes
  }

  /// The network with all that measures ask for.
  ///
  /// - Parameters:
  ///   - partition: Groups of the nodes, or of the actors alone; relations that are nodes are then a
  ///     group `relations` of their own.
  ///   - options: The parameters of measures; jumps of PageRank may be given for the actors alone.
  ///   - execution: How to run.
  /// - Returns: The context, with hypergraph and layers.
  public func context(
    partition: Partition? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) -> MeasureContext {
    MeasureContext(
      network,
      hypergraph: hypergraph,
      layers: layers,
      partition: partition.map { $0.extended(to: network.actorCount) },
      options: options.extended(to: network.actorCount),
      execution: execution
    )
  }

  /// What the network was made by, for the head of a result: the projection, with the direction that
  /// it came to, the days, and the shape of every type in use.
  public var fields: OrderedDictionary<String, String> {
    var fields = projection.fields
    fields["direction"] = network.isDirected ? "directed" : "undirected"
    fields["shape"] = shapes.map { "\($0.key)=\($0.value?.rawValue ?? "unstated")" }
      .joined(separator: ", ")
    fields["time"] =
      selection.days.map { days in
        days.lowerBound == days.upperBound
          ? days.lowerBound.description : "\(days.lowerBound)/\(days.upperBound)"
      } ?? "always"
    return fields
  }
}

extension Partition {
  /// The same groups with nodes that were not divided in one more.
  func extended(to count: Int) -> Partition {
    guard groups.count < count else { return self }
    let rest = count - groups.count
    if let names {
      let labels = groups.map { names[$0] }
      return Partition(names: labels + [String](repeating: "relations", count: rest))
    }
    return Partition(groups + [Int](repeating: groupCount, count: rest))
  }
}

extension MeasureOptions {
  /// The same options with no jump to nodes that are not named.
  func extended(to count: Int) -> MeasureOptions {
    guard let jumps = personalization, jumps.count < count else { return self }
    var options = self
    options.personalization = jumps + [Double](repeating: 0, count: count - jumps.count)
    return options
  }
}
