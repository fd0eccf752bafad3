/// How many actors have each degree.
public struct DegreeCount: Hashable, Sendable {
  /// The degree.
  public var degree: Int
  /// How many actors have it, at least one.
  public var actors: Int

  /// Creates a count.
  public init(degree: Int, actors: Int) {
    self.degree = degree
    self.actors = actors
  }
}

extension Network {
  /// Returns the degree distribution: how many actors have each degree that occurs.
  ///
  /// The degree is that of ``degree()``: both directions added up, a tie of an actor to itself
  /// twice, without weights and signs, parallel ties once.
  ///
  /// - Returns: Counts by ascending degree. Unit: actors. They add up to *n*; none if there are no
  ///   actors.
  /// - Complexity: O(*n* + *m*) time and O(*n*) space.
  ///
  /// NetworkX's `degree_histogram` is the same as a list in which the degrees that nobody has stand
  /// with 0.
  ///
  /// Source: M. E. J. Newman, "The structure and function of complex networks", *SIAM Review* 45(2),
  /// 2003, section III C. <https://doi.org/10.1137/S003614450342480>
  public func degreeDistribution() -> [DegreeCount] {
    let degrees = degree()
    var counts = [Int](repeating: 0, count: (degrees.max() ?? -1) + 1)
    for degree in degrees { counts[degree] += 1 }
    return counts.indices.filter { counts[$0] > 0 }.map {
      DegreeCount(degree: $0, actors: counts[$0])
    }
  }
}
