/// Which pairs of actors are tied, for networks that change edge by edge.
///
/// A table of bits for small networks; for others a hash table with open addressing.
struct PairSet: Sendable {
  private let actorCount: Int
  private var bits: [UInt64]
  private var slots: [UInt64]
  private let mask: Int

  /// The greatest number of pairs that have a bit each: 4 MiB.
  private static let bitLimit = 1 << 25
  private static let free = UInt64.max

  init(actorCount: Int, capacity: Int) {
    self.actorCount = actorCount
    let (pairs, overflow) = actorCount.multipliedReportingOverflow(by: actorCount)
    if !overflow, pairs <= Self.bitLimit {
      bits = [UInt64](repeating: 0, count: pairs / 64 + 1)
      slots = []
      mask = 0
    } else {
      bits = []
      var size = 16
      while size < 2 * capacity { size *= 2 }
      slots = [UInt64](repeating: Self.free, count: size)
      mask = size - 1
    }
  }

  func contains(_ source: UInt32, _ target: UInt32) -> Bool {
    if slots.isEmpty {
      let (word, bit) = place(source, target)
      return bits[word] & bit != 0
    }
    let key = Self.key(source, target)
    var slot = home(key)
    while slots[slot] != Self.free {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  mutating func insert(_ source: UInt32, _ target: UInt32) {
    if slots.isEmpty {
      let (word, bit) = place(source, target)
      bits[word] |= bit
      return
    }
    let key = Self.key(source, target)
    var slot = home(key)
    while slots[slot] != Self.free {
      if slots[slot] == key { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = key
  }

  mutating func remove(_ source: UInt32, _ target: UInt32) {
    if slots.isEmpty {
      let (word, bit) = place(source, target)
      bits[word] &= ~bit
      return
    }
    let key = Self.key(source, target)
    var slot = home(key)
    while slots[slot] != key {
      if slots[slot] == Self.free { return }
      slot = (slot + 1) & mask
    }
    close(slot)
  }

  /// Frees a slot and moves up what was put off because of it.
  private mutating func close(_ freed: Int) {
    var gap = freed
    var slot = (gap + 1) & mask
    while slots[slot] != Self.free {
      let wanted = home(slots[slot])
      if (slot &- wanted) & mask >= (slot &- gap) & mask {
        slots[gap] = slots[slot]
        gap = slot
      }
      slot = (slot + 1) & mask
    }
    slots[gap] = Self.free
  }

  private func place(_ source: UInt32, _ target: UInt32) -> (word: Int, bit: UInt64) {
    let pair = Int(source) * actorCount + Int(target)
    return (pair >> 6, 1 << UInt64(pair & 63))
  }

  private static func key(_ source: UInt32, _ target: UInt32) -> UInt64 {
    UInt64(source) << 32 | UInt64(target)
  }

  private func home(_ key: UInt64) -> Int {
    let mixed = (key ^ (key >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20) & mask
  }
}
