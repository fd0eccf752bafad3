import EntenteModel
import EntenteNetwork
import EntenteNotation
import EntenteTestSupport
import OrderedCollections
import Testing

@testable import EntenteScenarios

/// What is quick gives what making everything anew gives, to the bit.
@Suite struct QuickPathTests {
  /// A random scenario in which a parameter sets the baseline of a factor that is also held or pushed.
  private static func compiled(
    _ random: inout RandomCauses,
    engine: PropagationPlan.Engine = .anchored
  ) throws -> CompiledScenario {
    let model = random.model()
    var scenario = random.scenario(on: model)
    for (number, factor) in model.factors.keys.prefix(3).enumerated() {
      scenario.parameters["start-\(number)"] = ScenarioParameter(
        0.4,
        in: 0...1,
        distribution: .uniform(0.1, 0.9),
        binding: .field(.factor(factor), "baseline")
      )
    }
    if engine != .anchored {
      scenario.propagation = PropagationPlan(engine: engine, response: .sigmoid)
    }
    return try CompiledScenario(scenario, on: model)
  }

  @Test(
    arguments: 0..<30 as Range<UInt64>,
    [PropagationPlan.Engine.anchored, .kosko]
  )
  func `a moved variant is the variant made anew`(
    seed: UInt64,
    engine: PropagationPlan.Engine
  ) throws {
    var random = RandomCauses(seed: seed)
    let compiled = try Self.compiled(&random, engine: engine)
    #expect(compiled.boundBaselines.count == 3)
    for _ in 0..<4 {
      let values = random.values(for: compiled)
      #expect(!compiled.isStructural(values))
      let anew = try compiled.variants(at: values)
      for (quick, slow) in [
        (try compiled.child.moved(to: values, of: compiled), anew.child),
        (try compiled.parent.moved(to: values, of: compiled), anew.parent),
      ] {
        #expect(quick.influences == slow.influences)
        #expect(quick.variant.model.factors == slow.variant.model.factors)
        #expect(quick.variant.dynamics == slow.variant.dynamics)
        #expect(quick.variant.parameters == slow.variant.parameters)
        let states = try compiled.states(quick, slow)
        #expect(states.child.levels == states.parent.levels)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `batches know the baselines that parameters set`(seed: UInt64) throws {
    var random = RandomCauses(seed: seed)
    let compiled = try Self.compiled(&random)
    let expressions = compiled.model.factors.keys.flatMap {
      [ScenarioExpression.change(.level("factor:\($0)")), .value(.level("factor:\($0)"))]
    }
    let outputs = try ScenarioOutputs(expressions, of: compiled)
    let rows = (0..<9).map { _ in random.values(for: compiled) }
    let found = try outputs.evaluate(rows)
    #expect(found.failures.isEmpty)
    for (number, values) in rows.enumerated() {
      let run = try compiled.run(values)
      for (place, expression) in expressions.enumerated() {
        let single = try run.value(of: expression)
        let quick = found[number][number * expressions.count + place]
        #expect((quick - single).magnitude < 1e-8)
      }
    }
  }

  @Test func `a baseline outside the range of its factor is refused as ever`() throws {
    var random = RandomCauses(seed: 3)
    let compiled = try Self.compiled(&random)
    let values = try compiled.values(with: ["start-1": 1.5])
    #expect(compiled.isStructural(values))
    #expect(throws: ExperimentError.self) { try compiled.run(values) }
  }

  /// Actors in a ring with chords, whose relations are pushed by factors and come to nothing at times.
  private static func world(_ random: inout RandomCauses) throws -> CompiledScenario {
    var model = random.model(factors: 4, influences: 6)
    for actor in 0..<9 {
      let id = ActorID("a\(actor)")
      model.actors[id] = Actor(id, kind: "state")
    }
    model.vocabulary = .base
    for number in 0..<24 {
      let id = RelationID("r\(number)")
      let (from, to) = (number % 9, (number + 1 + number / 9 * 2) % 9)
      let roles: (RoleID, RoleID) =
        number % 3 == 0 ? ("sender", "target") : ("supplier", "recipient")
      var relation = Relation(
        id,
        type: number % 3 == 0 ? "arms-embargo" : "arms-transfer",
        participants: [
          Participant(ActorID("a\(from)"), as: roles.0),
          Participant(ActorID("a\(to)"), as: roles.1),
        ]
      ).during("2010/2030").citing("paper", page: 3)
      relation.intensity = Claims(random.random.number(0.05...0.9))
      if number % 7 == 3 { relation.modality = .alleged }
      model.relations[id] = relation
      guard number % 2 == 0 else { continue }
      let influence = Influence(
        InfluenceID("to-\(number)"),
        from: .factor(FactorID("f\(number % 4)")),
        to: .relation(id),
        sign: number % 4 == 0 ? .positive : .negative
      )
      model.influences[influence.id] = influence
    }
    var scenario = random.scenario(on: model)
    scenario.operations.append(
      ScenarioOperation(.hold(.relation("r4"), at: .number(0)), assumption: "over")
    )
    scenario.operations.append(
      ScenarioOperation(
        .shock(.relation("r8"), by: .parameter("push"), shape: .sustained),
        assumption: "pushed"
      )
    )
    return try CompiledScenario(
      scenario,
      on: model,
      options: RunOptions(projection: Projection(weight: .intensity))
    )
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `measures of many runs are those of each run by itself`(seed: UInt64) throws {
    var random = RandomCauses(seed: seed)
    let compiled = try Self.world(&random)
    let expressions =
      try [
        "metric:betweenness[a1]", "metric:pagerank[a2]", "metric:strength[a0]", "metric:density",
        "metric:constraint[a4]", "metric:clustering[a3]", "rank(strength, a5) < 4",
        "metric:multiplex-degree[a1]", "metric:hyperdegree[a1]", "delta(metric:strength[a4])",
        "delta(relation:r8)",
      ].filter { text in
        guard let start = text.firstIndex(of: ":"), text.hasPrefix("metric:") else { return true }
        return Measure.named(String(text[text.index(after: start)...].prefix { $0 != "[" })) != nil
      }.map { try ScenarioExpression($0) }
    #expect(expressions.count >= 9)
    let outputs = try ScenarioOutputs(expressions, of: compiled)
    let rows = (0..<13).map { _ in random.values(for: compiled) } + [compiled.defaults]
    let found = try outputs.evaluate(rows, execution: .sequential)
    #expect(found.failures.isEmpty)
    var isMoved = false
    for (number, values) in rows.enumerated() {
      let run = try compiled.run(values)
      // A run by itself makes the model of its levels, and reads that.
      let slow = try expressions.map { try run.value(of: $0) }
      #expect(Array(found[number]).map(\.bitPattern) == slow.map(\.bitPattern))
      let atDefaults = try expressions.map { try compiled.run().value(of: $0) }
      // All but the level itself, which stands last.
      isMoved =
        isMoved
        || slow.dropLast().map(\.bitPattern) != atDefaults.dropLast().map(\.bitPattern)
    }
    #expect(isMoved, "levels move what is measured, or this shows nothing: \(found[0])")
    let threaded = try outputs.evaluate(rows, execution: Execution(threads: 3))
    #expect(threaded.numbers.map(\.bitPattern) == found.numbers.map(\.bitPattern))
  }
}
