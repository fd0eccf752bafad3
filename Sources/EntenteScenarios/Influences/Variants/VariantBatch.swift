/// Settles four variants of one map at a time, in memory that it keeps.
///
/// A variant has the nodes and influences of the map and strengths, shocks and fixed levels of its
/// own. Load each lane, ``run()``, read each lane; nothing is allocated. What comes out of a lane
/// does not depend on what is in the others, so that results are the same however variants are
/// dealt out to batches and threads.
///
/// Every step is that of ``AnchoredEngine/equilibrium(shocks:interventions:)``, and so is the
/// guarantee: for each variant with its own *A*, max (*Av*)ⱼ / *v*ⱼ bounds the contraction for any
/// positive *v*. That of the map's own certificate is tried first, then better ones. A variant for
/// which no bound below 1 is found is left to the engine, see ``Outcome/uncertified``.
package struct VariantBatch: ~Copyable {
  /// How many variants are settled at a time.
  package static let laneCount = 4

  /// How a variant ended.
  package enum Outcome: Hashable, Sendable {
    /// Every level is within the tolerance of the only equilibrium, guaranteed.
    case settled
    /// The steps did not suffice.
    case unsettled
    /// The weights of the map prove nothing here: ask the engine, which finds weights for this
    /// variant and knows the gain policy.
    case uncertified
  }

  typealias Lanes = SIMD4<Double>

  let engine: AnchoredEngine
  let structure: InfluenceStructure
  let isFixed: [Bool]
  /// *v* of the map itself; nil if nothing guarantees that it settles.
  let norm: ContractionNorm?
  let largestRow: Int
  /// What the pull of triads adds to each row of *A*.
  let balancePulls: [[(column: Int, value: Double)]]

  var entries: [Lanes]
  var inputs: [Lanes]
  var low: [Lanes]
  var high: [Lanes]
  var baselines: [Lanes]
  var states: [Lanes]
  var next: [Lanes]
  var fixedValues: [Lanes]
  /// *v* of each lane: that of the map, unless it proves nothing for the lane.
  var weights: [Lanes]
  var images: [Lanes]

  /// How each lane ended.
  package internal(set) var outcomes: [Outcome]
  /// How many steps each lane took.
  package internal(set) var steps: [Int]
  /// How far from its equilibrium any level of each lane may be.
  package internal(set) var errors: [Double]
  /// By how much at least a step contracts, for each lane; 1 or more if that is not guaranteed.
  package internal(set) var rates: [Double]

  /// Prepares memory for variants of the map of an engine.
  ///
  /// - Parameters:
  ///   - engine: The map, of which every variant has the influences, and the settings for all of
  ///     them.
  ///   - fixed: The places of the nodes that interventions fix in every variant.
  package init(_ engine: AnchoredEngine, fixing fixed: [Int] = []) {
    let map = engine.map
    let count = map.nodes.count
    var isFixed = [Bool](repeating: false, count: count)
    for node in fixed { isFixed[node] = true }
    let rule = engine.propagation(
      gain: engine.settings.gain,
      input: .init(repeating: 0, count: count),
      fixed: isFixed.map { $0 ? 0 : nil }
    )
    self.engine = engine
    structure = map.structure
    self.isFixed = isFixed
    norm = ContractionNorm(rule.absoluteRows())
    largestRow = (0..<count).reduce(0) {
      max($0, map.structure.row($1).count + rule.balancePulls($1).count)
    }
    balancePulls = (0..<count).map { rule.balancePulls($0) }
    entries = map.entries.map { Lanes(repeating: $0) }
    inputs = .init(repeating: .zero, count: count)
    low = rule.low.map { Lanes(repeating: $0) }
    high = rule.high.map { Lanes(repeating: $0) }
    baselines = rule.baselines.map { Lanes(repeating: $0) }
    states = inputs
    next = inputs
    fixedValues = inputs
    weights = inputs
    images = inputs
    outcomes = .init(repeating: .uncertified, count: Self.laneCount)
    steps = .init(repeating: 0, count: Self.laneCount)
    errors = .init(repeating: .infinity, count: Self.laneCount)
    rates = errors
  }
}

extension VariantBatch {
  /// Sets the signed strength of every influence of a lane, in the order of the map.
  package mutating func setStrengths(_ strengths: borrowing [Double], lane: Int) {
    precondition(strengths.count == structure.entryOfArc.count, "one strength for each influence")
    if structure.entryCount == structure.entryOfArc.count {
      for arc in strengths.indices {
        entries[Int(structure.entryOfArc[arc])][lane] = strengths[arc]
      }
      return
    }
    for entry in entries.indices { entries[entry][lane] = 0 }
    for arc in strengths.indices { entries[Int(structure.entryOfArc[arc])][lane] += strengths[arc] }
  }

  /// Sets what the shocks on a node are in a lane; those of a lane stay until set anew.
  package mutating func setShock(_ size: Double, on node: Int, lane: Int) {
    inputs[node][lane] = size
  }

  /// Sets the deviation at which a node is fixed in a lane.
  package mutating func setFixed(_ deviation: Double, of node: Int, lane: Int) {
    precondition(isFixed[node], "the node is not among those that are fixed")
    fixedValues[node][lane] = deviation
  }

  /// Sets baseline and range of a node in a lane.
  package mutating func setBaseline(
    _ baseline: Double,
    in range: ClosedRange<Double>,
    of node: Int,
    lane: Int
  ) {
    baselines[node][lane] = baseline
    low[node][lane] = range.lowerBound - baseline
    high[node][lane] = range.upperBound - baseline
  }

  /// The deviation of a node in a lane.
  package func deviation(of node: Int, lane: Int) -> Double { states[node][lane] }
}
