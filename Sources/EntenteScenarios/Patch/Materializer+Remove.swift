internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Ends elements from the operation's date on, or takes them out altogether if it has none.
  mutating func remove(_ address: Address, ifExists: Bool) {
    let targets = targets(of: address, at: "remove", ifExists: ifExists)
    for target in targets where model.contains(target) {
      switch target {
      case .actor, .relation, .source, .observation, .factor, .influence: break
      default:
        report(
          "R910",
          at: "remove",
          saying: "a scenario cannot remove \(target)",
          help: "it varies actors, relations, sources, observations, factors and influences"
        )
        continue
      }
      if let at = placed.operation.at {
        guard at.dayAfter == nil, let day = at.startingDay else {
          report(
            "R910",
            at: "at",
            saying: "what is removed does not come back after \"\(at)\"",
            help: "write the date from which it is gone"
          )
          return
        }
        end(target, from: day)
      } else {
        conflicts.note(target, nil, by: placed)
        delete(target, isCascade: false)
      }
    }
  }

  // MARK: For good

  /// Takes an element out, with what cannot be without it, and every reference to them.
  mutating func delete(_ target: Address, isCascade: Bool) {
    var gone: OrderedSet<Address> = [target]
    var left: [RelationID: Relation] = [:]
    if case .actor(let actor) = target {
      for relation in model.relations.values where relation.involves(actor) {
        if let rest = rest(of: relation, without: actor) {
          left[relation.id] = rest
        } else {
          gone.append(.relation(relation.id))
        }
      }
    }
    for influence in model.influences.values
    where gone.contains(influence.from) || gone.contains(influence.to) {
      gone.append(.influence(influence.id))
    }
    for address in gone { take(address) }
    for address in gone {
      changes.append(
        ScenarioChange(address, .removed, isCascade: isCascade || address != target)
      )
    }
    // In the order of the model, not of a dictionary.
    for id in Array(model.relations.keys) {
      guard let relation = left[id] else { continue }
      model.relations[id] = relation
      changes.append(ScenarioChange(.relation(id), .repointed, isCascade: true))
    }
    repoint(Dictionary(uniqueKeysWithValues: gone.map { ($0, []) }))
  }

  private mutating func take(_ address: Address) {
    switch address {
    case .actor(let id): model.actors.removeValue(forKey: id)
    case .source(let id): model.sources.removeValue(forKey: id)
    case .relation(let id): model.relations.removeValue(forKey: id)
    case .observation(let id): model.observations.removeValue(forKey: id)
    case .factor(let id): model.factors.removeValue(forKey: id)
    case .influence(let id): model.influences.removeValue(forKey: id)
    default: break
    }
    model.imported.addresses.remove(address)
  }

  /// Changes every reference to what is gone or is called otherwise.
  mutating func repoint(_ successors: [Address: [Address]]) {
    var rewriter = ReferenceRewriter(successors)
    rewriter.rewrite(&model)
    let known = Set(changes.map(\.address))
    for address in rewriter.touched where !known.contains(address) {
      changes.append(ScenarioChange(address, .repointed, isCascade: true))
    }
  }

  /// A relation without one of its participants; nil if it cannot be without them.
  ///
  /// It goes on if two actors are left (or one, where no more took part) and every role has as many
  /// as its type asks for.
  func rest(of relation: Relation, without actor: ActorID) -> Relation? {
    var rest = relation
    rest.participants.removeAll { $0.actor == actor }
    return isComplete(rest, after: relation) ? rest : nil
  }

  /// Whether enough of a relation's participants are left.
  func isComplete(_ rest: Relation, after relation: Relation) -> Bool {
    let before = Set(relation.participants.map(\.actor)).count
    guard Set(rest.participants.map(\.actor)).count >= min(2, before) else { return false }
    guard let type = model.vocabulary.resolved(relation.type) else { return true }
    return type.roles.values.allSatisfy { role in
      func count(_ relation: Relation) -> Int {
        Set(relation.participants.filter { $0.role == role.id }.map(\.actor)).count
      }
      return count(rest) >= min(role.minimum, count(relation))
    }
  }

  // MARK: From a day on

  /// Ends an element from a day on, with what cannot be without it.
  private mutating func end(_ target: Address, from day: CalendarDay) {
    switch target {
    case .source, .factor:
      report(
        "R910",
        at: "at",
        saying: "a \(target.section) has no dates, so it cannot end",
        help: "leave `at:` out, or hold a factor with `do:`"
      )
      return
    default: conflicts.note(target, nil, by: placed)
    }
    let before = changes.count
    endAlone(target, from: day, isCascade: false)
    if case .actor(let actor) = target { endPart(of: actor, from: day) }
    endInfluences(from: day)
    guard changes.count == before else { return }
    report(
      "R916",
      .warning,
      saying: "\(target) is over before \(day), so the operation changes nothing"
    )
  }

  /// Ends everything that an actor takes part in.
  private mutating func endPart(of actor: ActorID, from day: CalendarDay) {
    for relation in Array(model.relations.values) where relation.involves(actor) {
      guard rest(of: relation, without: actor) != nil else {
        endAlone(.relation(relation.id), from: day, isCascade: true)
        continue
      }
      var changed = relation
      let whole = model.period(of: relation)
      changed.participants = relation.participants.compactMap { participant in
        guard participant.actor == actor else { return participant }
        return participant.ending(before: day, within: whole)
      }
      guard changed != relation else { continue }
      model.relations[relation.id] = changed
      changes.append(
        ScenarioChange(
          .relation(relation.id),
          .changed(
            field: "participants",
            from: "with \(actor)",
            to: "without \(actor) from \(day)"
          ),
          isCascade: true
        )
      )
    }
    for whole in Array(model.actors.values)
    where whole.members.contains(where: { $0.actor == actor }) {
      var changed = whole
      changed.members = whole.members.compactMap { member in
        guard member.actor == actor else { return member }
        var copy = member
        guard let when = member.when else {
          copy.when = Period.over(before: day)
          return copy
        }
        guard let rest = when.ending(before: day) else { return nil }
        copy.when = rest
        return copy
      }
      guard changed != whole else { continue }
      model.actors[whole.id] = changed
      changes.append(ScenarioChange(.actor(whole.id), .repointed, isCascade: true))
    }
  }

  /// Ends the influences whose end has just ended, or gone.
  private mutating func endInfluences(from day: CalendarDay) {
    let over = Set(
      changes.compactMap { change in
        if case .ended = change.effect { change.address } else { nil }
      }
    )
    for influence in Array(model.influences.values)
    where over.contains(influence.from) || over.contains(influence.to) {
      endAlone(.influence(influence.id), from: day, isCascade: true)
    }
  }

  /// Ends one element; one that cannot have begun before is taken out.
  mutating func endAlone(_ target: Address, from day: CalendarDay, isCascade: Bool) {
    switch target {
    case .actor(let id):
      guard var actor = model.actors[id] else { return }
      guard let rest = Self.ending(actor.exists, before: day) else {
        delete(target, isCascade: isCascade)
        return
      }
      guard rest != actor.exists else { return }
      noteDoubt(about: actor.exists, of: target, before: day)
      actor.exists = rest
      model.actors[id] = actor
    case .relation(let id):
      guard let relation = model.relations[id] else { return }
      let period = model.period(of: relation)
      guard mayBegin(relation, before: day),
        let early = relation.ending(before: day, period: period)
      else {
        delete(target, isCascade: isCascade)
        return
      }
      guard early != relation else { return }
      noteDoubt(about: period, of: target, before: day)
      model.relations[id] = early
    case .observation(let id):
      guard var observation = model.observations[id] else { return }
      guard let rest = Self.ending(observation.when, before: day) else {
        delete(target, isCascade: isCascade)
        return
      }
      guard rest != observation.when else { return }
      observation.when = rest
      model.observations[id] = observation
    case .influence(let id):
      guard var influence = model.influences[id] else { return }
      guard let rest = Self.ending(influence.when, before: day) else {
        delete(target, isCascade: isCascade)
        return
      }
      guard rest != influence.when else { return }
      influence.when = rest
      model.influences[id] = influence
    default: return
    }
    changes.append(ScenarioChange(target, .ended(from: day), isCascade: isCascade))
  }

  /// Whether a relation can have begun before a day: one without dates only if all who take part
  /// can have been there.
  func mayBegin(_ relation: Relation, before day: CalendarDay) -> Bool {
    guard model.period(of: relation) == nil else { return true }
    return relation.participants.allSatisfy { participant in
      guard let exists = model.actors[participant.actor]?.exists else { return true }
      return exists.ending(before: day) != nil
    }
  }

  /// R918: an end that may have lain before anyway cannot be told from the day before.
  private mutating func noteDoubt(
    about period: Period?,
    of target: Address,
    before day: CalendarDay
  ) {
    guard let period, period.ending(before: day)?.isUncertain == true, !period.isUncertain
    else { return }
    report(
      "R918",
      .note,
      saying:
        "\(target) may have ended before \(day) anyway; it is taken to last until the day before"
    )
  }

  static func ending(_ period: Period?, before day: CalendarDay) -> Period? {
    guard let period else { return .over(before: day) }
    return period.ending(before: day)
  }

  static func ending(_ claims: Claims<Period>?, before day: CalendarDay) -> Claims<Period>? {
    guard let claims else { return Period.over(before: day).map { Claims($0) } }
    return claims.ending(before: day)
  }
}

extension Claims<Period> {
  /// The claims, each cut off before a day; nil if the one that is used cannot have begun before.
  func ending(before day: CalendarDay) -> Claims? {
    if let used, used.ending(before: day) == nil { return nil }
    let left = items.compactMap { claim in
      claim.value.ending(before: day).map { value in
        var claim = claim
        claim.value = value
        return claim
      }
    }
    return left.isEmpty ? nil : Claims(left)
  }

  /// The claims, each from a day on; nil if the one that is used is over before.
  func beginning(at day: CalendarDay, as date: UncertainDate) -> Claims? {
    if let used, used.beginning(at: day, as: date) == nil { return nil }
    let left = items.compactMap { claim in
      claim.value.beginning(at: day, as: date).map { value in
        var claim = claim
        claim.value = value
        return claim
      }
    }
    return left.isEmpty ? nil : Claims(left)
  }
}
