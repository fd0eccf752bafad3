import EntenteNetwork
import Foundation

/// Graphs for the tests of degrees, walks and structure.
enum WalkSamples {
  private static let shared = URL(filePath: #filePath)
    .appending(path: "../../../../../shared").standardizedFileURL

  /// Whether the files of known answers are here, or must be.
  static let areReadable =
    FileManager.default.fileExists(atPath: shared.appending(path: "data/classics").path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// The names of the classic graphs.
  static let classics = [
    "defence_pacts_2012", "dolphins", "florentine_business", "florentine_marriage", "karate",
    "knoke_information", "lesmis",
  ]

  /// A classic graph with what NetworkX says about it.
  struct Classic {
    let network: Network
    let names: [String]
    let nodes: [String: [String: Any]]
    let whole: [String: Any]
    let groups: [String: String]

    /// Numbers by actor; nil if NetworkX was not asked.
    func actors(_ key: String) -> [Double]? {
      nodes[key].map { values in
        names.map { (values[$0] as? NSNumber)?.doubleValue ?? .nan }
      }
    }

    /// The groups in the file.
    var partition: Partition { Partition(names: names.map { groups[$0] ?? "" }) }

    /// The number of an actor.
    func number(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }
  }

  /// Reads a classic graph.
  static func classic(_ name: String) throws -> Classic {
    let folder = shared.appending(path: "data/classics")
    func records(_ kind: String) throws -> [[String]] {
      try String(contentsOf: folder.appending(path: "\(name).\(kind).csv"), encoding: .utf8)
        .split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",").map(String.init) }
    }
    let names = try records("nodes").map { $0[0] }
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    let edges = try records("edges")
    let data = try Data(contentsOf: folder.appending(path: "\(name).metrics.json"))
    let metrics = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let ties = TieList(
      actorCount: names.count,
      edges.map { (numbers[$0[0], default: -1], numbers[$0[1], default: -1]) },
      weights: edges.first?.count == 3 ? edges.map { Double($0[2]) ?? .nan } : nil
    )
    return Classic(
      network: Network(ties, isDirected: metrics["directed"] as? Bool ?? false),
      names: names,
      nodes: metrics["nodes"] as? [String: [String: Any]] ?? [:],
      whole: metrics["graph"] as? [String: Any] ?? [:],
      groups: metrics["partition"] as? [String: String] ?? [:]
    )
  }

  /// What NetworkX, igraph and numpy say about the graph G1.
  static func goldenG1() throws -> [String: [String: Any]] {
    let file = shared.appending(path: "bench/golden/G1.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return (object as? [String: Any])?["metrics"] as? [String: [String: Any]] ?? [:]
  }

  /// The graph G1 of the benchmarks: 40 actors and 200 ties with weights from 1 to 20, drawn by
  /// SplitMix64 with the seed 101 as `generate_graphs.py` does.
  static let g1: TieList = {
    var generator = SplitMix64(seed: 101)
    func below(_ bound: Int) -> Int { Int(((generator.next() >> 33) * UInt64(bound)) >> 31) }
    func share() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
    var pool = Array(0..<40)
    var pairs: [(Int, Int)] = []
    var weights: [Double] = []
    while pairs.count < 200 {
      let source = share() < 0.35 ? below(39) : pool[below(pool.count)]
      let target = share() < 0.6 ? pool[below(pool.count)] : below(40)
      if source == target || source == 39 || target == 38 { continue }
      if pairs.contains(where: { $0 == (source, target) }) { continue }
      pairs.append((source, target))
      weights.append(Double(1 + below(20)))
      _ = below(8)
      pool += [source, target]
    }
    return TieList(actorCount: 40, pairs, weights: weights)
  }()

  /// Random ties, here and there of an actor to itself or parallel, that leave some actors alone.
  static func random(seed: UInt64, actorCount: Int, tieCount: Int) -> TieList {
    var generator = SplitMix64(seed: seed)
    func actor() -> Int { Int.random(in: 0..<actorCount, using: &generator) }
    let pairs = (0..<tieCount).map { _ in (actor(), actor()) }
    let weights = pairs.map { _ in Double(Int.random(in: 1...6, using: &generator)) / 2 }
    return TieList(actorCount: actorCount, pairs, weights: weights)
  }

  /// A path of actors.
  static func path(_ count: Int) -> TieList {
    TieList(actorCount: count, (1..<max(1, count)).map { ($0 - 1, $0) })
  }

  /// A ring of actors.
  static func ring(_ count: Int) -> TieList {
    TieList(actorCount: count, (0..<count).map { ($0, ($0 + 1) % count) })
  }

  /// An actor tied to each of the others.
  static func star(_ count: Int) -> TieList {
    TieList(actorCount: count, (1..<max(1, count)).map { (0, $0) })
  }

  /// Everybody tied to everybody.
  static func complete(_ count: Int) -> TieList {
    TieList(actorCount: count, (0..<count).flatMap { target in (0..<target).map { ($0, target) } })
  }
}

extension [Double] {
  /// Whether numbers are equal but for an error, relative or absolute; NaN equals NaN.
  func agrees(with expected: [Double], relative: Double = 1e-9, absolute: Double = 0) -> Bool {
    count == expected.count
      && zip(self, expected).allSatisfy { value, expected in
        value == expected || value.isNaN && expected.isNaN
          || abs(value - expected) <= Swift.max(absolute, relative * abs(expected))
      }
  }
}

extension Network {
  /// The same ties with actors in another order.
  ///
  /// - Parameter places: The new number of each actor.
  /// - Returns: The network.
  func relabelled(_ places: [Int]) -> Network {
    var ties = TieList(actorCount: actorCount)
    ties.weights = rows.weights == nil ? nil : []
    for actor in 0..<actorCount {
      for arc in rows.arcs(of: actor) where isDirected || actor <= Int(rows.targets[arc]) {
        ties.sources.append(UInt32(places[actor]))
        ties.targets.append(UInt32(places[Int(rows.targets[arc])]))
        if let weights = rows.weights { ties.weights?.append(weights[arc]) }
      }
    }
    return Network(ties, isDirected: isDirected)
  }
}
