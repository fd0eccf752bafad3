extension Network {
  /// How much flows along each arc of ``rows``, in walks.
  ///
  /// - Parameters:
  ///   - length: How lengths come from weights; what keeps actors twice as far apart is half as
  ///     strong.
  ///   - measure: The measure that asks, for the message of an error.
  /// - Returns: A strength for each arc, none negative; nil if all are 1.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number, or is 0 where weights are lengths.
  func strengths(
    _ length: TieLength,
    for measure: String
  ) throws(MeasureError) -> [Double]? {
    guard length != .one, let weights = rows.weights else { return nil }
    let isUsable: (Double) -> Bool = { weight in
      weight >= 0 && weight < .infinity && (length == .strength || weight > 0)
    }
    if let bad = weights.firstIndex(where: { !isUsable($0) }) {
      throw unusable(arc: bad, in: measure)
    }
    return length == .strength ? weights : weights.map { 1 / $0 }
  }
}
