/// What each worker of a computation has to itself: memory to work in, counts of its own.
@safe
final class WorkerStates<State: ~Copyable>: @unchecked Sendable {
  private let states: UnsafeMutableBufferPointer<State>

  /// Creates a state for each worker.
  init(count: Int, _ state: () -> State) {
    unsafe states = .allocate(capacity: count)
    for worker in 0..<count { unsafe states.initializeElement(at: worker, to: state()) }
  }

  deinit {
    unsafe states.deinitialize()
    unsafe states.deallocate()
  }

  /// Works on the state of a worker; only that worker may.
  func with<Result>(_ worker: Int, _ body: (inout State) -> Result) -> Result {
    unsafe body(&states[worker])
  }
}

extension WorkerStates {
  /// The states, once all work is done.
  var all: [State] { unsafe Array(states) }
}
