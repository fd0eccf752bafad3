/// A queue in a heap with four children to a parent.
struct HeapQueue: DistanceQueue, ~Copyable {
  private var entries: Memory<Entry>
  private var count = 0

  init(capacity: Int) {
    entries = Memory(repeating: (0, 0), count: capacity)
  }

  @inline(__always)
  mutating func add(_ node: UInt32, at distance: Double) {
    entries.grow(to: count + 1, keeping: count, filling: (0, 0))
    let entries = unsafe self.entries.start
    var place = count
    count &+= 1
    while place > 0 {
      let parent = (place &- 1) / 4
      let above = unsafe entries[parent]
      if above.distance <= distance { break }
      unsafe entries[place] = above
      place = parent
    }
    unsafe entries[place] = (distance, node)
  }

  @inline(__always)
  mutating func takeNearest() -> Entry? {
    guard count > 0 else { return nil }
    let entries = unsafe self.entries.start
    let nearest = unsafe entries[0]
    count &-= 1
    let last = unsafe entries[count]
    var place = 0
    while true {
      let first = 4 &* place &+ 1
      if first >= count { break }
      var least = first
      for child in (first &+ 1)..<max(first &+ 1, min(first &+ 4, count)) {
        if unsafe entries[child].distance < entries[least].distance { least = child }
      }
      let below = unsafe entries[least]
      if below.distance >= last.distance { break }
      unsafe entries[place] = below
      place = least
    }
    unsafe entries[place] = last
    return nearest
  }
}
