import OrderedCollections

extension ReferenceCollector {
  /// Collects what a view refers to.
  mutating func visit(_ view: View) {
    add(view.extends.map { [$0] } ?? [], Address.view)
    for step in view.selection { visit(step.subject) }
    for rule in view.style {
      switch rule.match {
      case .relations(let criteria): visit(criteria)
      case .actors(let criteria): visit(criteria)
      }
    }
    for group in view.groups {
      switch group {
      case .kind: break
      case .membership(let actor): add([actor], Address.actor)
      case .named(_, let actors): add(actors, Address.actor)
      }
    }
    add(view.focus + view.relabel.keys, Address.actor)
    found += view.steps.flatMap(\.highlight)
    add(Array(view.projections.keys), Address.relationType)
    visit(view.annotations)
  }

  /// Collects what a rule of the user's own refers to.
  mutating func visit(_ rule: UserRule) {
    switch rule.demand {
    case .requireRelation(let criteria, _), .forbidRelation(let criteria): visit(criteria)
    case .requireActor(let criteria, _), .forbidActor(let criteria): visit(criteria)
    }
    visit(rule.annotations)
  }

  private mutating func visit(_ subject: SelectionStep.Subject) {
    switch subject {
    case .relations(let criteria): visit(criteria)
    case .actors(let criteria): visit(criteria)
    case .observations(let criteria):
      add(criteria.ids, Address.observation)
      add(criteria.actors, Address.actor)
    case .factors(let criteria):
      add(criteria.ids, Address.factor)
      add(criteria.actors, Address.actor)
    case .influences(let criteria):
      add(criteria.ids, Address.influence)
      add(criteria.actors, Address.actor)
    case .neighbours(let actors, _, let types):
      add(actors, Address.actor)
      add(types, Address.relationType)
    case .members(let actors, _):
      add(actors, Address.actor)
    }
  }

  private mutating func visit(_ criteria: RelationCriteria) {
    add(criteria.ids, Address.relation)
    add(criteria.types, Address.relationType)
    add(criteria.actors + criteria.between + criteria.attributedTo, Address.actor)
    add(criteria.kinds, Address.kind)
    add(criteria.sources, Address.source)
  }

  private mutating func visit(_ criteria: ActorCriteria) {
    add(criteria.ids, Address.actor)
    add(criteria.kinds, Address.kind)
  }
}
