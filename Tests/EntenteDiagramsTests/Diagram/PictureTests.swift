import EntenteDiagrams
import EntenteModel
import OrderedCollections
import Testing

@Suite struct PictureTests {
  private var model: Model { SampleModel.model }

  @Test func `the same selection gives the same text`() {
    let view = View("v", focus: ["china"])
    let first = Diagram(model.selection(of: view), view: view).dotGraph.text
    let second = Diagram(model.selection(of: view), view: view).dotGraph.text
    #expect(first == second)
  }

  @Test(arguments: ParallelPolicy.allCases, HyperedgePolicy.allCases)
  func `every id is there once and every line has its ends`(
    parallel: ParallelPolicy,
    hyperedges: HyperedgePolicy
  ) {
    var view = View("v")
    view.show.parallel = parallel
    view.show.parallelBy = .type
    view.show.hyperedges = hyperedges
    let diagram = Diagram(model.selection(of: view), view: view)
    let ids = diagram.nodes.map(\.id) + diagram.lines.map(\.id)
    #expect(Set(ids).count == ids.count)
    let names = Set(diagram.nodes.map(\.name))
    #expect(names.count == diagram.nodes.count)
    #expect(diagram.lines.allSatisfy { names.contains($0.from) && names.contains($0.to) })
  }

