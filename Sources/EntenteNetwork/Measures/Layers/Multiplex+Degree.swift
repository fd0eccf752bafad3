extension Multiplex {
  /// Returns the degree of every actor in every layer.
  ///
  /// - Returns: For each layer in their order, *n* whole numbers as ``Network/degree()`` gives them.
  /// - Complexity: O(*n* *M* + *m*), for *M* layers with *m* ties together.
  ///
  /// Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks",
  /// *Physical Review E* 89, 032804, 2014. <https://doi.org/10.1103/PhysRevE.89.032804>
  public func layerDegrees() -> [[Int]] {
    layers.map { $0.network.degree() }
  }

  /// Returns the overlapping degree of every actor: the number of its ties in all layers together.
  ///
  /// A tie to the same other in two layers counts twice. What ``Network/degree()`` says of direction,
  /// weights and ties of an actor to itself holds in each layer.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...*M*(*n* − 1)
  ///   for *M* undirected layers, twice that for directed ones. Not normalised. All zeros if there are
  ///   no layers.
  /// - Complexity: O(*n* *M* + *m*).
  ///
  /// Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks",
  /// *Physical Review E* 89, 032804, 2014, *o*ᵢ.
  /// <https://doi.org/10.1103/PhysRevE.89.032804>
  public func overlappingDegree() -> [Int] {
    var sums = [Int](repeating: 0, count: actorCount)
    for degrees in layerDegrees() {
      for actor in sums.indices { sums[actor] += degrees[actor] }
    }
    return sums
  }

  /// Returns how evenly the ties of each actor are spread over the layers.
  ///
  /// *P*ᵢ = *M*/(*M* − 1) · (1 − Σ (*k*ᵢ/*o*ᵢ)²) over the *M* layers, for the degree *k*ᵢ in the layer
  /// and ``overlappingDegree()`` *o*ᵢ: 1 if the degree is the same in all layers, 0 if all ties are in
  /// one. Up to 1/3 the source calls an actor focused, up to 2/3 mixed, above truly multiplex.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Range: 0...1. NaN for an actor without
  ///   ties, and for all if there is only one layer.
  /// - Complexity: O(*n* *M* + *m*).
  ///
  /// Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks",
  /// *Physical Review E* 89, 032804, 2014, *P*ᵢ.
  /// <https://doi.org/10.1103/PhysRevE.89.032804>
  public func participation() -> [Double] {
    let degrees = layerDegrees()
    let overlapping = overlappingDegree()
    guard layers.count > 1 else { return overlapping.map { _ in .nan } }
    let count = Double(layers.count)
    return overlapping.enumerated().map { actor, total in
      guard total > 0 else { return .nan }
      // In whole numbers, so that all ties in one layer give exactly 0.
      let squares = degrees.reduce(0.0) { $0 + Double($1[actor]) * Double($1[actor]) }
      let all = Double(total) * Double(total)
      return count / (count - 1) * ((all - squares) / all)
    }
  }

  /// Returns how far the ``overlappingDegree()`` of each actor is from the mean, in standard
  /// deviations: above 2 the source calls an actor a hub.
  ///
  /// - Returns: *n* numbers, one per actor in their order; NaN if all are the same. The standard
  ///   deviation is that of these actors, not of a sample: the squares are divided by *n*.
  /// - Complexity: O(*n* *M* + *m*).
  ///
  /// Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks",
  /// *Physical Review E* 89, 032804, 2014, *z*ᵢ(*o*).
  /// <https://doi.org/10.1103/PhysRevE.89.032804>
  public func zScores() -> [Double] {
    let degrees = overlappingDegree().map(Double.init)
    let mean = degrees.reduce(0, +) / Double(degrees.count)
    let variance = degrees.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(degrees.count)
    guard variance > 0 else { return degrees.map { _ in .nan } }
    return degrees.map { ($0 - mean) / variance.squareRoot() }
  }
}
