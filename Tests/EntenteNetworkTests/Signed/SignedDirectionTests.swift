import EntenteNetwork
import EntenteTestSupport
import Testing

/// Signed structure of arcs: PN-in and PN-out, and semicycles.
@Suite struct SignedDirectionTests {
  /// The network of a matrix of signs.
  private func network(_ signs: [[Int]]) -> Network {
    var ties = TieList(actorCount: signs.count, signs: [])
    for one in signs.indices {
      for other in signs.indices where signs[one][other] != 0 {
        ties.sources.append(UInt32(one))
        ties.targets.append(UInt32(other))
        ties.signs?.append(Int8(signs[one][other]))
      }
    }
    return Network(ties, isDirected: true)
  }

  private func random(_ seed: UInt64, actors: Int, density: UInt64 = 3) -> [[Int]] {
    var generator = EntenteNetwork.SplitMix64(seed: seed)
    var signs = [[Int]](repeating: [Int](repeating: 0, count: actors), count: actors)
    for one in 0..<actors {
      for other in 0..<actors where other != one && generator.next() % density != 0 {
        signs[one][other] = generator.next() % 2 == 0 ? 1 : -1
      }
    }
    return signs
  }

  // numpy.linalg.solve of (I − AAᵀ/(2n−2)²) x = (I + A/(2n−2)) 1, and with Aᵀ for A.
  @Test func `status by arcs out and in is as in numpy`() throws {
    let network = network([
      [0, 1, 0, -1, 0, 0], [1, 0, 1, 0, -1, 0], [0, 0, 0, 1, 1, -1], [-1, 0, 0, 0, 1, 0],
      [0, -1, 1, 0, 0, 1], [1, 0, 0, 0, -1, 0],
    ])
    let outgoing = [
      0.904759838669267, 1.0669623944009934, 0.9890204089636989, 0.8730252130494909,
      1.0348872542461176, 0.9459438979145223,
    ]
    let incoming = [
      1.0266855866216533, 0.8834985330177033, 1.2101849648647112, 0.9179500731625166,
      0.7836233037382159, 0.9056846436318721,
    ]
    #expect(try zip(network.outgoingPNIndex(), outgoing).allSatisfy { agree($0, $1, 1e-13) })
    #expect(try zip(network.incomingPNIndex(), incoming).allSatisfy { agree($0, $1, 1e-13) })
  }

