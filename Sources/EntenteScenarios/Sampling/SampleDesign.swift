/// A sample of the values of parameters.
///
/// Points are made in the unit cube, a probability for each parameter, and become values through the
/// quantiles of the distributions. The random numbers of a parameter depend on the seed, its
/// identifier and the index alone.
///
/// Sources: M. D. McKay, R. J. Beckman, W. J. Conover, "A comparison of three methods for selecting
/// values of input variables in the analysis of output from a computer code", *Technometrics* 21(2),
/// 1979, for Latin hypercubes. <https://doi.org/10.1080/00401706.1979.10489755> M. D. Morris,
/// "Factorial sampling plans for preliminary computational experiments", *Technometrics* 33(2), 1991.
/// <https://doi.org/10.1080/00401706.1991.10484804>
public struct SampleDesign: ExperimentalDesign {
  /// The parameters.
  public let parameters: [SampledParameter]
  /// How the values are chosen.
  public let sampler: Sampler
  /// The seed of the random numbers.
  public let seed: UInt64
  /// How many runs there are.
  public let count: Int

  let points: Points
  let quantiles: [QuantileFunction]
  let bases: [(value: Double, share: Double)]

  /// What finds the probabilities of a run.
  enum Points: Sendable {
    case random([KeyedRandom])
    case strata(order: [[Int32]], within: [KeyedRandom])
    case sobol(SobolSequence)
    case grid(GridLevels)
    case trajectories(MorrisTrajectories)
    case oneAtATime(GridLevels)
    /// The probabilities of each parameter, rearranged so that parameters go together.
    case table([[Double]])
  }

  /// Prepares a sample.
  ///
  /// - Parameters:
  ///   - sampler: How to choose values.
  ///   - parameters: What varies, each with an identifier of its own.
  ///   - seed: The seed of the random numbers.
  ///   - correlations: Which parameters go together, by the method of Iman and Conover; for Monte
  ///     Carlo, Latin hypercube and Sobol samples. The points are then kept in memory, and those of a
  ///     larger sample are other points.
  /// - Throws: ``SamplingError`` if a parameter, a size or a correlation cannot be used.
  public init(
    _ sampler: Sampler,
    of parameters: [SampledParameter],
    seed: UInt64,
    correlations: [ParameterCorrelation] = []
  ) throws {
    try Self.check(parameters)
    self.parameters = parameters
    self.sampler = sampler
    self.seed = seed
    let quantiles = parameters.map { QuantileFunction($0.distribution) }
    self.quantiles = quantiles
    bases = zip(parameters, quantiles).map { parameter, quantiles in
      let value = parameter.base ?? quantiles.value(at: 0.5)
      return (value, parameter.distribution.cumulative(value))
    }
    let names = parameters.map(\.id)
    var points: Points
    switch sampler {
    case .grid(let levels):
      let grid = GridLevels(try Self.levels(levels, sampler), of: quantiles)
      guard let size = grid.combinations else {
        throw SamplingError.design(
          "a grid of \(levels) levels of \(parameters.count) parameters has more points than can be "
            + "counted; take fewer levels, or sampler: sobol"
        )
      }
      (points, count) = (.grid(grid), size)
    case .monteCarlo(let size):
      count = try Self.size(size, sampler)
      points = .random(names.map { KeyedRandom(seed: seed, name: $0) })
    case .latinHypercube(let size):
      count = try Self.size(size, sampler)
      let order = names.map {
        KeyedRandom(seed: seed, name: $0, purpose: "strata").permutation(size)
      }
      points = .strata(order: order, within: names.map { KeyedRandom(seed: seed, name: $0) })
    case .sobol(let size, let isScrambled):
      count = try Self.size(size, sampler)
      try Self.checkDimensions(parameters.count)
      let scrambling = names.map { Self.scrambling(seed, $0) }
      points = .sobol(
        SobolSequence(dimensions: names.count, scrambling: isScrambled ? scrambling : nil)
      )
    case .morris(let trajectories, let levels):
      let size = try Self.size(trajectories, sampler)
      guard levels > 1, levels.isMultiple(of: 2) else {
        throw SamplingError.design(
          "morris has \(levels) levels, and needs an even number; write 4"
        )
      }
      count = size * (names.count + 1)
      points = .trajectories(MorrisTrajectories(names, levels: levels, seed: seed))
    case .oneAtATime(let levels):
      let grid = GridLevels(try Self.levels(levels, sampler), of: quantiles)
      (points, count) = (.oneAtATime(grid), 1 + grid.total)
    }
    if !correlations.isEmpty {
      points = .table(
        try Self.correlated(points, count, sampler, parameters, correlations, seed)
      )
    }
    self.points = points
  }

  /// What scrambles the dimension of a parameter.
  static func scrambling(_ seed: UInt64, _ name: String, _ purpose: String = "") -> UInt32 {
    UInt32(
      truncatingIfNeeded: KeyedRandom(seed: seed, name: name, purpose: "scrambling\(purpose)").word(
        0
      )
    )
  }

  /// The probabilities, in the order of the parameters, at which their values stand in a run.
  public func shares(at index: Int) -> [Double] {
    precondition((0..<count).contains(index), "runs are from 0 to below the count")
    return Self.shares(points, index, parameters.count, count, bases)
  }

  /// The values of the parameters in a run, in their order.
  public func point(at index: Int) -> [Double] {
    var point = shares(at: index)
    let varied: Int? =
      if case .oneAtATime(let grid) = points { grid.varied(at: index) ?? -1 } else { nil }
    for place in point.indices {
      // A base may lie where a probability does not lead to, between single values.
      point[place] =
        varied.map { $0 != place } ?? false
        ? bases[place].value : quantiles[place].value(at: point[place])
    }
    return point
  }

  static func shares(
    _ points: Points,
    _ index: Int,
    _ dimensions: Int,
    _ count: Int,
    _ bases: [(value: Double, share: Double)]
  ) -> [Double] {
    switch points {
    case .random(let randoms): return randoms.map { $0.share(index) }
    case .strata(let order, let within):
      return zip(order, within).map { (Double($0[index]) + $1.share(index)) / Double(count) }
    case .sobol(let sequence):
      return (0..<dimensions).map { sequence.share(index, dimension: $0) }
    case .grid(let grid): return grid.shares(at: index)
    case .trajectories(let trajectories): return trajectories.shares(at: index)
    case .oneAtATime(let grid):
      var shares = bases.map(\.share)
      if let varied = grid.varied(at: index) { shares[varied] = grid.single(at: index) }
      return shares
    case .table(let columns): return columns.map { $0[index] }
    }
  }
}
