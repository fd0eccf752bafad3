/// Which pairs of actors are tied, for networks that change edge by edge.
///
/// A table of bits for small networks; for others a hash table with open addressing. A pair is a
/// number, its first actor in the upper half and its second in the lower.
@safe struct PairSet: ~Copyable {
  private let actorCount: Int
  private let hasBits: Bool
  private let words: UnsafeMutableBufferPointer<UInt64>
  private let mask: Int

  /// The greatest number of pairs that have a bit each: 4 MiB.
  private static let bitLimit = 1 << 25
  private static let free = UInt64.max

  init(actorCount: Int, capacity: Int) {
    self.actorCount = actorCount
    let (pairs, overflow) = actorCount.multipliedReportingOverflow(by: actorCount)
    hasBits = !overflow && pairs <= Self.bitLimit
    var size = 16
    if hasBits {
      size = pairs / 64 + 1
    } else {
      while size < 2 * capacity { size *= 2 }
    }
    mask = size - 1
    unsafe words = UnsafeMutableBufferPointer.allocate(capacity: size)
    unsafe words.initialize(repeating: hasBits ? 0 : Self.free)
  }

  deinit {
    unsafe words.deallocate()
  }

  /// The number of a pair.
  static func pair(_ source: UInt32, _ target: UInt32) -> UInt64 {
    UInt64(source) << 32 | UInt64(target)
  }

  func contains(_ pair: UInt64) -> Bool {
    if hasBits {
      let (word, bit) = place(pair)
      return unsafe words[word] & bit != 0
    }
    return unsafe words[slot(of: pair)] == pair
  }

  mutating func insert(_ pair: UInt64) {
    if hasBits {
      let (word, bit) = place(pair)
      unsafe words[word] |= bit
    } else {
      unsafe words[slot(of: pair)] = pair
    }
  }

  mutating func remove(_ pair: UInt64) {
    if hasBits {
      let (word, bit) = place(pair)
      unsafe words[word] &= ~bit
      return
    }
    var gap = slot(of: pair)
    guard unsafe words[gap] == pair else { return }
    // Moves up what was put off because of the pair.
    var slot = (gap &+ 1) & mask
    while unsafe words[slot] != Self.free {
      let wanted = unsafe home(words[slot])
      if (slot &- wanted) & mask >= (slot &- gap) & mask {
        unsafe words[gap] = words[slot]
        gap = slot
      }
      slot = (slot &+ 1) & mask
    }
    unsafe words[gap] = Self.free
  }

  /// Where a pair is, or would be put.
  private func slot(of pair: UInt64) -> Int {
    var slot = home(pair)
    while true {
      let found = unsafe words[slot]
      if found == pair || found == Self.free { return slot }
      slot = (slot &+ 1) & mask
    }
  }

  private func place(_ pair: UInt64) -> (word: Int, bit: UInt64) {
    let number = Int(pair >> 32) &* actorCount &+ Int(pair & 0xFFFF_FFFF)
    return (number >> 6, 1 << UInt64(number & 63))
  }

  private func home(_ pair: UInt64) -> Int {
    let mixed = (pair ^ (pair >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20) & mask
  }
}
