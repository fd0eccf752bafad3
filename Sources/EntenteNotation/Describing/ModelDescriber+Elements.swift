public import EntenteModel
internal import OrderedCollections

extension ModelDescriber {
  /// One element in words: what it is, when, and everything that supports it.
  public func text(of address: Address) -> String {
    var page = TextPage()
    switch address {
    case .actor(let id): model.actors[id].map { describe($0, on: &page) }
    case .relation(let id): model.relations[id].map { describe($0, on: &page) }
    case .source(let id): model.sources[id].map { describe($0, on: &page) }
    case .observation(let id): model.observations[id].map { describe($0, on: &page) }
    case .factor(let id): model.factors[id].map { describe($0, on: &page) }
    case .influence(let id): model.influences[id].map { describe($0, on: &page) }
    case .relationType(let id):
      model.vocabulary.relationTypes[id].map { describe($0, on: &page) }
    case .kind(let id): model.vocabulary.kinds[id].map { describe($0, on: &page) }
    case .term(let id): model.vocabulary.terms[id].map { describe($0, on: &page) }
    case .scheme(let id): model.vocabulary.schemes[id].map { describe($0, on: &page) }
    case .view(let id): model.views[id].map { describe($0, on: &page) }
    case .rule, .model: page.line(heading())
    }
    return page.text
  }

  private func describe(_ actor: Actor, on page: inout TextPage) {
    page.line("\(model.label(of: actor.id, in: language))  (actor:\(actor.id), \(actor.kind))")
    common(actor, on: &page)
    for (tag, names) in actor.aliases {
      page.field("alias \(tag)", names.joined(separator: "; "))
    }
    page.field("ids", identifiers(actor.ids))
    page.field("exists", actor.exists?.description)
    page.field("of", actor.whole.map { name($0) })
    page.field("office", wording(actor.office))
    page.field("url", actor.url)
    page.field("members", actor.members.map { name($0.actor) }.joined(separator: ", "))
    let relations = index.relations(of: actor.id)
    page.heading("\(relations.count) relation\(relations.count == 1 ? "" : "s")")
    for relation in relations { line(relation, on: &page) }
    let observations = model.observations.values.filter {
      $0.holders.contains(actor.id) || $0.about.contains(.actor(actor.id))
    }
    if !observations.isEmpty {
      page.heading("\(observations.count) observation\(observations.count == 1 ? "" : "s")")
      for observation in observations {
        page.line(
          "\(observation.kind.rawValue): \(title(observation))  (\(observation.id))",
          indent: 1
        )
        evidence(observation.evidence, on: &page, indent: 2)
      }
    }
    let said = model.relations.values.filter { relation in
      relation.evidence.contains { $0.attribution.dropFirst().contains(actor.id) }
    }
    if !said.isEmpty {
      page.heading("quoted for \(said.count) relation\(said.count == 1 ? "" : "s")")
      for relation in said { page.line("\(sentence(relation))  (\(relation.id))", indent: 1) }
    }
  }

  private func describe(_ relation: Relation, on page: inout TextPage) {
    page.line(
      "\(model.label(of: relation, in: language))  (relation:\(relation.id), \(relation.type))"
    )
    common(relation, on: &page)
    page.field("reads", sentence(relation))
    for participant in relation.participants {
      let part = participant.when?.used.map { ", \($0)" } ?? ""
      let own = attributes(participant.attributes)
      page.field(
        participant.role.rawValue,
        name(participant.actor) + part + (own.isEmpty ? "" : ", \(own)")
      )
      evidence(participant.evidence, on: &page, indent: 2)
    }
    page.field("when", time(relation))
    claims(relation.when, "when", on: &page)
    for (milestone, date) in relation.dates {
      page.field(milestone.rawValue, date.used?.description)
      claims(date, milestone.rawValue, on: &page)
    }
    page.field("attested", relation.attested.map(\.description).joined(separator: ", "))
    for (attribute, value) in relation.attributes {
      page.field(attribute.rawValue, value.used?.text(in: language))
      claims(value, attribute.rawValue, on: &page)
    }
    if relation.modality != .actual { page.field("modality", relation.modality.rawValue) }
    page.field(
      "weight",
      "\(index.valence(of: relation).rawValue), intensity \(model.intensity(of: relation))"
    )
    page.field("confidence", relation.confidence?.rawValue)
    page.field("likelihood", relation.likelihood?.rawValue)
    page.field("ids", identifiers(relation.ids))
    page.field("responds to", relation.respondsTo.map(\.rawValue).joined(separator: ", "))
    page.field("supersedes", relation.supersedes.map(\.rawValue).joined(separator: ", "))
    sources(of: relation.evidence, on: &page)
    influences(on: .relation(relation.id), page: &page)
  }

  private func describe(_ source: Source, on page: inout TextPage) {
    page.line("\(reference(source))  (source:\(source.id), \(source.type))")
    common(source, on: &page)
    page.field("title", wording(source.title))
    page.field("authors", source.authors.map(\.text).joined(separator: "; "))
    page.field("editors", source.editors.map(\.text).joined(separator: "; "))
    page.field("issued", source.issued?.description)
    page.field("accessed", source.accessed?.description)
    for (name, value) in source.fields { page.field(name, value) }
    page.field("reliability", source.reliability?.rawValue)
    page.field("party", source.party.map { name($0) }.joined(separator: ", "))
    page.field("coverage", source.coverage?.description)
    if let isRedistributable = source.isRedistributable {
      page.field("passing on", isRedistributable ? "allowed" : "not allowed")
    }
    let cited = model.relations.values.filter { relation in
      relation.evidence.contains { item in
        item.source == source.id || item.via.contains { $0.source == source.id }
      }
    }
    page.heading("cited for \(cited.count) relation\(cited.count == 1 ? "" : "s")")
    for relation in cited { page.line("\(sentence(relation))  (\(relation.id))", indent: 1) }
  }

