public import EntenteNetwork

/// How much, and how evenly, an output changes with each parameter: a cheap first look.
///
/// The elementary effect of a parameter on a path is the change of the output divided by the change of
/// the parameter's probability, from 0 for its least value to 1 for its greatest. Its mean is μ, the
/// mean of its size μ*, its standard deviation (with *r* − 1, for *r* paths) σ. A large σ beside μ*
/// says that the effect depends on other parameters or on the parameter's own value. Both directions
/// count alike.
///
/// Unit: that of the output. Range: μ* and σ are 0 or more. σ is NaN with one path.
///
/// Sources: M. D. Morris, "Factorial sampling plans for preliminary computational experiments",
/// *Technometrics* 33(2), 1991. <https://doi.org/10.1080/00401706.1991.10484804> F. Campolongo,
/// J. Cariboni, A. Saltelli, "An effective screening design for sensitivity analysis of large models",
/// *Environmental Modelling & Software* 22(10), 2007, for μ*.
/// <https://doi.org/10.1016/j.envsoft.2006.10.004>
///
/// SALib gives a normal interval of μ* by resampling; here it is of percentiles.
public struct MorrisEffects: Hashable, Sendable {
  /// What a parameter does.
  public struct Row: Hashable, Sendable {
    /// The parameter.
    public let parameter: String
    /// The mean effect, μ.
    public let mean: Estimate
    /// The mean size of the effect, μ*.
    public let size: Estimate
    /// The standard deviation of the effect, σ.
    public let deviation: Estimate
  }

  /// What each parameter does, in the order of the parameters.
  public let rows: [Row]

  /// Works out effects.
  ///
  /// - Parameters:
  ///   - outputs: The output of each run of the design, in their order.
  ///   - design: A design by ``Sampler/morris(trajectories:levels:)``.
  ///   - bootstrap: How to find intervals, by drawing paths.
  ///   - execution: How to run.
  /// - Throws: ``SamplingError`` if the design is another, an output is missing or not finite, or all
  ///   are the same.
  /// - Complexity: O(*B* *r* *d*) for *B* resamples of *r* paths and *d* parameters.
  public init(
    of outputs: [Double],
    design: SampleDesign,
    bootstrap: Bootstrap,
    execution: Execution = Execution()
  ) throws {
    guard case .trajectories(let trajectories) = design.points else {
      throw SamplingError.design(
        "effects by Morris need the sampler morris, and these runs are of \(design.sampler.name)"
      )
    }
    try checkOutputs(outputs, count: design.count, of: "the paths of Morris")
    if let first = outputs.first, outputs.allSatisfy({ $0 == first }) {
      throw SamplingError.constantOutput(first)
    }
    let dimensions = design.parameters.count
    let paths = design.count / (dimensions + 1)
    let effects = Self.effects(outputs, trajectories, paths, dimensions)
    let estimates = try bootstrap.estimates(ofRows: paths, execution: execution) { rows in
      (0..<dimensions).flatMap { parameter in
        Self.numbers(rows.map { effects[Int($0) * dimensions + parameter] })
      }
    }
    rows = design.parameters.enumerated().map { place, parameter in
      Row(
        parameter: parameter.id,
        mean: estimates[3 * place],
        size: estimates[3 * place + 1],
        deviation: estimates[3 * place + 2]
      )
    }
  }

  /// The effect of each parameter on each path, path by path.
  private static func effects(
    _ outputs: [Double],
    _ trajectories: MorrisTrajectories,
    _ paths: Int,
    _ dimensions: Int
  ) -> [Double] {
    var effects = [Double](repeating: 0, count: paths * dimensions)
    for path in 0..<paths {
      var run = path * (dimensions + 1)
      for parameter in trajectories.order(of: path) {
        let change = outputs[run + 1] - outputs[run]
        effects[path * dimensions + parameter] =
          (trajectories.rises(parameter, on: path) ? change : -change) / trajectories.step
        run += 1
      }
    }
    return effects
  }

  /// μ, μ* and σ of some effects.
  private static func numbers(_ effects: [Double]) -> [Double] {
    let count = Double(effects.count)
    let mean = effects.reduce(0, +) / count
    let size = effects.reduce(0) { $0 + $1.magnitude } / count
    let squares = effects.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return [mean, size, count > 1 ? (squares / (count - 1)).squareRoot() : .nan]
  }
}
