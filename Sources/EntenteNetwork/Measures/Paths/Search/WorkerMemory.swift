/// What each worker of a computation keeps for itself from one block to the next, made when the
/// worker first needs it.
///
/// It is safe across threads because a worker runs on one thread at a time; see
/// ``Execution/forEachBlock(of:size:_:)``.
final class WorkerMemory<Value: ~Copyable>: @unchecked Sendable {
  private final class Slot {
    var value: Value?
  }

  private let slots: [Slot]
  private let make: () -> Value

  init(workers: Int, _ make: @escaping @Sendable () -> Value) {
    slots = (0..<workers).map { _ in Slot() }
    self.make = make
  }

  /// Lends a worker what is its own.
  func with<Result>(_ worker: Int, _ body: (inout Value) -> Result) -> Result {
    var value = slots[worker].value.take() ?? make()
    let result = body(&value)
    slots[worker].value = consume value
    return result
  }
}
