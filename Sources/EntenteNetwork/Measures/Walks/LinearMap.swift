/// A square matrix that is known by its products with vectors.
protocol LinearMap {
  /// How many numbers its vectors have.
  var count: Int { get }

  /// Writes the product with a vector.
  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError)
}

/// What flows along arcs: to each actor the sum, over the arcs of its row, of what their other ends
/// have, times their strengths.
///
/// Over incoming rows this is the product of the transposed adjacency matrix with a vector.
struct ArcFlow: LinearMap {
  let rows: Rows
  /// The strength of each arc; nil where all are 1.
  let strengths: [Double]?
  let execution: Execution

  /// How many rows a thread takes at once.
  static let blockSize = 4096

  init(_ rows: Rows, strengths: [Double]?, execution: Execution) {
    self.rows = rows
    self.strengths = strengths
    self.execution = execution.silent
  }

  var count: Int { rows.actorCount }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    let count = self.count
    try withTable { (table) throws(MeasureError) in
      try unsafe vector.withUnsafeBufferPointer { (vector) throws(MeasureError) in
        try unsafe result.withUnsafeMutableBufferPointer { (result) throws(MeasureError) in
          guard let values = vector.baseAddress, let sums = result.baseAddress else { return }
          nonisolated(unsafe) let (from, to) = unsafe (values, sums)
          try execution.forEachBlock(of: count, size: Self.blockSize) { _, _, actors in
            for actor in actors { unsafe to[actor] = table.inflow(of: actor, from: from) }
          }
        }
      }
    }
  }

  /// Hands out the rows as plain memory.
  func withTable<Result>(
    _ body: (ArcTable) throws(MeasureError) -> Result
  ) throws(MeasureError) -> Result {
    try unsafe rows.offsets.withUnsafeBufferPointer { (offsets) throws(MeasureError) in
      try unsafe rows.targets.withUnsafeBufferPointer { (targets) throws(MeasureError) in
        guard let strengths else {
          return try unsafe body(ArcTable(offsets, targets, nil))
        }
        return try unsafe strengths.withUnsafeBufferPointer { (strengths) throws(MeasureError) in
          try unsafe body(ArcTable(offsets, targets, strengths))
        }
      }
    }
  }
}

/// Rows as plain memory, for loops that visit every arc many times; valid only while the arrays that
/// it points into are.
@safe struct ArcTable: @unchecked Sendable {
  private let offsets: UnsafeBufferPointer<UInt32>
  private let targets: UnsafeBufferPointer<UInt32>
  private let strengths: UnsafeBufferPointer<Double>?

  init(
    _ offsets: UnsafeBufferPointer<UInt32>,
    _ targets: UnsafeBufferPointer<UInt32>,
    _ strengths: UnsafeBufferPointer<Double>?
  ) {
    unsafe self.offsets = offsets
    unsafe self.targets = targets
    unsafe self.strengths = strengths
  }

  /// The sum over the arcs of an actor; always added up in the same order.
  @inline(__always)
  func inflow(of actor: Int, from values: UnsafePointer<Double>) -> Double {
    var arc = unsafe Int(offsets[actor])
    let end = unsafe Int(offsets[actor &+ 1])
    // Four sums that do not wait for each other.
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    if let strengths = unsafe strengths {
      while arc &+ 4 <= end {
        unsafe a += strengths[arc] * values[Int(targets[arc])]
        unsafe b += strengths[arc &+ 1] * values[Int(targets[arc &+ 1])]
        unsafe c += strengths[arc &+ 2] * values[Int(targets[arc &+ 2])]
        unsafe d += strengths[arc &+ 3] * values[Int(targets[arc &+ 3])]
        arc &+= 4
      }
      while arc < end {
        unsafe a += strengths[arc] * values[Int(targets[arc])]
        arc &+= 1
      }
    } else {
      while arc &+ 4 <= end {
        unsafe a += values[Int(targets[arc])]
        unsafe b += values[Int(targets[arc &+ 1])]
        unsafe c += values[Int(targets[arc &+ 2])]
        unsafe d += values[Int(targets[arc &+ 3])]
        arc &+= 4
      }
      while arc < end {
        unsafe a += values[Int(targets[arc])]
        arc &+= 1
      }
    }
    return (a + b) + (c + d)
  }
}

extension Execution {
  /// The same without a listener, for steps that are repeated an unknown number of times.
  var silent: Execution {
    Execution(threads: threads, isCancelled: isCancelled)
  }
}
