public import EntenteModel
public import EntenteTables
internal import OrderedCollections

/// Tells readers what a model says: a summary of it, or one element with all its evidence.
public struct ModelDescriber: Sendable {
  let model: Model
  let index: ModelIndex
  let language: LanguageTag

  /// Creates a describer.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - language: The language of labels; nil for the model's own.
  public init(_ model: Model, language: LanguageTag? = nil) {
    self.model = model
    index = ModelIndex(model)
    self.language = language ?? model.defaults.language
  }

  /// What there is in the model, a row for each kind of element.
  public func summary() -> ResultTable {
    var table = ResultTable(columns: ["what", "count", "of which"])
    func add(_ what: String, _ count: Int, _ parts: [(String, Int)] = []) {
      let detail = parts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
      table.rows.append([.text(what), .count(count), .text(detail)])
    }
    let actors = usedActors()
    add("actors", actors.count, parts(of: actors.compactMap { model.actors[$0]?.kind.rawValue }))
    add("relations", model.relations.count, parts(of: model.relations.values.map(\.type.rawValue)))
    add("sources", model.sources.count, parts(of: model.sources.values.map(\.type)))
    let kinds = model.observations.values.map(\.kind.rawValue)
    add("observations", model.observations.count, parts(of: kinds))
    add("factors", model.factors.count)
    let signs = model.influences.values.map { influence in
      switch influence.sign {
      case .positive: "raising"
      case .negative: "lowering"
      case .unclear: "unclear"
      }
    }
    add("influences", model.influences.count, parts(of: signs))
    add("evidence", evidenceCount, [("with a quote", quoteCount)])
    add("views", model.views.count, model.views.keys.map { ($0.rawValue, 1) })
    return table
  }

  /// The title, the date up to which the model speaks, and the languages of its labels.
  public func heading() -> String {
    let title = model.title.wording(in: language, fallback: model.defaults.language)
    var lines = [title ?? "A model without a title"]
    if let asOf = model.defaults.asOf { lines.append("as of \(asOf)") }
    if let boundary = model.boundary, let missing = boundary.missing {
      let meaning = missing == .none ? "there is none" : "the sources do not mention one"
      lines.append("where no tie is drawn, \(meaning)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The elements that have the name: an identifier, or an address such as `relation:su35-2017`.
  public func addresses(named name: String) -> [Address] {
    if let address = Address(name) { return exists(address) ? [address] : [] }
    let candidates: [Address] = [
      .actor(ActorID(name)), .relation(RelationID(name)), .observation(ObservationID(name)),
      .factor(FactorID(name)), .influence(InfluenceID(name)), .source(SourceID(name)),
      .relationType(RelationTypeID(name)), .kind(KindID(name)), .term(TermID(name)),
      .scheme(SchemeID(name)), .view(ViewID(name)),
    ]
    return candidates.filter(exists)
  }

  /// The identifier nearest to a misspelt one, or the one whose label it is; nil if none is near.
  ///
  /// For an address it is the nearest of the same section.
  public func suggestion(for name: String) -> String? {
    if let address = Address(name) {
      return EditDistance.nearest(to: address.name, among: identifiers(like: address))
        .map { "\(address.section):\($0)" }
    }
    let labelled = model.actors.values.first { actor in
      actor.label.wordings.values.contains { $0.lowercased() == name.lowercased() }
    }
    if let labelled { return labelled.id.rawValue }
    let ids =
      model.actors.keys.map(\.rawValue) + model.relations.keys.map(\.rawValue)
      + model.sources.keys.map(\.rawValue) + model.observations.keys.map(\.rawValue)
      + model.factors.keys.map(\.rawValue) + model.influences.keys.map(\.rawValue)
      + model.vocabulary.relationTypes.keys.map(\.rawValue) + model.views.keys.map(\.rawValue)
    return EditDistance.nearest(to: name, among: ids)
  }

  /// The identifiers of the elements that stand in the section of the address.
  private func identifiers(like address: Address) -> [String] {
    switch address {
    case .actor: model.actors.keys.map(\.rawValue)
    case .relation: model.relations.keys.map(\.rawValue)
    case .source: model.sources.keys.map(\.rawValue)
    case .observation: model.observations.keys.map(\.rawValue)
    case .factor: model.factors.keys.map(\.rawValue)
    case .influence: model.influences.keys.map(\.rawValue)
    case .view: model.views.keys.map(\.rawValue)
    case .kind: model.vocabulary.kinds.keys.map(\.rawValue)
    case .relationType: model.vocabulary.relationTypes.keys.map(\.rawValue)
    case .term: model.vocabulary.terms.keys.map(\.rawValue)
    case .scheme: model.vocabulary.schemes.keys.map(\.rawValue)
    case .rule: model.rules.keys.map(\.rawValue)
    case .model: []
    }
  }

  /// The actors that something in the model names, and those that it defines itself.
  private func usedActors() -> [ActorID] {
    var used = Set(model.actors.keys.filter { !model.imported.contains(.actor($0)) })
    for relation in model.relations.values { used.formUnion(relation.participants.map(\.actor)) }
    for observation in model.observations.values { used.formUnion(observation.holders) }
    return model.actors.keys.filter(used.contains)
  }

  private var evidenceCount: Int { allEvidence.count }

  private var quoteCount: Int { allEvidence.count { $0.quote != nil } }

  private var allEvidence: [Evidence] {
    model.relations.values.flatMap(\.evidence) + model.observations.values.flatMap(\.evidence)
      + model.factors.values.flatMap(\.evidence) + model.influences.values.flatMap(\.evidence)
      + model.actors.values.flatMap(\.evidence)
  }

  /// How often each name occurs, the most frequent first.
  private func parts(of names: [String]) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private func exists(_ address: Address) -> Bool {
    switch address {
    case .actor(let id): model.actors[id] != nil
    case .relation(let id): model.relations[id] != nil
    case .source(let id): model.sources[id] != nil
    case .observation(let id): model.observations[id] != nil
    case .factor(let id): model.factors[id] != nil
    case .influence(let id): model.influences[id] != nil
    case .view(let id): model.views[id] != nil
    case .kind(let id): model.vocabulary.kinds[id] != nil
    case .relationType(let id): model.vocabulary.relationTypes[id] != nil
    case .term(let id): model.vocabulary.terms[id] != nil
    case .scheme(let id): model.vocabulary.schemes[id] != nil
    case .rule(let id): model.rules[id] != nil
    case .model: true
    }
  }
}

extension ModelDescriber {
  /// How many columns of a terminal the text takes; Chinese characters take two.
  public static func width(of text: String) -> Int {
    DisplayWidth.of(text.unicodeScalars)
  }
}
