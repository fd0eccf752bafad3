public import EntenteNetwork

/// Which share of an output's variance comes from which parameters.
///
/// The first-order index of a parameter is the share of the variance that would go if it were known;
/// the total index is the share that would stay if all others were known, interactions counted in. The
/// index of a pair is the share that only both together explain. With f(A), f(B) and f(ABᵢ) the outputs
/// of the runs of ``SaltelliDesign``, and V the population variance of f(A) and f(B) together,
///
///     Sᵢ  = mean(f(B) (f(ABᵢ) − f(A))) / V
///     STᵢ = mean((f(A) − f(ABᵢ))²) / 2V
///     Sᵢⱼ = mean(f(BAᵢ) f(ABⱼ) − f(A) f(B)) / V − Sᵢ − Sⱼ
///
/// Unit: none. Range: true indices are from 0 to 1; estimates scatter around them, and one of first
/// order may come out below 0. ``Estimate/mayBeZero`` marks those that the sample cannot tell from 0.
///
/// The mean of f(A) and f(B) is taken off all outputs first, since a mean that is large beside the
/// deviation would drown the first-order indices in noise; `isCentred: false` leaves it.
///
/// Sources: I. M. Sobol, "Global sensitivity indices for nonlinear mathematical models and their Monte
/// Carlo estimates", *Mathematics and Computers in Simulation* 55, 2001.
/// <https://doi.org/10.1016/S0378-4754(00)00270-6> A. Saltelli et al., "Variance based sensitivity
/// analysis of model output", *Computer Physics Communications* 181(2), 2010, table 2, (b) and (f),
/// the latter of M. J. W. Jansen. <https://doi.org/10.1016/j.cpc.2009.09.018> A. Saltelli, "Making best
/// use of model evaluations to compute sensitivity indices", *Computer Physics Communications* 145(2),
/// 2002, for pairs. <https://doi.org/10.1016/S0010-4655(02)00280-1>
///
/// SALib uses the same estimators on outputs that it centres and scales, and takes a normal interval.
public struct SobolIndices: Hashable, Sendable {
  /// The indices of a parameter.
  public struct Row: Hashable, Sendable {
    /// The parameter.
    public let parameter: String
    /// The first-order index.
    public let first: Estimate
    /// The total index.
    public let total: Estimate
  }

  /// The index of two parameters.
  public struct Pair: Hashable, Sendable {
    /// The parameter that stands first.
    public let first: String
    /// The other.
    public let second: String
    /// The second-order index.
    public let index: Estimate
  }

  /// The indices of each parameter, in their order.
  public let rows: [Row]
  /// The indices of pairs, in the order of the first and then of the second; empty if not asked for.
  public let pairs: [Pair]
  /// The mean of the output over A and B.
  public let mean: Double
  /// The population variance of the output over A and B.
  public let variance: Double

  /// Works out indices.
  ///
  /// - Parameters:
  ///   - outputs: The output of each run of the design, in their order.
  ///   - design: The runs.
  ///   - isCentred: Whether to take the mean off first.
  ///   - bootstrap: How to find intervals, by drawing points of A and B with all that belongs to them.
  ///   - execution: How to run.
  /// - Throws: ``SamplingError`` if an output is missing or not finite, or the output does not vary.
  /// - Complexity: O(*B* *n* *d*) for *B* resamples of *n* points and *d* parameters, with pairs *d*².
  public init(
    of outputs: [Double],
    design: SaltelliDesign,
    isCentred: Bool = true,
    bootstrap: Bootstrap,
    execution: Execution = Execution()
  ) throws {
    try checkOutputs(outputs, count: design.count, of: "Sobol's indices")
    let dimensions = design.parameters.count
    let table = SobolOutputs(outputs, design: design, isCentred: isCentred)
    (mean, variance) = (table.mean, table.variance)
    guard table.varies else { throw SamplingError.constantOutput(table.mean) }
    let estimates = try bootstrap.estimates(ofRows: design.baseCount, execution: execution) {
      table.indices($0)
    }
    rows = design.parameters.enumerated().map { place, parameter in
      Row(
        parameter: parameter.id,
        first: estimates[place],
        total: estimates[dimensions + place]
      )
    }
    pairs =
      design.hasSecondOrder
      ? zip(SobolOutputs.pairs(dimensions), estimates.dropFirst(2 * dimensions)).map {
        Pair(
          first: design.parameters[$0.first].id,
          second: design.parameters[$0.second].id,
          index: $1
        )
      } : []
  }
}
