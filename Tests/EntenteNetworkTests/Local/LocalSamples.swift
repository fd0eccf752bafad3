import EntenteNetwork
import Foundation

/// The graphs of known answers.
enum LocalSamples {
  private static let shared = URL(filePath: #filePath)
    .appending(path: "../../../../../shared").standardizedFileURL

  /// Whether the files are here, or must be.
  static let areReadable =
    FileManager.default.fileExists(atPath: shared.appending(path: "data/classics").path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// A classic graph with what NetworkX says about it.
  struct Classic {
    let network: Network
    let names: [String]
    let metrics: [String: Any]

    /// Numbers by actor; NaN where there is none.
    func actors(_ key: String) -> [Double]? {
      guard let nodes = metrics["nodes"] as? [String: Any],
        let values = nodes[key] as? [String: Any]
      else { return nil }
      return names.map { (values[$0] as? NSNumber)?.doubleValue ?? .nan }
    }

    /// A number or numbers for the whole graph.
    func whole(_ key: String) -> Any? {
      (metrics["graph"] as? [String: Any])?[key]
    }
  }

  /// The names of the classic graphs.
  static let classics = [
    "defence_pacts_2012", "dolphins", "florentine_business", "florentine_marriage", "karate",
    "knoke_information", "lesmis",
  ]

  /// Reads a classic graph.
  static func classic(_ name: String) throws -> Classic {
    let folder = shared.appending(path: "data/classics")
    func lines(_ kind: String) throws -> [[String]] {
      try String(contentsOf: folder.appending(path: "\(name).\(kind).csv"), encoding: .utf8)
        .split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",").map(String.init) }
    }
    let names = try lines("nodes").map { $0[0] }
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    let edges = try lines("edges")
    let data = try Data(contentsOf: folder.appending(path: "\(name).metrics.json"))
    let metrics = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let ties = TieList(
      actorCount: names.count,
      edges.map { (numbers[$0[0], default: -1], numbers[$0[1], default: -1]) },
      weights: edges.first?.count == 3 ? edges.map { Double($0[2]) ?? .nan } : nil
    )
    let isDirected = metrics["directed"] as? Bool ?? false
    return Classic(
      network: Network(ties, isDirected: isDirected),
      names: names,
      metrics: metrics
    )
  }

  /// What NetworkX says about the graph G1.
  static func goldenG1() throws -> [String: [String: Any]] {
    let file = shared.appending(path: "bench/golden/G1.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return (object as? [String: Any])?["metrics"] as? [String: [String: Any]] ?? [:]
  }

  /// The graph G1 of the benchmarks: 40 actors and 200 ties with weights from 1 to 20, drawn by
  /// SplitMix64 with the seed 101 as `generate_graphs.py` does.
  static func g1(isDirected: Bool) -> Network {
    var generator = SplitMix64(seed: 101)
    func below(_ bound: Int) -> Int { Int(((generator.next() >> 33) * UInt64(bound)) >> 31) }
    func fraction() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
    var pool = Array(0..<40)
    var pairs: [(Int, Int)] = []
    var weights: [Double] = []
    while pairs.count < 200 {
      let source = fraction() < 0.35 ? below(39) : pool[below(pool.count)]
      let target = fraction() < 0.6 ? pool[below(pool.count)] : below(40)
      if source == target || source == 39 || target == 38 { continue }
      if pairs.contains(where: { $0 == (source, target) }) { continue }
      pairs.append((source, target))
      weights.append(Double(1 + below(20)))
      _ = below(8)
      pool += [source, target]
    }
    return Network(TieList(actorCount: 40, pairs, weights: weights), isDirected: isDirected)
  }

  /// A random network with a tie to itself here and there.
  static func random(
    seed: UInt64,
    actorCount: Int = 24,
    tieCount: Int = 70,
    isDirected: Bool
  ) -> Network {
    var generator = SplitMix64(seed: seed)
    let pairs = (0..<tieCount).map { _ in
      (
        Int.random(in: 0..<actorCount, using: &generator),
        Int.random(in: 0..<actorCount, using: &generator)
      )
    }
    let weights = pairs.map { _ in Double(Int.random(in: 1...9, using: &generator)) }
    return Network(
      TieList(actorCount: actorCount, pairs, weights: weights),
      isDirected: isDirected
    )
  }

  /// Everybody tied to everybody.
  static func complete(_ count: Int) -> Network {
    let pairs = (0..<count).flatMap { first in
      ((first + 1)..<max(count, first + 1)).map { (first, $0) }
    }
    return Network(TieList(actorCount: count, pairs), isDirected: false)
  }
}

/// Whether numbers are equal but for a relative error; NaN equals NaN.
func isClose(_ values: [Double], _ expected: [Double], _ tolerance: Double = 1e-9) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy { value, expected in
      if value.isNaN || expected.isNaN { return value.isNaN && expected.isNaN }
      return abs(value - expected) <= tolerance * max(1e-3, abs(expected))
    }
}
