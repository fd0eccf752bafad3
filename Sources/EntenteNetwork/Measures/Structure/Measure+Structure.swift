internal import OrderedCollections

extension Measure {
  private static let freeman = "Freeman 1978, https://doi.org/10.1016/0378-8733(78)90021-7"
  private static let wassermanFaust =
    "Wasserman, Faust 1994, https://doi.org/10.1017/CBO9780511815478"
  private static let newman = "Newman 2003, https://doi.org/10.1103/PhysRevE.67.026126"
  private static let reciprocity =
    "Newman, Forrest, Balthrop 2002, https://doi.org/10.1103/PhysRevE.66.035101"

  /// Measures of how the network as a whole hangs together.
  static let structureMeasures: [Measure] =
    sizeMeasures + mixingMeasures + centralisationMeasures + cohesionMeasures

  private static let sizeMeasures: [Measure] = [
    Measure(
      "actors",
      .whole,
      summary: "how many actors there are",
      reference: wassermanFaust,
      isCount: true
    ) { .whole(.count($0.network.actorCount)) },
    Measure(
      "relations",
      .whole,
      summary: "how many relations or rows were read, before parallel ones were combined",
      reference: wassermanFaust,
      isCount: true
    ) { .whole(.count($0.network.relationCount)) },
    Measure(
      "edges",
      .whole,
      summary: "how many ties there are, after parallel ones were combined",
      reference: wassermanFaust,
      isCount: true
    ) { .whole(.count($0.network.edgeCount)) },
    Measure(
      "density",
      .whole,
      summary: "the share of the possible ties that there are",
      reference: wassermanFaust
    ) { .whole(.number($0.network.density())) },
    Measure(
      "components",
      .whole,
      summary: "how many actors are in each connected part",
      reference: wassermanFaust,
      isCount: true
    ) { context in
      try context.requireDirection("components", isDirected: false)
      return .whole(sizes(context.network.weakComponents()))
    },
    Measure(
      "weak-components",
      .whole,
      summary: "how many actors are in each part that is connected if directions are ignored",
      reference: wassermanFaust,
      isCount: true
    ) { context in
      try context.requireDirection("weak-components")
      return .whole(sizes(context.network.weakComponents()))
    },
    Measure(
      "strong-components",
      .whole,
      summary: "how many actors are in each part within which everyone reaches everyone",
      reference: "Tarjan 1972, https://doi.org/10.1137/0201010",
      isCount: true
    ) { context in
      try context.requireDirection("strong-components")
      return .whole(sizes(context.network.strongComponents()))
    },
  ]

  private static func sizes(_ components: Partition) -> WholeValue {
    .list(components.sizes.map { .count($0) })
  }

  private static let mixingMeasures: [Measure] = [
    Measure(
      "reciprocity",
      .whole,
      summary: "the share of the ties that are returned",
      reference: reciprocity
    ) { context in
      try context.requireDirection("reciprocity")
      return .whole(.number(context.network.reciprocity()))
    },
    Measure(
      "actor-reciprocity",
      .actors,
      summary: "the share of an actor's ties that are part of a mutual pair",
      reference: reciprocity
    ) { context in
      try context.requireDirection("actor-reciprocity")
      return .actors(context.network.actorReciprocity())
    },
    Measure(
      "degree-assortativity",
      .whole,
      summary: "whether those with many ties are tied to others with many: −1 to 1",
      reference: newman
    ) { .whole(.number($0.network.degreeAssortativity())) },
    Measure(
      "attribute-assortativity",
      .whole,
      summary: "whether ties stay within the given groups: −1 to 1",
      reference: newman
    ) { context in
      let partition = try context.givenPartition(for: "attribute-assortativity")
      return .whole(.number(context.network.attributeAssortativity(partition)))
    },
  ]

