internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Gives an actor another identifier and label.
  ///
  /// With a date the old actor ends the day before and the new one goes on from it.
  mutating func rename(_ old: ActorID, to new: ActorID, label: LocalizedText) {
    guard isKnown([old], at: "rename") else { return }
    if old == new {
      guard !label.isEmpty, placed.operation.at == nil, let actor = model.actors[old] else {
        report("R910", at: "rename", saying: "\"\(old)\" is to be called what it is called")
        return
      }
      conflicts.note(.actor(old), nil, by: placed)
      model.actors[old]?.recall(actor.label)
      model.actors[old]?.label = label
      changes.append(
        ScenarioChange(
          .actor(old),
          .changed(field: "label", from: text(actor.label), to: text(label))
        )
      )
      return
    }
    guard isFree(new, at: "rename") else { return }
    unite([old], into: new, label: label)
  }

  /// Puts actors together into one, which may be one of them.
  mutating func merge(_ actors: [ActorID], into whole: ActorID, label: LocalizedText) {
    let parts = OrderedSet(actors)
    guard isKnown(Array(parts), at: "merge") else { return }
    guard parts.count > 1 else {
      report(
        "R910",
        at: "merge",
        saying: "it takes two actors to merge",
        help: "use `rename:` for one"
      )
      return
    }
    guard parts.contains(whole) || isFree(whole, at: "merge") else { return }
    if placed.operation.at != nil, parts.contains(whole) {
      absorb(parts.filter { $0 != whole }, into: whole, label: label)
    } else {
      unite(Array(parts), into: whole, label: label)
    }
  }

  private mutating func isKnown(_ actors: [ActorID], at key: String) -> Bool {
    let unknown = actors.filter { model.actors[$0] == nil }
    for actor in unknown { reportUnknown(.actor(actor), at: key) }
    return unknown.isEmpty
  }

  private mutating func isFree(_ id: ActorID, at key: String) -> Bool {
    if !id.isWellFormed {
      report(
        "R910",
        at: key,
        saying: "\"\(id)\" is no id",
        help: "write small letters and digits with hyphens between"
      )
      return false
    }
    if model.actors[id] == nil { return true }
    report(
      "R903",
      at: key,
      saying: "there is already an actor \"\(id)\"",
      help: key == "merge" ? "list it among those that are merged" : "choose another id"
    )
    return false
  }

  private func text(_ label: LocalizedText) -> String {
    label.wording(in: model.defaults.language) ?? "none"
  }

  // MARK: Together

  private mutating func unite(_ parts: [ActorID], into id: ActorID, label: LocalizedText) {
    let united = union(of: parts, as: id, label: label)
    for part in parts { conflicts.note(.actor(part), nil, by: placed) }
    conflicts.note(.actor(id), nil, by: placed)
    guard let at = placed.operation.at, let date = at.startingDate else {
      replace(parts, by: united)
      return
    }
    guard at.dayAfter == nil else {
      report("R910", at: "at", saying: "an actor cannot be another one for a while")
      return
    }
    var successor = united
    // What was before is told by those that were.
    successor.exists = .from(date)
    successor.members = united.members.filter { member in
      member.when.map { $0.beginning(at: date.bounds.lowerBound, as: date) != nil } ?? true
    }
    successor.ids = united.ids.compactMap { code in
      var code = code
      let when = code.when.map { $0.beginning(at: date.bounds.lowerBound, as: date) } ?? .from(date)
      guard let when else { return nil }
      code.when = when
      return code
    }
    let place = parts.compactMap { model.actors.index(forKey: $0) }.max().map { $0 + 1 }
    model.actors.updateValue(
      successor,
      forKey: id,
      insertingAt: place ?? model.actors.count
    )
    changes.append(ScenarioChange(.actor(id), .added))
    handOver(from: parts, to: id, at: date)
  }

  /// Lets an actor take others in at the operation's date.
  private mutating func absorb(
    _ parts: some Sequence<ActorID>,
    into id: ActorID,
    label: LocalizedText
  ) {
    let parts = Array(parts)
    for part in parts + [id] { conflicts.note(.actor(part), nil, by: placed) }
    guard let at = placed.operation.at, at.dayAfter == nil, let date = at.startingDate else {
      report("R910", at: "at", saying: "an actor cannot be another one for a while")
      return
    }
    if !label.isEmpty, let actor = model.actors[id], actor.label != label {
      model.actors[id]?.recall(actor.label)
      model.actors[id]?.label = label
      changes.append(
        ScenarioChange(
          .actor(id),
          .changed(field: "label", from: text(actor.label), to: text(label))
        )
      )
    }
    handOver(from: parts, to: id, at: date)
  }

  /// The actor that stands for several, with all that is told of them.
  private func union(of parts: [ActorID], as id: ActorID, label: LocalizedText) -> Actor {
    let actors = parts.compactMap { model.actors[$0] }
    var result = model.actors[id].flatMap { parts.contains(id) ? $0 : nil } ?? actors[0]
    result.id = id
    for actor in actors where actor.id != result.id && actors.count > 1 || actor.id != id {
      if actor.label != result.label || !label.isEmpty { result.recall(actor.label) }
      for (language, names) in actor.aliases {
        for name in names { result.recall(name, in: language) }
      }
      let known = Set(result.ids.map(\.scheme))
      result.ids += actor.ids.filter { !known.contains($0.scheme) }
      result.members += actor.members.filter { member in
        !result.members.contains { $0.actor == member.actor }
      }
      result.tags += actor.tags.filter { !result.tags.contains($0) }
      result.evidence += actor.evidence.filter { !result.evidence.contains($0) }
      result.whole = result.whole ?? actor.whole
      result.url = result.url ?? actor.url
    }
    if !label.isEmpty { result.label = label }
    result.members.removeAll { parts.contains($0.actor) || $0.actor == id }
    if let whole = result.whole, parts.contains(whole) || whole == id { result.whole = nil }
    if Set(actors.map(\.exists)).count > 1 { result.exists = nil }
    return result
  }

  /// Puts one actor in the place of others, for all time.
  private mutating func replace(_ parts: [ActorID], by whole: Actor) {
    let place = parts.compactMap { model.actors.index(forKey: $0) }.min() ?? model.actors.count
    let wasImported = parts.allSatisfy { model.imported.contains(.actor($0)) }
    for part in parts {
      model.actors.removeValue(forKey: part)
      model.imported.addresses.remove(.actor(part))
    }
    let limit = min(place, model.actors.count)
    model.actors.updateValue(whole, forKey: whole.id, insertingAt: limit)
    if wasImported { model.imported.addresses.insert(.actor(whole.id)) }
    for part in parts where part != whole.id {
      changes.append(ScenarioChange(.actor(part), .became([.actor(whole.id)])))
    }
    let alone = Set(model.relations.values.filter { $0.isOfOne }.map(\.id))
    let loops = Set(model.influences.values.filter { $0.from == $0.to }.map(\.id))
    let pairs = parts.filter { $0 != whole.id }.map { part in
      (Address.actor(part), [Address.actor(whole.id)])
    }
    repoint(Dictionary(uniqueKeysWithValues: pairs))
    tidy(whole.id, selfRelations: alone, selfInfluences: loops)
  }

  /// Hands what actors take part in over to another at a date.
  private mutating func handOver(from parts: [ActorID], to id: ActorID, at date: UncertainDate) {
    let day = date.bounds.lowerBound
    let alone = Set(model.relations.values.filter { $0.isOfOne }.map(\.id))
    let loops = Set(model.influences.values.filter { $0.from == $0.to }.map(\.id))
    for relation in Array(model.relations.values)
    where parts.contains(where: relation.involves) {
      let period = model.period(of: relation)
      guard relation.beginning(at: day, as: date, period: period) != nil else { continue }
      _ = divide(.relation(relation.id), at: date) { model in
        guard var later = model.relations[relation.id] else { return }
        for position in later.participants.indices
        where parts.contains(later.participants[position].actor) {
          later.participants[position].actor = id
        }
        model.relations[relation.id] = later
      }
    }
    for influence in Array(model.influences.values) {
      let ends = [influence.from, influence.to]
      guard parts.contains(where: { ends.contains(.actor($0)) }) else { continue }
      if let when = influence.when, when.beginning(at: day, as: date) == nil { continue }
      _ = divide(.influence(influence.id), at: date) { model in
        guard var later = model.influences[influence.id] else { return }
        for part in parts {
          if later.from == .actor(part) { later.from = .actor(id) }
          if later.to == .actor(part) { later.to = .actor(id) }
        }
        model.influences[influence.id] = later
      }
    }
    for part in parts {
      model.actors[part]?.endCodes(before: day)
      endAlone(.actor(part), from: day, isCascade: false)
      changes.append(ScenarioChange(.actor(part), .became([.actor(part), .actor(id)])))
    }
    tidy(id, selfRelations: alone, selfInfluences: loops)
  }

  /// Puts right what an actor that stands for several now does twice, or to itself.
  private mutating func tidy(
    _ id: ActorID,
    selfRelations: Set<RelationID>,
    selfInfluences: Set<InfluenceID>
  ) {
    for relation in Array(model.relations.values) where relation.involves(id) {
      let before = relation.participants.count
      var seen: [Participant] = []
      for participant in relation.participants {
        let isTwin =
          participant.actor == id
          && seen.contains {
            $0.actor == id && $0.role == participant.role
          }
        if !isTwin { seen.append(participant) }
      }
      var tidied = relation
      tidied.participants = seen
      let allowsSelf = model.vocabulary.resolved(relation.type)?.allowsSelf ?? false
      if tidied.isOfOne, !selfRelations.contains(relation.id), !allowsSelf {
        // R917: what was between them is inside the one that they are now.
        report(
          "R917",
          .note,
          saying: "relation:\(relation.id) would be of \"\(id)\" with itself, and is taken out"
        )
        delete(.relation(relation.id), isCascade: true)
      } else if seen.count < before {
        model.relations[relation.id] = tidied
      }
    }
    for influence in Array(model.influences.values)
    where influence.from == influence.to && influence.to == .actor(id)
      && !selfInfluences.contains(influence.id)
    {
      report(
        "R917",
        .note,
        saying: "influence:\(influence.id) would be of \"\(id)\" on itself, and is taken out"
      )
      delete(.influence(influence.id), isCascade: true)
    }
  }
}

extension Relation {
  /// Whether only one actor takes part.
  fileprivate var isOfOne: Bool { Set(participants.map(\.actor)).count == 1 }
}

extension Actor {
  /// Ends the codes that the actor has, as another has them from the day on.
  fileprivate mutating func endCodes(before day: CalendarDay) {
    ids = ids.compactMap { code in
      guard let when = Materializer.ending(code.when, before: day) else { return nil }
      var code = code
      code.when = when
      return code
    }
  }

  /// Keeps names as other names.
  fileprivate mutating func recall(_ names: LocalizedText) {
    for (language, name) in names.wordings { recall(name, in: language) }
  }

  fileprivate mutating func recall(_ name: String, in language: LanguageTag) {
    guard !aliases[language, default: []].contains(name) else { return }
    aliases[language, default: []].append(name)
  }
}
