import EntenteModel
import EntenteNetwork
import EntenteNotation
import Foundation
import OrderedCollections
import Testing

@testable import EntenteScenarios

/// The scenarios of the case as ensembles.
@Suite struct CaseEnsembleTests {
  private static let set: ScenarioSet = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../graphs/china-russia").standardizedFileURL.path
    do {
      let reading = try ModelReader(atLeast: .error).read(folder)
      guard let model = reading.model else { throw NotationError(reading.diagnostics) }
      return try ScenarioReader().read(for: model, at: folder)
    } catch {
      fatalError("\(error)")
    }
  }()

  private static func compiled(_ id: ScenarioID) throws -> CompiledScenario {
    try CompiledScenario(
      try #require(set.scenarios[id]),
      in: ScenarioLibrary(set.scenarios.values),
      on: set.model
    )
  }

  @Test func `each scenario with claims runs, and its rows are read back`() throws {
    for (id, scenario) in Self.set.scenarios where !scenario.expectations.isEmpty {
      let plan = EnsemblePlan(count: 64, seed: 1)
      let ensemble = try Ensemble(Self.compiled(id), plan: plan)
      let result = try ensemble.run(execution: Execution(threads: 2))
      #expect(result.rows.count == 64, "\(id)")
      #expect(result.failureCount == 0, "\(id): \(result.rows.compactMap(\.failure).first ?? "")")
      #expect(result.header.isAssumptionDriven, "\(id)")
      #expect(result.rows.allSatisfy { $0.radius < 1 && $0.error < 1e-6 }, "\(id)")
      let file = try EnsembleFile(Array(result.jsonLines.utf8))
      #expect(file.rows == result.rows, "\(id)")
      try ensemble.check(file)
    }
  }

  @Test func `sweeps and analyses that scenarios ask for are made`() throws {
    for (id, scenario) in Self.set.scenarios {
      let compiled = try Self.compiled(id)
      if !scenario.sweep.isEmpty {
        let result = try Ensemble(sweeping: compiled).run()
        #expect(result.isComplete && result.failureCount == 0, "\(id)")
        for output in result.outputs {
          #expect(try !result.grids(of: output).isEmpty, "\(id)")
        }
      }
      guard let plan = scenario.sensitivity else { continue }
      let report = try compiled.sensitivity(ensemble: EnsemblePlan(count: 64, seed: 1))
      #expect(report.outputs.map(\.output) == plan.outputs, "\(id)")
      for output in report.outputs where plan.methods.contains(.morris) {
        let morris = try #require(output.morris?.value, "\(id): \(output)")
        #expect(morris.rows.count == report.parameters.count, "\(id)")
      }
    }
  }
}
