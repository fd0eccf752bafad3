internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation
internal import EntenteScenarios
internal import Foundation
internal import OrderedCollections

/// A combination of a cross-impact matrix as a scenario that holds each bound level at its state.
struct CrossImpactOverlay {
  private let analysis: CrossImpactAnalysis
  private let row: Int
  private let model: Model

  /// - Throws: An exit code if there is no such row.
  init(row: Int, of analysis: CrossImpactAnalysis, on model: Model) throws {
    guard (1...max(1, analysis.rows.count)).contains(row), !analysis.rows.isEmpty else {
      throw Outside.misuse(
        "there is no combination \(row); the matrix has \(analysis.rows.count) of this margin"
      )
    }
    self.analysis = analysis
    self.row = row
    self.model = model
  }

  /// The scenario.
  func scenario(_ id: ScenarioID) -> Scenario {
    let matrix = analysis.matrix
    let found = analysis.rows[row - 1]
    let names = matrix.names(of: found.scenario)
    var scenario = Scenario(id, kind: .stylised)
    scenario.title = LocalizedText("\(matrix.title): combination \(row)")
    scenario.basis = .derived
    scenario.description = LocalizedText(
      zip(matrix.descriptors, names).map { "\($0.name): \($1)" }.joined(separator: "; ")
    )
    for (place, descriptor) in matrix.descriptors.enumerated() {
      guard let binding = descriptor.binding else { continue }
      var range = Factor.unitRange
      if case .factor(let id) = binding.address, let factor = model.factors[id] {
        range = factor.range
      }
      let level = binding.level(of: found.scenario.states[place], within: range)
      scenario.operations.append(
        ScenarioOperation(
          .hold(binding.address, at: .number(level)),
          assumption: "\(descriptor.name) is \(names[place]): the middle of its levels"
        )
      )
    }
    return scenario
  }

  /// Writes the scenario, whose identifier is the file's name.
  func write(to path: String) throws {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let id = ScenarioID(name)
    guard path.hasSuffix(".yaml"), id.isWellFormed else {
      throw Outside.misuse(
        "\(path) cannot hold a scenario; name it ID.yaml, of small letters, digits and hyphens"
      )
    }
    try Outside.write(Array(ScenarioWriter.yaml(scenario(id), for: model).utf8), to: path)
    Outside.tell("wrote \(path)")
  }
}
