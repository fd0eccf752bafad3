import OrderedCollections

extension Model {
  /// What the model is made of: what it states and defines itself, and what that leads to.
  ///
  /// What the model states counts in whichever file it stands: relations, observations, factors,
  /// influences, views and rules. Of what it took from elsewhere, the definitions count that
  /// something refers to, directly or by way of others.
  ///
  /// - Returns: The addresses of all that, and among them and beyond the addresses that something in
  ///   it refers to.
  /// - Complexity: O(references in the model).
  package func references() -> (kept: Set<Address>, referredTo: Set<Address>) {
    var pending = allAddresses.filter { $0.isStatement || !imported.contains($0) }
    if let identity = defaults.identity { pending.append(.scheme(identity)) }
    var reached = Set(pending)
    var referredTo: Set<Address> = []
    while let address = pending.popLast() {
      var collector = ReferenceCollector()
      collector.visit(address, in: self)
      for next in collector.found where referredTo.insert(next).inserted {
        if reached.insert(next).inserted { pending.append(next) }
      }
    }
    return (reached, referredTo)
  }

  private var allAddresses: [Address] {
    var all = actors.keys.map(Address.actor)
    all += sources.keys.map(Address.source)
    all += relations.keys.map(Address.relation)
    all += observations.keys.map(Address.observation)
    all += factors.keys.map(Address.factor)
    all += influences.keys.map(Address.influence)
    all += views.keys.map(Address.view)
    all += rules.keys.map(Address.rule)
    all += vocabulary.kinds.keys.map(Address.kind)
    all += vocabulary.relationTypes.keys.map(Address.relationType)
    all += vocabulary.terms.keys.map(Address.term)
    all += vocabulary.schemes.keys.map(Address.scheme)
    return all
  }
}

extension Address {
  /// Whether the element says something, rather than defining a word that others may use.
  fileprivate var isStatement: Bool {
    switch self {
    case .relation, .observation, .factor, .influence, .view, .rule, .model: true
    case .actor, .source, .kind, .relationType, .term, .scheme: false
    }
  }
}
