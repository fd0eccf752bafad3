extension Rows {
  /// Calls a function with the offsets and targets as pointers.
  @inline(__always)
  func withPointers<Result>(
    _ body: (_ offsets: UnsafePointer<UInt32>, _ targets: UnsafePointer<UInt32>) -> Result
  ) -> Result {
    unsafe offsets.withUnsafeBufferPointer { offsets in
      unsafe targets.withUnsafeBufferPointer { targets in
        guard let first = offsets.baseAddress else { preconditionFailure("rows have an end") }
        return unsafe body(first, targets.baseAddress ?? first)
      }
    }
  }

  /// Calls a function with the offsets, targets and lengths as pointers; the weights are lengths.
  @inline(__always)
  func withLengths(
    _ body: (
      _ offsets: UnsafePointer<UInt32>,
      _ targets: UnsafePointer<UInt32>,
      _ lengths: UnsafePointer<Double>
    ) -> Void
  ) {
    unsafe (weights ?? []).withUnsafeBufferPointer { lengths in
      guard let first = lengths.baseAddress else { return }
      unsafe withPointers { offsets, targets in unsafe body(offsets, targets, first) }
    }
  }
}
