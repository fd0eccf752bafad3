/// How the buckets of a ``BucketQueue`` divide lengths.
struct BucketRing: Sendable {
  /// The most buckets in the ring: as many as 64 words of bits tell apart.
  private static var mostBuckets: Double { 4096 }

  /// How many buckets a length of 1 goes past.
  let perLength: Double
  /// How many buckets there are: a power of 2, at least 64.
  let count: Int

  /// Creates the ring for arcs of some lengths; nil if they differ too much for one.
  init?(for lengths: [Double], nodeCount: Int) {
    guard let least = lengths.min(), let most = lengths.max() else { return nil }
    // A bucket is narrower than the shortest arc by more than rounding comes to as long as there
    // are fewer than 10⁹ of them on any path.
    let perLength = (1 + 1e-6) / least
    let span = most * perLength + 2
    guard span < Self.mostBuckets, span * Double(nodeCount) < 1e9 else { return nil }
    var count = 64
    while Double(count) < span { count *= 2 }
    self.perLength = perLength
    self.count = count
  }
}
