internal import ArgumentParser
internal import EntenteModel
internal import EntenteScenarios
internal import OrderedCollections

/// What the descriptors of a matrix stand for in a model, on the command line.
struct CrossImpactBindings: ParsableArguments {
  @Option(
    name: .customLong("bind"),
    help: ArgumentHelp(
      "Of which element a descriptor is the level. Can be repeated.",
      valueName: "descriptor=address"
    )
  )
  var texts: [String] = []

  /// The matrix with its descriptors bound to levels of the model.
  ///
  /// - Throws: An exit code, after saying why on standard error.
  func bind(_ matrix: CrossImpactMatrix, to model: Model) throws -> CrossImpactMatrix {
    var descriptors = matrix.descriptors
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Self.misuse(text, "has no =") }
      let place = try place(of: parts[0], among: descriptors)
      descriptors[place].binding = try binding(
        parts[1],
        text,
        stateCount: descriptors[place].states.count,
        model
      )
    }
    do {
      return try matrix.binding(descriptors.map(\.binding))
    } catch {
      throw Outside.misuse("\(error)")
    }
  }

  /// The descriptor that is named so, or alone begins so.
  private func place(
    of name: String,
    among descriptors: [CrossImpactMatrix.Descriptor]
  ) throws -> Int {
    if let place = descriptors.firstIndex(where: { $0.name == name || $0.abbreviation == name }) {
      return place
    }
    let places = descriptors.indices.filter { descriptors[$0].name.hasPrefix(name) }
    if places.count == 1, let place = places.first { return place }
    let names = descriptors.map(\.name)
    throw Outside.misuse(
      places.isEmpty
        ? "the matrix has no descriptor \"\(name)\"; \(Hint.words(for: name, among: names))"
        : "several descriptors begin with \"\(name)\": "
          + places.map { names[$0] }.joined(separator: ", ")
    )
  }

  private func binding(
    _ target: String,
    _ text: String,
    stateCount: Int,
    _ model: Model
  ) throws -> CrossImpactMatrix.Binding {
    var parts = target.split(separator: ":").map(String.init)
    guard parts.count >= 2, let address = Address("\(parts[0]):\(parts[1])") else {
      throw Self.misuse(text, "names no element")
    }
    let range: ClosedRange<Double>
    switch address {
    case .factor(let id):
      guard let factor = model.factors[id] else {
        throw Self.unknown(address, among: model.factors.keys.map(\.rawValue))
      }
      range = factor.range
    case .relation(let id):
      guard model.relations[id] != nil else {
        throw Self.unknown(address, among: model.relations.keys.map(\.rawValue))
      }
      range = Factor.unitRange
    default: throw Self.misuse(text, "binds to \(address), which is no factor or relation")
    }
    parts.removeFirst(2)
    let isFalling = parts.first == "falling"
    if isFalling { parts.removeFirst() }
    guard let levels = parts.first else {
      return .init(address, dividing: range, into: stateCount, isFalling: isFalling)
    }
    let numbers = levels.split(separator: ",").map { Double($0) }
    guard parts.count == 1, !numbers.isEmpty, !numbers.contains(nil) else {
      throw Self.misuse(text, "has \"\(parts.joined(separator: ":"))\" where levels should stand")
    }
    return .init(address, thresholds: numbers.compactMap(\.self), isFalling: isFalling)
  }

  private static func misuse(_ text: String, _ problem: String) -> ExitCode {
    Outside.misuse(
      "--bind \(text) \(problem); write DESCRIPTOR=factor:ID or "
        + "DESCRIPTOR=relation:ID:falling:0.6,0.3"
    )
  }

  private static func unknown(_ address: Address, among names: [String]) -> ExitCode {
    Outside.misuse(
      "the model has no \(address); \(Hint.words(for: address.name, among: names))"
    )
  }
}
