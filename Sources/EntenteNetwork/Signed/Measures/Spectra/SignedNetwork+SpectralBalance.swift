extension SignedNetwork {
  /// How far a connected part is from balance by its signed Laplacian, and the camps that this
  /// suggests.
  public struct SpectralBalance: Hashable, Sendable {
    /// The actors of the part, ascending.
    public let actors: [Int]
    /// The smallest eigenvalue of the signed Laplacian: 0 if the part is balanced.
    public let smallestEigenvalue: Double
    /// Its eigenvector, of length 1, a number for each of ``actors``.
    public let eigenvector: [Double]
    /// Those on the side of the part's first actor.
    public let firstCamp: [Int]
    /// Those on the other side.
    public let secondCamp: [Int]
    /// How many ties disagree with these camps: no less than the part's frustration index.
    public let frustratedCount: Int
    /// The weight of these ties.
    public let frustratedWeight: Double
  }

  /// Returns for every connected part how far it is from balance by its signed Laplacian, and the
  /// camps that the eigenvector suggests.
  ///
  /// The signed Laplacian *L* = *D* − *A* has the strengths of actors, signs aside, on its diagonal.
  /// Its smallest eigenvalue, the algebraic conflict, is 0 if and only if the part is balanced; *n*/4
  /// times it is at most the weight of the ties that disagree with any division into two camps. The camps are the signs of its eigenvector: an approximation of the division that
  /// frustrates least, not that division. Numbers near 0 (a billionth of the greatest) go with the
  /// first camp. A negative tie pulls as hard as a positive one of its weight.
  ///
  /// - Parameter execution: Who may stop it.
  /// - Returns: A value for each part with ties, as in ``components()``. Unit of the eigenvalue: that
  ///   of weights. Range: 0 to twice the greatest strength. Empty without ties. Where several
  ///   eigenvectors have the smallest eigenvalue it is one of them.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if more than
  ///   ``denseLimit`` actors are connected, ``MeasureError/cancelled``.
  /// - Complexity: O(*n*³) time and O(*n*²) space for *n* actors of the largest part; a balanced part
  ///   needs O(*n* + *m*).
  ///
  /// As signnet's `laplacian_matrix_signed`.
  ///
  /// Source: J. Kunegis et al., "Spectral analysis of signed graphs for clustering, prediction and
  /// visualization", SIAM International Conference on Data Mining 2010,
  /// <https://doi.org/10.1137/1.9781611972801.49>; Y. Hou, J. Li, Y. Pan, "On the Laplacian
  /// eigenvalues of signed graphs", *Linear and Multilinear Algebra* 51(1), 2003.
  /// <https://doi.org/10.1080/0308108031000053611>
  public func spectralBalance(
    execution: Execution = Execution()
  ) throws(MeasureError) -> [SpectralBalance] {
    var result: [SpectralBalance] = []
    var sides = SideSearch(self)
    for part in components() where part.count > 1 {
      try execution.checkCancellation()
      if sides.isBalanced(part) {
        let share = 1 / Double(part.count).squareRoot()
        result.append(spectral(part, 0, part.map { sides.isSecond[$0] ? -share : share }))
      } else {
        try checkDenseLimit(part, for: "algebraic-conflict")
        let system = signedLaplacian(of: part).eigensystem()
        result.append(spectral(part, max(0, system.values[0]), Array(system.vector(0))))
      }
    }
    return result
  }

  /// Returns the smallest eigenvalue of the signed Laplacian of the whole network: 0 if any connected
  /// part is balanced, as one actor alone is.
  ///
  /// As ``spectralBalance(execution:)``, which has the value of every part and says more.
  ///
  /// - Parameter execution: Who may stop it.
  /// - Returns: One number, in the unit of weights; NaN without actors.
  /// - Throws: As ``spectralBalance(execution:)``.
  /// - Complexity: O(*n*³) time and O(*n*²) space for *n* actors of the largest part.
  ///
  /// Source: as for ``spectralBalance(execution:)``.
  public func algebraicConflict(execution: Execution = Execution()) throws(MeasureError) -> Double {
    let parts = components()
    guard parts.count > 0 else { return .nan }
    var sides = SideSearch(self)
    for part in parts.reversed() where sides.isBalanced(part) { return 0 }
    var least = Double.infinity
    for part in parts {
      try execution.checkCancellation()
      try checkDenseLimit(part, for: "algebraic-conflict")
      least = min(least, max(0, signedLaplacian(of: part).eigenvalues()[0]))
    }
    return least
  }

  /// Returns the spectral radius of the signed weights: the greatest magnitude of an eigenvalue.
  ///
  /// - Parameter execution: Who may stop it.
  /// - Returns: One number, in the unit of weights, at most that of the magnitudes alone, which a
  ///   balanced network reaches. 0 without ties.
  /// - Throws: As ``spectralBalance(execution:)``.
  /// - Complexity: O(*n*³) time and O(*n*²) space for *n* actors of the largest part.
  ///
  /// Source: T. Zaslavsky, "Matrices in the theory of signed simple graphs", 2008, section III.
  /// <https://arxiv.org/abs/1303.3083>
  public func signedSpectralRadius(
    execution: Execution = Execution()
  ) throws(MeasureError) -> Double {
    var greatest = 0.0
    for part in components() where part.count > 1 {
      try execution.checkCancellation()
      try checkDenseLimit(part, for: "signed-spectral-radius")
      let values = adjacency(of: part).eigenvalues()
      greatest = max(greatest, -(values.first ?? 0), values.last ?? 0)
    }
    return greatest
  }

  private func signedLaplacian(of part: [Int]) -> SymmetricMatrix {
    var matrix = adjacency(of: part)
    for place in matrix.values.indices { matrix.values[place] = 0 - matrix.values[place] }
    for (place, actor) in part.enumerated() {
      matrix[place, place] = row(of: actor).reduce(0) { $0 + ties[tieIndices[$1]].weight }
    }
    return matrix
  }

  private func spectral(_ part: [Int], _ value: Double, _ vector: [Double]) -> SpectralBalance {
    let tolerance = 1e-9 * vector.reduce(0) { max($0, $1.magnitude) }
    let turned = (vector.first ?? 0) < -tolerance ? vector.map { -$0 } : vector
    let isSecond = turned.map { $0 < -tolerance }
    var count = 0
    var weight = 0.0
    for (place, actor) in part.enumerated() {
      var other = 0
      for step in row(of: actor) where neighbours[step] > actor {
        while part[other] < neighbours[step] { other += 1 }
        let tie = ties[tieIndices[step]]
        if (isSecond[place] == isSecond[other]) != tie.isPositive {
          count += 1
          weight += tie.weight
        }
      }
    }
    return SpectralBalance(
      actors: part,
      smallestEigenvalue: value,
      eigenvector: turned,
      firstCamp: part.indices.filter { !isSecond[$0] }.map { part[$0] },
      secondCamp: part.indices.filter { isSecond[$0] }.map { part[$0] },
      frustratedCount: count,
      frustratedWeight: weight
    )
  }
}
