internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// A source.
  func tree(_ source: Source) -> NotationTree {
    var map = NotationMap()
    map.put("type", source.type)
    map.put("title", text(source.title))
    map.putNames(of: source, self)
    map.put("author", alwaysList(source.authors.map(tree)))
    map.put("editor", alwaysList(source.editors.map(tree)))
    map.put("issued", source.issued)
    map.put("accessed", source.accessed)
    for (name, value) in source.fields {
      map.put(name, value)
    }
    map.put("reliability", source.reliability)
    map.put("party", list(source.party))
    map.put("coverage", source.coverage)
    map.put("archive", source.archive)
    map.put("redistributable", source.isRedistributable.map(NotationTree.boolean))
    map.putSupport(of: source, self)
    return map.tree
  }

  private func tree(_ name: PersonName) -> NotationTree {
    if !isExpanded, let literal = name.literal, name == PersonName(literal: literal) {
      return .text(literal)
    }
    var map = NotationMap()
    map.put("family", name.family)
    map.put("given", name.given)
    map.put("literal", name.literal)
    return map.tree
  }
}
