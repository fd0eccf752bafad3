/// The nodes at each distance from some sources, in flat lists.
struct LevelLists<Mask: BitwiseCopyable>: ~Copyable {
  /// The nodes of all levels, one level after the other.
  private(set) var nodes: Memory<UInt32>
  /// The sources that are so far away, for each entry of ``nodes``.
  private(set) var masks: Memory<Mask>
  /// Where each level begins, and last where all end.
  private(set) var starts: [Int] = [0]
  private(set) var count = 0
  private let none: Mask

  init(none: Mask, capacity: Int) {
    self.none = none
    nodes = Memory(repeating: 0, count: capacity)
    masks = Memory(repeating: none, count: capacity)
  }

  /// How many levels there are.
  var levelCount: Int { starts.count - 1 }

  /// The entries of a level.
  func entries(of level: Int) -> Range<Int> { starts[level]..<starts[level + 1] }

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    count = 0
  }

  /// Makes sure that some entries can be added.
  mutating func reserve(_ more: Int) {
    nodes.grow(to: count + more, keeping: count, filling: 0)
    masks.grow(to: count + more, keeping: count, filling: none)
  }

  /// Adds an entry for which there is room.
  @inline(__always)
  mutating func append(_ node: UInt32, _ mask: Mask) {
    unsafe nodes.start[count] = node
    unsafe masks.start[count] = mask
    count &+= 1
  }

  /// Ends the level that entries were added to.
  mutating func endLevel() { starts.append(count) }
}
