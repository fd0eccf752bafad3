import EntenteModel
import OrderedCollections

/// Two or three actors and the relations that one test is about.
func smallModel(_ relations: Relation..., asOf: Period? = "2017-07") -> Model {
  var model = Model(
    title: "Small",
    defaults: Defaults(asOf: asOf),
    vocabulary: SampleVocabulary.vocabulary
  )
  for id in ["a", "b", "c"] as [ActorID] {
    model.actors[id] = Actor(id, kind: "state", label: LocalizedText(id.rawValue.uppercased()))
  }
  model.sources["s"] = Source("s", authors: [PersonName(family: "Sun")], issued: "2017")
  for relation in relations { model.relations[relation.id] = relation }
  return model
}

func cited(
  _ chain: [ActorID] = [],
  quote: String? = nil,
  stance: Stance = .supports
) -> Evidence {
  Evidence("s", at: [Locator("page", "3")], quote: quote, attribution: chain, stance: stance)
}

/// A treaty of A and B.
func treaty(
  _ id: RelationID,
  _ when: Period? = nil,
  label: LocalizedText = LocalizedText(),
  modality: Modality = .actual,
  evidence: [Evidence] = [cited()]
) -> Relation {
  Relation(
    id,
    type: "treaty",
    participants: [Participant("a", as: "party"), Participant("b", as: "party")],
    when: when.map { Claims($0) },
    modality: modality,
    annotations: Annotations(label: label, evidence: evidence)
  )
}

/// A relation from one actor to another.
func directed(
  _ id: RelationID,
  _ type: RelationTypeID,
  from: ActorID,
  to: ActorID,
  _ when: Period? = nil
) -> Relation {
  let roles: (RoleID, RoleID) =
    type == "arms-transfer" ? ("supplier", "recipient") : ("critic", "criticized")
  return Relation(
    id,
    type: type,
    participants: [Participant(from, as: roles.0), Participant(to, as: roles.1)],
    when: when.map { Claims($0) },
    annotations: Annotations(evidence: [cited()])
  )
}
