import EntenteDiagrams
import EntenteModel
import OrderedCollections
import Testing

@Suite struct PairTests {
  private func diagram(
    _ model: Model,
    at time: Period? = nil,
    _ change: (inout View) -> Void = { _ in }
  ) -> Diagram {
    var view = View("v")
    change(&view)
    return Diagram(model.selection(of: view, at: time), view: view)
  }

  @Test func `one relation of a pair is a line with its words on it`() throws {
    let diagram = diagram(smallModel(directed("sale", "arms-transfer", from: "b", to: "a", "2015")))
    let label = try #require(diagram.node("pair:a--b"))
    #expect(label.role == .label)
    #expect(label.id == "relation-sale")
    #expect(label.plainLines == ["arms transfer", "2015"])
    #expect(diagram.lines.map(\.from) == ["actor:b", "pair:a--b"])
    #expect(diagram.lines.map(\.to) == ["pair:a--b", "actor:a"])
    #expect(diagram.lines.map(\.end) == [.none, .arrow])
    #expect(diagram.lines.allSatisfy { $0.start == .none && $0.look.pattern == .bold })
  }

  @Test func `two relations share a card with a section for each type and direction`() throws {
    let diagram = diagram(
      smallModel(
        directed("x", "criticism", from: "a", to: "b", "2016"),
        directed("y", "criticism", from: "b", to: "a", "2014"),
        treaty("t", "2001/..", label: "Friendship")
      )
    )
    let card = try #require(diagram.node("pair:a--b"))
    #expect(card.role == .card)
    #expect(
      card.plainLines == [
        "treaty", "Friendship · 2001–", "criticism  B → A", "2014", "criticism  A → B", "2016",
      ]
    )
    #expect(diagram.lineCount == 1)
    #expect(diagram.lines.map(\.start) == [.arrow, .none])
    #expect(diagram.lines.map(\.end) == [.none, .arrow])
    #expect(diagram.lines[0].look.colors == ["#2166AC", "#B2182B"])
  }

  @Test func `peers have no arrow`() {
    let diagram = diagram(smallModel(treaty("t")))
    #expect(diagram.lines.allSatisfy { $0.start == .none && $0.end == .none })
  }

  @Test func `a card keeps a row of every section and counts what it folds`() throws {
    var model = smallModel(directed("x", "criticism", from: "a", to: "b", "2020"))
    for year in 2000..<2015 {
      let id = RelationID("t\(year)")
      model.relations[id] = treaty(id, try Period(parsing: "\(year)"))
    }
    let card = try #require(diagram(model).node("pair:a--b"))
    #expect(card.plainLines.count == 1 + 7 + 1 + 1 + 1)
    #expect(card.plainLines.contains("criticism  A → B"))
    #expect(card.plainLines.last == "and 8 more")
    #expect(card.tooltip.contains("2014"))
  }

  @Test(arguments: [
    (ParallelPolicy.card, ParallelRule?.none, 1), (.separate, nil, 3), (.merge, .type, 2),
    (.merge, .valence, 2), (.merge, .pair, 1), (.count, .type, 2), (.count, .pair, 1),
  ])
  func `each policy draws its number of lines`(
    policy: ParallelPolicy,
    rule: ParallelRule?,
    lines: Int
  ) {
    let model = smallModel(
      treaty("t1", "2001"),
      treaty("t2", "2009"),
      directed("x", "criticism", from: "a", to: "b", "2016")
    )
    let diagram = diagram(model) {
      $0.show.parallel = policy
      $0.show.parallelBy = rule
    }
    #expect(diagram.lineCount == lines)
    #expect(diagram.lines.count == 2 * lines)
  }

  @Test func `merged relations say what they are, how many and when`() throws {
    let merged = diagram(smallModel(treaty("t1", "2001"), treaty("t2", "2009"))) {
      $0.show.parallel = .merge
      $0.show.parallelBy = .type
    }
    let card = try #require(merged.node("pair:a--b:treaty"))
    #expect(card.plainLines == ["treaty", "2 relations · 2001–2009"])
    let counted = diagram(smallModel(treaty("t1", "2001"), treaty("t2", "2009"))) {
      $0.show.parallel = .count
    }
    #expect(try #require(counted.node("pair:a--b")).plainLines == ["2"])
  }

  @Test func `a stated absence is a row and never a tie`() throws {
    let both = diagram(smallModel(treaty("t"), treaty("no", modality: .absent)))
    #expect(try #require(both.node("pair:a--b")).plainLines.contains("∅ none: treaty"))
    #expect(both.lines.allSatisfy { $0.look.pattern == .solid })
    #expect(both.subtitle?.hasPrefix("1 relation of 2 actors") == true)

    let alone = diagram(smallModel(treaty("no", modality: .absent)))
    #expect(alone.lines.count == 2)
    #expect(alone.lines.allSatisfy { $0.look.pattern == .dotted && $0.look.width < 1.5 })

    let hidden = diagram(smallModel(treaty("no", modality: .absent))) {
      $0.show.showsAbsent = false
    }
    #expect(hidden.lines.isEmpty)
  }

  @Test(
    arguments: [
      ("en", "1 relation (and 2 over by then) of 2 actors"),
      ("zh-Hant", "2 個行為者之間的 1 項關係（另 2 項當時已結束）"),
      ("zh-Hans", "2 个行为体之间的 1 项关系（另 2 项当时已结束）"),
      ("ru", "1 связь (и ещё 2 завершено к тому времени), 2 участника"),
    ] as [(LanguageTag, String)]
  )
  func `the heading counts what is over apart`(language: LanguageTag, expected: String) {
    let model = smallModel(treaty("x", "1999"), treaty("y", "2001"), treaty("z", "2015"))
    var options = DiagramOptions()
    options.language = language
    func subtitle(_ time: Period?) -> String? {
      Diagram(model.selection(at: time), options: options).subtitle
    }
    #expect(subtitle("2015")?.hasPrefix(expected) == true)
    // Nothing is over where no time is asked about, and what is over is not drawn at an instant.
    for text in [subtitle(nil), subtitle("2015-06-01")] { #expect(text?.contains("(") != true) }
  }

  @Test func `widths in proportion to a value are the same at every time`() throws {
    var model = smallModel(treaty("x", "1999"), treaty("y", "2015"))
    model.relations["x"]?.attributes["value"] = Claims(.quantity(Quantity(.number(10))))
    model.relations["y"]?.attributes["value"] = Claims(.quantity(Quantity(.number(5))))
    model.relations["z"] = treaty("z", "2020")
    model.relations["z"]?.attributes["value"] = Claims(.quantity(Quantity(.number(0))))
    // Half-way between the least and the greatest value of all times.
    let diagram = diagram(model, at: "2015") {
      $0.show.ended = .hidden
      var rule = StyleRule(.relations(RelationCriteria(types: ["treaty"])))
      rule.width = .scaled(by: .attribute("value"), range: 2...8)
      $0.style = [rule]
    }
    #expect(diagram.lines.map(\.look.width) == [5, 5])
  }

  @Test func `what may not hold is dashed and what is over is faded`() throws {
    let model = smallModel(treaty("t", "2014-05"))
    let possible = diagram(model, at: "2014-05-10")
    #expect(possible.lines.allSatisfy { $0.look.pattern == .dashed })
    #expect(possible.lines[0].classes.contains("possible"))
    let hidden = diagram(model, at: "2014-05-10") { $0.show.possible = .hidden }
    #expect(hidden.lines.isEmpty)

    let over = diagram(model, at: "2015")
    #expect(over.lines[0].classes.contains("ended"))
    #expect(over.lines[0].look.colors != ["#2166AC"])
    #expect(diagram(model, at: "2015-01-01").lines.isEmpty)
    let kept = diagram(model, at: "2015-01-01") { $0.show.ended = .solid }
    #expect(kept.lines[0].look.colors == ["#2166AC"])
  }

  @Test func `what nobody supports is grey and what others say is dotted`() {
    let unsourced = diagram(smallModel(treaty("t", evidence: [])))
    #expect(unsourced.lines[0].look.colors == ["#A6A6A6"])
    #expect(unsourced.legend.map(\.label).contains("no source"))
    let attributed = diagram(smallModel(treaty("t", evidence: [cited(["a", "c"])])))
    #expect(attributed.lines[0].look.pattern == .dotted)
    #expect(attributed.node("pair:a--b")?.plainLines.last == "says C")
    // The author's own word beside it makes the statement the author's.
    let own = diagram(smallModel(treaty("t", evidence: [cited(["a", "c"]), cited(["a"])])))
    #expect(own.lines[0].look.pattern == .solid)
  }

  @Test func `a style rule sets colour, pattern and width in proportion to an attribute`() {
    var first = directed("x", "arms-transfer", from: "a", to: "b")
    first.attributes["units"] = Claims(.quantity(Quantity(.number(10))))
    var second = directed("y", "arms-transfer", from: "a", to: "c")
    second.attributes["units"] = Claims(.quantity(Quantity(.number(30))))
    var third = directed("z", "arms-transfer", from: "b", to: "c")
    third.attributes["units"] = Claims(.quantity(Quantity(.number(20))))
    let diagram = diagram(smallModel(first, second, third)) {
      var rule = StyleRule(.relations(RelationCriteria(types: ["arms-transfer"])))
      rule.color = "#112233"
      rule.line = .solid
      rule.width = .scaled(by: .attribute("units"), range: 1...5)
      $0.style = [rule]
    }
    #expect(Set(diagram.lines.map(\.look.width)) == [1, 3, 5])
    #expect(diagram.lines.allSatisfy { $0.look.colors == ["#112233"] })
  }

  @Test func `what the source saw when it was written needs no date of its own`() {
    var seen = treaty("t")
    seen.attested = ["2017-07"]
    #expect(diagram(smallModel(seen)).node("pair:a--b")?.plainLines == ["treaty"])
    seen.attested = ["2016"]
    let earlier = diagram(smallModel(seen)).node("pair:a--b")
    #expect(earlier?.plainLines == ["treaty", "attested 2016"])
  }

  @Test func `a speaker who stands in the relation is not named twice`() {
    let own = diagram(smallModel(treaty("t", evidence: [cited(["c", "a"])])))
    #expect(own.lines[0].look.pattern == .dotted)
    #expect(own.node("pair:a--b")?.plainLines == ["treaty"])
  }

  @Test func `the legend explains the colours of a view`() {
    var sale = directed("x", "arms-transfer", from: "a", to: "b")
    sale.attributes["form"] = Claims(.term("command-post"))
    var criteria = RelationCriteria()
    criteria.attributes["form"] = .equals("command-post")
    let diagram = diagram(smallModel(sale)) {
      var rule = StyleRule(.relations(criteria))
      rule.color = "#112233"
      var unused = StyleRule(.relations(RelationCriteria(types: ["treaty"])))
      unused.color = "#445566"
      $0.style = [rule, unused]
    }
    let labels = diagram.legend.map(\.label)
    #expect(labels.prefix(2) == ["form: command post", "transfer of arms, technology or goods"])
  }
}
