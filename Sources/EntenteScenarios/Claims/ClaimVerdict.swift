public import EntenteModel

/// What runs say about a claim of a source.
public struct ClaimVerdict: Hashable, Sendable {
  /// The judgement in a word.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It holds in at least the share of runs that it must hold in.
    case holds
    /// It fails in at least that share.
    case fails
    /// Neither.
    case fragile
    /// It cannot be told, because no run says anything.
    case undecided
  }

  /// The value of a parameter at which a claim begins or ceases to hold, the others being at their
  /// defaults.
  public struct Tipping: Hashable, Sendable {
    /// The parameter.
    public let parameter: ParameterID
    /// The value.
    public let value: Double
    /// The value of the parameter where nothing is varied.
    public let from: Double
    /// Whether the claim holds above the value, and not below.
    public let holdsAbove: Bool

    /// Creates a tipping value.
    public init(_ parameter: ParameterID, at value: Double, from: Double, holdsAbove: Bool) {
      self.parameter = parameter
      self.value = value
      self.from = from
      self.holdsAbove = holdsAbove
    }
  }

  /// The claim, with the words and pages of its source.
  public let expectation: Expectation
  /// The scenario that makes it.
  public let scenario: ScenarioID
  /// What the claim rests on: its own, or the scenario's.
  public let basis: ScenarioBasis
  /// What signs alone say.
  public let bySigns: SignJudgement
  /// Whether it is true at the defaults; nil where it cannot be told.
  public let atDefaults: Bool?
  /// The share of an ensemble in which it is true; nil if nothing was varied.
  public let share: Proportion?
  /// The nearest value of a parameter at which it tips; nil if none was looked for or found.
  public let tipping: Tipping?
  /// Whether weights that no source gives enter: then the verdict is one about assumptions.
  public let isAssumptionDriven: Bool

  /// Judges a claim.
  ///
  /// - Parameters:
  ///   - expectation: The claim.
  ///   - run: The scenario at its defaults.
  ///   - bySigns: What signs alone say.
  ///   - share: The share of an ensemble in which it is true.
  ///   - tipping: The nearest tipping value.
  /// - Throws: ``ExperimentError`` for what is not in the run.
  public init(
    _ expectation: Expectation,
    in run: ScenarioRun,
    bySigns: SignJudgement,
    share: Proportion? = nil,
    tipping: Tipping? = nil
  ) throws {
    let value = try run.value(of: expectation.predicate)
    self.expectation = expectation
    scenario = run.scenario.id
    basis = expectation.basis ?? run.scenario.basis
    self.bySigns = bySigns
    atDefaults = value.isNaN ? nil : value != 0
    self.share = share
    self.tipping = tipping
    isAssumptionDriven = run.isAssumptionDriven
  }

  /// The judgement: by the share of the ensemble, else by the run at the defaults.
  public var outcome: Outcome {
    guard let share, share.count > 0 else {
      return atDefaults.map { $0 ? .holds : .fails } ?? .undecided
    }
    if share.share >= expectation.robust { return .holds }
    // 1 − 0.8 is not quite 0.2; the share that fails is exact.
    let failing = Double(share.count - share.successes) / Double(share.count)
    return failing >= expectation.robust ? .fails : .fragile
  }
}

extension CompiledScenario {
  /// Judges the claims of the scenario, or those given, by signs and at the defaults; shares of an
  /// ensemble and tipping values are added where they are known.
  ///
  /// - Parameters:
  ///   - expectations: The claims; nil for all of the scenario.
  ///   - shares: Of claims, the shares of an ensemble in which they are true.
  ///   - tippings: Of claims, their nearest tipping values.
  /// - Returns: A verdict for each claim, in their order.
  /// - Throws: ``ExperimentError``.
  public func verdicts(
    on expectations: [Expectation]? = nil,
    shares: [ExpectationID: Proportion] = [:],
    tippings: [ExpectationID: ClaimVerdict.Tipping] = [:]
  ) throws -> [ClaimVerdict] {
    let expectations = expectations ?? scenario.expectations
    guard !expectations.isEmpty else { return [] }
    let run = try run(defaults, withTrajectory: false)
    return try expectations.map { expectation in
      try ClaimVerdict(
        expectation,
        in: run,
        bySigns: try signJudgement(of: expectation.predicate),
        share: shares[expectation.id],
        tipping: tippings[expectation.id]
      )
    }
  }
}
