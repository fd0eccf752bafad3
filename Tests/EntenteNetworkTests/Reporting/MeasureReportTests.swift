import EntenteNetwork
import EntenteTables
import OrderedCollections
import Testing

@Suite struct MeasureReportTests {
  /// A star of four: the hub is actor 0.
  static let star = Network(TieList(actorCount: 4, [(0, 1), (0, 2), (0, 3)]), isDirected: false)
  static let ids = ["hub", "a", "b", "c"]

  static func measure(
    _ name: String,
    _ level: Measure.Level,
    isCount: Bool = false,
    _ value: @escaping @Sendable (MeasureContext) throws -> MeasureValue
  ) -> Measure {
    Measure(name, level, summary: "", reference: "", isCount: isCount, evaluation: value)
  }

  static let degree = measure("ties", .actors, isCount: true) {
    .actors($0.network.degree().map(Double.init))
  }
  static let half = measure("half", .whole) { _ in .whole(.number(0.5)) }
  static let undefined = measure("undefined", .whole) { _ in .whole(.number(.nan)) }
  static let failing = measure("failing", .whole) { _ in
    throw MeasureError.needsPartition(measure: "failing")
  }
  static let first = measure("first", .pairs) { context in
    .pairs([PairValue(source: 0, target: 1, value: Double(context.network.edgeCount))])
  }
  static let camps = measure("camps", .groups) { _ in
    .groups(GroupsValue(partition: Partition([0, 1, 1, 1]), values: ["modularity": .number(0.25)]))
  }

  func report(_ measures: [Measure], possible: Network? = nil) throws -> MeasureReport {
    try MeasureSubject(
      MeasureContext(Self.star),
      possible: possible.map { MeasureContext($0) },
      ids: Self.ids,
      projection: [JSONValue.Member("direction", .text("undirected"))],
      notes: ["a note"]
    ).report(measures)
  }

  @Test func `the report has a place for every level`() throws {
    let json = try report([Self.degree, Self.half, Self.undefined, Self.first, Self.camps]).json()
    #expect(
      json.text == """
        {
          "projection": {
            "direction": "undirected"
          },
          "whole": {
            "half": 0.5,
            "undefined": null
          },
          "actors": [
            {
              "id": "hub",
              "ties": 3
            },
            {
              "id": "a",
              "ties": 1
            },
            {
              "id": "b",
              "ties": 1
            },
            {
              "id": "c",
              "ties": 1
            }
          ],
          "pairs": [
            {
              "source": "hub",
              "target": "a",
              "first": 3
            }
          ],
          "groups": {
            "camps": {
              "modularity": 0.25,
              "groups": [
                [
                  "hub"
                ],
                [
                  "a",
                  "b",
                  "c"
                ]
              ]
            }
          },
          "notes": [
            "a note"
          ]
        }

        """
    )
  }

  @Test func `where possible ties matter a number is a range`() throws {
    let more = Network(
      TieList(actorCount: 4, [(0, 1), (0, 2), (0, 3), (1, 2)]),
      isDirected: false
    )
    let report = try report([Self.degree, Self.half, Self.first], possible: more)
    let rows = try #require(report.json().member("actors")?.items)
    #expect(rows[0].member("ties") == .count(3))
    #expect(
      rows[1].member("ties") == .object(["certain": .count(1), "with-possible": .count(2)])
    )
    #expect(report.json().member("whole") == .object(["half": .number(0.5)]))
    let table = report.table()
    #expect(
      table.columns == ["level", "source", "target", "measure", "value", "with-possible"]
    )
    #expect(
      table.rows.contains([
        .text("actors"), .text("a"), .text(""), .text("ties"), .count(1), .count(2),
      ])
    )
  }

  @Test func `a measure without a value says why`() throws {
    let report = try report([Self.failing])
    #expect(report.json().member("whole") == .object(["failing": .null]))
    let notes = try #require(report.json().member("notes")?.items)
    #expect(notes.contains(.text("failing: needs groups; name them with --group-by")))
  }

  @Test func `a stopped measure stops the report`() {
    let stopped = Self.measure("stopped", .whole) { _ in throw MeasureError.cancelled }
    #expect(throws: MeasureError.cancelled) { try report([stopped]) }
  }

  @Test func `the highest are listed first, equal ones in their order`() throws {
    let report = try report([Self.degree])
    #expect(report.ranking() == [0, 1, 2, 3])
    let table = report.table(limit: 2)
    #expect(table.csv == "id,ties\nhub,3\na,1\n")
  }

  @Test func `the text says what a single number means`() throws {
    let degree = try #require(Measure.named("degree"))
    let text = try report([degree]).text(of: Self.star, limit: 1) { $0.count }
    #expect(text.contains("1 of 4 actors, by degree"))
    #expect(text.contains("tied to 3 of 3 others"))
    #expect(text.contains("note: a note"))
  }

  @Test func `names ask for measures and levels`() throws {
    #expect(try MeasureNaming.measures(named: ["degree", "degree"]).map(\.name) == ["degree"])
    #expect(try MeasureNaming.measures(named: ["all"]).count == Measure.all.count)
    #expect(throws: UnknownMeasure(name: "degre")) {
      try MeasureNaming.measures(named: ["degre"])
    }
    #expect(UnknownMeasure(name: "degre").message.contains("did you mean \"degree\""))
  }
}

extension JSONValue {
  fileprivate func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate var items: [JSONValue]? {
    guard case .list(let items) = self else { return nil }
    return items
  }
}
