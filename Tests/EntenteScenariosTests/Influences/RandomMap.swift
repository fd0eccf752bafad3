import EntenteModel
import EntenteNetwork

@testable import EntenteScenarios

/// Maps, shocks and shuffles drawn from a seed.
struct RandomMap {
  var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func share() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + share() * (range.upperBound - range.lowerBound)
  }
  mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  /// A map with parallel influences, influences of nodes on themselves, lags and different ranges.
  mutating func map(nodes count: Int = 9, arcs arcCount: Int = 22) throws -> InfluenceMap {
    let nodes = (0..<count).map { place in
      let baseline = number(-0.3...0.3)
      return InfluenceNode(
        .factor(FactorID("f\(place)")),
        baseline: baseline,
        range: below(4) == 0 ? baseline - 0.2...baseline + 0.1 : -1...1
      )
    }
    let arcs = (0..<arcCount).map { place in
      InfluenceArc(
        InfluenceID("i\(place)"),
        from: nodes[below(count)].address,
        to: nodes[below(count)].address,
        sign: below(2) == 0 ? .positive : .negative,
        weight: number(0...0.5),
        confidence: below(3) == 0 ? 0.75 : 1,
        lag: below(4)
      )
    }
    return try InfluenceMap(nodes: nodes, arcs: arcs)
  }

  mutating func shocks(on map: InfluenceMap, count: Int = 3) -> [Push] {
    (0..<count).map {
      Push(map.nodes[below(map.nodes.count)].address, by: number(-0.4...0.4), name: "s\($0)")
    }
  }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for place in items.indices.dropFirst().reversed() { items.swapAt(place, below(place + 1)) }
    return items
  }
}
