/// Camps in the order in which they are told: part by part, the greater first.
///
/// Nothing relates actors that no path of ties joins, so each such part has camps of its own.
public struct CampList: Hashable, Sendable {
  /// Actors that hang together, in camps; the greatest part first, in each the greatest camp.
  public var parts: [[[Int]]]
  /// The actors without a signed tie.
  public var withoutTies: [Int]
  /// The number of each actor's camp within its part, from 0; nil without ties.
  public var campOfActor: [Int?]
  /// The part of each actor, from 0; nil without ties.
  public var partOfActor: [Int?]

  /// Puts the camps of a division in order.
  ///
  /// - Parameters:
  ///   - camps: The camp of each actor.
  ///   - network: The network that was divided.
  ///   - keepsNumbers: Whether camps keep their numbers, as in a series; otherwise the greatest camp
  ///     of each part comes first.
  public init(_ camps: [Int], of network: SignedNetwork, keepsNumbers: Bool = false) {
    let parts = network.components()
    withoutTies = parts.filter { $0.count == 1 }.map { $0[0] }
    self.parts = parts.filter { $0.count > 1 }.map { members in
      let numbers = Set(members.map { camps[$0] }).sorted()
      let groups = numbers.map { number in members.filter { camps[$0] == number } }
      guard !keepsNumbers else {
        // An empty camp keeps the place of its number.
        return (0...(numbers.last ?? 0)).map { number in members.filter { camps[$0] == number } }
      }
      return groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
    campOfActor = [Int?](repeating: nil, count: camps.count)
    partOfActor = campOfActor
    for (part, groups) in self.parts.enumerated() {
      for (camp, members) in groups.enumerated() {
        for actor in members {
          campOfActor[actor] = camp
          partOfActor[actor] = part
        }
      }
    }
  }

  /// How many camps the part with most has.
  public var count: Int {
    parts.map { $0.count { !$0.isEmpty } }.max() ?? 0
  }

  /// The camps of all parts together: the first camps of all, then the second, ….
  ///
  /// What ties are frustrated does not depend on how the camps of parts are put together.
  public var merged: [[Int]] {
    (0..<(parts.map(\.count).max() ?? 0)).map { camp in
      parts.flatMap { $0.indices.contains(camp) ? $0[camp] : [] }.sorted()
    }
  }
}