  private func describe(_ observation: Observation, on page: inout TextPage) {
    page.line(
      "\(title(observation))  (observation:\(observation.id), \(observation.kind.rawValue))"
    )
    common(observation, on: &page)
    page.field("holder", observation.holders.map { name($0) }.joined(separator: ", "))
    page.field("about", observation.about.map(name).joined(separator: ", "))
    page.field("statement", wording(observation.statement))
    page.field("value", observation.value?.used?.description)
    claims(observation.value, "value", on: &page)
    page.field("when", observation.when?.used?.description)
    if observation.modality != .actual { page.field("modality", observation.modality.rawValue) }
    sources(of: observation.evidence, on: &page)
    influences(on: .observation(observation.id), page: &page)
  }

  private func describe(_ factor: Factor, on page: inout TextPage) {
    page.line("\(wording(factor.label) ?? factor.id.rawValue)  (factor:\(factor.id))")
    common(factor, on: &page)
    page.field("holder", factor.holders.map { name($0) }.joined(separator: ", "))
    page.field("about", factor.about.map(name).joined(separator: ", "))
    page.field("baseline", factor.baseline?.used?.description)
    sources(of: factor.evidence, on: &page)
    influences(on: .factor(factor.id), page: &page)
  }

  private func describe(_ influence: Influence, on page: inout TextPage) {
    page.line("\(sentence(influence))  (influence:\(influence.id))")
    common(influence, on: &page)
    page.field("weight", influence.weight?.used?.description ?? "not stated")
    page.field("lag", influence.lag)
    page.field("when", influence.when?.used?.description)
    page.field("argued by", influence.arguedBy.map { name($0) }.joined(separator: ", "))
    if influence.modality != .actual { page.field("modality", influence.modality.rawValue) }
    sources(of: influence.evidence, on: &page)
  }

  private func influences(on address: Address, page: inout TextPage) {
    let touching = model.influences.values.filter { $0.from == address || $0.to == address }
    guard !touching.isEmpty else { return }
    page.heading("argued causes and effects")
    for influence in touching {
      page.line("\(sentence(influence))  (\(influence.id))", indent: 1)
      evidence(influence.evidence, on: &page, indent: 2)
    }
  }

  private func describe(_ type: RelationType, on page: inout TextPage) {
    page.line("\(model.label(of: type.id, in: language))  (type:\(type.id))")
    common(type, on: &page)
    guard let resolved = index.types[type.id] else { return }
    page.field("broader", resolved.ancestry.dropFirst().map(\.rawValue).joined(separator: " < "))
    page.field("weight", "\(resolved.valence.rawValue), intensity \(resolved.intensity)")
    page.field("projection", resolved.projection?.rawValue ?? "none declared")
    for role in resolved.roles.values {
      let most = role.maximum.map(String.init) ?? "any number"
      let kinds =
        role.kinds.isEmpty ? "" : ", \(role.kinds.map(\.rawValue).joined(separator: " or "))"
      page.field("role", "\(role.id): \(role.side.rawValue), \(role.minimum) to \(most)\(kinds)")
    }
    page.field("milestones", resolved.milestones.map(\.rawValue).joined(separator: ", "))
    for attribute in resolved.attributes.values {
      page.field("attribute", "\(attribute.id): \(attribute.kind.text)")
    }
    for (scheme, mapping) in type.maps {
      page.field(
        "maps to",
        "\(scheme) \(mapping.codes.joined(separator: ", ")) (\(mapping.match.rawValue))"
      )
    }
    let relations = model.relations.values.filter { $0.type == type.id }
    page.heading("\(relations.count) relation\(relations.count == 1 ? "" : "s")")
    for relation in relations { line(relation, on: &page) }
  }

  private func describe(_ kind: ActorKind, on page: inout TextPage) {
    page.line("\(wording(kind.label) ?? kind.id.rawValue)  (kind:\(kind.id))")
    common(kind, on: &page)
    page.field("broader", kind.broader?.rawValue)
    let actors = model.actors.values.filter { $0.kind == kind.id }
    page.heading("\(actors.count) actor\(actors.count == 1 ? "" : "s")")
    for actor in actors { page.line(name(actor.id), indent: 1) }
  }

  private func describe(_ term: Term, on page: inout TextPage) {
    page.line("\(wording(term.label) ?? term.id.rawValue)  (term:\(term.id))")
    common(term, on: &page)
    page.field("definition", wording(term.definition))
    sources(of: term.evidence, on: &page)
  }

  private func describe(_ scheme: IdentifierScheme, on page: inout TextPage) {
    page.line("\(wording(scheme.label) ?? scheme.id.rawValue)  (scheme:\(scheme.id))")
    common(scheme, on: &page)
    page.field("pattern", scheme.pattern)
    page.field("url", scheme.url)
  }

  private func describe(_ view: View, on page: inout TextPage) {
    let title = wording(view.title) ?? wording(view.label) ?? view.id.rawValue
    page.line("\(title)  (view:\(view.id))")
    common(view, on: &page)
    let selection = model.selection(of: view)
    page.field("actors", String(selection.actors.count))
    page.field("relations", String(selection.relations.count))
    for (number, step) in view.steps.enumerated() {
      page.heading("\(number + 1). \(wording(step.title) ?? "")")
      page.line(wording(step.text) ?? "", indent: 1)
    }
  }
}
