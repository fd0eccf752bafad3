internal import EntenteModel

/// Which signs the change of each level can have, whatever positive weights influences have.
///
/// The change of a node is what is pushed differently there plus the changes of its causes, each times
/// a number of the sign of the influence, since responses and ranges never turn a change around (by
/// the mean value theorem). Where levels settle, it is therefore a sum over walks from the pushes, and
/// has a sign for sure if all walks have it.
struct SignAnalysis: Sendable {
  private let child: CompiledVariant
  private let parent: CompiledVariant
  private let reach: SignReach
  /// The signs that come along influences that have a weight for sure, to levels that can move.
  private let sureReach: SignReach
  private let clock: ScenarioClock

  /// Nil if the anchored engine does not run.
  init?(_ compiled: CompiledScenario) {
    guard case .anchored(let engine) = compiled.child.engine,
      case .anchored(let parentEngine) = compiled.parent.engine
    else { return nil }
    child = compiled.child
    parent = compiled.parent
    clock = compiled.clock
    let ranges = compiled.parameters.map(\.possibleValues)
    func amounts(_ amount: ScenarioExpression, minus level: Double) -> ClosedRange<Double> {
      let range = amount.amountRange { compiled.place(of: $0).map { ranges[$0] } }
      guard let range else { return -Double.infinity...Double.infinity }
      return range.lowerBound - level...range.upperBound - level
    }
    let before = Self.reach(of: parent, parentEngine, ranges, amounts)
    let sources = Self.sources(child, parent, before, amounts)
    let edges = Self.edges(child, engine, ranges)
    let nodes = child.influences.map.nodes
    reach = SignReach(count: nodes.count, edges: edges, sources: sources)
    // What had moved before may stand at the end of its range, and then nothing moves it further.
    let isAtRest = parent.influences.impulses.isEmpty
    sureReach = SignReach(
      count: nodes.count,
      edges: edges.filter { !$0.canBeZero },
      sources: isAtRest ? sources.filter { !$0.canBeZero } : []
    ) { node, sign in
      sign == .positive
        ? nodes[node].baseline < nodes[node].range.upperBound
        : nodes[node].baseline > nodes[node].range.lowerBound
    }
  }

  /// The change of a level: the signs that it can have, whether it can be 0, and how signs get there.
  struct Change {
    var signs: SignSet
    var canBeZero: Bool
    var witnesses: [SignJudgement.Witness]
  }

  /// What signs say of the change of a level.
  func change(of address: Address) -> Change {
    let baselines = child.baseline(of: address, clock) - parent.baseline(of: address, clock)
    var signs = SignSet(of: baselines)
    var canBeZero = signs.isEmpty
    var witnesses: [SignJudgement.Witness] = []
    if let node = child.influences.map.place(of: address) {
      signs.formUnion(reach.signs[node])
      if !sureReach.signs[node].isEmpty { canBeZero = false }
      for sign in [SignSet.positive, .negative] {
        guard let walk = reach.walk(to: node, sign) else { continue }
        witnesses.append(
          SignJudgement.Witness(
            target: address,
            sign: sign == .positive ? 1 : -1,
            source: walk.source,
            influences: walk.influences
          )
        )
      }
    } else if parent.influences.map.place(of: address) != nil,
      !parent.influences.impulses.isEmpty
    {
      // It is no node any more; where it had moved to is not known by signs alone.
      (signs, canBeZero) = (.both, true)
    }
    return Change(signs: signs, canBeZero: canBeZero, witnesses: witnesses)
  }

  // MARK: Maps

  /// The influences that can carry a change: those with weight, on nodes that are not held.
  private static func edges(
    _ variant: CompiledVariant,
    _ engine: AnchoredEngine,
    _ ranges: [ClosedRange<Double>]
  ) -> [SignReach.Edge] {
    let influences = variant.influences
    let held = variant.heldNodes
    var edges: [SignReach.Edge] = []
    for (arc, weight) in zip(influences.map.arcs, influences.weights) {
      var canBeZero = false
      switch weight {
      case .own(let number) where number == 0: continue
      case .own: break
      case .parameter(let place):
        guard ranges[place].upperBound > 0 else { continue }
        canBeZero = ranges[place].lowerBound <= 0
      }
      guard arc.confidence > 0, !held.contains(arc.to),
        let from = influences.map.place(of: arc.from), let to = influences.map.place(of: arc.to)
      else { continue }
      edges.append(
        SignReach.Edge(
          from: from,
          to: to,
          isNegative: arc.sign == .negative,
          influence: arc.id,
          canBeZero: canBeZero
        )
      )
    }
    guard let balance = engine.balance else { return edges }
    for (node, element) in influences.map.nodes.enumerated()
    where !held.contains(element.address) {
      for term in balance.terms(of: node) where term.factor != 0 {
        for cause in [term.first, term.second] {
          edges.append(
            SignReach.Edge(
              from: cause,
              to: node,
              isNegative: term.factor < 0,
              influence: nil,
              canBeZero: true
            )
          )
        }
      }
    }
    return edges
  }

  /// Where the variant that the scenario goes on from has moved.
  private static func reach(
    of variant: CompiledVariant,
    _ engine: AnchoredEngine,
    _ ranges: [ClosedRange<Double>],
    _ amounts: (ScenarioExpression, Double) -> ClosedRange<Double>
  ) -> SignReach {
    let influences = variant.influences
    let held = variant.heldNodes
    let sources = influences.impulses.compactMap { impulse -> SignReach.Source? in
      let level = influences.map.nodes[impulse.node].baseline
      guard let shape = impulse.shape else {
        return SignReach.Source(
          node: impulse.node,
          signs: SignSet(of: amounts(impulse.amount, level)),
          name: impulse.placed.name
        )
      }
      guard shape.finalShare > 0, !held.contains(impulse.target) else { return nil }
      return SignReach.Source(
        node: impulse.node,
        signs: SignSet(of: amounts(impulse.amount, 0)),
        name: impulse.placed.name
      )
    }
    return SignReach(
      count: influences.map.nodes.count,
      edges: edges(variant, engine, ranges),
      sources: sources
    )
  }

