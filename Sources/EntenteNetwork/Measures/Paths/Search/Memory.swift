/// Flat memory for the inner loops of searches, freed with its owner.
///
/// Loops take the pointer once and go without bounds checks: every index they use is an actor, an
/// arc or an entry of a list whose length was counted before.
@safe struct Memory<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    self.count = count
    unsafe start = .allocate(capacity: Swift.max(count, 1))
    unsafe start.initialize(repeating: value, count: Swift.max(count, 1))
  }

  deinit {
    unsafe start.deallocate()
  }

  /// Makes room for at least `needed` elements, keeping the first `kept`.
  mutating func grow(to needed: Int, keeping kept: Int, filling value: Element) {
    guard needed > count else { return }
    let larger = Memory(repeating: value, count: Swift.max(needed, 2 * count))
    unsafe larger.start.update(from: start, count: kept)
    self = larger
  }
}
