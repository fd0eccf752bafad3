import Entente
import Foundation

/// A file shaped like GDELT's, added up by this library and by DuckDB.
enum EventBenchmarks {
  private static let size = 1 << 30
  private static let rounds = 3

  static func run() throws {
    let peers = Peers()
    let file = FileManager.default.temporaryDirectory
      .appending(path: "entente-events-\(getpid()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let small = file.appendingPathExtension("quarter")
    defer { try? FileManager.default.removeItem(at: small) }
    for (file, size) in [(small, size / 4), (file, size)] {
      _ = try peers.output("Benchmarks/peers/events.py", ["make", file.path, String(size)])
    }
    // Memory is to be the same for a file of four times the size: it only ever grows.
    var peaks: [Int] = []
    for file in [small, file] {
      let imported = try EventArchive.read([file.path], execution: Execution(threads: 2))
      guard imported.report.keptCount > 0 else { throw CocoaError(.fileReadCorruptFile) }
      peaks.append(peak)
    }
    print("| 1 GiB of events to sums of two countries, class and year | seconds | MB/s |")
    print("|---|---:|---:|")
    for threads in [1, 2] {
      var best = Double.infinity
      var kept = 0
      for _ in 0..<rounds {
        let start = ContinuousClock.now
        // No sum is so large: what is measured is the adding up, and no model is made of it.
        let imported = try EventArchive.read(
          [file.path],
          events: EventOptions(leastCount: .max),
          execution: Execution(threads: threads)
        )
        best = min(best, (ContinuousClock.now - start) / .seconds(1))
        kept = imported.report.passedOver.map(\.count).reduce(0, +)
      }
      guard kept > 0 else { throw CocoaError(.fileReadCorruptFile) }
      row("entente, \(threads) thread\(threads == 1 ? "" : "s")", best)
      let peer = try (0..<rounds).compactMap { _ in
        try peers.output("Benchmarks/peers/events.py", ["sum", file.path, String(threads)])
      }.compactMap { try? JSONDecoder().decode(Sum.self, from: Data($0.utf8)) }
      if let least = peer.min(by: { $0.seconds < $1.seconds }) {
        row("DuckDB \(least.version), \(threads) thread\(threads == 1 ? "" : "s")", least.seconds)
      }
    }
    let start = ContinuousClock.now
    let whole = try EventArchive.read([file.path], execution: Execution(threads: 2))
    let bytes = whole.yaml.utf8.count
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    row("entente, 2 threads, with the text of its model (\(bytes / 1024) KiB)", seconds)
    print(
      "\nPeak memory of this process: \(peaks[0]) MiB after a quarter of the file with its model, "
        + "\(peaks[1]) MiB after the whole, \(peak) MiB at the end"
    )
  }

  /// The most memory that the process has had, in MiB.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }

  private struct Sum: Decodable {
    let version: String
    let seconds: Double
  }

  private static func row(_ name: String, _ seconds: Double) {
    let rate = Double(size) / 1e6 / seconds
    print("| \(name) | \(String(format: "%.2f", seconds)) | \(Int(rate)) |")
  }
}
