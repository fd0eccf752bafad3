/// The shortest paths from one source at a time, where arcs have lengths.
///
/// Distances are sums from the source outwards, and two paths are equally long if these sums are the
/// same number, as in NetworkX.
///
/// Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", *Numerische Mathematik*
/// 1, 1959. <https://doi.org/10.1007/BF01386390>
struct LengthSearch<Queue: DistanceQueue & ~Copyable>: ~Copyable {
  static var none: UInt32 { .max }

  /// What is known of a node.
  struct Place: BitwiseCopyable {
    /// Its distance from the source.
    var distance: Double
    /// The first node found before it on a shortest path.
    var previous: UInt32
    /// The first of the others, in ``others``.
    var more: UInt32
  }

  let graph: SearchGraph
  private(set) var places: Memory<Place>
  /// The nodes that can be reached, by distance; the source first.
  private(set) var order: Memory<UInt32>
  /// How many there are.
  private(set) var reached = 0
  /// Further nodes before a node on a shortest path, each with the number of the next one.
  private(set) var others: Memory<(node: UInt32, next: UInt32)>
  private var othersCount = 0
  private var isDone: Memory<Bool>
  private var queue: Queue

  init(_ graph: SearchGraph, queue: consuming Queue) {
    self.graph = graph
    self.queue = queue
    let place = Place(distance: .infinity, previous: Self.none, more: Self.none)
    places = Memory(repeating: place, count: graph.count)
    order = Memory(repeating: 0, count: graph.count)
    others = Memory(repeating: (0, 0), count: 16)
    isDone = Memory(repeating: false, count: graph.count)
  }

  /// Finds the shortest paths from a node to all that it reaches.
  mutating func run(from source: Int) {
    for index in 0..<reached {
      let node = unsafe Int(order.start[index])
      unsafe places.start[node] =
        Place(distance: .infinity, previous: Self.none, more: Self.none)
      unsafe isDone.start[node] = false
    }
    reached = 0
    othersCount = 0
    unsafe places.start[source].distance = 0
    queue.add(UInt32(truncatingIfNeeded: source), at: 0)
    unsafe graph.outgoing.withLengths { offsets, targets, lengths in
      unsafe finish(offsets, targets, lengths)
    }
  }

  /// Takes node after node from the queue and follows its arcs.
  private mutating func finish(
    _ offsets: UnsafePointer<UInt32>,
    _ targets: UnsafePointer<UInt32>,
    _ lengths: UnsafePointer<Double>
  ) {
    let places = unsafe self.places.start
    let isDone = unsafe self.isDone.start
    while let (distance, node) = queue.takeNearest() {
      if unsafe places[Int(node)].distance != distance || isDone[Int(node)] { continue }
      unsafe isDone[Int(node)] = true
      unsafe order.start[reached] = node
      reached &+= 1
      for arc in unsafe Int(offsets[Int(node)])..<Int(offsets[Int(node) &+ 1]) {
        let target = unsafe targets[arc]
        let length = unsafe distance + lengths[arc]
        let known = unsafe places[Int(target)].distance
        if length > known { continue }
        if length < known {
          unsafe places[Int(target)] = Place(distance: length, previous: node, more: Self.none)
          queue.add(target, at: length)
        } else if unsafe length < .infinity && !isDone[Int(target)] {
          addOther(node, before: Int(target))
        }
      }
    }
  }

  /// Notes that one more shortest path leads to a node.
  private mutating func addOther(_ node: UInt32, before target: Int) {
    others.grow(to: othersCount + 1, keeping: othersCount, filling: (0, 0))
    unsafe others.start[othersCount] = (node, places.start[target].more)
    unsafe places.start[target].more = UInt32(truncatingIfNeeded: othersCount)
    othersCount &+= 1
  }

  /// Calls a function with each node before a node on a shortest path.
  @inline(__always)
  func forEachPrevious(of node: Int, _ body: (Int) -> Void) {
    let place = unsafe places.start[node]
    if place.previous == Self.none { return }
    body(Int(place.previous))
    var more = place.more
    while more != Self.none {
      let other = unsafe others.start[Int(more)]
      body(Int(other.node))
      more = other.next
    }
  }
}
