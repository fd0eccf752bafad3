extension Network {
  /// Returns Burt's constraint of every actor: how far its contacts are tied to each other and so
  /// leave it without room for manoeuvre.
  ///
  /// It is the sum over contacts *j* of (*p*(*i*, *j*) + Σ *p*(*i*, *q*) *p*(*q*, *j*))², where *q*
  /// is every contact of both and *p*(*i*, *j*) the share of *j* in all ties of *i*. Both directions
  /// of a tie are added up. Without weights every tie counts as 1, a mutual pair of a directed network
  /// as 2. Signs, parallel ties and ties of an actor to itself have no effect; a tie of weight 0 makes
  /// no contact.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Without unit. Range: above 0; 1 with
  ///   one contact, 1.125 for each of three who are all tied, near 0 with many contacts that do not
  ///   know each other. Undefined (NaN) for an actor without contacts.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number; ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  ///
  /// As NetworkX's and igraph's `constraint`, which both let ties of an actor to itself count.
  ///
  /// Source: R. S. Burt, "Structural holes and good ideas", *American Journal of Sociology* 110(2),
  /// 2004, page 362. <https://doi.org/10.1086/421787>
  public func constraint(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    let contacts = try burtContacts(length: length, for: "constraint", execution)
    let shares = contacts.contactStrengths.map { 1 / $0 }
    var totals = [Double](repeating: 0, count: actorCount)
    try ContactSums(contacts, factors: shares, execution: execution).eachTie {
      high,
      low,
      arc,
      sum in
      let both = (contacts.weights?[arc] ?? 1) + sum
      totals[high] += both * both
      totals[low] += both * both
    }
    return totals.indices.map { actor in
      contacts.degree(of: actor) == 0 ? .nan : totals[actor] * (shares[actor] * shares[actor])
    }
  }

  /// The contacts of every actor and how strong both directions to each are together.
  func burtContacts(
    length: TieLength,
    for measure: String,
    _ execution: Execution
  ) throws(MeasureError) -> Rows {
    try checkStrengths(length, for: measure)
    guard isDirected || (isWeighted && length != .one) else {
      return try contacts(execution: execution)
    }
    return try contacts(keepsWorthless: false, execution: execution, weighing: length.strength)
  }
}

extension Rows {
  /// The sum of the weights of each row.
  var contactStrengths: [Double] {
    (0..<actorCount).map { actor in
      guard let weights else { return Double(degree(of: actor)) }
      return weights[arcs(of: actor)].reduce(0, +)
    }
  }
}
