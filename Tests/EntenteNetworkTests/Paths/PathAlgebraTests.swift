import EntenteNetwork
import Testing

/// Distances and numbers of shortest paths of all pairs, from the definition.
private struct AllPairs {
  var distances: [[Double]]
  var paths: [[Double]]
  let count: Int

  init(_ network: Network, length: TieLength) throws {
    count = network.actorCount
    let rows = network.rows
    let lengths = try network.lengths(length, for: "test")
    distances = [[Double]](repeating: [Double](repeating: .infinity, count: count), count: count)
    for source in 0..<count {
      for arc in rows.arcs(of: source) {
        distances[source][Int(rows.targets[arc])] = lengths?[arc] ?? 1
      }
      distances[source][source] = 0
    }
    let ties = distances
    for middle in 0..<count {
      for source in 0..<count where distances[source][middle] < .infinity {
        for target in 0..<count {
          let way = distances[source][middle] + distances[middle][target]
          if way < distances[source][target] { distances[source][target] = way }
        }
      }
    }
    paths = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for source in 0..<count {
      let order = (0..<count).filter { distances[source][$0] < .infinity }
        .sorted { distances[source][$0] < distances[source][$1] }
      paths[source][source] = 1
      for node in order where node != source {
        for before in order
        where before != node
          && distances[source][before] + ties[before][node]
            == distances[source][node]
        {
          paths[source][node] += paths[source][before]
        }
      }
    }
  }

  /// The share of shortest paths between each pair of others that pass through an actor, added up.
  func betweenness(of actor: Int) -> Double {
    var total = 0.0
    for source in 0..<count where source != actor {
      for target in 0..<count where target != actor && target != source {
        let way = distances[source][actor] + distances[actor][target]
        if way < .infinity, way == distances[source][target] {
          total += paths[source][actor] * paths[actor][target] / paths[source][target]
        }
      }
    }
    return total
  }

  /// The same for a tie.
  func betweenness(from first: Int, to second: Int, length: Double) -> Double {
    var total = 0.0
    for source in 0..<count {
      for target in 0..<count where target != source {
        let way = distances[source][first] + length + distances[second][target]
        if first != second, way < .infinity, way == distances[source][target] {
          total += paths[source][first] * paths[second][target] / paths[source][target]
        }
      }
    }
    return total
  }
}

@Suite struct PathAlgebraTests {
  struct Case: Sendable {
    var seed: UInt64
    var actorCount: Int
    var tieCount: Int
    var isDirected: Bool
    /// Powers of 2, whose sums and inverses are exact; the second kind is too wide for buckets.
    var weights: [Double] = [1, 2, 4, 8]
  }

  static let cases: [Case] = [
    Case(seed: 1, actorCount: 30, tieCount: 45, isDirected: false),
    Case(seed: 2, actorCount: 30, tieCount: 80, isDirected: true),
    Case(seed: 3, actorCount: 75, tieCount: 130, isDirected: false),
    Case(seed: 4, actorCount: 75, tieCount: 220, isDirected: true),
    Case(seed: 5, actorCount: 40, tieCount: 90, isDirected: false, weights: [1, 2, 0x1p40]),
    Case(seed: 6, actorCount: 40, tieCount: 120, isDirected: true, weights: [1, 2, 0x1p40]),
    Case(seed: 7, actorCount: 12, tieCount: 60, isDirected: true, weights: [4]),
  ]

  @Test(arguments: cases, TieLength.allCases)
  func `values are those of the definitions`(given: Case, length: TieLength) throws {
    let ties = PathSamples.random(
      seed: given.seed,
      actorCount: given.actorCount,
      tieCount: given.tieCount,
      weights: given.weights
    )
    let network = Network(ties, isDirected: given.isDirected, combining: .max)
    let all = try AllPairs(network, length: length)
    let actors = 0..<network.actorCount
    let half = given.isDirected ? 1.0 : 2.0
    let between = actors.map { all.betweenness(of: $0) / half }
    #expect(try network.betweenness(length: length, normalized: false).isClose(to: between))

    let lengths = try network.lengths(length, for: "test")
    for tie in try network.edgeBetweenness(length: length, normalized: false) {
      let arc = try #require(network.rows.arc(from: tie.source, to: tie.target))
      let step = lengths?[arc] ?? 1
      var expected = all.betweenness(from: tie.source, to: tie.target, length: step)
      if !given.isDirected {
        expected += all.betweenness(from: tie.target, to: tie.source, length: step)
      }
      #expect([tie.value].isClose(to: [expected / half]))
    }

    func others(_ distances: (Int) -> Double, of actor: Int) -> [Double] {
      actors.filter { $0 != actor }.map(distances).filter { $0 < .infinity }
    }
    let incoming = actors.map { actor in others({ all.distances[$0][actor] }, of: actor) }
    let outgoing = actors.map { actor in others({ all.distances[actor][$0] }, of: actor) }
    func closeness(_ distances: [Double]) -> Double {
      let reached = Double(distances.count)
      return reached == 0
        ? 0 : reached / distances.reduce(0, +) * reached / Double(network.actorCount - 1)
    }
    func harmonic(_ distances: [Double]) -> Double { distances.reduce(0) { $0 + 1 / $1 } }
    #expect(try network.closeness(length: length).isClose(to: incoming.map(closeness)))
    #expect(try network.closeness(.outgoing, length: length).isClose(to: outgoing.map(closeness)))
    #expect(try network.harmonic(length: length).isClose(to: incoming.map(harmonic)))
    #expect(try network.harmonic(.outgoing, length: length).isClose(to: outgoing.map(harmonic)))
    let farthest = outgoing.map { $0.max() ?? 0 }
    #expect(try network.eccentricity(length: length) == farthest)
    #expect(
      try network.eccentricity(.incoming, length: length) == incoming.map { $0.max() ?? 0 }
    )
    let pairs = Double(network.actorCount * (network.actorCount - 1))
    let efficiency = incoming.map(harmonic).reduce(0, +) / pairs
    #expect(try [network.globalEfficiency(length: length)].isClose(to: [efficiency]))

    // Who reach each other make a component.
    let components = actors.map { actor in
      actors.filter { all.distances[actor][$0] + all.distances[$0][actor] < .infinity }
    }
    let largest = try #require(components.max { $0.count < $1.count })
    let within = largest.map { from in largest.map { all.distances[from][$0] } }
    let extremes = within.map { $0.max() ?? 0 }
    #expect(try network.diameter(length: length) == extremes.max())
    #expect(try network.radius(length: length) == extremes.min())
    let sum = within.flatMap(\.self).reduce(0, +)
    let mean = sum / Double(max(1, largest.count * (largest.count - 1)))
    #expect(try [network.averagePathLength(length: length)].isClose(to: [mean]))
  }
}