  @Test func `title and the line below it say what is shown`() {
    var options = DiagramOptions()
    options.language = "en"
    let diagram = Diagram(model.selection(), options: options)
    #expect(diagram.title == "China–Russia strategic coordination")
    #expect(
      diagram.subtitle
        == "33 relations, 7 influences, 2 observations, 19 actors · since 1949 · Sun 2017 · "
        + "as of 2017-07"
    )
    options.showsTitle = false
    let bare = Diagram(model.selection(), options: options)
    #expect(bare.title == nil)
    #expect(bare.summary.contains("33 relations"))
  }

  @Test func `actors are drawn by their kind, and those in focus larger`() throws {
    let view = View("v", focus: ["china"])
    let diagram = Diagram(model.selection(of: view), view: view)
    let china = try #require(diagram.node("actor:china"))
    let usa = try #require(diagram.node("actor:usa"))
    #expect(china.look.fontSize > usa.look.fontSize)
    #expect(china.look.outlineWidth > usa.look.outlineWidth)
    #expect(china.classes == ["actor", "kind-state", "focus"])
    #expect(usa.look.shape == "box" && usa.look.isRounded)
    #expect(diagram.node("actor:crimea")?.look.shape == "note")
    #expect(diagram.node("actor:fu-ying")?.look.shape == "underline")
    #expect(diagram.node("actor:the-west")?.look.outlines == 2)
  }

  @Test func `a kind without a look of its own takes that of a broader one`() {
    var model = smallModel(treaty("t"))
    model.vocabulary.kinds["island"] = ActorKind("island", broader: "territory")
    model.actors["a"]?.kind = "island"
    let diagram = Diagram(model.selection())
    #expect(diagram.node("actor:a")?.look.shape == "note")
    #expect(diagram.legend.map(\.label).contains("territory"))
  }

  @Test func `the legend explains only what is shown`() {
    let labels = Diagram(smallModel(treaty("t")).selection()).legend.map(\.label)
    // Both actors are states, so that their shape tells nothing.
    #expect(labels == ["cooperative"])
    var view = View("v")
    view.show.showsLegend = false
    #expect(Diagram(smallModel(treaty("t")).selection(), view: view).legend.isEmpty)
  }

  @Test func `in grey, conflict is a double line`() {
    var options = DiagramOptions()
    options.theme = .print
    options.isGrey = true
    let conflict = smallModel(directed("x", "criticism", from: "a", to: "b"))
    let diagram = Diagram(conflict.selection(), options: options)
    #expect(diagram.lines.allSatisfy { $0.look.isDoubled })
    #expect(diagram.dotGraph.text.contains(##""color"="#1A1A1A:#FFFFFF:#1A1A1A""##))
    #expect(!diagram.dotGraph.text.contains("#B2182B"))
  }

  @Test func `links other than http, https and mailto are left out with a warning`() {
    var model = smallModel(treaty("t"))
    model.actors["a"]?.url = "javascript:alert(1)"
    model.actors["b"]?.url = "https://example.org/b"
    model.sources["s"]?.fields["URL"] = "file:///etc/passwd"
    let diagram = Diagram(model.selection())
    #expect(diagram.node("actor:a")?.link == nil)
    #expect(diagram.node("actor:b")?.link == "https://example.org/b")
    #expect(diagram.warnings.map(\.kind) == [.droppedLink, .droppedLink])
    #expect(diagram.warnings.map(\.address) == [.actor("a"), .relation("t")])
    #expect(!diagram.dotGraph.text.contains("javascript:"))
  }

  @Test func `a thicket of lines is warned of`() {
    var model = smallModel()
    for number in 0..<41 {
      let id = ActorID("x\(number)")
      model.actors[id] = Actor(id, kind: "state")
      let relation = directed(RelationID("r\(number)"), "criticism", from: "a", to: id)
      model.relations[relation.id] = relation
    }
    #expect(Diagram(model.selection()).warnings.map(\.kind) == [.tooManyLines])
  }

  @Test func `a view renames actors for its own pictures`() {
    let view = View("v", relabel: ["a": ["en": "Alpha"]])
    let diagram = Diagram(smallModel(treaty("t")).selection(of: view), view: view)
    #expect(diagram.node("actor:a")?.plainLines == ["Alpha"])
  }

  @Test func `annotations add words, colours and size`() throws {
    var options = DiagramOptions()
    options.annotations = [
      .actor("a"): DiagramAnnotation(note: "0.42", fill: "#000000", scale: 2),
      .relation("t"): DiagramAnnotation(color: "#00FF00"),
    ]
    let diagram = Diagram(smallModel(treaty("t")).selection(), options: options)
    let node = try #require(diagram.node("actor:a"))
    #expect(node.plainLines == ["A", "0.42"])
    #expect(node.look.ink == "#FFFFFF")
    #expect(node.look.fontSize == 26)
    #expect(diagram.lines[0].look.colors == ["#00FF00"])
  }

  @Test func `frames hold the actors of a group and what stands between them`() {
    let view = View("v", groups: [.named("Two", ["a", "b"]), .kind])
    let model = smallModel(treaty("t"), directed("x", "criticism", from: "a", to: "c"))
    let diagram = Diagram(model.selection(of: view), view: view)
    #expect(diagram.engine == "dot")
    #expect(diagram.clusters.map(\.members) == [["actor:a", "actor:b", "pair:a--b"], ["actor:c"]])
    var other = view
    other.layout.engine = "neato"
    #expect(
      Diagram(model.selection(of: other), view: other).warnings.map(\.kind) == [.clustersNotDrawn]
    )
  }

  @Test func `members of an organization make a frame`() {
    let view = View("v", groups: [.membership(of: "sco")])
    let diagram = Diagram(model.selection(of: view), view: view)
    let members = diagram.clusters[0].members.filter { $0.hasPrefix("actor:") }
    #expect(members == ["actor:china", "actor:russia", "actor:kazakhstan"])
  }

  @Test func `causes are arrows with their sign, from left to right`() throws {
    let view = View("v", selection: [.include(.influences(ElementCriteria()))])
    let diagram = Diagram(model.selection(of: view), view: view)
    #expect(diagram.engine == "dot")
    #expect(diagram.direction == .right)
    let sign = try #require(diagram.node("influence:i1"))
    #expect(sign.plainLines == ["−"])
    #expect(diagram.node("relation:sanctions-us")?.role == .relation)
    let arrow = try #require(diagram.lines.first { $0.id == "influence-i1--to" })
    #expect(arrow.to == "factor:reservations" && arrow.end == .arrow)
    #expect(arrow.look.colors == ["#B35806"])
  }

  @Test func `an influence that no longer works is faded over a period and gone at an instant`()
    throws
  {
    var model = smallModel()
    for id in ["x", "y"] as [FactorID] { model.factors[id] = Factor(id) }
    model.influences["i"] = Influence(
      "i",
      from: .factor("x"),
      to: .factor("y"),
      sign: .positive,
      when: Claims("1990/2000")
    )
    func line(_ time: Period) -> DiagramLine? {
      Diagram(model.selection(at: time)).lines.first { $0.id == "influence-i--to" }
    }
    let then = try #require(line("1995"))
    let later = try #require(line("2015"))
    #expect(then.look.colors != later.look.colors)
    #expect(line("2015-06-01") == nil)
    #expect(line("1980") == nil)
  }

  @Test func `an observation is a note tied to whom it concerns`() throws {
    let diagram = Diagram(model.selection())
    let note = try #require(diagram.node("observation:poll-2009"))
    #expect(note.look.shape == "note" && note.look.outlinePattern == .dashed)
    let ties = diagram.lines.filter { $0.from == note.name }.map(\.to)
    #expect(ties == ["actor:russia", "actor:china"])
  }

  @Test func `a tooltip gives date, quote, source, place and who says it`() throws {
    let diagram = Diagram(model.selection())
    let tooltip = try #require(diagram.node("pair:russia--japan")).tooltip
    #expect(
      tooltip == """
        leverage
        Russia → Japan
        undated · says Fu Ying
        “各方都對另一方最重要問題表示尊重”
        — Sun 2017, p. 3; Fu Ying, reported by Sun Kuo-hsiang; citing Gabuev 2016, fn. 2
        """
    )
  }

  @Test func `what is highlighted stands out from the rest`() throws {
    var options = DiagramOptions()
    options.highlight = [.actor("a")]
    let diagram = Diagram(smallModel(treaty("t")).selection(), options: options)
    #expect(diagram.node("actor:a")?.look.ink != diagram.node("actor:b")?.look.ink)
  }

  @Test func `an author's name in another script gives way to that of the actor cited throughout`()
  {
    var model = smallModel(treaty("t"))
    model.sources["s"]?.authors = [PersonName(family: "孫", given: "國祥")]
    model.actors["sun"] = Actor("sun", kind: "state", label: ["en": "Sun Kuo-hsiang", "zh": "孫國祥"])
    model.relations["t"]?.evidence = [Evidence("s", attribution: ["sun", "a"])]
    #expect(Diagram(model.selection()).subtitle?.contains("Sun Kuo-hsiang 2017") == true)
    var options = DiagramOptions()
    options.language = "zh-Hant"
    #expect(Diagram(model.selection(), options: options).subtitle?.contains("孫國祥 2017") == true)
    model.relations["t"]?.evidence.append(Evidence("s", attribution: ["b"]))
    #expect(Diagram(model.selection()).subtitle?.contains("孫國祥 2017") == true)
    model.sources["s"]?.label = "The paper"
    #expect(Diagram(model.selection()).subtitle?.contains("The paper 2017") == true)
  }

  @Test func `a Chinese name stands whole in short references`() {
    var model = smallModel(treaty("t"))
    model.sources["s"]?.authors = [PersonName(family: "孫", given: "國祥")]
    #expect(Diagram(model.selection()).subtitle?.contains("孫國祥 2017") == true)
  }
}
