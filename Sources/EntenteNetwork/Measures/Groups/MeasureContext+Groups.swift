internal import OrderedCollections

extension MeasureContext {
  /// The groups that were given.
  func givenPartition(for measure: String) throws(MeasureError) -> Partition {
    guard let partition else { throw .needsPartition(measure: measure) }
    return partition
  }

  /// The groups that Leiden finds.
  func leidenGroups() throws(MeasureError) -> Partition {
    try network.leiden(
      resolution: options.resolution,
      seed: options.seed,
      execution: execution
    )
  }

  /// Which groups are meant where they need not be given.
  var groupsOrigin: String {
    partition == nil ? "leiden" : "given"
  }

  /// Groups that were found, largest first, with what is to be said about them.
  func found(by partition: Partition) throws(MeasureError) -> MeasureValue {
    let resolution = options.resolution
    let modularity = try network.modularity(of: partition, resolution: resolution)
    return .groups(
      GroupsValue(
        partition: partition.bySize,
        values: [
          "count": .count(partition.groupCount),
          "modularity": .number(modularity),
          "resolution": .number(resolution),
          "seed": Int(exactly: options.seed).map { .count($0) } ?? .text(String(options.seed)),
        ]
      )
    )
  }

  /// The conductance of the given groups, else of Leiden's.
  func conductance() throws(MeasureError) -> MeasureValue {
    let partition: Partition =
      if let partition { partition } else { try leidenGroups().bySize }
    let values = try network.conductance(of: partition)
    let defined = values.filter { !$0.isNaN }
    return .groups(
      GroupsValue(
        partition: partition,
        values: [
          "of": .text(groupsOrigin),
          "mean": .number(defined.reduce(0, +) / Double(defined.count)),
          "greatest": .number(defined.max() ?? .nan),
          "by-group": partition.object(of: values.map { .number($0) }),
        ]
      )
    )
  }

  /// The E–I index of the given groups.
  func eiIndex() throws(MeasureError) -> MeasureValue {
    let partition = try givenPartition(for: "e-i-index")
    let index = try network.eiIndex(of: partition)
    return .groups(
      GroupsValue(
        partition: partition,
        values: [
          "e-i-index": .number(index.whole),
          "expected": .number(index.expected),
          "external": .count(index.externalTies),
          "internal": .count(index.internalTies),
          "by-group": partition.object(of: index.groups.map { .number($0) }),
        ]
      )
    )
  }

  /// The densities between the given groups.
  func roleTable() throws(MeasureError) -> MeasureValue {
    let partition = try givenPartition(for: "role-table")
    let rows = try network.roleTable(of: partition).cells.map { cell in
      WholeValue.object([
        "source": .text(partition.name(of: cell.source)),
        "target": .text(partition.name(of: cell.target)),
        "ties": .count(cell.ties),
        "possible": .count(cell.possibleTies),
        "density": .number(cell.density),
        "mean-weight": .number(cell.meanWeight),
      ])
    }
    return .groups(GroupsValue(partition: partition, values: ["cells": .list(rows)]))
  }

  /// How far the given groups agree with those that are found.
  func agreement() throws(MeasureError) -> MeasureValue {
    let given = try givenPartition(for: "partition-agreement")
    let found: [(name: String, partition: Partition)] = [
      ("leiden", try leidenGroups()),
      (
        "louvain",
        try network.louvain(
          resolution: options.resolution,
          seed: options.seed,
          execution: execution
        )
      ),
      (
        "label-propagation",
        try network.labelPropagation(seed: options.seed, execution: execution)
      ),
    ]
    var values: OrderedDictionary<String, WholeValue> = [:]
    for (name, partition) in found {
      let information = try given.normalizedMutualInformation(with: partition)
      let rand = try given.adjustedRandIndex(with: partition)
      let variation = try given.variationOfInformation(with: partition)
      values[name] = .object([
        "normalized-mutual-information": .number(information),
        "adjusted-rand-index": .number(rand),
        "variation-of-information": .number(variation),
      ])
    }
    return .groups(GroupsValue(partition: given, values: values))
  }
}

extension Partition {
  /// What a group is called; its number from 1 if it has no name.
  func name(of group: Int) -> String {
    names?[group] ?? String(group + 1)
  }

  /// A value for each group under its name.
  func object(of values: [WholeValue]) -> WholeValue {
    var object: OrderedDictionary<String, WholeValue> = [:]
    for (group, value) in values.enumerated() { object[name(of: group)] = value }
    return .object(object)
  }
}
