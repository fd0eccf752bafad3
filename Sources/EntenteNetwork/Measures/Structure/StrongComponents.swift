extension Network {
  /// Returns the strong components: the largest parts within which everyone reaches everyone along
  /// ties in their direction.
  ///
  /// Weights and signs have no effect; a tie of weight 0 is a tie. In an undirected network they are
  /// the weak components.
  ///
  /// - Returns: A partition of the actors, groups in order of size, largest first; of equal ones that
  ///   with the first actor first. An actor on no cycle is a group. No groups if there are no actors.
  /// - Complexity: O(*n* log *n* + *m*) time and O(*n*) space.
  ///
  /// As NetworkX's `strongly_connected_components`.
  ///
  /// Source: D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
  /// *Information Processing Letters* 116(1), 2016, algorithm PEA_FIND_SCC2.
  /// <https://doi.org/10.1016/j.ipl.2015.08.010>
  public func strongComponents() -> Partition {
    guard isDirected else { return weakComponents() }
    var search = StrongComponentSearch(actorCount)
    search.run(rows)
    return Partition(components: search.labels)
  }
}

/// A depth-first search for strong components.
private struct StrongComponentSearch {
  /// 0 for who has not been found; when it was found, from 1, for who has; and the number of its
  /// component after all those, once that is complete.
  private var numbers: [UInt32]

  /// An actor on the way from the root, the next of its arcs, and the earliest found that is reached
  /// through it so far.
  private struct Frame {
    var actor: UInt32 = 0
    var arc: UInt32 = 0
    var earliest: UInt32 = 0
  }

  init(_ count: Int) {
    numbers = [UInt32](repeating: 0, count: count)
  }

  /// A label for each actor, below the number of actors.
  var labels: [UInt32] {
    let last = UInt32(numbers.count)
    return numbers.map { $0 &- last &- 1 }
  }

  mutating func run(_ rows: Rows) {
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    let count = numbers.count
    var numbers = numbers.mutableSpan
    var frameStore = [Frame](repeating: Frame(), count: count)
    var frames = frameStore.mutableSpan
    var depth = 0
    // Those found whose component is not complete.
    var waitingStore = [UInt32](repeating: 0, count: count)
    var waiting = waitingStore.mutableSpan
    var waitingCount = 0
    var found: UInt32 = 0
    var component = UInt32(count) + 1
    for root in 0..<count where unsafe numbers[unchecked: root] == 0 {
      var next = root
      while true {
        found &+= 1
        var actor = next
        var earliest = found
        unsafe numbers[unchecked: actor] = found
        unsafe waiting[unchecked: waitingCount] = UInt32(truncatingIfNeeded: actor)
        waitingCount &+= 1
        var arc = unsafe Int(offsets[unchecked: actor])
        next = -1
        while true {
          let end = unsafe Int(offsets[unchecked: actor &+ 1])
          while arc < end {
            let target = unsafe Int(targets[unchecked: arc])
            arc &+= 1
            let number = unsafe numbers[unchecked: target]
            if number < earliest {
              if number == 0 {
                next = target
                break
              }
              earliest = number
            }
          }
          if next >= 0 {
            unsafe frames[unchecked: depth] = Frame(
              actor: UInt32(truncatingIfNeeded: actor),
              arc: UInt32(truncatingIfNeeded: arc),
              earliest: earliest
            )
            depth &+= 1
            break
          }
          if unsafe earliest == numbers[unchecked: actor] {
            // It reaches nobody earlier, so those found since are its component.
            while true {
              waitingCount &-= 1
              let member = unsafe Int(waiting[unchecked: waitingCount])
              unsafe numbers[unchecked: member] = component
              if member == actor { break }
            }
            component &+= 1
          }
          if depth == 0 { break }
          depth &-= 1
          let frame = unsafe frames[unchecked: depth]
          actor = Int(frame.actor)
          arc = Int(frame.arc)
          earliest = min(earliest, frame.earliest)
        }
        if next < 0 { break }
      }
    }
  }
}
