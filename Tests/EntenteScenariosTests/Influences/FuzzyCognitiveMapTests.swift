import EntenteModel
import Testing

@testable import EntenteScenarios

/// FCMpy's own test map, whose states FCMpy's tests took from the R package fcm of Dikopoulou and
/// Papageorgiou.
@Suite("Fuzzy cognitive maps give the states of FCMpy and fcm")
struct FuzzyCognitiveMapTests {
  private func map(_ weights: [[Double]]) throws -> FuzzyCognitiveMap {
    let nodes = weights.indices.map { InfluenceNode(.factor(FactorID("c\($0 + 1)"))) }
    var arcs: [InfluenceArc] = []
    for (from, row) in weights.enumerated() {
      for (to, weight) in row.enumerated() where weight != 0 {
        arcs.append(
          InfluenceArc(
            InfluenceID("c\(from + 1)-c\(to + 1)"),
            from: nodes[from].address,
            to: nodes[to].address,
            sign: weight < 0 ? .negative : .positive,
            weight: weight.magnitude
          )
        )
      }
    }
    return try FuzzyCognitiveMap(InfluenceMap(nodes: nodes, arcs: arcs))
  }

  private func standard() throws -> FuzzyCognitiveMap {
    try map([
      [0, 0, 0.6, 0.9, 0, 0, 0, 0.8], [0.1, 0, 0, 0, 0, 0, 0.2, 0.5],
      [0, 0.7, 0, 0, 0.9, 0, 0.4, 0.1], [0.4, 0, 0, 0, 0, 0.9, 0, 0],
      [0, 0, 0, 0, 0, -0.9, 0, 0.3], [-0.3, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0.8, 0.4, 0.9], [0.1, 0, 0, 0, 0, 0.1, 0.6, 0],
    ])
  }

  static let start = [1.0, 1, 0, 0, 0, 0, 0, 0]

  static let stops: [(FCMMode, Int, [Double])] = [
    (
      .kosko, 6,
      [
        0.5481291, 0.6004012, 0.5814756, 0.6208720, 0.6279569, 0.6653852, 0.7617789, 0.8416584,
      ]
    ),
    (
      .modified, 6,
      [
        0.7258851, 0.7907061, 0.7694508, 0.8124733, 0.8192938, 0.8399006, 0.9099403, 0.9557739,
      ]
    ),
    (
      .rescaled, 48,
      [
        0.4998427, 0.4985174, 0.4989474, 0.4984212, 0.4980938, 0.4885541, 0.4855651, 0.4853266,
      ]
    ),
  ]

  @Test("F1 to F3: the state at the stop", arguments: stops)
  func stop(mode: FCMMode, steps: Int, levels: [Double]) throws {
    let run = try standard().run(mode, .sigmoid(lambda: 1), from: Self.start)
    #expect(run.steps == steps)
    #expect(run.isSettled)
    #expect(run.levels.isNear(levels, 6e-8))
  }

  static let limits: [(FCMMode, Int, [Double])] = [
    (
      .kosko, 19,
      [
        0.5480887766, 0.6003770106, 0.5814803327, 0.6208787878, 0.6279266386, 0.6653519795,
        0.7617650803, 0.8416790047,
      ]
    ),
    (
      .modified, 21,
      [
        0.7258081816, 0.7907245377, 0.7693910543, 0.8123903926, 0.8193242973, 0.8398587603,
        0.9099758012, 0.9557867445,
      ]
    ),
    (.rescaled, 443, Array(repeating: 0.5, count: 8)),
  ]

  @Test("The limit, and how far from it a stop is guaranteed to be", arguments: limits)
  func limit(mode: FCMMode, steps: Int, levels: [Double]) throws {
    let map = try standard()
    let run = try map.run(
      mode,
      .sigmoid(lambda: 1),
      from: Self.start,
      threshold: 1e-12,
      maxSteps: 1_000
    )
    #expect(run.steps == steps)
    #expect(run.levels.isNear(levels, 1e-10))
    let stop = try map.run(mode, .sigmoid(lambda: 1), from: Self.start)
    #expect((stop.errors == nil) == (mode == .rescaled))
    for (node, error) in (stop.errors ?? []).enumerated() {
      #expect((stop.levels[node] - levels[node]).magnitude <= error + 1e-10)
    }
  }

