import EntenteModel
internal import OrderedCollections

/// One way that things may be: which relations hold, and which participations in doubt.
struct World: Sendable {
  let relations: [Bool]
  let doubts: [Bool]

  func holds(_ doubt: UInt32) -> Bool {
    doubt == TieTable.noDoubt || doubts[Int(doubt)]
  }
}

extension World {
  /// Draws a world.
  ///
  /// A number is drawn for every relation and participation, also where it decides nothing, so that
  /// other probabilities leave the rest of the world as it is.
  init(
    relations: [Double],
    doubtCount: Int,
    doubts probability: Double,
    using random: inout SplitMix64
  ) {
    var held: [Bool] = []
    held.reserveCapacity(relations.count)
    for probability in relations { held.append(random.nextShare() < probability) }
    self.relations = held
    doubts = (0..<doubtCount).map { _ in random.nextShare() < probability }
  }
}

extension TieTable {
  /// The ties that hold in a world.
  func ties(in world: World) -> [UInt32] {
    marks.indices.lazy.filter { tie in
      world.relations[Int(tieRelations[tie])] && world.holds(sourceDoubts[tie])
        && world.holds(targetDoubts[tie])
    }
    .map(UInt32.init)
  }
}

/// What is asked of every one of many networks like one.
struct MeasureFrame: Sendable {
  let partition: Partition?
  let options: MeasureOptions
  /// Whether a measure asks for the hypergraph or for layers.
  let asksForRelations: Bool

  init(
    partition: Partition? = nil,
    options: MeasureOptions = MeasureOptions(),
    asksForRelations: Bool
  ) {
    self.partition = partition
    self.options = options
    self.asksForRelations = asksForRelations
  }

  init(_ measures: [Measure], _ partition: Partition?, _ options: MeasureOptions) {
    self.init(
      partition: partition,
      options: options,
      asksForRelations: measures.contains(where: \.asksForRelations)
    )
  }
}

extension ProjectedNetwork {
  /// The probability of each relation of the table.
  func probabilities(by mapping: ProbabilityMapping) -> [Double] {
    table.relations.indices.map { place in
      let relation = selection.model.relations[table.relations[place]]
      let graded = relation.map(mapping.probability(of:)) ?? mapping.ungraded
      return table.isPossible[place] ? graded * mapping.possible : graded
    }
  }

  /// The network of a world, with what measures ask for.
  func context(of world: World, _ frame: MeasureFrame, _ execution: Execution) -> MeasureContext {
    var context = context(of: table, table.ties(in: world), frame, execution)
    if frame.asksForRelations {
      context.hypergraph = hypergraph { world.relations[$0] && world.holds($1) }
    }
    return context
  }

  /// The network of some ties of a table like this network's, with layers if they are asked for.
  func context(
    of table: TieTable,
    _ kept: [UInt32],
    _ frame: MeasureFrame,
    _ execution: Execution
  ) -> MeasureContext {
    var plan = RowPlan(projection, isDirected: network.isDirected)
    plan.keepsRelations = false
    let built = table.rows(of: kept, plan)
    let network = Network(
      rows: built.rows,
      isDirected: network.isDirected,
      relationCount: built.isTied.lazy.filter(\.self).count
    )
    return MeasureContext(
      network,
      layers: frame.asksForRelations ? layers(of: table, kept, junctions: built.junctions) : [],
      partition: frame.partition?.extended(to: network.actorCount),
      options: frame.options.extended(to: network.actorCount),
      execution: execution
    )
  }
}
