/// What flows along the arcs of a network: to each actor the sum, over the arcs that lead to it, of
/// what their first actors have, times their strengths.
///
/// It is the product of the transposed adjacency matrix with a vector. Vectors have their numbers in
/// the order of ``ranking``.
struct ArcFlow: LinearMap {
  let table: FlowTable
  /// The order of the numbers in vectors.
  let ranking: ActorRanking
  /// The order of the rows of the table.
  let readers: ActorRanking
  /// The rank that each row writes; nil if rows are ranks.
  let destinations: [UInt32]?
  let execution: Execution

  /// Creates the flow of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - strengths: The strength of each arc of its rows; nil where all are 1.
  ///   - execution: How to run.
  init(_ network: Network, strengths: [Double]?, execution: Execution) {
    let rows = network.rows
    self.execution = execution.silent
    ranking = ActorRanking(rows.outgoingCounts)
    if network.isDirected {
      let lengths = rows.incomingCounts
      readers = ActorRanking(lengths)
      destinations = ranking.ranks(of: readers)
      table = FlowTable(
        along: rows,
        strengths: strengths,
        readers: readers,
        lengths: lengths,
        ranks: ranking.ranks,
        execution: execution
      )
    } else {
      readers = ranking
      destinations = nil
      table = FlowTable(
        against: rows,
        strengths: strengths,
        readers: ranking,
        ranks: ranking.ranks
      )
    }
  }

  var count: Int { ranking.actors.count }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    try table.apply(vector, to: &result, destinations: destinations, execution: execution)
  }
}

extension FlowTable {
  /// Writes what flows to each row.
  ///
  /// - Parameters:
  ///   - vector: What each rank has.
  ///   - result: What flows to each row.
  ///   - destinations: Where in the result; nil for the number of the row.
  ///   - execution: How to run; without a listener, as this is one step of many.
  /// - Throws: ``MeasureError/cancelled``.
  func apply(
    _ vector: [Double],
    to result: inout [Double],
    destinations: [UInt32]?,
    execution: Execution
  ) throws(MeasureError) {
    let blocks = blocks
    try withArcs { (arcs) throws(MeasureError) in
      try unsafe vector.withUnsafeBufferPointer { (vector) throws(MeasureError) in
        try unsafe result.withUnsafeMutableBufferPointer { (result) throws(MeasureError) in
          guard let values = vector.baseAddress, let sums = result.baseAddress else { return }
          nonisolated(unsafe) let (from, to) = unsafe (values, sums)
          try execution.forEachBlock(of: blocks.count, size: 1) { _, block, _ in
            if let destinations {
              let destinations = destinations.span
              for row in blocks[block] {
                let destination = unsafe Int(destinations[unchecked: row])
                unsafe to[destination] = arcs.inflow(of: row, from: from)
              }
            } else {
              for row in blocks[block] { unsafe to[row] = arcs.inflow(of: row, from: from) }
            }
          }
        }
      }
    }
  }

  /// Hands out the arcs as plain memory.
  func withArcs<Result>(
    _ body: (FlowArcs) throws(MeasureError) -> Result
  ) throws(MeasureError) -> Result {
    try unsafe starts.withUnsafeBufferPointer { (starts) throws(MeasureError) in
      try unsafe sources.withUnsafeBufferPointer { (sources) throws(MeasureError) in
        guard let strengths else {
          return try unsafe body(FlowArcs(starts, sources, nil))
        }
        return try unsafe strengths.withUnsafeBufferPointer { (strengths) throws(MeasureError) in
          try unsafe body(FlowArcs(starts, sources, strengths))
        }
      }
    }
  }
}
