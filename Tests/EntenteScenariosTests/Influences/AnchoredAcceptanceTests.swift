import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite("The anchored engine gives the values of its design")
struct AnchoredAcceptanceTests {
  // Twelve digits are given.
  private let close = 6e-13

  private func engine(
    _ response: InfluenceResponse,
    inertia: Double = 1,
    hasLags: Bool = true
  ) throws -> AnchoredEngine {
    try AnchoredEngine(
      NatoMap.map(hasLags: hasLags),
      settings: AnchoredSettings(response: response, inertia: inertia, tolerance: 1e-15)
    )
  }

  static let linear = [
    -0.5, -0.576470588235, -0.588235294118, 0.411764705882, -0.247058823529, -0.255294117647,
    -0.098823529412,
  ]
  static let tanh = [
    -0.5, -0.554993776291, -0.520843736305, 0.349251147227, -0.206536394423, -0.212638186888,
    -0.082427116812,
  ]

  @Test("A1 and A11: linear equilibrium, and with the signs of the shocks turned")
  func linearEquilibrium() throws {
    let equilibrium = try engine(.linear).equilibrium(shocks: NatoMap.shocks)
    #expect(equilibrium.method == .solution)
    #expect(equilibrium.deviations.isNear(Self.linear, close))
    let turned = NatoMap.shocks.map { Push($0.node, by: -$0.size) }
    let mirrored = try engine(.linear).equilibrium(shocks: turned)
    #expect(mirrored.deviations == equilibrium.deviations.map { -$0 })
  }

  @Test("A2 and A11: equilibrium with tanh, and with the signs of the shocks turned")
  func tanhEquilibrium() throws {
    let equilibrium = try engine(.tanh).equilibrium(shocks: NatoMap.shocks)
    #expect(equilibrium.method == .steps)
    #expect(equilibrium.isSettled)
    #expect(equilibrium.deviations.isNear(Self.tanh, close))
    let turned = NatoMap.shocks.map { Push($0.node, by: -$0.size) }
    let mirrored = try engine(.tanh).equilibrium(shocks: turned)
    #expect(mirrored.deviations == equilibrium.deviations.map { -$0 })
  }

  @Test("A3: an intervention cuts what influences its node")
  func intervention() throws {
    let equilibrium = try engine(.tanh).equilibrium(
      interventions: [Intervention(NatoMap.address("tens"), at: -0.6)]
    )
    let expected = [
      0, -0.178080868117, -0.6, 0.396930432005, -0.233755395597, -0.240416668507, -0.093230622118,
    ]
    #expect(equilibrium.deviations.isNear(expected, close))
    #expect(equilibrium.deviations[0] == 0)
  }

  @Test("A4: trajectory with lags")
  func trajectory() throws {
    let trajectory = try engine(.linear).trajectory(shocks: NatoMap.shocks, steps: 8)
    let fifth = [-0.5, -0.55, -0.575, 0.35, -0.21, -0.175, 0]
    let eighth = [-0.5, -0.5725, -0.58625, 0.4025, -0.2415, -0.24325, -0.084]
    #expect(Array(trajectory.deviations(at: 5)).isNear(fifth, 1e-15))
    #expect(Array(trajectory.deviations(at: 8)).isNear(eighth, 1e-15))
    #expect(Array(trajectory.deviations(at: 0)) == Array(repeating: 0, count: 7))
  }

  @Test("A5: spectral radius, critical gain and the one node with a large incoming sum")
  func radius() throws {
    let engine = try engine(.tanh)
    let radius = try engine.radius()
    #expect((radius.lower - 0.15.squareRoot()).magnitude < 1e-13)
    #expect((radius.upper - 0.15.squareRoot()).magnitude < 1e-13)
    #expect(radius.lower <= radius.upper)
    #expect((try engine.criticalGain() - 2.5819888975).magnitude < 6e-11)
    let hints = engine.map.incomingSumHints()
    #expect(hints == [IncomingSumHint(node: NatoMap.address("tens"), sum: 1.1)])
  }

