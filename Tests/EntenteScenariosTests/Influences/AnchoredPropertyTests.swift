import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite("What holds of every map")
struct AnchoredPropertyTests {
  private func engine(
    _ map: InfluenceMap,
    _ response: InfluenceResponse = .tanh,
    tolerance: Double = 1e-13,
    inertia: Double = 1
  ) throws -> AnchoredEngine {
    try AnchoredEngine(
      map,
      settings: AnchoredSettings(
        response: response,
        inertia: inertia,
        gainPolicy: .auto,
        tolerance: tolerance
      )
    )
  }

  @Test("Nothing happens without a shock", arguments: 0..<30 as Range<UInt64>)
  func stillness(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    for response in InfluenceResponse.allCases {
      let engine = try engine(map, response, inertia: 0.6)
      #expect(try engine.equilibrium().deviations.allSatisfy { $0 == 0 })
      #expect(try engine.trajectory(steps: 12).deviations.allSatisfy { $0 == 0 })
    }
  }

  @Test("The equilibrium is where the trajectory goes", arguments: 0..<30 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let shocks = random.shocks(on: map)
    for response in InfluenceResponse.allCases {
      let end = try engine(map, response).equilibrium(shocks: shocks)
      #expect(end.isSettled)
      let inertia = random.number(0.3...1)
      let way = try engine(map, response, inertia: inertia).trajectory(shocks: shocks, steps: 4_000)
      #expect(way.gain == end.gain)
      #expect(Array(way.deviations(at: 4_000)).isNear(end.deviations, 1e-11))
    }
  }

  @Test(
    "Levels are within their ranges, and clipped ones are named",
    arguments: 0..<30 as Range<UInt64>
  )
  func ranges(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let shocks = random.shocks(on: map, count: 6)
    let end = try engine(map, .linear).equilibrium(shocks: shocks)
    for (node, level) in zip(map.nodes, end.levels) {
      #expect(level >= node.range.lowerBound - 1e-15 && level <= node.range.upperBound + 1e-15)
      if end.clipped.contains(node.address) {
        let isAtEnd =
          (level - node.range.lowerBound).magnitude < 1e-15
          || (level - node.range.upperBound).magnitude < 1e-15
        #expect(isAtEnd)
      }
    }
  }

  @Test("The error bar holds the true error, node by node", arguments: 0..<30 as Range<UInt64>)
  func errorBar(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let shocks = random.shocks(on: map)
    let exact = try engine(map).equilibrium(shocks: shocks)
    let rough = try engine(map, tolerance: 0.02).equilibrium(shocks: shocks)
    let certificate = try #require(rough.certificate.contraction)
    let own = try #require(exact.certificate.contraction)
    #expect(certificate.error <= 0.02)
    for node in map.nodes.indices {
      let error = (rough.deviations[node] - exact.deviations[node]).magnitude
      #expect(error <= certificate.errors[node] + own.errors[node])
    }
  }

  @Test("Solving the linear equations and stepping agree", arguments: 0..<30 as Range<UInt64>)
  func linear(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let wide = try InfluenceMap(
      nodes: map.nodes.map { InfluenceNode($0.address, range: -100...100) },
      arcs: map.arcs
    )
    let shocks = random.shocks(on: wide)
    let engine = try engine(wide, .linear)
    let end = try engine.equilibrium(shocks: shocks)
    let way = try engine.trajectory(shocks: shocks, steps: 4_000)
    #expect(Array(way.deviations(at: 4_000)).isNear(end.deviations, 1e-11))
    let error = try #require(end.certificate.contraction).error
    #expect(error < 1e-11)
  }

