internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Brings in an element: its identifier is free, and those it refers to are there.
  ///
  /// With `override: true` an element of the same identifier gives way to it in its place. An
  /// element without a time holds from the operation's date on. An element without evidence rests
  /// on the operation's.
  mutating func add(_ element: ScenarioElement) {
    let address = element.address
    let isTaken = model.contains(address)
    if isTaken, !placed.operation.overrides {
      report(
        "R903",
        at: "add",
        saying:
          "there is already \(address.section.article) \(address.section) \"\(address.name)\"",
        help: "choose another id, or say `override: true` to put this one in its place"
      )
      return
    }
    guard refersToKnown(element), mayBeDated(element) else { return }
    conflicts.note(address, nil, by: placed)
    let old = isTaken ? model : nil
    insert(completed(element))
    guard let old else {
      changes.append(ScenarioChange(address, .added))
      return
    }
    let difference = ModelDifference(from: old, to: model)
    for change in difference.changed where change.address == address {
      for field in change.fields {
        changes.append(
          ScenarioChange(
            address,
            .changed(field: field.name, from: field.old, to: field.new)
          )
        )
      }
    }
  }

  private mutating func insert(_ element: ScenarioElement) {
    switch element {
    case .actor(let actor): model.actors[actor.id] = actor
    case .source(let source): model.sources[source.id] = source
    case .relation(let relation): model.relations[relation.id] = relation
    case .observation(let observation): model.observations[observation.id] = observation
    case .factor(let factor): model.factors[factor.id] = factor
    case .influence(let influence): model.influences[influence.id] = influence
    }
    // What a scenario brings in is its own, whatever stood there.
    model.imported.addresses.remove(element.address)
  }

  /// The element with the time and the evidence that the operation gives it, and known roles.
  private func completed(_ element: ScenarioElement) -> ScenarioElement {
    let operation = placed.operation
    let duration = operation.at.map { at in
      if case .interval = at.form { return at }
      return at.startingDate.map { Period.from($0) } ?? at
    }
    func supported(_ evidence: [Evidence]) -> [Evidence] {
      evidence.isEmpty ? operation.evidence : evidence
    }
    switch element {
    case .actor(var actor):
      actor.evidence = supported(actor.evidence)
      if actor.exists == nil { actor.exists = duration }
      return .actor(actor)
    case .source: return element
    case .relation(var relation):
      relation.evidence = supported(relation.evidence)
      if let type = model.vocabulary.resolved(relation.type) { relation.resolve(by: type) }
      if relation.when == nil, model.period(of: relation) == nil {
        relation.when = duration.map { Claims($0) }
      }
      return .relation(relation)
    case .observation(var observation):
      observation.evidence = supported(observation.evidence)
      if observation.when == nil { observation.when = operation.at.map { Claims($0) } }
      return .observation(observation)
    case .factor(var factor):
      factor.evidence = supported(factor.evidence)
      return .factor(factor)
    case .influence(var influence):
      influence.evidence = supported(influence.evidence)
      if influence.when == nil { influence.when = duration.map { Claims($0) } }
      return .influence(influence)
    }
  }

  private mutating func mayBeDated(_ element: ScenarioElement) -> Bool {
    guard placed.operation.at != nil else { return true }
    switch element {
    case .source, .factor:
      report(
        "R910",
        at: "at",
        saying: "a \(element.address.section) has no dates",
        help: "leave `at:` out"
      )
      return false
    case .actor, .relation, .observation, .influence: return true
    }
  }

  /// R902: those who take part, and what influences lead from and to, are there.
  private mutating func refersToKnown(_ element: ScenarioElement) -> Bool {
    var references: [Address] = []
    switch element {
    case .actor(let actor):
      references = [actor.whole].compactMap { $0.map(Address.actor) }
      references += actor.members.map { .actor($0.actor) }
      references.append(.kind(actor.kind))
    case .source(let source): references = source.party.map(Address.actor)
    case .relation(let relation):
      references = [.relationType(relation.type)]
      references += relation.participants.map { .actor($0.actor) }
    case .observation(let observation):
      references = observation.holders.map(Address.actor) + observation.about
    case .factor(let factor): references = factor.holders.map(Address.actor) + factor.about
    case .influence(let influence): references = [influence.from, influence.to]
    }
    // Elements of one scenario may refer to each other, whichever comes first.
    let unknown = OrderedSet(references).filter {
      !model.contains($0) && !announced.contains($0)
    }
    for address in unknown { reportUnknown(address, at: "add") }
    return unknown.isEmpty
  }
}

extension String {
  /// The indefinite article that stands before the word.
  fileprivate var article: String { "aeio".contains(first ?? " ") ? "an" : "a" }
}
