public import EntenteModel

/// Works out what shocks and interventions do to the levels of a map, counted from its baseline.
///
/// The state of a node is its deviation *d* from the baseline, and `dⱼ(t+1) = P((1−k) dⱼ(t) + k
/// (sⱼ(t) + φ(g Σ wᵢⱼ dᵢ(t − lagᵢⱼ))))` with shocks *s*, inertia *k*, gain *g*, response φ and the
/// projection *P* onto the range of the node. Without shocks and interventions every deviation
/// stays exactly 0, whatever the map: unlike a classic fuzzy cognitive map, whose equilibrium
/// forgets the baseline.
public struct AnchoredEngine: Sendable {
  /// The map.
  public let map: InfluenceMap
  /// How it computes.
  public let settings: AnchoredSettings
  let balance: BalanceTerms?

  /// Creates an engine.
  ///
  /// - Throws: ``InfluenceError`` if a setting is out of its range.
  public init(
    _ map: InfluenceMap,
    settings: AnchoredSettings = AnchoredSettings()
  ) throws(InfluenceError) {
    try settings.check()
    self.map = map
    self.settings = settings
    if let pressure = settings.balance {
      balance = try BalanceTerms(pressure, map: map)
    } else {
      balance = nil
    }
  }

  /// Returns guaranteed bounds of the spectral radius of the absolute strengths, at gain 1.
  ///
  /// Direction counts, signs do not; influences of equal cause, effect and lag add up first. Below
  /// 1 at the gain used, levels are guaranteed to settle.
  ///
  /// - Parameter fixed: Nodes that interventions fix; what acts on them does not count.
  /// - Returns: The bounds, 0 if there is no circle of influences.
  /// - Throws: ``InfluenceError/unknownNode(_:)``.
  /// - Complexity: O(*m*) a power step, O(*s*³) for circles of *s* ≤ 256 nodes.
  public func radius(fixing fixed: [Address] = []) throws(InfluenceError) -> RadiusBounds {
    var places = [Double?](repeating: nil, count: map.nodes.count)
    for node in fixed {
      guard let place = map.place(of: node) else { throw .unknownNode(node) }
      places[place] = 0
    }
    return propagation(gain: 1, input: [], fixed: places).absoluteRows().radius()
  }

  /// Returns the gain below which levels are guaranteed to settle: 1 / spectral radius.
  ///
  /// - Parameter fixed: Nodes that interventions fix.
  /// - Returns: A positive number, infinite if there is no circle of influences.
  /// - Throws: ``InfluenceError/unknownNode(_:)``.
  public func criticalGain(fixing fixed: [Address] = []) throws(InfluenceError) -> Double {
    1 / (try radius(fixing: fixed).upper)
  }

  func propagation(gain: Double, input: [Double], fixed: [Double?]) -> Propagation {
    Propagation(
      structure: map.structure,
      entries: map.entries,
      response: settings.response,
      gain: gain,
      inertia: map.nodes.map { $0.inertia ?? settings.inertia },
      input: input,
      fixed: fixed,
      low: map.nodes.map { $0.range.lowerBound - $0.baseline },
      high: map.nodes.map { $0.range.upperBound - $0.baseline },
      baselines: map.nodes.map(\.baseline),
      balance: balance
    )
  }

  /// What the gain policy makes of a run.
  struct GainChoice {
    let gain: Double
    let isReduced: Bool
    /// The norm in which steps contract; nil only where the settings say to explore.
    let norm: ContractionNorm?
  }

  /// Chooses the gain: one for the whole run, and the guarantee for its end.
  ///
  /// With interventions that begin later the gain is that of the time before them, so that the
  /// trajectory and the equilibrium belong to the same map.
  func gainChoice(_ drive: Drive) throws(InfluenceError) -> GainChoice {
    var gain = settings.gain
    if settings.gainPolicy == .auto {
      let first = propagation(gain: gain, input: [], fixed: drive.fixed(at: 0)).absoluteRows()
      let radius = first.radius().upper
      if radius >= 1 { gain *= 0.95 / radius }
      guard gain.isFinite else {
        throw .notContracting(radius: radius, gain: settings.gain, criticalGain: 0)
      }
    }
    let last = propagation(gain: gain, input: [], fixed: drive.fixed()).absoluteRows()
    let radius = last.radius()
    let norm = ContractionNorm(last, radius: radius)
    if norm == nil, settings.gainPolicy != .explore {
      throw .notContracting(
        radius: radius.upper,
        gain: gain,
        criticalGain: gain / radius.upper
      )
    }
    return GainChoice(gain: gain, isReduced: gain != settings.gain, norm: norm)
  }
}
