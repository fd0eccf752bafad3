internal import EntenteModel

extension SignAnalysis {
  static func sources(
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
