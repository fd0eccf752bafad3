extension Network {
  /// Returns the strength of every actor: the sum of the weights of its ties.
  ///
  /// In a directed network incoming and outgoing ties are added up. A tie of an actor to itself
  /// counts twice. Signs have no effect, see ``netStrength()``; parallel ties count with the weight
  /// that they were combined to. Negative weights are added as they are.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Unit: that of the weights; ties in an
  ///   unweighted network, where strength is degree. Not normalised. 0 without ties, NaN if a
  ///   weight is.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `degree(weight=)` and igraph's `strength`.
  ///
  /// Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, "The architecture of
  /// complex weighted networks", *PNAS* 101(11), 2004, equation 2.
  /// <https://doi.org/10.1073/pnas.0400087101>
  public func strength() -> [Double] {
    totals(\.weights)
  }

  /// Returns the in-strength of every actor: the sum of the weights of the ties that lead to it.
  ///
  /// A tie of an actor to itself counts once here and once in the out-strength. Signs have no
  /// effect; parallel ties count with the weight that they were combined to. Negative weights are
  /// added as they are.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Unit: that of the weights; ties in an
  ///   unweighted network. Not normalised. 0 without ties, NaN if a weight is.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `in_degree(weight=)`.
  ///
  /// Source: as for ``strength()``.
  public func inStrength() -> [Double] {
    incomingRows.totals(incomingRows.weights)
  }

  /// Returns the out-strength of every actor: the sum of the weights of the ties that lead from it.
  ///
  /// A tie of an actor to itself counts once here and once in the in-strength. Signs have no
  /// effect; parallel ties count with the weight that they were combined to. Negative weights are
  /// added as they are.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Unit: that of the weights; ties in an
  ///   unweighted network. Not normalised. 0 without ties, NaN if a weight is.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `out_degree(weight=)`.
  ///
  /// Source: as for ``strength()``.
  public func outStrength() -> [Double] {
    rows.totals(rows.weights)
  }

  /// Returns the net strength of every actor: the weights of its cooperative ties less those of its
  /// conflictual ones.
  ///
  /// Each tie counts with its weight times its sign; neutral ties count nothing. In a directed
  /// network incoming and outgoing ties are added up. A tie of an actor to itself counts twice.
  /// In a network without signs every tie is taken for cooperative.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Unit: that of the weights, ties if there
  ///   are none. Range: between −strength and strength. Not normalised. 0 without ties.
  /// - Complexity: O(*n* + *m*).
  ///
  /// NetworkX and igraph have no such measure; their strength of weights with signs is the same.
  ///
  /// Source: M. Szell, R. Lambiotte, S. Thurner, "Multirelational organization of large-scale social
  /// networks in an online world", *PNAS* 107(31), 2010. <https://doi.org/10.1073/pnas.1004008107>
  public func netStrength() -> [Double] {
    totals(\.signedWeights)
  }

  /// The sum of a value of its arcs for each actor, both directions together.
  private func totals(_ values: (Rows) -> [Double]?) -> [Double] {
    let outgoing = values(rows)
    var totals = rows.totals(outgoing)
    if isDirected {
      let incoming = incomingRows
      let others = incoming.totals(values(incoming))
      for actor in totals.indices { totals[actor] += others[actor] }
    } else if selfTieCount > 0 {
      for actor in totals.indices {
        if let arc = rows.arc(from: actor, to: actor) { totals[actor] += outgoing?[arc] ?? 1 }
      }
    }
    return totals
  }
}

extension Rows {
  /// The weight of each arc with its sign; nil where every arc counts 1.
  fileprivate var signedWeights: [Double]? {
    guard let signs else { return weights }
    return signs.indices.map { Double(signs[$0]) * (weights?[$0] ?? 1) }
  }

  /// The sum of a value of its arcs for each actor, in the order of the arcs.
  fileprivate func totals(_ values: [Double]?) -> [Double] {
    guard let values else { return (0..<actorCount).map { Double(degree(of: $0)) } }
    return (0..<actorCount).map { actor in
      var total = 0.0
      for arc in arcs(of: actor) { total += values[arc] }
      return total
    }
  }
}
