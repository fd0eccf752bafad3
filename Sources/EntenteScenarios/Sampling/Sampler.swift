/// How values of parameters are chosen for many runs.
public enum Sampler: Hashable, Sendable {
  /// Every combination of so many evenly spaced probabilities from 0 to 1 of each parameter; of a
  /// distribution of single values, each value once.
  case grid(levels: Int)

  /// Independent random values.
  case monteCarlo(Int)

  /// Random values of which each parameter has one in each of as many equally likely intervals.
  ///
  /// Samples of different sizes have no points in common.
  case latinHypercube(Int)

  /// The points of the Sobol sequence, scrambled by the seed unless stated otherwise.
  ///
  /// A power of two fills the space most evenly. A smaller sample is the beginning of a larger one. The
  /// dimensions are the parameters in their order, so add new ones at the end.
  case sobol(Int, isScrambled: Bool = true)

  /// So many paths through a grid with an even number of levels, on each of which every parameter
  /// moves once.
  case morris(trajectories: Int, levels: Int = 4)

  /// All parameters at their base, then each alone at so many evenly spaced probabilities from 0 to 1
  /// or, for single values, at each.
  case oneAtATime(levels: Int)

  /// The name in scenario files.
  public var name: String {
    switch self {
    case .grid: "grid"
    case .monteCarlo: "monte-carlo"
    case .latinHypercube: "latin-hypercube"
    case .sobol: "sobol"
    case .morris: "morris"
    case .oneAtATime: "one-at-a-time"
    }
  }
}
