/// A step of PageRank's walker; vectors are in the order of its flow.
struct PageRankStep {
  let flow: ArcFlow
  /// What each actor passes on along a tie of strength 1; 0 if no ties lead on.
  let shares: [Double]
  let damping: Double
  /// The probabilities of where jumps land; nil for anywhere.
  let jumps: [Double]?

  /// Creates a step.
  ///
  /// - Parameters:
  ///   - flow: The flow along ties.
  ///   - shares: What each actor passes on along a tie of strength 1, in the order of actors.
  ///   - damping: The probability to follow a tie.
  ///   - jumps: The probabilities of where jumps land, in the order of actors; nil for anywhere.
  init(flow: ArcFlow, shares: [Double], damping: Double, jumps: [Double]?) {
    self.flow = flow
    self.shares = flow.ranking.byRank(shares)
    self.damping = damping
    self.jumps = jumps.map(flow.ranking.byRank)
  }

  /// Walks until the ranks stand still.
  ///
  /// Most networks mix fast, and a pass over the arcs a step is all that is needed. Where ranks settle
  /// slowly the rest is left to a search that needs fewer passes.
  ///
  /// - Parameters:
  ///   - tolerance: The greatest sum of changes in a step.
  ///   - memory: How many directions that search keeps.
  /// - Returns: A rank for each actor, in their order.
  /// - Throws: ``MeasureError/notConverged(measure:iterations:change:)``,
  ///   ``MeasureError/cancelled``.
  func ranks(tolerance: Double, memory: Int) throws(MeasureError) -> [Double] {
    var walker = Walker(self)
    for _ in 0..<Self.patience {
      if try walker.walk(self) <= tolerance { return walker.byActor(self) }
    }
    if walker.changeAfter(steps: 12) > tolerance,
      let ranks = try searchedRanks(from: walker.byFlow(self), tolerance: tolerance, memory: memory)
    {
      return ranks
    }
    // Each step shrinks the change by the damping at least.
    let limit = 1_000_000
    for _ in 0..<limit {
      if try walker.walk(self) <= tolerance { return walker.byActor(self) }
    }
    throw .notConverged(measure: "pagerank", iterations: limit, change: walker.change)
  }

  /// How many steps are walked before it is clear how fast ranks settle.
  private static let patience = 8

  private func searchedRanks(
    from start: [Double],
    tolerance: Double,
    memory: Int
  ) throws(MeasureError) -> [Double]? {
    let anywhere = (1 - damping) / Double(flow.count)
    let equation = FixedPoint(
      map: self,
      constant: jumps.map { $0.map { $0 * (1 - damping) } }
        ?? [Double](repeating: anywhere, count: flow.count),
      memory: memory,
      measure: "pagerank"
    )
    do {
      let ranks = try equation.solution(from: start, tolerance: tolerance, limit: 500).vector
      guard ranks.allSatisfy({ $0 >= 0 }) else { return nil }
      return flow.ranking.byActor(ranks).sharesOfSum
    } catch .notConverged {
      return nil
    }
  }
}

/// The step without jumps that are made anyway: what follows ties, and what is stranded where none
/// lead on.
extension PageRankStep: LinearMap {
  var count: Int { flow.count }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    var outflow = vector
    outflow.multiply(by: shares)
    try flow.apply(outflow, to: &result)
    var stranded = 0.0
    for actor in shares.indices where shares[actor] == 0 { stranded += vector[actor] }
    if let jumps {
      result.add(damping * stranded, times: jumps)
    } else {
      let share = damping * stranded / Double(count)
      for actor in result.indices { result[actor] += share }
    }
  }
}

