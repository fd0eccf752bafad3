import EntenteModel
import OrderedCollections

extension GraphMaker {
  /// What a relation says of itself, for an edge or node that was in being for a span.
  mutating func attributes(of relation: Relation, _ span: TieSpan) -> AttributeList {
    var list = AttributeList()
    list.put("relation", relation.id.rawValue, in: &keys)
    let type = scope.index.types[relation.type]
    list.put("broader_types", (type?.ancestry.dropFirst() ?? []).map(\.rawValue), in: &keys)
    let valence = scope.index.valence(of: relation)
    list.put("valence", valence.rawValue, in: &keys)
    list.put("sign", valence.sign, in: &keys)
    list.put("signed_weight", scope.signedWeight(of: relation), in: &keys)
    list.put("modality", relation.modality.rawValue, in: &keys)
    let state = scope.state(span.state(during:))
    list.put("tie", scope.standing(of: relation, state).rawValue, in: &keys)
    list.put("state", state?.rawValue, in: &keys)
    list.put("when", span.whole.period?.description, in: &keys)
    if !span.whole.lifetime.isUndated { put(span.bounds, in: &list) }
    list.put("ending", span.whole.lifetime.ending?.rawValue, in: &keys)
    if relation.hasEnded { list.put("ended", true, in: &keys) }
    list.put("attested", relation.attested.map(\.description), in: &keys)
    for (milestone, claims) in relation.dates {
      list.put("date_\(milestone.rawValue.underscored)", claims.used?.description, in: &keys)
    }
    for (id, claims) in relation.attributes { put(claims, named: id, in: &list) }
    list.put("confidence", relation.confidence?.rawValue, in: &keys)
    list.put("likelihood", relation.likelihood?.rawValue, in: &keys)
    list.put("identifiers", relation.ids.map { "\($0.scheme):\($0.value)" }, in: &keys)
    list.put("responds_to", relation.respondsTo.map(\.rawValue), in: &keys)
    list.put("supersedes", relation.supersedes.map(\.rawValue), in: &keys)
    put(relation.annotations, in: &list, of: Address.relation(relation.id).description)
    return list
  }

  /// What a participant's part says of itself.
  mutating func attributes(of participant: Participant, in relation: Relation) -> AttributeList {
    var list = AttributeList()
    if let when = participant.when?.used {
      list.put("when", when.description, in: &keys)
      put(scope.model.lifetime(of: participant, in: relation).bounds, in: &list)
      list.put("ending", when.ending.rawValue, in: &keys)
    }
    for (milestone, claims) in participant.dates {
      list.put("date_\(milestone.rawValue.underscored)", claims.used?.description, in: &keys)
    }
    for (id, claims) in participant.attributes { put(claims, named: id, in: &list) }
    putEvidence(
      participant.evidence,
      in: &list,
      of: "\(Address.relation(relation.id)).\(participant.role).\(participant.actor)"
    )
    return list
  }

  private mutating func put(
    _ claims: Claims<AttributeValue>,
    named id: AttributeID,
    in list: inout AttributeList
  ) {
    guard let value = claims.used else { return }
    let name: String
    if let known = attributeNames[id] {
      name = known
    } else {
      name = names.name(for: id.rawValue, endings: ["", "_number"])
      attributeNames[id] = name
    }
    switch value {
    case .boolean(let flag): list.put(name, flag, in: &keys)
    case .list(let items):
      list.put(name, items.map { $0.text(in: scope.language) }, in: &keys)
    case .quantity(let quantity):
      list.put(name, quantity.description, in: &keys)
      if quantity.midpoint.isFinite { list.put("\(name)_number", quantity.midpoint, in: &keys) }
    case .text, .term, .date: list.put(name, value.text(in: scope.language), in: &keys)
    }
  }

  /// Tags, description and evidence.
  mutating func put(_ annotations: Annotations, in list: inout AttributeList, of element: String) {
    list.put("tags", annotations.tags.map(\.rawValue), in: &keys)
    list.put("description", scope.wording(annotations.description), in: &keys)
    putEvidence(annotations.evidence, in: &list, of: element)
    noteWordings(annotations.label, at: "\(element).label")
    noteWordings(annotations.description, at: "\(element).description")
    if !annotations.allowances.isEmpty {
      lose("allowances", "what a coder allows a checker to pass is left out", at: element)
    }
  }

  /// Lists that stand beside each other: an item of each for every piece of evidence.
  private mutating func putEvidence(
    _ evidence: [Evidence],
    in list: inout AttributeList,
    of element: String
  ) {
    func put(_ name: String, _ text: (Evidence) -> String) {
      let texts = evidence.map(text)
      guard texts.contains(where: { !$0.isEmpty }) else { return }
      list.put(name, texts, in: &keys)
    }
    put("sources") { $0.source.rawValue }
    put("pages") { $0.locators.map { "\($0.label) \($0.value)" }.joined(separator: ", ") }
    put("quotes") { $0.quote ?? "" }
    put("voices") { $0.voice?.rawValue ?? "" }
    put("stances") { $0.stance == .supports ? "" : $0.stance.rawValue }
    for (position, item) in evidence.enumerated() where item.hasDetails {
      lose(
        "evidence-details",
        "of evidence only source, place, quote, voice and stance are kept; who says it, by which works, how credible and by whom coded is left out",
        at: "\(element).evidence[\(position)]"
      )
    }
  }

  // MARK: Time

  mutating func put(_ bounds: DateBounds?, in list: inout AttributeList) {
    guard let bounds else { return }
    list.put("start_earliest", Cell.day(bounds.startMin), in: &keys)
    list.put("start_latest", Cell.day(bounds.startMax), in: &keys)
    list.put("end_earliest", Cell.day(bounds.endMin), in: &keys)
    list.put("end_latest", Cell.day(bounds.endMax), in: &keys)
  }

  mutating func spells(of span: TieSpan, of relation: Relation) -> [ExchangeGraph.Spell] {
    guard !span.whole.lifetime.isUndated else { return [] }
    return spells(
      of: span.bounds,
      span.whole.period,
      at: "\(Address.relation(relation.id)).when"
    )
  }

  /// The widest spell that bounds allow; none if they say nothing.
  mutating func spells(
    of bounds: DateBounds?,
    _ period: Period?,
    at place: String
  ) -> [ExchangeGraph.Spell] {
    guard let bounds else { return [] }
    let range = bounds.widestRange
    let start = range.lowerBound.isDistant ? nil : range.lowerBound.description
    let end = range.upperBound.isDistant ? nil : range.upperBound.description
    if bounds.startMin != bounds.startMax || bounds.endMin != bounds.endMax {
      lose(
        "uncertain-dates",
        "a spell is the widest that the dates allow; attributes say how sure its ends are",
        at: place
      )
    }
    if end == nil, let ending = period?.ending, ending != .closed {
      lose(
        "open-end",
        "an ongoing and an unknown end are both no end of a spell; the attribute ending says which",
        at: place
      )
    }
    if let period, !period.setMembers.isEmpty {
      lose("set-of-dates", "several dates are one spell from first to last", at: place)
    }
    return start == nil && end == nil ? [] : [ExchangeGraph.Spell(start, end)]
  }
}

extension String {
  /// An identifier as a name of an attribute: hyphens become underscores.
  var underscored: String { replacing("-", with: "_") }
}

extension Evidence {
  /// Whether it says more than a graph's attributes keep.
  fileprivate var hasDetails: Bool {
    !attribution.isEmpty || !via.isEmpty || credibility != nil || !supports.isEmpty || coder != nil
      || codedOn != nil || quoteLanguage != nil
  }
}