  @Test("The order of nodes and influences does not matter", arguments: 0..<20 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let shocks = random.shocks(on: map)
    let other = try InfluenceMap(nodes: random.shuffled(map.nodes), arcs: random.shuffled(map.arcs))
    let first = try engine(map).equilibrium(shocks: shocks)
    let second = try engine(other).equilibrium(shocks: random.shuffled(shocks))
    for node in map.nodes {
      let (one, two) = try (#require(first[node.address]), #require(second[node.address]))
      #expect((one - two).magnitude < 1e-12)
    }
  }

  @Test(
    "Turned shocks turn the deviations where ranges are even",
    arguments: 0..<20 as Range<UInt64>
  )
  func symmetry(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let drawn = try random.map()
    let map = try InfluenceMap(
      nodes: drawn.nodes.map { InfluenceNode($0.address, range: -0.5...0.5) },
      arcs: drawn.arcs
    )
    let shocks = random.shocks(on: map)
    let turned = shocks.map { Push($0.node, by: -$0.size) }
    for response in InfluenceResponse.allCases {
      let engine = try engine(map, response)
      let one = try engine.equilibrium(shocks: shocks).deviations
      let two = try engine.equilibrium(shocks: turned).deviations
      #expect(one == two.map { -$0 })
    }
  }

  @Test(
    "Shares add up to the deviation, and paths to their bound",
    arguments: 0..<30 as Range<UInt64>
  )
  func shares(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map(arcs: 16)
    let shocks = random.shocks(on: map)
    let fixed = Intervention(map.nodes[0].address, at: map.nodes[0].baseline + 0.05, name: "fix")
    for response in InfluenceResponse.allCases {
      for node in [2, 5] {
        let explanation = try engine(map, response).explanation(
          of: map.nodes[node].address,
          shocks: shocks,
          interventions: [fixed],
          pathCount: 20_000,
          longestPath: 4
        )
        let sum = explanation.shares.reduce(0) { $0 + $1.contribution }
        #expect((sum - explanation.deviation).magnitude < 1e-11)
        #expect(explanation.paths.count < 20_000)
        #expect(explanation.remainder.magnitude <= explanation.longPathBound + 1e-11)
        let sizes = explanation.paths.map(\.contribution.magnitude)
        #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 - 1e-15 })
      }
    }
  }

  @Test("Reach is the same solved and summed up", arguments: 0..<10 as Range<UInt64>)
  func reach(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let engine = try engine(map)
    let shocks = random.shocks(on: map)
    let end = try engine.equilibrium(shocks: shocks)
    let drive = try Drive(shocks, [], map: map)
    let rule = engine.propagation(gain: end.gain, input: drive.finalInput(), fixed: drive.fixed())
    let system = SecantSystem(rule, map: map, state: end.deviations)
    let solved = try system.reach(of: 4)
    #expect(try system.reach(of: 4, solvingUpTo: 0).isNear(solved, 1e-12))
  }

  @Test("A large map is certified too")
  func large() throws {
    var random = RandomMap(seed: 11)
    let map = try random.map(nodes: 700, arcs: 1_500)
    let shocks = random.shocks(on: map)
    let engine = try engine(map, tolerance: 1e-10)
    let end = try engine.equilibrium(shocks: shocks)
    #expect(end.isSettled)
    #expect(try #require(end.certificate.contraction).error <= 1.001e-10)
    let way = try engine.trajectory(shocks: shocks, steps: 500)
    #expect(Array(way.deviations(at: 500)).isNear(end.deviations, 2e-10))
  }

  @Test("An influence in two halves counts as the whole", arguments: 0..<10 as Range<UInt64>)
  func halves(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let map = try random.map()
    let halves = map.arcs.flatMap { arc in
      ["a", "b"].map { half in
        InfluenceArc(
          InfluenceID("\(arc.id)-\(half)"),
          from: arc.from,
          to: arc.to,
          sign: arc.sign,
          weight: arc.weight / 2,
          confidence: arc.confidence,
          lag: arc.lag
        )
      }
    }
    let split = try InfluenceMap(nodes: map.nodes, arcs: halves)
    #expect(split.structure.entryCount == map.structure.entryCount)
    let shocks = random.shocks(on: map)
    let one = try engine(map).equilibrium(shocks: shocks).deviations
    let two = try engine(split).equilibrium(shocks: shocks).deviations
    #expect(one.isNear(two, 1e-13))
  }
}
