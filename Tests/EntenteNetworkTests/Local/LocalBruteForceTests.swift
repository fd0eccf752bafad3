import EntenteNetwork
import Testing

/// The definitions, spelled out over all sets of three.
@Suite struct LocalBruteForceTests {
  @Test(arguments: [UInt64](0..<12))
  func `triads are as by looking at all sets of three`(seed: UInt64) throws {
    let network = LocalSamples.random(
      seed: seed,
      actorCount: 18,
      tieCount: 10 + 25 * Int(seed),
      isDirected: seed % 3 != 0
    )
    var expected: [String: Double] = [:]
    for first in 0..<18 {
      for second in (first + 1)..<18 {
        for third in (second + 1)..<18 {
          expected[name([first, second, third], in: network), default: 0] += 1
        }
      }
    }
    let census = try network.triadCensus()
    for type in TriadType.allCases {
      #expect(census[type] == expected[type.rawValue, default: 0], "\(type)")
    }
  }

  /// The name of a triad, from what the letters mean.
  private func name(_ triad: [Int], in network: Network) -> String {
    func isTied(_ source: Int, _ target: Int) -> Bool {
      source != target && network.rows.arc(from: source, to: target) != nil
    }
    let pairs = [(0, 1), (0, 2), (1, 2)].map { (triad[$0.0], triad[$0.1]) }
    let mutual = pairs.filter { isTied($0.0, $0.1) && isTied($0.1, $0.0) }
    let asymmetric = pairs.filter { isTied($0.0, $0.1) != isTied($0.1, $0.0) }
    let out = triad.map { actor in triad.filter { isTied(actor, $0) }.count }
    let into = triad.map { actor in triad.filter { isTied($0, actor) }.count }
    let digits = "\(mutual.count)\(asymmetric.count)\(3 - mutual.count - asymmetric.count)"
    switch digits {
    case "021": return digits + (out.contains(2) ? "D" : into.contains(2) ? "U" : "C")
    case "111": return digits + (into.contains(2) ? "D" : "U")
    case "030": return digits + (out.contains(2) ? "T" : "C")
    case "120":
      let third = triad.firstIndex { $0 != mutual[0].0 && $0 != mutual[0].1 } ?? 0
      return digits + (out[third] == 2 ? "D" : into[third] == 2 ? "U" : "C")
    default: return digits
    }
  }

  @Test(arguments: [UInt64](0..<8))
  func `triangles and brokers are as by looking at all sets of three`(seed: UInt64) throws {
    let network = LocalSamples.random(
      seed: seed + 100,
      actorCount: 20,
      tieCount: 20 + 30 * Int(seed),
      isDirected: seed % 2 == 0
    )
    func isTied(_ source: Int, _ target: Int) -> Bool {
      source != target && network.rows.arc(from: source, to: target) != nil
    }
    func areContacts(_ first: Int, _ second: Int) -> Bool {
      isTied(first, second) || isTied(second, first)
    }
    let groups = Partition((0..<20).map { $0 % 3 })
    var triangles = [Int](repeating: 0, count: 20)
    var roles: [BrokerageRole: [Int]] = [:]
    for role in BrokerageRole.allCases { roles[role] = triangles }
    for source in 0..<20 {
      for broker in 0..<20 where broker != source {
        for target in 0..<20 where target != broker && target != source {
          if source < target, areContacts(source, broker), areContacts(broker, target),
            areContacts(source, target)
          {
            triangles[broker] += 1
          }
          if isTied(source, broker), isTied(broker, target), !isTied(source, target) {
            let groups = [source, broker, target].map { groups.groups[$0] }
            roles[role(groups)]?[broker] += 1
          }
        }
      }
    }
    #expect(try network.triangles() == triangles)
    let brokerage = try network.brokerage(groups: groups)
    for role in BrokerageRole.allCases { #expect(brokerage[role] == roles[role], "\(role)") }
  }

  private func role(_ groups: [Int]) -> BrokerageRole {
    switch (groups[0] == groups[1], groups[1] == groups[2], groups[0] == groups[2]) {
    case (true, true, _): .coordinator
    case (true, false, _): .representative
    case (false, true, _): .gatekeeper
    case (false, false, true): .itinerant
    case (false, false, false): .liaison
    }
  }

  @Test(arguments: [UInt64](0..<6))
  func `a core keeps its ties and no greater part does`(seed: UInt64) {
    let network = LocalSamples.random(
      seed: seed + 200,
      tieCount: 20 + 40 * Int(seed),
      isDirected: seed % 2 == 0
    )
    let numbers = network.coreNumbers()
    for order in 0...((numbers.max() ?? 0) + 1) {
      var members = Set(0..<network.actorCount)
      while let weak = members.first(where: { ties($0, among: members, network) < order }) {
        members.remove(weak)
      }
      #expect(members == Set(numbers.indices.filter { numbers[$0] >= order }))
    }
  }

  private func ties(_ actor: Int, among members: Set<Int>, _ network: Network) -> Int {
    let all = network.isDirected ? [network.rows, network.incomingRows] : [network.rows]
    return all.reduce(0) { sum, rows in
      sum + rows.neighbours(of: actor).count { $0 != actor && members.contains(Int($0)) }
    }
  }
}
