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
    let kept = references().kept
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
}
