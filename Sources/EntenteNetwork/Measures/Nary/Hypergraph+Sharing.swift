extension Hypergraph {
  /// Returns in how many relations two actors take part together, for all who do.
  ///
  /// Roles, direction, weights and signs have no effect; a relation of many actors counts once for
  /// each pair of them.
  ///
  /// - Returns: A number for each pair that shares a relation, most first, equal ones by their actors.
  ///   Unit: relations. Range: 1...*r* for *r* relations.
  /// - Complexity: O(Σ|*e*|² + *p* log *p*), for the numbers of participants |*e*| of relations and
  ///   *p* pairs.
  ///
  /// As the weights of NetworkX's `bipartite.weighted_projected_graph`.
  ///
  /// Source: R. L. Breiger, "The duality of persons and groups", *Social Forces* 53(2), 1974.
  /// <https://doi.org/10.1093/sf/53.2.181>
  public func sharedRelations() -> [PairValue] {
    Self.overlaps(of: relationsByActor, in: members)
      .sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
      .map { PairValue(source: $0.first, target: $0.second, value: Double($0.count)) }
  }

  /// Two sets and how many elements they share, at least one.
  typealias Overlap = (first: Int, second: Int, count: Int)

  /// How many elements each two sets share, by their numbers.
  ///
  /// - Parameters:
  ///   - sets: The elements of each set.
  ///   - containing: The sets that each element lies in.
  /// - Returns: The pairs that share any.
  static func overlaps(of sets: [[Int]], in containing: [[Int]]) -> [Overlap] {
    var counts = [Int](repeating: 0, count: sets.count)
    var met: [Int] = []
    var result: [Overlap] = []
    for (set, elements) in sets.enumerated() {
      for element in elements {
        for other in containing[element] where other > set {
          if counts[other] == 0 { met.append(other) }
          counts[other] += 1
        }
      }
      met.sort()
      for other in met {
        result.append((set, other, counts[other]))
        counts[other] = 0
      }
      met.removeAll(keepingCapacity: true)
    }
    return result
  }
}
