extension LabelTable {
  /// Labels that wait for their numbers.
  ///
  /// A table of many labels lies outside the caches. Looked up one by one, each label would wait for
  /// two reaches into memory; looked up together, they wait for the same two.
  @safe final class Batch {
    static let capacity = 64
    let labels = UnsafeMutablePointer<UnsafePointer<UInt8>>.allocate(capacity: capacity)
    let lengths = UnsafeMutablePointer<Int>.allocate(capacity: capacity)
    let tags = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    let places = UnsafeMutablePointer<Int>.allocate(capacity: capacity)
    /// What was read from memory only to have it near.
    var touched: UInt64 = 0

    deinit {
      unsafe labels.deallocate()
      unsafe lengths.deallocate()
      unsafe tags.deallocate()
      unsafe places.deallocate()
    }

    /// Puts a label at an index; it must stay where it is until it has its number.
    @inline(__always)
    func set(_ index: Int, _ label: UnsafePointer<UInt8>, length: Int) {
      unsafe labels[index] = unsafe label
      unsafe lengths[index] = length
      unsafe tags[index] = unsafe LabelTable.tag(of: label, length: length)
    }

    /// How many pairs of labels there is room for.
    static let pairCapacity = capacity / 2
  }

  /// Numbers pairs of labels that wait, in their order.
  ///
  /// - Parameters:
  ///   - batch: The labels, those of a pair one after the other.
  ///   - pairCount: How many pairs there are.
  ///   - firsts: Where the numbers of the first labels go.
  ///   - seconds: Where the numbers of the second labels go.
  func number(
    _ batch: Batch,
    pairCount: Int,
    _ firsts: UnsafeMutablePointer<UInt32>,
    _ seconds: UnsafeMutablePointer<UInt32>
  ) {
    let slots = unsafe state.pointee.slots
    let words = unsafe state.pointee.words
    let slotBits = unsafe state.pointee.slotBits
    let count = 2 * pairCount
    for index in 0..<count {
      let slot = unsafe Self.slot(of: batch.tags[index], slotBits)
      unsafe batch.places[index] = unsafe Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF)
    }
    var touched: UInt64 = 0
    for index in 0..<count { touched ^= unsafe words[batch.places[index]] }
    batch.touched = touched
    for pair in 0..<pairCount {
      unsafe firsts[pair] = number(in: batch, 2 * pair)
      unsafe seconds[pair] = number(in: batch, 2 * pair + 1)
    }
  }

  @inline(__always)
  private func number(in batch: Batch, _ index: Int) -> UInt32 {
    unsafe number(of: batch.labels[index], length: batch.lengths[index], tag: batch.tags[index])
  }
}
