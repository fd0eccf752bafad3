extension Network {
  /// Returns the algebraic connectivity: how hard it is to cut the network in two.
  ///
  /// The second smallest eigenvalue of the Laplacian matrix, which has the strengths of actors on the
  /// diagonal and the strengths of ties, negative, elsewhere. Signs have no effect; parallel ties
  /// count with the weight that they were combined to; ties of actors to themselves have no effect.
  ///
  /// - Parameters:
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - execution: How to run.
  /// - Returns: A number in the unit of strength. Range: 0...*n* without weights, *n* only where all are
  ///   tied to all. 0 if the network is not connected; NaN with fewer than two actors. Not
  ///   normalised.
  /// - Throws: ``MeasureError/needsDirection(measure:isDirected:)`` if the network is directed;
  ///   ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is negative,
  ///   infinite or not a number; ``MeasureError/notConverged(measure:iterations:change:)`` after
  ///   200,000 multiplications.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens if the network is hard to cut, and a
  ///   few times its diameter if it is not; O(*n*) space. To 1e-9 of the number, or 1e-14 of the
  ///   greatest strength.
  ///
  /// As NetworkX's `algebraic_connectivity`, which takes weights unless told otherwise.
  ///
  /// Source: M. Fiedler, "Algebraic connectivity of graphs", *Czechoslovak Mathematical Journal* 23(2),
  /// 1973. <https://doi.org/10.21136/CMJ.1973.101168>
  public func algebraicConnectivity(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Double {
    let measure = "algebraic-connectivity"
    guard !isDirected else { throw .needsDirection(measure: measure, isDirected: false) }
    let laplacian = try laplacian(length, for: measure, execution: execution)
    guard actorCount > 1 else { return .nan }
    guard isConnected(laplacian) else { return 0 }
    return try laplacian.fiedlerPair(for: measure).value
  }

  /// Returns the Fiedler vector, which tells the two sides of the network apart where it is easiest to
  /// cut.
  ///
  /// The eigenvector of the ``algebraicConnectivity(length:execution:)``: actors with numbers above 0
  /// are on one side, those below 0 on the other, those near 0 in between. If several eigenvectors
  /// have that eigenvalue it is one of them.
  ///
  /// - Parameters:
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: −1...1; their sum is 0 and the
  ///   sum of their squares 1; that of greatest magnitude is above 0. NaN if the network is not
  ///   connected or has fewer than two actors.
  /// - Throws: As ``algebraicConnectivity(length:execution:)``.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications; O(*n*) space. The residual of the eigenvector is at most 1e-9
  ///   of its eigenvalue, or 1e-14 of the greatest strength.
  ///
  /// As NetworkX's `fiedler_vector`, but for its sign.
  ///
  /// Source: M. Fiedler, "A property of eigenvectors of nonnegative symmetric matrices and its
  /// application to graph theory", *Czechoslovak Mathematical Journal* 25(4), 1975.
  /// <https://doi.org/10.21136/CMJ.1975.101357>
  public func fiedlerVector(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    let measure = "fiedler"
    guard !isDirected else { throw .needsDirection(measure: measure, isDirected: false) }
    let laplacian = try laplacian(length, for: measure, execution: execution)
    guard actorCount > 1, isConnected(laplacian) else {
      return [Double](repeating: .nan, count: actorCount)
    }
    let vector = try laplacian.fiedlerPair(for: measure).vector
    let greatest = vector.max { $0.magnitude < $1.magnitude } ?? 0
    return greatest < 0 ? vector.map { -$0 } : vector
  }

  private func laplacian(
    _ length: TieLength,
    for measure: String,
    execution: Execution
  ) throws(MeasureError) -> Laplacian {
    let strengths = try strengths(length, for: measure)
    return Laplacian(self, strengths: strengths, execution: execution)
  }

  /// Whether ties with any strength connect all.
  private func isConnected(_ laplacian: Laplacian) -> Bool {
    let parts = laplacian.isUnweighted ? self : withoutWorthlessTies
    return parts.weakComponents().groupCount == 1
  }

  private var withoutWorthlessTies: Network {
    guard let weights = rows.weights, weights.contains(0) else { return self }
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    for actor in 0..<actorCount {
      targets += rows.arcs(of: actor).lazy.filter { weights[$0] > 0 }.map { rows.targets[$0] }
      offsets.append(UInt32(targets.count))
    }
    return Network(rows: Rows(offsets: offsets, targets: targets), isDirected: isDirected)
  }
}

extension Laplacian {
  /// The second smallest eigenvalue and its eigenvector, in a connected network.
  func fiedlerPair(for measure: String) throws(MeasureError) -> (value: Double, vector: [Double]) {
    var search = LeadingEigenpair(map: self, measure: measure)
    search.preconditioner = strengths.map { 1 / $0 }
    search.isBalanced = true
    // Chance makes sure that no symmetry of the network hides the vector from the search.
    var random = SplitMix64(seed: 1)
    let start = (0..<count).map { _ in Double(random.next() >> 11) / 0x1p53 }
    let mean = start.reduce(0, +) / Double(count)
    let precision = 1e-14 * (strengths.max() ?? 0)
    let found = try search.search(from: start.map { $0 - mean }, limit: 200_000) {
      value,
      residual in
      residual.euclideanNorm <= max(1e-9 * value.magnitude, precision)
    }
    return (max(0, -found.value), byActor(found.vector))
  }
}
