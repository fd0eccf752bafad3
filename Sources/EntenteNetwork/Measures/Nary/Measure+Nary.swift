internal import OrderedCollections

extension Measure {
  /// Measures of relations as they are, with any number of actors.
  static let naryMeasures: [Measure] = [
    Measure(
      "hyperdegree",
      .actors,
      summary: "how many relations an actor takes part in, whatever the number of others",
      reference: "Estrada & Rodríguez-Velázquez 2006, https://doi.org/10.1016/j.physa.2005.12.002",
      isCount: true
    ) { try .actors($0.relations(for: "hyperdegree").hyperdegree().map(Double.init)) },
    Measure(
      "participation",
      .actors,
      summary: "the share of all relations that an actor takes part in",
      reference: "Borgatti & Everett 1997, https://doi.org/10.1016/S0378-8733(96)00301-2"
    ) { try .actors($0.relations(for: "participation").participation()) },
    Measure(
      "co-participants",
      .actors,
      summary: "how many others an actor meets in at least one relation",
      reference: "Borgatti & Everett 1997, https://doi.org/10.1016/S0378-8733(96)00301-2",
      isCount: true
    ) { try .actors($0.relations(for: "co-participants").coParticipants().map(Double.init)) },
    Measure(
      "shared-relations",
      .pairs,
      summary: "in how many relations two actors take part together, most first",
      reference: "Breiger 1974, https://doi.org/10.1093/sf/53.2.181",
      isCount: true,
      isSymmetric: true,
      cost: .moderate
    ) { try .pairs($0.relations(for: "shared-relations").sharedRelations()) },
    Measure(
      "s-components",
      .whole,
      summary: "components of relations that share at least s actors, and of actors who share at "
        + "least s relations",
      reference: "Aksoy et al. 2020, https://doi.org/10.1140/epjds/s13688-020-00231-0",
      cost: .moderate
    ) { context in
      let hypergraph = try context.relations(for: "s-components")
      return .whole(
        .object([
          "relations": table(of: hypergraph.sComponents(of: .relations)),
          "actors": table(of: hypergraph.sComponents(of: .actors)),
        ])
      )
    },
  ]

  /// How many components there are for each *s*, and the sizes of those of more than one.
  private static func table(of components: [[[Int]]]) -> WholeValue {
    .list(
      components.enumerated().map { index, components in
        .object([
          "s": .count(index + 1),
          "components": .count(components.count),
          "sizes": .list(components.map(\.count).filter { $0 > 1 }.map { .count($0) }),
        ])
      }
    )
  }
}

extension MeasureContext {
  /// The relations with all their participants.
  fileprivate func relations(for measure: String) throws(MeasureError) -> Hypergraph {
    guard let hypergraph else { throw .needsModel(measure: measure) }
    return hypergraph
  }
}
