extension SignedNetwork {
  /// The two camps of actors such that positive ties are within and negative ones between them; nil if
  /// there are none, as the network is not balanced.
  ///
  /// - Returns: For each actor whether it is in the second camp; the first actor of each connected part
  ///   is in the first.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: F. Harary, "On the notion of balance of a signed graph", *Michigan Mathematical Journal*
  /// 2(2), 1953, theorem 3. <https://doi.org/10.1307/mmj/1028989917>
  public func balancedCamps() -> [Bool]? {
    var search = SideSearch(self)
    for part in components() where !search.isBalanced(part) { return nil }
    return search.isSecond
  }

  /// Puts friends on one side and enemies on two.
  struct SideSearch {
    private let network: SignedNetwork
    /// For each actor that was placed, whether it is on the second side.
    private(set) var isSecond: [Bool]
    private var isPlaced: [Bool]

    init(_ network: SignedNetwork) {
      self.network = network
      isSecond = [Bool](repeating: false, count: network.actorCount)
      isPlaced = isSecond
    }

    /// Whether all cycles of a connected part have an even number of negative ties; its actors are
    /// placed then. Each part may be asked about once.
    mutating func isBalanced(_ part: [Int]) -> Bool {
      guard let start = part.first else { return true }
      isPlaced[start] = true
      var waiting = [start]
      while let actor = waiting.popLast() {
        for step in network.row(of: actor) {
          let other = network.neighbours[step]
          let expected = isSecond[actor] == network.ties[network.tieIndices[step]].isPositive
          if !isPlaced[other] {
            isPlaced[other] = true
            isSecond[other] = expected
            waiting.append(other)
          } else if isSecond[other] != expected {
            return false
          }
        }
      }
      return true
    }
  }
}
