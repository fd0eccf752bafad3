/// The runs from which Sobol's indices are estimated.
///
/// Two samples A and B of *n* points each, and for each parameter *i* the sample A with the values of
/// *i* from B, called ABᵢ; with second order also B with the values of *i* from A, called BAᵢ. The runs
/// are those of A, then B, then AB₁ to AB_d, then BA₁ to BA_d.
///
/// A and B are the points *n* to 2*n* − 1 of a Sobol sequence in 2*d* dimensions, the first *d* and the
/// last *d* coordinates, so that the first point, which is all 0, is left out.
///
/// Source: A. Saltelli et al., "Variance based sensitivity analysis of model output. Design and
/// estimator for the total sensitivity index", *Computer Physics Communications* 181(2), 2010.
/// <https://doi.org/10.1016/j.cpc.2009.09.018>
public struct SaltelliDesign: ExperimentalDesign {
  /// The parameters.
  public let parameters: [SampledParameter]
  /// How many points A and B have.
  public let baseCount: Int
  /// Whether the runs of second order are among them.
  public let hasSecondOrder: Bool
  /// The seed of the scrambling.
  public let seed: UInt64

  private let sequence: SobolSequence
  private let quantiles: [QuantileFunction]

  /// Prepares the runs.
  ///
  /// - Parameters:
  ///   - parameters: What varies, each with an identifier of its own.
  ///   - baseCount: How many points A and B have, a power of two.
  ///   - hasSecondOrder: Whether to add the runs for indices of pairs.
  ///   - isScrambled: Whether to scramble the Sobol sequence by the seed.
  ///   - seed: The seed of the scrambling.
  /// - Throws: ``SamplingError`` if a parameter or the size cannot be used.
  public init(
    of parameters: [SampledParameter],
    baseCount: Int,
    hasSecondOrder: Bool = false,
    isScrambled: Bool = true,
    seed: UInt64
  ) throws {
    try SampleDesign.check(parameters)
    guard !parameters.isEmpty else {
      throw SamplingError.design("there are no parameters to compare; declare some")
    }
    try SampleDesign.checkDimensions(2 * parameters.count)
    guard baseCount > 1, baseCount <= 1 << 30, baseCount & (baseCount - 1) == 0 else {
      throw SamplingError.design(
        "Sobol's indices need a number of points that is a power of two, from 2 to 2^30, and not "
          + "\(baseCount); write 1024"
      )
    }
    self.parameters = parameters
    self.baseCount = baseCount
    self.hasSecondOrder = hasSecondOrder
    self.seed = seed
    let scrambling = ["-a", "-b"].flatMap { half in
      parameters.map { SampleDesign.scrambling(seed, $0.id, half) }
    }
    sequence = SobolSequence(
      dimensions: 2 * parameters.count,
      scrambling: isScrambled ? scrambling : nil
    )
    quantiles = parameters.map { QuantileFunction($0.distribution) }
  }

  /// How many runs there are: n (d + 2), with second order n (2 d + 2).
  public var count: Int { baseCount * (2 + parameters.count * (hasSecondOrder ? 2 : 1)) }

  /// The probabilities, in the order of the parameters, at which their values stand in a run.
  public func shares(at index: Int) -> [Double] {
    precondition((0..<count).contains(index), "runs are from 0 to below the count")
    let (block, row) = index.quotientAndRemainder(dividingBy: baseCount)
    let dimensions = parameters.count
    return (0..<dimensions).map { parameter in
      let isOfB =
        switch block {
        case 0: false
        case 1: true
        case 2..<(2 + dimensions): parameter == block - 2
        default: parameter != block - 2 - dimensions
        }
      return sequence.share(baseCount + row, dimension: isOfB ? dimensions + parameter : parameter)
    }
  }

  /// The values of the parameters in a run, in their order.
  public func point(at index: Int) -> [Double] {
    zip(quantiles, shares(at: index)).map { $0.value(at: $1) }
  }
}
