extension CommunityGraph {
  /// Moves nodes to the neighbouring group that gains most, until no move gains anything.
  ///
  /// Nodes wait in a queue; only the neighbours of a node that moved, outside its new group, come to
  /// the queue again.
  ///
  /// - Parameters:
  ///   - membership: The group of each node, below the number of nodes.
  ///   - order: The nodes in the order in which they are first looked at.
  ///   - scale: The resolution divided by the weight of all ties.
  ///   - execution: Who may stop it.
  /// - Returns: The sum of the gains.
  /// - Throws: ``MeasureError/cancelled``.
  ///
  /// Source: Traag, Waltman, van Eck 2019, algorithm A.2, `MoveNodesFast`.
  func moveNodes(
    _ membership: inout [UInt32],
    order: [UInt32],
    scale: Double,
    execution: Execution
  ) throws(MeasureError) -> Double {
    var cellArray = groupCells(of: membership)
    var touchedArray = [UInt32](repeating: 0, count: nodeCount + 1)
    var sizes = groupSizes(of: membership)
    var emptyGroups = sizes.indices.filter { sizes[$0] == 0 }
    var member = membership.mutableSpan
    var cells = cellArray.mutableSpan
    var touched = touchedArray.mutableSpan
    let strengths = self.strengths.span
    var queue = NodeQueue(order)
    var gained = 0.0
    var looks = 0
    while queue.count > 0 {
      looks &+= 1
      if looks & 0xFFF == 0 { try execution.checkCancellation() }
      let node = queue.next()
      let strength = unsafe strengths[unchecked: node]
      let home = unsafe Int(member[unchecked: node])
      let met = gather(node, member: member.span, cells: &cells, touched: &touched)
      unsafe cells[unchecked: home].total = unsafe cells[unchecked: home].total &- strength
      let staying = unsafe quality(of: cells[unchecked: home], for: strength, scale: scale)
      // Less than this may be an error of rounding, which could go on forever.
      var best = staying + 1e-10 * strength.total
      var destination = home
      var index = 0
      while index < met {
        let group = unsafe Int(touched[unchecked: index])
        let quality = unsafe quality(of: cells[unchecked: group], for: strength, scale: scale)
        unsafe cells[unchecked: group].shared = 0
        if quality > best {
          best = quality
          destination = group
        }
        index &+= 1
      }
      if best < 0, sizes[home] > 1, let empty = emptyGroups.popLast() {
        best = 0
        destination = empty
      }
      unsafe cells[unchecked: destination].total =
        unsafe cells[unchecked: destination].total &+ strength
      guard destination != home else { continue }

      gained += best - staying
      unsafe member[unchecked: node] = UInt32(truncatingIfNeeded: destination)
      sizes[destination] &+= 1
      sizes[home] &-= 1
      if sizes[home] == 0 { emptyGroups.append(home) }
      let (first, last) = arcs(of: node)
      queue.append(targets.span, first: first, last: last, outside: destination, of: member.span)
    }
    return gained
  }

  /// What a node gains by being in a group rather than alone.
  @inline(__always)
  func quality(
    of group: GroupCell<Strength>,
    for strength: Strength,
    scale: Double
  ) -> Double {
    group.shared.asDouble - scale * strength.product(group.total)
  }

  private func groupSizes(of membership: [UInt32]) -> [Int] {
    var sizes = [Int](repeating: 0, count: nodeCount)
    for group in membership { sizes[Int(group)] += 1 }
    return sizes
  }
}
