import EntenteModel

/// The rows that a table's ties became, with the relations behind each arc.
struct ProjectedRows: Sendable {
  var rows: Rows
  /// The signed weight of each arc: the sum of (+1, −1, 0) × intensity over its relations.
  var nets: [Double] = []
  /// The relations behind the arcs: `places[offsets[a]..<offsets[a + 1]]` are those of arc *a*, as
  /// places in the table.
  var offsets: [UInt32] = [0]
  var places: [UInt32] = []
  /// The relations that are nodes, in order.
  var junctions: [Int]
  /// Whether each relation of the table has a tie.
  var isTied: [Bool]
}

/// How ties become rows.
struct RowPlan: Sendable {
  var isDirected: Bool
  var isWeighted: Bool
  var isSigned: Bool
  var sharesCliques: Bool
  var combination: TieCombination
  /// Whether the relations behind each arc are kept.
  var keepsRelations = true

  init(_ projection: Projection, isDirected: Bool) {
    self.isDirected = isDirected
    let isApart = projection.parallels == .apart
    isWeighted = projection.weight != .unweighted && !isApart
    isSigned = projection.sign == .valence && !isApart
    sharesCliques = isWeighted && projection.cliqueWeight == .shared
    combination =
      switch projection.parallels {
      case .sum, .apart: .sum
      case .max: .max
      case .mean: .mean
      }
  }
}

extension TieTable {
  /// The ties that hold for certain.
  var certainTies: [UInt32] {
    marks.indices.lazy.filter { !marks[$0].contains(.possible) }.map(UInt32.init)
  }

  /// All ties.
  var allTies: [UInt32] { Array(0..<UInt32(truncatingIfNeeded: marks.count)) }

  /// Some of the ties as rows.
  ///
  /// - Parameters:
  ///   - kept: The ties, ascending.
  ///   - plan: How they become rows.
  ///   - junctions: The relations that are nodes; by default those with a tie among the kept, first
  ///     those with a certain one, so that possible relations do not renumber the others.
  /// - Returns: The rows, sorted by two passes of counting and then combined.
  func rows(of kept: [UInt32], _ plan: RowPlan, junctions: [Int]? = nil) -> ProjectedRows {
    var isTied = [Bool](repeating: false, count: relations.count)
    var tieCounts = [Int](repeating: 0, count: plan.sharesCliques ? relations.count : 0)
    for tie in kept {
      let relation = Int(tieRelations[Int(tie)])
      isTied[relation] = true
      if plan.sharesCliques { tieCounts[relation] += 1 }
    }
    let nodes = junctions ?? self.junctions(where: isTied)
    var nodeOfRelation = [UInt32](repeating: 0, count: nodes.isEmpty ? 0 : relations.count)
    for (place, relation) in nodes.enumerated() {
      nodeOfRelation[relation] = UInt32(truncatingIfNeeded: actorCount + place)
    }
    func node(_ end: UInt32) -> UInt32 {
      end < actorCount ? end : nodeOfRelation[Int(end) - actorCount]
    }
    var from: [UInt32] = []
    var to: [UInt32] = []
    var ties: [UInt32] = []
    from.reserveCapacity(2 * kept.count)
    to.reserveCapacity(2 * kept.count)
    ties.reserveCapacity(2 * kept.count)
    for tie in kept {
      let (source, target) = (node(sources[Int(tie)]), node(targets[Int(tie)]))
      from.append(source)
      to.append(target)
      ties.append(tie)
      guard source != target, !plan.isDirected || marks[Int(tie)].contains(.mutual) else {
        continue
      }
      from.append(target)
      to.append(source)
      ties.append(tie)
    }
    let nodeCount = actorCount + nodes.count
    let byTarget = CountingSort.order(
      of: to,
      keyCount: nodeCount,
      from: Array(to.indices.lazy.map(UInt32.init))
    )
    let order = CountingSort.order(of: from, keyCount: nodeCount, from: byTarget)
    var weights = weights
    var nets = nets
    if plan.sharesCliques {
      for relation in relations.indices where relationShapes[relation] == .clique {
        let share = Self.cliqueShare(tieCounts[relation])
        weights[relation] *= share
        nets[relation] *= share
      }
    }
    var builder = RowBuilder(nodeCount: nodeCount, arcCount: order.count, plan)
    for arc in order {
      let relation = Int(tieRelations[Int(ties[Int(arc)])])
      builder.add(
        from: from[Int(arc)],
        to: to[Int(arc)],
        relation: relation,
        weight: weights[relation],
        net: nets[relation]
      )
    }
    return builder.finished(junctions: nodes, isTied: isTied)
  }

  /// The relations that are nodes: those with a certain tie, and then the others.
  private func junctions(where isTied: [Bool]) -> [Int] {
    guard relationShapes.contains(.junction) else { return [] }
    var isCertain = [Bool](repeating: false, count: relations.count)
    for tie in marks.indices where !marks[tie].contains(.possible) {
      isCertain[Int(tieRelations[tie])] = true
    }
    let nodes = relations.indices.filter { isTied[$0] && relationShapes[$0] == .junction }
    return nodes.filter { isCertain[$0] } + nodes.filter { !isCertain[$0] }
  }

  /// 1/(n − 1) for a clique of *n* peers, from its *n*(*n* − 1)/2 ties.
  private static func cliqueShare(_ tieCount: Int) -> Double {
    guard tieCount > 0 else { return 1 }
    let others = ((1 + 8 * Double(tieCount)).squareRoot() - 1) / 2
    return 1 / others.rounded()
  }
}
