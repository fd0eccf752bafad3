/// The rows of both directions merged, without ties of an actor to itself.
struct ContactMerge {
  /// The contacts of each actor, with weights if arcs are worth something.
  let rows: Rows
  /// The direction of the ties to each contact: 1 from the actor, 2 to it, 3 both.
  let directions: [UInt8]

  /// What arcs are worth.
  struct Worth {
    /// By the arcs of the rows.
    var out: [Double]
    /// By the arcs of the incoming rows; empty if undirected.
    var into: [Double]
    /// Whether a contact stays one if its ties are worth nothing.
    var keepsWorthless: Bool
  }

  /// Merges the rows of a network.
  init(_ network: Network, worth: Worth? = nil, execution: Execution) throws(MeasureError) {
    let count = network.actorCount
    let merger = Merger(
      out: network.rows,
      into: network.isDirected ? network.incomingRows : .empty(count),
      worth: worth
    )
    let blockSize = 512
    try execution.forEachBlock(of: count, size: blockSize) { _, _, actors in
      for actor in actors { merger.merge(actor) }
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    for actor in 0..<count { offsets.append(offsets[actor] &+ merger.counts[actor]) }
    let total = Int(offsets[count])
    let targets = SharedArray(repeating: UInt32(0), count: total)
    let directions = SharedArray(repeating: UInt8(0), count: total)
    let weights = SharedArray(repeating: 0.0, count: worth == nil ? 0 : total)
    let rowOffsets = offsets
    try execution.forEachBlock(of: count, size: blockSize) { _, _, actors in
      for actor in actors {
        let start = Int(rowOffsets[actor])
        let found = merger.contacts(of: actor)
        targets.copy(found, of: merger.targets, to: start)
        directions.copy(found, of: merger.directions, to: start)
        if worth != nil { weights.copy(found, of: merger.weights, to: start) }
      }
    }
    rows = Rows(
      offsets: offsets,
      targets: targets.array,
      weights: worth == nil ? nil : weights.array
    )
    self.directions = directions.array
  }
}

/// Contacts at places where those of each actor surely have room.
private struct Merger: Sendable {
  let out: Rows
  let into: Rows
  let worth: ContactMerge.Worth?
  let targets: SharedArray<UInt32>
  let directions: SharedArray<UInt8>
  let weights: SharedArray<Double>
  /// How many contacts each actor has.
  let counts: SharedArray<UInt32>

  init(out: Rows, into: Rows, worth: ContactMerge.Worth?) {
    self.out = out
    self.into = into
    self.worth = worth
    let room = out.arcCount + into.arcCount
    targets = SharedArray(repeating: 0, count: room)
    directions = SharedArray(repeating: 0, count: room)
    weights = SharedArray(repeating: 0, count: worth == nil ? 0 : room)
    counts = SharedArray(repeating: 0, count: out.actorCount)
  }

  /// Where the contacts of an actor are.
  func contacts(of actor: Int) -> Range<Int> {
    let start = Int(out.offsets[actor]) + Int(into.offsets[actor])
    return start..<start + Int(counts[actor])
  }

  /// Merges the rows of an actor: at each step the lesser target, which both may have.
  func merge(_ actor: Int) {
    let outTargets = out.targets.span
    let intoTargets = into.targets.span
    let outArcs = out.arcs(of: actor)
    let intoArcs = into.arcs(of: actor)
    let start = contacts(of: actor).lowerBound
    var (a, b, next) = (outArcs.lowerBound, intoArcs.lowerBound, start)
    while a < outArcs.upperBound, b < intoArcs.upperBound {
      let first = unsafe outTargets[unchecked: a]
      let second = unsafe intoTargets[unchecked: b]
      let isOut = first <= second
      let isInto = second <= first
      targets[next] = isOut ? first : second
      directions[next] = (isOut ? 1 : 0) | (isInto ? 2 : 0)
      next &+= keep(next, isOut ? a : nil, isInto ? b : nil, actor)
      a &+= isOut ? 1 : 0
      b &+= isInto ? 1 : 0
    }
    while a < outArcs.upperBound {
      targets[next] = unsafe outTargets[unchecked: a]
      directions[next] = 1
      next &+= keep(next, a, nil, actor)
      a &+= 1
    }
    while b < intoArcs.upperBound {
      targets[next] = unsafe intoTargets[unchecked: b]
      directions[next] = 2
      next &+= keep(next, nil, b, actor)
      b &+= 1
    }
    counts[actor] = UInt32(truncatingIfNeeded: next - start)
  }

  /// Weighs the contact at a place; 0 if it is none after all.
  private func keep(_ place: Int, _ outArc: Int?, _ intoArc: Int?, _ actor: Int) -> Int {
    let isOther = targets[place] != actor
    guard let worth else { return isOther ? 1 : 0 }
    let weight = (outArc.map { worth.out[$0] } ?? 0) + (intoArc.map { worth.into[$0] } ?? 0)
    weights[place] = weight
    return isOther && (weight != 0 || worth.keepsWorthless) ? 1 : 0
  }
}
