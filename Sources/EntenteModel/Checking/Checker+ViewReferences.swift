import OrderedCollections

extension Checker {
  mutating func checkReferences(of view: View) {
    let here = ElementPath(.view(view.id))
    check(view.evidence, of: .anything, at: here.key("evidence"))
    if let base = view.extends { refer(to: .view(base), at: here.key("extends")) }
    for (position, step) in view.selection.enumerated() {
      let verb = step.includes ? "include" : "exclude"
      check(step.subject, at: here.key("select").index(position).key(verb))
    }
    for (position, rule) in view.style.enumerated() {
      let path = here.key("style").index(position).key("match")
      switch rule.match {
      case .relations(let criteria): check(criteria, at: path)
      case .actors(let criteria): check(criteria, at: path.key("actors"))
      }
    }
    for (position, group) in view.groups.enumerated() {
      let path = here.key("group").index(position)
      switch group {
      case .kind: break
      case .membership(let whole): refer(actor: whole, at: path.key("membership"))
      case .named(_, let actors): refer(to: actors, as: Address.actor, at: path.key("actors"))
      }
    }
    refer(to: view.focus, as: Address.actor, at: here.key("focus"))
    for (position, step) in view.steps.enumerated() {
      refer(
        to: step.highlight,
        as: \.self,
        at: here.key("steps").index(position).key("highlight")
      )
    }
    for actor in view.relabel.keys {
      refer(actor: actor, at: here.key("relabel").key(actor.rawValue).atKey)
    }
    for type in view.projections.keys {
      refer(to: .relationType(type), at: here.key("project").key(type.rawValue).atKey)
    }
  }

  mutating func checkReferences(of rule: UserRule) {
    let here = ElementPath(.rule(rule.id))
    check(rule.evidence, of: .anything, at: here.key("evidence"))
    switch rule.demand {
    case .requireRelation(let criteria, _):
      check(criteria, at: here.key("require").key("relations"))
    case .forbidRelation(let criteria): check(criteria, at: here.key("forbid").key("relations"))
    case .requireActor(let criteria, _): check(criteria, at: here.key("require").key("actors"))
    case .forbidActor(let criteria): check(criteria, at: here.key("forbid").key("actors"))
    }
  }

  private mutating func check(_ subject: SelectionStep.Subject, at path: ElementPath) {
    switch subject {
    case .relations(let criteria): check(criteria, at: path.key("relations"))
    case .actors(let criteria): check(criteria, at: path.key("actors"))
    case .observations(let criteria):
      check(criteria, as: Address.observation, at: path.key("observations"))
    case .factors(let criteria): check(criteria, as: Address.factor, at: path.key("factors"))
    case .influences(let criteria):
      check(criteria, as: Address.influence, at: path.key("influences"))
    case .neighbours(let actors, _, let types):
      let path = path.key("neighbours-of")
      refer(to: actors, as: Address.actor, at: path.key("actor"))
      refer(to: types, as: Address.relationType, at: path.key("type"))
    case .members(let wholes, _):
      refer(to: wholes, as: Address.actor, at: path.key("members-of").key("actor"))
    }
  }

  private mutating func check(_ criteria: RelationCriteria, at path: ElementPath) {
    var others = criteria
    others.ids = []
    let list = others.isEmpty ? path : path.key("id")
    refer(to: criteria.ids, as: Address.relation, at: list)
    refer(to: criteria.types, as: Address.relationType, at: path.key("type"))
    refer(to: criteria.actors, as: Address.actor, at: path.key("actor"))
    refer(to: criteria.between, as: Address.actor, at: path.key("between"))
    refer(to: criteria.kinds, as: Address.kind, at: path.key("kind"))
    refer(to: criteria.sources, as: Address.source, at: path.key("source"))
    refer(to: criteria.attributedTo, as: Address.actor, at: path.key("attributed-to"))
  }

  private mutating func check(_ criteria: ActorCriteria, at path: ElementPath) {
    let isList = criteria.kinds.isEmpty && criteria.tags.isEmpty
    refer(to: criteria.ids, as: Address.actor, at: isList ? path : path.key("id"))
    refer(to: criteria.kinds, as: Address.kind, at: path.key("kind"))
  }

  private mutating func check<ID>(
    _ criteria: ElementCriteria<ID>,
    as address: (ID) -> Address,
    at path: ElementPath
  ) {
    let isList = criteria.kinds.isEmpty && criteria.actors.isEmpty && criteria.tags.isEmpty
    refer(to: criteria.ids, as: address, at: isList ? path : path.key("id"))
    refer(to: criteria.actors, as: Address.actor, at: path.key("actor"))
  }
}
