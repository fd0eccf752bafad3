internal import OrderedCollections

extension Measure {
  private static let cartwright =
    "Cartwright, Harary 1956, https://doi.org/10.1037/h0046049"
  private static let davis = "Davis 1967, https://doi.org/10.1177/001872676702000206"
  private static let estrada =
    "Estrada, Benzi 2014, https://doi.org/10.1103/PhysRevE.90.042802"
  private static let everett =
    "Everett, Borgatti 2014, https://doi.org/10.1016/j.socnet.2014.03.005"
  private static let gomez =
    "Gómez, Jensen, Arenas 2009, https://doi.org/10.1103/PhysRevE.80.016114"
  private static let kunegis = "Kunegis et al. 2010, https://doi.org/10.1137/1.9781611972801.49"

  /// Measures of who is for whom and who against, of networks with signs.
  static let signedMeasures: [Measure] =
    signedActorMeasures + signedTriadMeasures + frustrationMeasures + signedWholeMeasures
    + signedGroupMeasures

  private static let signedActorMeasures: [Measure] = [
    Measure(
      "positive-degree",
      .actors,
      summary: "how many friends an actor has; pairs whose directions disagree count for nothing",
      reference: everett,
      isCount: true
    ) { try .actors($0.signedNetwork("positive-degree").positiveDegree().map(Double.init)) },
    Measure(
      "negative-degree",
      .actors,
      summary: "how many enemies an actor has; pairs whose directions disagree count for nothing",
      reference: everett,
      isCount: true
    ) { try .actors($0.signedNetwork("negative-degree").negativeDegree().map(Double.init)) },
    Measure(
      "positive-share",
      .actors,
      summary: "the share of friends among an actor's friends and enemies",
      reference: everett
    ) { try .actors($0.signedNetwork("positive-share").positiveShare()) },
    Measure(
      "pn-index",
      .actors,
      summary: "status that friends raise and enemies lower, the more so those of status",
      reference: everett
    ) { try .actors($0.signedNetwork("pn-index").pnIndex()) },
    directedPNIndex("pn-out", "status by whom an actor is for and against") {
      network throws(MeasureError) in
      try network.outgoingPNIndex()
    },
    directedPNIndex("pn-in", "status by who is for and against an actor") {
      network throws(MeasureError) in
      try network.incomingPNIndex()
    },
    Measure(
      "signed-eigenvector",
      .actors,
      summary: "central to its camp, whose side is the sign; needs one greatest eigenvalue",
      reference: "Bonacich, Lloyd 2004, https://doi.org/10.1016/j.socnet.2004.08.007",
      cost: .quadratic
    ) { context in
      let network = try context.signedNetwork("signed-eigenvector")
      return try .actors(network.signedEigenvectorCentrality(execution: context.execution))
    },
    Measure(
      "signed-status",
      .actors,
      summary: "who is looked up to: positive arcs in and negative out less the others",
      reference: "Leskovec, Huttenlocher, Kleinberg 2010, https://doi.org/10.1145/1753326.1753532",
      isCount: true
    ) { context in
      try context.requireSigns("signed-status")
      try context.requireDirection("signed-status")
      return .actors(context.network.signedStatus().map(Double.init))
    },
    Measure(
      "actor-walk-balance",
      .actors,
      summary: "how far closed walks from an actor are balanced: 1 if all are",
      reference: estrada,
      cost: .quadratic
    ) { context in
      let network = try context.signedNetwork("actor-walk-balance")
      return try .actors(network.actorWalkBalance(execution: context.execution))
    },
  ]

  private static func directedPNIndex(
    _ name: String,
    _ summary: String,
    _ values: @escaping @Sendable (Network) throws(MeasureError) -> [Double]
  ) -> Measure {
    Measure(
      name,
      .actors,
      summary: "\(summary), those of status counting more; for directed networks",
      reference: everett
    ) { context in
      try context.requireSigns(name)
      try context.requireDirection(name)
      return try .actors(values(context.network))
    }
  }

