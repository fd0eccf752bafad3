/// Deals arcs out to the rows of the actors they lead to, in the order of their first actors.
///
/// They are divided among buckets first, so that those that are written to at once fit the cache.
struct FlowDealer {
  let rows: Rows
  /// The strength of each arc; nil where all are 1.
  let strengths: [Double]?
  /// The order of the rows.
  let readers: ActorRanking
  /// The rank of each actor that arcs start from.
  let ranks: [UInt32]
  /// Where each row begins, and last where all end.
  let starts: [UInt32]
  let execution: Execution

  /// The first actors of the arcs of each row, by rank, and the strengths of these arcs.
  func dealt() -> (sources: [UInt32], strengths: [Double]?) {
    let turns = RowTurns(rowCount: rows.actorCount, arcCount: rows.arcCount)
    return turns.buckets.isNarrow ? dealt(turns, UInt32.self) : dealt(turns, UInt64.self)
  }

  private func dealt<Key: ArcKey>(
    _ turns: RowTurns,
    _: Key.Type
  ) -> (sources: [UInt32], strengths: [Double]?) {
    let input = RankedArcs(
      rows: rows,
      strengths: strengths,
      readers: readers.ranks.map { turns.place(of: $0) },
      ranks: ranks,
      shareCount: execution.threads > 1 ? 4 * execution.threads : 1
    )
    let partition = ArcPartition(input, in: turns.buckets, execution: execution)
    let count = partition.arcCount
    var divided = ArcArrays<Key>(arcCount: count, hasWeights: strengths != nil, hasSigns: false)
    divided.withMemory { partition.divide(input, into: $0) }
    var sources = unsafe [UInt32](uninitializedCount: count)
    var dealtStrengths = unsafe [Double](uninitializedCount: strengths == nil ? 0 : count)
    unsafe sources.withUnsafeMutableBufferPointer { sources in
      unsafe dealtStrengths.withUnsafeMutableBufferPointer { strengths in
        divided.withMemory { memory in
          unsafe deal(
            memory,
            partition.bucketStarts,
            turns,
            to: sources.baseAddress,
            strengths: memory.weights == nil ? nil : strengths.baseAddress
          )
        }
      }
    }
    return (sources, strengths == nil ? nil : dealtStrengths)
  }

  private func deal<Key: ArcKey>(
    _ memory: ArcMemory<Key>,
    _ bucketStarts: [Int],
    _ turns: RowTurns,
    to sources: UnsafeMutablePointer<UInt32>?,
    strengths: UnsafeMutablePointer<Double>?
  ) {
    guard let keys = unsafe memory.keys, let sources = unsafe sources else { return }
    let targetBits = turns.buckets.targetBits
    let rankMask = (Key(1) &<< Key(truncatingIfNeeded: targetBits)) &- 1
    let starts = starts
    nonisolated(unsafe) let (from, to, toStrengths) = unsafe (keys, sources, strengths)
    execution.forEachToTheEnd(turns.buckets.count) { _, bucket in
      var places = turns.rows(of: bucket).map { starts[$0] }
      var next = places.mutableSpan
      for index in bucketStarts[bucket]..<bucketStarts[bucket + 1] {
        let key = unsafe from[index]
        let turn = Int(truncatingIfNeeded: key.bits(from: targetBits))
        let place = unsafe Int(next[unchecked: turn])
        unsafe next[unchecked: turn] &+= 1
        unsafe to[place] = UInt32(truncatingIfNeeded: key & rankMask)
        if let toStrengths = unsafe toStrengths, let weights = unsafe memory.weights {
          unsafe toStrengths[place] = weights[index]
        }
      }
    }
  }
}

/// Which bucket each row goes to: they take turns, because the first rows are by far the longest.
private struct RowTurns {
  let buckets: ArcBuckets
  private let rowCount: Int
  private let bucketBits: UInt32

  init(rowCount: Int, arcCount: Int) {
    let bits = Int.bitWidth - max(rowCount - 1, 1).leadingZeroBitCount
    let bucketBits = max(0, min(bits, 11, Int.bitWidth - (arcCount >> 15).leadingZeroBitCount))
    self.rowCount = rowCount
    self.bucketBits = UInt32(bucketBits)
    buckets = ArcBuckets(actorCount: 1 << bits, rowBits: bits - bucketBits)
  }

  /// The number of a row among the rows of all buckets, one bucket after the other.
  func place(of row: UInt32) -> UInt32 {
    let bucket = row & ((1 << bucketBits) - 1)
    return bucket << UInt32(buckets.rowBits) | row >> bucketBits
  }

  /// The rows of a bucket.
  func rows(of bucket: Int) -> StrideTo<Int> {
    stride(from: bucket, to: rowCount, by: 1 << Int(bucketBits))
  }
}

/// Arcs by the place of the row of the actor they lead to.
private struct RankedArcs: ArcInput {
  let rows: Rows
  let strengths: [Double]?
  /// The place of the row of each actor that arcs lead to.
  let readers: [UInt32]
  /// The rank of each actor that arcs start from.
  let ranks: [UInt32]
  let shareCount: Int
  let hasSigns = false
  let isSorted = false

  var hasWeights: Bool { strengths != nil }

  private func actors(_ share: Int) -> Range<Int> {
    rows.actorCount * share / shareCount..<rows.actorCount * (share + 1) / shareCount
  }

  func count(share: Int, in buckets: ArcBuckets, into counts: UnsafeMutablePointer<UInt32>) {
    let actors = actors(share)
    let arcs = Int(rows.offsets[actors.lowerBound])..<Int(rows.offsets[actors.upperBound])
    let (targets, readers) = (rows.targets.span, readers.span)
    for arc in arcs {
      let row = unsafe readers[unchecked: Int(targets[unchecked: arc])]
      unsafe counts[buckets.bucket(of: row)] &+= 1
    }
  }

  func divide<Key: ArcKey>(
    share: Int,
    in buckets: ArcBuckets,
    places: UnsafeMutablePointer<UInt32>,
    into memory: ArcMemory<Key>
  ) {
    guard let keys = unsafe memory.keys else { return }
    let (targets, readers) = (rows.targets.span, readers.span)
    for actor in actors(share) {
      let rank = ranks[actor]
      for arc in rows.arcs(of: actor) {
        let row = unsafe readers[unchecked: Int(targets[unchecked: arc])]
        let bucket = buckets.bucket(of: row)
        let place = unsafe Int(places[bucket])
        unsafe places[bucket] &+= 1
        unsafe keys[place] = buckets.key(row, rank, as: Key.self)
        if let strengths { unsafe memory.weights?[place] = strengths[arc] }
      }
    }
  }
}
