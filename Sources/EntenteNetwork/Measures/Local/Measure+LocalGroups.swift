extension Measure {
  private static let gouldFernandez = "Gould, Fernandez 1989, https://doi.org/10.2307/270949"
  private static let guimeraAmaral = "Guimerà, Amaral 2005, https://doi.org/10.1038/nature03288"

  /// Measures of how often an actor stands between two others, by the groups of the three.
  static let brokerageMeasures: [Measure] =
    [
      Measure(
        "brokerage",
        .actors,
        summary: "how often an actor stands between two others who are not tied",
        reference: gouldFernandez,
        isCount: true,
        cost: .moderate
      ) { context in
        .actors(try context.brokerage("brokerage").total.map(Double.init))
      }
    ]
    + BrokerageRole.allCases.map { role in
      let name = "brokerage-\(role.rawValue)"
      return Measure(
        name,
        .actors,
        summary: "how often an actor stands between two others \(role.summary)",
        reference: gouldFernandez,
        isCount: true,
        cost: .moderate
      ) { context in
        .actors(try context.brokerage(name)[role].map(Double.init))
      }
    }

  /// Measures of the groups that an actor's ties lead into.
  static let groupTieMeasures: [Measure] = [
    Measure(
      "participation-coefficient",
      .actors,
      summary: "how evenly an actor's ties are spread over the groups",
      reference: guimeraAmaral
    ) { context in
      .actors(
        try context.network.participationCoefficients(
          groups: context.groups(for: "participation-coefficient"),
          length: context.options.length
        )
      )
    },
    Measure(
      "within-module-degree",
      .actors,
      summary: "an actor's ties in its own group, in standard deviations from the group's mean",
      reference: guimeraAmaral
    ) { context in
      .actors(
        try context.network.withinModuleDegrees(
          groups: context.groups(for: "within-module-degree"),
          length: context.options.length
        )
      )
    },
  ]
}

extension MeasureContext {
  /// The groups of the actors.
  fileprivate func groups(for measure: String) throws(MeasureError) -> Partition {
    guard let partition else { throw .needsPartition(measure: measure) }
    return partition
  }

  /// How often every actor is a broker.
  fileprivate func brokerage(_ measure: String) throws(MeasureError) -> Brokerage {
    try network.brokerage(groups: groups(for: measure), execution: execution)
  }
}

extension BrokerageRole {
  fileprivate var summary: String {
    switch self {
    case .coordinator: "of its own group"
    case .itinerant: "of one other group"
    case .gatekeeper: "from another group into its own"
    case .representative: "from its own group into another"
    case .liaison: "of two other groups"
    }
  }
}
