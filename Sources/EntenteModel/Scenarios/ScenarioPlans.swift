/// How influences are propagated.
public struct PropagationPlan: Hashable, Sendable {
  /// What turns pushes into levels.
  public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Influences act on deviations from the coded baseline.
    case anchored
    /// Fuzzy cognitive map after Kosko.
    case kosko
    /// Fuzzy cognitive map in which a concept remembers its level.
    case modified
    /// Fuzzy cognitive map that acts on levels between −1 and 1.
    case rescaled
  }

  /// How a sum of pushes becomes a change.
  public enum Response: String, Hashable, Sendable, CaseIterable {
    case tanh
    case linear
    case sigmoid
    case bivalent
    case trivalent
  }

  /// What is done where convergence is not certain.
  public enum Gain: Hashable, Sendable {
    /// It is an error.
    case refuse
    /// Influences are weakened until it is certain, and the factor is said.
    case auto
    /// Many starts are tried, and every end that is found is reported as uncertified.
    case explore
    /// All influences are multiplied by a number.
    case factor(Double)
  }

  /// What turns pushes into levels.
  public var engine: Engine
  /// How a sum of pushes becomes a change.
  public var response: Response
  /// The share of the way that is gone in one step, above 0 and up to 1.
  public var inertia: Double
  /// What is done where convergence is not certain.
  public var gain: Gain
  /// The greatest change at which a state counts as settled.
  public var tolerance: Double
  /// After how many steps it is given up.
  public var maxSteps: Int
  /// Whether the coder's confidence weakens an influence: 1, 0.75, 0.5.
  public var usesConfidence: Bool
  /// How strongly triads of relations push towards balance; 0 for not at all.
  public var balancePressure: Double

  /// Creates a plan.
  public init(
    engine: Engine = .anchored,
    response: Response = .tanh,
    inertia: Double = 1,
    gain: Gain = .refuse,
    tolerance: Double = 1e-9,
    maxSteps: Int = 10_000,
    usesConfidence: Bool = false,
    balancePressure: Double = 0
  ) {
    self.engine = engine
    self.response = response
    self.inertia = inertia
    self.gain = gain
    self.tolerance = tolerance
    self.maxSteps = maxSteps
    self.usesConfidence = usesConfidence
    self.balancePressure = balancePressure
  }
}

/// How the parameters of an ensemble are drawn.
public enum SamplingMethod: String, Hashable, Sendable, CaseIterable {
  case monteCarlo = "monte-carlo"
  case latinHypercube = "latin-hypercube"
  case sobol
  case morris
  case oneAtATime = "one-at-a-time"
  case grid
}

/// How an ensemble of runs is drawn.
public struct EnsemblePlan: Hashable, Sendable {
  /// How far two parameters go together in the draws.
  public struct Correlation: Hashable, Sendable {
    /// One parameter.
    public var first: ParameterID
    /// The other.
    public var second: ParameterID
    /// The rank correlation wanted, above −1 and below 1.
    public var rank: Double

    /// Creates a correlation.
    public init(_ first: ParameterID, _ second: ParameterID, rank: Double) {
      self.first = first
      self.second = second
      self.rank = rank
    }
  }

  /// How parameters are drawn.
  public var sampler: SamplingMethod
  /// How many runs.
  public var count: Int
  /// The seed.
  public var seed: UInt64
  /// When it is enough, such as `ci(delta(relation:arms)) < 0.01`; runs are doubled until then.
  public var until: ScenarioExpression?
  /// Which parameters go together; all others are drawn apart.
  public var correlations: [Correlation]

  /// Creates a plan.
  public init(
    sampler: SamplingMethod = .sobol,
    count: Int = 1024,
    seed: UInt64 = 1,
    until: ScenarioExpression? = nil,
    correlations: [Correlation] = []
  ) {
    self.sampler = sampler
    self.count = count
    self.seed = seed
    self.until = until
    self.correlations = correlations
  }
}

/// Which analyses of sensitivity are made, and of what.
public struct SensitivityPlan: Hashable, Sendable {
  /// An analysis.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case morris
    case sobol
    case prim
    case knockOut = "knock-out"
    case hinge
  }

  /// The analyses.
  public var methods: [Method]
  /// What is analysed, such as `delta(relation:arms)`.
  public var outputs: [ScenarioExpression]

  /// Creates a plan.
  public init(methods: [Method], outputs: [ScenarioExpression]) {
    self.methods = methods
    self.outputs = outputs
  }
}
