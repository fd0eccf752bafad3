extension CommunityGraph {
  /// Spreads labels until every node has one that most of the weight around it has.
  ///
  /// - Parameters:
  ///   - generator: Where chance comes from.
  ///   - execution: Who may stop it.
  /// - Returns: The label of each node.
  /// - Throws: ``MeasureError/cancelled``.
  ///
  /// Source: Traag, Šubelj 2023, with Raghavan's rule that a node keeps its label where
  /// that is among the heaviest; each change adds to the weight within groups, so it ends.
  func spreadLabels(
    using generator: inout SplitMix64,
    execution: Execution
  ) throws(MeasureError) -> [UInt32] {
    var labelArray = (0..<nodeCount).map { UInt32(truncatingIfNeeded: $0) }
    var cellArray = [GroupCell<Strength>](
      repeating: GroupCell(shared: 0, total: .zero),
      count: nodeCount
    )
    var touchedArray = [UInt32](repeating: 0, count: nodeCount + 1)
    var heaviest: [Int] = []
    var queue = NodeQueue(generator.shuffled(nodeCount))
    var label = labelArray.mutableSpan
    var cells = cellArray.mutableSpan
    var touched = touchedArray.mutableSpan
    var looks = 0
    while queue.count > 0 {
      if looks & 0xFFF == 0 { try execution.checkCancellation() }
      looks &+= 1
      let node = queue.next()
      let home = unsafe Int(label[unchecked: node])
      let met = gather(node, member: label.span, cells: &cells, touched: &touched)
      let staying = unsafe cells[unchecked: home].shared.asDouble
      // Sums of weights in another order may differ in their last digits.
      var least = staying + 1e-10 * staying
      heaviest.removeAll(keepingCapacity: true)
      for index in 0..<met {
        let other = unsafe Int(touched[unchecked: index])
        let shared = unsafe cells[unchecked: other].shared.asDouble
        unsafe cells[unchecked: other].shared = 0
        if shared > least {
          heaviest.removeAll(keepingCapacity: true)
          least = shared
        }
        if shared == least, shared > staying { heaviest.append(other) }
      }
      guard heaviest.count > 0 else { continue }
      let chosen = heaviest[heaviest.count == 1 ? 0 : generator.next(below: heaviest.count)]
      guard chosen != home else { continue }
      unsafe label[unchecked: node] = UInt32(truncatingIfNeeded: chosen)
      let (first, last) = arcs(of: node)
      queue.append(targets.span, first: first, last: last, outside: chosen, of: label.span)
    }
    return labelArray
  }
}