  // MARK: What is pushed differently

  private static func sources(
    _ child: CompiledVariant,
    _ parent: CompiledVariant,
    _ before: SignReach,
    _ amounts: (ScenarioExpression, Double) -> ClosedRange<Double>
  ) -> [SignReach.Source] {
    let (map, old) = (child.influences.map, parent.influences.map)
    let held = child.heldNodes
    var sources: [SignReach.Source] = []
    func past(_ address: Address) -> SignSet {
      old.place(of: address).map { before.signs[$0] } ?? []
    }
    for impulse in child.influences.impulses {
      let counterpart = parent.influences.impulses.first { $0.isSame(as: impulse) }
      if impulse.shape != nil {
        guard counterpart == nil, impulse.shape?.finalShare != 0,
          !held.contains(impulse.target)
        else { continue }
        let range = amounts(impulse.amount, 0)
        sources.append(
          SignReach.Source(
            node: impulse.node,
            signs: SignSet(of: range),
            name: impulse.placed.name,
            canBeZero: range.contains(0)
          )
        )
      } else if counterpart == nil {
        // From where it was, which may itself be away from the baseline.
        let range = amounts(impulse.amount, map.nodes[impulse.node].baseline)
        sources.append(
          SignReach.Source(
            node: impulse.node,
            signs: SignSet(of: range).union(past(impulse.target).flipped),
            name: impulse.placed.name,
            canBeZero: range.contains(0)
          )
        )
      }
    }
    sources += changedInfluences(child, parent, past)
    for (node, element) in map.nodes.enumerated() {
      guard let place = old.place(of: element.address) else { continue }
      let same = old.nodes[place]
      // Another baseline or range lets through more or less of what pushes there.
      guard same.baseline != element.baseline || same.range != element.range else { continue }
      sources.append(
        SignReach.Source(
          node: node,
          signs: .both,
          name: "\(element.address) begins elsewhere",
          canBeZero: true
        )
      )
    }
    return sources
  }

  /// Influences that are new, gone or of another strength carry what had moved already.
  private static func changedInfluences(
    _ child: CompiledVariant,
    _ parent: CompiledVariant,
    _ past: (Address) -> SignSet
  ) -> [SignReach.Source] {
    struct Arc {
      var arc: InfluenceArc
      var weight: VariantInfluences.Weight
    }
    func arcs(_ variant: CompiledVariant) -> [InfluenceID: Arc] {
      let influences = variant.influences
      return Dictionary(
        uniqueKeysWithValues: zip(influences.map.arcs, influences.weights).map {
          ($0.id, Arc(arc: $0, weight: $1))
        }
      )
    }
    let (new, old) = (arcs(child), arcs(parent))
    let map = child.influences.map
    let held = child.heldNodes
    let ids = map.arcs.map(\.id) + parent.influences.map.arcs.map(\.id).filter { new[$0] == nil }
    var sources: [SignReach.Source] = []
    func add(_ arc: InfluenceArc, _ signs: SignSet) {
      guard let node = map.place(of: arc.to), !held.contains(arc.to), !signs.isEmpty else {
        return
      }
      sources.append(
        SignReach.Source(
          node: node,
          signs: signs,
          name: "influence:\(arc.id)",
          canBeZero: true
        )
      )
    }
    func sign(_ arc: InfluenceArc) -> SignSet { arc.sign == .negative ? .negative : .positive }
    for id in ids {
      let (now, was) = (new[id], old[id])
      guard let now, let was, now.arc.from == was.arc.from, now.arc.to == was.arc.to,
        now.arc.sign == was.arc.sign
      else {
        if let now { add(now.arc, sign(now.arc).times(past(now.arc.from))) }
        if let was { add(was.arc, sign(was.arc).flipped.times(past(was.arc.from))) }
        continue
      }
      switch (now.weight, was.weight) {
      case (.own(let next), .own(let last)):
        let change = next * now.arc.confidence - last * was.arc.confidence
        add(now.arc, SignSet(of: change).times(sign(now.arc)).times(past(now.arc.from)))
      case (.parameter(let next), .parameter(let last))
      where next == last && now.arc.confidence == was.arc.confidence:
        break
      default:
        if !past(now.arc.from).isEmpty { add(now.arc, .both) }
      }
    }
    return sources
  }
}

extension CompiledVariant {
  /// The nodes that are held.
  var heldNodes: Set<Address> {
    Set(influences.impulses.filter { $0.shape == nil }.map(\.target))
  }
}

extension VariantInfluences.Impulse {
  /// Whether it is the same operation on the same level.
  func isSame(as other: Self) -> Bool {
    target == other.target && shape == other.shape && amount == other.amount
      && placed.scenario == other.placed.scenario && placed.index == other.placed.index
  }
}

extension RunParameter {
  /// All values that the number is said to be able to have.
  var possibleValues: ClosedRange<Double> {
    let ranges = [range, distribution?.range].compactMap(\.self)
    let least = ranges.map(\.lowerBound).reduce(value, min)
    let greatest = ranges.map(\.upperBound).reduce(value, max)
    return least...greatest
  }
}
