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
}
