/// A queue in a heap with four children to a parent.
struct HeapQueue: DistanceQueue, ~Copyable {
  private typealias Entry = (distance: Double, node: UInt32)

  private let entries: Memory<Entry>
  /// Where in the heap each node is.
  private let places: Memory<UInt32>
  private var count = 0

  init(capacity: Int) {
    entries = Memory(repeating: (0, 0), count: capacity)
    places = Memory(repeating: 0, count: capacity)
  }

  @inline(__always)
  mutating func add(_ node: Int, at distance: Double, before: Double) {
    let entries = unsafe self.entries.start
    let places = unsafe self.places.start
    var place = unsafe Int(places[node])
    if before == .infinity {
      place = count
      count &+= 1
    }
    while place > 0 {
      let parent = (place &- 1) / 4
      let above = unsafe entries[parent]
      if above.distance <= distance { break }
      unsafe entries[place] = above
      unsafe places[Int(above.node)] = UInt32(truncatingIfNeeded: place)
      place = parent
    }
    unsafe entries[place] = (distance, UInt32(truncatingIfNeeded: node))
    unsafe places[node] = UInt32(truncatingIfNeeded: place)
  }

  @inline(__always)
  mutating func takeNearest() -> Int? {
    if count == 0 { return nil }
    let entries = unsafe self.entries.start
    let places = unsafe self.places.start
    let nearest = unsafe Int(entries[0].node)
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
      unsafe places[Int(below.node)] = UInt32(truncatingIfNeeded: place)
      place = least
    }
    unsafe entries[place] = last
    unsafe places[Int(last.node)] = UInt32(truncatingIfNeeded: place)
    return nearest
  }
}