  private static let signedTriadMeasures: [Measure] = [
    Measure(
      "actor-balanced-triads",
      .actors,
      summary: "the share of balanced ones among the triads an actor is in",
      reference: cartwright,
      cost: .moderate
    ) { context in
      let triads = try context.signedNetwork("actor-balanced-triads")
        .triads(execution: context.execution)
      return .actors(triads.byActor.map(\.balancedShare))
    },
    Measure(
      "unbalanced-triads",
      .pairs,
      summary: "how many unbalanced triads two are in who are friends or enemies",
      reference: cartwright,
      isCount: true,
      isSymmetric: true,
      cost: .moderate
    ) { context in
      let network = try context.signedNetwork("unbalanced-triads")
      let triads = try network.triads(execution: context.execution)
      return .pairs(
        zip(network.ties, triads.byTie).map { tie, counts in
          PairValue(
            source: tie.first,
            target: tie.second,
            value: Double(counts.total - counts.balanced)
          )
        }
      )
    },
    Measure(
      "signed-triads",
      .whole,
      summary: "how many triads are +++, ++−, +−− and −−−",
      reference: cartwright,
      isCount: true,
      cost: .moderate
    ) { context in
      let triads = try context.signedNetwork("signed-triads").triads(execution: context.execution)
      return .whole(
        .object(
          OrderedDictionary(
            uniqueKeysWithValues: SignedTriadType.allCases.map {
              ($0.rawValue, .count(triads.whole[$0]))
            }
          )
        )
      )
    },
    Measure(
      "balanced-triads",
      .whole,
      summary: "the share of triads with an even number of negative ties",
      reference: cartwright,
      cost: .moderate
    ) { context in
      let triads = try context.signedNetwork("balanced-triads").triads(execution: context.execution)
      return .whole(.number(triads.whole.balancedShare))
    },
    Measure(
      "weakly-balanced-triads",
      .whole,
      summary: "the share of triads that are not two enemies with a common friend",
      reference: davis,
      cost: .moderate
    ) { context in
      let triads = try context.signedNetwork("weakly-balanced-triads")
        .triads(execution: context.execution)
      return .whole(.number(triads.whole.weaklyBalancedShare))
    },
    Measure(
      "signed-triad-census",
      .whole,
      summary: "how many sets of three are tied and signed in each way, P positive and N negative",
      reference: "Schoch, signnet, https://cran.r-project.org/package=signnet",
      isCount: true,
      cost: .moderate
    ) { context in
      try context.requireSigns("signed-triad-census")
      let census = try context.network.signedTriadCensus(execution: context.execution)
      return .whole(.object(census.mapValues { .number($0) }))
    },
  ]

  private static let signedWholeMeasures: [Measure] = [
    Measure(
      "semicycle-balance",
      .whole,
      summary:
        "the share of balanced semicycles of 2 to 4 arcs, of all, of those that lead one way "
        + "round and of transitive ones; for directed networks",
      reference: cartwright,
      cost: .quadratic
    ) { context in
      try context.requireSigns("semicycle-balance")
      try context.requireDirection("semicycle-balance")
      let lengths = try context.network.semicycleBalance(execution: context.execution)
      return .whole(
        .object(
          OrderedDictionary(
            lengths.flatMap { $0.shares.map { ($0.name, .number($0.value)) } },
            uniquingKeysWith: { first, _ in first }
          )
        )
      )
    },
    Measure(
      "walk-balance",
      .whole,
      summary: "how far closed walks of all lengths are balanced: 1 if all are; falls with density",
      reference: estrada,
      cost: .quadratic
    ) { context in
      let network = try context.signedNetwork("walk-balance")
      return try .whole(.number(network.walkBalance(execution: context.execution)))
    },
    Measure(
      "walk-balance-by-length",
      .whole,
      summary: "balanced less unbalanced closed walks as a share of all, for lengths to 10",
      reference: "Giscard, Rochet, Wilson 2017, https://doi.org/10.1093/comnet/cnx005",
      cost: .quadratic
    ) { context in
      let lengths = try context.signedNetwork("walk-balance-by-length")
        .walkBalanceByLength(execution: context.execution)
      return .whole(
        .object(
          OrderedDictionary(
            uniqueKeysWithValues: lengths.map { ("\($0.length)", .number($0.balance)) }
          )
        )
      )
    },
    Measure(
      "algebraic-conflict",
      .whole,
      summary:
        "the smallest eigenvalue of the signed Laplacian: 0 if any connected part is balanced",
      reference: kunegis,
      cost: .quadratic
    ) { context in
      let network = try context.signedNetwork("algebraic-conflict")
      return try .whole(.number(network.algebraicConflict(execution: context.execution)))
    },
  ]

  private static let signedGroupMeasures: [Measure] = [
    Measure(
      "signed-leiden",
      .groups,
      summary: "camps of greatest signed modularity",
      reference:
        "Traag, Waltman & van Eck 2019, https://doi.org/10.1038/s41598-019-41695-z; \(gomez)",
      cost: .moderate
    ) { try $0.signedCamps() },
    Measure(
      "signed-modularity",
      .whole,
      summary: "positive weight within groups and negative outside above what chance would put "
        + "there; of the given groups, else of signed Leiden's",
      reference: gomez,
      cost: .moderate
    ) { context in
      let network = try context.signedNetwork("signed-modularity")
      let partition = try context.partition ?? context.signedLeiden(network)
      let resolution = context.options.resolution
      return try .whole(
        .number(network.signedModularity(of: partition, resolution: resolution))
      )
    },
    Measure(
      "signed-polarisation",
      .groups,
      summary: "whether camps hold together, are opposed, and are few and large; of the given "
        + "groups, else of signed Leiden's",
      reference: "Esteban, Ray 1994, https://doi.org/10.2307/2951734; Aref, Dinh, Rezapour, "
        + "Diesner 2020, https://doi.org/10.1038/s41598-020-71838-6",
      cost: .moderate
    ) { try $0.signedPolarisation() },
  ]
}