/// Where PageRank's walker may be.
private struct Walker {
  /// The probability to be with each actor, in the order of the rows.
  private var ranks: [Double]
  /// What each passes on along a tie of strength 1, in that order.
  private let shares: [Double]
  /// The probability that a jump lands there, in that order; nil for anywhere.
  private let jumps: [Double]?
  /// What each actor passes on along a tie of strength 1, in the order of the flow.
  private var outflow: [Double]
  private var nextOutflow: [Double]
  /// The probability to be where no ties lead on.
  private var stranded = 0.0
  /// The sum of the changes in the last step, and in the one before.
  private(set) var change = Double.infinity
  private var changeBefore = Double.infinity
  /// What is summed up for each block of rows, so that sums do not depend on threads.
  private var sums: [BlockSums]

  private struct BlockSums {
    var change = 0.0
    var stranded = 0.0
  }

  init(_ step: PageRankStep) {
    let share = 1 / Double(step.count)
    let destinations = step.flow.destinations
    ranks = [Double](repeating: share, count: step.count)
    shares = destinations.map { $0.map { step.shares[Int($0)] } } ?? step.shares
    jumps = step.jumps.map { jumps in
      destinations.map { $0.map { jumps[Int($0)] } } ?? jumps
    }
    outflow = step.shares.map { share * $0 }
    nextOutflow = outflow
    for passedOn in shares where passedOn == 0 { stranded += share }
    sums = [BlockSums](repeating: BlockSums(), count: step.flow.table.blocks.count)
  }

  /// The ranks in the order of actors.
  func byActor(_ step: PageRankStep) -> [Double] {
    step.flow.readers.byActor(ranks)
  }

  /// The ranks in the order of the flow.
  func byFlow(_ step: PageRankStep) -> [Double] {
    step.flow.ranking.byRank(byActor(step))
  }

  /// What the change will be if it goes on shrinking as it did.
  func changeAfter(steps: Int) -> Double {
    (0..<steps).reduce(change) { change, _ in change * (self.change / changeBefore) }
  }

  /// Makes a step, and says by how much ranks have changed in sum.
  mutating func walk(_ step: PageRankStep) throws(MeasureError) -> Double {
    try step.flow.table.withArcs { (arcs) throws(MeasureError) in try advance(step, arcs) }
    swap(&outflow, &nextOutflow)
    changeBefore = change
    change = sums.reduce(0) { $0 + $1.change }
    stranded = sums.reduce(0) { $0 + $1.stranded }
    return change
  }

  private mutating func advance(_ step: PageRankStep, _ arcs: FlowArcs) throws(MeasureError) {
    let everywhere = 1 - step.damping + step.damping * stranded
    let anywhere = everywhere / Double(step.count)
    let (blocks, destinations) = (step.flow.table.blocks, step.flow.destinations)
    let (shares, jumps) = (shares, jumps)
    try unsafe outflow.withUnsafeBufferPointer { (outflow) throws(MeasureError) in
      guard let outflow = outflow.baseAddress else { return }
      try unsafe nextOutflow.withUnsafeMutableBufferPointer { (next) throws(MeasureError) in
        try unsafe ranks.withUnsafeMutableBufferPointer { (ranks) throws(MeasureError) in
          try unsafe sums.withUnsafeMutableBufferPointer { (sums) throws(MeasureError) in
            nonisolated(unsafe) let (outflow, next) = unsafe (outflow, next)
            nonisolated(unsafe) let (ranks, sums) = unsafe (ranks, sums)
            try step.flow.execution.forEachBlock(of: blocks.count, size: 1) { _, block, _ in
              let shares = shares.span
              var (change, stranded) = (0.0, 0.0)
              for row in blocks[block] {
                let jump = jumps.map { $0[row] * everywhere } ?? anywhere
                let rank = unsafe jump + arcs.inflow(of: row, from: outflow)
                let share = unsafe shares[unchecked: row]
                unsafe change += (rank - ranks[row]).magnitude
                if share == 0 { stranded += rank }
                unsafe ranks[row] = rank
                let destination = destinations.map { Int($0[row]) } ?? row
                unsafe next[destination] = rank * share
              }
              unsafe sums[block] = BlockSums(change: change, stranded: stranded)
            }
          }
        }
      }
    }
  }
}
