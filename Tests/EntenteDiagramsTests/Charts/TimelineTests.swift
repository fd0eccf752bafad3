import EntenteModel
import FoundationEssentials
import FoundationXML
import OrderedCollections
import Testing

@testable import EntenteDiagrams

@Suite struct TimelineTests {
  private func timeline(_ language: LanguageTag = "en") -> Timeline {
    var options = DiagramOptions()
    options.language = language
    return Timeline(of: "china", and: "russia", in: SampleModel.model.selection(), options: options)
  }

  @Test func `lanes are types and directions in order of time, absences last`() {
    let timeline = timeline()
    #expect(
      timeline.lanes.map(\.label) == [
        "arms transfer", "membership", "treaty", "military exercise", "agreement", "energy supply",
        "alliance",
      ]
    )
    #expect(timeline.lanes[0].direction == "Russia → China")
    #expect(timeline.lanes[2].direction == nil)
    #expect(timeline.lanes[0].items.map(\.relation) == ["su27", "s400", "su35"])
    #expect(timeline.undated.map(\.relation) == ["fears"])
    #expect(timeline.asOf == "2017-07-31")
  }

  @Test func `what was only seen when the model was written stands in a list below`() throws {
    var now = treaty("now", label: "Now")
    now.attested = ["2017-07"]
    var then = treaty("then", label: "Then")
    then.attested = ["2010-05-01"]
    let model = smallModel(now, then, treaty("never"))
    let timeline = Timeline(of: "a", and: "b", in: model.selection())
    #expect(timeline.standing.map(\.relation) == ["now"])
    #expect(timeline.undated.map(\.relation) == ["never"])
    let item = try #require(timeline.lanes.first?.items.first)
    #expect(item.relation == "then")
    // Not a bar from the left edge of all time: a year and a half before it was seen.
    #expect(item.bounds.startMin > "2008-07-01" && item.bounds.startMin < "2009-01-01")
    #expect(timeline.days.lowerBound == "2008-01-01")
    #expect(timeline.svg.contains("in being as of 2017-07, beginning not stated"))
    for id in ["now", "then", "never"] {
      #expect(timeline.svg.contains("<g id=\"relation-\(id)\""))
    }
  }

  @Test func `cooperation stands above conflict, and what is not there below both`() {
    let model = smallModel(
      directed("quarrel", "criticism", from: "a", to: "b", "1990"),
      treaty("pact", "2001"),
      treaty("no-pact", "1980", modality: .absent),
      directed("no-sale", "arms-transfer", from: "a", to: "b", "1970").absent
    )
    let timeline = Timeline(of: "a", and: "b", in: model.selection())
    #expect(
      timeline.lanes.map { $0.items.map(\.relation) } == [
        ["pact", "no-pact"], ["quarrel"], ["no-sale"],
      ]
    )
  }

  @Test func `no label runs over the line of the day that the model speaks for`() {
    let model = smallModel(
      treaty("t", "2017-01", label: "A name that would run far to the right of the line")
    )
    let timeline = Timeline(of: "a", and: "b", in: model.selection())
    let place = timeline.placed(timeline.lanes[0].items)[0]
    let end = place.labelX + TextMeasure.points(place.label, size: Timeline.labelSize)
    #expect(end < timeline.scale.end("2017-07-31"))
  }

  @Test(arguments: ["en", "zh-Hant", "zh-Hans", "ru"] as [LanguageTag])
  func `the file is well-formed, with title, description and language`(language: LanguageTag) {
    let svg = timeline(language).svg
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    #expect(svg.contains("<title id=\"chart-title\">"))
    #expect(svg.contains("<desc id=\"chart-description\">"))
    #expect(svg.contains("xml:lang=\"\(language)\""))
  }

  @Test func `each relation is a group with id, classes and evidence`() {
    let svg = timeline().svg
    #expect(
      svg.contains(#"<g id="relation-su35" class="relation type-arms-transfer cooperative">"#)
    )
    #expect(svg.contains("p. 3; citing Gabuev 2016, fn. 2</title>"))
    #expect(svg.contains(#"<a href="https://example.org/sun">"#))
  }

  @Test func `bars and labels of a row keep clear of each other and inside the chart`() {
    var model = smallModel()
    for number in 0..<40 {
      let year = 1990 + number * 7 % 27
      let id = RelationID("t\(number)")
      let label = String(repeating: "name ", count: 1 + number % 9)
      guard let period = try? Period(parsing: "\(year)-03-01/\(year + number % 5)-09") else {
        Issue.record("no period")
        return
      }
      model.relations[id] = treaty(id, period, label: LocalizedText(label))
    }
    let timeline = Timeline(of: "a", and: "b", in: model.selection())
    let placed = timeline.placed(timeline.lanes[0].items)
    #expect(placed.count == 40)
    let spans = placed.map { place -> (row: Int, from: Double, to: Double) in
      let (first, last) = timeline.extent(of: place.item)
      let length = TextMeasure.points(place.label, size: Timeline.labelSize)
      return (place.row, min(first, place.labelX), max(last, place.labelX + length))
    }
    for (position, span) in spans.enumerated() {
      #expect(span.from >= timeline.scale.left)
      #expect(span.to <= timeline.scale.right + 0.001)
      for other in spans[..<position] where other.row == span.row {
        #expect(other.to <= span.from || span.to <= other.from)
      }
    }
  }

  @Test(
    arguments: [
      ("1990-01-01", "2017-12-31", 480.0), ("2014-01-01", "2014-12-31", 480),
      ("2014-01-01", "2016-06-01", 960), ("-0500-01-01", "2000-01-01", 480),
      ("2014-01-01", "2014-01-02", 480),
    ] as [(CalendarDay, CalendarDay, Double)]
  )
  func `ticks keep room for their labels`(first: CalendarDay, last: CalendarDay, width: Double) {
    let scale = TimeScale(days: first...last, left: 0, right: width)
    let ticks = scale.ticks
    #expect(!ticks.isEmpty)
    for (tick, next) in zip(ticks, ticks.dropFirst()) {
      let room = TextMeasure.points(tick.label, size: 10.5)
      #expect(scale.x(next.day) - scale.x(tick.day) >= room)
    }
  }

  @Test func `what goes on ends in an arrow and what is unknown fades`() {
    let svg = timeline().svg
    #expect(svg.contains("<polygon"))
    #expect(svg.contains("fill=\"url(#fade-out-"))
    let certain = Timeline(
      of: "a",
      and: "b",
      in: smallModel(treaty("t", "2001-01-01/2002-01-01")).selection()
    )
    #expect(!certain.svg.contains("<polygon"))
    #expect(!certain.svg.contains("url(#fade"))
  }

  @Test func `what is not said as a fact is drawn in outline and explained`() throws {
    func bar(_ modality: Modality) throws -> (svg: String, bar: Substring) {
      let model = smallModel(treaty("t", "2001-01-01/2002-01-01", modality: modality))
      let svg = Timeline(of: "a", and: "b", in: model.selection()).svg
      let group = try #require(svg.split(separator: "<g id=\"relation-t\"").last)
      let start = try #require(group.firstRange(of: "<rect")).lowerBound
      return (svg, group[start...].prefix { $0 != ">" })
    }
    let actual = try bar(.actual)
    #expect(!actual.bar.contains("stroke="))
    let fill = try #require(actual.bar.split(separator: " ").first { $0.hasPrefix("fill=") })
    let modalities: [(Modality, String)] = [
      (.alleged, "alleged"), (.denied, "denied"), (.planned, "planned"),
    ]
    for (modality, word) in modalities {
      let drawn = try bar(modality)
      #expect(!drawn.bar.contains(fill))
      #expect(drawn.bar.contains("stroke=" + fill.dropFirst("fill=".count)))
      #expect(drawn.svg.contains(">\(word)</text>"))
      #expect(!actual.svg.contains(">\(word)</text>"))
    }
  }

  @Test func `a lane says from whom to whom, however many there are`() {
    var sale = directed("sale", "arms-transfer", from: "a", to: "b", "2001")
    sale.participants.append(Participant("c", as: "recipient"))
    let model = smallModel(sale)
    func direction(_ first: ActorID, _ second: ActorID) -> String? {
      Timeline(of: first, and: second, in: model.selection()).lanes.first?.direction
    }
    #expect(direction("a", "b") == "A → B")
    #expect(direction("c", "a") == "A → C")
    #expect(direction("b", "c") == "A → B, C")
  }

  @Test func `actors without relations give an empty chart`() {
    let timeline = Timeline(of: "a", and: "c", in: smallModel().selection())
    #expect(timeline.lanes.isEmpty && timeline.undated.isEmpty)
    #expect(XMLParser(data: Data(timeline.svg.utf8)).parse())
  }

  @Test func `the same model gives the same bytes`() {
    #expect(timeline().svg == timeline().svg)
  }
}

extension Relation {
  fileprivate var absent: Relation {
    var relation = self
    relation.modality = .absent
    return relation
  }
}
