import EntenteModel
import OrderedCollections
import Testing

@testable import EntenteNetwork

@Suite struct UncertaintyWorldTests {
  let model = sample(states: "abcd") {
    pact("sure", "ab").during("2010/2016")
    pact("doubtful", "ac").during("2010/2016").with(likelihood: .roughlyEvenChance)
    pact("perhaps", "bc").during("2010/2016").with(modality: .alleged)
    Relation("union", "club") {
      Participant("a", as: "whole")
      Participant("b", as: "member")
      Participant("d", as: "member").during("2012~/2014")
    }
    .during("2010/2016")
  }

  var network: ProjectedNetwork {
    ProjectedNetwork(model, Projection(weight: .count), at: "2012")
  }

  func measures(_ names: String...) throws -> [Measure] { try MeasureNaming.measures(named: names) }

  func plan(_ count: Int, _ change: (inout SampledWorlds.Plan) -> Void = { _ in })
    -> SampledWorlds.Plan
  {
    var plan = SampledWorlds.Plan()
    plan.count = count
    change(&plan)
    return plan
  }

  static let edges = Measure("edges-here", .whole, summary: "", reference: "") {
    .whole(.count($0.network.edgeCount))
  }

  static let relationsBehind = Measure("all", .whole, summary: "", reference: "") { context in
    .whole(
      .object([
        "relations": .count(context.network.relationCount),
        "weight": .number(context.network.rows.weights?.reduce(0, +) ?? .nan),
      ])
    )
  }

