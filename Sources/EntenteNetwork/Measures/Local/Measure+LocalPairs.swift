internal import OrderedCollections

extension Measure {
  private static let burt = "Burt 1976, https://doi.org/10.1093/sf/55.1.93"
  private static let wassermanFaust =
    "Wasserman, Faust 1994, https://doi.org/10.1017/CBO9780511815478"
  private static let whiteReitz = "White, Reitz 1983, https://doi.org/10.1016/0378-8733(83)90025-4"
  private static let barbieri = "Barbieri 1996, https://doi.org/10.1177/0022343396033001003"

  /// Measures of the contacts that two actors have in common.
  static let contactMeasures: [Measure] = [
    Measure(
      "common-neighbours",
      .pairs,
      summary: "how many contacts two actors have in common",
      reference: "Newman 2001, https://doi.org/10.1103/PhysRevE.64.025102",
      isCount: true,
      isSymmetric: true,
      cost: .moderate
    ) { context in
      .pairs(
        try context.network.commonNeighbours(
          limit: context.options.pairLimit,
          execution: context.execution
        )
      )
    },
    Measure(
      "jaccard",
      .pairs,
      summary: "the share of two actors' contacts that both have",
      reference: "Liben-Nowell, Kleinberg 2007, https://doi.org/10.1002/asi.20591",
      isSymmetric: true,
      cost: .moderate
    ) { context in
      .pairs(
        try context.network.jaccard(
          limit: context.options.pairLimit,
          execution: context.execution
        )
      )
    },
    Measure(
      "adamic-adar",
      .pairs,
      summary: "the contacts that two actors have in common, rare ones counting more",
      reference: "Adamic, Adar 2003, https://doi.org/10.1016/S0378-8733(03)00009-1",
      isSymmetric: true,
      cost: .moderate
    ) { context in
      .pairs(
        try context.network.adamicAdar(
          limit: context.options.pairLimit,
          execution: context.execution
        )
      )
    },
  ]

  /// Measures of how alike two actors stand, and the positions made of them.
  static let equivalenceMeasures: [Measure] = [
    Measure(
      "structural-equivalence",
      .pairs,
      summary: "how far apart two actors' ties to and from all others are; 0 if the same",
      reference: burt,
      isDistance: true,
      isSymmetric: true,
      cost: .steep
    ) { context in
      .pairs(
        try context.structuralDistances()
          .pairs(limit: context.options.pairLimit, order: .least)
      )
    },
    Measure(
      "structural-correlation",
      .pairs,
      summary: "how far two actors' ties to and from all others go together, from −1 to 1",
      reference: wassermanFaust,
      isSymmetric: true,
      cost: .steep
    ) { context in
      .pairs(
        try context.network.structuralCorrelations(
          length: context.options.length,
          execution: context.execution
        ).pairs(limit: context.options.pairLimit, order: .greatest)
      )
    },
    Measure(
      "regular-equivalence",
      .pairs,
      summary: "how far two actors have the same ties to others who are alike, from 0 to 1",
      reference: whiteReitz,
      isSymmetric: true,
      cost: .steep
    ) { context in
      .pairs(
        try context.regularEquivalence()
          .pairs(limit: context.options.pairLimit, order: .greatest)
      )
    },
    Measure(
      "structural-positions",
      .groups,
      summary: "groups of actors with much the same ties to the same others",
      reference: burt,
      cost: .steep
    ) { context in
      .groups(try context.positions(context.structuralDistances(), "structural-positions"))
    },
    Measure(
      "regular-positions",
      .groups,
      summary: "groups of actors with much the same ties to others who are alike",
      reference: whiteReitz,
      cost: .steep
    ) { context in
      .groups(
        try context.positions(context.regularEquivalence().map { 1 - $0 }, "regular-positions")
      )
    },
  ]

  /// Measures of how much two actors mean to each other.
  static let dependenceMeasures: [Measure] = [
    Measure(
      "source-dependence",
      .pairs,
      summary: "the share of the pair's second actor in all ties of the first",
      reference: barbieri
    ) { context in
      .pairs(try context.network.dependence().map { $0.pair(\.sourceShare) })
    },
    Measure(
      "target-dependence",
      .pairs,
      summary: "the share of the pair's first actor in all ties of the second",
      reference: barbieri
    ) { context in
      .pairs(try context.network.dependence().map { $0.pair(\.targetShare) })
    },
    Measure(
      "dependence-asymmetry",
      .pairs,
      summary: "how much more the pair's first actor depends on the second than that on the first",
      reference: barbieri
    ) { context in
      .pairs(try context.network.dependence().map { $0.pair(\.asymmetry) })
    },
  ]
}

extension MeasureContext {
  fileprivate func structuralDistances() throws(MeasureError) -> PairMatrix {
    try network.structuralDistances(length: options.length, execution: execution)
  }

  fileprivate func regularEquivalence() throws(MeasureError) -> PairMatrix {
    try network.regularEquivalence(length: options.length, execution: execution)
  }

  /// The groups into which actors fall by their distances, and how they were merged.
  fileprivate func positions(
    _ distances: PairMatrix,
    _ measure: String
  ) throws(MeasureError) -> GroupsValue {
    let dendrogram = distances.clustering(options.linkage)
    let count = options.groupCount ?? dendrogram.groupCountAtWidestGap
    let possible = min(1, network.actorCount)...network.actorCount
    guard possible.contains(count) else {
      throw .unusableParameter(
        measure: measure,
        name: "the number of groups",
        reason: "is \(count), but must be from \(possible.lowerBound) to \(possible.upperBound), "
          + "the number of actors"
      )
    }
    return GroupsValue(
      partition: dendrogram.partition(groupCount: count),
      values: [
        "linkage": .text(options.linkage.rawValue),
        "merges": .list(dendrogram.merges.map(\.value)),
      ]
    )
  }
}

extension Dendrogram.Merge {
  fileprivate var value: WholeValue {
    .object([
      "first": .count(first), "second": .count(second), "height": .number(height),
      "size": .count(size),
    ])
  }
}

extension Dependence {
  fileprivate func pair(_ value: KeyPath<Dependence, Double>) -> PairValue {
    PairValue(source: source, target: target, value: self[keyPath: value])
  }
}
