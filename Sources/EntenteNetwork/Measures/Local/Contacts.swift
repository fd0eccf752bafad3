extension Network {
  /// The undirected graph under the network: for each actor its contacts, those it is tied to in
  /// either direction, without itself.
  ///
  /// - Returns: Symmetric rows without weights.
  /// - Complexity: O(*n* + *m*).
  func contacts() -> Rows {
    if !isDirected, selfTieCount == 0 { return Rows(offsets: rows.offsets, targets: rows.targets) }
    return ContactMerge(self).rows
  }

  /// The contacts with what the ties to each are worth.
  ///
  /// - Parameters:
  ///   - keepsWorthless: Whether a contact stays one if its ties are worth nothing.
  ///   - weighing: What an arc of a weight is worth, 1 being the weight of all if there are none. In
  ///     a directed network both directions are added up.
  /// - Returns: Symmetric rows with weights.
  /// - Complexity: O(*n* + *m*).
  func contacts(keepsWorthless: Bool, weighing: (Double) -> Double) -> Rows {
    let worth = rows.values(weighing)
    let incomingWorth = isDirected ? incomingRows.values(weighing) : []
    return ContactMerge(self, worth: (worth, incomingWorth), keepsWorthless: keepsWorthless).rows
  }

  /// The contacts with the direction of the ties to each: 1 from the actor to the contact, 2 from
  /// the contact to the actor, 3 both, as in any undirected tie.
  func directedContacts() -> (rows: Rows, directions: [UInt8]) {
    if !isDirected {
      let rows = contacts()
      return (rows, [UInt8](repeating: 3, count: rows.arcCount))
    }
    let merge = ContactMerge(self)
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

/// The rows of both directions merged, without ties of an actor to itself.
private struct ContactMerge {
  var offsets: [UInt32] = [0]
  var targets: [UInt32] = []
  var weights: [Double]?
  var directions: [UInt8] = []

  var rows: Rows { Rows(offsets: offsets, targets: targets, weights: weights) }

  /// Merges the rows, with what the arcs of either direction are worth.
  init(
    _ network: Network,
    worth: (out: [Double], into: [Double])? = nil,
    keepsWorthless: Bool = true
  ) {
    let out = network.rows
    let into = network.isDirected ? network.incomingRows : Rows.empty(network.actorCount)
    offsets.reserveCapacity(network.actorCount + 1)
    targets.reserveCapacity(out.arcCount + into.arcCount)
    directions.reserveCapacity(out.arcCount + into.arcCount)
    if worth != nil { weights = [] }
    for actor in 0..<network.actorCount {
      var (a, b) = (out.arcs(of: actor), into.arcs(of: actor))
      while !a.isEmpty || !b.isEmpty {
        let first = a.first.map { out.targets[$0] } ?? UInt32.max
        let second = b.first.map { into.targets[$0] } ?? UInt32.max
        var (weight, direction) = (0.0, UInt8(0))
        if first <= second {
          weight += worth?.out[a.lowerBound] ?? 0
          direction |= 1
          a = a.dropFirst()
        }
        if second <= first {
          weight += worth?.into[b.lowerBound] ?? 0
          direction |= 2
          b = b.dropFirst()
        }
        let target = min(first, second)
        if target == actor || (worth != nil && weight == 0 && !keepsWorthless) { continue }
        targets.append(target)
        weights?.append(weight)
        directions.append(direction)
      }
      offsets.append(UInt32(truncatingIfNeeded: targets.count))
    }
  }
}

extension Rows {
  /// Rows of actors without ties.
  fileprivate static func empty(_ actorCount: Int) -> Rows {
    Rows(offsets: [UInt32](repeating: 0, count: actorCount + 1), targets: [])
  }

  /// What each arc is worth.
  fileprivate func values(_ weighing: (Double) -> Double) -> [Double] {
    weights?.map(weighing) ?? [Double](repeating: weighing(1), count: arcCount)
  }
}
