import Entente
import Foundation

/// Scenario variants: how many are propagated and measured in a second, beside other programs.
struct ScenarioBenchmarks {
  private static let factorCount = 40
  private static let influenceCount = 200
  private static let variantCount = 65_536
  private static let rounds = 5

  /// Prints a table in Markdown.
  static func run() throws {
    let compiled = try CompiledScenario(scenario, on: model)
    print("| what | per second, one thread | peers, per second |\n|---|---:|---|")
    try propagation(compiled)
    try ensemble(compiled)
    try measures()
    try sensitivity()
  }

  // MARK: Propagation

  /// Factors in a random map of influences, whose incoming weights stay below 1.
  private static var model: Model {
    var random = SplitMix64(seed: 40_200)
    var seen: Set<Int> = []
    var model = Model("A map", asOf: "2017", vocabulary: .base) {
      Actor("holder", kind: "state")
      Source("book", type: "book", title: "A book")
      for number in 0..<factorCount { Factor("f\(number)", holders: ["holder"]) }
    }
    while model.influences.count < influenceCount {
      let from = random.next(upTo: factorCount)
      let to = random.next(upTo: factorCount)
      guard from != to, seen.insert(from * factorCount + to).inserted else { continue }
      let id = InfluenceID("i\(model.influences.count)")
      model.influences[id] = Influence(
        id,
        from: .factor("f\(from)"),
        to: .factor("f\(to)"),
        sign: random.next(upTo: 2) == 0 ? .positive : .negative
      )
    }
    return model
  }

  private static var scenario: Scenario {
    Scenario("push", kind: .stylised) {
      AssumedWeight(0.1, distribution: .uniform(0.02, 0.18))
      PropagationPlan(tolerance: 1e-6)
      Shock(.factor("f0"), by: -0.5).assuming("a push")
      Shock(.factor("f1"), by: -0.4).assuming("another")
    }
  }

  private static let output: ScenarioExpression = .change(of: .factor("f7"))

  private static func propagation(_ compiled: CompiledScenario) throws {
    let outputs = try ScenarioOutputs([output], of: compiled)
    var random = SplitMix64(seed: 7)
    let rows = (0..<variantCount).map { _ in
      compiled.defaults.map { _ in
        0.02 + 0.16 * Double(random.next(upTo: 1 << 20)) / Double(1 << 20)
      }
    }
    let seconds = try best {
      _ = try outputs.evaluate(rows, execution: Execution(threads: 1))
    }
    let peers = try Self.peers("propagate", input: matrix)
    row("propagate 40 factors, 200 influences, weights of each variant its own", seconds, peers)
    let two = try best { _ = try outputs.evaluate(rows, execution: Execution(threads: 2)) }
    print("| the same on two threads | \(text(Double(variantCount) / two)) | – |")
  }

  private static func ensemble(_ compiled: CompiledScenario) throws {
    let plan = EnsemblePlan(sampler: .sobol, count: variantCount, seed: 1)
    let ensemble = try Ensemble(compiled, plan: plan, outputs: [output])
    let seconds = try best { _ = try ensemble.run(execution: Execution(threads: 1)) }
    row("the same with the draws of 200 weights and a row kept of each", seconds, "–")
  }

  /// The map as lines of source, target and sign, for peers.
  private static var matrix: String {
    model.influences.values.map { influence in
      "\(influence.from.name.dropFirst()) \(influence.to.name.dropFirst()) "
        + (influence.sign == .positive ? "1" : "-1")
    }.joined(separator: "\n")
  }

  // MARK: Measures

  /// Eight measures of variants of 40 actors and 200 ties, each tie dropped once in ten.
  private static func measures() throws {
    var random = SplitMix64(seed: 77)
    let ties = arcs
    let variants = (0..<2_000).map { _ in
      ties.filter { _ in random.next(upTo: 10) > 0 }
    }
    let inOrder = Execution.sequential
    func measure(_ kept: [(Int, Int)]) throws {
      let list = TieList(actorCount: factorCount, kept)
      let network = Network(list, isDirected: true)
      let undirected = Network(list, isDirected: false)
      _ = try network.pageRank(execution: inOrder)
      _ = try network.betweenness(execution: inOrder)
      _ = try network.closeness(execution: inOrder)
      _ = try network.harmonic(execution: inOrder)
      _ = network.strongComponents()
      _ = undirected.coreNumbers()
      _ = try undirected.clustering(execution: inOrder)
      _ = try undirected.modularity(of: undirected.louvain(execution: inOrder))
    }
    let seconds = try best { for kept in variants { try measure(kept) } }
    let input = ties.map { "\($0.0) \($0.1)" }.joined(separator: "\n")
    let peers = try Self.peers("measure", input: input)
    print(
      "| eight measures of 40 actors, 200 ties | \(text(Double(variants.count) / seconds)) | \(peers) |"
    )
  }

