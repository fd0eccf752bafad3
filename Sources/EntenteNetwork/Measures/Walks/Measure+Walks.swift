extension Measure {
  private static let katz = "Katz 1953, https://doi.org/10.1007/BF02289026"
  private static let kleinberg = "Kleinberg 1999, https://doi.org/10.1145/324133.324140"

  /// Measures of who is reached by walks.
  static let walkMeasures: [Measure] = [
    Measure(
      "eigenvector",
      .actors,
      summary: "high for who has ties from those for whom it is high",
      reference: "Bonacich 1987, https://doi.org/10.1086/228631"
    ) { context in
      .actors(
        try context.network.eigenvectorCentrality(
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "katz",
      .actors,
      summary: "how many walks end at an actor, longer ones counting less",
      reference: katz
    ) { context in
      .actors(
        try context.network.katzCentrality(
          attenuation: context.options.attenuation,
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "katz-attenuation",
      .whole,
      summary: "what katz loses with each tie of a walk",
      reference: katz
    ) { context in
      .whole(
        .number(
          try context.options.attenuation
            ?? context.network.katzAttenuation(
              length: context.options.length,
              execution: context.execution
            )
        )
      )
    },
    Measure(
      "pagerank",
      .actors,
      summary: "the share of its time that a random walker along ties spends at an actor",
      reference: "Page, Brin, Motwani, Winograd 1999, http://ilpubs.stanford.edu:8090/422/"
    ) { context in
      .actors(
        try context.network.pageRank(
          damping: context.options.damping,
          personalization: context.options.personalization,
          length: context.options.length,
          execution: context.execution
        )
      )
    },
    Measure(
      "hub",
      .actors,
      summary: "high for who has ties to good authorities",
      reference: kleinberg
    ) { context in
      .actors(
        try context.network.hubsAndAuthorities(
          length: context.options.length,
          execution: context.execution
        ).hubs
      )
    },
    Measure(
      "authority",
      .actors,
      summary: "high for who has ties from good hubs",
      reference: kleinberg
    ) { context in
      .actors(
        try context.network.hubsAndAuthorities(
          length: context.options.length,
          execution: context.execution
        ).authorities
      )
    },
  ]
}
