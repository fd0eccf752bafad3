import EntenteModel
import EntenteNotation
import OrderedCollections
import Testing

@Suite struct StandaloneTests {
  /// A relation of its own; everything else imported.
  private static var model: Model {
    var model = Model(
      vocabulary: Vocabulary(
        kinds: [
          "state": ActorKind("state"), "firm": ActorKind("firm", broader: "organization"),
          "organization": ActorKind("organization"), "ngo": ActorKind("ngo"),
        ],
        relationTypes: [
          "cooperation": RelationType("cooperation"),
          "arms": RelationType(
            "arms",
            broader: "cooperation",
            roles: ["supplier": Role("supplier", side: .source, kinds: ["firm"])],
            maps: ["plover": CodeMapping(match: .broad)]
          ),
          "war": RelationType("war"),
        ],
        schemes: [
          "plover": IdentifierScheme("plover"), "cow": IdentifierScheme("cow"),
          "iso3": IdentifierScheme("iso3"),
        ]
      )
    )
    model.actors = [
      "china": Actor("china", kind: "state", ids: [ExternalIdentifier("cow", "710")]),
      "russia": Actor("russia", kind: "state"),
      "sun": Actor("sun", kind: "state", of: "taiwan"),
      "taiwan": Actor("taiwan", kind: "state"),
      "japan": Actor("japan", kind: "state"),
    ]
    model.sources = [
      "paper": Source("paper"), "cited": Source("cited", party: ["russia"]),
      "unused": Source("unused"),
    ]
    model.relations["own"] = Relation(
      "own",
      type: "arms",
      participants: [Participant("china", as: "supplier")],
      intensity: Claims([
        Claim(
          0.5,
          evidence: [Evidence("paper", attribution: ["sun"], via: [CitedWork("cited")])]
        )
      ])
    )
    var imported: Set<Address> = []
    for id in model.actors.keys { imported.insert(.actor(id)) }
    for id in model.sources.keys { imported.insert(.source(id)) }
    for id in model.vocabulary.kinds.keys { imported.insert(.kind(id)) }
    for id in model.vocabulary.relationTypes.keys { imported.insert(.relationType(id)) }
    for id in model.vocabulary.schemes.keys { imported.insert(.scheme(id)) }
    model.imported = ImportedElements(imported)
    return model
  }

  @Test func `what nothing leads to is left out`() {
    let model = Self.model.standalone()
    #expect(Array(model.actors.keys) == ["china", "russia", "sun", "taiwan"])
    #expect(Array(model.sources.keys) == ["paper", "cited"])
    #expect(Array(model.vocabulary.relationTypes.keys) == ["cooperation", "arms"])
    #expect(Array(model.vocabulary.kinds.keys) == ["state", "firm", "organization"])
    #expect(Array(model.vocabulary.schemes.keys) == ["plover", "cow"])
  }

  @Test func `what is the model's own stays, used or not`() {
    var model = Self.model
    model.imported.addresses.subtract([.actor("japan"), .kind("ngo")])
    #expect(model.standalone().actors.keys.contains("japan"))
    #expect(model.standalone().vocabulary.kinds.keys.contains("ngo"))
  }

  @Test func `a view leads to what it names`() {
    var model = Self.model
    model.views["v"] = View(
      "v",
      selection: [
        .include(.relations(RelationCriteria(types: ["war"]))),
        .include(.actors(ActorCriteria(ids: ["japan"]))),
      ]
    )
    #expect(model.standalone().vocabulary.relationTypes.keys.contains("war"))
    #expect(model.standalone().actors.keys.contains("japan"))
  }

  @Test func `the master scheme stays`() {
    var model = Self.model
    model.defaults.identity = "iso3"
    #expect(model.standalone().vocabulary.schemes.keys.contains("iso3"))
  }

  @Test func `definitions that are in scope anyway are not written, changed ones are`() {
    var model = Self.model
    let base = model.vocabulary
    #expect(!ModelWriter.yaml(model, omitting: base).contains("vocabulary:"))
    model.vocabulary.relationTypes["arms"]?.intensity = 0.25
    let yaml = ModelWriter.yaml(model, omitting: base)
    #expect(yaml.contains("vocabulary:\n  relation-types:\n    arms:\n"))
    #expect(!yaml.contains("cooperation:\n"))
  }
}
