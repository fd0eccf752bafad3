/// Arcs in the order in which walks pass along them again and again.
///
/// A row holds, for the actor that something flows to, the ranks of those it flows from. Rows are in
/// order of length, and those that many rows read have the first ranks.
struct FlowTable: Sendable {
  /// Where each row begins, and last where all end.
  let starts: [UInt32]
  /// The ranks that rows read.
  let sources: [UInt32]
  /// The strength of each arc; nil where all are 1.
  let strengths: [Double]?
  /// Rows that a thread takes at once: with about as many arcs, however many threads there are.
  let blocks: [Range<Int>]

  /// Creates the table of what flows to actors along arcs that lead to them.
  ///
  /// - Parameters:
  ///   - rows: The arcs.
  ///   - strengths: The strength of each; nil where all are 1.
  ///   - readers: The order of the rows.
  ///   - lengths: How many arcs lead to each actor.
  ///   - ranks: The rank of each actor that arcs start from.
  ///   - execution: How many threads; the table does not depend on it.
  init(
    along rows: Rows,
    strengths: [Double]?,
    readers: ActorRanking,
    lengths: [UInt32],
    ranks: [UInt32],
    execution: Execution
  ) {
    var starts = [UInt32](repeating: 0, count: rows.actorCount + 1)
    for (row, actor) in readers.actors.enumerated() {
      starts[row + 1] = starts[row] &+ lengths[Int(actor)]
    }
    let dealer = FlowDealer(
      rows: rows,
      strengths: strengths,
      readers: readers,
      ranks: ranks,
      starts: starts,
      execution: execution
    )
    let (sources, strengths) = dealer.dealt()
    self.init(starts: starts, sources: sources, strengths: strengths)
  }

  /// Creates the table of what flows to actors against arcs that start from them.
  ///
  /// - Parameters:
  ///   - rows: The arcs.
  ///   - strengths: The strength of each; nil where all are 1.
  ///   - readers: The order of the rows.
  ///   - ranks: The rank of each actor that arcs lead to.
  init(against rows: Rows, strengths: [Double]?, readers: ActorRanking, ranks: [UInt32]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(rows.actorCount + 1)
    var sources = unsafe [UInt32](uninitializedCount: rows.arcCount)
    var written = sources.mutableSpan
    let ranks = ranks.span
    let targets = rows.targets.span
    var place = 0
    for actor in readers.actors {
      for arc in rows.arcs(of: Int(actor)) {
        unsafe written[unchecked: place] = ranks[unchecked: Int(targets[unchecked: arc])]
        place &+= 1
      }
      starts.append(UInt32(truncatingIfNeeded: place))
    }
    let kept = strengths.map { strengths in
      readers.actors.flatMap { strengths[rows.arcs(of: Int($0))] }
    }
    self.init(starts: starts, sources: sources, strengths: kept)
  }

  private init(starts: [UInt32], sources: [UInt32], strengths: [Double]?) {
    self.starts = starts
    self.sources = sources
    self.strengths = strengths
    blocks = Self.blocks(of: starts)
  }

  /// What a thread does at once, in arcs; a row is as much as four of them.
  private static let blockWork = 1 << 16

  private static func blocks(of starts: [UInt32]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = 0
    for row in 1..<max(starts.count, 1) {
      let work = Int(starts[row] &- starts[first]) + 4 * (row - first)
      if work >= blockWork || row == starts.count - 1 {
        blocks.append(first..<row)
        first = row
      }
    }
    return blocks
  }
}
