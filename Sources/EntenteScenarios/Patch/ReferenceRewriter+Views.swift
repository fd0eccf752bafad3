internal import EntenteModel
internal import OrderedCollections

// A list that names nobody asks for everybody, so a criterion whose list runs empty is not emptied:
// whatever asked it is left out.
extension ReferenceRewriter {
  func rewrite(_ view: inout View) {
    let before = view.selection
    view.selection = before.compactMap { step in
      subject(step.subject).map { SelectionStep(includes: step.includes, subject: $0) }
    }
    if view.selection.isEmpty, !before.isEmpty, view.extends == nil {
      // Without steps a view selects everything; this one now selects nothing.
      view.selection = [.exclude(.actors(ActorCriteria()))]
    }
    view.style = view.style.compactMap { rule in
      var rule = rule
      switch rule.match {
      case .relations(let criteria):
        guard let criteria = self.criteria(criteria) else { return nil }
        rule.match = .relations(criteria)
      case .actors(let criteria):
        guard let criteria = self.criteria(criteria) else { return nil }
        rule.match = .actors(criteria)
      }
      return rule
    }
    view.groups = view.groups.compactMap { group in
      switch group {
      case .kind: return group
      case .membership(let whole): return actor(whole).map(Grouping.membership(of:))
      case .named(let name, let members):
        let left = actors(members)
        return left.isEmpty && !members.isEmpty ? nil : .named(name, left)
      }
    }
    view.focus = actors(view.focus)
    for position in view.steps.indices {
      view.steps[position].highlight = list(view.steps[position].highlight)
    }
    if view.relabel.keys.contains(where: { successors[.actor($0)] != nil }) {
      var relabel: OrderedDictionary<ActorID, LocalizedText> = [:]
      for (id, label) in view.relabel {
        if let new = actor(id), relabel[new] == nil { relabel[new] = label }
      }
      view.relabel = relabel
    }
  }

  private func subject(_ subject: SelectionStep.Subject) -> SelectionStep.Subject? {
    switch subject {
    case .relations(let criteria): self.criteria(criteria).map { .relations($0) }
    case .actors(let criteria): self.criteria(criteria).map { .actors($0) }
    case .observations(let criteria):
      self.criteria(criteria, as: Address.observation) {
        if case .observation(let id) = $0 { id } else { nil }
      }.map { .observations($0) }
    case .factors(let criteria):
      self.criteria(criteria, as: Address.factor) {
        if case .factor(let id) = $0 { id } else { nil }
      }.map { .factors($0) }
    case .influences(let criteria):
      self.criteria(criteria, as: Address.influence) {
        if case .influence(let id) = $0 { id } else { nil }
      }.map { .influences($0) }
    case .neighbours(let centres, let depth, let types):
      nonEmpty(centres).map { .neighbours(of: $0, depth: depth, through: types) }
    case .members(let wholes, let time): nonEmpty(wholes).map { .members(of: $0, at: time) }
    }
  }

  /// The actors that stand for those listed; nil if somebody was listed and nobody is left.
  private func nonEmpty(_ ids: [ActorID]) -> [ActorID]? {
    let left = actors(ids)
    return left.isEmpty && !ids.isEmpty ? nil : left
  }

  /// The criteria with what stands for those they name; nil if they now match nothing.
  func criteria(_ criteria: RelationCriteria) -> RelationCriteria? {
    var result = criteria
    result.ids = relations(criteria.ids)
    result.actors = actors(criteria.actors)
    result.between = actors(criteria.between)
    result.attributedTo = actors(criteria.attributedTo)
    result.sources = list(criteria.sources.map(Address.source)).compactMap {
      if case .source(let id) = $0 { id } else { nil }
    }
    let ranEmpty =
      result.ids.isEmpty != criteria.ids.isEmpty
      || result.actors.isEmpty != criteria.actors.isEmpty
      || result.between.count < min(2, criteria.between.count)
      || result.attributedTo.isEmpty != criteria.attributedTo.isEmpty
      || result.sources.isEmpty != criteria.sources.isEmpty
    return ranEmpty ? nil : result
  }

  func criteria(_ criteria: ActorCriteria) -> ActorCriteria? {
    var result = criteria
    result.ids = actors(criteria.ids)
    return result.ids.isEmpty != criteria.ids.isEmpty ? nil : result
  }

  private func criteria<ID>(
    _ criteria: ElementCriteria<ID>,
    as address: (ID) -> Address,
    _ id: (Address) -> ID?
  ) -> ElementCriteria<ID>? {
    var result = criteria
    result.ids = list(criteria.ids.map(address)).compactMap(id)
    result.actors = actors(criteria.actors)
    let ranEmpty =
      result.ids.isEmpty != criteria.ids.isEmpty
      || result.actors.isEmpty != criteria.actors.isEmpty
    return ranEmpty ? nil : result
  }
}