  @Test(arguments: [(1.0, 0.0), (1, 1), (0, 0), (0, 1)])
  func `worlds without chance are the network itself, or nothing`(every: Double, possible: Double)
    throws
  {
    let sampled = try SampledWorlds(
      measures("degree") + [Self.relationsBehind],
      in: network,
      plan: plan(5) { $0.mapping = ProbabilityMapping(every: every, possible: possible) }
    )
    let expected = network.with(possible: possible == 1 ? .included : .excluded)
    let degrees = every == 1 ? expected.network.degree().map(Double.init) : [0, 0, 0, 0]
    #expect(sampled.doubtfulCount == 0)
    let spreads = sampled.results[0].actors.map(\.spread)
    #expect(spreads.map(\.median) == degrees)
    #expect(spreads.map(\.lower) == degrees && spreads.map(\.upper) == degrees)
    let whole = sampled.results[1].whole
    #expect(whole["relations"]?.upper == (every == 1 ? Double(expected.relations.count) : 0))
    #expect(
      whole["weight"]?.median
        == (every == 1 ? expected.network.rows.weights?.reduce(0, +) : 0)
    )
    // Possible ties lift a, b, c and d alike; a world without ties has no order.
    let agreement = try #require(sampled.results[0].agreement)
    if every == 0 {
      #expect(agreement.shareDefined == 0)
    } else {
      #expect(agreement.lower == 1)
    }
  }

  @Test func `shares are those of the probabilities`() throws {
    let count = 4000
    let sampled = try SampledWorlds(measures("degree"), in: network, plan: plan(count))
    // doubtful 0.5; perhaps 0.5; d's part in the union 0.5.
    #expect(sampled.doubtfulCount == 3)
    let degrees = sampled.results[0].actors.map(\.spread.mean)
    // Three standard errors of a mean of coins; a has two coins, b one, c two, d one.
    let error = 3 * (0.25 * 2 / Double(count)).squareRoot()
    for (found, expected) in zip(degrees, [2, 1.5, 1, 0.5]) {
      #expect(abs(found - expected) < error)
    }
    #expect(sampled.results[0].actors[3].base == 0)
    #expect(sampled.results[0].actors[0].basePlace == 1)
    #expect(sampled.results[0].actors[0].shareInTop == 1)
  }

  @Test func `a seed draws the same worlds on any number of threads`() throws {
    func sample(_ threads: Int, _ seed: UInt64 = 7) throws -> [SampledWorlds.ActorSample] {
      let sampled = try SampledWorlds(
        measures("degree"),
        in: network,
        plan: plan(300) { $0.seed = seed },
        execution: Execution(threads: threads)
      )
      return sampled.results[0].actors
    }
    let one = try sample(1)
    #expect(try sample(4).elementsEqual(one) { "\($0)" == "\($1)" })
    #expect(try !sample(1, 8).elementsEqual(one) { "\($0)" == "\($1)" })
  }

  @Test func `places over the worlds say how stable an order is`() throws {
    let model = sample(states: "abcd") {
      pact("one", "ab")
      pact("two", "ac")
      pact("three", "ad").with(confidence: .low)
      pact("four", "bc").with(confidence: .low)
    }
    let sampled = try SampledWorlds(
      measures("degree"),
      in: ProjectedNetwork(model),
      plan: plan(2000) { $0.topCount = 1 }
    )
    let actors = sampled.results[0].actors
    // Degrees: a 3, b 2, c 2, d 1 in the network; d has its tie in 15 % of the worlds. With neither
    // doubtful tie a leads with 2, with bc alone a, b and c share the first place.
    #expect(actors.map(\.basePlace) == [1, 2, 2, 4])
    #expect(actors[0].shareInTop == 1 && actors[0].place.upper == 1)
    let shared = 0.15 * 0.85
    #expect(abs(actors[1].shareInTop - shared) < 3 * (shared * (1 - shared) / 2000).squareRoot())
    #expect(actors[3].place.median == 4)
    #expect((sampled.results[0].agreement?.upper ?? .nan) <= 1)
  }

  @Test func `pairs are defined in the worlds that have them`() throws {
    let measure = Measure("weights", .pairs, summary: "", reference: "") { context in
      let rows = context.network.rows
      return .pairs(
        (0..<context.network.actorCount).flatMap { source in
          rows.arcs(of: source).filter { rows.targets[$0] > source }.map { arc in
            PairValue(source: source, target: Int(rows.targets[arc]), value: 1)
          }
        }
      )
    }
    let pairs = try SampledWorlds([measure], in: network, plan: plan(1000)).results[0].pairs
    #expect(pairs.map { [$0.source, $0.target] } == [[0, 1], [0, 2], [0, 3], [1, 2]])
    #expect(pairs[0].spread.shareDefined == 1)
    #expect(abs(pairs[1].spread.shareDefined - 0.5) < 0.05)
  }

  @Test func `failures are counted and the first is kept`() throws {
    let failing = Measure("odd", .whole, summary: "", reference: "") { context in
      if context.network.edgeCount < 3 { throw MeasureError.needsPartition(measure: "odd") }
      return .whole(.number(1))
    }
    let result = try SampledWorlds([failing], in: network, plan: plan(100)).results[0]
    #expect(result.failureCount > 0 && result.failureCount < 100)
    #expect(result.failure == .needsPartition(measure: "odd"))
    #expect(result.whole[""]?.shareDefined == Double(100 - result.failureCount) / 100)
  }

  @Test func `relations and layers are those of the world`() {
    let network = self.network
    // In the order of the model: sure, doubtful, perhaps, union; d's part in the union is in doubt.
    func context(_ relations: [Bool], _ doubt: Bool) -> MeasureContext {
      network.context(
        of: World(relations: relations, doubts: [doubt]),
        MeasureFrame(partition: Partition([0, 0, 1, 1]), asksForRelations: true),
        Execution()
      )
    }
    let some = context([true, false, true, true], false)
    #expect(some.hypergraph?.names == ["sure", "perhaps", "union"])
    #expect(some.hypergraph?.members == [[0, 1], [1, 2], [0, 1]])
    #expect(some.layers.map(\.name) == ["pact", "club"])
    #expect(some.layers.map(\.network.relationCount) == [2, 1])
    #expect(some.network.relationCount == 3)
    let all = context([true, true, true, true], true)
    #expect(all.hypergraph?.members.last == [0, 1, 3])
    #expect(all.layers.last?.network.edgeCount == 2)
    #expect(all.partition?.groups == [0, 0, 1, 1])
    #expect(context([false, false, false, false], true).layers.isEmpty)
  }

  static let wrong: [@Sendable (inout SampledWorlds.Plan) -> Void] = [
    { $0.count = 0 }, { $0.interval = 1 }, { $0.interval = .nan }, { $0.topCount = 0 },
    { $0.mapping.possible = 1.5 }, { $0.mapping.credibility = [1] },
    { $0.mapping.likelihood[2] = .nan },
  ]

  @Test(arguments: wrong.indices)
  func `a plan that cannot be is an error`(place: Int) {
    #expect(throws: MeasureError.self) {
      try SampledWorlds([], in: network, plan: plan(10, Self.wrong[place]))
    }
  }

  @Test func `work can be stopped`() {
    #expect(throws: MeasureError.cancelled) {
      try SampledWorlds(
        measures("degree"),
        in: network,
        execution: Execution(isCancelled: { true })
      )
    }
  }

  @Test func `nothing can be sampled`() throws {
    let empty = ProjectedNetwork(sample(states: "") {})
    let result = try SampledWorlds(measures("degree"), in: empty, plan: plan(3)).results[0]
    #expect(result.actors.isEmpty && result.agreement?.shareDefined == 0)
  }
}
