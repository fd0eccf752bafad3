extension Network {
  /// The most actors of which every pair is compared.
  static let profileLimit = 8192

  /// Returns how far any two actors are from structural equivalence: the Euclidean distance of their
  /// ties to and from all others.
  ///
  /// Two actors are equivalent if they have the same ties to the same others. The distance of *i* and
  /// *j* is √Σ ((*x*(*i*, *k*) − *x*(*j*, *k*))² + (*x*(*k*, *i*) − *x*(*k*, *j*))²) over all others
  /// *k*; their ties to each other and to themselves do not count. An undirected tie is one each way.
  /// Without weights a tie counts as 1. Signs have no effect; parallel ties are as they were combined.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: A number for each pair of actors. Unit: ties, or that of the weights. Range: 0, for
  ///   equivalent actors, to √(4(*n* − 2)) without weights. Not normalised.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` of more than 8192 actors;
  ///   ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is negative,
  ///   infinite or not a number; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time and O(*n*²) space.
  ///
  /// As `sedist` of R's sna, Euclidean and without the diagonal; NetworkX and igraph have none.
  ///
  /// Source: R. S. Burt, "Positions in networks", *Social Forces* 55(1), 1976, equation 1,
  /// <https://doi.org/10.1093/sf/55.1.93>; S. Wasserman, K. Faust, *Social Network Analysis*,
  /// Cambridge University Press, 1994, equation 9.2, <https://doi.org/10.1017/CBO9780511815478>.
  public func structuralDistances(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> PairMatrix {
    let profiles = try TieProfiles(self, length: length, measure: "structural-equivalence")
    return try execution.pairMatrix(
      of: actorCount,
      limit: Self.profileLimit,
      for: "structural-equivalence"
    ) { first, second in
      var sum = 0.0
      profiles.forEach(first, second) { x, y in sum += (x - y) * (x - y) }
      return sum.squareRoot() * profiles.unit
    }
  }

  /// Returns how close any two actors are to structural equivalence: the correlation of their ties to
  /// and from all others.
  ///
  /// What counts is as in ``structuralDistances(length:execution:)``. Unlike the distance, the
  /// correlation leaves aside how many ties an actor has and how strong they are on the whole.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: A number for each pair of actors. Without unit. Range: −1...1. Undefined (NaN) if one
  ///   of the two has equal ties to and from all others, such as none.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` of more than 8192 actors;
  ///   ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is negative,
  ///   infinite or not a number; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time and O(*n*²) space.
  ///
  /// As `sedist` of R's sna, by correlation and without the diagonal, but that it puts 0 where we say
  /// undefined; NetworkX and igraph have none.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, Cambridge University Press, 1994,
  /// equation 9.4. <https://doi.org/10.1017/CBO9780511815478>
  public func structuralCorrelations(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> PairMatrix {
    let profiles = try TieProfiles(
      self,
      length: length,
      measure: "structural-correlation"
    )
    let count = actorCount
    return try execution.pairMatrix(
      of: count,
      limit: Self.profileLimit,
      for: "structural-correlation"
    ) { first, second in
      profiles.correlation(first, second, actorCount: count)
    }
  }
}

/// The ties of every actor to and from all others.
private struct TieProfiles {
  /// Outgoing and incoming rows; of an undirected network the same twice.
  private let rows: [Rows]
  /// The power of 2 that weights are in units of, so that no square of one is out of range.
  let unit: Double

  init(_ network: Network, length: TieLength, measure: String) throws(MeasureError) {
    try network.checkStrengths(length, for: measure)
    let greatest = network.rows.weights?.reduce(0) { max($0, length.strength(of: $1)) } ?? 0
    let unit = length == .one || greatest == 0 ? 1 : greatest.binade
    self.unit = unit
    let both = network.isDirected ? [network.rows, network.incomingRows] : [network.rows]
    rows = both.map { rows in
      let strengths = length == .one ? nil : rows.weights?.map { length.strength(of: $0) / unit }
      return Rows(offsets: rows.offsets, targets: rows.targets, weights: strengths)
    }
  }

  /// Calls a closure for each third actor that one of two is tied to, once for the ties to it and once
  /// for those from it.
  func forEach(_ first: Int, _ second: Int, _ body: (_ x: Double, _ y: Double) -> Void) {
    for rows in rows {
      var (a, b) = (rows.arcs(of: first), rows.arcs(of: second))
      while !a.isEmpty || !b.isEmpty {
        let left = a.first.map { rows.targets[$0] } ?? UInt32.max
        let right = b.first.map { rows.targets[$0] } ?? UInt32.max
        var (x, y) = (0.0, 0.0)
        if left <= right {
          x = rows.weights?[a.lowerBound] ?? 1
          a = a.dropFirst()
        }
        if right <= left {
          y = rows.weights?[b.lowerBound] ?? 1
          b = b.dropFirst()
        }
        let third = Int(min(left, right))
        if third == first || third == second { continue }
        body(x, y)
        if self.rows.count == 1 { body(x, y) }
      }
    }
  }

  /// The correlation of the ties of two actors to and from all others.
  func correlation(_ first: Int, _ second: Int, actorCount: Int) -> Double {
    let entries = Double(2 * (actorCount - 2))
    var left = Moments()
    var right = Moments()
    forEach(first, second) { x, y in
      left.add(x)
      right.add(y)
    }
    guard left.differ(in: entries), right.differ(in: entries) else { return .nan }
    // In units of either's greatest entry no square is out of range.
    let (unitX, unitY) = (left.greatest.binade, right.greatest.binade)
    let (meanX, meanY) = (left.sum / unitX / entries, right.sum / unitY / entries)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    forEach(first, second) { x, y in
      let (x, y) = (x / unitX - meanX, y / unitY - meanY)
      xx += x * x
      yy += y * y
      xy += x * y
    }
    let zeros = entries - left.count
    xx += zeros * meanX * meanX
    yy += zeros * meanY * meanY
    xy += zeros * meanX * meanY
    return xy / (xx * yy).squareRoot()
  }

  /// What there is to know of some of the entries of a profile, the others being 0.
  private struct Moments {
    var count = 0.0
    var sum = 0.0
    private var least = Double.infinity
    private(set) var greatest = 0.0

    mutating func add(_ value: Double) {
      count += 1
      sum += value
      least = min(least, value)
      greatest = max(greatest, value)
    }

    /// Whether not all entries are the same.
    func differ(in entries: Double) -> Bool {
      count < entries ? greatest > 0 : count > 0 && least < greatest
    }
  }
}
