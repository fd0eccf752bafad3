/// What each worker of a computation has to itself: memory to work in, counts of its own.
///
/// A state is made by its worker when it first works on it, so that workers need not wait for each
/// other's memory.
package final class WorkerStates<State: ~Copyable>: @unchecked Sendable {
  private final class Slot {
    var state: State?
  }

  private let slots: [Slot]
  private let make: () -> State

  /// Prepares a state for each worker.
  package init(count: Int, _ state: @escaping () -> State) {
    slots = (0..<count).map { _ in Slot() }
    make = state
  }

  /// Works on the state of a worker; only that worker may.
  package func with<Result>(_ worker: Int, _ body: (inout State) -> Result) -> Result {
    var state = slots[worker].state.take() ?? make()
    let result = body(&state)
    slots[worker].state = consume state
    return result
  }
}

extension WorkerStates {
  /// The states, once all work is done.
  package var all: [State] { slots.map { $0.state ?? make() } }
}
