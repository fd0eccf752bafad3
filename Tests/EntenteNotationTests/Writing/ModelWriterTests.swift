import EntenteModel
import EntenteTables
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@testable import EntenteNotation

@Suite struct ModelWriterTests {
  /// The example of Documentation/format.md, with a sale of aircraft.
  private static var treaty: Model {
    var model = Model(
      title: ["en": "Two states and a treaty", "zh-Hant": "兩國一約"],
      defaults: Defaults(asOf: "2017-07"),
      vocabulary: Vocabulary(
        kinds: ["state": ActorKind("state")],
        relationTypes: [
          "treaty": RelationType(
            "treaty",
            roles: ["party": Role("party", side: .peer, minimum: 2)],
            milestones: ["signed"]
          ),
          "arms-transfer": RelationType(
            "arms-transfer",
            roles: [
              "supplier": Role("supplier", side: .source),
              "recipient": Role("recipient", side: .target),
            ],
            attributes: ["units": Attribute("units", .count)],
            intensity: 0.6
          ),
        ]
      )
    )
    model.actors["china"] = Actor("china", kind: "state", ids: [ExternalIdentifier("cow", "710")])
    model.actors["russia"] = Actor("russia", kind: "state", label: "Russia")
    model.sources["handbook"] = Source(
      "handbook",
      type: "book",
      title: "A handbook",
      issued: "2016"
    )
    model.relations["friendship-2001"] = Relation(
      "friendship-2001",
      type: "treaty",
      participants: [Participant("china", as: "party"), Participant("russia", as: "party")],
      dates: ["signed": Claims("2001-07-16")],
      annotations: Annotations(
        label: "Treaty of Good-Neighborliness",
        evidence: [Evidence("handbook", at: [Locator("page", "12")])]
      )
    )
    model.relations["su-35"] = Relation(
      "su-35",
      type: "arms-transfer",
      participants: [Participant("russia", as: "supplier"), Participant("china", as: "recipient")],
      attributes: ["units": Claims(.quantity(Quantity(.number(24))))],
      annotations: Annotations(evidence: [Evidence("handbook")])
    )
    return model
  }

