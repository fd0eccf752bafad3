#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension SignedNetwork {
  /// Returns the walk-based balance of the network: how far closed walks of all lengths, short ones
  /// counting most, are balanced.
  ///
  /// *K* = tr e^*A* / tr e^|*A*|, with *A* the signed weights of ties and |*A*| their magnitudes: each
  /// closed walk of length *k* counts 1/*k*!, with its sign above and without below. (1 − *K*)/(1 +
  /// *K*) is the weight of unbalanced walks as a multiple of that of balanced ones. The index falls
  /// fast with the number of ties, so that networks of different density are hard to compare. Weights
  /// scale the exponent; see ``unweighted``.
  ///
  /// - Parameter execution: Who may stop it.
  /// - Returns: One number. No unit. Range: above 0 to 1, which is balance; 1 without ties, NaN without
  ///   actors.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if more than
  ///   ``denseLimit`` actors are connected, ``MeasureError/cancelled``.
  /// - Complexity: O(*n*³) time and O(*n*²) space for *n* actors of the largest connected part.
  ///
  /// As signnet's `balance_score` with the method "walk". Sums of exponentials are taken by their
  /// greatest term, so that large eigenvalues do no harm.
  ///
  /// Source: E. Estrada, M. Benzi, "Walk-based measure of balance in signed networks: detecting lack
  /// of balance in social networks", *Physical Review E* 90, 042802, 2014.
  /// <https://doi.org/10.1103/PhysRevE.90.042802>
  public func walkBalance(execution: Execution = Execution()) throws(MeasureError) -> Double {
    var signed: [Double] = []
    var plain: [Double] = []
    var sides = SideSearch(self)
    for part in components() {
      try execution.checkCancellation()
      try checkDenseLimit(part, for: "walk-balance")
      let values = adjacency(of: part, ignoringSigns: true).eigenvalues()
      plain += values
      // A balanced part has the eigenvalues of its magnitudes, whatever rounding makes of them.
      signed += sides.isBalanced(part) ? values : adjacency(of: part).eigenvalues()
    }
    guard let greatest = plain.max() else { return .nan }
    func sum(_ values: [Double]) -> Double { values.reduce(0) { $0 + exp($1 - greatest) } }
    return sum(signed) / sum(plain)
  }

  /// Returns the walk-based balance of every actor: how far closed walks from it are balanced.
  ///
  /// [e^*A*]ᵢᵢ / [e^|*A*|]ᵢᵢ, with *A* as in ``walkBalance(execution:)``. It says how far an actor's
  /// own surroundings are balanced.
  ///
  /// - Parameter execution: Who may stop it.
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: above 0 to 1, which is
  ///   balance; 1 without ties.
  /// - Throws: As ``walkBalance(execution:)``.
  /// - Complexity: As ``walkBalance(execution:)``, but for about ten times as long.
  ///
  /// Source: E. Estrada, M. Benzi, "Walk-based measure of balance in signed networks: detecting lack
  /// of balance in social networks", *Physical Review E* 90, 042802, 2014.
  /// <https://doi.org/10.1103/PhysRevE.90.042802>
  public func actorWalkBalance(execution: Execution = Execution()) throws(MeasureError) -> [Double]
  {
    var result = [Double](repeating: 1, count: actorCount)
    var sides = SideSearch(self)
    for part in components() where !sides.isBalanced(part) {
      try execution.checkCancellation()
      try checkDenseLimit(part, for: "actor-walk-balance")
      let signed = adjacency(of: part).eigensystem()
      try execution.checkCancellation()
      let plain = adjacency(of: part, ignoringSigns: true).eigensystem()
      let greatest = plain.values.last ?? 0
      let above = signed.diagonal(signed.values.map { exp($0 - greatest) })
      let below = plain.diagonal(plain.values.map { exp($0 - greatest) })
      for (place, actor) in part.enumerated() { result[actor] = above[place] / below[place] }
    }
    return result
  }
}
