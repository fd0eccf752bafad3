import EntenteModel
import EntenteNotation
import EntenteTestSupport
import OrderedCollections
import Testing

/// What is written is read back as the same scenario.
@Suite struct ScenarioRoundTripTests {
  private static func read(_ text: String, for model: Model) -> ScenarioSet {
    ScenarioReader().read(text: text, for: model)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `reading what was written gives the scenario`(seed: UInt64) throws {
    let model = RandomModel.make(seed: seed, base: .base)
    let scenario = RandomScenario.make(seed: seed, for: model)
    for text in [
      ScenarioWriter.yaml(scenario, for: model), ScenarioWriter.json(scenario, for: model),
    ] {
      let set = Self.read(text, for: model)
      guard let read = set.scenarios[scenario.id] else {
        Issue.record("\(set.problems)\n\(text)")
        continue
      }
      #expect(read.operations.count == scenario.operations.count)
      for (found, written) in zip(read.operations, scenario.operations) {
        #expect(found == written)
      }
      #expect(read.parameters == scenario.parameters)
      #expect(read.expectations == scenario.expectations)
      #expect(read == scenario)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `writing what was read gives the text`(seed: UInt64) throws {
    let model = RandomModel.make(seed: seed, base: .base)
    let text = ScenarioWriter.yaml(RandomScenario.make(seed: seed, for: model), for: model)
    let read = try #require(Self.read(text, for: model).scenarios.values.first)
    #expect(ScenarioWriter.yaml(read, for: model) == text)
  }

  @Test func `a scenario that does nothing is three lines`() throws {
    let model = try SampleScenario.model()
    let text = ScenarioWriter.yaml(Scenario("idle"), for: model)
    #expect(text == "entente: \"1\"\nscenario: idle\nkind: counterfactual\n")
  }

  @Test func `what is added first stands in sections, and numbers are plain`() throws {
    let model = try SampleScenario.model()
    let read = ScenarioReader().read(text: SampleScenario.text, for: model)
    let text = ScenarioWriter.yaml(try #require(read.scenarios["detente"]), for: model)
    for part in [
      "\nactors:\n  japan:\n    kind: state\n    label: Japan\n    assumption: it enters\n",
      "\ninfluences:\n  tens-to-resv:\n    from: factor:tension\n",
      "\n  plain: 2\n",
      "by: \"-$ease * 2\"", "with: 0.4", "seed: \"18446744073709551615\"",
      "ease: [0, 0.25, 0.5]",
    ] {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
  }
}