  @Test("F4: norms and the λ up to which the map is certified")
  func norms() throws {
    let map = try standard()
    let certificate = try map.certificate(.kosko, .sigmoid(lambda: 1))
    #expect((certificate.frobeniusNorm - 2.7440845468).magnitude < 6e-11)
    #expect((certificate.twoNorm - 1.7141720454).magnitude < 6e-11)
    // numpy 2.4.6 gives 1.232875001709754.
    #expect((certificate.radius.lower - 1.2328750017).magnitude < 6e-11)
    #expect((certificate.radius.upper - 1.2328750017).magnitude < 6e-11)
    #expect((certificate.certifiedLambda - 4 / 1.2328750017).magnitude < 1e-9)
    #expect(certificate.isCertified)
    let modified = try map.certificate(.modified, .sigmoid(lambda: 1))
    #expect((modified.radius.upper - 2.2328750017).magnitude < 6e-11)
    #expect(modified.isCertified)
    #expect(try !map.certificate(.rescaled, .sigmoid(lambda: 1)).isCertified)
    #expect(try map.certificate(.kosko, .sigmoid(lambda: 3.244)).isCertified)
    #expect(try !map.certificate(.kosko, .sigmoid(lambda: 3.245)).isCertified)
    #expect(try !map.certificate(.kosko, .bivalent).isCertified)
  }

  @Test("F5: two concepts that support each other have two ends, and a cycle that is an artefact")
  func support() throws {
    let map = try map([[0, 1], [1, 0]])
    let still = try map.exploration(.kosko, .tanh(lambda: 0.9), from: [[0.5, 0.2], [-0.5, -0.2]])
    #expect(still.synchronous.map(\.kind) == [.fixedPoint])
    #expect(still.synchronous[0].states[0].isNear([0, 0], 1e-8))
    #expect(try map.certificate(.kosko, .tanh(lambda: 0.999)).isCertified)
    #expect(try !map.certificate(.kosko, .tanh(lambda: 1)).isCertified)
    let ends = try map.exploration(.kosko, .tanh(lambda: 1.5), from: [[0.5, 0.2], [-0.5, -0.2]])
    let level = 0.8585596366
    #expect(ends.synchronous.map(\.share) == [0.5, 0.5])
    #expect(ends.synchronous[0].states[0].isNear([level, level], 1e-9))
    #expect(ends.synchronous[1].states[0].isNear([-level, -level], 1e-9))
    let flip = try map.exploration(.kosko, .tanh(lambda: 1.5), from: [[0.5, -0.2]])
    #expect(flip.synchronous.map(\.kind) == [.cycle(2)])
    #expect(flip.synchronous[0].isUpdateOrderArtefact)
    #expect(
      flip.synchronous[0].description
        == "a cycle of 2 states from 100.0 % of starts; an update-order artefact: it settles if "
        + "nodes are updated one after the other"
    )
    #expect(flip.synchronous[0].states[0].isNear([-level, level], 1e-8))
    #expect(flip.asynchronous.map(\.kind) == [.fixedPoint])
  }

  @Test("F6: two concepts that turn each other around go round in four")
  func turn() throws {
    let map = try map([[0, -1], [1, 0]])
    let cycle = try map.exploration(.kosko, .tanh(lambda: 1.5), from: [[0.5, 0.2]])
    #expect(cycle.synchronous.map(\.kind) == [.cycle(4)])
    #expect(!cycle.synchronous[0].isUpdateOrderArtefact)
    let levels = cycle.synchronous[0].states.flatMap { $0.map(\.magnitude) }
    #expect(levels.isNear(Array(repeating: 0.8585596366, count: 8), 1e-8))
    let still = try map.exploration(.kosko, .tanh(lambda: 0.9), from: [[0.5, 0.2]])
    #expect(still.synchronous.map(\.kind) == [.fixedPoint])
    #expect(still.synchronous[0].states[0].isNear([0, 0], 1e-8))
  }

  @Test("Transfers that jump end in a state or a cycle of whole numbers, worked by hand")
  func jumps() throws {
    let chain = try map([[0, 1, 0], [0, 0, -1], [0, 0, 0]])
    let run = try chain.run(.kosko, .trivalent, from: [1, 0, 0], threshold: 0)
    // 1 → 2 → 3 with a minus at the end; nothing acts on the first, which stays.
    #expect(run.levels == [1, 1, -1])
    #expect(run.steps == 3)
    #expect(try chain.run(.kosko, .bivalent, from: [1, 0, 0]).levels == [1, 1, 0])
    let ring = try map([[0, 1], [-1, 0]])
    let cycle = try ring.exploration(.kosko, .trivalent, from: [[1, 1]])
    #expect(cycle.synchronous.map(\.kind) == [.cycle(4)])
  }

  @Test("What cannot be used is refused")
  func refusals() throws {
    let map = try standard()
    #expect(throws: InfluenceError.wrongStateCount(given: 1, needed: 8)) {
      try map.run(.kosko, .bivalent, from: [1])
    }
    #expect(throws: InfluenceError.self) {
      try map.run(.kosko, .sigmoid(lambda: -1), from: Self.start)
    }
    #expect(throws: InfluenceError.self) {
      try map.run(.kosko, .bivalent, from: [.nan, 0, 0, 0, 0, 0, 0, 0])
    }
  }
}
