internal import EntenteModel
internal import OrderedCollections

extension SignedPairs {
  /// The pairs of a projected network, possible relations too, whatever its projection says of them.
  ///
  /// Ties have no direction here. A relation of the shape `junction` ties actors to itself and not
  /// to one another; such relations are listed.
  ///
  /// - Parameter network: The network, by a projection that leaves no valence out.
  /// - Complexity: O(*t* log *t*) for *t* ties.
  public init(_ network: ProjectedNetwork) {
    let table = network.table
    let index = ModelIndex(network.selection.model)
    /// A tie of a pair by a relation, ordered by pair and relation.
    var entries: [(pair: SignedNetwork.Pair, relation: Int, isPossible: Bool)] = []
    var isJunction = [Bool](repeating: false, count: table.relations.count)
    for tie in table.marks.indices {
      let (source, target) = (Int(table.sources[tie]), Int(table.targets[tie]))
      let relation = Int(table.tieRelations[tie])
      guard source < table.actorCount, target < table.actorCount else {
        isJunction[relation] = true
        continue
      }
      if source == target { continue }
      entries.append(
        (SignedNetwork.Pair(source, target), relation, table.marks[tie].contains(.possible))
      )
    }
    // What is certain comes first, as a relation that ties a pair in two ways ties it for certain if
    // either does.
    entries.sort {
      ($0.pair.first, $0.pair.second, $0.relation, $0.isPossible ? 1 : 0)
        < ($1.pair.first, $1.pair.second, $1.relation, $1.isPossible ? 1 : 0)
    }
    var facts: [Int: Relation] = [:]
    var pairs: [Pair] = []
    var last = -1
    for entry in entries {
      let isNew = pairs.last?.actors != entry.pair
      if !isNew, last == entry.relation { continue }
      last = entry.relation
      var relation = facts[entry.relation] ?? Relation(entry.relation, of: table, index)
      facts[entry.relation] = relation
      relation.isPossible = entry.isPossible
      if isNew {
        pairs.append(Pair(entry.pair, relations: [relation]))
      } else {
        pairs[pairs.count - 1].relations.append(relation)
      }
    }
    self.init(
      actors: network.actors,
      pairs: pairs,
      junctions: table.relations.indices.filter { isJunction[$0] }.map { table.relations[$0] }
    )
  }
}

extension SignedPairs.Relation {
  fileprivate init(_ place: Int, of table: TieTable, _ index: ModelIndex) {
    let id = table.relations[place]
    let relation = index.model.relations[id]
    self.init(
      id: id,
      valence: relation.map(index.valence) ?? .neutral,
      intensity: table.nets[place].magnitude,
      start: relation.flatMap { Self.start(of: $0, index) }
    )
  }

  /// When a relation may have begun; nil if nothing dates it.
  private static func start(
    of relation: Relation,
    _ index: ModelIndex
  ) -> ClosedRange<CalendarDay>? {
    let bounds = index.lifetime(of: relation).bounds
    // A beginning that is open, rather than unknown, is in the distant past at the latest.
    if bounds.startMin == .distantPast, bounds.startMax != .distantPast { return nil }
    return bounds.startMin...max(bounds.startMin, bounds.startMax)
  }
}
