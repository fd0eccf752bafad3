/// How a network comes apart by its *k*-cores.
public struct CoreDecomposition: Hashable, Sendable {
  /// The greatest core number; 0 if nobody has ties.
  public let degeneracy: Int
  /// For each *k* from 0, how many actors have that core number.
  public let shellSizes: [Int]
  /// For each *k* from 0, how many actors have that core number or a greater one.
  public let coreSizes: [Int]

  /// Creates the decomposition of actors with these core numbers.
  public init(coreNumbers: [Int]) {
    let degeneracy = coreNumbers.max() ?? 0
    var shells = [Int](repeating: 0, count: coreNumbers.isEmpty ? 0 : degeneracy + 1)
    for number in coreNumbers { shells[number] += 1 }
    var cores = shells
    for order in cores.indices.dropLast().reversed() { cores[order] += cores[order + 1] }
    self.degeneracy = degeneracy
    shellSizes = shells
    coreSizes = cores
  }
}

extension Network {
  /// Returns how many actors are in each *k*-core: the greatest part of the network where everybody
  /// has *k* ties or more to others of that part.
  ///
  /// What direction, weights and ties of an actor to itself do is as in ``coreNumbers()``.
  ///
  /// - Returns: The sizes of the cores and of the shells between them, for each *k* up to the
  ///   greatest. Unit: actors. Range: 0...*n*. Not normalised. Of no actors there are no sizes.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  ///
  /// As the sizes of NetworkX's `k_core` and `k_shell`.
  ///
  /// Source: S. B. Seidman, "Network structure and minimum degree", *Social Networks* 5(3), 1983.
  /// <https://doi.org/10.1016/0378-8733(83)90028-X>
  public func coreDecomposition() -> CoreDecomposition {
    CoreDecomposition(coreNumbers: coreNumbers())
  }
}
