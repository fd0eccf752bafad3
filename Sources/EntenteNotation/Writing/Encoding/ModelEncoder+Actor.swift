internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// An actor.
  func tree(_ actor: Actor) -> NotationTree {
    var map = NotationMap()
    map.put("kind", actor.kind)
    map.putNames(of: actor, self)
    map.put("aliases", tree(actor.aliases))
    map.put("of", actor.whole)
    map.put("office", text(actor.office))
    map.put("members", alwaysList(actor.members.map(tree)))
    map.put("exists", actor.exists)
    map.put("ids", tree(actor.ids))
    map.put("url", actor.url)
    map.putSupport(of: actor, self)
    return map.tree
  }

  private func tree(_ aliases: OrderedDictionary<LanguageTag, [String]>) -> NotationTree? {
    if !isExpanded, aliases.count == 1, let plain = aliases[model.defaults.language] {
      return list(plain)
    }
    var map = NotationMap()
    for (language, names) in aliases {
      map.put(language.rawValue, list(names))
    }
    return map.treeUnlessEmpty
  }

  private func tree(_ member: Member) -> NotationTree {
    if !isExpanded, member == Member(member.actor) { return .text(member.actor.rawValue) }
    var map = NotationMap()
    map.put("actor", member.actor)
    map.put("when", member.when)
    map.put("evidence", evidence(member.evidence))
    return map.tree
  }
}
