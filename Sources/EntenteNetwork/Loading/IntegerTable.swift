/// Numbers for integers that are few among many: an open-addressing table.
struct IntegerTable {
  /// For each place the integer, and below it its number plus 1; 0 if the place is free.
  private var slots: [UInt64]
  private var slotBits: Int
  private var integers: [UInt32] = []

  private init() {
    slotBits = 10
    slots = [UInt64](repeating: 0, count: 1 << slotBits)
  }

  /// Numbers actors by their integers and returns these, ascending.
  static func renumber(
    _ blocks: [TieBlock],
    _ listed: [UInt32],
    greatest: UInt32
  ) -> [UInt32] {
    var table = IntegerTable()
    for block in blocks {
      unsafe block.withEnds { sources, targets in
        for tie in 0..<block.range.count {
          unsafe sources[tie] = unsafe table.number(of: sources[tie])
          unsafe targets[tie] = unsafe table.number(of: targets[tie])
        }
      }
    }
    for integer in listed { _ = table.number(of: integer) }
    let order = table.integers.indices.sorted { table.integers[$0] < table.integers[$1] }
    let numbers = order.map { UInt32(truncatingIfNeeded: $0) }.inverse
    for block in blocks { block.renumber(numbers) }
    return order.map { table.integers[$0] }
  }

  private mutating func number(of integer: UInt32) -> UInt32 {
    var slot = place(of: integer)
    let mask = slots.count - 1
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == integer {
        return UInt32(truncatingIfNeeded: slots[slot]) &- 1
      }
      slot = (slot + 1) & mask
    }
    integers.append(integer)
    slots[slot] = UInt64(integer) << 32 | UInt64(integers.count)
    if integers.count > slots.count / 2 { grow() }
    return UInt32(truncatingIfNeeded: integers.count - 1)
  }

  private mutating func grow() {
    slotBits += 1
    slots = [UInt64](repeating: 0, count: 1 << slotBits)
    for (number, integer) in integers.enumerated() {
      var slot = place(of: integer)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(integer) << 32 | UInt64(number + 1)
    }
  }

  /// Where the search for an integer begins: the upper bits of its product with the golden ratio.
  private func place(of integer: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(integer) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
  }
}
