/// Memory for ties as they are read.
///
/// It grows by segments, so that nothing is ever copied; what is not written of a segment takes no
/// memory.
@safe final class TieStore: @unchecked Sendable {
  /// Ties that the first segment has room for, unless more are needed at once; each further one has
  /// room for twice as many, up to the greatest.
  private static let firstSize = 1 << 16
  private static let greatestSize = 1 << 20

  private let hasWeights: Bool
  private let hasSigns: Bool
  private var segment: TieSegment

  init(hasWeights: Bool, hasSigns: Bool) {
    self.hasWeights = hasWeights
    self.hasSigns = hasSigns
    segment = TieSegment(capacity: 0, hasWeights: hasWeights, hasSigns: hasSigns)
  }

  /// A segment with room for so many more ties.
  func segment(withRoomFor count: Int) -> TieSegment {
    if segment.capacity - segment.count < count {
      segment = TieSegment(
        capacity: max(count, Self.firstSize, min(2 * segment.capacity, Self.greatestSize)),
        hasWeights: hasWeights,
        hasSigns: hasSigns
      )
    }
    return segment
  }
}

/// Memory for so many ties, and how many of them are there already.
@safe final class TieSegment: @unchecked Sendable {
  let capacity: Int
  var count = 0
  let sources: UnsafeMutablePointer<UInt32>
  let targets: UnsafeMutablePointer<UInt32>
  let weights: UnsafeMutablePointer<Double>?
  let signs: UnsafeMutablePointer<Int8>?

  init(capacity: Int, hasWeights: Bool, hasSigns: Bool) {
    self.capacity = capacity
    unsafe sources = allocate(capacity)
    unsafe targets = allocate(capacity)
    unsafe weights = hasWeights ? allocate(capacity) : nil
    unsafe signs = hasSigns ? allocate(capacity) : nil
  }

  deinit {
    unsafe sources.deallocate()
    unsafe targets.deallocate()
    unsafe weights?.deallocate()
    unsafe signs?.deallocate()
  }
}

/// Memory for some values, at the start of a large page if they fill one.
private func allocate<Value>(_ capacity: Int) -> UnsafeMutablePointer<Value> {
  let byteCount = capacity * MemoryLayout<Value>.stride
  let memory = UnsafeMutableRawPointer.allocate(
    byteCount: byteCount,
    alignment: byteCount >= 2 * largePageSize ? largePageSize : MemoryLayout<Value>.alignment
  )
  unsafe preferLargePages(memory, byteCount: byteCount)
  return unsafe memory.bindMemory(to: Value.self, capacity: capacity)
}

/// Ties that were read together, in a segment that may hold others too.
struct TieBlock: Sendable {
  let segment: TieSegment
  var range: Range<Int>

  /// No ties.
  static var empty: TieBlock {
    TieBlock(segment: TieSegment(capacity: 0, hasWeights: false, hasSigns: false), range: 0..<0)
  }

  /// The ties for a builder of rows, for as long as the segment lives.
  var run: TieRun {
    let count = range.count
    let start = range.lowerBound
    return unsafe TieRun(
      sources: UnsafeBufferPointer(start: segment.sources + start, count: count),
      targets: UnsafeBufferPointer(start: segment.targets + start, count: count),
      weights: segment.weights.map { unsafe UnsafeBufferPointer(start: $0 + start, count: count) },
      signs: segment.signs.map { unsafe UnsafeBufferPointer(start: $0 + start, count: count) }
    )
  }

  /// Calls `body` with the sources and targets, to be read and changed.
  @inline(__always)
  func withEnds(
    _ body: (_ sources: UnsafeMutablePointer<UInt32>, _ targets: UnsafeMutablePointer<UInt32>) ->
      Void
  ) {
    unsafe body(segment.sources + range.lowerBound, segment.targets + range.lowerBound)
  }
}
