public import EntenteModel
internal import OrderedCollections

extension Model {
  /// Returns the model without the definitions that it took from elsewhere and nothing leads to.
  ///
  /// What the model states stays, in whichever file it stands: relations, observations, factors,
  /// influences, views and rules.
  ///
  /// References are followed to their end: from a relation to its type, from there to the broader
  /// type, the kinds that its roles allow, and the sources that these cite.
  ///
  /// - Complexity: O(references in the model).
  public func standalone() -> Model {
    guard !imported.addresses.isEmpty else { return self }
    let kept = reachableAddresses()
    var result = self
    result.actors = actors.filter { kept.contains(.actor($0.key)) }
    result.sources = sources.filter { kept.contains(.source($0.key)) }
    result.relations = relations.filter { kept.contains(.relation($0.key)) }
    result.observations = observations.filter { kept.contains(.observation($0.key)) }
    result.factors = factors.filter { kept.contains(.factor($0.key)) }
    result.influences = influences.filter { kept.contains(.influence($0.key)) }
    result.views = views.filter { kept.contains(.view($0.key)) }
    result.rules = rules.filter { kept.contains(.rule($0.key)) }
    result.vocabulary.kinds = vocabulary.kinds.filter { kept.contains(.kind($0.key)) }
    result.vocabulary.relationTypes = vocabulary.relationTypes.filter {
      kept.contains(.relationType($0.key))
    }
    result.vocabulary.terms = vocabulary.terms.filter { kept.contains(.term($0.key)) }
    result.vocabulary.schemes = vocabulary.schemes.filter { kept.contains(.scheme($0.key)) }
    return result
  }

  private func reachableAddresses() -> Set<Address> {
    var pending = allAddresses.filter { $0.isStatement || !imported.contains($0) }
    if let identity = defaults.identity { pending.append(.scheme(identity)) }
    var reached = Set(pending)
    while let address = pending.popLast() {
      var collector = ReferenceCollector()
      collector.visit(address, in: self)
      for next in collector.found where reached.insert(next).inserted {
        pending.append(next)
      }
    }
    return reached
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
