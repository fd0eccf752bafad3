import EntenteNetwork
import Testing

@Suite struct AlgebraicConnectivityTests {
  private func connectivity(_ ties: TieList, _ length: TieLength = .one) throws -> Double {
    try Network(ties, isDirected: false).algebraicConnectivity(length: length)
  }

  @Test(arguments: [2, 3, 4, 10, 60])
  func `closed forms`(count: Int) throws {
    let number = Double(count)
    #expect(try [connectivity(WalkSamples.complete(count))].agrees(with: [number]))
    #expect(try [connectivity(WalkSamples.star(count))].agrees(with: [count == 2 ? 2 : 1]))
    // 2 − 2 cos(π/n) of a path, 2 − 2 cos(2π/n) of a ring, as 4 sin²(π/2n) and 4 sin²(π/n).
    let path = 4 * sine(.pi / 2 / number) * sine(.pi / 2 / number)
    #expect(try [connectivity(WalkSamples.path(count))].agrees(with: [path]))
    guard count > 2 else { return }
    let ring = 4 * sine(.pi / number) * sine(.pi / number)
    #expect(try [connectivity(WalkSamples.ring(count))].agrees(with: [ring]))
  }

  @Test func `a long path takes long to tell apart`() throws {
    let path = Network(WalkSamples.path(300), isDirected: false)
    let expected = 4 * sine(.pi / 600) * sine(.pi / 600)
    #expect(try [path.algebraicConnectivity()].agrees(with: [expected], relative: 1e-8))
    // cos(π(i + ½)/n), which falls from end to end.
    let vector = try path.fiedlerVector()
    let falls = vector[0] > 0 ? vector : vector.reversed()
    #expect(zip(falls, falls.dropFirst()).allSatisfy { $0 > $1 })
    #expect(vector.reduce(0, +).magnitude < 1e-9)
  }

  @Test func `weights scale it`() throws {
    let ties = WalkSamples.random(seed: 4, actorCount: 20, tieCount: 90)
    var doubled = ties
    doubled.weights = ties.weights?.map { 2 * $0 }
    let (once, twice) = (try connectivity(ties, .strength), try connectivity(doubled, .strength))
    #expect([twice].agrees(with: [2 * once]) && once > 0)
    #expect(try connectivity(doubled) == connectivity(ties))
  }

  @Test func `the Fiedler vector tells two groups apart`() throws {
    // Two complete groups of five with one tie between them.
    let pairs = (0..<10).flatMap { a in (0..<a).filter { $0 / 5 == a / 5 }.map { ($0, a) } }
    let network = Network(TieList(actorCount: 10, pairs + [(4, 5)]), isDirected: false)
    let vector = try network.fiedlerVector()
    #expect(vector[0..<5].allSatisfy { ($0 > 0) == (vector[0] > 0) })
    #expect(vector[5..<10].allSatisfy { ($0 > 0) != (vector[0] > 0) })
    let value = try network.algebraicConnectivity()
    for actor in 0..<10 {
      let flow = network.rows.neighbours(of: actor).reduce(0) {
        $0 + vector[actor] - vector[Int($1)]
      }
      #expect((flow - value * vector[actor]).magnitude < 1e-9)
    }
  }

  @Test func `what is not connected has none`() throws {
    #expect(try connectivity(TieList(actorCount: 3, [(0, 1)])) == 0)
    #expect(try connectivity(TieList(actorCount: 2, [(0, 1)], weights: [0]), .strength) == 0)
    #expect(try connectivity(TieList(actorCount: 2, [(0, 1)], weights: [0])) == 2)
    #expect(try connectivity(TieList(actorCount: 1)).isNaN)
    #expect(try connectivity(TieList(actorCount: 0)).isNaN)
    let apart = Network(TieList(actorCount: 3, [(0, 1)]), isDirected: false)
    #expect(try apart.fiedlerVector().allSatisfy(\.isNaN))
    #expect(throws: MeasureError.self) {
      try connectivity(TieList(actorCount: 2, [(0, 1)], weights: [-1]), .strength)
    }
  }

  /// The sine of a small angle, by its series.
  private func sine(_ angle: Double) -> Double {
    var (term, sum) = (angle, angle)
    for step in 1..<20 {
      term *= -angle * angle / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }
}
