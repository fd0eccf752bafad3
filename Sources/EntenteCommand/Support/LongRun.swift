internal import ArgumentParser
internal import Dispatch
internal import EntenteNetwork
internal import Foundation
internal import Synchronization

/// Work that may take long: progress on a terminal, and a clean stop on Ctrl-C.
enum LongRun {
  /// Ctrl-C was pressed.
  static let interrupted = ExitCode(130)
  private static let isInterrupted = Atomic<Bool>(false)
  private static let line = Mutex<ProgressLine>(ProgressLine())

  /// Runs work that asks often whether to stop; the second Ctrl-C ends the program at once.
  ///
  /// - Parameter threads: How many threads; all processors if nil.
  /// - Returns: How to run.
  static func execution(threads: Int?) -> Execution {
    signal(SIGINT) { _ in
      if LongRun.isInterrupted.exchange(true, ordering: .relaxed) { _exit(130) }
    }
    var execution = Execution(threads: threads ?? Execution.processorCount)
    execution.isCancelled = { isInterrupted.load(ordering: .relaxed) }
    if isatty(2) == 1 {
      execution.progress = { share in line.withLock { $0.show(share) } }
    }
    return execution
  }

  /// Says what is being done, for the line of progress.
  static func begin(_ title: String) {
    line.withLock { $0.begin(title) }
  }

  /// Takes the line of progress away.
  static func end() {
    line.withLock { $0.clear() }
  }
}

/// A line on standard error that says how much is done, from the second second on.
private struct ProgressLine {
  private var title = ""
  private var start = DispatchTime.now()
  private var last = DispatchTime.now()
  private var isShown = false
  private static let delay = 1.0
  private static let interval = 0.2

  mutating func begin(_ title: String) {
    self.title = title
    start = .now()
  }

  mutating func show(_ share: Double) {
    let now = DispatchTime.now()
    guard Self.seconds(start, now) > Self.delay, Self.seconds(last, now) > Self.interval else {
      return
    }
    last = now
    isShown = true
    write("\r\u{1B}[K\(title) \(Int(share * 100)) %")
  }

  mutating func clear() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  private static func seconds(_ from: DispatchTime, _ to: DispatchTime) -> Double {
    Double(to.uptimeNanoseconds - from.uptimeNanoseconds) / 1e9
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
