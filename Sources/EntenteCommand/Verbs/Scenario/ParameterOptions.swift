internal import ArgumentParser
internal import EntenteModel
internal import OrderedCollections

/// Values of parameters, on the command line.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: "The value of a parameter, as ease=0.8. Can be repeated.",
    transform: { text in
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
        throw ValidationError("'\(text)' sets nothing; write PARAMETER=NUMBER.")
      }
      return (ParameterID(String(parts[0])), value)
    }
  )
  var assignments: [(id: ParameterID, value: Double)] = []

  /// The values by parameter, refusing parameters that the scenario does not have.
  func values(for scenario: Scenario) throws -> [ParameterID: Double] {
    var values: [ParameterID: Double] = [:]
    for (id, value) in assignments {
      guard let parameter = scenario.parameters[id] else {
        let hint = Hint.words(for: id.rawValue, among: scenario.parameters.keys.map(\.rawValue))
        throw Outside.misuse("scenario \(scenario.id) has no parameter \"\(id)\"; \(hint)")
      }
      if let range = parameter.range, !range.contains(value) {
        throw Outside.misuse(
          "\(id) is from \(range.lowerBound) to \(range.upperBound); \(value) is outside"
        )
      }
      values[id] = value
    }
    return values
  }
}
