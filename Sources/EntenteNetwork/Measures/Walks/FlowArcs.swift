/// The arcs of a table as plain memory, for loops that visit all of them many times; valid only while
/// the table is.
@safe struct FlowArcs: @unchecked Sendable {
  private let starts: UnsafeBufferPointer<UInt32>
  private let sources: UnsafeBufferPointer<UInt32>
  private let strengths: UnsafeBufferPointer<Double>?

  init(
    _ starts: UnsafeBufferPointer<UInt32>,
    _ sources: UnsafeBufferPointer<UInt32>,
    _ strengths: UnsafeBufferPointer<Double>?
  ) {
    unsafe self.starts = starts
    unsafe self.sources = sources
    unsafe self.strengths = strengths
  }

  /// The sum over the arcs of a row; always added up in the same order.
  @inline(__always)
  func inflow(of row: Int, from values: UnsafePointer<Double>) -> Double {
    var arc = unsafe Int(starts[row])
    let end = unsafe Int(starts[row &+ 1])
    // Four sums that do not wait for each other.
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    if let strengths = unsafe strengths {
      while arc &+ 4 <= end {
        unsafe a += strengths[arc] * values[Int(sources[arc])]
        unsafe b += strengths[arc &+ 1] * values[Int(sources[arc &+ 1])]
        unsafe c += strengths[arc &+ 2] * values[Int(sources[arc &+ 2])]
        unsafe d += strengths[arc &+ 3] * values[Int(sources[arc &+ 3])]
        arc &+= 4
      }
      while arc < end {
        unsafe a += strengths[arc] * values[Int(sources[arc])]
        arc &+= 1
      }
    } else {
      while arc &+ 4 <= end {
        unsafe a += values[Int(sources[arc])]
        unsafe b += values[Int(sources[arc &+ 1])]
        unsafe c += values[Int(sources[arc &+ 2])]
        unsafe d += values[Int(sources[arc &+ 3])]
        arc &+= 4
      }
      while arc < end {
        unsafe a += values[Int(sources[arc])]
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
