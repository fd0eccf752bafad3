import EntenteNetwork
import Testing

@Suite struct ComponentTests {
  /// Who reaches whom, by looking.
  private func reach(_ network: Network, directed: Bool) -> [[Bool]] {
    (0..<network.actorCount).map { source in
      var reached = [Bool](repeating: false, count: network.actorCount)
      reached[source] = true
      var waiting = [source]
      while let actor = waiting.popLast() {
        var next = Array(network.rows.neighbours(of: actor))
        if !directed { next += network.incomingRows.neighbours(of: actor) }
        for target in next where !reached[Int(target)] {
          reached[Int(target)] = true
          waiting.append(Int(target))
        }
      }
      return reached
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
  func `actors are together if they reach each other`(seed: UInt64, isDirected: Bool) {
    let count = 1 + Int(seed) % 25
    let ties = WalkSamples.random(seed: seed, actorCount: count, tieCount: Int(seed) * 40 / count)
    let network = Network(ties, isDirected: isDirected)
    let (weak, strong) = (network.weakComponents(), network.strongComponents())
    let (near, far) = (reach(network, directed: false), reach(network, directed: true))
    for first in 0..<count {
      for second in 0..<count {
        #expect((weak.groups[first] == weak.groups[second]) == near[first][second])
        let mutual = far[first][second] && far[second][first]
        #expect((strong.groups[first] == strong.groups[second]) == mutual)
      }
    }
    for partition in [weak, strong] {
      let members = partition.members
      #expect(members.map(\.count) == members.map(\.count).sorted(by: >))
      #expect(partition == partition.bySize)
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `many actors`(seed: UInt64) {
    let ties = WalkSamples.random(seed: seed, actorCount: 3000, tieCount: 1500 * Int(seed + 1))
    let directed = Network(ties, isDirected: true)
    let undirected = Network(ties, isDirected: false)
    #expect(directed.weakComponents() == undirected.weakComponents())
    #expect(undirected.strongComponents() == undirected.weakComponents())
    // Every strong component is within a weak one, and turning ties round changes none.
    let strong = directed.strongComponents()
    let weak = directed.weakComponents().groups
    for members in strong.members {
      #expect(Set(members.map { weak[$0] }).count == 1)
    }
    let turned = Network(rows: directed.incomingRows, isDirected: true)
    #expect(turned.strongComponents() == strong)
  }

  @Test func `a long path is no trouble`() {
    let count = 50_000
    let path = Network(WalkSamples.path(count), isDirected: true)
    #expect(path.strongComponents().groupCount == count)
    #expect(path.weakComponents().groupCount == 1)
    #expect(Network(WalkSamples.ring(count), isDirected: true).strongComponents().groupCount == 1)
    #expect(path.bridges().count == count - 1)
  }

  @Test func `without actors there are no components`() {
    for isDirected in [false, true] {
      let network = Network(TieList(actorCount: 0), isDirected: isDirected)
      #expect(network.weakComponents().groupCount == 0)
      #expect(network.strongComponents().groupCount == 0)
    }
  }
}
