import EntenteModel
import OrderedCollections
import Testing

@Suite struct ModelBuilderTests {
  private static let vocabulary = Vocabulary(
    kinds: ["state": ActorKind("state")],
    relationTypes: [
      "treaty": RelationType(
        "treaty",
        roles: [
          "party": Role(
            "party",
            side: .peer,
            attributes: ["pledge": Attribute("pledge", .oneOf(["defence", "consultation"]))]
          )
        ]
      ),
      "arms-transfer": RelationType(
        "arms-transfer",
        roles: [
          "supplier": Role("supplier", side: .source),
          "recipient": Role("recipient", side: .target),
        ],
        attributes: [
          "units": Attribute("units", .count), "weapon": Attribute("weapon", .text),
          "cost": Attribute("cost", .quantity(unit: nil)), "ordered": Attribute("ordered", .date),
          "licensed": Attribute("licensed", .boolean),
        ]
      ),
      "aircraft-transfer": RelationType("aircraft-transfer", broader: "arms-transfer"),
    ]
  )

  private func model(@ModelBuilder _ elements: () -> [any ModelElement]) -> Model {
    Model("A model", vocabulary: Self.vocabulary, elements: elements)
  }

  @Test func `elements stand in the model in the order in which they are listed`() {
    let model = Model("Two states", asOf: "2017-07", identity: "cow", vocabulary: Self.vocabulary) {
      Actor("russia", kind: "state", label: "Russia")
      Source("handbook", type: "book", title: "A handbook")
      Actor("china", kind: "state")
      Factor("tension")
      Observation("poll", kind: .poll)
      Influence("cause", from: .factor("tension"), to: .actor("china"), sign: .positive)
      UserRule("U01", .forbidActor(ActorCriteria(ids: ["japan"])))
      Term("coordination")
      IdentifierScheme("cow")
      ActorKind("firm")
      Boundary(missing: .unmentioned)
    }
    #expect(model.title == "Two states")
    #expect(model.defaults.asOf == "2017-07")
    #expect(model.defaults.identity == "cow")
    #expect(Array(model.actors.keys) == ["russia", "china"])
    #expect(model.actors["russia"]?.label == "Russia")
    #expect(Array(model.sources.keys) == ["handbook"])
    #expect(Array(model.factors.keys) == ["tension"])
    #expect(Array(model.observations.keys) == ["poll"])
    #expect(Array(model.influences.keys) == ["cause"])
    #expect(Array(model.rules.keys) == ["U01"])
    #expect(Array(model.vocabulary.kinds.keys) == ["state", "firm"])
    #expect(Array(model.vocabulary.terms.keys) == ["coordination"])
    #expect(Array(model.vocabulary.schemes.keys) == ["cow"])
    #expect(model.boundary?.missing == .unmentioned)
  }

  @Test(arguments: [true, false])
  func `conditions, loops and lists choose what is listed`(includesJapan: Bool) {
    let others = ["india", "mongolia"].map { Actor(ActorID($0), kind: "state") }
    let model = model {
      if includesJapan {
        Actor("japan", kind: "state")
      } else {
        Actor("korea", kind: "state")
      }
      if includesJapan { Source("yearbook") }
      for year in 2003...2005 {
        Relation("exercise-\(year)", "treaty") {
          for actor: ActorID in ["china", "russia"] { Participant(actor, as: "party") }
        }
        .during("\(year)-08")
      }
      others
    }
    #expect(
      Array(model.actors.keys) == [includesJapan ? "japan" : "korea", "india", "mongolia"]
    )
    #expect(Array(model.sources.keys) == (includesJapan ? ["yearbook"] : []))
    #expect(Array(model.relations.keys) == ["exercise-2003", "exercise-2004", "exercise-2005"])
    #expect(model.relations["exercise-2004"]?.when == Claims("2004-08"))
    #expect(model.relations["exercise-2004"]?.participants.map(\.actor) == ["china", "russia"])
  }

  @Test(arguments: ["arms-transfer", "aircraft-transfer"] as [RelationTypeID])
  func `from and to become the source and target roles of the type`(type: RelationTypeID) {
    let model = model { Relation("su-35", type, from: "russia", to: "china") }
    #expect(
      model.relations["su-35"]?.participants == [
        Participant("russia", as: "supplier"), Participant("china", as: "recipient"),
      ]
    )
  }

  @Test func `roles are found in types that the model itself declares, wherever it does`() {
    let model = model {
      Relation("visit", "visit", from: ["xi"], to: ["russia", "mongolia"])
      RelationType(
        "visit",
        roles: ["guest": Role("guest", side: .source), "host": Role("host", side: .target)]
      )
    }
    #expect(model.relations["visit"]?.participants.map(\.role) == ["guest", "host", "host"])
  }

  @Test func `from and to stay unresolved where the type is not binary`() {
    let model = model { Relation("pact", "treaty", from: "russia", to: "china") }
    #expect(model.relations["pact"]?.participants.map(\.role) == [.from, .to])
    #expect(!RoleID.from.isWellFormed)
  }

  @Test func `attributes are read as the type declares them`() {
    let model = model {
      Relation("su-35", "arms-transfer", from: "russia", to: "china")
        .attribute("units", 24)
        .attribute("weapon", "Su-35")
        .attribute("cost", "~2.5 USD-billion")
        .attribute("ordered", "2015-11")
        .attribute("licensed", "false")
      Relation("pact", "treaty") {
        Participant("china", as: "party").attribute("pledge", ["defence", "consultation"])
      }
    }
    let relation = model.relations["su-35"]
    #expect(relation?.attributes["units"]?.used == .quantity(Quantity(.number(24))))
    #expect(relation?.attributes["weapon"]?.used == .text("Su-35"))
    #expect(
      relation?.attributes["cost"]?.used
        == .quantity(Quantity(.number(2.5), isApproximate: true, unit: "USD-billion"))
    )
    #expect(relation?.attributes["ordered"]?.used == .date("2015-11"))
    #expect(relation?.attributes["licensed"]?.used == .boolean(false))
    #expect(
      model.relations["pact"]?.participants.first?.attributes["pledge"]?.used
        == .list([.term("defence"), .term("consultation")])
    )
  }

  @Test func `an attribute that cannot be read stays a text`() {
    let model = model {
      Relation("su-35", "arms-transfer", from: "russia", to: "china").attribute("units", "many")
    }
    #expect(model.relations["su-35"]?.attributes["units"]?.used == .text("many"))
  }

  @Test func `words that are given count as imported, unless the model replaces them`() {
    let model = model {
      RelationType("treaty", intensity: 0.5)
      ActorKind("firm")
    }
    #expect(model.imported.contains(.relationType("arms-transfer")))
    #expect(model.imported.contains(.kind("state")))
    #expect(!model.imported.contains(.relationType("treaty")))
    #expect(!model.imported.contains(.kind("firm")))
  }

  @Test func `of two elements with one identifier the later counts`() {
    let model = model {
      Actor("china", kind: "state", label: "China")
      Actor("china", kind: "state", label: "PRC")
    }
    #expect(model.actors["china"]?.label == "PRC")
  }
}
