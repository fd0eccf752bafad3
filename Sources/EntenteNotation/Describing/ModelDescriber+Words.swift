internal import EntenteModel
internal import OrderedCollections

extension ModelDescriber {
  /// The wording in the reader's language.
  func wording(_ text: LocalizedText) -> String? {
    text.wording(in: language, fallback: model.defaults.language)
  }

  /// The actor's name with its identifier.
  func name(_ actor: ActorID) -> String {
    let label = model.label(of: actor, in: language)
    return label == actor.rawValue ? label : "\(label) (\(actor))"
  }

  /// The name of whatever stands at an address.
  func name(_ address: Address) -> String {
    switch address {
    case .actor(let id): name(id)
    case .relation(let id):
      model.relations[id].map { "\(model.label(of: $0, in: language)) (\(address))" }
        ?? address.description
    case .factor(let id):
      model.factors[id].flatMap { wording($0.label) }.map { "\($0) (\(address))" }
        ?? address.description
    case .observation(let id):
      model.observations[id].map { "\(title($0)) (\(address))" } ?? address.description
    default: address.description
    }
  }

  /// What every element may carry.
  func common(_ element: some Annotated, on page: inout TextPage) {
    for (tag, wording) in element.label.wordings { page.field("label \(tag)", wording) }
    page.field("description", wording(element.description))
    page.field("tags", element.tags.map(\.rawValue).joined(separator: ", "))
    for (code, reason) in element.allowances { page.field("allow \(code)", reason) }
  }

  func identifiers(_ ids: [ExternalIdentifier]) -> String {
    ids.map { id in
      "\(id.scheme) \(id.value)" + (id.when.map { " (\($0))" } ?? "")
        + (id.isUserAssigned ? " (user-assigned)" : "")
    }
    .joined(separator: ", ")
  }

  func title(_ observation: Observation) -> String {
    wording(observation.label) ?? wording(observation.statement) ?? observation.id.rawValue
  }

  func attributes(
    _ attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>>
  ) -> String {
    attributes.compactMap { id, claims in claims.used.map { "\(id) \($0.text(in: language))" } }
      .joined(separator: ", ")
  }

  /// The relation as a sentence: who does what to whom.
  func sentence(_ relation: Relation) -> String {
    let type = model.vocabulary.relationTypes[relation.type]
    func names(_ side: Side) -> String {
      relation.participants.filter { index.side(of: $0, in: relation) == side }
        .map { model.label(of: $0.actor, in: language) }.joined(separator: " and ")
    }
    let sources = names(.source)
    let targets = names(.target)
    let label = model.label(of: relation, in: language)
    let absent = relation.modality == .actual ? "" : "[\(relation.modality.rawValue)] "
    if !sources.isEmpty, !targets.isEmpty {
      let verb =
        index.types[relation.type]?.ancestry.lazy.compactMap { ancestor in
          model.vocabulary.relationTypes[ancestor].flatMap { wording($0.forward) }
        }
        .first ?? model.label(of: relation.type, in: language)
      let detail = relation.label.isEmpty ? "" : ": \(label)"
      return "\(absent)\(sources) \(verb) \(targets)\(detail)"
    }
    let all = relation.participants.map { model.label(of: $0.actor, in: language) }
    let typeLabel =
      type == nil ? relation.type.rawValue : model.label(of: relation.type, in: language)
    let detail = relation.label.isEmpty ? "" : " “\(label)”"
    return "\(absent)\(typeLabel)\(detail): \(all.joined(separator: ", "))"
  }

  func sentence(_ influence: Influence) -> String {
    let verb =
      switch influence.sign {
      case .positive: "raises"
      case .negative: "lowers"
      case .unclear: "bears on"
      }
    return "\(name(influence.from)) \(verb) \(name(influence.to))"
  }

  /// When the relation was, as it is written, or that nothing says.
  func time(_ relation: Relation) -> String {
    let written = model.period(of: relation)?.description
    return (written ?? "undated") + (relation.hasEnded ? ", ended" : "")
  }

  func line(_ relation: Relation, on page: inout TextPage) {
    page.line("\(time(relation))  \(sentence(relation))  (\(relation.id))", indent: 1)
    evidence(relation.evidence, on: &page, indent: 2)
  }

  func sources(of items: [Evidence], on page: inout TextPage) {
    page.heading("\(items.count) piece\(items.count == 1 ? "" : "s") of evidence")
    evidence(items, on: &page, indent: 1)
  }

  func evidence(_ items: [Evidence], on page: inout TextPage, indent: Int) {
    for item in items {
      var parts = [reference(item.source) + locators(item.locators)]
      if let voice = item.voice { parts.append(voice.rawValue) }
      if item.isAttributed {
        let chain = item.attribution.dropFirst().map { model.label(of: $0, in: language) }
        parts.append("says " + chain.joined(separator: ", reporting "))
      }
      if item.stance != .supports { parts.append(item.stance.rawValue) }
      if let credibility = item.credibility { parts.append("credibility \(credibility)") }
      if !item.supports.isEmpty { parts.append("for \(item.supports.joined(separator: ", "))") }
      page.line("— " + parts.joined(separator: "; "), indent: indent)
      if let quote = item.quote { page.line("“\(quote)”", indent: indent + 1) }
      for work in item.via {
        let note = work.footnote.map { "note \($0): " } ?? ""
        let doubt = work.fit == .doubtful ? " (doubtful fit)" : ""
        page.line(
          "through \(note)\(reference(work.source))\(locators(work.locators))\(doubt)",
          indent: indent + 1
        )
      }
    }
  }

  func claims<Value>(_ claims: Claims<Value>?, _ name: String, on page: inout TextPage) {
    guard let claims, claims.items.count > 1 || !(claims.items.first?.isPlain ?? true) else {
      return
    }
    for claim in claims.items {
      let when = claim.when.map { ", for \($0)" } ?? ""
      let because = wording(claim.because).map { ": \($0)" } ?? ""
      page.line("claim: \(words(claim.value)) (\(claim.rank.rawValue)\(when))\(because)", indent: 2)
      evidence(claim.evidence, on: &page, indent: 3)
    }
  }

  private func words(_ value: some Any) -> String {
    if let value = value as? AttributeValue { return value.text(in: language) }
    return "\(value)"
  }

  private func locators(_ locators: [Locator]) -> String {
    locators.map { ", \(Self.abbreviation[$0.label] ?? $0.label + " ")\($0.value)" }.joined()
  }

  private static let abbreviation = ["page": "p. ", "section": "§ ", "footnote": "note "]

  private func reference(_ id: SourceID) -> String {
    model.sources[id].map(reference) ?? id.rawValue
  }

  /// The short reference: author and year, or the title.
  func reference(_ source: Source) -> String {
    let names = source.authors.prefix(3).map(\.short)
    let author = names.isEmpty ? nil : names.joined(separator: ", ")
    let year = source.issued.map { "\($0)".prefix(4) }
    let title = wording(source.title)
    let head = author ?? title ?? source.id.rawValue
    return year.map { "\(head) \($0)" } ?? head
  }
}
