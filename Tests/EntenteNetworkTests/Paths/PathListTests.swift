import EntenteNetwork
import Testing

/// All paths from one actor to another that pass nobody twice.
private func allPaths(_ network: Network, from source: Int, to target: Int, length: TieLength)
  throws -> [ActorPath]
{
  let lengths = try network.lengths(length, for: "test")
  var found: [ActorPath] = []
  func extend(_ actors: [Int], _ sum: Double) {
    guard let last = actors.last, last != target else {
      found.append(ActorPath(actors: actors, length: sum))
      return
    }
    for arc in network.rows.arcs(of: last) {
      let next = Int(network.rows.targets[arc])
      if !actors.contains(next) { extend(actors + [next], sum + (lengths?[arc] ?? 1)) }
    }
  }
  extend([source], 0)
  return found.sorted()
}

@Suite struct PathListTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `all paths are listed in order`(seed: UInt64) throws {
    let ties = PathSamples.random(seed: seed, actorCount: 8, tieCount: 15)
    let network = Network(ties, isDirected: seed % 2 == 0, combining: .max)
    for length in [TieLength.one, .distance] {
      for (source, target) in [(0, 1), (2, 7), (5, 5)] {
        let expected = try allPaths(network, from: source, to: target, length: length)
        let listed = try network.loopFreePaths(
          from: source,
          to: target,
          count: 10_000,
          length: length
        )
        #expect(listed == expected)
        let some = try network.loopFreePaths(from: source, to: target, count: 3, length: length)
        #expect(some == Array(expected.prefix(3)))
        let shortest = try network.shortestPaths(from: source, to: target, length: length)
        let best = expected.filter { $0.length == expected[0].length }
        #expect(shortest.count == Double(best.count))
        #expect(
          shortest.paths == best.sorted { $0.actors.lexicographicallyPrecedes($1.actors) }
        )
        #expect(shortest.distance == expected.first?.length ?? .infinity)
      }
    }
  }

  @Test func `exponentially many paths are counted and some listed`() throws {
    let cube = Network(PathSamples.cube(9), isDirected: false)
    let paths = try cube.shortestPaths(from: 0, to: 511, limit: 5)
    #expect(paths.count == 362_880)
    #expect(paths.paths.count == 5)
    #expect(paths.paths[0].actors == [0, 1, 3, 7, 15, 31, 63, 127, 255, 511])
    #expect(try cube.loopFreePaths(from: 0, to: 511, count: 4).map(\.length) == [9, 9, 9, 9])
  }

  @Test func `who is not there is named`() throws {
    let network = Network(PathSamples.path(3), isDirected: false)
    #expect(throws: MeasureError.self) { try network.shortestPaths(from: 0, to: 3) }
    #expect(throws: MeasureError.self) { try network.loopFreePaths(from: -1, to: 2, count: 1) }
    #expect(throws: MeasureError.self) { try network.loopFreePaths(from: 0, to: 2, count: -1) }
    #expect(try network.loopFreePaths(from: 0, to: 2, count: 0).isEmpty)
  }
}
