import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct TimeSeriesTests {
  let model = sample(states: "abcd", asOf: "2016") {
    pact("early", "ab").during("2010/2016")
    pact("late", "ac").during("2013/2016")
    pact("later", "ad").during("2013/2016")
    pact("perhaps", "bc").during("2012/2016").with(modality: .alleged)
    sale("once", "c", "d").during("2015/2015")
  }

  func series(
    _ names: [String] = ["degree"],
    _ period: Period = "2010/2016",
    projection: Projection = Projection(direction: .undirected)
  ) throws -> MeasureSeries {
    try MeasureSeries(
      MeasureNaming.measures(named: names),
      in: model,
      at: period.steps(by: .year),
      projection: projection
    )
  }

  @Test func `certain and possible ties are kept apart at every time`() throws {
    let degrees = try series().actorNumbers(0)
    #expect(degrees[0].map(\.certain) == [1, 1, 1, 3, 3, 3, 3])
    #expect(degrees[1].map(\.certain) == [1, 1, 1, 1, 1, 1, 1])
    #expect(degrees[1].map(\.withPossible) == [1, 1, 2, 2, 2, 2, 2])
    #expect(degrees[2].map(\.certain) == [0, 0, 0, 1, 1, 2, 1])
    #expect(degrees[2].map(\.withPossible) == [0, 0, 1, 2, 2, 3, 2])
    #expect(degrees[1].map(\.isRange) == [false, false, true, true, true, true, true])
    #expect(degrees[0].allSatisfy { !$0.isRange })
  }

  @Test func `one list of actors and one direction serve all times`() throws {
    let series = try series(projection: Projection())
    #expect(series.actors == ["a", "b", "c", "d"])
    #expect(series.projection.direction == .directed)
    // In 2010 a clique is all there is; it is directed as in 2015, and counts both ways.
    #expect(series.actorNumbers(0)[0].map(\.certain) == [2, 2, 2, 6, 6, 6, 6])
    #expect(series.slices[0].certainRelations == ["early"])
    #expect(series.slices[2].possibleRelations == ["early", "perhaps"])
  }

  @Test func `that a source saw an undated relation is no change`() throws {
    let model = sample(states: "abcd", asOf: "2016") {
      pact("early", "ab").during("2010/2016")
      pact("late", "ac").during("2013/2016")
      pact("seen", "bcd").attested("2016")
    }
    let series = try MeasureSeries(
      MeasureNaming.measures(named: ["degree", "edges"]),
      in: model,
      at: Period("2010/2016").steps(by: .year)
    )
    // The numbers themselves are those of each year alone.
    #expect(series.actorNumbers(0)[3].map(\.certain) == [0, 0, 0, 0, 0, 0, 2])
    #expect(series.wholeNumbers(1)[""]?.map(\.certain) == [1, 1, 1, 2, 2, 2, 5])
    let changes = series.levelChanges(0) + series.levelChanges(1)
    #expect(changes.filter { $0.certainty == .certain }.allSatisfy { $0.time == "2013" })
    #expect(changes.contains { $0.actor == nil && $0.before == 1 && $0.after == 2 })
    #expect(series.largestMoves(0).map(\.actor) == [0, 2])
    #expect(series.slices.map(\.undated) == [[], [], [], [], [], [], ["seen"]])
    let notes = SeriesReport(series, of: model).notes
    #expect(
      notes.contains { $0.contains("1 relation is certain only when a source saw it (2016)") }
    )
  }

  @Test func `a new level is found with its time`() throws {
    let changes = try series().levelChanges(0).filter { $0.actor == 0 }
    #expect(changes.map(\.step) == [3, 3])
    #expect(changes.map(\.certainty) == [.certain, .withPossible])
    #expect(changes.map(\.before) == [1, 1] && changes.map(\.after) == [3, 3])
    #expect(changes.first?.time == "2013")
  }

  @Test func `the largest movers come first`() throws {
    let moves = try series().largestMoves(0, count: 3)
    #expect(moves.map(\.actor) == [0, 2, 3])
    #expect(moves.map(\.change) == [2, 1, 1])
    #expect(moves.map(\.steps) == [2..<3, 2..<3, 2..<3])
    let whole = try series().largestMoves(0, by: .place, isStepwise: false)
    // b was first with a, and is second with c and d.
    #expect(whole.map(\.actor) == [1, 2, 3])
    #expect(whole.map(\.climb) == [-1, 1, 1])
    #expect(try series().largestMoves(0, count: 0).isEmpty)
    #expect(try series(["degree"], "2010").largestMoves(0).isEmpty)
  }

  @Test func `a measure without a value says so at its time, and no other`() throws {
    let failing = Measure("odd", .whole, summary: "", reference: "") { context in
      guard context.network.edgeCount < 3 else {
        throw MeasureError.notConverged(measure: "odd", iterations: 1, change: 1)
      }
      return .whole(
        .object([
          "edges": .count(context.network.edgeCount), "half": .list([.number(0.5), .text("x")]),
        ])
      )
    }
    let series = try MeasureSeries(
      [failing],
      in: model,
      at: Period("2010/2013").steps(by: .year),
      projection: Projection(direction: .undirected)
    )
    let numbers = series.wholeNumbers(0)
    #expect(numbers.keys == ["edges", "half.1"])
    #expect(numbers["edges"]?.prefix(3).map(\.certain) == [1, 1, 1])
    #expect(numbers["edges"]?[2].withPossible == 2)
    #expect(numbers["edges"]?[3].certain.isNaN == true)
    #expect(series.slices[3].findings[0].failure != nil)
  }

  @Test func `a series can be stopped`() {
    let execution = Execution(threads: 1, isCancelled: { true })
    #expect(throws: MeasureError.cancelled) {
      try MeasureSeries(
        Measure.all.filter { $0.name == "degree" },
        in: model,
        at: ["2010"],
        execution: execution
      )
    }
  }

  @Test func `a series of no times is empty`() throws {
    let series = try MeasureSeries([], in: model, at: [])
    #expect(series.slices.isEmpty && series.actors.isEmpty)
  }

  @Test func `relations that are nodes keep their numbers when possible ones are added`() {
    func ballot(_ id: RelationID, _ time: Period) -> Relation {
      Relation(id, "vote") {
        Participant("a", as: "yes")
        Participant("b", as: "no")
      }
      .during(time)
    }
    let model = sample {
      ballot("perhaps", "2012/")
      ballot("sure", "2010/2016")
    }
    let network = ProjectedNetwork(model, Projection(possible: .included), at: "2014")
    #expect(network.junctions == ["sure", "perhaps"])
    #expect(network.with(possible: .excluded).junctions == ["sure"])
    #expect(network.hasPossible)
    let groups = network.context(partition: Partition(names: ["x", "y", "x", "y", "x"])).partition
    #expect(groups?.names == ["x", "y", "relations"])
    #expect(groups?.groups == [0, 1, 0, 1, 0, 2, 2])
  }

  @Test func `the case can be measured year by year`() throws {
    let series = try MeasureSeries(
      MeasureNaming.measures(named: ["degree"]),
      in: CaseModel.model,
      at: Period("1996/2017").steps(by: .year)
    )
    #expect(series.slices.count == 22)
    for numbers in series.actorNumbers(0) {
      #expect(numbers.allSatisfy { $0.certain <= $0.withPossible })
    }
    let moves = series.largestMoves(0)
    #expect(moves.count == 10)
    #expect(zip(moves, moves.dropFirst()).allSatisfy { $0.change.magnitude >= $1.change.magnitude })
  }
}
