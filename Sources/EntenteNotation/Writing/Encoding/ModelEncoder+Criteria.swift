internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension ModelEncoder {
  /// One step of a selection.
  func tree(_ step: SelectionStep) -> NotationTree {
    var subject = NotationMap()
    switch step.subject {
    case .relations(let criteria): subject.put("relations", tree(criteria))
    case .actors(let criteria): subject.put("actors", tree(criteria))
    case .observations(let criteria): subject.put("observations", tree(criteria))
    case .factors(let criteria): subject.put("factors", tree(criteria))
    case .influences(let criteria): subject.put("influences", tree(criteria))
    case .neighbours(let actors, let depth, let types):
      var map = NotationMap()
      map.put("actor", list(actors))
      map.put("depth", Double(depth))
      map.put("type", list(types))
      subject.put("neighbours-of", map.tree)
    case .members(let actors, let time):
      var map = NotationMap()
      map.put("actor", list(actors))
      map.put("at", time)
      subject.put("members-of", map.tree)
    }
    var map = NotationMap()
    map.put(step.includes ? "include" : "exclude", subject.tree)
    return map.tree
  }

  /// Criteria for relations: `all`, a list of identifiers, or a map.
  func tree(_ criteria: RelationCriteria) -> NotationTree {
    var named = RelationCriteria()
    named.ids = criteria.ids
    return shortest(map(criteria), ids: criteria.ids, isOnlyIDs: criteria == named)
  }

  /// Criteria for actors: `all`, a list of identifiers, or a map.
  func tree(_ criteria: ActorCriteria) -> NotationTree {
    var map = NotationMap()
    map.put("id", list(criteria.ids))
    map.put("kind", list(criteria.kinds))
    map.put("tag", list(criteria.tags))
    return shortest(map, ids: criteria.ids, isOnlyIDs: criteria == ActorCriteria(ids: criteria.ids))
  }

  private func tree<Subject>(_ criteria: ElementCriteria<Identifier<Subject>>) -> NotationTree {
    var named = ElementCriteria<Identifier<Subject>>()
    named.ids = criteria.ids
    var map = NotationMap()
    map.put("id", list(criteria.ids))
    map.put("kind", list(criteria.kinds))
    map.put("actor", list(criteria.actors))
    map.put("tag", list(criteria.tags))
    return shortest(map, ids: criteria.ids, isOnlyIDs: criteria == named)
  }

  private func shortest<Subject>(
    _ map: NotationMap,
    ids: [Identifier<Subject>],
    isOnlyIDs: Bool
  ) -> NotationTree {
    guard let tree = map.treeUnlessEmpty else { return .text("all") }
    return isOnlyIDs && !isExpanded ? alwaysList(ids.map(\.rawValue)) ?? tree : tree
  }

  /// Criteria for relations as a map, which is empty if nothing is asked.
  func map(_ criteria: RelationCriteria) -> NotationMap {
    var map = NotationMap()
    map.put("id", list(criteria.ids))
    map.put("type", list(criteria.types))
    map.put("actor", list(criteria.actors))
    map.put("role", list(criteria.roles))
    map.put("between", list(criteria.between))
    map.put("kind", list(criteria.kinds))
    map.put("tag", list(criteria.tags))
    map.put("modality", list(criteria.modalities))
    map.put("valence", list(criteria.valences))
    map.put("source", list(criteria.sources))
    map.put("voice", list(criteria.voices))
    map.put("attributed-to", list(criteria.attributedTo))
    map.put("confidence", list(criteria.confidences))
    map.put("credibility-worse-than", criteria.credibilityWorseThan.map(Double.init))
    map.put("dates", section(criteria.dates) { .text($0.description) })
    map.put("attributes", section(criteria.attributes, tree))
    return map
  }

  private func tree(_ comparison: Comparison) -> NotationTree {
    switch comparison {
    case .present: .text("any")
    case .quantity(let bound, let limit): .text("\(bound.rawValue) \(NumberText.text(limit))")
    case .equals(let value): .text(value)
    }
  }
}
