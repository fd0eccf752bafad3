/// The number of an arc within its bucket, of 32 or 64 bits.
protocol ArcKey: FixedWidthInteger, UnsignedInteger, RadixSortable, Sendable {}

extension UInt32: ArcKey {}
extension UInt64: ArcKey {}

/// The arrays in which rows are made.
///
/// Arcs are put into them as keys, which become targets where they are if they have 32 bits. No
/// array is ever copied.
struct ArcArrays<Key: ArcKey> {
  private var wideKeys: [Key]
  private(set) var targets: [UInt32]
  private(set) var weights: [Double]?
  private(set) var signs: [Int8]?

  /// Makes arrays of which nothing has been written.
  init(arcCount: Int, hasWeights: Bool, hasSigns: Bool) {
    // Where ties have weights, their memory is given back as these arrays fill, which they do
    // everywhere at once: with large pages all of it would be taken at the first ties.
    wideKeys = unsafe [Key](
      uninitializedCount: Key.bitWidth == 32 ? 0 : arcCount,
      inLargePages: !hasWeights
    )
    targets = unsafe [UInt32](
      uninitializedCount: Key.bitWidth == 32 ? arcCount : 0,
      inLargePages: !hasWeights
    )
    weights = hasWeights ? unsafe [Double](uninitializedCount: arcCount) : nil
    signs = hasSigns ? unsafe [Int8](uninitializedCount: arcCount) : nil
  }

  /// Makes the arrays that finished arcs need besides.
  mutating func addResults(weights givesWeights: Bool) {
    if Key.bitWidth != 32 { targets = unsafe [UInt32](uninitializedCount: wideKeys.count) }
    if givesWeights, weights == nil {
      weights = unsafe [Double](uninitializedCount: targets.count)
    }
  }

  /// Calls `body` with the memory of the arrays.
  mutating func withMemory(_ body: (ArcMemory<Key>) -> Void) {
    unsafe wideKeys.withUnsafeMutableBufferPointer { wideKeys in
      unsafe targets.withUnsafeMutableBufferPointer { targets in
        unsafe withOptional(&weights) { weights in
          unsafe withOptional(&signs) { signs in
            let narrowKeys = unsafe UnsafeMutableRawPointer(targets.baseAddress)?
              .assumingMemoryBound(to: Key.self)
            unsafe body(
              ArcMemory(
                keys: Key.bitWidth == 32 ? narrowKeys : wideKeys.baseAddress,
                targets: targets.baseAddress,
                weights: weights,
                signs: signs
              )
            )
          }
        }
      }
    }
  }

  /// Closes the gaps between the buckets, of which only so many arcs are left.
  mutating func close(starts: [Int], counts: [Int]) {
    wideKeys = []
    let count = counts.reduce(0, +)
    guard count < targets.count else { return }
    targets.keep(counts, from: starts, total: count)
    weights?.keep(counts, from: starts, total: count)
    signs?.keep(counts, from: starts, total: count)
  }
}

/// Memory for the arcs of all buckets.
@safe struct ArcMemory<Key: ArcKey>: @unchecked Sendable {
  let keys: UnsafeMutablePointer<Key>?
  let targets: UnsafeMutablePointer<UInt32>?
  let weights: UnsafeMutablePointer<Double>?
  let signs: UnsafeMutablePointer<Int8>?
}

private func withOptional<Element>(
  _ array: inout [Element]?,
  _ body: (UnsafeMutablePointer<Element>?) -> Void
) {
  if array == nil { return body(nil) }
  unsafe array?.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
}

extension Array where Element: BitwiseCopyable {
  /// Memory for so many elements, all of which must be written before they are read.
  @unsafe init(uninitializedCount count: Int, inLargePages isLarge: Bool = false) {
    if count == 0 {
      self = []
      return
    }
    self = unsafe Array(unsafeUninitializedCapacity: count) { memory, initialized in
      if isLarge {
        unsafe preferLargePages(
          memory.baseAddress,
          byteCount: count * MemoryLayout<Element>.stride
        )
      }
      initialized = count
    }
  }

  /// Keeps only some elements from each of several starts.
  fileprivate mutating func keep(_ counts: [Int], from starts: [Int], total: Int) {
    unsafe withUnsafeMutableBufferPointer { values in
      guard let base = values.baseAddress else { return }
      var end = 0
      for (bucket, count) in counts.enumerated() {
        unsafe (base + end).update(from: base + starts[bucket], count: count)
        end += count
      }
    }
    if total < count / 2 {
      // Most of the memory would stay in use for nothing.
      self = Array(self[..<total])
    } else {
      removeLast(count - total)
    }
  }
}