  // numpy.linalg.solve.
  @Test(.enabled(if: SignedSamples.areReadable))
  func `status among the powers of 2022 is as in numpy`() throws {
    let network = try SignedSamples.sample("powers_2022_student_coded").network
    let outgoing = [
      0.9400768525906659, 0.9059598475866355, 0.6199501778461725, 1.156820402721625,
      0.34138684356512744, 1.215218815995096, 1.202732880621881, 1.1568204027216247,
      0.33535810732140886, 1.156820402721625, 1.215218815995096,
    ]
    let incoming = [
      0.9404015241336452, 0.9059923147409334, 0.6135216812951848, 1.1676710530294951,
      0.3374022421806841, 1.226746150150439, 1.1653754291344822, 1.1676710530294951,
      0.45797696705505836, 1.1676710530294951, 1.2267461501504389,
    ]
    #expect(try zip(network.outgoingPNIndex(), outgoing).allSatisfy { agree($0, $1, 1e-13) })
    #expect(try zip(network.incomingPNIndex(), incoming).allSatisfy { agree($0, $1, 1e-13) })
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `arcs both ways give the index of ties, and turning arcs round swaps the two`(
    seed: UInt64
  ) throws {
    let ties = SignedSamples.random(seed: seed, actors: 4 + Int(seed))
    let found = try ties.network().outgoingPNIndex()
    #expect(try zip(found, ties.pnIndex()).allSatisfy { agree($0, $1, 1e-12) })
    let signs = random(seed, actors: 5)
    let turned = signs.indices.map { row in signs.indices.map { signs[$0][row] } }
    #expect(try network(signs).outgoingPNIndex() == network(turned).incomingPNIndex())
  }

  @Test func `where nothing or no one number fits, it is told`() throws {
    #expect(try network([]).outgoingPNIndex() == [])
    #expect(try network([[0]]).incomingPNIndex() == [1])
    #expect(try network([[0, 0], [0, 0]]).incomingPNIndex() == [1, 1])
    let enemies = (0..<4).map { one in (0..<4).map { $0 == one ? 0 : -1 } }
    #expect(try network(enemies).outgoingPNIndex().allSatisfy(\.isNaN))
    let friends = (0..<4).map { one in (0..<4).map { $0 == one ? 0 : 1 } }
    #expect(try network(friends).incomingPNIndex().allSatisfy { agree($0, 2, 1e-12) })
    // One enmity less than all against all is hard, but has an answer.
    var nearly = enemies
    nearly[0][1] = 0
    #expect(try network(nearly).outgoingPNIndex().allSatisfy(\.isFinite))
  }

  /// Every semicycle: orders of actors from the least one on, and for each step an arc forth or back.
  private func semicycles(_ signs: [[Int]], _ length: Int) -> [Int] {
    var counts = [0, 0, 0, 0]
    func extend(_ path: [Int], _ product: Int, _ forth: Int) {
      let last = path[path.count - 1]
      if path.count == length {
        for (sign, step) in [(signs[last][path[0]], 1), (signs[path[0]][last], 0)] where sign != 0 {
          counts[0] += 1
          if product * sign > 0 { counts[1] += 1 }
          let ways = forth + step
          if ways == 0 || ways == length {
            counts[2] += 1
            if product * sign > 0 { counts[3] += 1 }
          }
        }
        return
      }
      for next in signs.indices where next > path[0] && !path.contains(next) {
        if signs[last][next] != 0 { extend(path + [next], product * signs[last][next], forth + 1) }
        if signs[next][last] != 0 { extend(path + [next], product * signs[next][last], forth) }
      }
    }
    for first in signs.indices { extend([first], 1, 0) }
    // Each was met both ways round.
    return counts.map { $0 / 2 }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `semicycles are those of every way round`(seed: UInt64) throws {
    let signs = random(seed, actors: 3 + Int(seed) % 5, density: 2 + seed % 2)
    let found = try network(signs).semicycleBalance(lengths: 3...5)
    for item in found {
      #expect(
        [item.count, item.balanced, item.cyclic, item.balancedCyclic]
          == semicycles(signs, item.length)
      )
      #expect(item.isComplete)
    }
    #expect(
      try network(signs).semicycleBalance(lengths: 3...5, execution: Execution(threads: 3)) == found
    )
    let pairs = signs.indices.flatMap { one in (0..<one).map { (one, $0) } }
      .map { signs[$0][$1] * signs[$1][$0] }
    let two = try network(signs).semicycleBalance(lengths: 2...2)[0]
    #expect(two.count == pairs.count { $0 != 0 } && two.balanced == pairs.count { $0 > 0 })
    #expect(two.cyclic == two.count && two.balancedCyclic == two.balanced)
  }

  @Test func `a transitive triple is no cycle, and three arcs one way round are one`() throws {
    let transitive = try network([[0, 1, -1], [0, 0, 1], [0, 0, 0]]).semicycleBalance(
      lengths: 3...3
    )
    #expect(transitive[0].count == 1 && transitive[0].cyclic == 0 && transitive[0].balanced == 0)
    #expect(transitive[0].transitive == 1 && transitive[0].balancedTransitiveShare == 0)
    #expect(transitive[0].balancedCyclicShare.isNaN)
    let cyclic = try network([[0, -1, 0], [0, 0, 1], [-1, 0, 0]]).semicycleBalance(lengths: 3...3)
    #expect(cyclic[0].cyclic == 1 && cyclic[0].balancedCyclicShare == 1)
    let cut = try network(random(1, actors: 9, density: 40))
      .semicycleBalance(lengths: 5...5, limit: 10)[0]
    #expect(!cut.isComplete && cut.count > 0)
    #expect(try network([]).semicycleBalance()[0].balancedShare.isNaN)
  }
}
