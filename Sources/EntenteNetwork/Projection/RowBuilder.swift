/// Puts sorted arcs together, the parallel ones into one.
struct RowBuilder {
  private let plan: RowPlan
  private var offsets: [UInt32]
  private var targets: [UInt32] = []
  private var weights: [Double]?
  private var signs: [Int8]?
  private var nets: [Double] = []
  private var relationOffsets: [UInt32] = [0]
  private var relations: [UInt32] = []

  /// The arc that is being put together.
  private var source = UInt32.max
  private var target = UInt32.max
  private var lastRelation = -1
  private var arcWeights: [Double] = []
  private var arcNets: [Double] = []

  init(nodeCount: Int, arcCount: Int, _ plan: RowPlan) {
    self.plan = plan
    offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    weights = plan.isWeighted ? [] : nil
    signs = plan.isSigned ? [] : nil
    targets.reserveCapacity(arcCount)
  }

  mutating func add(
    from source: UInt32,
    to target: UInt32,
    relation: Int,
    weight: Double,
    net: Double
  ) {
    if source != self.source || target != self.target {
      close()
      self.source = source
      self.target = target
      lastRelation = -1
    }
    // A relation ties a pair once, though both may stand on both of its sides.
    guard relation != lastRelation else { return }
    lastRelation = relation
    arcWeights.append(weight)
    arcNets.append(net)
    if plan.keepsRelations { relations.append(UInt32(truncatingIfNeeded: relation)) }
  }

  private mutating func close() {
    guard !arcWeights.isEmpty else { return }
    targets.append(target)
    offsets[Int(source) + 1] += 1
    if plan.isWeighted {
      let weight = weight()
      weights?.append(weight)
    }
    if plan.isSigned || plan.keepsRelations {
      let net = Self.sum(&arcNets)
      // Tenths do not add up to 0 to the last bit.
      let size = arcNets.reduce(0) { $0 + $1.magnitude }
      let isBalanced = net.magnitude <= 1e-9 * size
      signs?.append(isBalanced ? 0 : net > 0 ? 1 : -1)
      if plan.keepsRelations { nets.append(isBalanced ? 0 : net) }
    }
    if plan.keepsRelations { relationOffsets.append(UInt32(truncatingIfNeeded: relations.count)) }
    arcWeights.removeAll(keepingCapacity: true)
    arcNets.removeAll(keepingCapacity: true)
  }

  private mutating func weight() -> Double {
    switch plan.combination {
    case .sum: Self.sum(&arcWeights)
    case .max: arcWeights.max() ?? 0
    case .mean: Self.sum(&arcWeights) / Double(arcWeights.count)
    }
  }

  /// The sum of some numbers in ascending order, so that it does not depend on that of the relations.
  private static func sum(_ values: inout [Double]) -> Double {
    if values.count > 2 { values.sort() }
    return values.reduce(0, +)
  }

  mutating func finished(junctions: [Int], isTied: [Bool]) -> ProjectedRows {
    close()
    for node in 0..<(offsets.count - 1) { offsets[node + 1] += offsets[node] }
    return ProjectedRows(
      rows: Rows(offsets: offsets, targets: targets, weights: weights, signs: signs),
      nets: nets,
      offsets: relationOffsets,
      places: relations,
      junctions: junctions,
      isTied: isTied
    )
  }
}
