import Foundation

/// Measures pieces of work and prints them as a table.
struct Stopwatch {
  /// How often each piece runs, after one run to warm up.
  let rounds: Int
  private(set) var rows: [(name: String, median: Duration, best: Duration)] = []

  init(rounds: Int) {
    self.rounds = rounds
  }

  /// Runs each piece in turn, so that what else the machine does falls on all of them alike.
  ///
  /// - Returns: The medians, in the order of the pieces.
  @discardableResult
  mutating func measure(_ pieces: (String, () throws -> Void)...) throws -> [Duration] {
    let clock = ContinuousClock()
    var times = [[Duration]](repeating: [], count: pieces.count)
    for round in 0...rounds {
      for (index, piece) in pieces.enumerated() {
        let time = try clock.measure(piece.1)
        if round > 0 { times[index].append(time) }
      }
    }
    return zip(pieces, times).map { piece, times in
      let sorted = times.sorted()
      rows.append((piece.0, sorted[sorted.count / 2], sorted[0]))
      return sorted[sorted.count / 2]
    }
  }

  /// The rows in Markdown, in milliseconds.
  var table: String {
    let lines = rows.map { "| \($0.name) | \(Self.text($0.median)) | \(Self.text($0.best)) |" }
    return (["| what | median, ms | best, ms |", "|---|---:|---:|"] + lines)
      .joined(separator: "\n")
  }

  private static func text(_ duration: Duration) -> String {
    let (seconds, fraction) = duration.components
    let milliseconds = Double(seconds) * 1e3 + Double(fraction) / 1e15
    return String(format: milliseconds < 10 ? "%.2f" : "%.0f", milliseconds)
  }
}

/// What the numbers were measured on.
enum Machine {
  static var description: String {
    let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let name = cpu.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(
      separator: " "
    )
    return [
      name ?? "unknown processor",
      "\(ProcessInfo.processInfo.activeProcessorCount) cores",
      "load \(load?.first ?? "unknown") when the run began",
      ProcessInfo.processInfo.operatingSystemVersionString,
    ]
    .joined(separator: ", ")
  }

  static var date: String {
    Date.now.formatted(.iso8601.year().month().day())
  }
}
