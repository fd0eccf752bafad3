/// Sums of events by keys of 64 bits, in a table of open addresses.
///
/// The key 0 is reserved for free places.
struct EventGroups: Sendable {
  private var keys: [UInt64]
  private var sums: [EventSums]
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 12)
    sums = [EventSums](repeating: EventSums(), count: 1 << 12)
  }

  /// The sums of a key, made if there are none yet.
  subscript(key: UInt64) -> EventSums {
    _read { yield sums[place(of: key)] }
    _modify {
      var place = place(of: key)
      if keys[place] == 0 {
        if count * 2 >= keys.count {
          grow()
          place = self.place(of: key)
        }
        keys[place] = key
        count += 1
      }
      yield &sums[place]
    }
  }

  /// Adds all sums of another table.
  mutating func merge(_ other: EventGroups) {
    for (place, key) in other.keys.enumerated() where key != 0 { self[key].add(other.sums[place]) }
  }

  /// All keys with their sums, by key.
  var sorted: [(key: UInt64, sums: EventSums)] {
    keys.indices.filter { keys[$0] != 0 }.map { (keys[$0], sums[$0]) }.sorted { $0.0 < $1.0 }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The multiplier of Fibonacci hashing; the high bits are mixed best.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldSums) = (keys, sums)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    sums = [EventSums](repeating: EventSums(), count: oldKeys.count * 2)
    for (place, key) in oldKeys.enumerated() where key != 0 {
      let place2 = self.place(of: key)
      keys[place2] = key
      sums[place2] = oldSums[place]
    }
  }
}
