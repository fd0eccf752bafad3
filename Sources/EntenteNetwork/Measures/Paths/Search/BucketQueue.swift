/// A queue in buckets that are narrower than the shortest arc, so that within one the order does not
/// matter: no path leads from a bucket's node to another of the same bucket.
///
/// The buckets form a ring that is longer than the longest arc; bits say which are not empty. Each
/// bucket is a ring of its own that is linked through its nodes and a head; a node that is in none is
/// linked to itself. So a node is moved without a question asked: whether it was in a bucket, and
/// which neighbours it has there, no processor could foresee.
///
/// Source: E. A. Dinic, "Economical algorithms for finding shortest paths in a network", 1978; R. B.
/// Dial, "Algorithm 360: shortest-path forest with topological ordering", *Communications of the
/// ACM* 12(11), 1969. <https://doi.org/10.1145/363269.363610>
struct BucketQueue: DistanceQueue, ~Copyable {
  private typealias Link = (next: UInt32, last: UInt32)

  private let perLength: Double
  private let mask: Int
  /// The links of the nodes, and after them those of the heads of buckets.
  private let links: Memory<Link>
  private let firstHead: Int
  /// A bit for each bucket that is not empty, and for some that were not.
  private let occupied: Memory<UInt64>
  /// A bit for each word of those that is not 0.
  private var occupiedWords: UInt64 = 0
  private var bucket = 0

  init(_ ring: BucketRing, capacity: Int) {
    perLength = ring.perLength
    mask = ring.count - 1
    firstHead = capacity
    links = Memory(repeating: (0, 0), count: capacity + ring.count)
    for place in 0..<links.count {
      let itself = UInt32(truncatingIfNeeded: place)
      unsafe links.start[place] = (itself, itself)
    }
    occupied = Memory(repeating: 0, count: ring.count / 64)
  }

  @inline(__always)
  mutating func add(_ node: Int, at distance: Double, before: Double) {
    remove(node)
    let bucket = Int(truncatingIfNeeded: Int64(distance * perLength)) & mask
    let head = firstHead &+ bucket
    let links = unsafe self.links.start
    let first = unsafe links[head].next
    unsafe links[node] = (first, UInt32(truncatingIfNeeded: head))
    unsafe links[head].next = UInt32(truncatingIfNeeded: node)
    unsafe links[Int(first)].last = UInt32(truncatingIfNeeded: node)
    unsafe occupied.start[bucket &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: bucket & 63)
    occupiedWords |= 1 &<< UInt64(truncatingIfNeeded: bucket &>> 6)
  }

  @inline(__always)
  mutating func takeNearest() -> Int? {
    while true {
      let head = firstHead &+ bucket
      let node = unsafe Int(links.start[head].next)
      if node != head {
        remove(node)
        unsafe links.start[node] =
          (UInt32(truncatingIfNeeded: node), UInt32(truncatingIfNeeded: node))
        return node
      }
      guard advance() else { return nil }
    }
  }

  @inline(__always)
  private func remove(_ node: Int) {
    let links = unsafe self.links.start
    let (next, last) = unsafe links[node]
    unsafe links[Int(next)].last = last
    unsafe links[Int(last)].next = next
  }

  /// Leaves a bucket that is empty for the next one that may not be.
  ///
  /// - Returns: Whether there is one; else it is the first again.
  private mutating func advance() -> Bool {
    let word = bucket &>> 6
    var rest = unsafe occupied.start[word] & ~(1 &<< UInt64(truncatingIfNeeded: bucket & 63))
    unsafe occupied.start[word] = rest
    if rest == 0 { occupiedWords &= ~(1 &<< UInt64(truncatingIfNeeded: word)) }
    if occupiedWords == 0 {
      bucket = 0
      return false
    }
    rest &= ~0 &<< UInt64(truncatingIfNeeded: bucket & 63)
    if rest != 0 {
      bucket = word &<< 6 | rest.trailingZeroBitCount
      return true
    }
    // The words after this one, and else those from the beginning of the ring.
    let later =
      word == 63 ? 0 : occupiedWords & (~0 &<< UInt64(truncatingIfNeeded: word &+ 1))
    let next = (later != 0 ? later : occupiedWords).trailingZeroBitCount
    bucket = unsafe next &<< 6 | occupied.start[next].trailingZeroBitCount
    return true
  }
}
