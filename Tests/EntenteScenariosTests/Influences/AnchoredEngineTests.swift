import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite("Shocks, interventions, gain and balance")
struct AnchoredEngineTests {
  private let a: Address = .factor("a")
  private let b: Address = .factor("b")
  private let c: Address = .factor("c")

  private func pair(
    _ forth: Double,
    _ back: Double,
    range: ClosedRange<Double> = -1...1
  ) throws -> InfluenceMap {
    try InfluenceMap(
      nodes: [InfluenceNode(a, range: range), InfluenceNode(b, range: range)],
      arcs: [
        InfluenceArc(
          "forth",
          from: a,
          to: b,
          sign: forth < 0 ? .negative : .positive,
          weight: forth.magnitude
        ),
        InfluenceArc(
          "back",
          from: b,
          to: a,
          sign: back < 0 ? .negative : .positive,
          weight: back.magnitude
        ),
      ]
    )
  }

  static let shockShapes: [(ShockShape, [Double])] = [
    (.sustained, [0, 0, 0.8, 0.8, 0.8, 0.8, 0.8]),
    (.pulse, [0, 0, 0.8, 0, 0, 0, 0]),
    (.ramp(4), [0, 0, 0.2, 0.4, 0.6, 0.8, 0.8]),
    (.decay(0.5), [0, 0, 0.8, 0.4, 0.2, 0.1, 0.05]),
  ]

  @Test("A shock of step 1 shows from step 2 on, in its shape", arguments: shockShapes)
  func shapes(shape: ShockShape, expected: [Double]) throws {
    let map = try InfluenceMap(nodes: [InfluenceNode(a, range: -1...1)], arcs: [])
    let engine = try AnchoredEngine(map)
    let shock = Push(a, by: 0.8, shape: shape, start: 1)
    let way = try engine.trajectory(shocks: [shock], steps: 6)
    #expect(try #require(way.deviations(of: a)).isNear(expected, 1e-15))
    let end = try engine.equilibrium(shocks: [shock]).deviations
    #expect(end == [shape.finalShare * 0.8])
  }

  @Test("An intervention that begins later changes nothing before")
  func laterIntervention() throws {
    let engine = try AnchoredEngine(NatoMap.map())
    let fixed = Intervention(NatoMap.address("tens"), at: -0.6, start: 5)
    let with = try engine.trajectory(shocks: NatoMap.shocks, interventions: [fixed], steps: 300)
    let without = try engine.trajectory(shocks: NatoMap.shocks, steps: 300)
    #expect(with.deviations(at: 4) == without.deviations(at: 4))
    #expect(Array(with.deviations(at: 5))[2] == -0.6)
    let end = try engine.equilibrium(shocks: NatoMap.shocks, interventions: [fixed])
    #expect(Array(with.deviations(at: 300)).isNear(end.deviations, 1e-12))
    #expect(end.overruledShocks.isEmpty)
    let on = try engine.equilibrium(
      shocks: [Push(NatoMap.address("tens"), by: 0.3)],
      interventions: [fixed]
    )
    #expect(on.overruledShocks == [0])
    #expect(on[NatoMap.address("tens")] == -0.6)
  }

  @Test("A fixed level counts as having always been there, also for lags")
  func fixedHistory() throws {
    let map = try InfluenceMap(
      nodes: [InfluenceNode(a, range: -1...1), InfluenceNode(b, range: -1...1)],
      arcs: [InfluenceArc("late", from: a, to: b, weight: 0.5, lag: 3)]
    )
    let engine = try AnchoredEngine(map, settings: AnchoredSettings(response: .linear))
    let way = try engine.trajectory(interventions: [Intervention(a, at: 0.4)], steps: 2)
    #expect(way.deviations(of: b) == [0, 0.2, 0.2])
  }

