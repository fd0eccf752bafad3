import EntenteModel
import EntenteScenarios
import Testing

@Suite struct CrossImpactBindingTests {
  private func matrix() throws -> CrossImpactMatrix {
    try CrossImpactMatrix(
      descriptors: [
        .init(
          "cooperation",
          states: ["none", "limited", "normal", "close"],
          binding: .init(.relation("cn-ru"), thresholds: [0.1, 0.4, 0.7])
        ),
        .init(
          "tension",
          states: ["low", "high"],
          binding: .init(.factor("tension"), thresholds: [0])
        ),
        .init("oil", states: ["cheap", "dear"]),
      ],
      judgements: [[Int]](repeating: [Int](repeating: 0, count: 8), count: 8)
    )
  }

  @Test(
    arguments: [
      (-5, 0), (0, 0), (0.0999, 0), (0.1, 1), (0.39, 1), (0.4, 2), (0.7, 3), (.infinity, 3),
    ] as [(Double, Int)]
  )
  func `a level at a threshold belongs to the upper state`(level: Double, state: Int) throws {
    #expect(try matrix().descriptors[0].binding?.state(of: level) == state)
  }

  @Test func `levels amount to a scenario, and back`() throws {
    let matrix = try matrix()
    let base = CrossImpactScenario([0, 0, 1])
    let levels: [Address: Double] = [
      .relation("cn-ru"): 0.5, .factor("tension"): -0.2, .factor("other"): 9,
    ]
    let scenario = try matrix.scenario(from: levels, otherwise: base)
    #expect(matrix.names(of: scenario) == ["normal", "low", "dear"])
    for states in [[0, 0, 1], [1, 1, 1], [2, 0, 1], [3, 1, 1]] {
      let scenario = CrossImpactScenario(states)
      let levels = try matrix.levels(of: scenario, within: -1...1)
      #expect(levels.map(\.address) == [.relation("cn-ru"), .factor("tension")])
      let pairs = levels.map { ($0.address, $0.level) }
      let back = try matrix.scenario(
        from: Dictionary(uniqueKeysWithValues: pairs),
        otherwise: base
      )
      #expect(back == scenario)
    }
  }

  @Test func `what is missing is named`() throws {
    let matrix = try matrix()
    let all: [Address: Double] = [.relation("cn-ru"): 0.5, .factor("tension"): 0]
    func message(_ body: () throws -> CrossImpactScenario) throws -> String {
      try #require(throws: CrossImpactError.self) { try body() }.message
    }
    #expect(try message { try matrix.scenario(from: all) }.contains("\"oil\" is not bound"))
    #expect(
      try message { try matrix.scenario(from: [:], otherwise: CrossImpactScenario([0, 0, 0])) }
        .contains("no level of relation:cn-ru")
    )
    #expect(
      try message {
        try matrix.scenario(
          from: [.relation("cn-ru"): .nan, .factor("tension"): 0],
          otherwise: CrossImpactScenario([0, 0, 0])
        )
      }.contains("relation:cn-ru")
    )
    #expect(
      try message { try matrix.scenario(from: all, otherwise: CrossImpactScenario([0, 0, 2])) }
        .contains("\"oil\" has 2 states")
    )
    #expect(
      try message { try matrix.scenario(["none", "low", "free"]) }.contains("\"cheap\", \"dear\"")
    )
  }

  @Test func `bindings that cannot work are refused`() {
    let bindings: [CrossImpactMatrix.Binding] = [
      .init(.actor("cn"), thresholds: [1]), .init(.factor("x"), thresholds: []),
      .init(.factor("x"), thresholds: [1, 2]), .init(.factor("x"), thresholds: [.nan]),
      .init(.factor("x"), thresholds: [.infinity]),
    ]
    for binding in bindings {
      let error = #expect(throws: CrossImpactError.self) {
        try CrossImpactMatrix(
          descriptors: [.init("X", states: ["a", "b"], binding: binding)],
          judgements: [[0, 0], [0, 0]]
        )
      }
      #expect(error?.code == .badBinding)
    }
  }

  @Test func `bad matrices are refused, and it is said why`() {
    typealias Descriptor = CrossImpactMatrix.Descriptor
    let x = Descriptor("X", states: ["a"])
    let y = Descriptor("Y", states: ["b", "c"])
    let zero = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
    let cases: [([Descriptor], [[Int]], String)] = [
      ([x, x], [[0, 0], [0, 0]], "two descriptors are named \"X\""),
      ([Descriptor("X", states: [])], [], "\"X\" has no states"),
      ([Descriptor("X", states: ["a", "a"])], [[0, 0], [0, 0]], "two states of \"X\""),
      ([x, y], [], "0 rows for 3 states"),
      ([x, y], [[0, 0, 0], [0, 0], [0, 0, 0]], "row of \"b\" of \"Y\" has 2 judgements for 3"),
      ([x, y], [[0, 0, 0], [0, 0, 1], [0, 0, 0]], "\"b\" judges a state of its own"),
      ([x, y], [[0, 0, 1_000_001], [0, 0, 0], [0, 0, 0]], "the judgement 1000001"),
      ([x, y], [[0, .min, 0], [0, 0, 0], [0, 0, 0]], "-9223372036854775808"),
    ]
    for (descriptors, rows, message) in cases {
      let error = #expect(throws: CrossImpactError.self) {
        try CrossImpactMatrix(descriptors: descriptors, judgements: rows)
      }
      #expect(error?.message.contains(message) == true)
    }
    #expect(throws: CrossImpactError.self) {
      try CrossImpactMatrix(
        descriptors: [x, y],
        judgements: zero,
        remarks: [.init(from: 0, to: 2): .init(note: "where?")]
      )
    }
    #expect(throws: CrossImpactError.self) {
      try CrossImpactMatrix(descriptors: [x, y], judgements: zero)
        .balance(of: CrossImpactScenario([0]))
    }
  }

  @Test func `states may fall as the level rises`() throws {
    let binding = CrossImpactMatrix.Binding(.factor("t"), thresholds: [0.6, 0.2], isFalling: true)
    #expect([0.9, 0.6, 0.59, 0.2, 0.1].map(binding.state) == [0, 0, 1, 1, 2])
    #expect([0, 1, 2].map { binding.state(of: binding.level(of: $0)) } == [0, 1, 2])
    let equal = CrossImpactMatrix.Binding(
      .factor("t"),
      dividing: 0...1,
      into: 4,
      isFalling: true
    )
    #expect(equal.thresholds == [0.75, 0.5, 0.25])
  }
}
