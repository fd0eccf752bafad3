import EntenteModel
import OrderedCollections

extension RandomValues {
  mutating func view(_ id: ViewID, _ names: RandomNames, types: [RelationTypeID]) -> View {
    var relabel: OrderedDictionary<ActorID, LocalizedText> = [:]
    for actor in some(of: names.actors) { relabel[actor] = text(1...2) }
    var projections: OrderedDictionary<RelationTypeID, ProjectionShape> = [:]
    for type in some(of: types) { projections[type] = word() }
    return View(
      id,
      title: text(),
      extends: maybe { $0.pick(names.views) },
      time: viewTime(),
      selection: several(0...5) { $0.selectionStep(names, types: types) },
      show: displayPolicy(),
      style: several { $0.styleRule(names, types: types) },
      groups: several { $0.grouping(names) },
      focus: some(of: names.actors),
      layout: LayoutChoice(
        engine: maybe { $0.pick(["neato", "dot"]) },
        direction: maybe { $0.word() },
        separation: maybe { $0.number(in: 0.5...3) }
      ),
      steps: several { values in
        StoryStep(
          title: values.text(),
          text: values.text(),
          highlight: values.several { names.address(&$0) }
        )
      },
      language: maybe { $0.pick(["no", "zh-Hant"]) },
      relabel: relabel,
      measures: some(of: ["betweenness", "degree", "no"]),
      projections: projections,
      annotations: annotations(names)
    )
  }

  private mutating func viewTime() -> ViewTime? {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: nil
    case 1: .always
    case 2: .at(period())
    case 3: .during(period())
    default: .series("2012/2017", by: word())
    }
  }

  private mutating func selectionStep(
    _ names: RandomNames,
    types: [RelationTypeID]
  ) -> SelectionStep {
    let subject: SelectionStep.Subject =
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: .actors(actorCriteria(names))
      case 1: .observations(elementCriteria(names.observations, names, kinds: true))
      case 2: .factors(elementCriteria(names.factors, names, kinds: false))
      case 3: .influences(elementCriteria(names.influences, names, kinds: false))
      case 4:
        .neighbours(
          of: several(1...2) { $0.pick(names.actors) },
          depth: Int.random(in: 1...3, using: &generator),
          through: some(of: types)
        )
      case 5: .members(of: several(1...2) { $0.pick(names.actors) }, at: maybe { $0.period() })
      default: .relations(relationCriteria(names, types: types))
      }
    return SelectionStep(includes: chance(), subject: subject)
  }

  private mutating func actorCriteria(_ names: RandomNames) -> ActorCriteria {
    var criteria = ActorCriteria(ids: some(of: names.actors))
    if chance() {
      criteria.kinds = some(of: names.kinds)
      criteria.tags = some(of: ["arms", "no"])
    }
    return criteria
  }

  private mutating func elementCriteria<ID>(
    _ ids: [ID],
    _ names: RandomNames,
    kinds: Bool
  ) -> ElementCriteria<ID> {
    var criteria = ElementCriteria<ID>()
    criteria.ids = some(of: ids)
    if chance() {
      if kinds { criteria.kinds = some(of: ObservationKind.allCases) }
      criteria.actors = some(of: names.actors)
      criteria.tags = some(of: ["arms", "no"])
    }
    return criteria
  }

  private mutating func relationCriteria(
    _ names: RandomNames,
    types: [RelationTypeID]
  ) -> RelationCriteria {
    var criteria = RelationCriteria()
    if chance() { criteria.ids = some(of: names.relations) }
    if chance() { return criteria }
    criteria.types = some(of: types)
    criteria.actors = some(of: names.actors)
    criteria.roles = some(of: ["supplier", "party", "no"])
    criteria.between = some(of: names.actors)
    criteria.kinds = some(of: names.kinds)
    criteria.tags = some(of: ["arms", "no"])
    criteria.modalities = some(of: Modality.allCases)
    criteria.valences = some(of: Valence.allCases)
    criteria.sources = some(of: names.sources)
    criteria.voices = some(of: Voice.allCases)
    criteria.attributedTo = some(of: names.actors)
    criteria.confidences = some(of: Confidence.allCases)
    criteria.credibilityWorseThan = maybe { Int.random(in: 1...6, using: &$0.generator) }
    for milestone: MilestoneID in some(of: ["signed", "on"]) {
      criteria.dates[milestone] = period()
    }
    for attribute: AttributeID in some(of: ["units", "no"]) {
      criteria.attributes[attribute] =
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: .present
        case 1: .quantity(word(), number(in: -10...100))
        default: .equals(pick(["", "Su-35", "7", "no", "中國: 俄"]))
        }
    }
    return criteria
  }

  private mutating func displayPolicy() -> DisplayPolicy {
    var policy = DisplayPolicy()
    guard chance() else { return policy }
    policy.parallel = maybe { $0.word() }
    policy.parallelBy = maybe { $0.word() }
    policy.hyperedges = maybe { $0.word() }
    policy.possible = maybe { $0.word() }
    policy.ended = maybe { $0.word() }
    policy.unsourced = maybe { $0.word() }
    policy.claims = maybe { $0.word() }
    policy.showsAbsent = maybe { $0.chance() }
    policy.showsDates = maybe { $0.chance() }
    policy.showsObservations = maybe { $0.chance() }
    policy.showsInfluences = maybe { $0.chance() }
    policy.showsLegend = maybe { $0.chance() }
    return policy
  }

  private mutating func styleRule(_ names: RandomNames, types: [RelationTypeID]) -> StyleRule {
    var rule = StyleRule(
      chance()
        ? .actors(actorCriteria(names)) : .relations(relationCriteria(names, types: types))
    )
    rule.color = maybe { $0.pick(["#2166AC", "#000000"]) }
    rule.fill = maybe { $0.pick(["#FFFFFF", "#b2182b"]) }
    rule.shape = maybe { $0.pick(["box", "ellipse"]) }
    rule.size = maybe { $0.number(in: 8...20) }
    rule.line = maybe { $0.word() }
    rule.width = maybe { values in
      guard values.chance() else { return .fixed(values.number(in: 0...5)) }
      return .scaled(
        by: values.chance() ? .intensity : .attribute("units"),
        range: values.number(in: 0...1)...values.number(in: 1...9)
      )
    }
    return rule
  }

  private mutating func grouping(_ names: RandomNames) -> Grouping {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: .kind
    case 1: .membership(of: pick(names.actors))
    default: .named(text(), some(of: names.actors))
    }
  }

  mutating func rule(
    _ id: UserRuleID,
    _ names: RandomNames,
    types: [RelationTypeID]
  ) -> UserRule {
    let demand: UserRule.Demand =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: .requireRelation(relationCriteria(names, types: types), field: "ids.untc")
      case 1: .requireActor(actorCriteria(names), field: "label.zh-Hant")
      case 2: .forbidRelation(relationCriteria(names, types: types))
      default: .forbidActor(actorCriteria(names))
      }
    return UserRule(
      id,
      demand,
      severity: word(),
      message: text(),
      annotations: annotations(names)
    )
  }
}
