extension Network {
  /// Returns how many contacts two actors have in common, for all pairs that have any.
  ///
  /// Ties count in either direction; weights, signs, parallel ties and ties of an actor to itself
  /// have no effect. The two need not be tied themselves.
  ///
  /// - Parameters:
  ///   - limit: How many pairs to list at most, those with the greatest numbers, of equal ones the
  ///     first; nil for all.
  ///   - execution: How to run.
  /// - Returns: Pairs by their actors, the first of a pair before the second. Unit: actors. Range:
  ///   1...*n* − 2; pairs that are not listed have none. Not normalised.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(Σ *d*²) time for degrees *d*, O(*n*) and the pairs listed in space.
  ///
  /// As the length of NetworkX's `common_neighbors`, which has none for directed networks.
  ///
  /// Source: M. E. J. Newman, "Clustering and preferential attachment in growing networks", *Physical
  /// Review E* 64, 025102, 2001. <https://doi.org/10.1103/PhysRevE.64.025102>
  public func commonNeighbours(
    limit: Int? = nil,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [PairValue] {
    let shared = SharedContacts(try contacts(execution: execution), worth: nil)
    return try shared.pairs(limit: limit, execution: execution) { $0 }
  }

  /// Returns Jaccard's coefficient of two actors, for all pairs that have contacts in common: of all
  /// contacts of either, the share that both have.
  ///
  /// Ties count in either direction; weights, signs, parallel ties and ties of an actor to itself
  /// have no effect. The two need not be tied; if they are, each is a contact of the other.
  ///
  /// - Parameters:
  ///   - limit: How many pairs to list at most, those with the greatest coefficients, of equal ones
  ///     the first; nil for all.
  ///   - execution: How to run.
  /// - Returns: Pairs by their actors, the first of a pair before the second. Unit: share. Range: above
  ///   0 up to 1; pairs that are not listed have 0.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(Σ *d*²) time for degrees *d*, O(*n*) and the pairs listed in space.
  ///
  /// As NetworkX's `jaccard_coefficient`, which has none for directed networks.
  ///
  /// Source: D. Liben-Nowell, J. Kleinberg, "The link-prediction problem for social networks",
  /// *Journal of the American Society for Information Science and Technology* 58(7), 2007.
  /// <https://doi.org/10.1002/asi.20591>
  public func jaccard(
    limit: Int? = nil,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [PairValue] {
    let contacts = try contacts(execution: execution)
    let shared = SharedContacts(contacts, worth: nil)
    return try shared.pairs(limit: limit, execution: execution) { pair in
      let degrees = contacts.degree(of: pair.source) + contacts.degree(of: pair.target)
      var pair = pair
      pair.value /= Double(degrees) - pair.value
      return pair
    }
  }

  /// Returns the index of Adamic and Adar of two actors, for all pairs that have contacts in common:
  /// a common contact counts the more, the fewer contacts it has itself.
  ///
  /// It is Σ 1/ln *k* over the common contacts, for their *k* contacts. Ties count in either
  /// direction; weights, signs, parallel ties and ties of an actor to itself have no effect. The two
  /// need not be tied themselves.
  ///
  /// - Parameters:
  ///   - limit: How many pairs to list at most, those with the greatest indices, of equal ones the
  ///     first; nil for all.
  ///   - execution: How to run.
  /// - Returns: Pairs by their actors, the first of a pair before the second. Without unit. Range:
  ///   above 0; at most 1/ln 2 for each common contact. Pairs that are not listed have 0.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(Σ *d*²) time for degrees *d*, O(*n*) and the pairs listed in space.
  ///
  /// As NetworkX's `adamic_adar_index`, which has none for directed networks and counts a tie of an
  /// actor to itself as two more contacts; as igraph's `similarity_inverse_log_weighted`.
  ///
  /// Source: L. A. Adamic, E. Adar, "Friends and neighbors on the Web", *Social Networks* 25(3),
  /// 2003. <https://doi.org/10.1016/S0378-8733(03)00009-1>
  public func adamicAdar(
    limit: Int? = nil,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [PairValue] {
    let contacts = try contacts(execution: execution)
    let worth = (0..<actorCount).map { 1 / naturalLogarithm(Double(contacts.degree(of: $0))) }
    return try SharedContacts(contacts, worth: worth)
      .pairs(limit: limit, execution: execution) { $0 }
  }
}

/// Sums over the common contacts of two actors, for all pairs that have any.
private struct SharedContacts {
  let contacts: Rows
  /// What each contact counts; nil for 1 each.
  let worth: [Double]?

  init(_ contacts: Rows, worth: [Double]?) {
    self.contacts = contacts
    self.worth = worth
  }

  private struct State {
    var sums: [Double]
    var touched: [Int] = []
  }

  /// The pairs with a number made of the sum of each.
  func pairs(
    limit: Int?,
    execution: Execution,
    _ finish: @Sendable (PairValue) -> PairValue
  ) throws(MeasureError) -> [PairValue] {
    let count = contacts.actorCount
    let size = 64
    let states = WorkerStates(count: execution.workerCount(for: count, size: size)) {
      State(sums: [Double](repeating: 0, count: count))
    }
    let blocks = WorkerStates(count: (count + size - 1) / size) { PairList(limit: limit) }
    try execution.forEachBlock(of: count, size: size) { worker, block, actors in
      states.with(worker) { state in
        blocks.with(block) { list in
          for actor in actors { add(actor, to: &list, &state, finish) }
        }
      }
    }
    return PairList.joined(blocks.all, limit: limit)
  }

  private func add(
    _ source: Int,
    to list: inout PairList,
    _ state: inout State,
    _ finish: (PairValue) -> PairValue
  ) {
    for contact in contacts.neighbours(of: source) {
      let worth = worth?[Int(contact)] ?? 1
      for arc in contacts.arcs(of: Int(contact)).reversed() {
        let target = Int(contacts.targets[arc])
        if target <= source { break }
        if state.sums[target] == 0 { state.touched.append(target) }
        state.sums[target] += worth
      }
    }
    state.touched.sort()
    for target in state.touched {
      list.append(finish(PairValue(source: source, target: target, value: state.sums[target])))
      state.sums[target] = 0
    }
    state.touched.removeAll(keepingCapacity: true)
  }
}
