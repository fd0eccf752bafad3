/// A queue in buckets that are narrower than the shortest arc, so that within one the order does not
/// matter: no path leads from a bucket's node to another of the same bucket.
///
/// The buckets form a ring that is longer than the longest arc; bits say which are not empty.
///
/// Source: E. A. Dinic, "Economical algorithms for finding shortest paths in a network", 1978; R. B.
/// Dial, "Algorithm 360: shortest-path forest with topological ordering", *Communications of the
/// ACM* 12(11), 1969. <https://doi.org/10.1145/363269.363610>
struct BucketQueue: DistanceQueue, ~Copyable {
  private static var none: UInt32 { .max }

  private let perLength: Double
  private let mask: Int
  private var heads: Memory<UInt32>
  private var entries: Memory<Entry>
  private var nexts: Memory<UInt32>
  private var entryCount = 0
  private var occupied: Memory<UInt64>
  private var occupiedWords: UInt64 = 0
  private var bucket = 0

  init(_ ring: BucketRing, capacity: Int) {
    perLength = ring.perLength
    mask = ring.count - 1
    heads = Memory(repeating: Self.none, count: ring.count)
    entries = Memory(repeating: (0, 0), count: capacity)
    nexts = Memory(repeating: 0, count: capacity)
    occupied = Memory(repeating: 0, count: ring.count / 64)
  }

  @inline(__always)
  mutating func add(_ node: UInt32, at distance: Double) {
    if entryCount == entries.count {
      entries.grow(to: entryCount + 1, keeping: entryCount, filling: (0, 0))
      nexts.grow(to: entryCount + 1, keeping: entryCount, filling: 0)
    }
    let bucket = Int(distance * perLength) & mask
    unsafe entries.start[entryCount] = (distance, node)
    unsafe nexts.start[entryCount] = heads.start[bucket]
    unsafe heads.start[bucket] = UInt32(truncatingIfNeeded: entryCount)
    unsafe occupied.start[bucket &>> 6] |= 1 &<< UInt64(bucket & 63)
    occupiedWords |= 1 &<< UInt64(bucket &>> 6)
    entryCount &+= 1
  }

  @inline(__always)
  mutating func takeNearest() -> Entry? {
    var head = unsafe heads.start[bucket]
    if head == Self.none {
      guard advance() else { return nil }
      head = unsafe heads.start[bucket]
    }
    let next = unsafe nexts.start[Int(head)]
    unsafe heads.start[bucket] = next
    if next == Self.none {
      let word = bucket &>> 6
      unsafe occupied.start[word] &= ~(1 &<< UInt64(bucket & 63))
      if unsafe occupied.start[word] == 0 { occupiedWords &= ~(1 &<< UInt64(word)) }
    }
    return unsafe entries.start[Int(head)]
  }

  /// Goes on to the next bucket that is not empty; none is left if there is no such bucket.
  private mutating func advance() -> Bool {
    if occupiedWords == 0 {
      entryCount = 0
      bucket = 0
      return false
    }
    let word = bucket &>> 6
    let rest = unsafe occupied.start[word] & (~0 &<< UInt64(bucket & 63))
    if rest != 0 {
      bucket = word &<< 6 | rest.trailingZeroBitCount
      return true
    }
    // The words after this one, and else those from the beginning of the ring.
    let later = word == 63 ? 0 : occupiedWords & (~0 &<< UInt64(word &+ 1))
    let next = (later != 0 ? later : occupiedWords).trailingZeroBitCount
    bucket = unsafe next &<< 6 | occupied.start[next].trailingZeroBitCount
    return true
  }
}
