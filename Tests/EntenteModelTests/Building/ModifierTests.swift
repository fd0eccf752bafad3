import EntenteModel
import OrderedCollections
import Testing

@Suite struct ModifierTests {
  private let sale = Relation("su-35", type: "arms-transfer")

  @Test func `modifiers leave the element alone and return a changed copy`() {
    let changed = sale.during("2015/..").labelled("Su-35 sale").tagged("arms", "air")
    #expect(sale == Relation("su-35", type: "arms-transfer"))
    #expect(changed.when == Claims("2015/.."))
    #expect(changed.label == "Su-35 sale")
    #expect(changed.tags == ["arms", "air"])
  }

  @Test func `a citation says where, in which words and by whom`() {
    let changed = sale.citing(
      "sun",
      page: 3,
      section: "貳（一）",
      footnote: 7,
      quote: "24 架",
      in: "zh-Hant",
      voice: .reported,
      attributedTo: ["sun", "fu-ying"],
      credibility: 2,
      supporting: ["attributes.units"]
    ).citing("atop", record: "4980").citing(Evidence("x", stance: .disputes))
    #expect(
      changed.evidence == [
        Evidence(
          "sun",
          at: [Locator("page", "3"), Locator("section", "貳（一）"), Locator("footnote", "7")],
          quote: "24 架",
          quoteLanguage: "zh-Hant",
          voice: .reported,
          attribution: ["sun", "fu-ying"],
          credibility: 2,
          supports: ["attributes.units"]
        ),
        Evidence("atop", at: [Locator("record", "4980")]),
        Evidence("x", stance: .disputes),
      ]
    )
  }

  @Test func `relations take dates, endings, values and references`() {
    let changed =
      sale
      .dated("ordered", "2015-11")
      .dated("delivered", "2016")
      .dated("delivered", "2017")
      .ended()
      .attested("2016", "2017")
      .with(modality: .announced)
      .with(confidence: .high)
      .with(valence: .neutral)
      .with(intensity: 0.25)
      .with(likelihood: .likely)
      .identified(by: "sipri", "7")
      .respondingTo("sanction")
      .superseding("su-27")
      .described(as: "24 aircraft")
      .allowing("R604", because: "one source only")
    #expect(changed.dates["ordered"] == Claims("2015-11"))
    #expect(changed.dates["delivered"]?.items.map(\.value) == ["2016", "2017"])
    #expect(changed.hasEnded)
    #expect(changed.attested == ["2016", "2017"])
    #expect(changed.modality == .announced)
    #expect(changed.confidence == .high)
    #expect(changed.valence == .neutral)
    #expect(changed.intensity == Claims(0.25))
    #expect(changed.likelihood == .likely)
    #expect(changed.ids == [ExternalIdentifier("sipri", "7")])
    #expect(changed.respondsTo == ["sanction"])
    #expect(changed.supersedes == ["su-27"])
    #expect(changed.description == "24 aircraft")
    #expect(changed.allowances == ["R604": "one source only"])
  }

  @Test func `observations, influences and participants have a time too`() {
    #expect(Observation("poll", kind: .poll).during("2014").when == Claims("2014"))
    let influence = Influence("a", from: .factor("b"), to: .actor("c"), sign: .negative)
    #expect(influence.during("2014").with(modality: .hypothetical).modality == .hypothetical)
    let whole = Claim<Period>("2018-09-11/2018-09-17", rank: .preferred, because: "whole")
    let part = Claim<Period>("2018-09-11/2018-09-15")
    let participant = Participant("china", as: "guest").during(whole, part).dated("joined", "2018")
    #expect(participant.when?.items == [whole, part])
    #expect(participant.dates["joined"] == Claims("2018"))
  }

  @Test func `actors take codes, names, members and a time`() {
    let actor = Actor("sco", kind: "igo")
      .identified(by: "wikidata", "Q485207")
      .alsoCalled("Shanghai Five", "SCO")
      .alsoCalled("上合組織", in: "zh-Hant")
      .existing("2001-06-15/..")
      .with(members: ["china", "russia"], when: "2001-06-15/..")
      .with(members: ["mongolia"])
    #expect(actor.ids == [ExternalIdentifier("wikidata", "Q485207")])
    #expect(actor.aliases == ["en": ["Shanghai Five", "SCO"], "zh-Hant": ["上合組織"]])
    #expect(actor.exists == "2001-06-15/..")
    #expect(
      actor.members == [
        Member("china", when: "2001-06-15/.."), Member("russia", when: "2001-06-15/.."),
        Member("mongolia"),
      ]
    )
  }

  @Test func `a view is read from its steps`() {
    let view = View("arms", "Arms sales", extending: "base") {
      including(.relations(ofType: "arms-transfer", "technology-transfer"))
      including(.relations(between: "china", "russia"))
      excluding(.actors(ofKind: "person"))
    }
    .series("2012/2017")
    .showing(\.parallel, as: .separate)
    .showing(\.showsLegend, as: false)
    .styled(.actors(ActorCriteria(ids: ["china"]))) { $0.fill = "#FFFFFF" }
    .grouped(by: .kind, .membership(of: "nato"))
    .focused(on: "china", "russia")
    .laidOut(by: "dot", direction: .right)
    .telling("First", highlighting: .relation("su-35"))
    .relabelling("china", as: "PRC")
    var between = RelationCriteria()
    between.between = ["china", "russia"]
    var persons = ActorCriteria()
    persons.kinds = ["person"]
    #expect(
      view.selection == [
        .include(.relations(RelationCriteria(types: ["arms-transfer", "technology-transfer"]))),
        .include(.relations(between)),
        .exclude(.actors(persons)),
      ]
    )
    #expect(view.title == "Arms sales")
    #expect(view.extends == "base")
    #expect(view.time == .series("2012/2017", by: .year))
    #expect(view.show.parallel == .separate)
    #expect(view.show.showsLegend == false)
    #expect(view.style.map(\.fill) == ["#FFFFFF"])
    #expect(view.groups == [.kind, .membership(of: "nato")])
    #expect(view.focus == ["china", "russia"])
    #expect(view.layout == LayoutChoice(engine: "dot", direction: .right))
    #expect(view.steps == [StoryStep(title: "First", highlight: [.relation("su-35")])])
    #expect(view.relabel == ["china": "PRC"])
    #expect(view.at("2014").time == .at("2014"))
    #expect(view.during("2014/2015").time == .during("2014/2015"))
  }
}
