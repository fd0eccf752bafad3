import EntenteNetwork
import EntenteTestSupport
import Foundation

/// Signed networks with known answers, from files and from formulas.
enum FrustrationSamples {
  /// Where the files lie.
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../../shared/data/signed").standardizedFileURL

  /// Whether they are there; on a build server they must be.
  static let isReadable =
    FileManager.default.fileExists(atPath: folder.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// What the file of an edge table says beside it.
  struct Metrics: Decodable {
    var m: Int
    var frustrationIndex: Double
    var weightedFrustration: Double?
    var clusterabilityIndexKFree: Double
    var undirected: Undirected

    struct Undirected: Decodable { var m: Int }
  }

  static func metrics(_ name: String) throws -> Metrics {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in
      let parts = path[path.count - 1].stringValue.split(separator: "_").map(String.init)
      let rest = parts.dropFirst().map { $0 == "k" ? "K" : $0.capitalized }
      return Key(stringValue: ([parts[0]] + rest).joined())
    }
    return try decoder.decode(
      Metrics.self,
      from: Data(contentsOf: folder.appending(path: "\(name).metrics.json"))
    )
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The network of an edge table, arcs both ways merged, and the names of its actors.
  static func network(_ name: String) throws -> (network: SignedNetwork, names: [String]) {
    let text = try String(
      contentsOf: folder.appending(path: "\(name).edges.csv"),
      encoding: .utf8
    )
    var names: [String] = []
    func number(_ name: String) -> Int {
      if let number = names.firstIndex(of: name) { return number }
      names.append(name)
      return names.count - 1
    }
    var ties: [SignedNetwork.Pair: Double] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      let pair = SignedNetwork.Pair(number(fields[0]), number(fields[1]))
      ties[pair] = Double(fields[2])
    }
    let network = SignedNetwork(
      actorCount: names.count,
      ties: ties.map { pair, weight in
        SignedNetwork.Tie(
          pair.first,
          pair.second,
          isPositive: weight > 0,
          weight: abs(weight)
        )
      }
    )
    return (network, names)
  }

  /// Signs at random, or two blocs with some ties inverted.
  enum Signs { case random, blocs }

  /// A network that can be made again anywhere: pairs drawn until there are enough, each with a sign
  /// that is negative, or other than its blocs (the parity of numbers) have it, with some chance.
  static func generated(
    _ signs: Signs,
    actors: Int,
    ties count: Int,
    share: Double,
    seed: UInt64
  ) -> (network: SignedNetwork, first: [SignedNetwork.Tie]) {
    var generator = SplitMix64(seed: seed)
    var pairs: Set<SignedNetwork.Pair> = []
    var ties: [SignedNetwork.Tie] = []
    while ties.count < count {
      let one = Int(generator.next() % UInt64(actors))
      let other = Int(generator.next() % UInt64(actors))
      if one == other || !pairs.insert(SignedNetwork.Pair(one, other)).inserted { continue }
      let draw = Double(generator.next() >> 11) * 0x1p-53
      let isNatural = signs == .random || one % 2 == other % 2
      ties.append(SignedNetwork.Tie(one, other, isPositive: isNatural != (draw < share)))
    }
    return (SignedNetwork(actorCount: actors, ties: ties), Array(ties.prefix(3)))
  }

  /// All actors tied to all, with the sign of a rule.
  static func complete(_ count: Int, isPositive: (Int, Int) -> Bool) -> SignedNetwork {
    var ties: [SignedNetwork.Tie] = []
    for one in 0..<count {
      for other in (one + 1)..<count {
        ties.append(SignedNetwork.Tie(one, other, isPositive: isPositive(one, other)))
      }
    }
    return SignedNetwork(actorCount: count, ties: ties)
  }

  /// A random network with any shares of ties and signs.
  static func random(
    _ actors: ClosedRange<Int>,
    isWeighted: Bool,
    using generator: inout SplitMix64
  ) -> SignedNetwork {
    let count = Int.random(in: actors, using: &generator)
    let density = Double.random(in: 0.1...1, using: &generator)
    let share = Double.random(in: 0.1...0.9, using: &generator)
    var ties: [SignedNetwork.Tie] = []
    for one in 0..<count {
      for other in (one + 1)..<max(count, one + 1)
      where Double.random(in: 0..<1, using: &generator) < density {
        let isPositive = Double.random(in: 0..<1, using: &generator) >= share
        let weight = isWeighted ? Double(Int.random(in: 1...5, using: &generator)) : 1
        ties.append(SignedNetwork.Tie(one, other, isPositive: isPositive, weight: weight))
      }
    }
    return SignedNetwork(actorCount: count, ties: ties)
  }
}
