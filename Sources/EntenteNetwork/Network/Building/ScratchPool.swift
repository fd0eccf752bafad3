/// Memory for each thread of some work, taken when a thread first asks for its own.
struct ScratchPool: Sendable {
  private let scratches: [Scratch]

  init(count: Int, size: Int) {
    scratches = (0..<count).map { _ in Scratch(size: size) }
  }

  subscript(worker: Int) -> Scratch { scratches[worker] }
}

/// Memory of one thread.
@safe final class Scratch: @unchecked Sendable {
  private let size: Int
  private var memory: UnsafeMutableRawPointer?
  /// Memory for 2048 counters.
  let counters = UnsafeMutablePointer<UInt32>.allocate(capacity: 2048)

  init(size: Int) {
    self.size = size
  }

  deinit {
    unsafe memory?.deallocate()
    unsafe counters.deallocate()
  }

  /// Where the memory begins; to be asked by its thread only.
  var start: UnsafeMutableRawPointer {
    if let memory = unsafe memory { return unsafe memory }
    let made = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 64)
    unsafe memory = unsafe made
    return unsafe made
  }
}

extension Execution {
  /// Does some pieces of work on all threads, to the end; each is handed its worker and its number.
  func forEachToTheEnd(_ count: Int, _ body: @Sendable (_ worker: Int, _ item: Int) -> Void) {
    // Without anybody to stop it nothing is thrown.
    try? Execution(threads: threads).forEachBlock(of: count, size: 1) { worker, _, items in
      for item in items { body(worker, item) }
    }
  }
}
