import EntenteModel
import OrderedCollections
import Testing

@Suite("The difference of two models")
struct ModelDifferenceTests {
  private let types = Vocabulary(
    relationTypes: [
      "trade": RelationType("trade", valence: .cooperative, intensity: 0.5),
      "feud": RelationType("feud", valence: .conflictual, intensity: 0.5),
    ]
  )

  private func model(@ModelBuilder _ elements: () -> [any ModelElement]) -> Model {
    Model("M", vocabulary: types, elements: elements)
  }

  private func relation(_ id: RelationID, _ type: RelationTypeID = "trade") -> Relation {
    Relation(id, type) {
      Participant("a", as: "one")
      Participant("b", as: "two")
    }
  }

  @Test("A model does not differ from itself, in whatever order its elements stand")
  func nothing() {
    let one = model {
      Actor("a", kind: "state")
      Actor("b", kind: "state")
    }
    let two = model {
      Actor("b", kind: "state")
      Actor("a", kind: "state")
    }
    #expect(ModelDifference(from: one, to: two).isEmpty)
    #expect(ModelDifference(from: Model(), to: Model()).isEmpty)
    #expect(ModelDifference(from: one, to: two).scenario("s").operations == [])
  }

  @Test("What is new, what is gone, and what changed in which fields")
  func fields() {
    let old = model {
      Actor("a", kind: "state", label: "A")
      relation("r").during("2010/..").with(intensity: 0.6)
      Factor("f", baseline: Claims(0.5))
    }
    let new = model {
      Actor("a", kind: "body", label: "A")
      Actor("c", kind: "state")
      relation("r").during("2010/2015").with(intensity: 0.4)
    }
    let difference = ModelDifference(from: old, to: new)
    #expect(difference.added == [.actor("c")])
    #expect(difference.removed == [.factor("f")])
    #expect(difference.changed.map(\.address) == [.actor("a"), .relation("r")])
    #expect(
      difference.changed.map(\.fields) == [
        [ModelDifference.Field("kind", from: "state", to: "body")],
        [
          ModelDifference.Field("when", from: "2010/..", to: "2010/2015"),
          ModelDifference.Field("intensity", from: "0.6", to: "0.4"),
        ],
      ]
    )
    #expect(
      difference.scenario("s").operations.map(\.action) == [
        .add(.actor(Actor("c", kind: "state"))),
        .replace(ElementPath(.actor("a")).key("kind"), with: "body"),
        .replace(ElementPath(.relation("r")).key("when"), with: "2010/2015"),
        .replace(ElementPath(.relation("r")).key("intensity"), with: "0.4"),
        .remove(.factor("f")),
      ]
    )
    #expect(difference == ModelDifference(from: old, to: new))
    #expect(difference != ModelDifference(from: new, to: old))
  }

  @Test("A relation that gives way to one of the same type and participants is replaced")
  func replaced() {
    let difference = ModelDifference(
      from: model { relation("old").during("2010") },
      to: model { relation("new").during("2011") }
    )
    #expect(difference.added.isEmpty && difference.removed.isEmpty)
    #expect(difference.replaced.map(\.old) == [.relation("old")])
    #expect(difference.replaced.map(\.new) == [.relation("new")])
    #expect(difference.replaced[0].fields.map(\.name) == ["when"])
    let other = ModelDifference(
      from: model { relation("old") },
      to: model { relation("new", "feud") }
    )
    #expect(other.replaced.isEmpty)
    #expect(other.added == [.relation("new")] && other.removed == [.relation("old")])
  }

  @Test("An actor that is only called otherwise is renamed")
  func renamed() {
    let old = model { Actor("ussr", kind: "state", label: "USSR") }
    let renamed = ModelDifference(
      from: old,
      to: model { Actor("russia", kind: "state", label: "Russia").alsoCalled("USSR") }
    )
    #expect(renamed.renamed.map(\.old) == [.actor("ussr")])
    #expect(renamed.renamed[0].fields.map(\.name) == ["aliases", "label"])
    let other = ModelDifference(
      from: old,
      to: model { Actor("peru", kind: "state", label: "Peru") }
    )
    #expect(other.renamed.isEmpty)
    #expect(other.added == [.actor("peru")])
  }

  @Test("A sign that turns is told, whether the type or the relation turns it")
  func signFlips() {
    let old = model {
      relation("r")
      relation("s")
      relation("t")
    }
    let new = model {
      relation("r", "feud")
      relation("s").with(valence: .conflictual)
      relation("t").with(valence: .neutral)
    }
    let difference = ModelDifference(from: old, to: new)
    #expect(difference.signFlips.map(\.relation) == ["r", "s"])
    #expect(difference.signFlips.map(\.new) == [-1, -1])
  }

  @Test("Views, rules, words and the head of a model are told, but no scenario makes them")
  func inexpressible() {
    let difference = ModelDifference(
      from: model { View("v") },
      to: Model("Other", vocabulary: types) { ActorKind("body") }
    )
    #expect(Set(difference.inexpressible) == [.model, .view("v"), .kind("body")])
    #expect(difference.scenario("s").operations.isEmpty)
    #expect(
      difference.changed[0].fields == [ModelDifference.Field("title", from: "M", to: "Other")]
    )
  }
}
