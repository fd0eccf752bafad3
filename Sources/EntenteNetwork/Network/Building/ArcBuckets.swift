/// How arcs are divided by the rows they belong to, so that a bucket of them fits the cache.
///
/// A bucket holds 2^*r* rows. Within it an arc is one number: the lower *r* bits of its row, and
/// behind them its target. Sorting these numbers sorts the rows, and where they fit 32 bits they
/// need no more memory than the targets themselves.
struct ArcBuckets: Sendable {
  let actorCount: Int
  /// How many bits the number of an actor has.
  let targetBits: Int
  /// A bucket has 2 to the power of so many rows.
  let rowBits: Int
  let count: Int

  /// Arcs for which a bucket is made: with their copy they fit the second level of caches.
  private static let arcsPerBucket = 1 << 15
  /// How many places arcs are written to at once, before the translation of addresses suffers.
  private static let usualCount = 2048
  private static let greatestCount = 8192

  /// Divides rows into so many buckets that a bucket fits the cache, if its arcs are spread evenly.
  init(actorCount: Int, arcCount: Int) {
    func count(_ rowBits: Int) -> Int { (actorCount + (1 << rowBits) - 1) >> rowBits }
    let bits = Self.bits(of: actorCount)
    let wanted = max(1, min(arcCount / Self.arcsPerBucket, Self.usualCount))
    var rowBits = 0
    while count(rowBits) > wanted { rowBits += 1 }
    if rowBits + bits > 32, bits <= 32, count(32 - bits) <= Self.greatestCount {
      rowBits = 32 - bits
    }
    self.init(actorCount: actorCount, rowBits: rowBits)
  }

  /// Divides rows into buckets of 2 to the power of `rowBits`.
  init(actorCount: Int, rowBits: Int) {
    self.actorCount = actorCount
    self.rowBits = rowBits
    targetBits = Self.bits(of: actorCount)
    count = (actorCount + (1 << rowBits) - 1) >> rowBits
  }

  private static func bits(of actorCount: Int) -> Int {
    Int.bitWidth - max(actorCount - 1, 1).leadingZeroBitCount
  }

  /// Whether an arc within its bucket fits 32 bits.
  var isNarrow: Bool { rowBits + targetBits <= 32 }

  /// The rows of a bucket.
  func rows(of bucket: Int) -> Range<Int> {
    (bucket << rowBits)..<min((bucket + 1) << rowBits, actorCount)
  }

  /// The bucket of a row.
  @inline(__always)
  func bucket(of row: UInt32) -> Int { Int(row &>> UInt32(truncatingIfNeeded: rowBits)) }

  /// The number of an arc within its bucket.
  @inline(__always)
  func key<Key: FixedWidthInteger>(_ row: UInt32, _ target: UInt32, as _: Key.Type) -> Key {
    let lower = row & ((1 &<< UInt32(truncatingIfNeeded: rowBits)) &- 1)
    return Key(truncatingIfNeeded: lower) &<< Key(truncatingIfNeeded: targetBits)
      | Key(truncatingIfNeeded: target)
  }
}
