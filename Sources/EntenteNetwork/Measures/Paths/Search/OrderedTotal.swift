internal import Synchronization

/// A total of what blocks of work come to, added up in the order of the blocks whichever ends first,
/// so that rounding does not depend on the number of threads.
final class OrderedTotal<Value: Sendable>: Sendable {
  private struct State: Sendable {
    var total: Value
    var next = 0
    var waiting: [Int: Value] = [:]
  }

  private let state: Mutex<State>
  private let add: @Sendable (inout Value, Value) -> Void

  init(_ zero: Value, add: @escaping @Sendable (inout Value, Value) -> Void) {
    state = Mutex(State(total: zero))
    self.add = add
  }

  /// Adds the value of a block once those of all blocks before it have been.
  func add(_ value: Value, block: Int) {
    state.withLock { state in
      state.waiting[block] = value
      while let next = state.waiting.removeValue(forKey: state.next) {
        add(&state.total, next)
        state.next += 1
      }
    }
  }

  /// The total of all blocks.
  var total: Value { state.withLock { $0.total } }
}
