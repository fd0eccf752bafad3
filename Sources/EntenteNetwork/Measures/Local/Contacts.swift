extension Network {
  /// The undirected graph under the network: for each actor its contacts, those it is tied to in
  /// either direction, without itself.
  ///
  /// - Returns: Symmetric rows without weights.
  /// - Complexity: O(*n* + *m*).
  func contacts() -> Rows {
    do {
      return try contacts(execution: .sequential)
    } catch {
      preconditionFailure("nobody stops it")
    }
  }

  /// The undirected graph under the network, as ``contacts()``.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: Symmetric rows without weights.
  /// - Throws: ``MeasureError/cancelled``.
  func contacts(execution: Execution) throws(MeasureError) -> Rows {
    if !isDirected, selfTieCount == 0 { return Rows(offsets: rows.offsets, targets: rows.targets) }
    return try ContactMerge(self, execution: execution).rows
  }

  /// The contacts with what the ties to each are worth.
  ///
  /// - Parameters:
  ///   - keepsWorthless: Whether a contact stays one if its ties are worth nothing.
  ///   - execution: How to run.
  ///   - weighing: What an arc of a weight is worth, 1 being the weight of all if there are none. In
  ///     a directed network both directions are added up.
  /// - Returns: Symmetric rows with weights.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* + *m*).
  func contacts(
    keepsWorthless: Bool,
    execution: Execution = .sequential,
    weighing: (Double) -> Double
  ) throws(MeasureError) -> Rows {
    let worth = ContactMerge.Worth(
      out: rows.values(weighing),
      into: isDirected ? incomingRows.values(weighing) : [],
      keepsWorthless: keepsWorthless
    )
    return try ContactMerge(self, worth: worth, execution: execution).rows
  }

  /// The contacts with the direction of the ties to each: 1 from the actor to the contact, 2 from
  /// the contact to the actor, 3 both, as in any undirected tie.
  func directedContacts(
    execution: Execution
  ) throws(MeasureError) -> (rows: Rows, directions: [UInt8]) {
    if !isDirected {
      let rows = try contacts(execution: execution)
      return (rows, [UInt8](repeating: 3, count: rows.arcCount))
    }
    let merge = try ContactMerge(self, execution: execution)
    return (merge.rows, merge.directions)
  }

  /// How many ties each actor has to others: of both directions in a directed network, so that a
  /// mutual pair counts twice for either.
  func tieCounts() -> [Int] {
    let incoming = isDirected ? incomingRows : nil
    return (0..<actorCount).map { actor in
      let isTiedToItself = selfTieCount > 0 && rows.arc(from: actor, to: actor) != nil
      let out = rows.degree(of: actor) - (isTiedToItself ? 1 : 0)
      guard let incoming else { return out }
      return out + incoming.degree(of: actor) - (isTiedToItself ? 1 : 0)
    }
  }

  /// Makes sure that every weight can be the strength of a tie, or the inverse of one.
  ///
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if one is negative,
  ///   infinite or not a number, or 0 where weights are lengths.
  func checkStrengths(_ length: TieLength, for measure: String) throws(MeasureError) {
    guard length != .one, let weights = rows.weights else { return }
    let bad = weights.firstIndex { weight in
      !(weight >= 0 && weight < .infinity && length.strength(of: weight) < .infinity)
    }
    if let bad { throw unusable(arc: bad, in: measure) }
  }
}

extension TieLength {
  /// How strong a tie of a weight is.
  func strength(of weight: Double) -> Double {
    switch self {
    case .one: 1
    case .strength: weight
    case .distance: 1 / weight
    }
  }
}

extension Rows {
  /// Rows of actors without ties.
  static func empty(_ actorCount: Int) -> Rows {
    Rows(offsets: [UInt32](repeating: 0, count: actorCount + 1), targets: [])
  }

  /// What each arc is worth.
  fileprivate func values(_ weighing: (Double) -> Double) -> [Double] {
    weights?.map(weighing) ?? [Double](repeating: weighing(1), count: arcCount)
  }
}
