extension PathDependencies {
  /// Takes what concerns eight of the sources out of the levels.
  mutating func select(_ number: Int) {
    group.removeAll()
    let shift = UInt64(8 * number)
    for level in 0..<search.levels.levelCount {
      let entries = search.levels.entries(of: level)
      group.reserve(entries.count)
      for entry in entries {
        let mask = unsafe UInt8(truncatingIfNeeded: search.levels.masks.start[entry] &>> shift)
        if mask != 0 { unsafe group.append(search.levels.nodes.start[entry], mask) }
      }
      if group.count == group.starts[level] { break }
      group.endLevel()
    }
    paths.grow(to: group.count, keeping: 0, filling: .zero)
    sums.grow(to: group.count, keeping: 0, filling: .zero)
  }

  /// How many arcs the nodes of a level have.
  func arcs(of level: Int, in rows: Rows) -> Int {
    unsafe rows.withPointers { offsets, _ in
      var total = 0
      for entry in group.entries(of: level) {
        let node = unsafe Int(group.nodes.start[entry])
        total &+= unsafe Int(offsets[node &+ 1]) &- Int(offsets[node])
      }
      return total
    }
  }
}
