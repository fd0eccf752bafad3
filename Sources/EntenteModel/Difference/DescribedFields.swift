import OrderedCollections

/// The fields of each kind of element, in the order of the notation and by its keys.
enum DescribedFields {
  static func model(_ model: Model) -> [DescribedField] {
    let boundary = model.boundary
    return [
      .text("title", model.title), .text("description", model.description),
      .plain("defaults.language", model.defaults.language.rawValue),
      .plain("defaults.as-of", model.defaults.asOf),
      .plain("defaults.identity", model.defaults.identity),
      .plain("defaults.stale-after", model.defaults.staleAfter),
      DescribedField(
        "boundary",
        boundary,
        boundary.map { DescribedField.words($0.actors) + DescribedField.words($0.relations) } ?? ""
      ),
    ]
  }

  static func actor(_ actor: Actor) -> [DescribedField] {
    let ids = actor.ids.map(DescribedField.words).joined(separator: ", ")
    return [
      .plain("kind", actor.kind),
      DescribedField(
        "aliases",
        actor.aliases,
        actor.aliases.values.joined().joined(separator: ", ")
      ),
      DescribedField("ids", actor.ids, ids),
      .plain("exists", actor.exists), .plain("of", actor.whole),
      DescribedField(
        "members",
        actor.members,
        actor.members.map { "\($0.actor)" + ($0.when.map { " (\($0))" } ?? "") }
          .joined(separator: ", ")
      ),
      .text("office", actor.office), .plain("url", actor.url),
    ] + DescribedField.annotations(actor)
  }

  static func source(_ source: Source) -> [DescribedField] {
    func names(_ people: [PersonName]) -> String { people.map(\.text).joined(separator: ", ") }
    return [
      .plain("type", source.type), .text("title", source.title),
      DescribedField("author", source.authors, names(source.authors)),
      DescribedField("editor", source.editors, names(source.editors)),
      .plain("issued", source.issued), .plain("accessed", source.accessed),
      DescribedField(
        "fields",
        source.fields,
        source.fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      ),
      .word("reliability", source.reliability), .list("party", source.party),
      .plain("coverage", source.coverage), .plain("archive", source.archive),
      .plain("redistributable", source.isRedistributable),
    ] + DescribedField.annotations(source)
  }

  static func relation(_ relation: Relation) -> [DescribedField] {
    let dates = relation.dates.map { milestone, claims in
      "\(milestone) \(DescribedField.words(claims, \.description))"
    }
    let attributes = relation.attributes.map { name, claims in
      "\(name) \(DescribedField.words(claims) { $0.text() })"
    }
    return [
      .plain("type", relation.type),
      DescribedField(
        "participants",
        relation.participants,
        relation.participants.map(DescribedField.words).joined(separator: ", ")
      ),
      .claims("when", relation.when, \.description),
      DescribedField("dates", relation.dates, dates.joined(separator: ", ")),
      .plain("ended", relation.hasEnded), .list("attested", relation.attested),
      DescribedField("attributes", relation.attributes, attributes.joined(separator: ", ")),
      .word("valence", relation.valence), .claims("intensity", relation.intensity, \.description),
      .word("modality", relation.modality), .word("confidence", relation.confidence),
      .word("likelihood", relation.likelihood),
      DescribedField(
        "ids",
        relation.ids,
        relation.ids.map(DescribedField.words).joined(separator: ", ")
      ),
      .list("responds-to", relation.respondsTo), .list("supersedes", relation.supersedes),
    ] + DescribedField.annotations(relation)
  }

  static func observation(_ observation: Observation) -> [DescribedField] {
    [
      .word("kind", observation.kind), .list("holder", observation.holders),
      .list("about", observation.about), .text("statement", observation.statement),
      .claims("value", observation.value, \.description),
      .claims("when", observation.when, \.description), .word("modality", observation.modality),
      .word("confidence", observation.confidence),
    ] + DescribedField.annotations(observation)
  }

  static func factor(_ factor: Factor) -> [DescribedField] {
    [
      .list("holder", factor.holders), .list("about", factor.about),
      .claims("baseline", factor.baseline, \.description),
      DescribedField(
        "range",
        factor.range,
        "[\(factor.range.lowerBound), \(factor.range.upperBound)]"
      ),
    ] + DescribedField.annotations(factor)
  }

  static func influence(_ influence: Influence) -> [DescribedField] {
    [
      .plain("from", influence.from), .plain("to", influence.to), .word("sign", influence.sign),
      .claims("weight", influence.weight, \.description), .plain("lag", influence.lag),
      .claims("when", influence.when, \.description), .list("argued-by", influence.arguedBy),
      .word("modality", influence.modality), .word("confidence", influence.confidence),
    ] + DescribedField.annotations(influence)
  }

  static func view(_ view: View) -> [DescribedField] {
    [
      .text("title", view.title), .plain("extends", view.extends),
      DescribedField("time", view.time, view.time.map(words) ?? ""),
      .count("select", view.selection, view.selection.count, "step"),
      DescribedField("show", view.show, view.show == DisplayPolicy() ? "" : "own"),
      .count("style", view.style, view.style.count, "rule"),
      .count("group", view.groups, view.groups.count, "group"), .list("focus", view.focus),
      DescribedField("layout", view.layout, view.layout.engine ?? ""),
      .count("steps", view.steps, view.steps.count, "step"),
      .plain("language", view.language?.rawValue),
      .count("relabel", view.relabel, view.relabel.count, "name"),
      .list("measures", view.measures),
      .count("project", view.projections, view.projections.count, "type"),
    ] + DescribedField.annotations(view)
  }

  private static func words(_ time: ViewTime) -> String {
    switch time {
    case .always: "always"
    case .at(let period): "at \(period)"
    case .during(let period): "during \(period)"
    case .series(let period, let step): "\(period) by \(step)"
    }
  }

  static func rule(_ rule: UserRule) -> [DescribedField] {
    [
      DescribedField("demand", rule.demand, "own"), .word("severity", rule.severity),
      .text("message", rule.message),
    ] + DescribedField.annotations(rule)
  }

  static func kind(_ kind: ActorKind) -> [DescribedField] {
    [.plain("broader", kind.broader)] + DescribedField.annotations(kind)
  }

  static func type(_ type: RelationType) -> [DescribedField] {
    [
      .plain("broader", type.broader),
      DescribedField("roles", type.roles, type.roles.keys.map(\.rawValue).joined(separator: ", ")),
      .list("milestones", type.milestones),
      DescribedField("extent", type.extent, type.extent == nil ? "" : "own"),
      .count("attributes", type.attributes, type.attributes.count, "attribute"),
      .word("valence", type.valence), .plain("intensity", type.intensity),
      DescribedField("projection", type.projection, type.projection.map { "\($0)" } ?? ""),
      .plain("allow-self", type.allowsSelf),
      .count("maps", type.maps, type.maps.count, "scheme"),
      .text("forward", type.forward), .text("reverse", type.reverse),
    ] + DescribedField.annotations(type)
  }

  static func term(_ term: Term) -> [DescribedField] {
    [.text("definition", term.definition)] + DescribedField.annotations(term)
  }

  static func scheme(_ scheme: IdentifierScheme) -> [DescribedField] {
    [
      .plain("pattern", scheme.pattern), .plain("url", scheme.url),
      .plain("shared", scheme.isShared),
    ] + DescribedField.annotations(scheme)
  }
}