  @Test("Circles that are too strong are refused, weakened or explored")
  func gain() throws {
    let map = try pair(1.5, 1.5)
    let shocks = [Push(a, by: 0.1)]
    func engine(_ policy: GainPolicy) throws -> AnchoredEngine {
      try AnchoredEngine(map, settings: AnchoredSettings(gainPolicy: policy))
    }
    #expect(throws: InfluenceError.self) { try engine(.refuse).equilibrium(shocks: shocks) }
    #expect(throws: InfluenceError.self) {
      try engine(.refuse).trajectory(shocks: shocks, steps: 3)
    }
    let weakened = try engine(.auto).equilibrium(shocks: shocks)
    #expect((weakened.gain - 0.95 / 1.5).magnitude < 1e-12)
    #expect(weakened.isGainReduced)
    let radius = try #require(weakened.certificate.contraction).radius
    #expect((radius.upper - 0.95).magnitude < 1e-12)
    // Without shocks: tanh(1.5 x) = x at ±0.8585596366.
    let explored = try engine(.explore).equilibrium()
    #expect(explored.deviations == [0, 0])
    guard case .uncertified(let exploration) = explored.certificate else {
      Issue.record("a certificate for what has more than one end")
      return
    }
    #expect(exploration.starts == 64)
    let fixed = exploration.synchronous.filter { $0.kind == .fixedPoint }
    #expect(fixed.count == 2)
    for attractor in fixed {
      #expect(attractor.states[0].allSatisfy { ($0.magnitude - 0.8585596366).magnitude < 1e-8 })
    }
    let cycles = exploration.synchronous.filter { $0.kind == .cycle(2) }
    #expect(cycles.count == 1)
    #expect(cycles.allSatisfy { $0.isUpdateOrderArtefact })
    #expect(exploration.asynchronous.allSatisfy { $0.kind == .fixedPoint })
    let shares = exploration.synchronous.reduce(0) { $0 + $1.share }
    #expect((shares - 1).magnitude < 1e-12)
    #expect(try engine(.explore).equilibrium() == explored)
    #expect(throws: InfluenceError.notCertified) { try engine(.explore).explanation(of: a) }
  }

  @Test("Fixing a node of a strong circle opens it")
  func opened() throws {
    let engine = try AnchoredEngine(pair(1.5, 1.5))
    #expect(try engine.radius(fixing: [a]).upper == 0)
    let end = try engine.equilibrium(interventions: [Intervention(a, at: 0.2)])
    #expect((end.deviations[1] - hyperbolicTangent(0.3)).magnitude < 1e-15)
  }

  @Test("A chain settles exactly, in as many steps as it has influences")
  func chain() throws {
    let nodes = (0..<6).map { InfluenceNode(.factor(FactorID("n\($0)")), range: -1...1) }
    let arcs = (0..<5).map {
      InfluenceArc(
        InfluenceID("i\($0)"),
        from: nodes[$0].address,
        to: nodes[$0 + 1].address,
        weight: 0.5
      )
    }
    let map = try InfluenceMap(nodes: nodes, arcs: arcs)
    let engine = try AnchoredEngine(
      map,
      settings: AnchoredSettings(response: .linear, tolerance: 1e-15)
    )
    let end = try engine.equilibrium(shocks: [Push(nodes[0].address, by: 0.5)])
    #expect(end.deviations == (0..<6).map { 0.5 / Double(1 << $0) })
    #expect(end.steps == 6)
  }

  @Test("A node that would leave its range stands at its end, and is named")
  func clipping() throws {
    let map = try pair(0.5, 0.5, range: -0.3...0.3)
    let engine = try AnchoredEngine(map, settings: AnchoredSettings(response: .linear))
    let shocks = [Push(a, by: 1)]
    let end = try engine.equilibrium(shocks: shocks)
    #expect(end.deviations.isNear([0.3, 0.15], 1e-12))
    #expect(end.clipped == [a])
    let way = try engine.trajectory(shocks: shocks, steps: 3)
    #expect(way.clippings == [Trajectory.Clipping(node: a, step: 1)])
    let explanation = try engine.explanation(of: b, shocks: shocks)
    #expect((explanation.shares[0].contribution - 0.15).magnitude < 1e-12)
  }

  @Test("An influence on itself adds up like a series")
  func itself() throws {
    let node = InfluenceNode(a, range: -10...10)
    let map = try InfluenceMap(
      nodes: [node],
      arcs: [InfluenceArc("own", from: a, to: a, weight: 0.5)]
    )
    let engine = try AnchoredEngine(map, settings: AnchoredSettings(response: .linear))
    let end = try engine.equilibrium(shocks: [Push(a, by: 0.4)])
    #expect(end.deviations.isNear([0.8], 1e-15))
    #expect(try engine.radius() == RadiusBounds(lower: 0.5, upper: 0.5))
    let strong = try AnchoredEngine(map.withStrengths([1]))
    #expect(throws: InfluenceError.self) { try strong.equilibrium() }
  }

  @Test("An empty map has an empty equilibrium")
  func empty() throws {
    let engine = try AnchoredEngine(InfluenceMap(nodes: [], arcs: []))
    let end = try engine.equilibrium()
    #expect(end.deviations.isEmpty)
    #expect(end.certificate.contraction?.error == 0)
    #expect(try engine.trajectory(steps: 3).deviations.isEmpty)
    #expect(try engine.criticalGain() == .infinity)
  }

  @Test("What grows without bound is said to")
  func growth() throws {
    let map = try pair(1e200, 1e200, range: -Double.infinity...Double.infinity)
    let engine = try AnchoredEngine(
      map,
      settings: AnchoredSettings(response: .linear, gainPolicy: .explore)
    )
    #expect(throws: InfluenceError.self) {
      try engine.trajectory(shocks: [Push(a, by: 1)], steps: 10)
    }
    #expect(throws: InfluenceError.self) { try engine.equilibrium(shocks: [Push(a, by: 1)]) }
  }

  @Test("The pull of triads keeps the baseline, is certified and explained")
  func balance() throws {
    let nodes = [a, b, c].map { InfluenceNode($0, baseline: 0.5, range: -1...1) }
    let pressure = BalancePressure(
      strength: 0.2,
      ties: [
        .init(a, "x", "y"), .init(b, "y", "z"), .init(c, "z", "x", isNegative: true),
      ]
    )
    let engine = try AnchoredEngine(
      InfluenceMap(nodes: nodes, arcs: []),
      settings: AnchoredSettings(response: .linear, tolerance: 1e-14, balance: pressure)
    )
    #expect(try engine.equilibrium().deviations == [0, 0, 0])
    // Each of three ties is pulled at by two with 0.2 × 1 each.
    #expect((try engine.radius().upper - 0.4).magnitude < 1e-12)
    let shocks = [Push(a, by: 0.3)]
    let end = try engine.equilibrium(shocks: shocks)
    let d = end.deviations
    func pull(_ i: Int, _ j: Int) -> Double { (0.5 + d[i]) * (0.5 + d[j]) - 0.25 }
    let expected = [0.3 - 0.2 * pull(1, 2), -0.2 * pull(0, 2), -0.2 * pull(0, 1)]
    #expect(d.isNear(expected, 1e-13))
    #expect(d[1] < -0.01)
    let explanation = try engine.explanation(of: b, shocks: shocks)
    #expect((explanation.shares[0].contribution - d[1]).magnitude < 1e-12)
    #expect(explanation.paths.first?.steps == [.balance(from: a, to: b)])
  }

  @Test("A pull of triads that cannot be computed is refused")
  func refusedBalance() throws {
    let nodes = [a, b, c].map { InfluenceNode($0, baseline: 0.5, range: -1...1) }
    let map = try InfluenceMap(nodes: nodes, arcs: [])
    let bad: [BalancePressure] = [
      BalancePressure(strength: 0.1, ties: [.init(a, "x", "y")]),
      BalancePressure(strength: .nan, ties: [.init(a, "x", "y"), .init(b, "y", "z")]),
      BalancePressure(strength: 0.1, ties: [.init(a, "x", "x"), .init(b, "y", "z")]),
      BalancePressure(
        strength: 0.1,
        ties: [.init(a, "x", "y"), .init(b, "y", "x"), .init(c, "y", "z")]
      ),
      BalancePressure(strength: 0.1, ties: [.init(a, "x", "y"), .init(a, "y", "z")]),
    ]
    for pressure in bad {
      #expect(throws: InfluenceError.self) {
        try AnchoredEngine(map, settings: AnchoredSettings(balance: pressure))
      }
    }
  }
}
