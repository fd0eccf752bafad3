import EntenteNetwork
import Foundation

/// Signed networks for tests.
enum SignedSamples {
  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/data/signed").standardizedFileURL

  /// Whether the files of known answers are here, or must be.
  static let areReadable =
    FileManager.default.fileExists(atPath: folder.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// The sets with known answers.
  static let names = [
    "highland_tribes", "slovene_parties_1994", "powers_2022_student_coded", "cow_signed_1946_1949",
    "cow_signed_1962_1965", "cow_signed_1996_1999",
  ]

  /// A set with what is known about it.
  struct Sample {
    let names: [String]
    let network: Network
    let metrics: [String: Any]

    /// The signs alone, without weights.
    var signed: SignedNetwork { SignedNetwork.reducing(network).network.unweighted }

    func number(_ key: String) -> Double? { (metrics[key] as? NSNumber)?.doubleValue }

    /// Numbers by actor.
    func actors(_ key: String) -> [Double] {
      let values = metrics[key] as? [String: NSNumber] ?? [:]
      return names.map { values[$0]?.doubleValue ?? .nan }
    }
  }

  /// Reads a set.
  static func sample(_ name: String) throws -> Sample {
    let text = try String(
      contentsOf: folder.appending(path: "\(name).edges.csv"),
      encoding: .utf8
    )
    let rows = text.split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").map(String.init) }
    var numbers: [String: Int] = [:]
    var names: [String] = []
    for name in rows.flatMap({ $0.prefix(2) }) where numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    let data = try Data(contentsOf: folder.appending(path: "\(name).metrics.json"))
    let metrics = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let ties = TieList(
      actorCount: names.count,
      sources: rows.map { UInt32(numbers[$0[0], default: 0]) },
      targets: rows.map { UInt32(numbers[$0[1], default: 0]) },
      signs: rows.map { (Double($0[2]) ?? .nan) > 0 ? 1 : -1 }
    )
    return Sample(
      names: names,
      network: Network(ties, isDirected: metrics["directed"] as? Bool ?? false),
      metrics: metrics
    )
  }

  /// A network of ties written as `0-1+`.
  static func network(_ actorCount: Int, _ ties: String) -> SignedNetwork {
    SignedNetwork(
      actorCount: actorCount,
      ties: ties.split(separator: " ").map { tie in
        let ends = tie.dropLast().split(separator: "-").map { Int($0) ?? -1 }
        return SignedNetwork.Tie(ends[0], ends[1], isPositive: tie.last == "+")
      }
    )
  }

  /// Everybody tied to everybody, negatively or as told.
  static func complete(
    _ count: Int,
    isPositive: (Int, Int) -> Bool = { _, _ in false }
  ) -> SignedNetwork {
    SignedNetwork(
      actorCount: count,
      ties: (0..<count).flatMap { second in
        (0..<second).map { .init($0, second, isPositive: isPositive($0, second)) }
      }
    )
  }

  /// A ring of negative ties.
  static func ring(_ count: Int) -> SignedNetwork {
    SignedNetwork(
      actorCount: count,
      ties: (0..<count).map { .init($0, ($0 + 1) % count, isPositive: false) }
    )
  }

  /// The Petersen graph of negative ties.
  static let petersen = SignedNetwork(
    actorCount: 10,
    ties: (0..<5).flatMap { actor -> [SignedNetwork.Tie] in
      [
        .init(actor, (actor + 1) % 5, isPositive: false),
        .init(actor, actor + 5, isPositive: false),
        .init(actor + 5, (actor + 2) % 5 + 5, isPositive: false),
      ]
    }
  )

  /// The generated networks of the design's table S11: `bloc` has friends of equal parity.
  static func generated(
    isBloc: Bool,
    _ actorCount: Int,
    _ tieCount: Int,
    _ share: Double,
    seed: UInt64
  ) -> SignedNetwork {
    var generator = SplitMix64(seed: seed)
    var seen: Set<SignedNetwork.Pair> = []
    var ties: [SignedNetwork.Tie] = []
    while ties.count < tieCount {
      let one = Int(generator.next() % UInt64(actorCount))
      let other = Int(generator.next() % UInt64(actorCount))
      if one == other || !seen.insert(.init(one, other)).inserted { continue }
      let isInverted = Double(generator.next() >> 11) * 0x1p-53 < share
      let natural = isBloc ? one % 2 == other % 2 : true
      ties.append(.init(one, other, isPositive: natural != isInverted))
    }
    return SignedNetwork(actorCount: actorCount, ties: ties)
  }

  /// Random ties, with weights of 0.5 to 3 if asked.
  static func random(
    seed: UInt64,
    actors: Int,
    density: Double = 0.5,
    negative: Double = 0.4,
    weighted: Bool = false
  ) -> SignedNetwork {
    var generator = SplitMix64(seed: seed)
    func share() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
    var ties: [SignedNetwork.Tie] = []
    for second in 0..<actors {
      for first in 0..<second where share() < density {
        let isPositive = share() >= negative
        let weight = weighted ? (share() * 5).rounded(.up) / 2 + 0.5 : 1
        ties.append(.init(first, second, isPositive: isPositive, weight: weight))
      }
    }
    return SignedNetwork(actorCount: actors, ties: ties)
  }

  /// A side for each actor.
  static func side(seed: UInt64, _ count: Int) -> [Bool] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in Bool.random(using: &generator) }
  }
}

extension SignedNetwork {
  /// Symmetric rows with both arcs of each tie.
  func network() -> Network {
    Network(
      TieList(
        actorCount: actorCount,
        sources: ties.map { UInt32($0.first) },
        targets: ties.map { UInt32($0.second) },
        weights: isWeighted ? ties.map(\.weight) : nil,
        signs: ties.map { Int8($0.sign) }
      ),
      isDirected: false
    )
  }
}

/// Whether two numbers agree.
func agree(_ one: Double, _ other: Double, _ tolerance: Double = 1e-10) -> Bool {
  one == other || one.isNaN && other.isNaN
    || abs(one - other) <= tolerance * max(1, abs(other))
}
