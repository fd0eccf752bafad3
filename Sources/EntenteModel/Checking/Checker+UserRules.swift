import OrderedCollections

extension Checker {
  // Uxxx: the user's own rules.
  mutating func checkUserRules() {
    for rule in model.rules.values {
      switch rule.demand {
      case .requireRelation(let criteria, let field):
        guard isKnown(field, of: rule) else { continue }
        let matcher = RelationMatcher(criteria, in: index)
        for relation in model.relations.values
        where matcher.matches(relation) && !relation.has(field) {
          report(.relation(relation.id), breaks: rule, "has no \(field.quoted)")
        }
      case .requireActor(let criteria, let field):
        guard isKnown(field, of: rule) else { continue }
        for actor in model.actors.values
        where isConcerned(actor) && criteria.matches(actor, in: model) && !actor.has(field) {
          report(.actor(actor.id), breaks: rule, "has no \(field.quoted)")
        }
      case .forbidRelation(let criteria):
        let matcher = RelationMatcher(criteria, in: index)
        for relation in model.relations.values where matcher.matches(relation) {
          report(.relation(relation.id), breaks: rule, "must not be")
        }
      case .forbidActor(let criteria):
        for actor in model.actors.values
        where isConcerned(actor) && criteria.matches(actor, in: model) {
          report(.actor(actor.id), breaks: rule, "must not be")
        }
      }
    }
  }

  /// Imported actors concern a model only where it refers to them.
  private func isConcerned(_ actor: Actor) -> Bool {
    let address = Address.actor(actor.id)
    return !model.imported.contains(address) || usage.contains(address)
  }

  private mutating func report(_ address: Address, breaks rule: UserRule, _ problem: String) {
    let made = "\(address.word) \(address.name.quoted) \(problem)"
    report(
      RuleCode(rule.id.rawValue),
      rule.severity,
      at: ElementPath(address).atKey,
      rule.message.wording(in: model.defaults.language) ?? made,
      notes: [Violation.Note("\(rule.id) says so", at: ElementPath(.rule(rule.id)).atKey)]
    )
  }

  // R605: a rule asks for a field that there is.
  private mutating func isKnown(_ field: String, of rule: UserRule) -> Bool {
    let names: FieldNames
    if case .requireActor = rule.demand {
      names = .actor
    } else {
      var relation = FieldNames.relation(nil)
      let attributes = index.types.values.flatMap(\.roles.values).flatMap(\.attributes.keys)
      relation.plain.formUnion(attributes.map(\.rawValue))
      names = relation
    }
    if names.contains(field) { return true }
    reportUnknownField(
      field,
      among: names,
      at: ElementPath(.rule(rule.id)).key("require").key("field")
    )
    return false
  }
}

extension Annotated {
  /// Whether a field that all elements may have is given; nil if it is another field.
  fileprivate func hasCommon(_ name: String, _ rest: String?) -> Bool? {
    switch name {
    case "label": rest.map { label[LanguageTag($0)] != nil } ?? !label.isEmpty
    case "description": rest.map { description[LanguageTag($0)] != nil } ?? !description.isEmpty
    case "tags": !tags.isEmpty
    case "evidence": !evidence.isEmpty
    default: nil
    }
  }
}

extension [ExternalIdentifier] {
  fileprivate func has(_ scheme: String?) -> Bool {
    scheme.map { name in contains { $0.scheme.rawValue == name } } ?? !isEmpty
  }
}

/// The name of a field before its first dot, and what stands after.
private func parts(of field: String) -> (name: String, rest: String?) {
  let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
  return (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
}

extension Relation {
  /// Whether the field is given, here or for each participant.
  fileprivate func has(_ field: String) -> Bool {
    let (name, rest) = parts(of: field)
    switch name {
    case "type", "modality": return true
    case "participants", "from", "to": return !participants.isEmpty
    case "when": return when != nil
    case "dates": return rest.map { dates[MilestoneID($0)] != nil } ?? !dates.isEmpty
    case "attributes":
      return rest.map { attributes[AttributeID($0)] != nil } ?? !attributes.isEmpty
    case "ended": return hasEnded
    case "attested": return !attested.isEmpty
    case "valence": return valence != nil
    case "intensity": return intensity != nil
    case "confidence": return confidence != nil
    case "likelihood": return likelihood != nil
    case "ids": return ids.has(rest)
    case "responds-to": return !respondsTo.isEmpty
    case "supersedes": return !supersedes.isEmpty
    default:
      if let common = hasCommon(name, rest) { return common }
      return participants.contains { $0.attributes[AttributeID(name)] != nil }
    }
  }
}

extension Actor {
  /// Whether the field is given.
  fileprivate func has(_ field: String) -> Bool {
    let (name, rest) = parts(of: field)
    switch name {
    case "kind": return true
    case "aliases": return !aliases.isEmpty
    case "ids": return ids.has(rest)
    case "exists": return exists != nil
    case "of": return whole != nil
    case "members": return !members.isEmpty
    case "office": return !office.isEmpty
    case "url": return url != nil
    default: return hasCommon(name, rest) ?? false
    }
  }
}
