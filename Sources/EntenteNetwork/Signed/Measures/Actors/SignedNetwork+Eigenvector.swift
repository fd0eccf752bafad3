extension SignedNetwork {
  /// Returns the signed eigenvector centrality, or status, of every actor: high for who is tied
  /// positively to those for whom it is high and negatively to those for whom it is low.
  ///
  /// The eigenvector of the signed weights whose eigenvalue has the greatest magnitude. Where that is
  /// positive the signs tell the two camps that a balanced network would have, and magnitudes how
  /// central an actor is to its own; the camp of the most central actor has the positive numbers.
  /// Only the connected part with that eigenvalue has numbers other than 0.
  ///
  /// - Parameter execution: Who may stop it.
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: −1...1; the greatest
  ///   magnitude is 1. NaN for all if the greatest magnitude belongs to more than one eigenvalue (to
  ///   ten digits), so that no vector is the one, or if there are no ties.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if more than
  ///   ``denseLimit`` actors are connected, ``MeasureError/cancelled``.
  /// - Complexity: O(*n*³) time and O(*n*²) space for *n* actors of the largest connected part.
  ///
  /// As signnet's `eigen_centrality_signed`, but for the sign, which is open there.
  ///
  /// Source: P. Bonacich, P. Lloyd, "Calculating status with negative relations", *Social Networks*
  /// 26(4), 2004. <https://doi.org/10.1016/j.socnet.2004.08.007>
  public func signedEigenvectorCentrality(
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    var best: (part: [Int], magnitude: Double, vector: [Double])?
    var isOnly = true
    for part in components() where part.count > 1 {
      try execution.checkCancellation()
      try checkDenseLimit(part, for: "signed-eigenvector")
      let system = adjacency(of: part).eigensystem()
      for index in system.values.indices {
        let magnitude = system.values[index].magnitude
        let known = best?.magnitude ?? 0
        if (magnitude - known).magnitude <= 1e-10 * max(magnitude, known) {
          isOnly = false
        } else if magnitude > known {
          best = (part, magnitude, Array(system.vector(index)))
          isOnly = true
        }
      }
    }
    guard let best, isOnly else { return [Double](repeating: .nan, count: actorCount) }
    let scale = best.vector.reduce(0) { max($0, $1.magnitude) }
    var result = [Double](repeating: 0, count: actorCount)
    for (place, actor) in best.part.enumerated() { result[actor] = best.vector[place] / scale }
    return result
  }
}
