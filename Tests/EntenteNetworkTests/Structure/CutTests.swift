import EntenteNetwork
import Testing

@Suite struct CutTests {
  @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
  func `cuts are what takes the network apart`(seed: UInt64, isDirected: Bool) {
    let count = 2 + Int(seed) % 20
    let ties = WalkSamples.random(seed: seed, actorCount: count, tieCount: count * 5 / 4)
    let network = Network(ties, isDirected: isDirected)
    /// How many components there are without some ties.
    func parts(keeping keeps: (Int, Int) -> Bool) -> Int {
      let kept = zip(ties.sources, ties.targets).map { (Int($0), Int($1)) }.filter(keeps)
      return Network(TieList(actorCount: count, kept), isDirected: false).weakComponents()
        .groupCount
    }
    let whole = parts { _, _ in true }
    let pairs = Set(zip(ties.sources, ties.targets).map { [Int(min($0, $1)), Int(max($0, $1))] })
    let expected = pairs.filter { pair in
      parts { [min($0, $1), max($0, $1)] != pair } > whole
    }
    let bridges = network.bridges().map { [$0.source, $0.target] }
    #expect(Set(bridges) == expected && bridges.count == expected.count)
    #expect(bridges == bridges.sorted { $0.lexicographicallyPrecedes($1) })
    for actor in 0..<count {
      // Without its ties it is a part of its own, if it was not before.
      let isAlone = !pairs.contains { $0.contains(actor) && $0[0] != $0[1] }
      let rest = parts { $0 != actor && $1 != actor }
      let splits = rest > whole + (isAlone ? 0 : 1)
      #expect(network.articulationPoints()[actor] == splits, "\(actor)")
    }
  }
}
