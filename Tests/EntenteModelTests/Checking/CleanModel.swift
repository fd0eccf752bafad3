import EntenteModel
import OrderedCollections

extension Model {
  /// A small model in which everything holds.
  static var clean: Model {
    var model = Model(
      defaults: Defaults(asOf: "2017-07", identity: "iso3"),
      vocabulary: .small
    )
    for (id, code) in [("china", "CHN"), ("russia", "RUS"), ("usa", "USA")] as [(ActorID, String)] {
      model.actors[id] = Actor(id, kind: "state", ids: [ExternalIdentifier("iso3", code)])
    }
    model.sources["handbook"] = Source("handbook", issued: "2016")
    model.sources["atlas"] = Source("atlas", issued: "2015")
    for relation in [
      Relation(
        "pact",
        type: "treaty",
        participants: [Participant("china", as: "party"), Participant("russia", as: "party")],
        when: Claims("2001/2016"),
        annotations: Annotations(evidence: [Evidence("handbook")])
      ),
      Relation(
        "jets",
        type: "arms-transfer",
        participants: [
          Participant("russia", as: "supplier"), Participant("china", as: "recipient"),
        ],
        dates: ["ordered": Claims("2015"), "delivered": Claims("2016")],
        annotations: Annotations(evidence: [Evidence("handbook")])
      ),
      Relation(
        "embargo",
        type: "sanction",
        participants: [Participant("usa", as: "sender"), Participant("china", as: "target")],
        when: Claims("2014/"),
        annotations: Annotations(evidence: [Evidence("handbook"), Evidence("atlas")])
      ),
      Relation(
        "ballot",
        type: "vote",
        participants: [Participant("china", as: "voter"), Participant("russia", as: "voter")],
        when: Claims("2016-03"),
        annotations: Annotations(evidence: [Evidence("atlas")])
      ),
    ] {
      model.relations[relation.id] = relation
    }
    model.factors["mistrust"] = Factor("mistrust", holders: ["russia"], about: [.actor("china")])
    model.observations["poll"] = Observation(
      "poll",
      kind: .poll,
      about: [.factor("mistrust")],
      when: Claims("2016"),
      annotations: Annotations(evidence: [Evidence("atlas")])
    )
    model.influences["cause"] = Influence(
      "cause",
      from: .relation("jets"),
      to: .factor("mistrust"),
      sign: .negative,
      annotations: Annotations(evidence: [Evidence("atlas")])
    )
    return model
  }
}

extension Vocabulary {
  /// A vocabulary of four relation types, all of which ``Model/clean`` uses.
  fileprivate static var small: Vocabulary {
    let types = [
      RelationType(
        "treaty",
        roles: ["party": Role("party", side: .peer, minimum: 2)],
        milestones: ["signed", "in-force", "terminated"],
        extent: Extent(start: ["in-force", "signed"], end: ["terminated"]),
        valence: .cooperative,
        intensity: 0.5,
        projection: .clique
      ),
      RelationType(
        "arms-transfer",
        roles: [
          "supplier": Role("supplier", side: .source, minimum: 1, maximum: 1, kinds: ["state"]),
          "recipient": Role(
            "recipient",
            side: .target,
            minimum: 1,
            attributes: ["share": Attribute("share", .quantity(unit: nil))]
          ),
        ],
        milestones: ["ordered", "delivered"],
        extent: Extent(start: ["ordered", "delivered"], end: ["delivered"]),
        attributes: [
          "weapon": Attribute("weapon", .text), "units": Attribute("units", .count),
          "tiv": Attribute("tiv", .quantity(unit: "SIPRI-TIV-million")),
        ],
        valence: .cooperative,
        intensity: 0.6
      ),
      RelationType(
        "sanction",
        roles: [
          "sender": Role("sender", side: .source, minimum: 1),
          "target": Role("target", side: .target, minimum: 1),
        ],
        valence: .conflictual,
        intensity: 0.5
      ),
      RelationType(
        "vote",
        roles: ["voter": Role("voter", side: .peer, minimum: 1)],
        valence: .neutral,
        intensity: 0.1
      ),
    ]
    return Vocabulary(
      kinds: ["state": ActorKind("state")],
      relationTypes: OrderedDictionary(uniqueKeysWithValues: types.map { ($0.id, $0) }),
      schemes: ["iso3": IdentifierScheme("iso3", pattern: "[A-Z]{3}")]
    )
  }
}

extension Model {
  /// The code and place of each violation, as text.
  var findings: [String] {
    violations().map { "\($0.code) \($0.path)" }
  }
}
