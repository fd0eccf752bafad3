import EntenteModel
import OrderedCollections
import Testing

@testable import EntenteDiagrams

@Suite struct DifferenceTests {
  /// A sells to B and is criticized by C; C has a treaty of its own with nobody who changes.
  static let base = smallModel(
    treaty("old", "2001"),
    treaty("kept", "2002"),
    directed("sale", "arms-transfer", from: "b", to: "a", "2015"),
    directed("blame", "criticism", from: "c", to: "a", "2016")
  )
  static let variant: Model = {
    var model = smallModel(
      treaty("kept", "2002"),
      directed("sale", "arms-transfer", from: "b", to: "a", "2015"),
      directed("blame", "criticism", from: "c", to: "a", "2016"),
      treaty("new", "2017", evidence: [])
    )
    model.relations["sale"]?.intensity = Claims(0.4)
    model.relations["blame"]?.valence = .cooperative
    return model
  }()
  static let difference = DiagramDifference(
    added: ["new"],
    removed: ["old"],
    changed: ["sale": [DiagramChange.Value(from: "0.6", to: "0.4")]],
    flipped: ["blame": [DiagramChange.Value("sign", from: "−", to: "+")]]
  )

  private func diagrams(
    _ view: View = View("v"),
    difference: DiagramDifference = Self.difference,
    _ differenceOptions: DifferenceOptions = DifferenceOptions(),
    grey: Bool = false,
    language: LanguageTag = "en"
  ) -> DifferenceDiagrams {
    var options = DiagramOptions()
    options.isGrey = grey
    options.language = language
    return DifferenceDiagrams(
      from: Self.base,
      to: Self.variant,
      difference,
      view: view,
      options: options,
      differenceOptions: differenceOptions
    )
  }

  private func words(_ diagram: Diagram, _ name: String) -> [String]? {
    diagram.node(name)?.plainLines
  }

