import EntenteInterchange
import EntenteModel
import EntenteNotation
import EntenteTables
import EntenteTestSupport
import OrderedCollections
import Testing

@Suite struct GraphImportTests {
  private static func imported(
    _ text: String,
    _ format: GraphFormat,
    _ options: GraphImport.Options = GraphImport.Options()
  ) throws -> ImportedModel {
    let reading = try SmallGraphs.read(text, format)
    return try GraphImport.model(
      of: [GraphImport.Input(reading, files: ["folder/small.txt"])],
      options: options
    )
  }

  @Test func `every small graph becomes a model in which nothing is amiss`() throws {
    for (text, format) in SmallGraphs.all {
      let imported = try Self.imported(text, format)
      let findings = ImportedModel.read(imported.yaml).filter { $0.severity != .note }
      #expect(findings.isEmpty, "\(format): \(findings.map { "\($0.code) \($0.message)" })")
      for relation in imported.model.relations.values {
        #expect(relation.evidence.count == 1)
        let place = relation.evidence[0].locators[0].value
        #expect(place.hasPrefix("small.txt:"), "\(format): \(place)")
      }
      // The text says the same as the model.
      let again = try #require(ModelReader(atLeast: .error).read(text: imported.yaml).model)
      #expect(again.relations == imported.model.relations, "\(format)")
      #expect(again.actors == imported.model.actors, "\(format)")
      #expect(again.observations == imported.model.observations, "\(format)")
    }
  }

  @Test func `kinds are types, spells dates, weights attributes and colours style`() throws {
    let imported = try Self.imported(SmallGraphs.gexf, .gexf)
    let model = imported.model
    #expect(model.actors.keys.elements == ["norway", "sweden", "oslo"])
    #expect(model.actors["norway"]?.exists?.description == "1905-06-07/")
    #expect(model.actors["norway"]?.members.map(\.actor) == ["oslo"])
    let trade = try #require(model.relations["edge-1"])
    #expect(trade.actors(as: "source") == ["norway"])
    #expect(trade.actors(as: "target") == ["sweden"])
    // The first day is not among the spell's.
    #expect(trade.when?.used?.description == "2001-01-02/2004-12-31")
    #expect(trade.number("weight") == 3)
    #expect(trade.evidence[0].locators == [Locator("record", "small.txt:13")])
    let tons = try #require(trade.attributes["tons"])
    #expect(tons.items.map { $0.value.number } == [5, 6])
    #expect(tons.items.map { $0.when?.description } == ["2001/2002", "2003/"])
    // One edge of two spells is two relations.
    #expect(model.relations["edge-2"]?.when?.used?.description == "1990/1991")
    #expect(model.relations["edge-2-2"]?.when?.used?.description == "1995/")
    #expect(model.relations["edge-2"]?.type == "edge")
    let type = try #require(model.vocabulary.relationTypes[trade.type])
    #expect(type.label.wording(in: "en") == "trade")
    #expect(type.projection == .directed)
    // A figure of the node, and the default of those that say none.
    let figures = model.observations.values.map {
      "\($0.holders[0]) \($0.value?.used?.midpoint ?? 0)"
    }
    #expect(figures == ["norway 2.25", "sweden 1.5", "oslo 1.5"])
    #expect(model.views["as-drawn"]?.style.map(\.fill) == ["#FF0010"])
    #expect(imported.report.losses.losses.map(\.kind) == ["place-and-size"])
  }

  @Test func `hyperedges are relations of all who take part`() throws {
    let model = try Self.imported(SmallGraphs.hif, .hif).model
    let meeting = try #require(model.relations["e1"])
    #expect(meeting.participants.map(\.actor) == ["norway", "node-2", "c"])
    #expect(meeting.participants.map(\.role) == ["source", "target", "guest"])
    #expect(meeting.participants[2].attributes["weight"]?.used?.number == 0.5)
    #expect(model.relations["edge-2"]?.participants.count == 1)
    let type = try #require(model.vocabulary.resolved(meeting.type))
    #expect(type.roles["guest"]?.side == .peer)
    #expect(type.roles["source"]?.side == .source)
  }

