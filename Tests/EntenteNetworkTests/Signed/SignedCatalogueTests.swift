import EntenteNetwork
import Testing

@Suite struct SignedCatalogueTests {
  static let names = [
    "positive-degree", "negative-degree", "positive-share", "pn-index", "pn-in", "pn-out",
    "signed-eigenvector",
    "signed-status", "actor-walk-balance", "actor-balanced-triads", "unbalanced-triads",
    "signed-triads", "balanced-triads", "weakly-balanced-triads", "signed-triad-census",
    "walk-balance", "walk-balance-by-length", "algebraic-conflict", "signed-leiden",
    "signed-modularity", "signed-polarisation", "semicycle-balance",
  ]

  @Test(arguments: names)
  func `a network without signs is refused by name`(name: String) throws {
    let measure = try #require(Measure.named(name))
    let plain = Network(TieList(actorCount: 3, [(0, 1), (1, 2)]), isDirected: true)
    let error = try #require(throws: MeasureError.self) {
      try measure.value(in: MeasureContext(plain))
    }
    #expect(error == .needsSigns(measure: name) && error.message().contains("--sign"))
  }

  @Test(arguments: names)
  func `a signed network has a value of the right level, whatever it lacks`(name: String) throws {
    let measure = try #require(Measure.named(name))
    for actors in [0, 1, 2, 9] {
      let ties = SignedSamples.random(seed: 4, actors: actors, weighted: true).ties
      let network = Network(
        TieList(
          actorCount: actors,
          sources: ties.map { UInt32($0.first) },
          targets: ties.map { UInt32($0.second) },
          weights: ties.map(\.weight),
          signs: ties.map { Int8($0.sign) }
        ),
        isDirected: true
      )
      switch try measure.value(in: MeasureContext(network)) {
      case .actors(let values): #expect(measure.level == .actors && values.count == actors)
      case .pairs(let pairs): #expect(measure.level == .pairs && pairs.count == ties.count)
      case .whole: #expect(measure.level == .whole)
      case .groups(let value):
        #expect(measure.level == .groups && value.partition?.groups.count == actors)
      }
    }
  }

  @Test func `weights count where they are asked for, and must be numbers`() throws {
    let signed = SignedSamples.random(seed: 9, actors: 9, weighted: true)
    var context = MeasureContext(signed.network())
    let measure = try #require(Measure.named("walk-balance"))
    #expect(
      try measure.value(in: context) == .whole(.number(signed.unweighted.walkBalance()))
    )
    context.options.length = .strength
    #expect(try measure.value(in: context) == .whole(.number(signed.walkBalance())))
    let bad = TieList(actorCount: 2, sources: [0], targets: [1], weights: [.nan], signs: [1])
    #expect(throws: MeasureError.self) {
      try measure.value(in: MeasureContext(Network(bad, isDirected: false)))
    }
  }
}
