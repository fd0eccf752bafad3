internal import OrderedCollections

extension Measure {
  /// Measures of an actor's surroundings: who knows whom around it, and who stands as it does.
  static let localMeasures: [Measure] =
    closureMeasures + coreMeasures + holeMeasures + brokerageMeasures + groupTieMeasures
    + censusMeasures + contactMeasures + equivalenceMeasures + dependenceMeasures

  private static let wattsStrogatz = "Watts, Strogatz 1998, https://doi.org/10.1038/30918"

  private static let closureMeasures: [Measure] = [
    Measure(
      "clustering",
      .actors,
      summary: "the share of an actor's pairs of contacts that are tied themselves",
      reference: wattsStrogatz,
      cost: .moderate
    ) { context in
      .actors(
        try context.network.clustering(
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "triangles",
      .actors,
      summary: "how many pairs of an actor's contacts are tied themselves",
      reference: "Latapy 2008, https://doi.org/10.1016/j.tcs.2008.07.017",
      isCount: true,
      cost: .moderate
    ) { context in
      .actors(try context.network.triangles(execution: context.execution).map(Double.init))
    },
    Measure(
      "average-clustering",
      .whole,
      summary: "the mean of clustering over all actors",
      reference: wattsStrogatz,
      cost: .moderate
    ) { context in
      .whole(
        .number(
          try context.network.averageClustering(
            length: context.options.length,
            execution: context.execution
          )
        )
      )
    },
    Measure(
      "transitivity",
      .whole,
      summary: "the share of paths of two ties whose ends are tied",
      reference: "Newman 2003, https://doi.org/10.1137/S003614450342480",
      cost: .moderate
    ) { context in
      .whole(.number(try context.network.transitivity(execution: context.execution)))
    },
  ]

  private static let coreMeasures: [Measure] = [
    Measure(
      "core-number",
      .actors,
      summary: "the greatest k such that an actor is among some who all have k ties to each other",
      reference: "Batagelj, Zaveršnik 2011, https://doi.org/10.1007/s11634-010-0079-y",
      isCount: true
    ) { .actors($0.network.coreNumbers().map(Double.init)) },
    Measure(
      "onion-layer",
      .actors,
      summary: "how soon an actor is reached if actors are taken away from the outside in",
      reference: "Hébert-Dufresne, Grochow, Allard 2016, https://doi.org/10.1038/srep31708",
      isCount: true
    ) { .actors($0.network.onionLayers().map(Double.init)) },
    Measure(
      "k-core",
      .whole,
      summary:
        "how many actors are in the core of each order and in each shell, and the last order",
      reference: "Seidman 1983, https://doi.org/10.1016/0378-8733(83)90028-X",
      isCount: true
    ) { .whole($0.network.coreDecomposition().value) },
  ]

  private static let holeMeasures: [Measure] = [
    Measure(
      "constraint",
      .actors,
      summary: "how far an actor's contacts are tied to each other and leave it no room",
      reference: "Burt 2004, https://doi.org/10.1086/421787",
      cost: .moderate
    ) { context in
      .actors(
        try context.network.constraint(
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "effective-size",
      .actors,
      summary: "how many contacts an actor has beyond those that the others stand for; of "
        + "directed or weighted networks as nx.effective_size(G, nodes=list(G)), which differs from "
        + "nx.effective_size(G)",
      reference: "Burt 1992, https://doi.org/10.4159/9780674029095",
      cost: .moderate
    ) { context in
      .actors(
        try context.network.effectiveSize(
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "efficiency",
      .actors,
      summary: "the effective size of an actor's surroundings as a share of its contacts",
      reference: "Burt 1992, https://doi.org/10.4159/9780674029095",
      cost: .moderate
    ) { context in
      .actors(
        try context.network.efficiency(
          length: context.options.length,
          execution: context.execution
        )
      )
    },
  ]

  private static let censusMeasures: [Measure] = [
    Measure(
      "triad-census",
      .whole,
      summary: "how many sets of three actors are tied in each of sixteen ways",
      reference: "Holland, Leinhardt 1976, https://doi.org/10.2307/270703",
      isCount: true,
      cost: .moderate
    ) { context in
      .whole(try context.network.triadCensus(execution: context.execution).value)
    },
    Measure(
      "dyad-census",
      .whole,
      summary: "how many pairs of actors are tied both ways, one way and not at all",
      reference: "Holland, Leinhardt 1970, https://doi.org/10.1086/224954",
      isCount: true
    ) { .whole($0.network.dyadCensus().value) },
  ]
}

extension CoreDecomposition {
  fileprivate var value: WholeValue {
    func sizes(_ sizes: [Int]) -> WholeValue {
      .object(
        OrderedDictionary(
          uniqueKeysWithValues: sizes.enumerated().map { ("\($0.offset)", .count($0.element)) }
        )
      )
    }
    return .object([
      "degeneracy": .count(degeneracy), "cores": sizes(coreSizes), "shells": sizes(shellSizes),
    ])
  }
}

extension DyadCensus {
  fileprivate var value: WholeValue {
    .object(["mutual": .count(mutual), "asymmetric": .count(asymmetric), "null": .count(null)])
  }
}

extension TriadCensus {
  fileprivate var value: WholeValue {
    .object(
      OrderedDictionary(
        uniqueKeysWithValues: TriadType.allCases.map { type in
          (type.rawValue, Int(exactly: self[type]).map(WholeValue.count) ?? .number(self[type]))
        }
      )
    )
  }
}
