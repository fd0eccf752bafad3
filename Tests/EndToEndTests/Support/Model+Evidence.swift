import Entente
import OrderedCollections

extension Model {
  /// What is cited for relations, observations, factors and influences, claims to dates included.
  var evidenceOfStatements: [Evidence] {
    var all: [Evidence] = []
    for relation in relations.values {
      all += relation.evidence + (relation.when?.evidence ?? [])
      for dates in relation.dates.values { all += dates.evidence }
      for claims in relation.attributes.values { all += claims.evidence }
      for participant in relation.participants {
        all += participant.evidence + (participant.when?.evidence ?? [])
      }
    }
    for observation in observations.values { all += observation.evidence }
    for factor in factors.values { all += factor.evidence }
    for influence in influences.values {
      all += influence.evidence + (influence.when?.evidence ?? [])
    }
    return all
  }

  /// What is cited for actors and words.
  var evidenceOfDefinitions: [Evidence] {
    var all: [Evidence] = []
    for actor in actors.values {
      all += actor.evidence
      for member in actor.members { all += member.evidence }
    }
    for type in vocabulary.relationTypes.values { all += type.evidence }
    for term in vocabulary.terms.values { all += term.evidence }
    return all
  }
}

extension Claims {
  fileprivate var evidence: [Evidence] { items.flatMap(\.evidence) }
}
