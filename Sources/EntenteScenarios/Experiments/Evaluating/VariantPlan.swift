internal import EntenteModel
internal import EntenteNetwork

/// How a variant is put into a batch for some values of the parameters.
struct VariantPlan: Sendable {
  /// A weight that a parameter decides.
  struct OpenWeight: Sendable {
    let arc: Int
    let parameter: Int
    /// The sign times the coder's confidence.
    let factor: Double
  }

  /// A baseline that a parameter decides.
  struct OpenBaseline: Sendable {
    let node: Int
    let parameter: Int
    let range: ClosedRange<Double>
  }

  /// A push or a held level.
  struct Impulse: Sendable {
    let node: Int
    let amount: OutputProgram
    /// What stays of a shock; nil for a level that is held.
    let share: Double?
    let baseline: Double
    /// The parameter that decides the baseline, if one does.
    let baselineParameter: Int?
    let range: ClosedRange<Double>
  }

  /// The engine; nil if it is not the anchored one.
  let engine: AnchoredEngine?
  let openWeights: [OpenWeight]
  let openBaselines: [OpenBaseline]
  let impulses: [Impulse]
  /// The nodes that are pushed, each once.
  let pushed: [Int]
  /// The nodes that are held.
  let held: [Int]

  /// Whether batches can settle it.
  var isBatched: Bool { engine != nil }
  /// Whether nothing pushes it, so that every level is at its baseline.
  var isAtRest: Bool { impulses.isEmpty && engine != nil }

  init(_ variant: CompiledVariant, of compiled: CompiledScenario) throws {
    if case .anchored(let engine) = variant.engine { self.engine = engine } else { engine = nil }
    let influences = variant.influences
    openWeights = zip(influences.weights, influences.map.arcs).enumerated().compactMap {
      arc,
      pair in
      guard case .parameter(let parameter) = pair.0 else { return nil }
      return OpenWeight(
        arc: arc,
        parameter: parameter,
        factor: pair.1.strength(weighing: 1)
      )
    }
    openBaselines = compiled.boundBaselines.compactMap { bound in
      influences.map.place(of: .factor(bound.factor)).map { node in
        OpenBaseline(
          node: node,
          parameter: bound.parameter,
          range: influences.map.nodes[node].range
        )
      }
    }
    let openBaselines = openBaselines
    var compiler = OutputCompiler(compiled)
    impulses = try influences.impulses.map { impulse in
      let node = influences.map.nodes[impulse.node]
      return Impulse(
        node: impulse.node,
        amount: try compiler.program(for: impulse.amount),
        share: impulse.shape?.finalShare,
        baseline: node.baseline,
        baselineParameter: openBaselines.last { $0.node == impulse.node }?.parameter,
        range: node.range
      )
    }
    var (pushed, held): ([Int], [Int]) = ([], [])
    for impulse in impulses {
      if impulse.share == nil {
        held.append(impulse.node)
      } else if !pushed.contains(impulse.node) {
        pushed.append(impulse.node)
      }
    }
    self.pushed = pushed
    self.held = held
  }
}

/// A variant in a batch, with memory of its own.
struct PlannedBatch: ~Copyable {
  private let plan: VariantPlan
  private var batch: VariantBatch
  private var strengths: [Double]
  private var inputs: [Double]
  private var stack: [Double] = []

  init?(_ plan: VariantPlan) {
    guard let engine = plan.engine, !plan.isAtRest else { return nil }
    self.plan = plan
    batch = VariantBatch(engine, fixing: plan.held)
    strengths = engine.map.strengths
    inputs = [Double](repeating: 0, count: engine.map.nodes.count)
  }

  /// Puts a variant into a lane; false if an amount is no finite number.
  mutating func load(_ values: [Double], lane: Int) -> Bool {
    for weight in plan.openWeights {
      strengths[weight.arc] = weight.factor * values[weight.parameter]
    }
    batch.setStrengths(strengths, lane: lane)
    for open in plan.openBaselines {
      batch.setBaseline(values[open.parameter], in: open.range, of: open.node, lane: lane)
    }
    for node in plan.pushed { inputs[node] = 0 }
    for impulse in plan.impulses {
      let amount = impulse.amount.value(values, [], &stack)
      guard amount.isFinite else { return false }
      if let share = impulse.share {
        inputs[impulse.node] += amount * share
      } else {
        let range = impulse.range
        let level = min(max(amount, range.lowerBound), range.upperBound)
        let baseline = impulse.baselineParameter.map { values[$0] } ?? impulse.baseline
        batch.setFixed(level - baseline, of: impulse.node, lane: lane)
      }
    }
    for node in plan.pushed { batch.setShock(inputs[node], on: node, lane: lane) }
    return true
  }

  mutating func run() { batch.run() }

  func guarantee(_ lane: Int) -> RunGuarantee {
    RunGuarantee(radius: batch.rates[lane], error: batch.errors[lane])
  }

  func isSettled(_ lane: Int) -> Bool { batch.outcomes[lane] == .settled }

  func deviation(of node: Int, _ lane: Int) -> Double { batch.deviation(of: node, lane: lane) }
}
