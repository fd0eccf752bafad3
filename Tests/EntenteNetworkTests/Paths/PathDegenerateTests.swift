import EntenteNetwork
import Testing

@Suite struct PathDegenerateTests {
  static let networks: [(name: String, ties: TieList)] = [
    ("nobody", TieList(actorCount: 0)),
    ("one actor", TieList(actorCount: 1)),
    ("one actor tied to itself", TieList(actorCount: 1, [(0, 0)], weights: [2])),
    ("two without ties", TieList(actorCount: 2)),
    ("two with ties to themselves", TieList(actorCount: 2, [(0, 0), (1, 1)])),
    ("two tied", TieList(actorCount: 2, [(0, 1)])),
    ("parallel ties", TieList(actorCount: 3, [(0, 1), (0, 1), (1, 0), (1, 2)])),
    ("components", TieList(actorCount: 5, [(0, 1), (2, 3)], weights: [2, 3])),
  ]

  @Test(arguments: networks.indices, pathMeasureNames)
  func `every network has a defined value`(index: Int, name: String) throws {
    let ties = Self.networks[index].ties
    for isDirected in [false, true] {
      let network = Network(ties, isDirected: isDirected)
      for length in TieLength.allCases {
        switch try value(name, of: network, length: length) {
        case .actors(let values):
          #expect(values.count == network.actorCount)
          #expect(values.allSatisfy { $0.isFinite && $0 >= 0 })
        case .pairs(let values):
          #expect(values.count == network.edgeCount)
          #expect(values.allSatisfy { $0.value.isFinite && $0.value >= 0 })
        case .whole(.number(let value)):
          // Only what is a mean or extreme of no actors at all is undefined.
          #expect(value.isFinite || network.actorCount == 0)
        case .whole(.count(let count)):
          #expect(count >= 0)
        case .whole, .groups:
          #expect(name == "distance-distribution")
        }
      }
    }
  }

  @Test func `nobody`() throws {
    let network = Network(TieList(actorCount: 0), isDirected: false)
    #expect(try network.diameter().isNaN)
    #expect(try network.radius().isNaN)
    #expect(try network.averagePathLength().isNaN)
    #expect(try network.averageLocalEfficiency().isNaN)
    #expect(try network.globalEfficiency() == 0)
    #expect(try network.distanceDistribution() == DistanceDistribution(pairs: [], unreachable: 0))
  }

  @Test func `one actor`() throws {
    let network = Network(TieList(actorCount: 1), isDirected: true)
    #expect(try network.diameter() == 0)
    #expect(try network.averagePathLength() == 0)
    #expect(try network.betweenness(countsEndpoints: true) == [0])
    #expect(try network.closeness() == [0])
  }

  @Test func `parallel ties are one path`() throws {
    let ties = TieList(actorCount: 4, [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)])
    let network = Network(ties, isDirected: true, countsParallel: true)
    #expect(try network.betweenness(normalized: false) == [0, 0.5, 0.5, 0])
    // The doubled tie is stronger, hence shorter.
    #expect(try network.betweenness(length: .strength, normalized: false) == [0, 1, 0, 0])
    #expect(try network.betweenness(length: .distance, normalized: false) == [0, 0, 1, 0])
  }

  @Test func `a tie of no strength leads nowhere`() throws {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2), (0, 2)], weights: [1, 2, 0])
    let network = Network(ties, isDirected: false)
    #expect(try network.betweenness(length: .strength, normalized: false) == [0, 1, 0])
    #expect(try network.edgeBetweenness(length: .strength, normalized: false).numbers == [2, 0, 2])
    #expect(try network.diameter(length: .strength) == 1.5)
    let apart = Network(TieList(actorCount: 2, [(0, 1)], weights: [0]), isDirected: false)
    #expect(try apart.diameter(length: .strength) == 0)
    #expect(try apart.closeness(length: .strength) == [0, 0])
    #expect(try apart.shortestPaths(from: 0, to: 1, length: .strength).distance == .infinity)
  }

  @Test(arguments: [-1, .nan, .infinity] as [Double], pathMeasureNames)
  func `weights that are no strengths are refused`(weight: Double, name: String) throws {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [1, weight])
    let network = Network(ties, isDirected: true)
    if ["local-efficiency", "average-local-efficiency", "distance-distribution"].contains(name) {
      #expect(try value(name, of: network, length: .strength) == value(name, of: network))
      return
    }
    let error = #expect(throws: MeasureError.self) {
      try value(name, of: network, length: .strength)
    }
    guard case .unusableWeight(name, source: 1, target: 2, weight: _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // Without lengths weights do not matter.
    #expect(throws: Never.self) { try value(name, of: network) }
  }

  @Test(arguments: [-1, .nan, 0] as [Double])
  func `weights that are no distances are refused`(weight: Double) throws {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [1, weight])
    let network = Network(ties, isDirected: false)
    #expect(throws: MeasureError.self) { try network.betweenness(length: .distance) }
    #expect(throws: MeasureError.self) { try network.diameter(length: .distance) }
    #expect(throws: MeasureError.self) {
      try network.shortestPaths(from: 0, to: 1, length: .distance)
    }
  }

  @Test func `ties without end lead nowhere`() throws {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [1, .infinity])
    let network = Network(ties, isDirected: false)
    #expect(try network.closeness(length: .distance) == [0.5, 0.5, 0])
    #expect(try network.averagePathLength(length: .distance) == 1)
  }

  @Test func `lengths of all sizes settle`() throws {
    // Added to the first, the others vanish in rounding.
    let ties = TieList(
      actorCount: 4,
      [(0, 1), (1, 2), (2, 3), (3, 1)],
      weights: [1e200, 1e-200, 1e-300, 1e-300]
    )
    for isDirected in [false, true] {
      let network = Network(ties, isDirected: isDirected)
      let values = try network.betweenness(length: .distance, normalized: false)
      #expect(values.allSatisfy { $0.isFinite })
      #expect(try network.loopFreePaths(from: 0, to: 3, count: 9, length: .distance).count >= 1)
    }
  }

  @Test func `measures of a pair want one`() throws {
    let network = Network(PathSamples.path(3), isDirected: false)
    for name in ["shortest-paths", "k-shortest-paths"] {
      #expect(throws: MeasureError.needsPair(measure: name)) { try value(name, of: network) }
      let measure = try #require(Measure.named(name))
      var context = MeasureContext(network)
      context.options.pair = [0, 3]
      #expect(throws: MeasureError.self) { try measure.value(in: context) }
      context.options.pair = [0, 2]
      #expect(throws: Never.self) { try measure.value(in: context) }
    }
  }

  // Each step along pairs of actors doubles the paths.
  @Test func `more paths than can be counted are an error`() throws {
    let steps = 1030
    let pairs = (1..<steps).flatMap { step in
      [(0, 0), (0, 1), (1, 0), (1, 1)].map { (2 * step - 2 + $0.0, 2 * step + $0.1) }
    }
    let weights = [0.5] + [Double](repeating: 1, count: pairs.count - 1)
    let ties = TieList(actorCount: 2 * steps, pairs, weights: weights)
    #expect(throws: MeasureError.tooManyPaths(measure: "betweenness")) {
      try Network(ties, isDirected: true).betweenness(length: .distance)
    }
  }
}
