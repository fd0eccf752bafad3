import EntenteNetwork

/// The best divisions of a small network by trying all.
struct FrustrationBruteForce {
  private(set) var index = Double.infinity
  /// Each once whatever its camps are called, the first actor of all in camp 0.
  private(set) var divisions: [[Int]] = []

  /// Tries all divisions into so many camps; into any number without a limit.
  init(_ network: SignedNetwork, campLimit: Int?, weighted: Bool = false) {
    let limit = max(1, campLimit ?? network.actorCount)
    var camps = [Int](repeating: 0, count: network.actorCount)
    func place(_ actor: Int, _ used: Int) {
      guard actor < network.actorCount else {
        let cost = Self.cost(of: camps, in: network, weighted: weighted)
        if cost < index { (index, divisions) = (cost, []) }
        if cost == index { divisions.append(camps) }
        return
      }
      for camp in 0..<min(limit, used + 1) {
        camps[actor] = camp
        place(actor + 1, max(used, camp + 1))
      }
    }
    place(0, 0)
  }

  /// What a division frustrates.
  static func cost(of camps: [Int], in network: SignedNetwork, weighted: Bool) -> Double {
    var cost = 0.0
    for tie in network.ties where (camps[tie.first] == camps[tie.second]) != tie.isPositive {
      cost += weighted ? tie.weight : 1
    }
    return cost
  }

  /// The best divisions, those that differ by turning components round once.
  func upToFlips(of network: SignedNetwork) -> Set<[Int]> {
    var component = Array(0..<network.actorCount)
    for _ in network.ties {
      for tie in network.ties {
        let least = min(component[tie.first], component[tie.second])
        component[tie.first] = least
        component[tie.second] = least
      }
    }
    return Set(
      divisions.map { camps in
        camps.indices.map { camps[$0] == camps[component[$0]] ? 0 : 1 }
      }
    )
  }
}
