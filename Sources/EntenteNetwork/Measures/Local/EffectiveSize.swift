extension Network {
  /// Returns Burt's effective size of every actor's surroundings: how many contacts it has beyond
  /// those that its other contacts stand for already.
  ///
  /// It is the sum over contacts *j* of 1 − Σ *p*(*i*, *q*) *m*(*j*, *q*), where *q* is every contact
  /// of both, *p*(*i*, *q*) the share of *q* in all ties of *i*, and *m*(*j*, *q*) the strength of
  /// the ties of *j* and *q* in units of the strongest of *j*. Both directions of a tie are added up.
  /// Without weights and directions that is *k* − 2*t*/*k* for *k* contacts with *t* ties among them.
  /// Signs, parallel ties and ties of an actor to itself have no effect; a tie of weight 0 makes no
  /// contact.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: contacts. Range: up to the number of
  ///   contacts, which it is if they are not tied to each other; at least 1 without weights and
  ///   directions. Not normalised. Undefined (NaN) for an actor without contacts.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number; ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  ///
  /// As NetworkX's `effective_size` if it is asked for certain nodes,
  /// `nx.effective_size(G, nodes=list(G))`. Asked for all at once, `nx.effective_size(G)`, NetworkX
  /// 3.6 goes another way, whose numbers for directed or weighted networks differ from its own: it
  /// takes the strongest tie of *q* for that of *j*. Both let ties of an actor to itself count, and
  /// say undefined of an actor of a directed network that no tie leaves.
  ///
  /// Source: R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard University
  /// Press, 1992, page 52, <https://doi.org/10.4159/9780674029095>; S. P. Borgatti, "Structural
  /// holes: unpacking Burt's redundancy measures", *Connections* 20(1), 1997.
  public func effectiveSize(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    try effectiveSizes(length: length, execution).sizes
  }

  /// Returns Burt's efficiency of every actor's surroundings: its effective size as a share of its
  /// contacts.
  ///
  /// What direction, weights and ties of an actor to itself do is as in
  /// ``effectiveSize(length:execution:)``. A contact counts once, in whichever direction the ties
  /// lead.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: share. Range: up to 1, which it is
  ///   if the contacts are not tied to each other. Undefined (NaN) for an actor without contacts.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)``,
  ///   ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  ///
  /// As NetworkX's `effective_size` divided by `degree` where there are no directions.
  ///
  /// Source: R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard University
  /// Press, 1992, page 53. <https://doi.org/10.4159/9780674029095>
  public func efficiency(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    let (sizes, contacts) = try effectiveSizes(length: length, execution)
    return sizes.indices.map { sizes[$0] / Double(contacts.degree(of: $0)) }
  }

  private func effectiveSizes(
    length: TieLength,
    _ execution: Execution
  ) throws(MeasureError) -> (sizes: [Double], contacts: Rows) {
    let contacts = try burtContacts(length: length, for: "effective-size", execution)
    let redundancies: [Double]
    if contacts.weights == nil {
      redundancies = try contacts.triangles(execution: execution).map { Double(2 * $0) }
    } else {
      redundancies = try contacts.redundancies(execution)
    }
    let strengths = contacts.contactStrengths
    let sizes = redundancies.indices.map { actor in
      let degree = contacts.degree(of: actor)
      return degree == 0 ? .nan : Double(degree) - redundancies[actor] / strengths[actor]
    }
    return (sizes, contacts)
  }
}

extension Rows {
  /// For each actor the sum over its contacts *j* and the contacts *q* of both of *a*(*i*, *q*)
  /// *m*(*j*, *q*).
  fileprivate func redundancies(_ execution: Execution) throws(MeasureError) -> [Double] {
    let greatest = (0..<actorCount).map { actor in
      weights?[arcs(of: actor)].max() ?? 1
    }
    var totals = [Double](repeating: 0, count: actorCount)
    try ContactSums(self, execution: execution).eachTie { high, low, _, sum in
      totals[high] += sum / greatest[low]
      totals[low] += sum / greatest[high]
    }
    return totals
  }
}
