import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct DefenceMultiverseTests {
  let model = sample(states: "abcd") {
    pact("one", "abc").with(intensity: 0.25)
    pact("two", "ab").with(intensity: 0.25)
    sale("three", "a", "d", type: "sanction")
    sale("four", "d", "c", type: "sanction").with(modality: .alleged)
  }

  static let strength = Measure("strength-here", .actors, summary: "", reference: "") { context in
    let rows = context.network.rows
    return .actors(
      (0..<context.network.actorCount).map { actor in
        rows.arcs(of: actor).reduce(0) { $0 + (rows.weights?[$1] ?? 1) }
      }
    )
  }

  @Test func `a grid is every combination once, the base first`() {
    let base = Projection(direction: .undirected)
    let grid = MultiverseGrid(
      weights: [.unweighted, .count],
      cliqueWeights: [.whole, .shared],
      possible: [.excluded, .included]
    )
    let projections = grid.projections(from: base)
    // Unweighted ties have no weight of cliques: 2 × (1 + 2).
    #expect(projections.count == 6)
    #expect(Set(projections).count == 6)
    #expect(projections.first == base)
    #expect(projections.allSatisfy { $0.direction == .undirected })
    #expect(MultiverseGrid().projections(from: base) == [base])
    #expect(MultiverseGrid.usual.projections(from: Projection()).count == 40)
  }

  @Test func `places over the universes say what hangs on a choice`() throws {
    let grid = MultiverseGrid(
      weights: [.unweighted, .count, .intensity],
      possible: [.excluded, .included]
    )
    let multiverse = try Multiverse(
      [Self.strength],
      of: model.selection(),
      base: Projection(direction: .undirected),
      over: grid,
      topCount: 1
    )
    let result = multiverse.results[0]
    // a, b, c, d, by hand:
    // unweighted 3 2 2 1, with possible 3 2 3 2; count 4 3 2 1, with possible 4 3 3 2;
    // intensity 1.5 .75 .5 .75, with possible 1.5 .75 1.25 1.5.
    #expect(result.universes.count == 6 && result.distinctCount == 6)
    #expect(result.actors.map(\.basePlace) == [1, 2, 2, 4])
    #expect(result.actors.map(\.bestPlace) == [1, 2, 1, 1])
    #expect(result.actors.map(\.worstPlace) == [1, 4, 4, 4])
    #expect(result.actors.map(\.shareInTop) == [1, 0, 1.0 / 6, 1.0 / 6])
    // SciPy 1.17.1, kendalltau and spearmanr of [3, 2, 2, 1] and the numbers above.
    let kendall = [1, 0.6708203932499369, 0.912870929175277, 1, 0.4, 0]
    let spearman = [1, 0.7071067811865477, 0.9486832980505139, 1, 0.5, 0]
    for (universe, expected) in zip(result.universes, zip(kendall, spearman)) {
      #expect(abs(universe.kendall - expected.0) < 1e-14)
      #expect(abs(universe.spearman - expected.1) < 1e-14)
    }
    #expect(result.successes.count == 6)
  }

  @Test func `results that a measure does not tell apart are counted as one`() throws {
    let multiverse = try Multiverse(
      Measure.all.filter { $0.name == "degree" },
      of: model.selection(),
      over: MultiverseGrid(weights: [.unweighted, .count, .intensity])
    )
    #expect(multiverse.results[0].universes.count == 3)
    #expect(multiverse.results[0].distinctCount == 1)
    #expect(multiverse.results[0].actors.allSatisfy { $0.shareAtBasePlace == 1 })
  }

  @Test func `numbers of the whole range over the universes, failures apart`() throws {
    let measure = Measure("ties", .whole, summary: "", reference: "") { context in
      guard !context.network.isDirected else {
        throw MeasureError.needsDirection(measure: "ties", isDirected: false)
      }
      return .whole(.number(Double(context.network.edgeCount)))
    }
    let result = try Multiverse(
      [measure],
      of: model.selection(),
      over: MultiverseGrid(
        directions: [.automatic, .undirected],
        possible: [.excluded, .included]
      )
    ).results[0]
    #expect(result.successes.count == 2)
    #expect(result.universes[0].finding.failure != nil)
    #expect(result.whole[""]?.lower == 4 && result.whole[""]?.upper == 5)
    #expect(result.whole[""]?.shareDefined == 0.5)
    #expect(result.actors.isEmpty)
  }

  @Test func `weighted paths read strength`() throws {
    let measure = Measure("length", .whole, summary: "", reference: "") { context in
      .whole(.text(context.options.length.rawValue))
    }
    let result = try Multiverse(
      [measure],
      of: model.selection(),
      over: MultiverseGrid(weights: [.unweighted, .count])
    ).results[0]
    #expect(
      result.universes.map(\.finding.value) == [.whole(.text("one")), .whole(.text("strength"))]
    )
  }

  @Test func `the case goes through the usual grid`() throws {
    let multiverse = try Multiverse(
      Measure.all.filter { $0.name == "degree" },
      of: CaseModel.model.measuredSelection()
    )
    let result = multiverse.results[0]
    #expect(result.universes.count == 40)
    let china = try #require(multiverse.actors.firstIndex(of: "china"))
    #expect(result.actors[china].worstPlace.map { $0 <= 2 } == true)
    #expect(result.actors[china].shareInTop == 1)
  }
}
