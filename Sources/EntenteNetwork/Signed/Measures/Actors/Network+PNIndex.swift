extension Network {
  /// Returns the PN index of every actor by the ties that lead from it: PN-out.
  ///
  /// An actor's PN-out is 1 plus what it has of the ``incomingPNIndex()`` of those whom it is for,
  /// less what it has of those whom it is against, which count twice: **1** + *A* PN-in/(2*n* − 2), and
  /// PN-in = **1** + *A*ᵀ PN-out/(2*n* − 2), with *A* = *P* − 2*N*. So (*I* − *AA*ᵀ/(4(*n* − 1)²))⁻¹ (*I* +
  /// *A*/(2*n* − 2)) **1**. Neutral ties, weights and ties of an actor to itself have no effect; an
  /// undirected tie leads both ways, and where all do it is ``SignedNetwork/pnIndex()``.
  ///
  /// - Returns: *n* numbers, one per actor in their order. No unit. 2 for all where all are friends of
  ///   all; 1 without signed ties. NaN for all where all are enemies of all, as the equation has no
  ///   solution there.
  /// - Throws: ``MeasureError/notConverged(measure:iterations:change:)``.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens as a rule; O(*n*) space.
  ///
  /// As signnet's `pn_index` with mode "out".
  ///
  /// Source: M. Everett, S. Borgatti, "Networks containing negative ties", *Social Networks* 38, 2014.
  /// <https://doi.org/10.1016/j.socnet.2014.03.005>
  public func outgoingPNIndex() throws(MeasureError) -> [Double] {
    try pnIndex(along: rows, back: incomingRows, measure: "pn-out")
  }

  /// Returns the PN index of every actor by the ties that lead to it: PN-in.
  ///
  /// As ``outgoingPNIndex()`` with *A*ᵀ for *A*.
  ///
  /// - Returns: *n* numbers, as for ``outgoingPNIndex()``.
  /// - Throws: As ``outgoingPNIndex()``.
  /// - Complexity: As ``outgoingPNIndex()``.
  ///
  /// As signnet's `pn_index` with mode "in".
  ///
  /// Source: as for ``outgoingPNIndex()``.
  public func incomingPNIndex() throws(MeasureError) -> [Double] {
    try pnIndex(along: incomingRows, back: rows, measure: "pn-in")
  }

  private func pnIndex(
    along rows: Rows,
    back: Rows,
    measure: String
  ) throws(MeasureError) -> [Double] {
    let map = SquaredPNMap(forth: PNRows(rows), back: PNRows(back))
    let once = map.forth.product(of: [Double](repeating: 1, count: actorCount))
    // Only there is the factor an eigenvalue: nobody has more enemies than all the others.
    let areAllEnemies =
      actorCount > 1 && (0..<actorCount).allSatisfy { map.forth.counts[$0] == (0, actorCount - 1) }
    if areAllEnemies { return [Double](repeating: .nan, count: actorCount) }
    if map.forth.counts.allSatisfy({ $0 == (0, 0) }) {
      return [Double](repeating: 1, count: actorCount)
    }
    let equation = FixedPoint(map: map, constant: once.map { 1 + $0 }, memory: 2, measure: measure)
    return try equation.solution(
      from: equation.constant,
      tolerance: 1e-14 * max(1, Double(actorCount).squareRoot()),
      limit: 10_000
    ).vector
  }
}

/// Rows of friends and enemies, for multiplication by (P − 2N)/(2n − 2).
private struct PNRows {
  private let rows: Rows
  private let scale: Double
  /// How many friends and enemies each actor's row has.
  let counts: [(friends: Int, enemies: Int)]

  init(_ rows: Rows) {
    self.rows = rows
    scale = 1 / Double(max(1, 2 * rows.actorCount - 2))
    counts = (0..<rows.actorCount).map { actor in
      var count = (friends: 0, enemies: 0)
      for arc in rows.arcs(of: actor) where Int(rows.targets[arc]) != actor {
        switch rows.signs?[arc] ?? 0 {
        case 0: break
        case ..<0: count.enemies += 1
        default: count.friends += 1
        }
      }
      return count
    }
  }

  func product(of vector: [Double]) -> [Double] {
    vector.indices.map { actor in
      var sum = 0.0
      for arc in rows.arcs(of: actor) where Int(rows.targets[arc]) != actor {
        let other = vector[Int(rows.targets[arc])]
        switch rows.signs?[arc] ?? 0 {
        case 0: break
        case ..<0: sum -= 2 * other
        default: sum += other
        }
      }
      return sum * scale
    }
  }
}

/// Multiplication by the rows one way after those the other way.
private struct SquaredPNMap: LinearMap {
  let forth: PNRows
  let back: PNRows

  var count: Int { forth.counts.count }

  func apply(_ vector: [Double], to result: inout [Double]) {
    result = forth.product(of: back.product(of: vector))
  }
}
