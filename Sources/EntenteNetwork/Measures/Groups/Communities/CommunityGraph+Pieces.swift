extension CommunityGraph {
  /// The membership with every group divided into the pieces that its ties connect.
  ///
  /// - Complexity: O(*n* + *m*).
  func pieces(of membership: [UInt32]) -> [UInt32] {
    let count = nodeCount
    var piece = [UInt32](repeating: .max, count: count)
    var waiting: [UInt32] = []
    var pieceCount: UInt32 = 0
    for start in 0..<count where piece[start] == .max {
      piece[start] = pieceCount
      waiting.append(UInt32(start))
      while let node = waiting.popLast() {
        let (first, last) = arcs(of: Int(node))
        for neighbour in targets[first..<last]
        where piece[Int(neighbour)] == .max
          && membership[Int(neighbour)] == membership[start]
        {
          piece[Int(neighbour)] = pieceCount
          waiting.append(neighbour)
        }
      }
      pieceCount += 1
    }
    return piece
  }
}
