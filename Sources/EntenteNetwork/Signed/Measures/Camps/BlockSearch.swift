/// A division into clusters while it is improved.
struct BlockSearch: Sendable {
  private let problem: BlockProblem
  /// The cluster of each actor.
  private(set) var clusters: [Int]
  private var sizes: [Int]
  /// The weights of positive (x) and negative (y) ties in each block, row after row; without direction
  /// those of two clusters are in either row.
  private var cells: [SIMD2<Double>]
  private let count: Int

  /// Puts actors into clusters by chance, none of them empty.
  init(_ problem: BlockProblem, _ chance: SplitMix64) {
    var chance = chance
    self.problem = problem
    count = problem.plan.clusterCount
    var order = Array(0..<problem.actorCount)
    chance.shuffle(&order)
    clusters = [Int](repeating: 0, count: problem.actorCount)
    for (place, actor) in order.enumerated() {
      clusters[actor] = place < count ? place : chance.next(below: count)
    }
    sizes = [Int](repeating: 0, count: count)
    for cluster in clusters { sizes[cluster] += 1 }
    cells = [SIMD2<Double>](repeating: .zero, count: count * count)
    fill()
  }

  /// Counts the blocks anew, so that no rounding remains.
  private mutating func fill() {
    for cell in cells.indices { cells[cell] = .zero }
    for actor in clusters.indices {
      for arc in problem.arcs[actor] where arc.isOut && (problem.isDirected || arc.other > actor) {
        add(arc.weight, signOf: arc.weight, clusters[actor], clusters[arc.other])
      }
    }
  }

  /// What disagrees in a block.
  private func cost(_ cell: SIMD2<Double>, isDiagonal: Bool) -> Double {
    let asPositive = problem.plan.alpha * cell.y
    let asNegative = (1 - problem.plan.alpha) * cell.x
    switch problem.plan.kind {
    case .balance: return isDiagonal ? asPositive : asNegative
    case .relaxed: return min(asPositive, asNegative)
    }
  }

  /// What disagrees in the blocks of one or two clusters, or of all.
  private func cost(of rows: [Int]? = nil) -> Double {
    var sum = 0.0
    for row in 0..<count {
      for column in (problem.isDirected ? 0 : row)..<count {
        if let rows, !rows.contains(row), !rows.contains(column) { continue }
        sum += cost(cells[row * count + column], isDiagonal: row == column)
      }
    }
    return sum
  }

  /// The criterion.
  var criterion: Double { cost() }

  /// Improves until nothing is gained; false if stopped.
  mutating func descend(_ execution: Execution) -> Bool {
    let least = 1e-9
    while true {
      if execution.isCancelled?() == true { return false }
      if moveOne(least) { continue }
      fill()
      if !exchangeTwo(least, execution) { return execution.isCancelled?() != true }
    }
  }

  /// Moves actors, each to the cluster that gains most; whether any moved.
  private mutating func moveOne(_ least: Double) -> Bool {
    var hasMoved = false
    for actor in clusters.indices where sizes[clusters[actor]] > 1 {
      let home = clusters[actor]
      var best = -least
      var destination = home
      for cluster in 0..<count where cluster != home {
        let before = cost(of: [home, cluster])
        put(actor, cluster)
        let change = cost(of: [home, cluster]) - before
        put(actor, home)
        if change < best { (best, destination) = (change, cluster) }
      }
      if destination != home {
        put(actor, destination)
        hasMoved = true
      }
    }
    return hasMoved
  }

  /// Exchanges the first two actors that gain by it; whether any do.
  private mutating func exchangeTwo(_ least: Double, _ execution: Execution) -> Bool {
    for one in clusters.indices {
      if execution.isCancelled?() == true { return false }
      for other in 0..<one where clusters[one] != clusters[other] {
        let (first, second) = (clusters[one], clusters[other])
        let before = cost(of: [first, second])
        put(one, second)
        put(other, first)
        if cost(of: [first, second]) - before < -least { return true }
        put(other, second)
        put(one, first)
      }
    }
    return false
  }

  private mutating func put(_ actor: Int, _ cluster: Int) {
    let home = clusters[actor]
    for arc in problem.arcs[actor] {
      let other = clusters[arc.other]
      if arc.isOut {
        add(-arc.weight, signOf: arc.weight, home, other)
        add(arc.weight, signOf: arc.weight, cluster, other)
      } else {
        add(-arc.weight, signOf: arc.weight, other, home)
        add(arc.weight, signOf: arc.weight, other, cluster)
      }
    }
    clusters[actor] = cluster
    sizes[home] -= 1
    sizes[cluster] += 1
  }

  /// Adds to a block, or takes from it what was added.
  private mutating func add(_ weight: Double, signOf sign: Double, _ row: Int, _ column: Int) {
    let pair = sign > 0 ? SIMD2(weight, 0) : SIMD2(0, -weight)
    cells[row * count + column] += pair
    if !problem.isDirected, row != column { cells[column * count + row] += pair }
  }

  /// The result, clusters in order of size.
  func blockmodel(foundShare: Double, equalCount: Int) -> SignedBlockmodel {
    var sorted = self
    let partition = Partition(clusters).bySize
    sorted.clusters = partition.groups
    sorted.fill()
    var blocks: [SignedBlockmodel.Block] = []
    for row in 0..<count {
      for column in (problem.isDirected ? 0 : row)..<count {
        let cell = sorted.cells[row * count + column]
        blocks.append(
          SignedBlockmodel.Block(
            row: row,
            column: column,
            sign: sign(of: cell, isDiagonal: row == column),
            positiveWeight: cell.x,
            negativeWeight: cell.y,
            inconsistency: cost(cell, isDiagonal: row == column)
          )
        )
      }
    }
    return SignedBlockmodel(
      partition: partition,
      blocks: blocks,
      criterion: blocks.reduce(0) { $0 + $1.inconsistency },
      foundShare: foundShare,
      equalCount: equalCount
    )
  }

  private func sign(of cell: SIMD2<Double>, isDiagonal: Bool) -> SignedBlockmodel.BlockSign {
    if cell == .zero { return .empty }
    switch problem.plan.kind {
    case .balance: return isDiagonal ? .positive : .negative
    case .relaxed:
      let (asPositive, asNegative) = (
        problem.plan.alpha * cell.y, (1 - problem.plan.alpha) * cell.x
      )
      if asPositive != asNegative { return asPositive < asNegative ? .positive : .negative }
      // Of equal costs the sign is that of the weight, and positive where even that is equal.
      return cell.x >= cell.y ? .positive : .negative
    }
  }
}
