extension SignedNetwork {
  /// The same ties, all of weight 1.
  public var unweighted: SignedNetwork {
    guard isWeighted else { return self }
    return SignedNetwork(
      actorCount: actorCount,
      ties: ties.map { Tie($0.first, $0.second, isPositive: $0.isPositive) }
    )
  }

  /// The parts within which all are connected by ties of either sign.
  ///
  /// - Returns: The actors of each part, ascending; parts in order of size, the largest first, of equal
  ///   ones that with the first actor first. An actor without ties is a part.
  /// - Complexity: O(*n* log *n* + *m*).
  public func components() -> [[Int]] {
    var part = [Int](repeating: -1, count: actorCount)
    var parts: [[Int]] = []
    for start in 0..<actorCount where part[start] < 0 {
      part[start] = parts.count
      var members = [start]
      var next = 0
      while next < members.count {
        for place in row(of: members[next]) where part[neighbours[place]] < 0 {
          part[neighbours[place]] = parts.count
          members.append(neighbours[place])
        }
        next += 1
      }
      parts.append(members.sorted())
    }
    return parts.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }

  /// How many actors a connected part may have where all its eigenvalues are needed.
  public static let denseLimit = 2_000

  /// Ends a measure that needs all eigenvalues of a part that is too large.
  ///
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)``.
  func checkDenseLimit(_ part: [Int], for measure: String) throws(MeasureError) {
    guard part.count <= Self.denseLimit else {
      throw .unusableParameter(
        measure: measure,
        name: "the network",
        reason: "has \(part.count) actors in one connected part; all eigenvalues are found for up "
          + "to \(Self.denseLimit), so measure a part of it"
      )
    }
  }

  /// The signed weights between the actors of a connected part, or their magnitudes.
  func adjacency(of part: [Int], ignoringSigns: Bool = false) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(size: part.count)
    for (place, actor) in part.enumerated() {
      // Neighbours and members both ascend, and no neighbour lies outside the part.
      var column = 0
      for step in row(of: actor) {
        while part[column] < neighbours[step] { column += 1 }
        let tie = ties[tieIndices[step]]
        matrix[place, column] = tie.isPositive || ignoringSigns ? tie.weight : -tie.weight
      }
    }
    return matrix
  }
}