  private static let centralisationMeasures: [Measure] = [
    Measure(
      "centralisation-degree",
      .whole,
      summary: "how near ties are to being all with one actor: 0 if equal, 1 in a star",
      reference: freeman
    ) { .whole(.number($0.network.degreeCentralisation())) },
    Measure(
      "centralisation-in-degree",
      .whole,
      summary: "how near ties are to leading all to one actor",
      reference: wassermanFaust
    ) { context in
      try context.requireDirection("centralisation-in-degree")
      return .whole(.number(context.network.inDegreeCentralisation()))
    },
    Measure(
      "centralisation-out-degree",
      .whole,
      summary: "how near ties are to leading all from one actor",
      reference: wassermanFaust
    ) { context in
      try context.requireDirection("centralisation-out-degree")
      return .whole(.number(context.network.outDegreeCentralisation()))
    },
    Measure(
      "centralisation-betweenness",
      .whole,
      summary: "how near paths are to leading all through one actor: 0 if equal, 1 in a star",
      reference: freeman,
      cost: .quadratic
    ) { context in
      .whole(
        .number(
          try context.network.betweennessCentralisation(
            length: context.options.length,
            execution: context.execution
          )
        )
      )
    },
    Measure(
      "centralisation-closeness",
      .whole,
      summary: "how far actors are from being equally close to others: 0 if equal, 1 in a star",
      reference: freeman,
      cost: .quadratic
    ) { context in
      .whole(
        .number(
          try context.network.closenessCentralisation(
            length: context.options.length,
            execution: context.execution
          )
        )
      )
    },
  ]

  /// Coefficients under the degree that members exceed.
  private static func object(of coefficients: [RichClubCoefficient]) -> WholeValue {
    .object(
      OrderedDictionary(
        uniqueKeysWithValues: coefficients.map { ("\($0.degree)", .number($0.density)) }
      )
    )
  }

  private static let cohesionMeasures: [Measure] = [
    Measure(
      "rich-club",
      .whole,
      summary: "the density among those with more than each number of ties",
      reference: "Colizza et al. 2006, https://doi.org/10.1038/nphys209"
    ) { .whole(object(of: $0.network.richClub())) },
    Measure(
      "rich-club-normalized",
      .whole,
      summary: "the same as a multiple of what it is in random networks with the same degrees",
      reference: "Colizza et al. 2006, https://doi.org/10.1038/nphys209",
      cost: .moderate
    ) { context in
      let coefficients = try context.network.normalizedRichClub(
        seed: context.options.seed,
        execution: context.execution
      )
      return .whole(object(of: coefficients))
    },
    Measure(
      "small-world-sigma",
      .whole,
      summary: "above 1 if ties are clustered and paths short all the same",
      reference: "Humphries, Gurney 2008, https://doi.org/10.1371/journal.pone.0002051",
      cost: .quadratic
    ) { context in
      .whole(
        .number(
          try context.network.smallWorldSigma(
            seed: context.options.seed,
            execution: context.execution
          )
        )
      )
    },
    Measure(
      "algebraic-connectivity",
      .whole,
      summary: "how hard it is to cut the network in two",
      reference: "Fiedler 1973, https://doi.org/10.21136/CMJ.1973.101168",
      cost: .moderate
    ) { context in
      .whole(
        .number(
          try context.network.algebraicConnectivity(
            length: context.options.length,
            execution: context.execution
          )
        )
      )
    },
    Measure(
      "fiedler",
      .actors,
      summary: "on which side of the easiest cut an actor is, by its sign",
      reference: "Fiedler 1975, https://doi.org/10.21136/CMJ.1975.101357",
      cost: .moderate
    ) { context in
      .actors(
        try context.network.fiedlerVector(
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "bridges",
      .pairs,
      summary: "the ties whose loss would split a component, with 1 each",
      reference: "Tarjan 1974, https://doi.org/10.1016/0020-0190(74)90003-9",
      isCount: true,
      isSymmetric: true
    ) { context in
      .pairs(
        context.network.bridges().map { PairValue(source: $0.source, target: $0.target, value: 1) }
      )
    },
    Measure(
      "articulation-points",
      .actors,
      summary: "1 for an actor whose loss would split its component, else 0",
      reference: "Hopcroft, Tarjan 1973, https://doi.org/10.1145/362248.362272",
      isCount: true
    ) { .actors($0.network.articulationPoints().map { $0 ? 1 : 0 }) },
  ]
}
