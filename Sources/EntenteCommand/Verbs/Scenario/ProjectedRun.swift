internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables
internal import OrderedCollections

/// The levels of a run, as states of the descriptors that are bound to them.
struct ProjectedRun {
  private let scenario: ScenarioID
  private let levels: [Address: Double]
  private let matrix: CrossImpactMatrix

  /// Runs a scenario at its defaults.
  ///
  /// - Throws: An exit code, after saying why on standard error.
  init(of reference: String, for input: ModelArgument, on matrix: CrossImpactMatrix) throws {
    let choice = try ScenarioChoice(of: [reference], for: input)
    guard let named = try choice.checked().first else { throw Outside.dataError }
    let compiled = try choice.compiled(named)
    let run = try Experiment.reporting { try compiled.run() }
    var levels: [Address: Double] = [:]
    for address in matrix.descriptors.compactMap({ $0.binding?.address }) {
      levels[address] = run.state.level(of: address)
    }
    scenario = named.id
    self.levels = levels
    self.matrix = matrix
  }

  /// The bound descriptors with the state that each is in, and the level.
  private var states: [(descriptor: String, state: String, level: Double)] {
    matrix.descriptors.compactMap { descriptor in
      guard let binding = descriptor.binding, let level = levels[binding.address] else {
        return nil
      }
      return (descriptor.name, descriptor.states[binding.state(of: level)].name, level)
    }
  }

  /// The rows, from 1, whose states are those of the run as far as it knows them.
  private func rows(of analysis: CrossImpactAnalysis) -> [Int] {
    analysis.rows.indices.filter { place in
      let row = analysis.rows[place].scenario
      return (try? matrix.scenario(from: levels, otherwise: row)) == row
    }.map { $0 + 1 }
  }

  /// What the run amounts to, and which combinations are like that.
  func words(beside analysis: CrossImpactAnalysis) -> String {
    var table = ResultTable(columns: ["descriptor", "level in the run", "state"])
    table.rows = states.map { [.text($0.descriptor), .number($0.level), .text($0.state)] }
    let rows = rows(of: analysis)
    let numbers =
      rows.prefix(12).map { "\($0)" }.joined(separator: ", ")
      + (rows.count > 12 ? ", …" : "")
    return "a run of \(scenario) amounts to\n"
      + table.rounded.aligned(width: ModelDescriber.width(of:))
      + (rows.isEmpty
        ? "no consistent combination has these states: what the run leads to does not hold together\n"
        : "\(rows.count) of \(analysis.rows.count) consistent combinations have these states: "
          + "row\(rows.count == 1 ? "" : "s") \(numbers)\n")
  }

  /// The same as JSON.
  func json(beside analysis: CrossImpactAnalysis) -> JSONValue {
    .object([
      "scenario": .text(scenario.rawValue),
      "states": .object(states.map { .init($0.descriptor, .text($0.state)) }),
      "levels": .object(states.map { .init($0.descriptor, .number($0.level)) }),
      "consistent-rows": .list(rows(of: analysis).map { .count($0) }),
    ])
  }
}
