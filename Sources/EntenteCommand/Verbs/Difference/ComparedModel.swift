internal import EntenteModel
internal import EntenteNotation
internal import EntenteScenarios
internal import OrderedCollections

/// One of two models that are compared: as it was read, or a variant of it.
struct ComparedModel {
  let side: DifferenceReport.Side
  /// Whether the model rests on what a scenario assumes.
  let isAssumed: Bool
  private let path: String
  private let scenario: Scenario?

  /// Reads a model, and makes a variant of it if a scenario is named.
  ///
  /// - Parameters:
  ///   - path: The path of the model.
  ///   - name: The scenario, by identifier or by the path of its file.
  /// - Throws: An exit code, after saying why on standard error.
  init(_ path: String, scenario name: String?) throws {
    var input = ModelArgument()
    input.model = path
    self.path = path
    let reading = try input.read(atLeast: .error)
    let model = try input.checked(reading)
    guard let name else {
      side = DifferenceReport.Side(model, name: path) { reading.place(of: $0) }
      scenario = nil
      isAssumed = false
      return
    }
    let choice = try ScenarioChoice(of: [name], among: model, for: input)
    guard let chosen = try choice.checked().first else { throw Outside.dataError }
    let variant = try choice.variant(of: chosen)
    scenario = chosen
    isAssumed = variant.isAssumed
    let set = choice.set
    let links = choice.library.chain(of: chosen).links
    side = DifferenceReport.Side(variant.model, name: "\(path) --scenario \(chosen.id)") { path in
      if let change = variant.lastChange(of: path.element) {
        return set.place(of: change.path, in: change.scenario)
      }
      return Self.binding(of: path, in: links, of: set) ?? reading.place(of: path)
    }
  }

  /// Where the parameter that gives a field its value was written; nil if none does.
  private static func binding(
    of path: ElementPath,
    in links: [Scenario],
    of set: ScenarioSet
  ) -> SourceRange? {
    for link in links.reversed() {
      let binding = link.parameters.first { _, parameter in
        parameter.binding.map { $0.element == path.element && path.steps.starts(with: $0.steps) }
          ?? false
      }
      if let (id, _) = binding {
        return set.place(of: [.key("parameters"), .key(id.rawValue)], in: link.id)
      }
    }
    return nil
  }

  /// What the model is called in a picture: its scenario, or as much of its path as tells it from
  /// the other; nil for a model beside its own variant.
  func shortName(_ language: LanguageTag?, beside other: ComparedModel) -> String? {
    if let scenario { return scenario.name(in: language) }
    if other.path == path { return nil }
    let (own, others) = (parts(of: path), parts(of: other.path))
    let common = zip(own.reversed(), others.reversed()).prefix { $0 == $1 }.count
    let name = own.suffix(common + 1).joined(separator: "/")
    return name.isEmpty ? path : name
  }

  private func parts(of path: String) -> [Substring] { path.split(separator: "/") }
}
