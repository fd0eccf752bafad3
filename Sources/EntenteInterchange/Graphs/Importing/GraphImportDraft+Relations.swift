internal import EntenteModel
internal import OrderedCollections

extension GraphImportDraft {
  /// Makes a relation of an edge, or one for each of its spells.
  mutating func addRelations(_ place: Int, _ part: GraphPart) {
    draft.report.countRead()
    let edge = part.graph.edges[place]
    let key = GraphTypes.key(edge)
    guard let entry = types[key], !edge.ends.isEmpty else {
      lose("edge-of-nobody", "an edge of no node is left out", at: edge.id ?? "edge \(place + 1)")
      return
    }
    draft.report.keptCount += 1
    var relation = Relation("", type: entry.type.id)
    relation.participants = participants(edge, entry, key.form, part)
    relation.annotations.evidence = [part.evidence(ofEdge: place)]
    if let label = edge.label, !ValueText.trimmed(label).isEmpty {
      relation.label = LocalizedText(label)
    }
    if let weight = edge.weight {
      put(.number(weight), named: "weight", nil, &relation, entry, part)
    }
    if part.isSigned, let weight = edge.weight, weight != 0 {
      relation.valence = weight < 0 ? .conflictual : .cooperative
    }
    var timed: OrderedDictionary<Int, [ExchangeGraph.Attribute]> = [:]
    for attribute in part.edgeValues(edge.attributes) {
      timed[attribute.key, default: []].append(attribute)
    }
    for (key, values) in timed {
      let name = part.graph.keys[key].name
      if values.count == 1, values[0].spell == nil, take(values[0].value, named: name, &relation) {
        continue
      }
      for value in values { put(value.value, named: name, value.spell, &relation, entry, part) }
    }
    let stem = Self.relationStem(edge, relation, place)
    if let style = edge.style { looks.take(style, &draft.report.losses) }
    var added: [RelationID] = []
    for period in periods(edge, &relation, entry, part) {
      var phase = relation
      phase.id = RelationID(Self.free(stem, &takenRelations))
      if let period { phase.when = Claims(period) }
      if let last = phase.when?.used?.bounds.knownEnd { lastDay = max(lastDay ?? last, last) }
      draft.model.relations[phase.id] = phase
      added.append(phase.id)
    }
    if let color = edge.style?.color { looks.take(color, ofRelations: added, &draft.report.losses) }
  }

  private static func relationStem(
    _ edge: ExchangeGraph.Edge,
    _ relation: Relation,
    _ place: Int
  ) -> String {
    if let id = edge.id { return stem([id], or: "edge") }
    return "edge-\(place + 1)"
  }

  // MARK: Who takes part

  private mutating func participants(
    _ edge: ExchangeGraph.Edge,
    _ entry: GraphTypes.Entry,
    _ form: GraphTypes.Form,
    _ part: GraphPart
  ) -> [Participant] {
    var participants: [Participant] = []
    for (position, end) in edge.ends.enumerated() {
      let word =
        switch form {
        case .directed: position == 0 ? "source" : "target"
        case .undirected: "party"
        case .many: part.graph.part(of: end)
        }
      guard let actor = actors[part.graph.nodes[end.node].id], let role = entry.roles[word] else {
        continue
      }
      if participants.contains(where: { $0.actor == actor && $0.role == role }) {
        lose(
          "repeated-end",
          "a node stands twice in the same part of an edge: it takes part once",
          at: "\(part.graph.name(of: edge)): \(part.graph.nodes[end.node].id)"
        )
        continue
      }
      var participant = Participant(actor, as: role)
      let declared = entry.type.roles[role]?.attributes ?? [:]
      var values = end.attributes.map { (part.graph.keys[$0.key].name, $0.value) }
      if let weight = end.weight { values.append(("weight", .number(weight))) }
      for (name, value) in values {
        if name == "when", case .text(let text) = value, let period = try? Period(parsing: text) {
          participant.when = Claims(period)
        }
        guard let id = entry.endAttributes[name], let attribute = declared[id],
          let value = self.value(value, attribute, name, part)
        else { continue }
        participant.attributes[id] = Claims(value)
      }
      participants.append(participant)
    }
    return participants
  }

