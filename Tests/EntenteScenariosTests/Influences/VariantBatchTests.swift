import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite("Four variants at a time")
struct VariantBatchTests {
  private struct Case {
    let strengths: [Double]
    let shocks: [Double]
    let fixed: Double
  }

  private func engine(_ map: InfluenceMap, _ response: InfluenceResponse) throws -> AnchoredEngine {
    let ties: [BalancePressure.Tie] = [
      .init(map.nodes[3].address, "x", "y"),
      .init(map.nodes[4].address, "y", "z", isNegative: true),
      .init(map.nodes[5].address, "x", "z"),
    ]
    let free = try AnchoredEngine(map).radius().upper
    return try AnchoredEngine(
      map,
      settings: AnchoredSettings(
        response: response,
        gain: 0.6 / max(1, free),
        tolerance: 1e-8,
        balance: BalancePressure(strength: 0.1, ties: ties)
      )
    )
  }

  private func load(_ variant: Case, into batch: inout VariantBatch, lane: Int) {
    batch.setStrengths(variant.strengths, lane: lane)
    for node in variant.shocks.indices {
      batch.setShock(variant.shocks[node], on: node, lane: lane)
    }
    batch.setFixed(variant.fixed, of: 1, lane: lane)
  }

  @Test(
    "They are those of the engine, bit by bit for equal steps",
    arguments: 0..<20 as Range<UInt64>
  )
  func equality(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    for response in InfluenceResponse.allCases {
      let engine = try engine(map, response)
      let cases = (0..<6).map { _ in
        Case(
          strengths: map.strengths.map { $0 * random.number(0.6...1.1) },
          shocks: map.nodes.map { _ in random.number(-0.3...0.3) },
          fixed: random.number(-0.1...0.1)
        )
      }
      var batch = VariantBatch(engine, fixing: [1])
      for round in 0..<3 {
        for lane in 0..<4 { load(cases[(round + lane) % 6], into: &batch, lane: lane) }
        batch.run()
        for lane in 0..<4 {
          let variant = cases[(round + lane) % 6]
          #expect(batch.outcomes[lane] == .settled)
          #expect(batch.errors[lane] <= engine.settings.tolerance * 1.01)
          let single = try AnchoredEngine(
            map.withStrengths(variant.strengths),
            settings: engine.settings
          )
          let deviations = map.nodes.indices.map { batch.deviation(of: $0, lane: lane) }
          var fixed = [Double?](repeating: nil, count: map.nodes.count)
          fixed[1] = variant.fixed
          let rule = single.propagation(
            gain: engine.settings.gain,
            input: variant.shocks,
            fixed: fixed
          )
          var state = fixed.map { $0 ?? 0 }
          for _ in 0..<batch.steps[lane] {
            let old = state
            for node in state.indices { state[node] = rule.undamped(node, in: old) }
          }
          #expect(deviations == state)
          let end = try single.equilibrium(
            shocks: map.nodes.indices.map { Push(map.nodes[$0].address, by: variant.shocks[$0]) },
            interventions: [
              Intervention(map.nodes[1].address, at: map.nodes[1].baseline + variant.fixed)
            ]
          )
          let own = try #require(end.certificate.contraction).error
          #expect(deviations.isNear(end.deviations, batch.errors[lane] + own + 1e-15))
        }
      }
    }
  }

  @Test("A variant that the weights of the map prove nothing about is left to the engine")
  func uncertified() throws {
    let map = try NatoMap.map()
    let engine = try AnchoredEngine(map)
    var batch = VariantBatch(engine)
    batch.setStrengths(map.strengths.map { $0 * 4 }, lane: 2)
    batch.run()
    #expect(batch.outcomes == [.settled, .settled, .uncertified, .settled])
    #expect(batch.rates[2] >= 1)
    #expect(batch.errors[2] == .infinity)
    let strong = try AnchoredEngine(map.withStrengths(map.strengths.map { $0 * 4 }))
    var none = VariantBatch(strong)
    none.run()
    #expect(none.outcomes == Array(repeating: .uncertified, count: 4))
  }

  @Test("A variant gets weights of its own where those of the map prove nothing")
  func ownWeights() throws {
    // Two circles with radius 0.9 and 0; the variant turns that around.
    let names = ["a", "b", "c", "d"]
    let nodes = names.map { InfluenceNode(.factor(FactorID($0)), range: -1...1) }
    let ends = [(0, 1, 0.9), (1, 0, 0.9), (2, 3, 0.0), (3, 2, 0.0), (1, 2, 0.3)]
    let arcs = ends.map { from, to, weight in
      InfluenceArc(
        InfluenceID("\(names[from])-\(names[to])"),
        from: nodes[from].address,
        to: nodes[to].address,
        weight: weight
      )
    }
    let engine = try AnchoredEngine(
      InfluenceMap(nodes: nodes, arcs: arcs),
      settings: AnchoredSettings(tolerance: 1e-10)
    )
    let strengths = [1.8, 0.45, 0.9, 0.9, 0.3]
    var batch = VariantBatch(engine)
    for lane in 0..<4 { batch.setShock(0.3, on: 0, lane: lane) }
    batch.setStrengths(strengths, lane: 3)
    batch.run()
    #expect(batch.outcomes == Array(repeating: .settled, count: 4))
    let variant = try AnchoredEngine(
      engine.map.withStrengths(strengths),
      settings: engine.settings
    )
    let end = try variant.equilibrium(shocks: [Push(nodes[0].address, by: 0.3)])
    let deviations = nodes.indices.map { batch.deviation(of: $0, lane: 3) }
    #expect(deviations.isNear(end.deviations, 2e-10))
    #expect(batch.rates[3] < 1 && batch.rates[0] < 1)
  }

  @Test("Too few steps are said to be too few")
  func unsettled() throws {
    let engine = try AnchoredEngine(NatoMap.map(), settings: AnchoredSettings(maxSteps: 2))
    var batch = VariantBatch(engine)
    for lane in 0..<4 { batch.setShock(-0.5, on: 0, lane: lane) }
    batch.run()
    #expect(batch.outcomes == Array(repeating: .unsettled, count: 4))
    #expect(batch.errors[0] > engine.settings.tolerance)
  }

  @Test("Another baseline moves the ends of the range")
  func baseline() throws {
    let node: Address = .factor("a")
    let engine = try AnchoredEngine(InfluenceMap(nodes: [InfluenceNode(node)], arcs: []))
    var batch = VariantBatch(engine)
    batch.setShock(0.8, on: 0, lane: 0)
    batch.setShock(0.8, on: 0, lane: 1)
    batch.setBaseline(0.5, in: 0...1, of: 0, lane: 1)
    batch.run()
    #expect(batch.deviation(of: 0, lane: 0) == 0.8)
    #expect(batch.deviation(of: 0, lane: 1) == 0.5)
  }
}