  private static var arcs: [(Int, Int)] {
    var random = SplitMix64(seed: 41)
    var seen: Set<Int> = []
    var arcs: [(Int, Int)] = []
    while arcs.count < influenceCount {
      let from = random.next(upTo: factorCount)
      let to = random.next(upTo: factorCount)
      guard from != to, seen.insert(from * factorCount + to).inserted else { continue }
      arcs.append((from, to))
    }
    return arcs
  }

  /// Sobol's indices of ten parameters with 1,024 points, of the case's scenario with measures.
  private static func sensitivity() throws {
    var scenario = scenario
    scenario.assumedWeight = AssumedWeight(0.1)
    for number in 0..<10 {
      scenario.parameters["p\(number)"] = ScenarioParameter(
        0.1,
        distribution: .uniform(0.02, 0.18),
        binding: Address.influence("i\(number)").weight
      )
    }
    let compiled = try CompiledScenario(scenario, on: model)
    let plan = EnsemblePlan(sampler: .sobol, count: 1024, seed: 1)
    let seconds = try best {
      _ = try compiled.sensitivity(
        SensitivityPlan(methods: [.sobol], outputs: [output]),
        ensemble: plan,
        execution: Execution(threads: 2)
      )
    }
    print("| Sobol's indices, N 1,024, D 10, two threads | \(text(seconds)) s in all | – |")
    try measuredSensitivity()
  }

  /// The same with measures in every run: ties between 40 actors, weighted by levels that 200
  /// influences move.
  private static func measuredSensitivity() throws {
    var model = model
    for number in 0..<factorCount {
      let id = ActorID("a\(number)")
      model.actors[id] = Actor(id, kind: "state")
    }
    for (number, tie) in arcs.enumerated() {
      let id = RelationID("r\(number)")
      model.relations[id] = Relation(
        id,
        type: "arms-transfer",
        participants: [
          Participant(ActorID("a\(tie.0)"), as: "supplier"),
          Participant(ActorID("a\(tie.1)"), as: "recipient"),
        ]
      ).during("2010/2030").citing("book", page: 1)
      let influence = InfluenceID("to-\(number)")
      model.influences[influence] = Influence(
        influence,
        from: .factor("f\(number % factorCount)"),
        to: .relation(id),
        sign: .positive
      )
    }
    var scenario = scenario
    scenario.assumedWeight = AssumedWeight(0.1)
    for number in 0..<10 {
      scenario.parameters["p\(number)"] = ScenarioParameter(
        0.1,
        distribution: .uniform(0.02, 0.18),
        binding: Address.influence("i\(number)").weight
      )
    }
    let compiled = try CompiledScenario(
      scenario,
      on: model,
      options: RunOptions(projection: Projection(weight: .intensity))
    )
    let outputs = [
      "pagerank", "betweenness", "closeness", "harmonic", "strength", "constraint", "eigenvector",
      "clustering",
    ].map { ScenarioExpression.value(.measure($0, actor: "a7")) }
    for threads in [1, 2] {
      let start = ProcessInfo.processInfo.systemUptime
      _ = try compiled.sensitivity(
        SensitivityPlan(methods: [.sobol], outputs: outputs),
        ensemble: EnsemblePlan(sampler: .sobol, count: 1024, seed: 1),
        execution: Execution(threads: threads)
      )
      let seconds = ProcessInfo.processInfo.systemUptime - start
      print(
        "| Sobol's indices with eight measures in each of 12,288 runs, threads \(threads) "
          + "| \(text(seconds)) s in all | – |"
      )
    }
  }

  // MARK: Timing

  private static func best(_ work: () throws -> Void) throws -> Double {
    var least = Double.infinity
    for _ in 0..<rounds {
      let start = ProcessInfo.processInfo.systemUptime
      try work()
      least = min(least, ProcessInfo.processInfo.systemUptime - start)
    }
    return least
  }

  private static func row(_ name: String, _ seconds: Double, _ peers: String) {
    print("| \(name) | \(text(Double(variantCount) / seconds)) | \(peers) |")
    fflush(nil)
  }

  private static func text(_ value: Double) -> String {
    String(format: value < 100 ? "%.2f" : "%.0f", value)
  }

  /// What the peers reach on the same input, as they print it.
  private static func peers(_ task: String, input: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID()).txt")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try Peers().output("Benchmarks/peers/variants.py", [task, file.path])
    return output?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "none installed"
  }
}
