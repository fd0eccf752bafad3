import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing

@Suite struct HostileModelTests {
  @Test func `cycles everywhere end`() {
    var model = Model.clean
    model.vocabulary.kinds["state"]?.broader = "state"
    for type in model.vocabulary.relationTypes.keys {
      model.vocabulary.relationTypes[type]?.broader = type
    }
    for actor in model.actors.keys {
      model.actors[actor]?.whole = actor
      model.actors[actor]?.members = [Member(actor)]
    }
    for relation in model.relations.keys {
      model.relations[relation]?.respondsTo = [relation]
      model.relations[relation]?.supersedes = [relation]
    }
    model.views["a"] = View("a", extends: "a")
    let codes = model.violations().map(\.code)
    #expect(codes.count { $0 == "R408" } == 5)
    #expect(codes.count { $0 == "R409" } == 3 + 3 + 4 + 4)
    #expect(codes.count { $0 == "R805" } == 1)
  }

  @Test func `a cycle through very many relations is one finding`() throws {
    var model = Model.clean
    let count = 20_000
    for number in 0..<count {
      let id = RelationID("answer-\(number)")
      model.relations[id] = Relation(
        id,
        type: "vote",
        participants: [Participant("china", as: "voter")],
        respondsTo: [RelationID("answer-\((number + 1) % count)")],
        annotations: Annotations(evidence: [Evidence("atlas")])
      )
    }
    let violations = model.violations()
    #expect(violations.map(\.code) == ["R409"])
    #expect(try #require(violations.first).message.count < 200)
  }

  /// Twice as many may take about twice as long, and never four times: the machine may be busy, so the
  /// best of several is compared.
  @Test func `very many participants of one relation do not take quadratic time`() {
    func time(_ count: Int) -> Duration {
      var model = Model.clean
      model.relations["pact"]?.participants = (0..<count).map { number in
        Participant(number % 2 == 0 ? "china" : "russia", as: "party", when: Claims("2003"))
      }
      return ContinuousClock().measure { #expect(model.violations().count == count - 2) }
    }
    let isBelowQuadratic = (0..<5).contains { _ in time(20_000) < time(5_000) * 10 }
    #expect(isBelowQuadratic)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a model in which references point anywhere is checked to the end`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var model = Model.clean
    let actors = (0..<6).map { ActorID("a\($0)") }
    let relations = (0..<8).map { RelationID("r\($0)") }
    for actor in actors {
      model.actors[actor] = Actor(actor, kind: Bool.random(using: &random) ? "state" : "stat")
      model.actors[actor]?.whole = actors.randomElement(using: &random)
      model.actors[actor]?.members = [Member(actors.randomElement(using: &random) ?? "b")]
    }
    for relation in relations {
      let types: [RelationTypeID] = ["treaty", "vote", "sanction", "arms-transfer", "visit"]
      let roles: [RoleID] = ["party", "voter", "sender", "target", "guest"]
      model.relations[relation] = Relation(
        relation,
        type: types.randomElement(using: &random) ?? "vote",
        participants: (0..<4).map { _ in
          Participant(
            actors.randomElement(using: &random) ?? "b",
            as: roles.randomElement(using: &random) ?? "party"
          )
        },
        respondsTo: [relations.randomElement(using: &random) ?? "r"],
        supersedes: [relations.randomElement(using: &random) ?? "r"],
        annotations: Annotations(
          evidence: [Evidence("atlas", attribution: [actors.randomElement(using: &random) ?? "b"])]
        )
      )
    }
    let violations = model.violations()
    #expect(violations == model.violations())
    #expect(model.violations(atLeast: .error) == violations.filter { $0.severity == .error })
    // Every reference cycle among the eight relations has an edge that a finding names.
    #expect(violations.contains { $0.code == "R409" })
  }
}
