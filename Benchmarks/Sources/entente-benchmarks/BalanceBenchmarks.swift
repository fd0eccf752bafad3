import Entente
import Foundation

/// The exact frustration index beside integer programming, on the same networks.
struct BalanceBenchmarks {
  private static let rounds = 7
  private static let peerRounds = 3
  /// After how many seconds a peer stops.
  private static let limit = 30.0

  /// What a peer took, and what it proved.
  private struct PeerRun: Decodable {
    var name: String
    var seconds: [Double]
    var bounds: [Int?]
  }

  /// Prints tables in Markdown: the classic sets, generated networks beside peers, and many of a kind.
  static func run() throws {
    print(
      "Ours on one thread, counting of best divisions included, median of \(rounds); peers median of "
        + "\(peerRounds), or one where that takes half of their limit of \(Int(limit)) s; in brackets "
        + "what they had proved then.\n"
    )
    print("| network | index | ours, ms | peers, ms | best of them, times ours |")
    print("|---|---:|---:|---|---:|")
    var windows: [Double] = []
    for name in samples {
      guard let network = try sample(name) else { continue }
      let ours = try row(name, network)
      if name.hasPrefix("cow") { windows.append(ours) }
    }
    for (isBloc, actors, ties, share, seed) in [
      (true, 40, 200, 0.1, 5), (true, 100, 600, 0.05, 6), (true, 100, 2_000, 0.05, 7),
      (true, 150, 1_200, 0.08, 8), (false, 30, 120, 0.3, 2), (false, 40, 200, 0.3, 3),
      (false, 50, 150, 0.5, 4), (false, 50, 200, 0.5, 4), (false, 50, 200, 0.5, 11),
      (false, 50, 300, 0.5, 1), (false, 50, 300, 0.5, 9), (false, 100, 200, 0.5, 4),
      (false, 100, 200, 0.5, 10),
    ] as [(Bool, Int, Int, Double, UInt64)] {
      let name = "\(isBloc ? "blocs" : "random") \(actors)/\(ties), \(share), seed \(seed)"
      _ = try row(name, generated(isBloc, actors, ties, share, seed))
    }
    print("\n| many of a kind, ours, one run each | greatest, ms | together, ms |")
    print("|---|---:|---:|")
    if !windows.isEmpty { sums("\(windows.count) windows of the Correlates of War", windows) }
    for (isBloc, actors, ties, share) in [
      (true, 100, 2_000, 0.05), (false, 50, 200, 0.5), (false, 50, 300, 0.5),
      (false, 100, 200, 0.5),
    ] as [(Bool, Int, Int, Double)] {
      let times = try (1...10 as ClosedRange<UInt64>).map { seed in
        try once(generated(isBloc, actors, ties, share, seed)).seconds
      }
      sums("\(isBloc ? "blocs" : "random") \(actors)/\(ties), \(share), seeds 1 to 10", times)
    }
  }

  /// The files of classic networks that are there, by name.
  private static var samples: [String] {
    guard let folder = ProcessInfo.processInfo.environment["SIGNED_NETWORKS"] else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".edges.csv") }.map { String($0.dropLast(10)) }.sorted()
  }

  private static func sums(_ name: String, _ times: [Double]) {
    print("| \(name) | \(text(times.max() ?? 0)) | \(text(times.reduce(0, +))) |")
    fflush(nil)
  }

  /// The index of a network, and how long it took.
  private static func once(
    _ network: SignedNetwork
  ) throws -> (index: Double, seconds: Double) {
    let start = ProcessInfo.processInfo.systemUptime
    // With a time limit the divisions would not be counted to the end; ours has none.
    let index = try network.frustration(execution: .sequential).index
    return (index, ProcessInfo.processInfo.systemUptime - start)
  }

  /// Prints a row; the first run is not counted.
  private static func row(_ name: String, _ network: SignedNetwork) throws -> Double {
    let found = try (0...rounds).map { _ in try once(network) }
    let ours = median(found.dropFirst().map(\.seconds))
    let runs = try peers(network)
    let texts = runs.map { run in
      let bounds = run.bounds.map { $0.map { String($0) } ?? "none" }
      let gap = bounds[0] == bounds[1] ? "" : " (\(bounds[0]) to \(bounds[1]))"
      return "\(run.name) \(text(median(run.seconds)))\(gap)"
    }
    let least = runs.filter { $0.bounds[0] == $0.bounds[1] }.map { median($0.seconds) }.min()
    let ratio = least.map { text($0 / ours / 1e3) } ?? "none proved it"
    print(
      "| \(name) | \(Int(found[0].index)) | \(text(ours)) | \(texts.joined(separator: "; ")) | "
        + "\(ratio) |"
    )
    fflush(nil)
    return ours
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }

  private static func text(_ seconds: Double) -> String {
    String(format: seconds < 0.01 ? "%.2f" : seconds < 0.1 ? "%.1f" : "%.0f", seconds * 1e3)
  }

  private static func peers(_ network: SignedNetwork) throws -> [PeerRun] {
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID()).txt")
    let lines = network.ties.map { "\($0.first) \($0.second) \($0.sign)" }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try Peers().output(
      "Benchmarks/peers/balance.py",
      [file.path, String(peerRounds), String(limit)]
    )
    guard let output else { return [] }
    return try JSONDecoder().decode([PeerRun].self, from: Data(output.utf8))
  }

  /// A network from the folder that SIGNED_NETWORKS names; nil if it is not there.
  private static func sample(_ name: String) throws -> SignedNetwork? {
    guard let folder = ProcessInfo.processInfo.environment["SIGNED_NETWORKS"] else { return nil }
    var options = EdgeTableOptions()
    options.sign = .named("weight")
    let table = try EdgeTable.read(
      URL(filePath: folder).appending(path: "\(name).edges.csv").path,
      options: options
    )
    return SignedNetwork.reducing(table.network).network
  }

  /// The networks of the tests: pairs drawn until there are enough, with signs at random or of blocs.
  private static func generated(
    _ isBloc: Bool,
    _ actors: Int,
    _ count: Int,
    _ share: Double,
    _ seed: UInt64
  ) -> SignedNetwork {
    var generator = EntenteNetwork.SplitMix64(seed: seed)
    var seen: Set<SignedNetwork.Pair> = []
    var ties: [SignedNetwork.Tie] = []
    while ties.count < count {
      let one = Int(generator.next() % UInt64(actors))
      let other = Int(generator.next() % UInt64(actors))
      if one == other || !seen.insert(SignedNetwork.Pair(one, other)).inserted { continue }
      let isInverted = Double(generator.next() >> 11) * 0x1p-53 < share
      let isNatural = !isBloc || one % 2 == other % 2
      ties.append(SignedNetwork.Tie(one, other, isPositive: isNatural != isInverted))
    }
    return SignedNetwork(actorCount: actors, ties: ties)
  }
}
