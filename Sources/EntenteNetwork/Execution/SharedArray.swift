/// An array that workers fill together, each at places of its own.
@safe
final class SharedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  private let elements: UnsafeMutableBufferPointer<Element>

  /// Creates an array of one value.
  init(repeating value: Element, count: Int) {
    unsafe elements = .allocate(capacity: count)
    unsafe elements.initialize(repeating: value)
  }

  deinit {
    unsafe elements.deallocate()
  }

  /// The element at an index, which only one worker may touch.
  subscript(index: Int) -> Element {
    get { unsafe elements[index] }
    set { unsafe elements[index] = newValue }
  }

  /// Copies some elements of another array, from a place of its own on.
  func copy(_ range: Range<Int>, of other: SharedArray, to start: Int) {
    guard !range.isEmpty else { return }
    let target = unsafe UnsafeMutableBufferPointer(rebasing: elements[start..<start + range.count])
    _ = unsafe target.update(fromContentsOf: other.elements[range])
  }

  /// The elements, once all work is done.
  var array: [Element] { unsafe Array(elements) }
}
