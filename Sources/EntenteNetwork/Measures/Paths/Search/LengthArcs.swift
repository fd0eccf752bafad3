/// The arcs of a graph as searches by length follow them: the short ones of each node first.
struct LengthArcs: Sendable {
  /// An arc as it lies in memory.
  struct Arc: BitwiseCopyable, Sendable {
    var length: Double
    var target: UInt32
  }

  /// Where the arcs of each node begin, and last where all end.
  let offsets: [UInt32]
  /// The arcs, node after node, by length and of equal ones by target.
  let arcs: [Arc]

  init(_ graph: SearchGraph) {
    let outgoing = graph.outgoing
    offsets = outgoing.offsets
    var arcs = outgoing.targets.indices.map { arc in
      Arc(length: outgoing.weights?[arc] ?? 1, target: outgoing.targets[arc])
    }
    unsafe arcs.withUnsafeMutableBufferPointer { arcs in
      for node in 0..<outgoing.actorCount {
        unsafe arcs[outgoing.arcs(of: node)].sort {
          $0.length != $1.length ? $0.length < $1.length : $0.target < $1.target
        }
      }
    }
    self.arcs = arcs
  }

  /// Calls a function with where the rows begin, and the arcs.
  @inline(__always)
  func withPointers(_ body: (UnsafePointer<UInt32>, UnsafePointer<Arc>) -> Void) {
    unsafe offsets.withUnsafeBufferPointer { offsets in
      unsafe arcs.withUnsafeBufferPointer { arcs in
        guard let first = offsets.baseAddress, let arcs = arcs.baseAddress else { return }
        unsafe body(first, arcs)
      }
    }
  }
}
