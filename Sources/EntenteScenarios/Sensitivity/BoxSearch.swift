/// Looks for boxes in the space of parameters in which runs of interest are frequent, by PRIM.
///
/// Starting from all runs, thin slices are peeled off, each time where the share of runs of interest
/// rises most for each run lost; then slices are pasted on again as long as the share rises. The answer
/// is the whole trajectory of boxes, from which one chooses between coverage (how much of what is of
/// interest is caught) and density (how much of what is caught is of interest).
///
/// Sources: J. H. Friedman, N. I. Fisher, "Bump hunting in high-dimensional data", *Statistics and
/// Computing* 9, 1999. <https://doi.org/10.1023/A:1008894516817> B. P. Bryant, R. J. Lempert, "Thinking
/// inside the box: a participatory, computer-assisted approach to scenario discovery", *Technological
/// Forecasting and Social Change* 77(1), 2010, for the measures and quasi-p-values.
/// <https://doi.org/10.1016/j.techfore.2009.08.002> J. H. Kwakkel, M. Jaxa-Rozen, "Improving scenario
/// discovery for handling heterogeneous uncertainties and multinomial classified outcomes",
/// *Environmental Modelling & Software* 79, 2016, for the gain for each run lost.
/// <https://doi.org/10.1016/j.envsoft.2015.11.020>
///
/// Limits and trajectories are those of the EMA workbench for real numbers with its default objective.
public struct BoxSearch: Sendable {
  /// The parameters.
  public let names: [String]
  /// The share of the runs of a box that a slice has when peeled.
  public let peel: Double
  /// The share of the runs beside a box that a slice has when pasted.
  public let paste: Double
  /// The least mass of a box.
  public let leastMass: Double

  /// The values of each parameter in all runs.
  let columns: [[Double]]
  let isOfInterest: [Bool]
  let interestTotal: Int

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - names: The parameters.
  ///   - points: The values of the parameters in each run, in their order.
  ///   - isOfInterest: For each run whether it is of interest, as those in which a claim fails.
  ///   - peel: The share of the runs of a box that a slice has when peeled.
  ///   - paste: The share of the runs beside a box that a slice has when pasted.
  ///   - leastMass: The least mass of a box.
  /// - Throws: ``SamplingError`` if numbers do not fit together, a value is not finite, or all or none
  ///   of the runs are of interest.
  public init(
    _ names: [String],
    points: [[Double]],
    isOfInterest: [Bool],
    peel: Double = 0.05,
    paste: Double = 0.05,
    leastMass: Double = 0.05
  ) throws {
    guard points.count == isOfInterest.count else {
      throw SamplingError.output(
        "\(points.count) points and \(isOfInterest.count) runs that are or are not of interest; hand "
          + "over one of each for every run"
      )
    }
    for (run, point) in points.enumerated() {
      guard point.count == names.count, point.allSatisfy(\.isFinite) else {
        throw SamplingError.output(
          "run \(run + 1) does not have a finite value for each of the \(names.count) parameters"
        )
      }
    }
    for (name, share) in [("peel", peel), ("paste", paste), ("least mass", leastMass)] {
      guard share > 0, share < 0.5 else {
        throw SamplingError.design(
          "\(name) is \(share), and must be above 0 and below 0.5; write 0.05"
        )
      }
    }
    let total = isOfInterest.count { $0 }
    guard total > 0, total < isOfInterest.count else {
      throw SamplingError(
        .constantOutput,
        "\(total == 0 ? "no run" : "every run") is of interest, so that there is nothing to tell apart; "
          + "choose another statement, or widen the ranges of the parameters"
      )
    }
    self.names = names
    (self.peel, self.paste, self.leastMass) = (peel, paste, leastMass)
    columns = names.indices.map { column in points.map { $0[column] } }
    self.isOfInterest = isOfInterest
    interestTotal = total
  }

  /// The boxes of peeling and then of pasting, each smaller or larger by a slice than that before.
  ///
  /// - Parameter excluded: Runs that are left out, such as those in boxes found before.
  /// - Returns: The boxes; the first holds all runs that are not left out. None if all are.
  /// - Complexity: O(*b* *d* *n* log *n*) for *b* boxes, *d* parameters and *n* runs.
  public func trajectory(excluding excluded: Set<Int> = []) -> [ScenarioBox] {
    let remaining = isOfInterest.indices.filter { !excluded.contains($0) }
    guard !remaining.isEmpty else { return [] }
    var path = BoxPath(self, remaining: remaining)
    path.peel()
    path.paste()
    return path.boxes
  }

  /// The box of a trajectory that catches most of what is of interest among those that are dense.
  ///
  /// - Parameters:
  ///   - boxes: The boxes.
  ///   - density: The least density.
  /// - Returns: The box; of equal ones the first; nil if none is dense.
  public static func widest(of boxes: [ScenarioBox], density: Double) -> ScenarioBox? {
    var best: ScenarioBox?
    for box in boxes where box.density >= density {
      if let held = best, held.coverage >= box.coverage { continue }
      best = box
    }
    return best
  }

  /// Boxes that together catch what is of interest: the widest, that of the runs outside it, and so on.
  ///
  /// - Parameters:
  ///   - density: The least density of each.
  ///   - limit: How many boxes at most.
  /// - Returns: The boxes, which have no runs in common; none if no box is dense.
  public func boxes(density: Double = 0.8, atMost limit: Int = 3) -> [ScenarioBox] {
    var found: [ScenarioBox] = []
    var taken: Set<Int> = []
    while found.count < limit,
      let box = Self.widest(of: trajectory(excluding: taken), density: density),
      box.interestCount > 0
    {
      found.append(box)
      taken.formUnion(box.runs)
    }
    return found
  }
}
