extension SampleDesign {
  /// Rearranges the probabilities of parameters so that they go together as wanted.
  ///
  /// Each parameter keeps the probabilities that it has, in another order: that of normal scores which
  /// have been given the correlations wanted. The rank correlations of the sample come near those
  /// wanted, the nearer the more points. Parameters of which no correlation is wanted stay as they are.
  ///
  /// - Returns: The probabilities of each parameter.
  /// - Throws: ``SamplingError`` if the correlations cannot be had.
  ///
  /// Source: R. L. Iman, W. J. Conover, "A distribution-free approach to inducing rank correlation
  /// among input variables", *Communications in Statistics B* 11(3), 1982.
  /// <https://doi.org/10.1080/03610918208812265>
  static func correlated(
    _ points: Points,
    _ count: Int,
    _ sampler: Sampler,
    _ parameters: [SampledParameter],
    _ correlations: [ParameterCorrelation],
    _ seed: UInt64
  ) throws(SamplingError) -> [[Double]] {
    switch sampler {
    case .monteCarlo, .latinHypercube, .sobol: break
    case .grid, .morris, .oneAtATime:
      throw .design(
        "\(sampler.name) moves parameters apart, so they cannot be correlated; take monte-carlo, "
          + "latin-hypercube or sobol, or leave the correlations out"
      )
    }
    let (places, wanted) = try wantedCorrelations(correlations, parameters)
    guard count > places.count + 1 else {
      throw .design(
        "\(count) points are too few to correlate \(places.count) parameters; take more"
      )
    }
    var columns = [[Double]](
      repeating: [Double](repeating: 0, count: count),
      count: parameters.count
    )
    for index in 0..<count {
      for (place, share) in shares(points, index, parameters.count, count, []).enumerated() {
        columns[place][index] = share
      }
    }
    let scores = (0..<count).map { NormalCurve.quantile(Double($0 + 1) / Double(count + 1)) }
    let squares = scores.reduce(0) { $0 + $1 * $1 }
    let tables = places.map { place in
      KeyedRandom(seed: seed, name: parameters[place].id, purpose: "correlation")
        .permutation(count).map { scores[Int($0)] }
    }
    let found = tables.map { row in
      tables.map { column in zip(row, column).reduce(0) { $0 + $1.0 * $1.1 } / squares }
    }
    guard let own = LowerTriangle(of: found) else {
      throw .design("\(count) points are too few to correlate parameters; take more")
    }
    guard let target = LowerTriangle(of: wanted) else {
      throw .design(
        "the correlations contradict each other, as would three of −0.9 between three parameters; "
          + "write smaller ones"
      )
    }
    var mixed = places.map { _ in [Double](repeating: 0, count: count) }
    for index in 0..<count {
      let row = target.times(own.solved(tables.map { $0[index] }))
      for place in row.indices { mixed[place][index] = row[place] }
    }
    for (place, scores) in zip(places, mixed) {
      let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
      var rearranged = columns[place]
      for (index, share) in zip(order, columns[place].sorted()) { rearranged[index] = share }
      columns[place] = rearranged
    }
    return columns
  }

  /// The parameters that are to be correlated, and the matrix of their correlations.
  private static func wantedCorrelations(
    _ correlations: [ParameterCorrelation],
    _ parameters: [SampledParameter]
  ) throws(SamplingError) -> (places: [Int], wanted: [[Double]]) {
    var pairs: [(first: Int, second: Int, coefficient: Double)] = []
    for correlation in correlations {
      var found: [Int] = []
      for id in [correlation.first, correlation.second] {
        guard let place = parameters.firstIndex(where: { $0.id == id }) else {
          throw .design(
            "a correlation names \(id), which is no parameter; the parameters are "
              + parameters.map(\.id).joined(separator: ", ")
          )
        }
        found.append(place)
      }
      guard found[0] != found[1], correlation.coefficient.magnitude < 1 else {
        throw .design(
          "the correlation of \(correlation.first) and \(correlation.second) is "
            + "\(correlation.coefficient); write two parameters and a number between −1 and 1"
        )
      }
      guard !pairs.contains(where: { Set([$0.first, $0.second]) == Set(found) }) else {
        throw .design(
          "the correlation of \(correlation.first) and \(correlation.second) stands twice; write it once"
        )
      }
      pairs.append((found[0], found[1], correlation.coefficient))
    }
    let places = parameters.indices.filter { place in
      pairs.contains { $0.first == place || $0.second == place }
    }
    let wanted = places.map { row in
      places.map { column in
        row == column
          ? 1
          : pairs.first { Set([$0.first, $0.second]) == Set([row, column]) }?.coefficient ?? 0
      }
    }
    return (places, wanted)
  }
}

/// The lower triangular matrix whose product with its transpose is a given matrix, after Cholesky.
private struct LowerTriangle {
  private let rows: [[Double]]

  /// Factors a symmetric matrix; nil if it is not positive definite.
  init?(of matrix: [[Double]]) {
    var rows: [[Double]] = []
    for row in matrix.indices {
      var entries: [Double] = []
      for column in 0..<row {
        let sum = (0..<column).reduce(0) { $0 + entries[$1] * rows[column][$1] }
        entries.append((matrix[row][column] - sum) / rows[column][column])
      }
      let rest = matrix[row][row] - entries.reduce(0) { $0 + $1 * $1 }
      guard rest > 1e-12 else { return nil }
      entries.append(rest.squareRoot())
      rows.append(entries)
    }
    self.rows = rows
  }

  /// The vector whose product with the matrix is a given one.
  func solved(_ vector: [Double]) -> [Double] {
    var solution: [Double] = []
    for (row, value) in zip(rows, vector) {
      let sum = zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 }
      solution.append((value - sum) / row[solution.count])
    }
    return solution
  }

  /// The product with a vector.
  func times(_ vector: [Double]) -> [Double] {
    rows.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
