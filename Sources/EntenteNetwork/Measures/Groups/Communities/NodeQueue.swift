/// The nodes that wait to be looked at, each at most once, first come first served.
@safe struct NodeQueue: ~Copyable {
  /// How many wait.
  private(set) var count: Int
  private let capacity: Int
  private let ring: UnsafeMutablePointer<UInt32>
  private let waits: UnsafeMutablePointer<Bool>
  private var head = 0
  private var tail = 0

  /// Creates a queue in which all nodes wait, in this order.
  init(_ order: [UInt32]) {
    count = order.count
    capacity = order.count
    unsafe ring = .allocate(capacity: max(1, order.count))
    unsafe waits = .allocate(capacity: max(1, order.count))
    unsafe waits.initialize(repeating: true, count: order.count)
    for index in order.indices { unsafe ring[index] = order[index] }
  }

  deinit {
    unsafe ring.deallocate()
    unsafe waits.deallocate()
  }

  /// Takes the node that waited longest; there must be one.
  @inline(__always)
  mutating func next() -> Int {
    let node = unsafe Int(ring[head])
    head &+= 1
    if head == capacity { head = 0 }
    count &-= 1
    unsafe waits[node] = false
    return node
  }

  /// Lets those neighbours of a node wait that are not in its group.
  @inline(__always)
  mutating func append(
    _ neighbours: Span<UInt32>,
    first: Int,
    last: Int,
    outside group: Int,
    of member: Span<UInt32>
  ) {
    var arc = first
    while arc < last {
      let neighbour = unsafe Int(neighbours[unchecked: arc])
      if unsafe !waits[neighbour], unsafe Int(member[unchecked: neighbour]) != group {
        unsafe waits[neighbour] = true
        unsafe ring[tail] = UInt32(truncatingIfNeeded: neighbour)
        tail &+= 1
        if tail == capacity { tail = 0 }
        count &+= 1
      }
      arc &+= 1
    }
  }
}