  @Test func `canonical YAML uses the shorthands`() {
    let model = Self.treaty
    #expect(
      ModelWriter.yaml(model, omitting: model.vocabulary) == """
        entente: "1"
        title: { en: Two states and a treaty, zh-Hant: 兩國一約 }
        defaults: { as-of: 2017-07 }
        actors:
          china:
            kind: state
            ids: { cow: 710 }
          russia:
            kind: state
            label: Russia
        sources:
          handbook:
            type: book
            title: A handbook
            issued: 2016
        relations:
          friendship-2001:
            type: treaty
            label: Treaty of Good-Neighborliness
            participants: [{ actor: [china, russia], role: party }]
            dates: { signed: 2001-07-16 }
            evidence: [{ source: handbook, at: { page: 12 } }]
          su-35:
            type: arms-transfer
            from: russia
            to: china
            attributes: { units: 24 }
            evidence: [handbook]

        """
    )
  }

  @Test func `JSON spells every shorthand out`() {
    var model = Self.treaty
    model.vocabulary = Vocabulary()
    model.actors = [:]
    model.relations["friendship-2001"] = nil
    model.relations["su-35"]?.intensity = Claims(0.5)
    #expect(
      ModelWriter.json(model) == """
        {
          "entente": "1",
          "title": {
            "en": "Two states and a treaty",
            "zh-Hant": "兩國一約"
          },
          "defaults": {
            "lang": "en",
            "as-of": "2017-07",
            "stale-after": 5
          },
          "sources": {
            "handbook": {
              "type": "book",
              "title": {
                "en": "A handbook"
              },
              "issued": "2016"
            }
          },
          "relations": {
            "su-35": {
              "type": "arms-transfer",
              "participants": [
                {
                  "actor": "russia",
                  "role": "supplier"
                },
                {
                  "actor": "china",
                  "role": "recipient"
                }
              ],
              "attributes": {
                "units": [
                  {
                    "value": "24",
                    "rank": "normal"
                  }
                ]
              },
              "intensity": [
                {
                  "value": 0.5,
                  "rank": "normal"
                }
              ],
              "evidence": [
                {
                  "source": "handbook"
                }
              ]
            }
          }
        }

        """
    )
  }

  @Test func `what does not fit on a line becomes a block`() {
    var model = Model()
    let quote = "neither side uses force or economic and other means of pressure against the other"
    model.observations["a"] = Observation(
      "a",
      kind: .motive,
      annotations: Annotations(evidence: [
        Evidence("b", at: [Locator("page", "3")], quote: quote), Evidence("c", voice: .fact),
      ])
    )
    #expect(
      ModelWriter.yaml(model) == """
        entente: "1"
        observations:
          a:
            kind: motive
            evidence:
              - source: b
                at: { page: 3 }
                quote: \(quote)
              - { source: c, voice: fact }

        """
    )
  }

  @Test(arguments: [
    [Participant("china", as: "recipient"), Participant("russia", as: "supplier")],
    [Participant("russia", as: "supplier")],
    [
      Participant("russia", as: "supplier"),
      Participant("china", as: "recipient", when: Claims("2015")),
    ],
    [Participant("russia", as: "supplier"), Participant("china", as: "broker")],
  ])
  func `from and to are used only where they say everything`(participants: [Participant]) {
    var model = Self.treaty
    model.relations["su-35"]?.participants = participants
    let yaml = ModelWriter.yaml(model)
    #expect(yaml.contains("    participants: [{ actor: "))
    #expect(!yaml.contains("from:"))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a reader sees the tree that was written`(seed: UInt64) throws {
    let model = RandomModel.make(seed: seed)
    let canonical = NotationTree(model, dialect: .canonical)
    #expect(try YAMLTree.read(ModelWriter.yaml(model)) == canonical.withoutTypes)
    let json = ModelWriter.json(model)
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    // JSON is YAML too, but for the escapes of surrogates, which are not used.
    let expanded = NotationTree(model, dialect: .expanded)
    #expect(try YAMLTree.read(json) == expanded.withoutTypes)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `equal models give equal bytes`(seed: UInt64) {
    let first = RandomModel.make(seed: seed)
    let second = RandomModel.make(seed: seed)
    #expect(ModelWriter.yaml(first) == ModelWriter.yaml(second))
    #expect(ModelWriter.json(first) == ModelWriter.json(second))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `expanded texts, evidence and claims have one shape only`(seed: UInt64) throws {
    let tree = NotationTree(RandomModel.make(seed: seed), dialect: .expanded)
    try expectGeneralShapes(tree)
  }

  private func expectGeneralShapes(_ tree: NotationTree) throws {
    switch tree {
    case .map(let pairs):
      for (key, value) in pairs {
        switch key {
        case "label", "description", "statement", "definition", "because", "office", "forward":
          // A criterion, attribute or name may be called so too: those are no texts.
          if case .text = value { Issue.record("\(key) is a plain text") }
        case "evidence", "when", "intensity", "weight", "baseline", "participants":
          if case .map = value { Issue.record("\(key) is a map") }
        default: break
        }
        if key == "evidence" {
          let items = try #require(value.items)
          #expect(items.allSatisfy { $0.pairs?["source"] != nil })
        }
        try expectGeneralShapes(value)
      }
    case .list(let items):
      for item in items { try expectGeneralShapes(item) }
    case .text, .number, .boolean: break
    }
  }
}

extension NotationTree {
  var items: [NotationTree]? {
    if case .list(let items) = self { items } else { nil }
  }

  var pairs: OrderedDictionary<String, NotationTree>? {
    if case .map(let pairs) = self { pairs } else { nil }
  }

  /// The tree with all scalars as texts, as a reader without types sees it.
  var withoutTypes: NotationTree {
    switch self {
    case .text: self
    case .number(let value): .text(NumberText.text(value))
    case .boolean(let value): .text(value ? "true" : "false")
    case .list(let items): .list(items.map(\.withoutTypes))
    case .map(let pairs): .map(pairs.mapValues(\.withoutTypes))
    }
  }
}
