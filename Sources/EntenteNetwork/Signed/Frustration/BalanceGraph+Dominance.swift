extension BalanceGraph {
  /// Merges nodes with the neighbour that outweighs all their others.
  ///
  /// Whatever the rest does, it is best for such a node to follow that neighbour. This takes away
  /// nodes with one edge, and with two.
  ///
  /// - Parameters:
  ///   - merging: Where to note what is merged.
  ///   - keepsAll: Whether every best division has to stay; otherwise one is enough, and the
  ///     neighbour may weigh as much as all others together.
  ///   - onlyTogether: Whether nodes follow only neighbours that they want to be with, as with more
  ///     than two camps, where there is more than one way to be apart.
  func mergeDominated(
    into merging: inout NodeMerging,
    keepsAll: Bool,
    onlyTogether: Bool = false
  ) {
    var isFollowed = [Bool](repeating: false, count: nodeCount)
    for node in 0..<nodeCount where !isFollowed[node] {
      var sum = 0
      var greatest = 0
      var edge = -1
      for place in row(of: node) {
        let weight = abs(weights[edgeIndices[place]])
        sum += weight
        if weight > greatest { (greatest, edge) = (weight, edgeIndices[place]) }
      }
      guard edge >= 0, 2 * greatest >= sum + (keepsAll ? 1 : 0) else { continue }
      if onlyTogether, weights[edge] < 0 { continue }
      let other = first[edge] == node ? second[edge] : first[edge]
      // The other now stands for this one too and is judged again in the next round.
      isFollowed[other] = true
      merging.merge(node, other, areOpposite: weights[edge] < 0)
    }
  }
}
