internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// A text: plain where it is in the model's language only; nil if it is empty.
  func text(_ text: LocalizedText) -> NotationTree? {
    text.isEmpty ? nil : evenEmpty(text)
  }

  /// A text, an empty one as an empty map.
  private func evenEmpty(_ text: LocalizedText) -> NotationTree {
    if !isExpanded, text.wordings.count == 1, let plain = text[model.defaults.language] {
      return .text(plain)
    }
    var map = NotationMap()
    for (language, wording) in text.wordings {
      map.put(language.rawValue, wording)
    }
    return map.tree
  }

  /// A list of scalars, one of them alone without brackets; nil if there are none.
  func list(_ items: [String]) -> NotationTree? {
    if !isExpanded, items.count == 1, let only = items.first { return .text(only) }
    return alwaysList(items)
  }

  /// A list of identifiers, one of them alone without brackets; nil if there are none.
  func list<Subject>(_ items: [Identifier<Subject>]) -> NotationTree? {
    list(items.map(\.rawValue))
  }

  /// A list of words of a closed list, one of them alone without brackets; nil if there are none.
  func list(_ items: [some RawRepresentable<String>]) -> NotationTree? {
    list(items.map(\.rawValue))
  }

  /// A list of scalars that keeps its brackets; nil if there are none.
  func alwaysList(_ items: [String]) -> NotationTree? {
    items.isEmpty ? nil : .list(items.map(NotationTree.text))
  }

  /// A list of anything; nil if there is nothing.
  func alwaysList(_ items: [NotationTree]) -> NotationTree? {
    items.isEmpty ? nil : .list(items)
  }

  /// A map of values by identifier; nil if there are none.
  func map<Subject, Value>(
    _ values: OrderedDictionary<Identifier<Subject>, Claims<Value>>,
    _ encode: (Value) -> NotationTree
  ) -> NotationTree? {
    section(values) { claims($0, encode) }
  }

  /// The claims to a value, a single plain one as the value itself.
  func claims<Value>(
    _ claims: Claims<Value>?,
    _ encode: (Value) -> NotationTree
  ) -> NotationTree? {
    guard let items = claims?.items, let first = items.first else { return nil }
    if !isExpanded, items.count == 1, first.isPlain { return encode(first.value) }
    return .list(
      items.map { claim in
        var map = NotationMap()
        map.put("value", encode(claim.value))
        if isExpanded || claim.rank != .normal { map.put("rank", claim.rank) }
        map.put("when", claim.when)
        map.put("because", text(claim.because))
        map.put("evidence", evidence(claim.evidence))
        return map.tree
      }
    )
  }

  /// The claims to a period.
  func periods(_ claims: Claims<Period>?) -> NotationTree? {
    self.claims(claims) { .text($0.description) }
  }

  /// The claims to a number.
  func numbers(_ claims: Claims<Double>?) -> NotationTree? {
    self.claims(claims, NotationTree.number)
  }

  /// The value of an attribute.
  func tree(_ value: AttributeValue) -> NotationTree {
    switch value {
    case .text(let text): evenEmpty(text)
    case .quantity(let quantity): .text(quantity.description)
    case .term(let term): .text(term)
    case .date(let period): .text(period.description)
    case .boolean(let value): .boolean(value)
    case .list(let values): .list(values.map(tree))
    }
  }

  /// Codes in the schemes of others, gathered by scheme.
  func tree(_ ids: [ExternalIdentifier]) -> NotationTree? {
    var byScheme: OrderedDictionary<SchemeID, [NotationTree]> = [:]
    for id in ids {
      byScheme[id.scheme, default: []].append(tree(id))
    }
    return section(byScheme) { codes in
      !isExpanded && codes.count == 1 ? codes.first : .list(codes)
    }
  }

  private func tree(_ id: ExternalIdentifier) -> NotationTree {
    if !isExpanded, id.when == nil, !id.isUserAssigned { return .text(id.value) }
    var map = NotationMap()
    map.put("value", id.value)
    map.put("when", id.when)
    if id.isUserAssigned { map.put("assigned", "user") }
    return map.tree
  }

  /// An address, that of an actor as a plain identifier.
  func shortAddress(_ address: Address) -> String {
    if !isExpanded, let actor = address.actor { return actor.rawValue }
    return address.description
  }
}
