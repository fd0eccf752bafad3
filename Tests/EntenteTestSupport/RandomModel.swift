public import EntenteModel
import OrderedCollections

/// Makes models that use every field of every element.
///
/// Their texts and names are hostile to whoever writes them down. The same seed makes the same
/// model.
///
/// The models are well-formed, so that what is written can be read: types, roles, milestones and
/// attributes are declared where they are used, and numbers keep within their bounds. They make no
/// sense otherwise.
public enum RandomModel {
  /// Makes a model.
  ///
  /// - Parameters:
  ///   - seed: Which model.
  ///   - base: A vocabulary that the model builds on; it comes first in the model's own.
  /// - Returns: The model.
  public static func make(seed: UInt64, base: Vocabulary = Vocabulary()) -> Model {
    var values = RandomValues(seed: seed)
    let names = RandomNames(avoiding: base, using: &values)
    var model = Model(
      title: values.text(),
      description: values.text(),
      defaults: Defaults(
        language: values.pick(["en", "no", "zh-Hant"]),
        asOf: values.maybe { $0.period() },
        identity: values.maybe { $0.pick(names.schemes) },
        staleAfter: values.chance() ? 5 : 12
      ),
      boundary: values.maybe {
        Boundary(
          actors: $0.text(),
          relations: $0.text(),
          missing: $0.maybe { $0.word() },
          focus: $0.chance() ? [$0.pick(names.actors)] : []
        )
      },
      vocabulary: values.vocabulary(names, base: base)
    )
    // Relations of types whose attributes are known here: those that this generator declared.
    let types = model.vocabulary.relationTypes.keys
      .filter { base.relationTypes[$0] == nil }
      .compactMap { model.vocabulary.resolved($0) }
    for id in names.actors { model.actors[id] = values.actor(id, names) }
    for id in names.sources { model.sources[id] = values.source(id, names) }
    for id in names.relations {
      model.relations[id] = values.relation(id, of: values.pick(types), names)
    }
    for id in names.observations { model.observations[id] = values.observation(id, names) }
    for id in names.factors { model.factors[id] = values.factor(id, names) }
    for id in names.influences { model.influences[id] = values.influence(id, names) }
    for id in names.views { model.views[id] = values.view(id, names, types: types.map(\.id)) }
    for number in 1...3 {
      let id = UserRuleID("U0\(number)")
      model.rules[id] = values.rule(id, names, types: types.map(\.id))
    }
    return model
  }
}

extension RandomValues {
  mutating func actor(_ id: ActorID, _ names: RandomNames) -> Actor {
    var aliases: OrderedDictionary<LanguageTag, [String]> = [:]
    for tag: LanguageTag in some(of: ["en", "no", "zh-Hant"]) {
      aliases[tag] = several(1...2) { $0.string() }
    }
    return Actor(
      id,
      kind: pick(names.kinds),
      aliases: aliases,
      ids: identifiers(names),
      exists: maybe { $0.period() },
      of: maybe { $0.pick(names.actors) },
      members: several { values in
        Member(
          values.pick(names.actors),
          when: values.maybe { $0.period() },
          evidence: values.evidence(names, 0...1)
        )
      },
      office: text(),
      url: maybe { $0.string() },
      annotations: annotations(names)
    )
  }

  mutating func source(_ id: SourceID, _ names: RandomNames) -> Source {
    var fields: OrderedDictionary<String, String> = [:]
    // In the order of the format's list, in which they are read.
    let known = [
      "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue",
      "page", "number", "genre", "version", "edition", "language", "URL", "DOI", "ISBN", "ISSN",
      "note", "abstract",
    ]
    for field in some(of: known, at: 6) {
      fields[field] = string()
    }
    return Source(
      id,
      type: pick(["document", "book", "article-journal", "no"]),
      title: text(),
      authors: several { $0.personName() },
      editors: several(0...1) { $0.personName() },
      issued: maybe { $0.period() },
      accessed: maybe { $0.period() },
      fields: fields,
      reliability: maybe { $0.word() },
      party: some(of: names.actors),
      coverage: maybe { $0.period() },
      archive: maybe { $0.string() },
      isRedistributable: maybe { $0.chance() },
      annotations: annotations(names)
    )
  }

  private mutating func personName() -> PersonName {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: PersonName(literal: string())
    case 1: PersonName(family: string(), given: string())
    case 2: PersonName(given: string())
    default: PersonName(family: string(), literal: string())
    }
  }

  mutating func relation(
    _ id: RelationID,
    of type: ResolvedRelationType,
    _ names: RandomNames
  ) -> Relation {
    var participants = several(0...5) { values in
      values.participant(values.pick(Array(type.roles.values)), of: type, names)
    }
    if let source = type.sourceRole, let target = type.targetRole, chance() {
      participants = several(1...2) { Participant($0.pick(names.actors), as: source) }
      participants += several(1...2) { Participant($0.pick(names.actors), as: target) }
    }
    return Relation(
      id,
      type: type.id,
      participants: participants,
      when: maybe { $0.claims(names) { $0.period() } },
      dates: dates(of: type, names),
      hasEnded: chance(),
      attested: several { $0.period() },
      attributes: attributes(type.attributes, names),
      valence: maybe { $0.word() },
      intensity: maybe { $0.claims(names) { $0.number(in: 0...1) } },
      modality: word(),
      confidence: maybe { $0.word() },
      likelihood: maybe { $0.word() },
      ids: identifiers(names),
      respondsTo: some(of: names.relations),
      supersedes: some(of: names.relations),
      annotations: annotations(names)
    )
  }

  private mutating func participant(
    _ role: Role,
    of type: ResolvedRelationType,
    _ names: RandomNames
  ) -> Participant {
    let actor = pick(names.actors)
    if chance() { return Participant(actor, as: role.id) }
    return Participant(
      actor,
      as: role.id,
      when: maybe { $0.claims(names) { $0.period() } },
      dates: dates(of: type, names),
      attributes: attributes(role.attributes, names),
      evidence: evidence(names, 0...1)
    )
  }

  private mutating func dates(
    of type: ResolvedRelationType,
    _ names: RandomNames
  ) -> OrderedDictionary<MilestoneID, Claims<Period>> {
    var dates: OrderedDictionary<MilestoneID, Claims<Period>> = [:]
    for milestone in some(of: type.milestones) {
      dates[milestone] = claims(names) { $0.period() }
    }
    return dates
  }
}
