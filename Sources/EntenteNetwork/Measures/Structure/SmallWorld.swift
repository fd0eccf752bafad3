extension Network {
  /// Returns the small-world coefficient σ: whether ties are clustered as in a lattice and paths short
  /// all the same.
  ///
  /// The transitivity divided by its mean in random networks with the same degrees, divided by the
  /// same ratio of average path lengths; those are of the largest component, as random networks may
  /// fall apart. Weights and signs have no effect; parallel ties count once, ties of actors to
  /// themselves stay where they are.
  ///
  /// - Parameters:
  ///   - samples: How many random networks are drawn.
  ///   - trials: How many exchanges of ends are tried for each tie of a random network.
  ///   - seed: The seed of chance.
  ///   - execution: How to run.
  /// - Returns: A number without unit, from 0; above 1 in a small world. NaN without ties, or if no
  ///   random network has a triangle.
  /// - Throws: ``MeasureError/needsDirection(measure:isDirected:)`` if the network is directed;
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` if there are to be no samples;
  ///   ``MeasureError/cancelled``.
  /// - Complexity: O(samples × (trials × *m* + *n* *m*)).
  ///
  /// As NetworkX's `sigma`, but that draws only random networks that are connected, and fails if the
  /// network is not.
  ///
  /// Source: M. D. Humphries, K. Gurney, "Network 'small-world-ness': a quantitative method for
  /// determining canonical network equivalence", *PLoS ONE* 3(4), 2008, equation 3.
  /// <https://doi.org/10.1371/journal.pone.0002051>
  public func smallWorldSigma(
    samples: Int = 10,
    trials: Int = 100,
    seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws -> Double {
    let measure = "small-world-sigma"
    guard !isDirected else {
      throw MeasureError.needsDirection(measure: measure, isDirected: false)
    }
    guard samples > 0 else {
      throw MeasureError.unusableParameter(
        measure: measure,
        name: "samples",
        reason: "are \(samples), but there must be one at least"
      )
    }
    guard edgeCount > selfTieCount else { return .nan }
    let step = execution.silent
    var (transitivity, pathLength) = (0.0, 0.0)
    for sample in 0..<samples {
      try execution.checkCancellation()
      var random = SplitMix64(seed: seed, stream: sample)
      let network = rewired(trials: trials, using: &random).network
      transitivity += try network.transitivity(execution: step) / Double(samples)
      pathLength += try network.averagePathLength(execution: step) / Double(samples)
      execution.progress?(Double(sample + 1) / Double(samples + 1))
    }
    guard transitivity > 0 else { return .nan }
    let clustering = try self.transitivity(execution: step) / transitivity
    return clustering / (try averagePathLength(execution: step) / pathLength)
  }
}
