/// What becomes of a network if unbalanced triads change one sign after the other, in many runs by
/// chance: a hypothesis worked out, not a forecast.
public struct TriadDynamics: Hashable, Sendable {
  /// What is to be said with every result.
  public static let note =
    "what follows if signs changed only by the triad dynamics of Antal, Krapivsky and Redner (2005), "
    + "from the present signs, with no tie won or lost: a hypothesis, not a forecast"

  /// How signs change.
  public enum Rule: Hashable, Sendable {
    /// An unbalanced triad, chosen at random, is balanced by one sign: −−− becomes +−−; ++− becomes
    /// +++ with the given chance, else +−−. Other triads may become unbalanced by it.
    case local(friendlyChance: Double)
    /// A tie, chosen at random, changes its sign if fewer triads are unbalanced then, and half of the
    /// times if as many are.
    case constrained
  }

  /// What is asked.
  public struct Plan: Hashable, Sendable {
    /// How signs change.
    public var rule: Rule
    /// How many runs there are.
    public var runs: Int
    /// After how many changes of a sign a run is given up.
    public var stepLimit: Int
    /// Where chance starts.
    public var seed: UInt64

    /// Creates a plan.
    public init(
      rule: Rule = .constrained,
      runs: Int = 1000,
      stepLimit: Int = 100_000,
      seed: UInt64 = 1
    ) {
      self.rule = rule
      self.runs = runs
      self.stepLimit = stepLimit
      self.seed = seed
    }
  }

  /// How a run ended.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// No triad is unbalanced.
    case balanced
    /// Some are, but every change of a sign would make more so: only with constrained dynamics.
    case jammed
    /// The limit of steps was reached.
    case unfinished
  }

  /// One run.
  public struct Run: Hashable, Sendable {
    /// How it ended.
    public let ending: Ending
    /// How many times a sign changed.
    public let steps: Int
    /// The signs at the end, in the order of the network's ties.
    public let isPositive: [Bool]
    /// How many triads are unbalanced at the end.
    public let unbalancedCount: Int
  }

  /// The runs.
  public let runs: [Run]
  /// For each tie the share of the runs at whose end it is positive.
  public let positiveShares: [Double]

  /// The share of the runs that ended in a way.
  public func share(of ending: Ending) -> Double {
    Double(runs.count { $0.ending == ending }) / Double(runs.count)
  }

  /// How many times a sign changed, on average over the runs.
  public var meanSteps: Double {
    Double(runs.reduce(0) { $0 + $1.steps }) / Double(runs.count)
  }

  /// The share of the runs at whose end all ties are positive, and no two camps remain.
  public var paradiseShare: Double {
    Double(runs.count { $0.isPositive.allSatisfy(\.self) }) / Double(runs.count)
  }

  init(_ runs: [Run], tieCount: Int) {
    self.runs = runs
    positiveShares = (0..<tieCount).map { tie in
      Double(runs.count { $0.isPositive[tie] }) / Double(runs.count)
    }
  }
}

extension SignedNetwork {
  /// Returns what becomes of the network if unbalanced triads change one sign after the other, in many
  /// runs by chance: a hypothesis worked out, not a forecast.
  ///
  /// No tie appears or vanishes, and ties in no triad keep their signs. The source has complete
  /// networks; here triads are those that there are. Weights have no effect.
  ///
  /// - Parameters:
  ///   - plan: The rule, how many runs, how long, and where chance starts.
  ///   - execution: How to run; runs are side by side, each with chance of its own, so that the result is
  ///     the same on any number of threads.
  /// - Returns: The runs in order, and what they share. Balanced triads need not make a balanced
  ///   network where longer cycles have no chords.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if there are no runs, a chance
  ///   is not in 0...1, or there are more than 20 million triads; ``MeasureError/cancelled``.
  /// - Complexity: O(*t*) time for each step, with *t* triads over a tie, and O(*T*) space for all *T*.
  ///
  /// Source: T. Antal, P. L. Krapivsky, S. Redner, "Dynamics of social balance on networks", *Physical
  /// Review E* 72, 036121, 2005. <https://doi.org/10.1103/PhysRevE.72.036121>
  public func triadDynamics(
    _ plan: TriadDynamics.Plan = TriadDynamics.Plan(),
    execution: Execution = Execution()
  ) throws(MeasureError) -> TriadDynamics {
    func unusable(_ name: String, _ reason: String) -> MeasureError {
      .unusableParameter(measure: "triad-dynamics", name: name, reason: reason)
    }
    guard plan.runs > 0 else {
      throw unusable("the number of runs", "is \(plan.runs); it must be 1 or more")
    }
    guard plan.stepLimit >= 0 else {
      throw unusable("the limit of steps", "is \(plan.stepLimit); it must be 0 or more")
    }
    if case .local(let chance) = plan.rule, !(chance >= 0 && chance <= 1) {
      throw unusable("the chance of friendship", "is \(chance); it must be from 0 to 1")
    }
    let count = try triads(execution: execution).whole.total
    guard count <= 20_000_000 else {
      throw unusable("the network", "has \(count) triads; 20 million are the most, so take a part")
    }
    let web = TriadWeb(self)
    let found = Slots<TriadDynamics.Run>(plan.runs)
    try execution.forEachBlock(of: plan.runs, size: 1) { _, run, _ in
      var course = TriadCourse(web, plan, SplitMix64(seed: plan.seed, stream: run))
      found[run] = course.run(execution)
    }
    try execution.checkCancellation()
    return TriadDynamics(found.values, tieCount: ties.count)
  }
}