  @Test func `weights below zero are conflicts`() throws {
    let model = try Self.imported(
      "*Vertices 3\n1 a\n2 b\n3 c\n*Edges\n1 2 1\n2 3 -2\n",
      .pajek
    ).model
    #expect(model.relations.values.map(\.valence) == [.cooperative, .conflictual])
    #expect(model.relations.values.map { $0.number("weight") } == [1, -2])
    #expect(
      model.relations.values.map { $0.participants.map(\.role) } == [
        ["party", "party"], ["party", "party"],
      ]
    )
  }

  @Test func `numbers that can be years are, others are kept as they are`() throws {
    func text(_ start: String, _ end: String) -> String {
      "<gexf><graph timeformat='double'><nodes><node id='a'/><node id='b'/></nodes><edges>"
        + "<edge source='a' target='b' start='\(start)' end='\(end)'/></edges></graph></gexf>"
    }
    let years = try Self.imported(text("1990", "1995.0"), .gexf)
    #expect(years.model.relations["edge-1"]?.when?.used?.description == "1990/1995")
    #expect(years.model.defaults.asOf?.description == "1995-12-31")
    #expect(years.report.notes.contains { $0.contains("taken for years") })
    let ticks = try Self.imported(text("1", "2.5"), .gexf)
    #expect(ticks.model.relations["edge-1"]?.when == nil)
    #expect(ticks.model.relations["edge-1"]?.attributes["time"]?.used?.text() == "[1, 2.5]")
    #expect(ticks.report.losses.losses.map(\.kind) == ["time-scale"])
    let reversed = try Self.imported(text("1995", "1990"), .gexf)
    #expect(reversed.model.relations["edge-1"]?.when == nil)
    #expect(reversed.report.losses.losses.map(\.kind) == ["unreadable-time"])
  }

  @Test func `kinds of the base vocabulary are its types where the ends fit`() throws {
    let model = try Self.imported(
      "Norway criticism Sweden\nNorway arms-transfer Sweden\nNorway dances Sweden\n",
      .sif,
      GraphImport.Options(kind: "state")
    ).model
    #expect(model.relations.values.map(\.type) == ["criticism", "arms-transfer", "dances"])
    #expect(
      model.relations.values.map { $0.participants.map(\.role) } == [
        ["critic", "criticized"], ["supplier", "recipient"], ["source", "target"],
      ]
    )
    // With attributes of its own an edge is a special case of the type.
    let weighed = try Self.imported("source,target,kind,weight\na,b,criticism,2\n", .table).model
    #expect(weighed.relations["edge-1"]?.type == "graph-criticism")
    #expect(weighed.vocabulary.relationTypes["graph-criticism"]?.broader == "criticism")
  }

  @Test func `nodes may be states and organizations that are known`() throws {
    let imported = try Self.imported(
      "source,target\nNOR,SWE\nNOR,ZZZ\n",
      .table,
      GraphImport.Options(scheme: "iso3")
    )
    #expect(imported.imports.contains("entente:states"))
    #expect(
      imported.model.relations.values.map { $0.participants.map(\.actor) } == [
        ["norway", "sweden"], ["norway", "iso3-zzz"],
      ]
    )
    #expect(imported.report.unresolved.map(\.text) == ["ZZZ"])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `several graphs are one model, in which evidence names each file`() throws {
    let first = try SmallGraphs.read("a visit b\n", .sif)
    let second = try SmallGraphs.read("b threat c\n", .sif)
    let imported = try GraphImport.model(of: [
      GraphImport.Input(first, files: ["x/one.sif"]),
      GraphImport.Input(second, files: ["y/two.sif"]),
    ])
    #expect(imported.model.actors.keys.elements == ["a", "b", "c"])
    #expect(
      imported.model.relations.values.map { $0.evidence[0].locators[0].value } == [
        "one.sif:1", "two.sif:1",
      ]
    )
    #expect(imported.model.sources.count == 2)
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `types fit the edges of all graphs`() throws {
    let first = try SmallGraphs.read("a criticism b\n", .sif)
    let second = try SmallGraphs.read(
      "source,target,kind,tons\nb,c,criticism,2\nc,c,criticism,3\n",
      .table
    )
    let imported = try GraphImport.model(of: [
      GraphImport.Input(first, files: ["one.sif"]), GraphImport.Input(second, files: ["two.csv"]),
    ])
    #expect(imported.errorCodes.isEmpty)
    #expect(Set(imported.model.relations.values.map(\.type)) == ["graph-criticism"])
    #expect(imported.model.relations["edge-2"]?.number("tons") == 3)
  }

  @Test func `names of any length and letters make identifiers`() throws {
    let long = String(repeating: "very ", count: 1_000) + "long"
    let imported = try Self.imported(
      "source,target,\(long)\n\(long),漢,\(long)\n漢,語,1\n---,***,2\n",
      .table
    )
    #expect(imported.errorCodes.isEmpty)
    #expect(imported.model.actors.keys.allSatisfy { $0.isWellFormed && $0.rawValue.count < 80 })
    #expect(imported.model.actors.count == 5)
    #expect(imported.model.actors["node"]?.label.wording(in: "en") == "漢")
  }

  @Test func `a graph without nodes is nothing to import`() throws {
    let error = try #require(throws: ImportError.self) {
      try Self.imported("graph [ ]", .gml)
    }
    #expect(error.code == .empty)
  }

  @Test func `what was lost is told, also as data`() throws {
    let imported = try Self.imported(SmallGraphs.gexf, .gexf)
    #expect(
      imported.report.text.hasPrefix("5 elements read, 5 kept, 0 refused; 3 actors, 3 relations\n")
    )
    #expect(imported.report.text.contains("lost: 1 × place-and-size: "))
    #expect(imported.report.json.text.contains("\"place-and-size\""))
  }
}

/// Every sample of `formats` as a model.
@Suite(.enabled(if: SharedData.isExpected, "the samples of formats are not here"))
struct SampleImportTests {
  @Test func `every sample becomes a model that passes the checker`() throws {
    for (name, _) in try SampleVerdict.all(except: ["dot/"]) {
      let path = SharedData.path("formats/\(name)")
      guard let reading = try? GraphReader.read(path) else { continue }
      let imported = try GraphImport.model(of: [GraphImport.Input(reading, files: [path])])
      let findings = ImportedModel.read(imported.yaml).filter { $0.severity != .note }
      #expect(findings.isEmpty, "\(name): \(findings.map { "\($0.code) \($0.message)" }.prefix(5))")
      #expect(imported.model.actors.count >= reading.graph.nodes.count, "\(name)")
      #expect(imported.model.relations.count >= reading.graph.edges.count, "\(name)")
    }
  }
}
