/// How what arrives at a node becomes a change of its level.
public enum InfluenceResponse: String, Hashable, Sendable, CaseIterable {
  /// Small pushes count in full, large ones less and less, none beyond 1.
  case tanh
  /// Every push counts in full.
  case linear
}

/// What to do where nothing guarantees that levels settle.
public enum GainPolicy: String, Hashable, Sendable, CaseIterable {
  /// Compute nothing and say why.
  case refuse
  /// Weaken all influences by one factor, so that the spectral radius is 0.95, and say so.
  case auto
  /// Look where many starts lead to, without any guarantee.
  case explore
}

/// How an ``AnchoredEngine`` computes.
public struct AnchoredSettings: Hashable, Sendable {
  /// How pushes become changes.
  public var response: InfluenceResponse
  /// How much of the way to its new level a node goes in a step: above 0, at most 1 (at once).
  ///
  /// It slows trajectories and leaves equilibria alone.
  public var inertia: Double
  /// What all influences are multiplied with.
  public var gain: Double
  /// What to do where nothing guarantees that levels settle.
  public var gainPolicy: GainPolicy
  /// How far from the equilibrium the level of any node may be, guaranteed.
  public var tolerance: Double
  /// After how many steps to stop.
  public var maxSteps: Int
  /// The pull of triads towards balance; none unless asked for.
  public var balance: BalancePressure?
  /// How many starts ``GainPolicy/explore`` tries.
  public var starts: Int
  /// What the starts are drawn from.
  public var seed: UInt64

  /// Creates settings; the defaults are those of scenario files.
  public init(
    response: InfluenceResponse = .tanh,
    inertia: Double = 1,
    gain: Double = 1,
    gainPolicy: GainPolicy = .refuse,
    tolerance: Double = 1e-9,
    maxSteps: Int = 10_000,
    balance: BalancePressure? = nil,
    starts: Int = 64,
    seed: UInt64 = 1
  ) {
    self.response = response
    self.inertia = inertia
    self.gain = gain
    self.gainPolicy = gainPolicy
    self.tolerance = tolerance
    self.maxSteps = maxSteps
    self.balance = balance
    self.starts = starts
    self.seed = seed
  }

  func check() throws(InfluenceError) {
    guard inertia > 0, inertia <= 1 else {
      throw .unusableSetting("inertia", inertia, wanted: "above 0 and at most 1")
    }
    guard gain >= 0, gain.isFinite else {
      throw .unusableSetting("gain", gain, wanted: "a finite number of 0 or more")
    }
    guard tolerance > 0, tolerance.isFinite else {
      throw .unusableSetting("tolerance", tolerance, wanted: "a finite number above 0")
    }
    guard (1...Self.mostSteps).contains(maxSteps) else {
      throw .unusableSetting("max-steps", Double(maxSteps), wanted: "from 1 to \(Self.mostSteps)")
    }
    guard (1...100_000).contains(starts) else {
      throw .unusableSetting("starts", Double(starts), wanted: "from 1 to 100000")
    }
  }

  static let mostSteps = 10_000_000
}
