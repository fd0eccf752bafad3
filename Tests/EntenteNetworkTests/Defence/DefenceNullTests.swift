import EntenteModel
import EntenteNetwork
import EntenteTestSupport
import OrderedCollections
import Testing

@Suite struct DefenceNullTests {
  static func network(_ seed: UInt64, directed: Bool, actors: Int = 12, ties: Int = 25) -> Network {
    var random = EntenteTestSupport.SplitMix64(seed: seed)
    var pairs: Set<[Int]> = []
    for _ in 0..<ties {
      let pair = (0..<2).map { _ in Int.random(in: 0..<actors, using: &random) }
      pairs.insert(directed ? pair : pair.sorted())
    }
    let list = pairs.sorted { $0.lexicographicallyPrecedes($1) }
    var ties = TieList(actorCount: actors, list.map { ($0[0], $0[1]) })
    ties.weights = list.indices.map { Double($0 + 1) }
    ties.signs = list.indices.map { $0 % 3 == 0 ? -1 : 1 }
    return Network(ties, isDirected: directed)
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [true, false])
  func `rewiring keeps degrees, weights, signs and a simple network`(seed: UInt64, directed: Bool) {
    let network = Self.network(seed, directed: directed)
    var random = EntenteNetwork.SplitMix64(seed: seed)
    let (rewired, exchanges) = network.rewired(trials: 20, using: &random)
    #expect(exchanges > 0)
    #expect(rewired.edgeCount == network.edgeCount)
    #expect(rewired.selfTieCount == network.selfTieCount)
    for actor in 0..<network.actorCount {
      #expect(rewired.rows.degree(of: actor) == network.rows.degree(of: actor))
      #expect(
        rewired.incomingRows.degree(of: actor) == network.incomingRows.degree(of: actor)
      )
      // Strictly ascending: no tie stands twice.
      let row = Array(rewired.rows.neighbours(of: actor))
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 < $1 })
      if !directed {
        for other in row { #expect(rewired.rows.arc(from: Int(other), to: actor) != nil) }
      }
    }
    #expect(rewired.rows.weights?.sorted() == network.rows.weights?.sorted())
    #expect(rewired.rows.signs?.sorted() == network.rows.signs?.sorted())
    #expect(rewired.relationCount == network.relationCount)
  }

  @Test func `rewiring a large network keeps it simple too`() {
    // More pairs than have a bit each: the hash table.
    let network = Self.network(3, directed: true, actors: 7000, ties: 9000)
    var random = EntenteNetwork.SplitMix64(seed: 1)
    let (rewired, exchanges) = network.rewired(trials: 10, using: &random)
    #expect(exchanges > 80_000)
    #expect(rewired.edgeCount == network.edgeCount)
    #expect(rewired.rows.offsets == network.rows.offsets)
    #expect(rewired.incomingRows.offsets == network.incomingRows.offsets)
    #expect(rewired != network)
  }

  @Test func `all networks of the degrees are equally likely`() {
    // Four actors with two ties each: three circles, each for one of the pairs that are not tied to 0.
    let circle = Network(
      TieList(actorCount: 4, [(0, 1), (1, 2), (2, 3), (3, 0)]),
      isDirected: false
    )
    var counts = [Int](repeating: 0, count: 4)
    for draw in 0..<3000 {
      var random = EntenteNetwork.SplitMix64(seed: 11, stream: draw)
      let rewired = circle.rewired(trials: 10, using: &random).network
      for other in 1..<4 where rewired.rows.arc(from: 0, to: other) == nil { counts[other] += 1 }
    }
    // Four standard deviations of a third of 3000.
    for other in 1..<4 { #expect(abs(counts[other] - 1000) < 104) }
  }

  @Test func `what cannot be exchanged stays`() {
    let triangle = Network(TieList(actorCount: 3, [(0, 1), (1, 2), (2, 0)]), isDirected: true)
    let lone = Network(TieList(actorCount: 2, [(0, 1), (1, 1)]), isDirected: true)
    let empty = Network(TieList(actorCount: 0), isDirected: false)
    for network in [triangle, lone, empty] {
      var random = EntenteNetwork.SplitMix64(seed: 1)
      #expect(network.rewired(using: &random) == (network, 0))
    }
  }

  @Test func `shuffled signs are as many of each`() {
    let network = Self.network(4, directed: false)
    var random = EntenteNetwork.SplitMix64(seed: 1)
    let shuffled = network.withShuffledSigns(using: &random)
    #expect(shuffled.rows.targets == network.rows.targets)
    #expect(shuffled.rows.weights == network.rows.weights)
    #expect(shuffled.rows.signs != network.rows.signs)
    func negative(_ network: Network) -> Int {
      network.arcs.enumerated().count {
        $0.element[0] <= $0.element[1] && network.rows.signs?[$0.offset] == -1
      }
    }
    #expect(negative(shuffled) == negative(network))
    let unsigned = Network(TieList(actorCount: 2, [(0, 1)]), isDirected: false)
    #expect(unsigned.withShuffledSigns(using: &random) == unsigned)
  }

  @Test func `p is the share of draws as extreme, the number itself among them`() {
    let comparison = NullComparison(
      9,
      among: Array(stride(from: 0.0, to: 10, by: 1)),
      interval: 0.95
    )
    #expect(comparison.upperP == 2.0 / 11 && comparison.lowerP == 1)
    #expect(comparison.p == 4.0 / 11)
    #expect(abs(comparison.deviations - 4.5 / 3.0276503540974917) < 1e-12)
    let extreme = NullComparison(99, among: [1, 2, 3, .nan], interval: 0.95)
    #expect(extreme.upperP == 0.25 && extreme.null.shareDefined == 0.75)
    let equal = NullComparison(0.1 + 0.2, among: [0.3, 0.3], interval: 0.95)
    #expect(equal.upperP == 1 && equal.p == 1 && equal.deviations.isNaN)
    #expect(NullComparison(.nan, among: [1], interval: 0.95).p.isNaN)
    #expect(NullComparison(1, among: [.nan], interval: 0.95).p.isNaN)
    #expect(NullComparison(.infinity, among: [1, .infinity], interval: 0.95).upperP == 2.0 / 3)
  }

  static let degree = Measure.all.filter { $0.name == "degree" }

  @Test func `degrees are what rewiring leaves alone`() throws {
    var plan = NullTest.Plan(.rewired(trials: 5))
    plan.count = 50
    let context = MeasureContext(Self.network(1, directed: true))
    let test = try NullTest(Self.degree, in: context, plan: plan)
    #expect(test.results[0].actors.allSatisfy { $0.p == 1 && $0.adjustedP == 1 })
    #expect(test.results[0].actors.map(\.null.median) == test.results[0].actors.map(\.observed))
  }

  @Test func `ties within groups are more than chance makes`() throws {
    // Two groups of six, all tied within, one tie between: no draw has so few ties between.
    var pairs: [(Int, Int)] = [(0, 6)]
    for group in [0, 6] {
      for i in group..<(group + 6) { for j in group..<i { pairs.append((j, i)) } }
    }
    let measure = Measure("between", .whole, summary: "", reference: "") { context in
      .whole(.count(context.network.arcs.count { ($0[0] < 6) != ($0[1] < 6) } / 2))
    }
    let network = Network(TieList(actorCount: 12, pairs), isDirected: false)
    var plan = NullTest.Plan(.rewired(trials: 20))
    plan.count = 99
    func run(_ threads: Int, _ seed: UInt64) throws -> NullComparison {
      plan.seed = seed
      let test = try NullTest(
        [measure],
        in: MeasureContext(network),
        plan: plan,
        execution: Execution(threads: threads)
      )
      return try #require(test.results[0].whole[""])
    }
    let result = try run(1, 1)
    #expect(result.observed == 1 && result.lowerP == 0.01 && result.p == 0.02)
    #expect(result.null.lower > 1)
    #expect(try run(3, 1) == result)
    #expect(try run(1, 2).null != result.null)
  }

  @Test func `shuffled types leave who is tied, and move signs and layers`() throws {
    let model = sample(states: "abcde") {
      pact("one", "ab")
      pact("two", "cd")
      pact("three", "bc", type: "alliance")
      sale("four", "a", "e", type: "sanction")
      sale("five", "b", "e")
    }
    let network = ProjectedNetwork(model, Projection(weight: .intensity))
    let found = Measure("found", .whole, summary: "", reference: "") { context in
      let rows = context.network.rows
      return .whole(
        .object([
          "edges": .count(context.network.edgeCount),
          "sum": .number(rows.weights?.reduce(0, +) ?? .nan),
          "first": .number(rows.weights?[0] ?? .nan),
          "sign-of-a-e": .count(Int(rows.signs?[rows.arc(from: 0, to: 4) ?? 0] ?? 0)),
        ])
      )
    }
    var plan = NullTest.Plan(.shuffledTypes)
    plan.count = 300
    let whole = try NullTest([found], in: network, plan: plan).results[0].whole
    // Arcs: a<->b, b<->c, c<->d, a>e, b>e.
    #expect(whole["edges"]?.null.lower == 8 && whole["edges"]?.null.upper == 8)
    #expect(whole["sum"]?.null.deviation == 0)
    // The alliance of weight 1 lies on one of three pairs, the sanction on one of two.
    #expect(abs((whole["first"]?.null.mean ?? 0) - (0.5 + 0.5 / 3)) < 0.05)
    #expect(abs(whole["sign-of-a-e"]?.null.mean ?? 1) < 0.2)
  }

  @Test func `a plan that cannot be is an error`() {
    let unsigned = MeasureContext(Network(TieList(actorCount: 2, [(0, 1)]), isDirected: false))
    for model in [NullModel.rewired(trials: 0), .shuffledSigns, .shuffledTypes] {
      #expect(throws: MeasureError.self) {
        try NullTest([], in: unsigned, plan: NullTest.Plan(model))
      }
    }
    var none = NullTest.Plan(.rewired())
    none.count = 0
    #expect(throws: MeasureError.self) { try NullTest([], in: unsigned, plan: none) }
    #expect(throws: MeasureError.cancelled) {
      try NullTest(
        Self.degree,
        in: unsigned,
        plan: NullTest.Plan(.rewired()),
        execution: Execution(isCancelled: { true })
      )
    }
  }

  @Test func `p-values of many actors are corrected for their number`() throws {
    var plan = NullTest.Plan(.shuffledSigns)
    plan.count = 99
    let measure = Measure("foes", .actors, summary: "", reference: "") { context in
      .actors(
        (0..<context.network.actorCount).map { actor in
          Double(
            context.network.rows.arcs(of: actor).count { context.network.rows.signs?[$0] == -1 }
          )
        }
      )
    }
    let context = MeasureContext(Self.network(9, directed: true))
    let actors = try NullTest([measure], in: context, plan: plan).results[0].actors
    for actor in actors { #expect(actor.adjustedP >= actor.p && actor.adjustedP <= 1) }
    let sorted = actors.sorted { $0.p < $1.p }
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.adjustedP <= $1.adjustedP })
    #expect(sorted.first.map { $0.adjustedP == min(1, $0.p * Double(actors.count)) } == true)
  }
}
