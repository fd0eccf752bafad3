import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite("What cannot be computed on is refused")
struct InfluenceErrorTests {
  private let a: Address = .factor("a")
  private let b: Address = .relation("b")

  private func error(_ body: () throws -> Void) -> InfluenceError? {
    do {
      try body()
      return nil
    } catch {
      return error as? InfluenceError
    }
  }

  private func map(
    _ weight: Double = 0.5,
    sign: InfluenceSign = .positive,
    confidence: Double = 1,
    lag: Int = 0
  ) throws -> InfluenceMap {
    try InfluenceMap(
      nodes: [InfluenceNode(a), InfluenceNode(b)],
      arcs: [
        InfluenceArc(
          "i",
          from: a,
          to: b,
          sign: sign,
          weight: weight,
          confidence: confidence,
          lag: lag
        )
      ]
    )
  }

  @Test("Numbers of influences")
  func influences() {
    for weight in [Double.nan, .infinity, -0.1] {
      let error = error { _ = try map(weight) }
      #expect(error?.description.contains("influence:i has the weight \(weight)") == true)
    }
    #expect(error { _ = try map(sign: .unclear) } == .unclearSign("i"))
    #expect(error { _ = try map(confidence: -1) } == .unusableConfidence("i", -1))
    #expect(error { _ = try map(lag: -1) } == .unusableLag("i", -1))
    #expect(error { _ = try map().withStrengths([]) } == .wrongStrengthCount(given: 0, needed: 1))
    #expect(error { _ = try map().withStrengths([.infinity]) } == .unusableWeight("i", .infinity))
  }

  @Test("Nodes")
  func nodes() {
    let twice = error { _ = try InfluenceMap(nodes: [.init(a), .init(a)], arcs: []) }
    #expect(twice == .repeatedNode(a))
    let outside = error { _ = try InfluenceMap(nodes: [.init(a, baseline: 2)], arcs: []) }
    #expect(outside == .baselineOutOfRange(a, baseline: 2, range: 0...1))
    let stuck = error { _ = try InfluenceMap(nodes: [.init(a, inertia: 0)], arcs: []) }
    #expect(stuck != nil)
    let arc = InfluenceArc("i", from: a, to: b, weight: 1)
    #expect(
      error { _ = try InfluenceMap(nodes: [.init(a)], arcs: [arc]) } == .unknownEnd("i", b)
    )
    #expect(
      error { _ = try InfluenceMap(nodes: [.init(a), .init(b)], arcs: [arc, arc]) }
        == .repeatedInfluence("i")
    )
  }

  @Test("Shocks and interventions")
  func shocks() throws {
    let engine = try AnchoredEngine(map())
    let unknown: Address = .factor("z")
    let bad: [Push] = [
      Push(unknown, by: 1), Push(a, by: .nan), Push(a, by: 1, start: -1),
      Push(a, by: 1, shape: .ramp(0)), Push(a, by: 1, shape: .decay(1)),
      Push(a, by: 1, shape: .decay(.nan)),
    ]
    for shock in bad { #expect(error { _ = try engine.equilibrium(shocks: [shock]) } != nil) }
    let outside = error {
      _ = try engine.equilibrium(interventions: [Intervention(a, at: 1.5)])
    }
    #expect(outside == .valueOutOfRange(a, value: 1.5, range: 0...1))
    let twice = [Intervention(a, at: 0.1), Intervention(a, at: 0.2)]
    #expect(error { _ = try engine.equilibrium(interventions: twice) } == .repeatedIntervention(a))
    #expect(error { _ = try engine.explanation(of: unknown) } == .unknownNode(unknown))
    #expect(error { _ = try engine.trajectory(steps: -1) } != nil)
    #expect(error { _ = try engine.radius(fixing: [unknown]) } == .unknownNode(unknown))
  }

  @Test("Settings")
  func settings() throws {
    let map = try map()
    let bad = [
      AnchoredSettings(inertia: 0), AnchoredSettings(inertia: .nan), AnchoredSettings(gain: -1),
      AnchoredSettings(tolerance: 0), AnchoredSettings(maxSteps: 0), AnchoredSettings(starts: 0),
    ]
    for settings in bad {
      #expect(error { _ = try AnchoredEngine(map, settings: settings) } != nil)
    }
  }

  @Test("The message on circles that are too strong names the gain that is left")
  func contracting() throws {
    let map = try InfluenceMap(
      nodes: [InfluenceNode(a)],
      arcs: [InfluenceArc("own", from: a, to: a, weight: 2)]
    )
    let error = error { _ = try AnchoredEngine(map).equilibrium() }
    #expect(error == .notContracting(radius: 2, gain: 1, criticalGain: 0.5))
    #expect(error?.description.contains("a gain below 0.5") == true)
  }
}
