/// Where arcs come from, in shares that are counted and divided apart.
protocol ArcInput: Sendable {
  /// How many shares there are.
  var shareCount: Int { get }
  /// Whether arcs have weights.
  var hasWeights: Bool { get }
  /// Whether arcs have signs.
  var hasSigns: Bool { get }
  /// Whether the arcs of each row come in the order of their targets.
  var isSorted: Bool { get }

  /// Adds the arcs of a share to the counts of their buckets.
  func count(share: Int, in buckets: ArcBuckets, into counts: UnsafeMutablePointer<UInt32>)

  /// Writes the arcs of a share to where their buckets go on, and moves these places.
  func divide<Key: ArcKey>(
    share: Int,
    in buckets: ArcBuckets,
    places: UnsafeMutablePointer<UInt32>,
    into memory: ArcMemory<Key>
  )
}

/// Where each share of arcs goes in each bucket.
@safe final class ArcPartition: @unchecked Sendable {
  private let buckets: ArcBuckets
  private let shareCount: Int
  private let execution: Execution
  /// For each share, where its arcs of each bucket begin.
  private let places: UnsafeMutablePointer<UInt32>
  /// Where each bucket begins, and last where all end.
  let bucketStarts: [Int]

  /// Counts the arcs.
  init(_ input: some ArcInput, in buckets: ArcBuckets, execution: Execution) {
    let shareCount = input.shareCount
    let bucketCount = buckets.count
    let size = shareCount * bucketCount
    unsafe places = .allocate(capacity: max(size, 1))
    unsafe places.initialize(repeating: 0, count: size)
    self.buckets = buckets
    self.shareCount = shareCount
    self.execution = execution
    nonisolated(unsafe) let counts = unsafe places
    execution.forEachToTheEnd(shareCount) { _, share in
      unsafe input.count(share: share, in: buckets, into: counts + share * bucketCount)
    }
    var starts = [0]
    starts.reserveCapacity(bucketCount + 1)
    var start = 0
    for bucket in 0..<bucketCount {
      for share in 0..<shareCount {
        let index = share * bucketCount + bucket
        let size = unsafe Int(counts[index])
        unsafe counts[index] = UInt32(truncatingIfNeeded: start)
        start += size
      }
      starts.append(start)
    }
    precondition(start <= Int(UInt32.max), "a network has fewer than 2^32 arcs")
    bucketStarts = starts
  }

  deinit {
    unsafe places.deallocate()
  }

  /// How many arcs there are.
  var arcCount: Int { bucketStarts.last ?? 0 }

  /// Writes all arcs to their buckets; once only.
  func divide<Key: ArcKey>(_ input: some ArcInput, into memory: ArcMemory<Key>) {
    execution.forEachToTheEnd(shareCount) { [buckets] _, share in
      unsafe input.divide(
        share: share,
        in: buckets,
        places: self.places + share * buckets.count,
        into: memory
      )
    }
  }
}
