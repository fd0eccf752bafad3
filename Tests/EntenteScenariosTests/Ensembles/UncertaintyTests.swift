import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct UncertaintyTests {
  /// Two intensities that are drawn apart: gas from 0 to 1, oil from 0.5 to 1.
  private func compiled() throws -> CompiledScenario {
    var scenario = Scenario("drawn")
    scenario.parameters["gas"] = ScenarioParameter(
      0.5,
      distribution: .uniform(0, 1),
      binding: .field(.relation("gas"), "intensity")
    )
    scenario.parameters["oil"] = ScenarioParameter(
      0.75,
      distribution: .uniform(0.5, 1),
      binding: .field(.relation("oil"), "intensity")
    )
    scenario.measures = ["strength", "density"]
    scenario.ensemble = EnsemblePlan(sampler: .latinHypercube, count: 48, seed: 1)
    var options = RunOptions(execution: .sequential)
    options.projection.weight = .intensity
    var model = SmallWorld.model
    for id in ["inner", "ban", "pact"] as [RelationID] { model.relations[id] = nil }
    model.influences = [:]
    model.factors = [:]
    let since = model.relations["gas"]?.when
    model.relations["oil"]?.when = since
    return try CompiledScenario(scenario, on: model, options: options)
  }

  @Test func `measures are read for every actor, and their order has chances`() throws {
    let result = try Ensemble(compiled()).run(execution: Execution(threads: 3))
    #expect(result.header.outputs.contains("metric:density"))
    #expect(result.header.outputs.contains("metric:strength[east]"))
    #expect(result.failureCount == 0)
    let east = ScenarioExpression.value(.measure("strength", actor: "east"))
    let north = ScenarioExpression.value(.measure("strength", actor: "north"))
    let west = ScenarioExpression.value(.measure("strength", actor: "west"))
    // East sells gas, north oil, west buys both.
    for row in result.rows {
      let values = try [east, north, west].map { output in
        row.outputs[try #require(result.outputs.firstIndex(of: output))]
      }
      #expect(
        values.isNear([row.parameters[0], row.parameters[1], row.parameters.reduce(0, +)], 1e-12)
      )
    }
    let wins = result.rows.count { $0.parameters[0] > $0.parameters[1] }
    #expect(try result.share(of: east, above: north).successes == wins)
    let ranking = try result.ranking(by: "strength")
    let places = try (["east", "north", "west"] as [ActorID]).map { actor in
      try #require(ranking.rows.firstIndex { $0.actor == actor })
    }
    #expect(ranking.above[places[0]][places[1]].successes == wins)
    #expect(ranking.above[places[1]][places[0]].successes == 48 - wins)
    #expect(ranking.rows[places[2]].first.share == 1)
    #expect(ranking.rows[places[0]].rank.quantiles.last?.value == 3)
    #expect(throws: EnsembleError.unknownOutput("metric:closeness[…]")) {
      try result.ranking(by: "closeness")
    }
  }

  @Test func `quantiles and signs are of the runs`() throws {
    let result = try Ensemble(ProductScenario.compiled()).run()
    let numbers = try result.numbers(of: ProductScenario.arms)
    let summary = try result.summary(of: ProductScenario.arms, quantiles: [0, 0.5, 1])
    #expect(summary.quantiles.map(\.value).first == numbers.min())
    #expect(summary.quantiles.map(\.value).last == numbers.max())
    let signs = try result.signs(of: ProductScenario.arms)
    #expect(signs.negative.successes == numbers.count { $0 < 0 })
    #expect(signs.positive.successes == 0)
    #expect(signs.negative.successes + signs.zero.successes == 200)
    #expect(throws: EnsembleError.unknownOutput("delta(factor:levj)")) {
      try result.signs(of: .change(.level("factor:levj")))
    }
  }

  @Test func `claims about all runs are read off all runs`() throws {
    var scenario = ProductScenario.scenario()
    let low = ScenarioExpression.binary(ProductScenario.arms, .less, .number(-0.3))
    let mostly = ScenarioExpression.binary(.share(low), .greater, .number(0.5))
    scenario.expectations = [Expectation("mostly", that: mostly)]
    let result = try Ensemble(CompiledScenario(scenario, on: NatoModel.model)).run()
    #expect(result.header.claims.isEmpty)
    #expect(result.header.outputs == ["delta(factor:arms)", "delta(factor:arms) < -0.3"])
    let share = try result.numbers(of: ProductScenario.arms).count { $0 < -0.3 }
    #expect(try result.value(of: .share(low)) == Double(share) / 200)
    #expect(try result.value(of: mostly) == (share > 100 ? 1 : 0))
    #expect(result.share(of: "mostly") == nil)
  }
}
