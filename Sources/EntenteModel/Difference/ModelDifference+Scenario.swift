import OrderedCollections

extension ModelDifference {
  /// The difference as a scenario that makes the second model of the first.
  ///
  /// Elements that only one field tells apart are changed by `replace`, others take the place of the
  /// old ones by `add` with `override: true`. What is gone is removed last, when nothing refers to it
  /// any more.
  ///
  /// - Parameters:
  ///   - id: The identifier of the scenario.
  ///   - assumption: What each operation rests on.
  /// - Returns: The scenario. Applied to the first model it gives the second, but for
  ///   ``inexpressible`` and the order of elements.
  public func scenario(
    _ id: ScenarioID,
    assuming assumption: String = "the other model has it so"
  ) -> Scenario {
    var scenario = Scenario(id, basis: .derived)
    func append(_ action: ScenarioOperation.Action, overrides: Bool = false) {
      scenario.operations.append(
        ScenarioOperation(action, assumption: assumption, overrides: overrides)
      )
    }
    for rename in renamed {
      guard case .actor(let old) = rename.old, case .actor(let new) = rename.new,
        let actor = target.actors[new]
      else { continue }
      append(.rename(old, to: new, label: actor.label))
      append(.add(.actor(actor)), overrides: true)
    }
    let come = added + replaced.map(\.new)
    for element in come.compactMap(element(at:)).sortedForAdding { append(.add(element)) }
    for change in changed {
      let actions = replacements(for: change)
      if !actions.isEmpty {
        for action in actions { append(action) }
      } else if let element = element(at: change.address) {
        append(.add(element), overrides: true)
      }
    }
    let gone = removed + replaced.map(\.old)
    // What others depend on goes after them.
    for address in gone.filter(\.isScenarioElement).sorted(by: { $0.removalRank < $1.removalRank })
    {
      append(.remove(address))
    }
    return scenario
  }

  /// The elements whose difference no scenario can express: views, rules, the vocabulary, and what
  /// stands at the head of the model.
  public var inexpressible: [Address] {
    (added + removed + changed.map(\.address)).filter { !$0.isScenarioElement }
  }

  /// The element as the second model has it; nil if no scenario can bring it in.
  private func element(at address: Address) -> ScenarioElement? {
    switch address {
    case .actor(let id): target.actors[id].map(ScenarioElement.actor)
    case .source(let id): target.sources[id].map(ScenarioElement.source)
    case .relation(let id): target.relations[id].map(ScenarioElement.relation)
    case .observation(let id): target.observations[id].map(ScenarioElement.observation)
    case .factor(let id): target.factors[id].map(ScenarioElement.factor)
    case .influence(let id): target.influences[id].map(ScenarioElement.influence)
    default: nil
    }
  }

  /// Operations on single fields that make all of a change; none if it takes more.
  private func replacements(for change: Change) -> [ScenarioOperation.Action] {
    let values = change.fields.map { field in
      plainValue(of: field.name, at: change.address).map { (field.name, $0) }
    }
    guard values.allSatisfy({ $0 != nil }) else { return [] }
    return values.compactMap(\.self).map { name, value in
      .replace(ElementPath(change.address).key(name), with: value)
    }
  }

  /// The text that sets a field to exactly what the second model has; nil if there is none.
  private func plainValue(of field: String, at address: Address) -> String? {
    func number(_ claims: Claims<Double>?) -> String? {
      guard let claims, claims.items.count == 1, claims.items[0].isPlain else { return nil }
      return claims.items[0].value.description
    }
    func period(_ claims: Claims<Period>?) -> String? {
      guard let claims, claims.items.count == 1, claims.items[0].isPlain else { return nil }
      return claims.items[0].value.description
    }
    switch address {
    case .relation(let id):
      guard let relation = target.relations[id] else { return nil }
      return switch field {
      case "intensity": number(relation.intensity)
      case "valence": relation.valence?.rawValue
      case "modality": relation.modality.rawValue
      case "confidence": relation.confidence?.rawValue
      case "when": period(relation.when)
      case "ended": relation.hasEnded.description
      default: nil
      }
    case .influence(let id):
      guard let influence = target.influences[id] else { return nil }
      return switch field {
      case "weight": number(influence.weight)
      case "sign": influence.sign.rawValue
      case "lag": influence.lag
      case "modality": influence.modality.rawValue
      case "confidence": influence.confidence?.rawValue
      case "when": period(influence.when)
      default: nil
      }
    case .factor(let id): return field == "baseline" ? number(target.factors[id]?.baseline) : nil
    case .actor(let id): return field == "kind" ? target.actors[id]?.kind.rawValue : nil
    default: return nil
    }
  }
}

extension [ScenarioElement] {
  /// The elements with those first that others refer to.
  fileprivate var sortedForAdding: [ScenarioElement] {
    enumerated()
      .sorted { first, second in
        (-first.element.address.removalRank, first.offset)
          < (-second.element.address.removalRank, second.offset)
      }
      .map(\.element)
  }
}

extension Address {
  /// Whether scenarios add and remove such elements.
  var isScenarioElement: Bool {
    switch self {
    case .actor, .source, .relation, .observation, .factor, .influence: true
    default: false
    }
  }

  /// Where the element stands among those that are removed: what refers before what is referred to.
  fileprivate var removalRank: Int {
    switch self {
    case .influence: 0
    case .observation: 1
    case .factor: 2
    case .relation: 3
    case .actor: 4
    default: 5
    }
  }
}
