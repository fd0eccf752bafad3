extension Network {
  /// Returns the Katz centrality of every actor: the number of walks that end at it, where longer
  /// walks count less.
  ///
  /// Each actor has 1 of its own, and the sum over the ties that lead to it of the centrality they
  /// come from, times their strength, times the attenuation α: *x* = α *A*ᵀ *x* + 1. Signs have no
  /// effect; parallel ties count with the weight that they were combined to; a tie of an actor to
  /// itself counts once.
  ///
  /// - Parameters:
  ///   - attenuation: How much a walk loses with each tie, α; by default ``katzAttenuation(length:execution:)``.
  ///   - normalized: Whether the sum of squares is scaled to 1, as NetworkX does by default.
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: walks, if not normalised. Range:
  ///   above 0 to 1, at least 1 if not normalised. Actors without incoming ties have the least.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is
  ///   negative, infinite or not a number; ``MeasureError/unusableParameter(measure:name:reason:)``
  ///   for an attenuation that is negative, or so great that the walks do not add up to a finite
  ///   number, which NetworkX does not notice when it solves the equation at once.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens as a rule; O(*n*) space. The
  ///   residual of the equation adds up to at most 1e-13 of the centralities.
  ///
  /// As NetworkX's `katz_centrality` in the limit, but for the default of α, which is 0.1 there and
  /// diverges in many networks.
  ///
  /// Source: L. Katz, "A new status index derived from sociometric analysis", *Psychometrika* 18(1),
  /// 1953, equation 2. <https://doi.org/10.1007/BF02289026>
  public func katzCentrality(
    attenuation: Double? = nil,
    normalized: Bool = true,
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    guard let attenuation else {
      return try katzCentrality(
        attenuation: katzAttenuation(length: length, execution: execution),
        normalized: normalized,
        length: length,
        execution: execution
      )
    }
    guard attenuation >= 0, attenuation < .infinity else {
      throw .unusableParameter(
        measure: "katz",
        name: "attenuation",
        reason: "is \(attenuation), but must not be negative"
      )
    }
    let strengths = try strengths(length, for: "katz")
    let flow = ArcFlow(self, strengths: strengths, execution: execution)
    var walks = try flow.walks(attenuation: attenuation, memory: isDirected ? 4 : 1)
    if walks == nil {
      let radius = try spectralRadius(length: length, for: "katz", execution: execution)
      walks = try flow.longerWalks(attenuation: attenuation, radius: radius)
    }
    let values = flow.ranking.byActor(walks ?? [])
    return normalized ? values.unitVector : values
  }

  /// Returns the attenuation that Katz centrality takes where none is given: nine tenths of the
  /// greatest for which it is finite, 0.9/λ for the greatest eigenvalue λ.
  ///
  /// - Parameters:
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - execution: How to run.
  /// - Returns: The attenuation, above 0. If no ties make a cycle, λ is 0 and any will do: then 0.1,
  ///   the default of NetworkX.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is
  ///   negative, infinite or not a number; ``MeasureError/notConverged(measure:iterations:change:)``
  ///   if λ cannot be found.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens as a rule; O(*n*) space.
  ///
  /// Source: as for ``katzCentrality(attenuation:normalized:length:execution:)``.
  public func katzAttenuation(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Double {
    let radius = try spectralRadius(length: length, for: "katz", execution: execution)
    return radius > 0 ? 0.9 / radius : 0.1
  }
}

extension ArcFlow {
  /// The solution of x = α A x + 1; nil if it was not found, or is not one of walks.
  ///
  /// That none of its numbers is negative proves that walks add up: a matrix without positive
  /// numbers off the diagonal that takes a positive vector to a positive one has an inverse without
  /// negative numbers.
  fileprivate func walks(attenuation: Double, memory: Int) throws(MeasureError) -> [Double]? {
    let ones = [Double](repeating: 1, count: count)
    let equation = FixedPoint(
      map: ScaledFlow(flow: self, factor: attenuation),
      constant: ones,
      memory: memory,
      measure: "katz"
    )
    do {
      let walks = try equation.solution(from: ones, tolerance: 1e-13, limit: 500).vector
      return walks.allSatisfy { $0 >= 0 } ? walks : nil
    } catch .notConverged {
      return nil
    }
  }

  /// The walks where the quick way has failed: an error if they cannot be added up, or else the sum
  /// by ever longer walks.
  fileprivate func longerWalks(
    attenuation: Double,
    radius: Double
  ) throws(MeasureError) -> [Double] {
    guard attenuation * radius < 1 else {
      throw .unusableParameter(
        measure: "katz",
        name: "attenuation",
        reason:
          "is \(attenuation), but must be below \(1 / radius), one over the greatest eigenvalue"
      )
    }
    var walks = [Double](repeating: 1, count: count)
    var next = walks
    let limit = 100_000
    var change = Double.infinity
    for _ in 0..<limit {
      try apply(walks, to: &next)
      for actor in next.indices { next[actor] = 1 + attenuation * next[actor] }
      walks.add(-1, times: next)
      change = walks.absoluteSum
      swap(&walks, &next)
      if change <= 1e-13 * walks.absoluteSum { return walks }
    }
    throw .notConverged(measure: "katz", iterations: limit, change: change)
  }
}

/// A flow times a number.
private struct ScaledFlow: LinearMap {
  let flow: ArcFlow
  let factor: Double

  var count: Int { flow.count }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    try flow.apply(vector, to: &result)
    result.scale(by: factor)
  }
}
