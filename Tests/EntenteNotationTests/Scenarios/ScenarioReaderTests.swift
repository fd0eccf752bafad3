import EntenteModel
import EntenteNotation
import OrderedCollections
import Testing

@Suite struct ScenarioReaderTests {
  private static func set(_ files: [String: String] = SampleScenario.files) throws -> ScenarioSet {
    let model = try SampleScenario.model()
    return try ScenarioReader(files: MemoryFiles(files)).read(for: model, at: "model.yaml")
  }

  @Test func `every key of the format is read`() throws {
    let set = try Self.set()
    #expect(set.diagnostics.isEmpty, set.problems)
    #expect(Array(set.scenarios.keys) == ["detente", "oil-60", "other"])
    let read = try #require(set.scenarios["detente"])
    #expect(read.title["zh-Hant"] == "緊張緩和")
    #expect(read.basis == .derived && read.kind == .counterfactual)
    #expect(read.parent == "other" && read.mixins == ["oil-60"])
    #expect(read.branchAt == "2014-03")
    #expect(read.horizon == ScenarioHorizon(until: "2020-12", step: .year))
    #expect(
      read.parameters["ease"]
        == ScenarioParameter(
          0.5,
          in: 0...1,
          distribution: .pert(0.2, mode: 0.5, 0.8),
          note: "share that goes"
        )
    )
    #expect(
      read.parameters["w-arms"]?.binding
        == ElementPath(.influence("resv-to-arms"), [.key("weight")])
    )
    #expect(read.parameters["plain"] == ScenarioParameter(2))
    #expect(read.assumedWeight?.distribution == .uniform(0.1, 0.9))
    #expect(read.operations.count == 14)
    guard case .add(.influence(let influence)) = read.operations[3].action else {
      Issue.record("the influence is not the fourth operation")
      return
    }
    #expect(influence.weight == Claims(0.7))
    #expect(read.operations[3].assumption == "the paper says strongly")
    #expect(read.operations[3].basis == .againstAuthor && read.operations[3].overrides)
    #expect(read.operations[5].action == .remove(.relation("us-sanctions")))
    #expect(read.operations[6].action == .remove(.relation("nothing"), ifExists: true))
    #expect(
      read.operations[7].action
        == .replace(
          ElementPath(.relation("gas"), [.key("intensity")]),
          with: "0.4",
          was: "0.6"
        )
    )
    #expect(read.operations[7].evidence == [Evidence("paper", at: [Locator("page", "3")])])
    #expect(read.operations[8].each && read.operations[8].evidence.count == 2)
    #expect(
      read.operations[9].action
        == .shock(
          .factor("tension"),
          by: .binary(.negation(.parameter("ease")), .multiply, .number(2)),
          shape: .ramp(4)
        )
    )
    #expect(read.operations[11].action == .hold(.factor("tension"), at: .number(0.2)))
    #expect(
      read.operations[13].action
        == .merge(
          ["east", "west"],
          into: "germany",
          label: ["en": "Germany", "de": "Deutschland"]
        )
    )
    #expect(
      read.propagation
        == PropagationPlan(
          response: .linear,
          inertia: 0.5,
          gain: .factor(0.8),
          tolerance: 1e-6,
          maxSteps: 500,
          usesConfidence: true,
          balancePressure: 0.1
        )
    )
    #expect(read.ensemble?.seed == .max && read.ensemble?.sampler == .latinHypercube)
    #expect(read.sweep["w-arms"]?.first == 0.3 && read.sweep["w-arms"]?.last == 0.9)
    #expect(read.sweep["w-arms"]?.count == 7 && read.sweep["ease"] == [0, 0.25, 0.5])
    #expect(read.sensitivity?.methods == [.morris, .knockOut])
    #expect(read.measures == ["density", "betweenness"])
    #expect(read.expectations.first?.robust == 0.9)
  }

  @Test(arguments: ["yaml", "json"])
  func `the sample is written and read back`(format: String) throws {
    let set = try Self.set()
    let scenario = try #require(set.scenarios["detente"])
    let written =
      format == "yaml"
      ? ScenarioWriter.yaml(scenario, for: set.model)
      : ScenarioWriter.json(scenario, for: set.model)
    var files = SampleScenario.files
    files["scenarios/detente.yaml"] = written
    let again = try Self.set(files)
    #expect(again.diagnostics.isEmpty, Comment(rawValue: "\(again.problems)\n\(written)"))
    #expect(again.scenarios["detente"] == scenario, Comment(rawValue: written))
  }
}
