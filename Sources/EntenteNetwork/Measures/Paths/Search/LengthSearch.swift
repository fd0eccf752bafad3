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
  private var others: Memory<(node: UInt32, next: UInt32)>
  private var othersCount = 0
  private let arcs: LengthArcs
  private var isDone: Memory<Bool>
  private var queue: Queue
  /// How many nodes can be reached at most, if that is known.
  private var reachable: Int?

  init(_ graph: SearchGraph, _ arcs: LengthArcs, queue: consuming Queue) {
    self.graph = graph
    self.arcs = arcs
    self.queue = queue
    let place = Place(distance: .infinity, previous: Self.none, more: Self.none)
    places = Memory(repeating: place, count: graph.count)
    order = Memory(repeating: 0, count: graph.count)
    others = Memory(repeating: (0, 0), count: 16)
    isDone = Memory(repeating: false, count: graph.count)
  }

  /// Finds the shortest paths from a node to all that it reaches.
  mutating func run(from source: Int) {
    // What was reached from another source that reaches this one is all that this one may reach.
    reachable = unsafe isDone.start[source] ? reached : nil
    for index in 0..<reached {
      let node = unsafe Int(order.start[index])
      unsafe places.start[node] =
        Place(distance: .infinity, previous: Self.none, more: Self.none)
      unsafe isDone.start[node] = false
    }
    reached = 0
    othersCount = 0
    unsafe places.start[source].distance = 0
    queue.add(source, at: 0, before: .infinity)
    let arcs = self.arcs
    unsafe arcs.withPointers { offsets, arcs in unsafe finish(offsets, arcs) }
  }

  /// Takes node after node from the queue and follows its arcs.
  @inline(__always)
  private mutating func finish(
    _ offsets: UnsafePointer<UInt32>,
    _ arcs: UnsafePointer<LengthArcs.Arc>
  ) {
    let places = unsafe self.places.start
    let isDone = unsafe self.isDone.start
    // No node that is not done is farther than this, so arcs that lead farther are left. Where
    // there are many arcs this is looked up again whenever twice as many nodes are done.
    var farthest = Double.infinity
    var nextLook = graph.outgoing.arcCount > 16 * graph.count ? 1 : Int.max
    while let node = queue.takeNearest() {
      unsafe isDone[node] = true
      unsafe order.start[reached] = UInt32(truncatingIfNeeded: node)
      reached &+= 1
      let distance = unsafe places[node].distance
      let start = unsafe Int(offsets[node])
      var end = unsafe Int(offsets[node &+ 1])
      if farthest < .infinity {
        end = unsafe firstArc(of: start..<end, in: arcs, leadingFrom: distance, beyond: farthest)
      }
      for index in start..<end {
        let arc = unsafe arcs[index]
        let length = distance + arc.length
        let target = Int(arc.target)
        let known = unsafe places[target].distance
        if length > known { continue }
        if length < known {
          let previous = UInt32(truncatingIfNeeded: node)
          unsafe places[target] = Place(distance: length, previous: previous, more: Self.none)
          queue.add(target, at: length, before: known)
        } else if unsafe length < .infinity && !isDone[target] {
          addOther(UInt32(truncatingIfNeeded: node), before: target)
        }
      }
      if reached == nextLook {
        farthest = farthestOpen()
        nextLook *= 2
      }
    }
  }

  /// The first of a node's arcs, which are by length, that leads beyond a distance.
  private func firstArc(
    of range: Range<Int>,
    in arcs: UnsafePointer<LengthArcs.Arc>,
    leadingFrom distance: Double,
    beyond farthest: Double
  ) -> Int {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let middle = (start &+ end) / 2
      if unsafe distance + arcs[middle].length > farthest {
        end = middle
      } else {
        start = middle &+ 1
      }
    }
    return end
  }

  /// How far the nodes are at most that are not done; infinite unless all that can be reached have
  /// been found.
  private func farthestOpen() -> Double {
    var farthest = 0.0
    var found = reached
    for node in 0..<graph.count where unsafe !isDone.start[node] {
      let distance = unsafe places.start[node].distance
      if distance == .infinity { continue }
      found &+= 1
      farthest = max(farthest, distance)
    }
    return found == reachable ? farthest : .infinity
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
