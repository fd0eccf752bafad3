internal import OrderedCollections

extension Measure {
  private static let freeman =
    "Freeman 1978, https://doi.org/10.1016/0378-8733(78)90021-7"
  private static let wassermanFaust =
    "Wasserman, Faust 1994, https://doi.org/10.1017/CBO9780511815478"
  private static let barrat = "Barrat et al. 2004, https://doi.org/10.1073/pnas.0400087101"

  /// Measures of how many ties actors have.
  static let degreeMeasures: [Measure] = [
    Measure(
      "degree",
      .actors,
      summary: "how many ties an actor has; both directions are added up",
      reference: freeman,
      isCount: true
    ) { .actors($0.network.degree().map(Double.init)) },
    Measure(
      "in-degree",
      .actors,
      summary: "how many ties lead to an actor",
      reference: wassermanFaust,
      isCount: true
    ) { context in
      try context.requireDirection("in-degree")
      return .actors(context.network.inDegree().map(Double.init))
    },
    Measure(
      "out-degree",
      .actors,
      summary: "how many ties lead from an actor",
      reference: wassermanFaust,
      isCount: true
    ) { context in
      try context.requireDirection("out-degree")
      return .actors(context.network.outDegree().map(Double.init))
    },
    Measure(
      "degree-centrality",
      .actors,
      summary: "the share of the others that an actor is tied to; up to 2 if ties have a direction",
      reference: freeman
    ) { .actors($0.network.degreeCentrality()) },
    Measure(
      "strength",
      .actors,
      summary: "the sum of the weights of an actor's ties; both directions are added up",
      reference: barrat
    ) { .actors($0.network.strength()) },
    Measure(
      "in-strength",
      .actors,
      summary: "the sum of the weights of the ties that lead to an actor",
      reference: barrat
    ) { context in
      try context.requireDirection("in-strength")
      return .actors(context.network.inStrength())
    },
    Measure(
      "out-strength",
      .actors,
      summary: "the sum of the weights of the ties that lead from an actor",
      reference: barrat
    ) { context in
      try context.requireDirection("out-strength")
      return .actors(context.network.outStrength())
    },
    Measure(
      "net-strength",
      .actors,
      summary: "the weights of an actor's cooperative ties less those of its conflictual ones",
      reference: "Szell, Lambiotte, Thurner 2010, https://doi.org/10.1073/pnas.1004008107"
    ) { .actors($0.network.netStrength()) },
    Measure(
      "degree-distribution",
      .whole,
      summary: "how many actors have each degree",
      reference: "Newman 2003, https://doi.org/10.1137/S003614450342480"
    ) { context in
      let counts = context.network.degreeDistribution()
      return .whole(
        .object(
          OrderedDictionary(
            uniqueKeysWithValues: counts.map { ("\($0.degree)", .count($0.actors)) }
          )
        )
      )
    },
  ]
}
