import EntenteModel
import OrderedCollections

/// What a picture says of a relation in words.
extension DiagramBuilder {
  /// The widest line of a card or label, in ems.
  static let rowWidth = 19.0

  func typeName(of drawn: DrawnRelation) -> String {
    model.label(of: drawn.relation.type, in: tag)
  }

  /// What tells the relation from others of its type: its label, else its first attribute in words.
  func ownName(of drawn: DrawnRelation) -> String? {
    let relation = drawn.relation
    if let label = relation.label.wording(in: tag, fallback: model.defaults.language) {
      return label == typeName(of: drawn) ? nil : label
    }
    for (id, attribute) in drawn.type?.attributes ?? [:] where attribute.kind == .text {
      if case .text(let text)? = relation.attributes[id]?.used,
        let wording = text.wording(in: tag, fallback: model.defaults.language)
      {
        return wording
      }
    }
    return nil
  }

  /// The date for a line; nil where the view hides dates or there is none.
  func date(of drawn: DrawnRelation) -> String? {
    guard view.show.showsDates ?? true else { return nil }
    // That the source saw it when it was written is said once, below the title.
    if drawn.period == nil, let asOf = model.defaults.asOf, drawn.relation.attested.contains(asOf) {
      let earlier = drawn.relation.attested.filter { $0 != asOf }.map(dates.text)
      if earlier.isEmpty { return nil }
      return words(.attestedIn, earlier.joined(separator: words.listSeparator))
    }
    return fullDate(of: drawn)
  }

  private func fullDate(of drawn: DrawnRelation) -> String? {
    if view.show.claims == .all, let claims = drawn.relation.when, claims.items.count > 1 {
      return claims.items.map { dates.text($0.value) }.joined(separator: " / ")
    }
    if let period = drawn.period {
      return dates.text(period)
    }
    if !drawn.relation.attested.isEmpty {
      let sightings = drawn.relation.attested.map(dates.text)
      return words(.attestedIn, sightings.joined(separator: words.listSeparator))
    }
    return selection.days == nil ? nil : words(.undated)
  }

  /// In which way the relation is said to be, and by whom, in words.
  func marks(of drawn: DrawnRelation) -> [String] {
    var marks: [String] = []
    if let modality = Self.phrase(drawn.relation.modality) { marks.append(words(modality)) }
    if drawn.isPossible { marks.append(words(.possibleTime)) }
    // Who stands in the relation is named by it already.
    let speakers = drawn.speakers.filter { !drawn.actors.contains($0) }
    if !speakers.isEmpty {
      let names = speakers.prefix(2).map(wholeName).joined(separator: words.listSeparator)
      marks.append(words(.says, names))
    }
    if let note = options.annotations[.relation(drawn.relation.id)]?.note { marks.append(note) }
    return marks
  }

  static func phrase(_ modality: Modality) -> Phrase? {
    switch modality {
    case .actual, .absent: nil
    case .announced: .modalityAnnounced
    case .planned: .modalityPlanned
    case .alleged: .modalityAlleged
    case .reported: .modalityReported
    case .hypothetical: .modalityHypothetical
    case .denied: .modalityDenied
    }
  }

  /// Everything that a reader may ask of the relation: who, when, in whose words, from where.
  func tooltip(of drawn: DrawnRelation) -> String {
    let relation = drawn.relation
    let type = typeName(of: drawn)
    var head = ownName(of: drawn).map { "\($0) (\(type))" } ?? type
    if !drawn.isTie { head = "∅ " + words(.none, head) }
    var lines = [head, participants(of: drawn)]
    var facts = [fullDate(of: drawn) ?? words(.undated)]
    facts += marks(of: drawn)
    if drawn.hasEnded { facts.append(words(.ended)) }
    lines.append(TextMeasure.unbound(facts.joined(separator: " · ")))
    if let text = relation.description.wording(in: tag, fallback: model.defaults.language) {
      lines.append(text)
    }
    lines += relation.evidence.flatMap(evidenceWords.lines)
    if relation.evidence.isEmpty { lines.append(words(.unsourced)) }
    return lines.joined(separator: "\n")
  }

  private func participants(of drawn: DrawnRelation) -> String {
    let sources = drawn.participants.filter { $0.isSource && !$0.isTarget }.map(\.actor)
    let targets = drawn.participants.filter { $0.isTarget && !$0.isSource }.map(\.actor)
    let others = drawn.participants.filter { $0.isSource == $0.isTarget }.map(\.actor)
    func list(_ actors: [ActorID]) -> String {
      actors.map(name).joined(separator: words.listSeparator)
    }
    guard !sources.isEmpty, !targets.isEmpty else { return list(drawn.actors) }
    let directed = "\(list(sources)) → \(list(targets))"
    return others.isEmpty ? directed : "\(directed) (\(list(others)))"
  }

  /// The address of the first source that has one.
  func link(of drawn: DrawnRelation) -> String? {
    drawn.relation.evidence.lazy.compactMap { model.sources[$0.source]?.link }.first
  }
}
