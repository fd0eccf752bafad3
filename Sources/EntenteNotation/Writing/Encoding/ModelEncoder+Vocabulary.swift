internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// The words of the model; nil if it has none of its own.
  func tree(_ vocabulary: Vocabulary) -> NotationTree? {
    var map = NotationMap()
    map.put("kinds", section(vocabulary.kinds, tree))
    map.put("relation-types", section(vocabulary.relationTypes, tree))
    map.put("terms", section(vocabulary.terms, tree))
    map.put("schemes", section(vocabulary.schemes, tree))
    return map.treeUnlessEmpty
  }

  private func tree(_ kind: ActorKind) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: kind, self)
    map.put("broader", kind.broader)
    map.putSupport(of: kind, self)
    return map.tree
  }

  private func tree(_ term: Term) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: term, self)
    map.put("definition", text(term.definition))
    map.putSupport(of: term, self)
    return map.tree
  }

  private func tree(_ scheme: IdentifierScheme) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: scheme, self)
    map.put("pattern", scheme.pattern)
    map.put("url", scheme.url)
    if scheme.isShared { map.put("shared", .boolean(true)) }
    map.putSupport(of: scheme, self)
    return map.tree
  }
}
