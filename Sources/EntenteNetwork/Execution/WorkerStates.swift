/// What each worker of a computation has to itself: memory to work in, counts of its own.
@safe
final class WorkerStates<State>: @unchecked Sendable {
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
  func with(_ worker: Int, _ body: (inout State) -> Void) {
    unsafe body(&states[worker])
  }

  /// The states, once all work is done.
  var all: [State] { unsafe Array(states) }
}
