/// How far apart a tie keeps two actors, for everything that follows shortest paths.
public enum TieLength: String, Hashable, Sendable, CaseIterable {
  /// Every tie has length 1, whatever it weighs.
  case one
  /// A greater weight is a stronger tie: the length is 1/weight. A tie of weight 0 leads nowhere.
  case strength
  /// The weight is the length.
  case distance
}

extension Network {
  /// The length of each arc of ``rows``; nil if all are 1.
  ///
  /// - Parameters:
  ///   - length: How lengths come from weights.
  ///   - measure: The measure that asks, for the message of an error.
  /// - Returns: A length for each arc, positive, infinite for an arc that leads nowhere.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative or not a number, or a length would be 0, from a weight of 0 as a distance or of
  ///   infinity as a strength: between actors without distance the number of shortest paths has no
  ///   meaning.
  public func lengths(_ length: TieLength, for measure: String) throws(MeasureError) -> [Double]? {
    guard length != .one, let weights = rows.weights else { return nil }
    let nothing = length == .distance ? 0 : Double.infinity
    if let bad = weights.firstIndex(where: { !($0 >= 0) || $0 == nothing }) {
      throw unusable(arc: bad, in: measure)
    }
    return length == .distance ? weights : weights.map { 1 / $0 }
  }

  /// The error for an arc whose weight a measure cannot use.
  package func unusable(arc: Int, in measure: String) -> MeasureError {
    let source = (0..<actorCount).first { rows.arcs(of: $0).contains(arc) } ?? 0
    return .unusableWeight(
      measure: measure,
      source: source,
      target: Int(rows.targets[arc]),
      weight: rows.weights?[arc] ?? 1
    )
  }
}
