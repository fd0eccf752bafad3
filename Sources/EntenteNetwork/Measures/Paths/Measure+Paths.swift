extension Measure {
  /// Measures of how far actors are from each other, and whom they pass on the way.
  static let pathMeasures: [Measure] =
    betweennessMeasures + nearnessMeasures + extentMeasures + pairPathMeasures

  private static let freeman1977 = "Freeman 1977, https://doi.org/10.2307/3033543"
  private static let girvan2002 = "Girvan, Newman 2002, https://doi.org/10.1073/pnas.122653799"
  private static let wasserman1994 =
    "Wasserman, Faust 1994, https://doi.org/10.1017/CBO9780511815478"
  private static let boldi2014 =
    "Boldi, Vigna 2014, https://doi.org/10.1080/15427951.2013.865686"
  private static let hage1995 = "Hage, Harary 1995, https://doi.org/10.1016/0378-8733(94)00248-9"
  private static let latora2001 =
    "Latora, Marchiori 2001, https://doi.org/10.1103/PhysRevLett.87.198701"

  private static let betweennessMeasures: [Measure] = [
    Measure(
      "betweenness",
      .actors,
      summary: "the share of others' shortest paths that pass through an actor",
      reference: freeman1977,
      cost: .quadratic
    ) {
      .actors(
        try $0.network.betweenness(
          length: $0.options.length,
          countsEndpoints: $0.options.countsEndpoints,
          execution: $0.execution
        )
      )
    },
    Measure(
      "betweenness-raw",
      .actors,
      summary: "how many pairs of others depend on an actor for their shortest paths",
      reference: freeman1977,
      cost: .quadratic
    ) {
      .actors(
        try $0.network.betweenness(
          length: $0.options.length,
          normalized: false,
          countsEndpoints: $0.options.countsEndpoints,
          execution: $0.execution
        )
      )
    },
    Measure(
      "edge-betweenness",
      .pairs,
      summary: "the share of shortest paths that run along a tie",
      reference: girvan2002,
      cost: .quadratic
    ) {
      .pairs(try $0.network.edgeBetweenness(length: $0.options.length, execution: $0.execution))
    },
    Measure(
      "edge-betweenness-raw",
      .pairs,
      summary: "how many pairs of actors depend on a tie for their shortest paths",
      reference: girvan2002,
      cost: .quadratic
    ) {
      .pairs(
        try $0.network.edgeBetweenness(
          length: $0.options.length,
          normalized: false,
          execution: $0.execution
        )
      )
    },
  ]

  private static let nearnessMeasures: [Measure] = [
    Measure(
      "closeness",
      .actors,
      summary: "one over the mean distance to an actor, times the share of others that reach it",
      reference: wasserman1994,
      cost: .quadratic
    ) { .actors(try $0.network.closeness(length: $0.options.length, execution: $0.execution)) },
    Measure(
      "closeness-outgoing",
      .actors,
      summary: "one over the mean distance from an actor, times the share of others it reaches",
      reference: wasserman1994,
      cost: .quadratic
    ) {
      .actors(
        try $0.network.closeness(.outgoing, length: $0.options.length, execution: $0.execution)
      )
    },
    Measure(
      "harmonic",
      .actors,
      summary: "the sum of one over the distance of each other to an actor",
      reference: boldi2014,
      cost: .quadratic
    ) { .actors(try $0.network.harmonic(length: $0.options.length, execution: $0.execution)) },
    Measure(
      "harmonic-outgoing",
      .actors,
      summary: "the sum of one over the distance from an actor to each other",
      reference: boldi2014,
      cost: .quadratic
    ) {
      .actors(
        try $0.network.harmonic(.outgoing, length: $0.options.length, execution: $0.execution)
      )
    },
    Measure(
      "eccentricity",
      .actors,
      summary: "the greatest distance from an actor to any that it reaches",
      reference: hage1995,
      cost: .quadratic
    ) { .actors(try $0.network.eccentricity(length: $0.options.length, execution: $0.execution)) },
    Measure(
      "local-efficiency",
      .actors,
      summary: "how near an actor's neighbours are to each other without it; every tie has length "
        + "1, weighted or not",
      reference: latora2001,
      cost: .moderate
    ) { .actors(try $0.network.localEfficiency(execution: $0.execution)) },
  ]

  private static let extentMeasures: [Measure] = [
    Measure(
      "diameter",
      .whole,
      summary: "the greatest distance in the largest component, strong if directed",
      reference: hage1995,
      cost: .moderate
    ) {
      .whole(.distance(try $0.network.diameter(length: $0.options.length, execution: $0.execution)))
    },
    Measure(
      "radius",
      .whole,
      summary: "the least eccentricity in the largest component, strong if directed",
      reference: hage1995,
      cost: .moderate
    ) {
      .whole(.distance(try $0.network.radius(length: $0.options.length, execution: $0.execution)))
    },
    Measure(
      "average-path-length",
      .whole,
      summary: "the mean distance in the largest component, strong if directed",
      reference: "Watts, Strogatz 1998, https://doi.org/10.1038/30918",
      cost: .quadratic
    ) {
      .whole(
        .number(
          try $0.network.averagePathLength(length: $0.options.length, execution: $0.execution)
        )
      )
    },
    Measure(
      "global-efficiency",
      .whole,
      summary: "the mean of one over the distance of two actors, 0 where there is no path; by "
        + "weights if ties have any, unlike local efficiency",
      reference: latora2001,
      cost: .quadratic
    ) {
      .whole(
        .number(try $0.network.globalEfficiency(length: $0.options.length, execution: $0.execution))
      )
    },
    Measure(
      "average-local-efficiency",
      .whole,
      summary: "the mean local efficiency of the actors; every tie has length 1, weighted or not",
      reference: latora2001,
      cost: .moderate
    ) { .whole(.number(try $0.network.averageLocalEfficiency(execution: $0.execution))) },
    Measure(
      "distance-distribution",
      .whole,
      summary: "how many pairs of actors are how many ties apart",
      reference: "Newman 2018, https://doi.org/10.1093/oso/9780198805090.001.0001",
      isCount: true,
      cost: .quadratic
    ) { .whole(WholeValue(try $0.network.distanceDistribution(execution: $0.execution))) },
  ]

  private static let pairPathMeasures: [Measure] = [
    Measure(
      "shortest-paths",
      .whole,
      summary: "all shortest paths from one actor to another",
      reference: "Dijkstra 1959, https://doi.org/10.1007/BF01386390"
    ) { context in
      let (source, target) = try context.pair(for: "shortest-paths")
      let found = try context.network.shortestPaths(
        from: source,
        to: target,
        length: context.options.length
      )
      return .whole(WholeValue(found))
    },
    Measure(
      "k-shortest-paths",
      .whole,
      summary: "the shortest paths from one actor to another that pass nobody twice",
      reference: "Yen 1971, https://doi.org/10.1287/mnsc.17.11.712"
    ) { context in
      let (source, target) = try context.pair(for: "k-shortest-paths")
      let paths = try context.network.loopFreePaths(
        from: source,
        to: target,
        count: context.options.pathCount,
        length: context.options.length,
        execution: context.execution
      )
      return .whole(.list(paths.map { WholeValue($0) }))
    },
  ]
}
