import EntenteNetwork
import EntenteTestSupport
import Testing

/// What holds for any signed network, on random ones.
struct FrustrationPropertyTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `two camps are what trying all divisions finds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let actors = seed % 10 == 0 ? 14...16 : 1...11
    let isWeighted = seed % 2 == 1
    let network = FrustrationSamples.random(actors, isWeighted: isWeighted, using: &generator)
    let all = FrustrationBruteForce(network, campLimit: 2, weighted: isWeighted)
    let optima = all.upToFlips(of: network)
    let found = try network.frustration(weighted: isWeighted)
    #expect(found.isExact && found.index == all.index)
    #expect(found.optimalCount == min(optima.count, 1000))
    #expect(found.isOptimalCountComplete == (optima.count <= 1000))
    #expect(optima.contains(found.camps))
    expectConsistent(found, in: network)
    guard found.isOptimalCountComplete else { return }
    let frustrated = optima.map { camps in
      Set(
        network.ties.indices.filter {
          let tie = network.ties[$0]
          return (camps[tie.first] == camps[tie.second]) != tie.isPositive
        }
      )
    }
    let every = frustrated.dropFirst().reduce(frustrated[0]) { $0.intersection($1) }
    let some = frustrated.reduce(Set<Int>()) { $0.union($1) }
    #expect(found.alwaysFrustrated == every.sorted())
    #expect(found.sometimesFrustrated == some.sorted())
    #expect(found.swinging == swinging(optima, of: network))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `more camps are what trying all divisions finds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 100 + seed)
    let isWeighted = seed % 2 == 1
    let network = FrustrationSamples.random(2...8, isWeighted: isWeighted, using: &generator)
    for (camps, limit) in [
      (Frustration.CampCount.upTo(1), 1), (.upTo(3), 3), (.upTo(4), 4), (.free, nil),
    ] {
      let all = FrustrationBruteForce(network, campLimit: limit, weighted: isWeighted)
      let found = try network.frustration(camps: camps, weighted: isWeighted)
      #expect(found.isExact && found.index == all.index, "\(camps)")
      expectConsistent(found, in: network)
      // A network that hangs together has one count of divisions, with no components to turn round.
      guard isConnected(network) else { continue }
      #expect(found.optimalCount == min(all.divisions.count, 1000), "\(camps)")
      #expect(all.divisions.contains(found.camps), "\(camps)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `turning a sign changes the index by what the effects say`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 200 + seed)
    let isWeighted = seed % 2 == 1
    let network = FrustrationSamples.random(2...7, isWeighted: isWeighted, using: &generator)
    for (camps, limit) in [(Frustration.CampCount.upTo(2), 2), (.upTo(3), 3), (.free, nil)] {
      let base = FrustrationBruteForce(network, campLimit: limit, weighted: isWeighted).index
      let effects = try network.flipEffects(camps: camps, weighted: isWeighted)
      for turned in network.ties.indices {
        let other = SignedNetwork(
          actorCount: network.actorCount,
          ties: network.ties.enumerated().map { index, tie in
            SignedNetwork.Tie(
              tie.first,
              tie.second,
              isPositive: tie.isPositive != (index == turned),
              weight: tie.weight
            )
          }
        )
        let index = FrustrationBruteForce(other, campLimit: limit, weighted: isWeighted).index
        #expect(effects[turned] == index - base, "\(camps) \(turned)")
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `switching and other numbers leave the index`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 300 + seed)
    let network = FrustrationSamples.random(5...26, isWeighted: seed % 2 == 1, using: &generator)
    let index = try network.frustration(weighted: true).index
    let side = (0..<network.actorCount).map { _ in Bool.random(using: &generator) }
    #expect(try network.switched(side).frustration(weighted: true).index == index)
    let names = Array(0..<network.actorCount).shuffled(using: &generator)
    let renamed = SignedNetwork(
      actorCount: network.actorCount,
      ties: network.ties.map {
        SignedNetwork.Tie(
          names[$0.first],
          names[$0.second],
          isPositive: $0.isPositive,
          weight: $0.weight
        )
      }
    )
    #expect(try renamed.frustration(weighted: true).index == index)
    let free = try network.frustration(camps: .free, options: .init(timeLimit: 5))
    let freeRenamed = try renamed.frustration(camps: .free, options: .init(timeLimit: 5))
    #expect(free.lower <= freeRenamed.upper && freeRenamed.lower <= free.upper)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `an actor more never lowers the index, and blocs have none`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 400 + seed)
    var network = FrustrationSamples.random(3...12, isWeighted: false, using: &generator)
    var index = try network.frustration().index
    for _ in 0..<4 {
      let new = network.actorCount
      let ties = (0..<new).filter { _ in Bool.random(using: &generator) }
        .map { SignedNetwork.Tie($0, new, isPositive: Bool.random(using: &generator)) }
      network = SignedNetwork(actorCount: new + 1, ties: network.ties + ties)
      let next = try network.frustration().index
      #expect(next >= index)
      index = next
    }
    let blocs = FrustrationSamples.generated(
      .blocs,
      actors: 30,
      ties: 200,
      share: 0,
      seed: seed
    ).network
    let found = try blocs.frustration()
    #expect(found.isExact && found.index == 0 && found.proof.isEmpty)
    #expect(found.camps == (0..<30).map { found.camps[0] == 0 ? $0 % 2 : 1 - $0 % 2 })
  }

  @Test func `threads and runs give the same`() throws {
    let network = FrustrationSamples.generated(
      .random,
      actors: 24,
      ties: 90,
      share: 0.4,
      seed: 3
    ).network
    for camps in [Frustration.CampCount.upTo(2), .upTo(3), .free] {
      let one = try network.frustration(camps: camps, execution: .sequential)
      let effects = try network.flipEffects(camps: .upTo(2), execution: .sequential)
      for threads in [1, 2, 4] {
        let execution = Execution(threads: threads)
        #expect(try network.frustration(camps: camps, execution: execution) == one)
        #expect(try network.flipEffects(camps: .upTo(2), execution: execution) == effects)
      }
    }
  }

  /// Checks that the parts of a result agree with each other.
  private func expectConsistent(_ found: Frustration, in network: SignedNetwork) {
    let cost = FrustrationBruteForce.cost(
      of: found.camps,
      in: network,
      weighted: found.isWeighted
    )
    #expect(cost == found.upper && found.proofBound <= found.lower)
    var left = network.ties.map { found.isWeighted ? $0.weight : 1 }
    for cycle in found.proof {
      #expect(cycle.ties.count { !network.ties[$0].isPositive } % 2 == 1)
      for tie in cycle.ties { left[tie] -= cycle.weight }
      let ends = cycle.ties.flatMap { [network.ties[$0].first, network.ties[$0].second] }
      #expect(Dictionary(grouping: ends) { $0 }.values.allSatisfy { $0.count == 2 })
    }
    #expect(left.allSatisfy { $0 >= 0 })
  }

  private func isConnected(_ network: SignedNetwork) -> Bool {
    var reached: Set<Int> = [0]
    for _ in 0..<network.actorCount {
      for tie in network.ties where reached.contains(tie.first) || reached.contains(tie.second) {
        reached.formUnion([tie.first, tie.second])
      }
    }
    return reached.count == network.actorCount
  }

  /// Who is outside of the largest group that stands together in all divisions, by component.
  private func swinging(_ optima: Set<[Int]>, of network: SignedNetwork) -> [Int] {
    var component = Array(0..<network.actorCount)
    for _ in network.ties {
      for tie in network.ties {
        let least = min(component[tie.first], component[tie.second])
        component[tie.first] = least
        component[tie.second] = least
      }
    }
    var result: [Int] = []
    for members in Dictionary(grouping: 0..<network.actorCount, by: { component[$0] }).values {
      var groups: [[Int]] = []
      for actor in members {
        let place = groups.firstIndex { group in
          Set(optima.map { $0[group[0]] == $0[actor] }).count == 1
        }
        if let place { groups[place].append(actor) } else { groups.append([actor]) }
      }
      let core = groups.max { ($0.count, -$0[0]) < ($1.count, -$1[0]) } ?? []
      result += members.filter { !core.contains($0) }
    }
    return result.sorted()
  }
}
