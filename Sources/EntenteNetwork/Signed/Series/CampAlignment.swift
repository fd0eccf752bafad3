/// Finds, among divisions that are equally good, the one nearest to an earlier one.
///
/// Each actor whose earlier camp is known is tied to an anchor of that camp, so weakly that all such
/// ties together weigh less than any difference between divisions. The best division of the network
/// with anchors is then, of all best divisions, one that moves fewest actors.
struct CampAlignment {
  let options: BalanceOptions
  let execution: Execution

  /// The best division nearest to earlier camps.
  ///
  /// - Parameters:
  ///   - network: The network as it is measured.
  ///   - earlier: The last known camp of each actor; nil if it had none.
  /// - Returns: What is found of frustration, with these camps, and only the order of camps changed
  ///   where the search was not exact.
  /// - Throws: ``MeasureError``, if parameters are out of range or somebody stopped it.
  func frustration(of network: SignedNetwork, near earlier: [Int?]) throws -> Frustration {
    var found = try network.frustration(
      camps: options.camps,
      weighted: options.isWeighted,
      options: options.search,
      execution: execution
    )
    guard earlier.contains(where: { $0 != nil }) else {
      found.camps = Self.numbered(found.camps, of: network)
      return found
    }
    let near = found.isExact ? try anchored(network, near: earlier) : nil
    if let near, cost(of: near, in: network) <= found.index + 1e-9 * max(1, found.index) {
      found.camps = near
    } else {
      found.camps = oriented(found.camps, of: network, near: earlier)
    }
    found.frustrated = network.ties.indices.filter {
      isFrustrated(network.ties[$0], by: found.camps)
    }
    return found
  }

  /// The camps numbered so that in each part the greatest is the first.
  private static func numbered(_ camps: [Int], of network: SignedNetwork) -> [Int] {
    let list = CampList(camps, of: network)
    return camps.indices.map { list.campOfActor[$0] ?? 0 }
  }

  private func isFrustrated(_ tie: SignedNetwork.Tie, by camps: [Int]) -> Bool {
    (camps[tie.first] == camps[tie.second]) != tie.isPositive
  }

  private func cost(of camps: [Int], in network: SignedNetwork) -> Double {
    network.ties.reduce(0) { $0 + (isFrustrated($1, by: camps) ? $1.weight : 0) }
  }

  // MARK: Anchors

  private func anchored(_ network: SignedNetwork, near earlier: [Int?]) throws -> [Int]? {
    let count = network.actorCount
    let held = (0..<count).filter { earlier[$0] != nil && !network.row(of: $0).isEmpty }
    guard !held.isEmpty, !network.ties.isEmpty else { return nil }
    let labels = Set(held.compactMap { earlier[$0] }).sorted()
    // Counting ties stay whole numbers, which are solved exactly.
    let scale = Double(count + 1)
    let least = network.ties.reduce(Double.infinity) { min($0, $1.weight) }
    let pull = options.isWeighted ? least / 4 : 1
    var ties = network.ties.map {
      SignedNetwork.Tie(
        $0.first,
        $0.second,
        isPositive: $0.isPositive,
        weight: $0.weight * scale
      )
    }
    let hasTwo = options.camps == .upTo(2)
    let anchors = hasTwo ? 1 : labels.count
    for actor in held {
      let label = earlier[actor] ?? 0
      let anchor = hasTwo ? 0 : labels.firstIndex(of: label) ?? 0
      ties.append(
        SignedNetwork.Tie(
          actor,
          count + anchor,
          isPositive: !hasTwo || label == 0,
          weight: pull
        )
      )
    }
    let wall = ties.reduce(1) { $0 + $1.weight }
    for first in 0..<anchors {
      for second in (first + 1)..<max(anchors, first + 1) {
        ties.append(
          SignedNetwork.Tie(count + first, count + second, isPositive: false, weight: wall)
        )
      }
    }
    let whole = SignedNetwork(actorCount: count + anchors, ties: ties)
    var search = options.search
    search.solutionLimit = 1
    let found = try whole.frustration(
      camps: options.camps,
      weighted: true,
      options: search,
      execution: execution
    )
    guard found.isExact else { return nil }
    if hasTwo { return (0..<count).map { found.camps[$0] == found.camps[count] ? 0 : 1 } }
    // A camp without an anchor is new.
    var names: [Int: Int] = [:]
    for (place, label) in labels.enumerated() { names[found.camps[count + place]] = label }
    var next = 0
    return (0..<count).map { actor in
      let camp = found.camps[actor]
      if let name = names[camp] { return name }
      while names.values.contains(next) { next += 1 }
      names[camp] = next
      return next
    }
  }

  /// The same camps, with their numbers in each part exchanged where fewer actors move so.
  private func oriented(
    _ camps: [Int],
    of network: SignedNetwork,
    near earlier: [Int?]
  ) -> [Int] {
    guard options.camps == .upTo(2) else { return camps }
    var result = camps
    for part in network.components() where part.count > 1 {
      let known = part.filter { earlier[$0] != nil }
      let moved = known.count { earlier[$0] != camps[$0] }
      guard moved * 2 > known.count else { continue }
      for actor in part { result[actor] = 1 - camps[actor] }
    }
    return result
  }
}
