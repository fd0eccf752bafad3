import Entente
import Foundation

/// Measures of networks, beside those of other programs in the same run.
struct MeasureBenchmarks {
  private let tasks: [MeasureTask]
  private let peers = Peers()

  init(tasks names: [String]) {
    tasks = MeasureTask.all.filter { names.isEmpty || names.contains($0.name) }
  }

  /// The time of one piece of work.
  private struct Time {
    var seconds: Double
    var processor: Double
  }

  /// Prints a row for each task: ours, the fastest peer's, and the ratio of the least processor
  /// times on one thread; then the ratio of one thread to two by the clock.
  func run() throws {
    try peers.makeGraphs(for: tasks)
    var versions: Set<String> = []
    print(
      "| task | graph | ours, ms | peer | theirs, ms | ours/theirs | medians | answers | 1 : 2 threads |"
    )
    print("|---|---|---:|---|---:|---:|---:|---|---:|")
    var last: (key: String, network: Network)?
    for task in tasks {
      let key = "\(task.file) \(task.isDirected)"
      if last?.key != key { last = (key, try network(of: task, threads: 1)) }
      guard let network = last?.network else { continue }
      var ours: [Time] = []
      var answer: [String: Double] = [:]
      func measure() throws {
        for _ in 0..<task.rounds {
          let (time, found) = try run(task, on: network, threads: 1)
          ours.append(time)
          answer = found
        }
      }
      // Before and after the peers, so that what else the machine does falls on all of them.
      try measure()
      var best: (name: String, run: Peers.Run)?
      for peer in task.peers {
        guard let run = try peers.run(task, in: peer, threads: 1) else { continue }
        versions.insert(run.version)
        let least = run.processor.min() ?? .infinity
        if least < best?.run.processor.min() ?? .infinity { best = (run.version, run) }
      }
      try measure()
      let row = row(task, ours.map(\.processor), answer, best)
      print("\(row) \(try gain(task, network)) |")
      fflush(nil)
    }
    print("\nPeers: \(versions.sorted().joined(separator: ", ")).")
  }

  private func row(
    _ task: MeasureTask,
    _ ours: [Double],
    _ answer: [String: Double],
    _ best: (name: String, run: Peers.Run)?
  ) -> String {
    let name = task.isAgain ? "\(task.name), again" : task.name
    let own = "| \(name) | \(task.graph) | \(Self.text(ours.min() ?? .nan)) |"
    guard let best else { return "\(own) none installed | – | – | – | – |" }
    let theirs = best.run.processor
    let ratio = (ours.min() ?? .nan) / (theirs.min() ?? .nan)
    let medians = Self.median(ours) / Self.median(theirs)
    let agreement = agreement(task, answer, best.run.answer)
    return "\(own) \(best.name) | \(Self.text(theirs.min() ?? .nan)) | "
      + String(format: "**%.2f** | %.2f", ratio, medians) + " | \(agreement) |"
  }

  /// Whether both found the same, or what each found.
  private func agreement(
    _ task: MeasureTask,
    _ ours: [String: Double],
    _ theirs: [String: Double]
  ) -> String {
    if task.name == "leiden" {
      return String(
        format: "Q %.4f, %.4f",
        ours["modularity"] ?? .nan,
        theirs["modularity"] ?? .nan
      )
    }
    let shared = Set(ours.keys).intersection(theirs.keys)
    let differs = shared.sorted().first { key in
      let (a, b) = (ours[key] ?? .nan, theirs[key] ?? .nan)
      return !((a - b).magnitude <= task.tolerance * max(a.magnitude, b.magnitude))
    }
    guard !shared.isEmpty else { return "nothing to compare" }
    return differs.map { "**differ** in \($0): \(ours[$0] ?? .nan), \(theirs[$0] ?? .nan)" }
      ?? "equal"
  }

  /// How much faster two threads are than one, by the clock.
  private func gain(_ task: MeasureTask, _ network: Network) throws -> String {
    guard task.divides else { return "–" }
    var times: [Int: [Double]] = [:]
    for _ in 0..<max(2, task.rounds) {
      for threads in [1, 2] {
        times[threads, default: []].append(
          try run(task, on: network, threads: threads).time.seconds
        )
      }
    }
    return String(format: "%.2f", (times[1]?.min() ?? .nan) / (times[2]?.min() ?? .nan))
  }

  private func run(
    _ task: MeasureTask,
    on network: Network,
    threads: Int
  ) throws -> (time: Time, answer: [String: Double]) {
    let execution = Execution(threads: threads)
    // A network that has been asked nothing yet, if incoming rows are part of the work.
    let asked =
      task.isAgain
      ? network
      : Network(
        rows: network.rows,
        isDirected: network.isDirected,
        relationCount: network.relationCount
      )
    if task.isAgain { _ = network.incomingRows }
    let clock = ContinuousClock()
    let start = clock.now
    let used = Self.processorTime()
    let answer =
      task.name == "load"
      ? try task.ours(try self.network(of: task, threads: threads), execution)
      : try task.ours(asked, execution)
    let processor = Self.processorTime() - used
    let (seconds, fraction) = (clock.now - start).components
    return (Time(seconds: Double(seconds) + Double(fraction) * 1e-18, processor: processor), answer)
  }

  private func network(of task: MeasureTask, threads: Int) throws -> Network {
    try EdgeTable.read(
      peers.graphs.appending(path: task.file + ".txt").path,
      options: EdgeTableOptions(
        source: .place(1),
        target: .place(2),
        weight: task.isWeighted ? .place(3) : nil,
        isDirected: task.isDirected
      ),
      execution: Execution(threads: threads)
    ).network
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  private static func text(_ seconds: Double) -> String {
    let milliseconds = seconds * 1e3
    return String(
      format: milliseconds < 10 ? "%.2f" : milliseconds < 100 ? "%.1f" : "%.0f",
      milliseconds
    )
  }
}
