import EntenteNetwork
import Testing

@Suite struct SignedDynamicsTests {
  // Two enemies among three who are friends otherwise: numpy's eigvalsh of [[0,1,1],[1,0,-1],[1,-1,0]]
  // is −2, 1, 1, so that nothing is decided; switching does not matter.
  @Test func `an undecided start says so`() throws {
    let found = try SignedSamples.network(3, "0-1+ 0-2+ 1-2-").continuousBalance()
    #expect(!found.isDecided && agree(found.blowUpTime ?? 0, 1, 1e-12))
    let none = try SignedSamples.network(3, "").continuousBalance()
    #expect(none.blowUpTime == nil && none.camps == [0, 0, 0])
    #expect(none.friendships(at: 5) == [Double](repeating: 0, count: 9))
    #expect(try SignedSamples.network(0, "").continuousBalance().blowUpTime == nil)
    #expect(throws: MeasureError.self) {
      try SignedSamples.complete(3).continuousBalance(selfFriendship: .nan)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `the closed form obeys the equation, and the camps come true`(seed: UInt64) throws {
    let network = SignedSamples.random(seed: seed, actors: 9, density: 1, weighted: true)
    let found = try network.continuousBalance()
    let end = try #require(found.blowUpTime)
    let size = 9
    // The start.
    let start = try #require(found.friendships(at: 0))
    for one in 0..<size {
      for other in 0..<size {
        let tie = network.tie(between: one, other).map { Double($0.sign) * $0.weight } ?? 0
        #expect(agree(start[one * size + other], tie, 1e-12))
      }
    }
    // dX/dt = X², by central differences.
    let time = 0.6 * end
    let step = 1e-5 * end
    let now = try #require(found.friendships(at: time))
    let later = try #require(found.friendships(at: time + step))
    let earlier = try #require(found.friendships(at: time - step))
    for one in 0..<size {
      for other in 0..<size {
        var square = 0.0
        for third in 0..<size { square += now[one * size + third] * now[third * size + other] }
        let change = (later[one * size + other] - earlier[one * size + other]) / (2 * step)
        #expect(agree(change, square, 1e-6))
      }
    }
    #expect(found.friendships(at: end) == nil && found.agreement(at: end * 2) == nil)
    if found.isDecided, found.camps.allSatisfy({ $0 != 0 }) {
      #expect(found.agreement(at: end * (1 - 1e-9)) == 1)
    }
  }

  @Test func `a balanced network falls into its camps, at a known time`() throws {
    // Complete and balanced: λ₁ = n − 1.
    let network = SignedSamples.complete(8) { ($0 < 3) == ($1 < 3) }
    let found = try network.continuousBalance()
    #expect(agree(found.blowUpTime ?? 0, 1.0 / 7, 1e-13) && found.isDecided)
    #expect(found.camps.map { $0 == found.camps[0] } == (0..<8).map { $0 < 3 })
    #expect(found.agreement(at: 0) == 1)
  }

  @Test func `signs in triads settle by the rules`() throws {
    let balanced = SignedSamples.complete(7) { $0 % 2 == $1 % 2 }
    let still = try balanced.triadDynamics(.init(runs: 3))
    #expect(still.runs.allSatisfy { $0.ending == .balanced && $0.steps == 0 })
    #expect(still.positiveShares == balanced.ties.map { $0.isPositive ? 1 : 0 })

    // Three enemies: any tie turns, and +−− is balanced.
    let enemies = SignedSamples.complete(3)
    for rule in [TriadDynamics.Rule.constrained, .local(friendlyChance: 0.3)] {
      let found = try enemies.triadDynamics(.init(rule: rule, runs: 300))
      #expect(found.share(of: .balanced) == 1 && found.meanSteps == 1)
      #expect(found.positiveShares.allSatisfy { abs($0 - 1.0 / 3) < 0.1 })
    }
    // Friends who are certain to make up: the one enmity of three goes.
    let quarrel = SignedSamples.network(3, "0-1+ 0-2+ 1-2-")
    let made = try quarrel.triadDynamics(.init(rule: .local(friendlyChance: 1), runs: 50))
    #expect(made.paradiseShare == 1)
    let lost = try quarrel.triadDynamics(.init(rule: .local(friendlyChance: 0), runs: 50))
    #expect(lost.paradiseShare == 0 && lost.share(of: .balanced) == 1)
  }

  // Antal, Krapivsky and Redner 2005: of three cliques of friends that are each other's enemies, the
  // triads with an actor in each are unbalanced, but no one change of a sign helps.
  @Test func `three hostile cliques are jammed`() throws {
    let network = SignedSamples.complete(9) { $0 / 3 == $1 / 3 }
    let found = try network.triadDynamics(.init(runs: 5))
    #expect(found.share(of: .jammed) == 1 && found.runs[0].unbalancedCount == 27)
    let local = try network.triadDynamics(.init(rule: .local(friendlyChance: 1), runs: 5))
    #expect(local.share(of: .jammed) == 0)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `runs end as they say, on any number of threads`(seed: UInt64) throws {
    let network = SignedSamples.random(
      seed: seed,
      actors: 14,
      density: [0.4, 1][Int(seed % 2)],
      negative: 0.5
    )
    let rule: TriadDynamics.Rule = seed % 4 < 2 ? .constrained : .local(friendlyChance: 0.6)
    let plan = TriadDynamics.Plan(rule: rule, runs: 40, stepLimit: 5_000, seed: seed)
    let found = try network.triadDynamics(plan)
    #expect(try network.triadDynamics(plan, execution: Execution(threads: 3)) == found)
    let before = try network.triads().whole
    for run in found.runs {
      let end = SignedNetwork(
        actorCount: network.actorCount,
        ties: zip(network.ties, run.isPositive).map {
          .init($0.first, $0.second, isPositive: $1, weight: $0.weight)
        }
      )
      let triads = try end.triads()
      #expect(triads.whole.total - triads.whole.balanced == run.unbalancedCount)
      #expect((run.unbalancedCount == 0) == (run.ending == .balanced))
      if rule == .constrained {
        #expect(run.unbalancedCount <= before.total - before.balanced)
      }
      if run.ending == .jammed {
        for tie in triads.byTie where tie.total > 0 { #expect(2 * tie.balanced > tie.total) }
      }
    }
    let shares = TriadDynamics.Ending.allCases.map { found.share(of: $0) }.reduce(0, +)
    #expect(agree(shares, 1))
  }

  @Test func `what cannot be asked is refused`() throws {
    let network = SignedSamples.complete(4)
    let plans: [TriadDynamics.Plan] = [
      .init(runs: 0), .init(stepLimit: -1), .init(rule: .local(friendlyChance: 1.5)),
    ]
    for plan in plans {
      #expect(throws: MeasureError.self) { try network.triadDynamics(plan) }
    }
    let stopped = Execution(isCancelled: { true })
    #expect(throws: MeasureError.cancelled) { try network.triadDynamics(execution: stopped) }
    #expect(ContinuousBalance.note.contains("not a forecast"))
    #expect(TriadDynamics.note.contains("not a forecast"))
  }
}
