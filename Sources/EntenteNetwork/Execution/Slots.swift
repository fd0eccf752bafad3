/// A value for each of some pieces of work, written by whoever does it.
@safe final class Slots<Value: Sendable>: @unchecked Sendable {
  private let memory: UnsafeMutableBufferPointer<Value?>

  /// Makes room for so many values.
  init(_ count: Int) {
    unsafe memory = .allocate(capacity: count)
    unsafe memory.initialize(repeating: nil)
  }

  /// Takes values that there are already.
  convenience init(_ values: [Value]) {
    self.init(values.count)
    for (index, value) in values.enumerated() { self[index] = value }
  }

  var count: Int { unsafe memory.count }

  deinit {
    unsafe memory.deinitialize()
    unsafe memory.deallocate()
  }

  subscript(index: Int) -> Value? {
    get {
      precondition(index >= 0 && index < count)
      return unsafe memory[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe memory[index] = newValue
    }
  }

  /// The values that there are.
  var values: [Value] { unsafe memory.compactMap(\.self) }
}
