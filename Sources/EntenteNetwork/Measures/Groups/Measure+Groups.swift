internal import OrderedCollections

extension Measure {
  /// Measures of groups: found, given, and compared.
  static let groupMeasures: [Measure] = communityMeasures + divisionMeasures

  /// The groups that algorithms find.
  private static let communityMeasures: [Measure] = [
    Measure(
      "leiden",
      .groups,
      summary: "groups of greatest modularity, each connected",
      reference: "Traag, Waltman & van Eck 2019, https://doi.org/10.1038/s41598-019-41695-z",
      cost: .moderate
    ) { try $0.found(by: $0.leidenGroups()) },
    Measure(
      "louvain",
      .groups,
      summary: "groups of great modularity, for comparison with older work",
      reference: "Blondel et al. 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008",
      cost: .moderate
    ) { context in
      let partition = try context.network.louvain(
        resolution: context.options.resolution,
        seed: context.options.seed,
        execution: context.execution
      )
      return try context.found(by: partition)
    },
    Measure(
      "label-propagation",
      .groups,
      summary: "groups that labels fall into when each actor follows most of its neighbours",
      reference: "Raghavan, Albert & Kumara 2007, https://doi.org/10.1103/PhysRevE.76.036106",
      cost: .moderate
    ) { context in
      let partition = try context.network.labelPropagation(
        seed: context.options.seed,
        execution: context.execution
      )
      return try context.found(by: partition)
    },
    Measure(
      "modularity",
      .whole,
      summary: "weight within groups above what chance would put there; of the given groups, "
        + "else of Leiden's (see modularity-groups)",
      reference: "Newman 2004, https://doi.org/10.1103/PhysRevE.70.056131; directed: Leicht & "
        + "Newman 2008, https://doi.org/10.1103/PhysRevLett.100.118703",
      cost: .moderate
    ) { context in
      let partition = try context.partition ?? context.leidenGroups()
      let resolution = context.options.resolution
      return try .whole(.number(context.network.modularity(of: partition, resolution: resolution)))
    },
    Measure(
      "modularity-groups",
      .whole,
      summary: "which groups modularity and conductance are of: the given ones, or those that "
        + "Leiden finds",
      reference: "Newman 2004, https://doi.org/10.1103/PhysRevE.70.056131"
    ) { .whole(.text($0.groupsOrigin)) },
    Measure(
      "conductance",
      .groups,
      summary:
        "the share of a group's weight that leaves it; of the given groups, else of Leiden's",
      reference: "Leskovec et al. 2009, https://doi.org/10.1080/15427951.2009.10129177",
      cost: .moderate
    ) { try $0.conductance() },
  ]

  /// What is said about groups that are given.
  private static let divisionMeasures: [Measure] = [
    Measure(
      "e-i-index",
      .groups,
      summary: "ties that lead out of groups less those within, as a share of both",
      reference: "Krackhardt & Stern 1988, https://doi.org/10.2307/2786835"
    ) { try $0.eiIndex() },
    Measure(
      "actor-e-i-index",
      .actors,
      summary: "an actor's ties to other groups less those in its own, as a share of both",
      reference: "Krackhardt & Stern 1988, https://doi.org/10.2307/2786835"
    ) { context in
      let partition = try context.givenPartition(for: "actor-e-i-index")
      return try .actors(context.network.eiIndex(of: partition).actors)
    },
    Measure(
      "role-table",
      .groups,
      summary: "ties, possible ties, density and mean weight from each group to each",
      reference: "White, Boorman & Breiger 1976, https://doi.org/10.1086/226141"
    ) { try $0.roleTable() },
    Measure(
      "partition-agreement",
      .groups,
      summary: "how far the given groups agree with those that algorithms find",
      reference: "Hubert & Arabie 1985, https://doi.org/10.1007/BF01908075; Vinh, Epps & Bailey "
        + "2010, https://jmlr.org/papers/v11/vinh10a.html",
      cost: .moderate
    ) { try $0.agreement() },
  ]
}
