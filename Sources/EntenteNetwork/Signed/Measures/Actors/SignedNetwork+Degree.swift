extension SignedNetwork {
  /// Returns how many friends every actor has: its positive ties.
  ///
  /// Weights have no effect.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...*n* − 1.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As signnet's `degree_signed` of type "pos".
  ///
  /// Source: M. Everett, S. Borgatti, "Networks containing negative ties", *Social Networks* 38, 2014.
  /// <https://doi.org/10.1016/j.socnet.2014.03.005>
  public func positiveDegree() -> [Int] { degrees { $0.isPositive } }

  /// Returns how many enemies every actor has: its negative ties.
  ///
  /// Weights have no effect.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...*n* − 1.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: as for ``positiveDegree()``.
  public func negativeDegree() -> [Int] { degrees { !$0.isPositive } }

  /// Returns how many more friends than enemies every actor has.
  ///
  /// Weights have no effect.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: −(*n* − 1)...*n* − 1.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: as for ``positiveDegree()``.
  public func netDegree() -> [Int] {
    zip(positiveDegree(), negativeDegree()).map { $0 - $1 }
  }

  /// Returns the share of every actor's ties that are positive.
  ///
  /// Weights have no effect.
  ///
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: 0...1; NaN without ties.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As signnet's `degree_signed` of type "ratio".
  ///
  /// Source: as for ``positiveDegree()``.
  public func positiveShare() -> [Double] {
    zip(positiveDegree(), negativeDegree()).map { Double($0) / Double($0 + $1) }
  }

  /// Returns the weight of every actor's positive ties.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Unit: that of weights. 0 without ties.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: S. Gómez, P. Jensen, A. Arenas, "Analysis of community structure in networks of correlated
  /// data", *Physical Review E* 80, 016114, 2009.
  /// <https://doi.org/10.1103/PhysRevE.80.016114>
  public func positiveStrength() -> [Double] { strengths(isPositive: true) }

  /// Returns the weight of every actor's negative ties, as a positive number.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Unit: that of weights. 0 without ties.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: as for ``positiveStrength()``.
  public func negativeStrength() -> [Double] { strengths(isPositive: false) }

  private func degrees(_ counts: (Tie) -> Bool) -> [Int] {
    var result = [Int](repeating: 0, count: actorCount)
    for tie in ties where counts(tie) {
      result[tie.first] += 1
      result[tie.second] += 1
    }
    return result
  }

  private func strengths(isPositive: Bool) -> [Double] {
    var result = [Double](repeating: 0, count: actorCount)
    for tie in ties where tie.isPositive == isPositive {
      result[tie.first] += tie.weight
      result[tie.second] += tie.weight
    }
    return result
  }
}
