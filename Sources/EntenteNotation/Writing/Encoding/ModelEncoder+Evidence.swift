internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// What supports a statement; nil if nothing does.
  func evidence(_ items: [Evidence]) -> NotationTree? {
    alwaysList(items.map(tree))
  }

  private func tree(_ evidence: Evidence) -> NotationTree {
    if !isExpanded, evidence == Evidence(evidence.source) {
      return .text(evidence.source.rawValue)
    }
    var map = NotationMap()
    map.put("source", evidence.source)
    map.put("at", tree(evidence.locators))
    map.put("quote", evidence.quote)
    map.put("quote-lang", evidence.quoteLanguage?.rawValue)
    map.put("voice", evidence.voice)
    map.put("attribution", list(evidence.attribution))
    map.put("via", alwaysList(evidence.via.map(tree)))
    map.put("credibility", evidence.credibility.map(Double.init))
    map.put("supports", list(evidence.supports))
    if evidence.stance != .supports { map.put("stance", evidence.stance) }
    map.put("by", evidence.coder)
    map.put("on", evidence.codedOn)
    return map.tree
  }

  private func tree(_ work: CitedWork) -> NotationTree {
    var map = NotationMap()
    map.put("source", work.source)
    map.put("at", tree(work.locators))
    map.put("footnote", work.footnote)
    if work.fit != .good { map.put("fit", work.fit) }
    return map.tree
  }

  /// Where in a source, several places under one label as a list.
  private func tree(_ locators: [Locator]) -> NotationTree? {
    var places: OrderedDictionary<String, [NotationTree]> = [:]
    for locator in locators {
      places[locator.label, default: []].append(.text(locator.value))
    }
    guard !places.isEmpty else { return nil }
    return .map(places.mapValues { $0.count == 1 ? $0[0] : .list($0) })
  }
}

extension NotationMap {
  /// Writes what an element says of itself to readers.
  mutating func putNames(of element: some Annotated, _ encoder: ModelEncoder) {
    put("label", encoder.text(element.label))
    put("description", encoder.text(element.description))
  }

  /// Writes what stands at the end of every element: tags, evidence and allowances.
  mutating func putSupport(of element: some Annotated, _ encoder: ModelEncoder) {
    put("tags", encoder.list(element.tags))
    put("evidence", encoder.evidence(element.evidence))
    guard !element.allowances.isEmpty else { return }
    var allowances = NotationMap()
    for (code, reason) in element.allowances {
      allowances.put(code.rawValue, reason)
    }
    put("allow", allowances.tree)
  }
}
