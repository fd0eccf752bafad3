extension CommunityGraph {
  /// Divides each group into parts that hold together well: from single nodes, each is merged with a
  /// part of its own group, chosen at random among those that gain, better ones more likely.
  ///
  /// - Parameters:
  ///   - membership: The group of each node.
  ///   - order: The nodes in the order in which they are looked at.
  ///   - scale: The resolution divided by the weight of all ties.
  ///   - choice: How chance decides.
  ///   - execution: Who may stop it.
  /// - Returns: The part of each node, below the number of nodes.
  /// - Throws: ``MeasureError/cancelled``.
  ///
  /// Source: Traag, Waltman, van Eck 2019, algorithm A.2, `RefinePartition` and `MergeNodesSubset`.
  func refinement(
    of membership: [UInt32],
    order: [UInt32],
    scale: Double,
    choice: inout RandomChoice,
    execution: Execution
  ) throws(MeasureError) -> [UInt32] {
    let count = nodeCount
    let groupArray = groupCells(of: membership)
    var partArray = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    var cellArray = groupCells(of: partArray)
    var isMergedArray = [Bool](repeating: false, count: count)
    var touchedArray = [UInt32](repeating: 0, count: count + 1)
    var tiedArray = weightsWithin(membership)

    let groups = groupArray.span
    let member = membership.span
    let strengths = self.strengths.span
    var part = partArray.mutableSpan
    var cells = cellArray.mutableSpan
    var isMerged = isMergedArray.mutableSpan
    var touched = touchedArray.mutableSpan
    /// The weight between each part and the rest of its group.
    var tied = tiedArray.mutableSpan

    for position in order.indices {
      if position & 0xFFF == 0xFFF { try execution.checkCancellation() }
      let node = Int(order[position])
      let strength = unsafe strengths[unchecked: node]
      let group = unsafe member[unchecked: node]
      let whole = unsafe groups[unchecked: Int(group)].total
      let own = unsafe tied[unchecked: node]
      // Only what is still alone is merged, and only if it holds well to the rest of its group.
      guard unsafe !isMerged[unchecked: node], own != 0,
        own.asDouble >= scale * strength.product(whole &- strength)
      else { continue }
      let met = gather(
        node,
        part: part.span,
        within: group,
        of: member,
        cells: &cells,
        touched: &touched
      )
      choice.begin()
      var index = 0
      while index < met {
        let other = unsafe Int(touched[unchecked: index])
        let cell = unsafe cells[unchecked: other]
        let quality = quality(of: cell, for: strength, scale: scale)
        let rest = unsafe tied[unchecked: other].asDouble
        if quality >= 0, rest >= scale * cell.total.product(whole &- cell.total) {
          choice.offer(other, quality: quality)
        }
        index &+= 1
      }
      if let chosen = choice.draw() {
        let shared = unsafe cells[unchecked: chosen].shared
        unsafe tied[unchecked: chosen] =
          unsafe tied[unchecked: chosen] &+ own &- shared &- shared
        unsafe cells[unchecked: chosen].total = unsafe cells[unchecked: chosen].total &+ strength
        unsafe part[unchecked: node] = UInt32(truncatingIfNeeded: chosen)
        unsafe isMerged[unchecked: chosen] = true
      }
      index = 0
      while index < met {
        unsafe cells[unchecked: Int(touched[unchecked: index])].shared = 0
        index &+= 1
      }
    }
    return partArray
  }

  /// The weight of each node's ties within its group.
  private func weightsWithin(_ membership: [UInt32]) -> [Strength.Weight] {
    var resultArray = [Strength.Weight](repeating: 0, count: nodeCount)
    var result = resultArray.mutableSpan
    let member = membership.span
    let targets = self.targets.span
    let weights = self.weights?.span
    for node in 0..<nodeCount {
      let group = unsafe member[unchecked: node]
      var sum: Strength.Weight = 0
      var (arc, last) = arcs(of: node)
      while arc < last {
        let weight: Strength.Weight = if let weights { unsafe weights[unchecked: arc] } else { 1 }
        let isWithin = unsafe member[unchecked: Int(targets[unchecked: arc])] == group
        sum = sum &+ (isWithin ? weight : 0)
        arc &+= 1
      }
      unsafe result[unchecked: node] = sum
    }
    return resultArray
  }
}
