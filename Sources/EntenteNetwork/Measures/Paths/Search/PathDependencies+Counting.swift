extension PathDependencies {
  /// Counts the shortest paths to each entry of the group.
  func countPaths() {
    let paths = unsafe self.paths.start
    for entry in group.entries(of: 0) {
      unsafe paths[entry] = masked(Vector(repeating: 1), by: group.masks.start[entry])
    }
    for level in 1..<max(1, group.levelCount) {
      let near = group.entries(of: level - 1)
      let far = group.entries(of: level)
      if pushes(from: level - 1, graph.outgoing, into: level, graph.incoming) {
        unsafe push(paths, from: near, into: paths, at: far, graph.outgoing)
      } else {
        unsafe pull(paths, from: near, into: paths, at: far, graph.incoming)
      }
    }
  }

  /// Adds up the dependencies, from the farthest level inwards.
  func addUp(into scores: inout DependencyScores) {
    let paths = unsafe self.paths.start
    let sums = unsafe self.sums.start
    guard group.levelCount > 1 else { return }
    for entry in group.entries(of: group.levelCount - 1) { unsafe sums[entry] = .zero }
    let hasArcs = !scores.arcs.isEmpty
    for level in stride(from: group.levelCount - 1, to: 0, by: -1) {
      let far = group.entries(of: level)
      for entry in far {
        let count = unsafe paths[entry]
        let sum = unsafe sums[entry]
        let node = unsafe Int(group.nodes.start[entry])
        scores.nodes[node] += (count * sum).sum()
        // From here on the list holds g.
        unsafe sums[entry] = masked(1 / count + sum, by: group.masks.start[entry])
      }
      let near = group.entries(of: level - 1)
      if hasArcs {
        unsafe pull(sums, from: far, into: sums, at: near, paths: paths, arcs: &scores.arcs)
        continue
      }
      if level == 1 { break }
      if pushes(from: level, graph.incoming, into: level - 1, graph.outgoing) {
        unsafe push(sums, from: far, into: sums, at: near, graph.incoming)
      } else {
        unsafe pull(sums, from: far, into: sums, at: near, graph.outgoing)
      }
    }
  }

  private func pushes(from level: Int, _ rows: Rows, into other: Int, _ others: Rows) -> Bool {
    2 * arcs(of: level, in: rows) < arcs(of: other, in: others)
  }

  /// Adds values along arcs, from the nodes that have them.
  private func push(
    _ values: UnsafeMutablePointer<Vector>,
    from sources: Range<Int>,
    into totals: UnsafeMutablePointer<Vector>,
    at targets: Range<Int>,
    _ rows: Rows
  ) {
    let plane = unsafe self.plane.start
    let current = unsafe self.current.start
    let nodes = unsafe group.nodes.start
    let masks = unsafe group.masks.start
    for entry in targets { unsafe current[Int(nodes[entry])] = masks[entry] }
    unsafe rows.withPointers { offsets, neighbours in
      for entry in sources {
        let node = unsafe Int(nodes[entry])
        let mask = unsafe masks[entry]
        let value = unsafe values[entry]
        for arc in unsafe Int(offsets[node])..<Int(offsets[node &+ 1]) {
          let other = unsafe Int(neighbours[arc])
          if unsafe current[other] & mask != 0 { unsafe plane[other] += value }
        }
      }
    }
    for entry in targets {
      let node = unsafe Int(nodes[entry])
      unsafe totals[entry] = masked(plane[node], by: masks[entry])
      unsafe plane[node] = .zero
      unsafe current[node] = 0
    }
  }

  /// Adds values along arcs, at the nodes that they lead to.
  private func pull(
    _ values: UnsafeMutablePointer<Vector>,
    from sources: Range<Int>,
    into totals: UnsafeMutablePointer<Vector>,
    at targets: Range<Int>,
    _ rows: Rows
  ) {
    let plane = unsafe self.plane.start
    let nodes = unsafe group.nodes.start
    let masks = unsafe group.masks.start
    for entry in sources { unsafe plane[Int(nodes[entry])] = values[entry] }
    unsafe rows.withPointers { offsets, neighbours in
      for entry in targets {
        let node = unsafe Int(nodes[entry])
        var total = Vector.zero
        for arc in unsafe Int(offsets[node])..<Int(offsets[node &+ 1]) {
          unsafe total += plane[Int(neighbours[arc])]
        }
        unsafe totals[entry] = masked(total, by: masks[entry])
      }
    }
    for entry in sources { unsafe plane[Int(nodes[entry])] = .zero }
  }

  /// Adds values along arcs at the nodes that they start from, and what each arc carries.
  private func pull(
    _ values: UnsafeMutablePointer<Vector>,
    from sources: Range<Int>,
    into totals: UnsafeMutablePointer<Vector>,
    at targets: Range<Int>,
    paths: UnsafeMutablePointer<Vector>,
    arcs: inout [Double]
  ) {
    let plane = unsafe self.plane.start
    let nodes = unsafe group.nodes.start
    let masks = unsafe group.masks.start
    for entry in sources { unsafe plane[Int(nodes[entry])] = values[entry] }
    unsafe arcs.withUnsafeMutableBufferPointer { arcs in
      unsafe graph.outgoing.withPointers { offsets, neighbours in
        for entry in targets {
          let node = unsafe Int(nodes[entry])
          let count = unsafe paths[entry]
          var total = Vector.zero
          for arc in unsafe Int(offsets[node])..<Int(offsets[node &+ 1]) {
            let value = unsafe plane[Int(neighbours[arc])]
            total += value
            unsafe arcs[arc] += (count * value).sum()
          }
          unsafe totals[entry] = masked(total, by: masks[entry])
        }
      }
    }
    for entry in sources { unsafe plane[Int(nodes[entry])] = .zero }
  }

  @inline(__always)
  private func masked(_ value: Vector, by mask: UInt8) -> Vector {
    let bits = unsafe unsafeBitCast(value, to: SIMD8<UInt64>.self)
    return unsafe unsafeBitCast(bits & lanes.start[Int(mask)], to: Vector.self)
  }
}
