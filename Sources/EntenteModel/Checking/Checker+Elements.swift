import OrderedCollections

extension Checker {
  /// Follows every reference of every element, and looks at its evidence and claims.
  mutating func checkElements() {
    checkWords()
    checkHead()
    for actor in model.actors.values { checkReferences(of: actor) }
    for source in model.sources.values {
      let here = ElementPath(.source(source.id))
      refer(to: source.party, as: Address.actor, at: here.key("party"))
      check(source.evidence, of: .anything, at: here.key("evidence"))
    }
    for relation in model.relations.values { checkReferences(of: relation) }
    for observation in model.observations.values { checkReferences(of: observation) }
    for factor in model.factors.values { checkReferences(of: factor) }
    for influence in model.influences.values { checkReferences(of: influence) }
    for view in model.views.values { checkReferences(of: view) }
    for rule in model.rules.values { checkReferences(of: rule) }
  }

  private mutating func checkHead() {
    let focus = ElementPath(.model).key("boundary").key("focus")
    refer(to: model.boundary?.focus ?? [], as: Address.actor, at: focus)
    guard let identity = model.defaults.identity else { return }
    refer(to: .scheme(identity), at: ElementPath(.model).key("defaults").key("identity"))
  }

  private mutating func checkWords() {
    for kind in model.vocabulary.kinds.values {
      let here = ElementPath(.kind(kind.id))
      if let broader = kind.broader { refer(to: .kind(broader), at: here.key("broader")) }
      check(kind.evidence, of: .anything, at: here.key("evidence"))
    }
    for type in model.vocabulary.relationTypes.values {
      let here = ElementPath(.relationType(type.id))
      if let broader = type.broader { refer(to: .relationType(broader), at: here.key("broader")) }
      for role in type.roles.values {
        refer(
          to: role.kinds,
          as: Address.kind,
          at: here.key("roles").key(role.id.rawValue).key("kinds")
        )
      }
      check(type.evidence, of: .anything, at: here.key("evidence"))
    }
    for term in model.vocabulary.terms.values {
      check(term.evidence, of: .anything, at: ElementPath(.term(term.id)).key("evidence"))
    }
    for scheme in model.vocabulary.schemes.values {
      check(scheme.evidence, of: .anything, at: ElementPath(.scheme(scheme.id)).key("evidence"))
    }
  }

  private mutating func checkReferences(of actor: Actor) {
    let here = ElementPath(.actor(actor.id))
    refer(to: .kind(actor.kind), at: here.key("kind"))
    if let whole = actor.whole { refer(actor: whole, at: here.key("of")) }
    for (position, member) in actor.members.enumerated() {
      refer(actor: member.actor, at: here.key("members").index(position).key("actor"))
      check(
        member.evidence,
        of: .anything,
        at: here.key("members").index(position).key("evidence")
      )
    }
    checkSchemes(of: actor.ids, at: here)
    check(actor.evidence, of: .actor(actor), at: here.key("evidence"))
  }

  private mutating func checkSchemes(of ids: [ExternalIdentifier], at here: ElementPath) {
    for (position, code) in ids.enumerated() {
      refer(to: .scheme(code.scheme), at: here.code(position, of: ids).atKey)
    }
  }

  private mutating func checkReferences(of relation: Relation) {
    let here = ElementPath(.relation(relation.id))
    refer(to: .relationType(relation.type), at: here.key("type"))
    for position in relation.participants.indices {
      refer(
        actor: relation.participants[position].actor,
        at: here.participant(position).key("actor")
      )
      check(relation.participants[position], position, of: relation, at: here)
    }
    check(relation.when, at: here.key("when"))
    check(relation.intensity, at: here.key("intensity"))
    for (milestone, claims) in relation.dates {
      check(claims, at: here.key("dates").key(milestone.rawValue))
    }
    for (attribute, claims) in relation.attributes {
      check(claims, at: here.key("attributes").key(attribute.rawValue))
    }
    checkSchemes(of: relation.ids, at: here)
    refer(to: relation.respondsTo, as: Address.relation, at: here.key("responds-to"))
    refer(to: relation.supersedes, as: Address.relation, at: here.key("supersedes"))
    check(relation.evidence, of: .relation(relation), at: here.key("evidence"))
  }

  private mutating func check(
    _ participant: Participant,
    _ position: Int,
    of relation: Relation,
    at here: ElementPath
  ) {
    check(participant.when, at: here.participant(position).key("when"))
    for (milestone, claims) in participant.dates {
      check(claims, at: here.participant(position).key("dates").key(milestone.rawValue))
    }
    for (attribute, claims) in participant.attributes {
      check(claims, at: here.participant(position).key(attribute.rawValue))
    }
    if !participant.evidence.isEmpty {
      check(
        participant.evidence,
        of: .participant(participant, relation),
        at: here.participant(position).key("evidence")
      )
    }
  }

  private mutating func checkReferences(of observation: Observation) {
    let here = ElementPath(.observation(observation.id))
    refer(to: observation.holders, as: Address.actor, at: here.key("holder"))
    refer(to: observation.about, as: \.self, at: here.key("about"))
    check(observation.value, at: here.key("value"))
    check(observation.when, at: here.key("when"))
    check(observation.evidence, of: .fields(.observation), at: here.key("evidence"))
  }

  private mutating func checkReferences(of factor: Factor) {
    let here = ElementPath(.factor(factor.id))
    refer(to: factor.holders, as: Address.actor, at: here.key("holder"))
    refer(to: factor.about, as: \.self, at: here.key("about"))
    check(factor.baseline, at: here.key("baseline"))
    check(factor.evidence, of: .fields(.factor), at: here.key("evidence"))
  }

  private mutating func checkReferences(of influence: Influence) {
    let here = ElementPath(.influence(influence.id))
    refer(to: influence.from, at: here.key("from"))
    refer(to: influence.to, at: here.key("to"))
    refer(to: influence.arguedBy, as: Address.actor, at: here.key("argued-by"))
    check(influence.weight, at: here.key("weight"))
    check(influence.when, at: here.key("when"))
    check(influence.evidence, of: .fields(.influence), at: here.key("evidence"))
  }
}

extension ElementPath {
  /// The path of a participant of a relation.
  func participant(_ position: Int) -> ElementPath {
    key("participants").index(position)
  }
}