  @Test func `each panel holds what its model has, under the names of the whole`() {
    let diagrams = diagrams()
    let all = Set(diagrams.difference.nodes.map(\.name))
    #expect(
      all == [
        "actor:a", "actor:b", "actor:c", "pair:a--b", "pair:a--b:added", "pair:a--b:removed",
        "pair:a--b:changed", "pair:a--c:flipped",
      ]
    )
    #expect(Set(diagrams.base.nodes.map(\.name)) == all.subtracting(["pair:a--b:added"]))
    #expect(Set(diagrams.variant.nodes.map(\.name)) == all.subtracting(["pair:a--b:removed"]))
    for panel in DifferencePanel.allCases {
      #expect(diagrams[panel].title == "Small: " + Self.name(panel))
    }
  }

  private static func name(_ panel: DifferencePanel) -> String {
    switch panel {
    case .base: "baseline"
    case .variant: "variant"
    case .difference: "baseline → variant"
    }
  }

  @Test(arguments: [false, true])
  func `what became of a line is told by its pattern, not by its colour alone`(grey: Bool) {
    let lines = diagrams(grey: grey).difference.lines
    func look(_ name: String) -> LineLook? { lines.first { $0.from == name }?.look }
    let added = look("pair:a--b:added")
    #expect(added?.pattern == .bold && added.map { $0.width > 3 } == true)
    #expect(look("pair:a--b:removed")?.pattern == .dashed)
    #expect(look("pair:a--c:flipped")?.isDoubled == true)
    let changed = look("pair:a--b:changed")
    #expect(changed?.pattern == .solid && changed?.isDoubled == false)
    let kept = look("pair:a--b")
    #expect(kept.map { $0.width < 1.5 && $0.pattern == .solid } == true)
    #expect(kept?.colors != changed?.colors)
    if grey {
      for color in lines.flatMap(\.look.colors) { #expect(color == ColorMix.grey(color)) }
    }
  }

  @Test func `the difference has both values, each panel its own`() {
    let diagrams = diagrams()
    let name = "pair:a--b:changed"
    #expect(words(diagrams.difference, name) == ["Δ arms transfer", "2015", "0.6 → 0.4"])
    #expect(words(diagrams.base, name) == ["arms transfer", "2015", "0.6"])
    #expect(words(diagrams.variant, name) == ["arms transfer", "2015", "0.4"])
    #expect(words(diagrams.difference, "pair:a--c:flipped")?.last == "sign − → +")
    #expect(words(diagrams.difference, "pair:a--b:removed")?.first == "− treaty")
  }

  @Test func `the legend says what occurs and nothing else`() {
    let whole = diagrams().difference.legend.map(\.label)
    #expect(
      whole == [
        "+ added", "− removed", "Δ changed: before → after",
        "⇄ sign reversed: cooperation ⇄ conflict", "unchanged",
      ]
    )
    var one = DiagramDifference(removed: ["old"])
    #expect(diagrams(difference: one).difference.legend.map(\.label) == ["− removed", "unchanged"])
    one.changes = [:]
    #expect(diagrams(difference: one).difference.legend.map(\.label) == ["unchanged"])
  }

  @Test(arguments: [
    ("en", "1 added, 1 removed, 1 changed, 1 reversed in sign, 1 unchanged"),
    ("zh-Hant", "新增 1 項、移除 1 項、改變 1 項、逆轉 1 項、未變 1 項"),
    ("zh-Hans", "新增 1 项、移除 1 项、改变 1 项、逆转 1 项、未变 1 项"),
    ("ru", "добавлено: 1, удалено: 1, изменено: 1, сменили знак: 1, без изменений: 1"),
  ])
  func `the heading counts what became of the relations`(language: LanguageTag, text: String) {
    let subtitle = diagrams(language: language).difference.subtitle ?? ""
    #expect(subtitle.hasPrefix(text))
  }

  @Test func `only what changed is left, and the rest is counted`() {
    var base = Self.base
    var variant = Self.variant
    for model in [0, 1] {
      let more = treaty("other", "2003")
      if model == 0 { base.relations["other"] = more } else { variant.relations["other"] = more }
    }
    let difference = DiagramDifference(removed: ["old"])
    let diagrams = DifferenceDiagrams(
      from: base,
      to: variant,
      difference,
      view: View("v"),
      differenceOptions: DifferenceOptions(onlyChanged: true)
    )
    #expect(diagrams.difference.node("actor:c") == nil)
    #expect(words(diagrams.difference, "pair:a--b") == ["4 unchanged"])
    #expect(words(diagrams.base, "pair:a--b") == ["3 unchanged"])
    #expect(words(diagrams.difference, "pair:a--b:removed")?.first == "− treaty")
    #expect(diagrams.base.legend.map(\.label) == ["cooperative", "unchanged"])
  }

  @Test func `a new relation is in a view that lists its relations, and not in one by type`() {
    var listed = RelationCriteria()
    listed.ids = ["kept"]
    let list = View("list", selection: [.include(.relations(listed))])
    let byType = View(
      "type",
      selection: [.include(.relations(RelationCriteria(types: ["arms-transfer"])))]
    )
    #expect(diagrams(list).difference.node("pair:a--b:added") != nil)
    #expect(diagrams(list).difference.node("pair:a--c:flipped") == nil)
    #expect(diagrams(list).difference.subtitle?.contains("3 more outside this view") == true)
    #expect(diagrams(byType).difference.node("pair:a--b:added") == nil)
    #expect(diagrams(byType).difference.node("pair:a--b:changed") != nil)
  }

  @Test func `a relation that the second ends is removed though it still has it`() {
    var variant = Self.base
    variant.relations["old"]?.hasEnded = true
    let diagrams = DifferenceDiagrams(
      from: Self.base,
      to: variant,
      DiagramDifference(removed: ["old"]),
      view: View("v")
    )
    #expect(diagrams.difference.node("pair:a--b:removed") != nil)
    #expect(diagrams.variant.node("pair:a--b:removed") == nil)
  }

  @Test func `factors and influences that differ stand out, others are pale`() {
    var base = Self.base
    for id in ["tension", "calm"] as [FactorID] { base.factors[id] = Factor(id) }
    base.influences["t"] = Influence(
      "t",
      from: .factor("tension"),
      to: .relation("sale"),
      sign: .negative
    )
    let difference = DiagramDifference([
      .factor("tension"): DiagramChange(
        .changed,
        values: [DiagramChange.Value(from: "0.8", to: "0.3")]
      ),
      .influence("t"): DiagramChange(.removed),
    ])
    let whole = DifferenceDiagrams(from: base, to: base, difference, view: View("v")).difference
    let palette = Palette(.light)
    #expect(words(whole, "factor:tension") == ["tension", "0.8 → 0.3"])
    #expect(whole.node("factor:tension")?.look.outline == palette.color(of: .changed))
    #expect(whole.node("factor:calm")?.look.ink == palette.faded(palette.ink))
    // Factors and influences count as well as relations.
    #expect(whole.subtitle?.hasPrefix("1 removed, 1 changed, ") == true)
    #expect(whole.lines.first { $0.from == "influence:t" }?.look.pattern == .dashed)
  }

  @Test func `what carries a change is darker than what does not, and alone is kept`() {
    var base = Self.base
    for id in ["tension", "calm"] as [FactorID] { base.factors[id] = Factor(id) }
    for (id, from) in [("t", "tension"), ("c", "calm")] as [(InfluenceID, FactorID)] {
      base.influences[id] = Influence(
        id,
        from: .factor(from),
        to: .relation("sale"),
        sign: .positive
      )
    }
    let difference = DiagramDifference([
      .factor("tension"): DiagramChange(.changed), .relation("sale"): DiagramChange(.changed),
    ])
    func diagram(onlyChanged: Bool) -> Diagram {
      DifferenceDiagrams(
        from: base,
        to: base,
        difference,
        view: View("v"),
        differenceOptions: DifferenceOptions(onlyChanged: onlyChanged)
      ).difference
    }
    let palette = Palette(.light)
    let whole = diagram(onlyChanged: false)
    func color(_ name: String) -> String? {
      whole.lines.first { $0.from == name }?.look.colors.first
    }
    #expect(color("influence:t") == palette.quiet)
    #expect(color("influence:c") == palette.unchanged)
    let only = diagram(onlyChanged: true)
    #expect(only.node("influence:t") != nil && only.node("factor:tension") != nil)
    #expect(only.node("influence:c") == nil && only.node("factor:calm") == nil)
  }

  @Test func `no difference and no model make pictures too`() {
    let empty = DifferenceDiagrams(from: Model(), to: Model(), DiagramDifference(), view: View("v"))
    #expect(empty.difference.nodes.isEmpty && empty.base.nodes.isEmpty)
    let ids = DiagramDifference(added: ["nowhere"], removed: ["neither"])
    let unknown = DifferenceDiagrams(from: Self.base, to: Self.base, ids, view: View("v"))
    #expect(unknown.difference.nodes.count == unknown.base.nodes.count)
    #expect(unknown.difference.subtitle?.contains("2 more outside this view") == true)
  }
}