  // MARK: What is said of it

  /// Takes a value that relations have a place for.
  private func take(
    _ value: ExchangeGraph.Value,
    named name: String,
    _ relation: inout Relation
  ) -> Bool {
    guard case .text(let text) = value else { return false }
    switch name {
    case "when":
      guard let period = try? Period(parsing: text) else { return false }
      relation.when = Claims(period)
    case "modality":
      guard let modality = Modality(rawValue: text) else { return false }
      relation.modality = modality
    case "valence":
      guard let valence = Valence(rawValue: text) else { return false }
      relation.valence = valence
    case "description": relation.description = LocalizedText(text)
    default: return false
    }
    return true
  }

  private mutating func put(
    _ value: ExchangeGraph.Value,
    named name: String,
    _ spell: ExchangeGraph.Spell?,
    _ relation: inout Relation,
    _ entry: GraphTypes.Entry,
    _ part: GraphPart
  ) {
    guard let id = entry.attributes[name], let attribute = entry.type.attributes[id] else {
      lose(
        "value-without-place",
        "a value that is not what its name promises is left out",
        at: "\(name)=\(value.text)"
      )
      return
    }
    guard let value = self.value(value, attribute, name, part) else { return }
    let when = spell.flatMap(part.period)
    if spell != nil, when == nil {
      lose(
        "time-of-a-value",
        "when a value held is left out, as its times are no dates",
        at: name
      )
    }
    let evidence = spell == nil ? [] : relation.evidence
    let claim = Claim(value, when: when, evidence: evidence)
    relation.attributes[id] = Claims((relation.attributes[id]?.items ?? []) + [claim])
  }

  private mutating func value(
    _ value: ExchangeGraph.Value,
    _ attribute: Attribute,
    _ name: String,
    _ part: GraphPart
  ) -> AttributeValue? {
    if case .list(let items) = value {
      return .list(items.compactMap { self.value($0, attribute, name, part) })
    }
    switch (attribute.kind, value) {
    case (.number, _):
      guard let number = value.number, number.isFinite else {
        lose("no-number", "infinity and what is no number are left out", at: name)
        return nil
      }
      return .quantity(Quantity(.number(number)))
    case (.boolean, .boolean(let flag)): return .boolean(flag)
    default: return .text(LocalizedText(value.text))
    }
  }

  // MARK: When

  /// The period of each relation that the edge becomes; one without where it has none.
  private mutating func periods(
    _ edge: ExchangeGraph.Edge,
    _ relation: inout Relation,
    _ entry: GraphTypes.Entry,
    _ part: GraphPart
  ) -> [Period?] {
    guard !edge.spells.isEmpty, relation.when == nil else { return [nil] }
    let periods = edge.spells.compactMap(part.period)
    guard periods.count == edge.spells.count else {
      let texts = edge.spells.map { GraphPart.text($0) }.joined(separator: "; ")
      if part.hasDates {
        lose(
          "unreadable-time",
          "a time is no date, or ends before it begins: it is kept as the attribute \"time\"",
          at: texts
        )
      }
      if let id = entry.attributes["time"] {
        relation.attributes[id] = Claims(.text(LocalizedText(texts)))
      }
      return periods.isEmpty ? [nil] : periods
    }
    if periods.count > 1 {
      draft.report.note(
        "an edge that comes and goes is a relation for each of its spells"
      )
    }
    return periods
  }
}

extension DateBounds {
  /// The last day of it that a date names.
  var knownEnd: CalendarDay? {
    [endMax, endMin, startMax, startMin].first { !$0.isDistant }
  }
}