  @Test("A6: lags and inertia change the way and not the end", arguments: [(1.0, 51), (0.5, 97)])
  func lagsAndInertia(inertia: Double, steps: Int) throws {
    let engine = try engine(.tanh, inertia: inertia)
    let end = try engine.equilibrium(shocks: NatoMap.shocks).deviations
    let trajectory = try engine.trajectory(shocks: NatoMap.shocks, steps: 200)
    #expect(Array(trajectory.deviations(at: steps)).isNear(end, 1e-14))
    #expect(end.isNear(Self.tanh, close))
  }

  @Test("A7: the norm of the certificate and its bound after three steps")
  func certificate() throws {
    let engine = try engine(.tanh, hasLags: false)
    let drive = try Drive(NatoMap.shocks, [], map: engine.map)
    let rule = engine.propagation(gain: 1, input: drive.finalInput(), fixed: drive.fixed())
    let norm = try #require(ContractionNorm(rule.absoluteRows(), rate: 0.5))
    #expect(norm.weights.isNear([1, 5.8, 8, 12.2, 15.64, 19.456, 13.512], 1e-13))
    let end = try engine.equilibrium(shocks: NatoMap.shocks).deviations
    let state = Array(try engine.trajectory(shocks: NatoMap.shocks, steps: 3).deviations(at: 3))
    let certificate = engine.certificate(norm, rule, state)
    let distance = norm.size { state[$0] - end[$0] }
    #expect((certificate.weightedError - 0.0237111572).magnitude < 6e-11)
    #expect((distance - 0.0132056518).magnitude < 6e-11)
  }

  @Test("A8: shares by shock add up, and paths carry them")
  func explanation() throws {
    let explanation = try engine(.linear).explanation(
      of: NatoMap.address("arms"),
      shocks: NatoMap.shocks
    )
    #expect(explanation.shares.map(\.name) == ["nato", "sanc"])
    #expect(explanation.shares.map(\.perUnit).isNear([0.296470588235, 0.247058823529], close))
    let contributions = explanation.shares.map(\.contribution)
    #expect(contributions.isNear([-0.148235294118, -0.098823529412], close))
    #expect((contributions[0] + contributions[1] - Self.linear[4]).magnitude < close)
    let first = try #require(explanation.paths.first)
    #expect(
      first.steps == [
        .influence("nato-tens"), .influence("tens-resv"), .influence("resv-arms"),
      ]
    )
    #expect((first.contribution - -0.5 * 0.6 * -0.7 * -0.6).magnitude < 1e-16)
  }

  @Test("A9: the weight at which a deviation reaches 0.2")
  func tipping() throws {
    let map = try NatoMap.map()
    let place = try #require(map.arcs.firstIndex { $0.id == "resv-arms" })
    func deviation(_ weight: Double) throws -> Double {
      var strengths = map.strengths
      strengths[place] = -weight
      return try AnchoredEngine(
        map.withStrengths(strengths),
        settings: AnchoredSettings(response: .linear)
      ).equilibrium(shocks: NatoMap.shocks).deviations[4].magnitude
    }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-14 {
      let middle = (low + high) / 2
      if try deviation(middle) < 0.2 { low = middle } else { high = middle }
    }
    #expect((low - 0.485714285714).magnitude < close)
  }

  @Test("A10: without shocks every deviation is exactly 0", arguments: InfluenceResponse.allCases)
  func nothing(response: InfluenceResponse) throws {
    let engine = try engine(response, inertia: 0.7)
    #expect(try engine.equilibrium().deviations == Array(repeating: 0, count: 7))
    let still = NatoMap.shocks.map { Push($0.node, by: 0) }
    let trajectory = try engine.trajectory(shocks: still, steps: 20)
    #expect(trajectory.deviations.allSatisfy { $0 == 0 })
  }
}
