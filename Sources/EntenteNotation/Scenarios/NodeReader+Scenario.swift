internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// The whole document as a scenario, with the place of each operation.
  func scenario(
    types: [RelationTypeID: ResolvedRelationType]
  ) -> (scenario: Scenario, origins: [ScenarioFile.Origin])? {
    var fields = Fields(self, "a scenario", expected: "a map that begins with entente: \"1\"")
    guard isMap else { return nil }
    _ = fields.take("entente")
    let id = fields.take("scenario")?.identifier("scenario", as: ScenarioID.self)
    fields.require("scenario")
    var scenario = Scenario(id ?? "")
    scenario.title = fields.take("title")?.text("title") ?? LocalizedText()
    scenario.description = fields.take("description")?.text("description") ?? LocalizedText()
    scenario.kind = fields.take("kind")?.choice("kind") ?? .counterfactual
    scenario.basis = fields.take("basis")?.choice("basis") ?? .text
    scenario.parent = fields.take("extends")?.reference("extends")
    scenario.mixins = fields.take("mixins")?.references("mixins") ?? []
    scenario.branchAt = fields.take("branch-at")?.period("branch-at")
    scenario.horizon = fields.take("horizon")?.horizon()
    scenario.parameters = fields.take("parameters")?.parameters() ?? [:]
    scenario.assumedWeight = fields.take("assumed-weight")?.assumedWeight()
    let origins = readOperations(&fields, into: &scenario, types: types)
    scenario.propagation = fields.take("propagation")?.propagation()
    scenario.ensemble = fields.take("ensemble")?.ensemble()
    scenario.sweep = fields.take("sweep")?.sweep() ?? [:]
    scenario.sensitivity = fields.take("sensitivity")?.sensitivity()
    scenario.measures = fields.take("measures")?.strings("measures") ?? []
    scenario.expectations = fields.take("expect")?.expectations() ?? []
    fields.finish()
    return (scenario, origins)
  }

  /// The elements of the sections, each an operation that adds it, then the operations.
  private func readOperations(
    _ fields: inout Fields,
    into scenario: inout Scenario,
    types: [RelationTypeID: ResolvedRelationType]
  ) -> [ScenarioFile.Origin] {
    var origins: [ScenarioFile.Origin] = []
    for (section, noun) in Self.addedSections {
      guard let reader = fields.take(section) else { continue }
      for (key, value) in reader.pairs(section, expected: "a map from id to \(noun)") {
        guard let operation = value.addition(noun, key: key, types: types) else { continue }
        scenario.operations.append(operation)
        origins.append(ScenarioFile.Origin(key: key.node, node: value.node))
      }
    }
    guard let reader = fields.take("operations") else { return origins }
    guard reader.isList || reader.isEmpty else {
      reader.wrongShape("operations", expected: "a list of operations")
      return origins
    }
    for item in reader.items {
      guard let operation = item.operation(types: types) else { continue }
      scenario.operations.append(operation)
      origins.append(ScenarioFile.Origin(key: nil, node: item.node))
    }
    return origins
  }
}
