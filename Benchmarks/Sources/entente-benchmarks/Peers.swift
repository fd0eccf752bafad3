import Foundation

/// Other programs that measure networks, each run in a process of its own.
struct Peers {
  /// What a peer took, and what it found.
  struct Run: Decodable {
    let version: String
    /// The time of each repetition, by the clock.
    let seconds: [Double]
    /// The time of each repetition, on the processor, of all threads together.
    let processor: [Double]
    let answer: [String: Double]
    /// The most memory of the process, in MiB.
    let peak: Double
  }

  let graphs: URL
  private let python: String
  private let graphToolPython: String
  private let runner = URL(filePath: "Benchmarks/peers/peer.py")

  /// Finds the peers by the environment; those that are not installed have no runs.
  init() {
    let environment = ProcessInfo.processInfo.environment
    python = environment["PEERS_PYTHON"] ?? "Benchmarks/.peers/bin/python"
    graphToolPython = environment["GRAPH_TOOL_PYTHON"] ?? "/usr/bin/python3"
    graphs = URL(filePath: environment["PERFGRAPHS"] ?? "Benchmarks/.graphs")
  }

  /// Makes the graphs of some tasks, where they are not there.
  func makeGraphs(for tasks: [MeasureTask]) throws {
    let names = Set(tasks.map(\.file)).sorted().filter { name in
      ["txt", "npy"].contains { ending in
        !FileManager.default.fileExists(atPath: graphs.appending(path: "\(name).\(ending)").path)
      }
    }
    guard !names.isEmpty else { return }
    let made = try Self.output(python, ["Benchmarks/peers/graphs.py", graphs.path] + names)
    guard made != nil else { throw CocoaError(.fileReadNoSuchFile) }
  }

  /// Runs a task in a peer; nil if the peer is not installed or cannot do it.
  func run(_ task: MeasureTask, in peer: String, threads: Int) throws -> Run? {
    var arguments = [
      runner.path, peer, task.name, graphs.appending(path: task.file + ".txt").path,
      "--threads", String(threads), "--repeat", String(task.rounds),
    ]
    if task.isDirected { arguments.append("--directed") }
    if task.isWeighted { arguments.append("--weighted") }
    let interpreter = peer == "graph-tool" ? graphToolPython : python
    guard let text = try Self.output(interpreter, arguments) else { return nil }
    let line = text.split(separator: "\n").last.map(String.init) ?? ""
    return try? JSONDecoder().decode(Run.self, from: Data(line.utf8))
  }

  /// What a script of the peers prints; nil if it cannot be run.
  func output(_ script: String, _ arguments: [String]) throws -> String? {
    try Self.output(python, [script] + arguments)
  }

  private static func output(_ program: String, _ arguments: [String]) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
