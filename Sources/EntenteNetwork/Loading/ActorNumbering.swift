/// Gives the actors of a table their final numbers, which are 0, 1, 2 and so on.
struct ActorNumbering {
  /// What actors are called.
  let labels: ActorLabels

  /// Numbers the actors of rows anew, in place.
  ///
  /// - Parameters:
  ///   - rows: The rows; their ties are changed.
  ///   - execution: How many threads.
  init(_ rows: TableRows, execution: Execution) {
    let blocks = rows.blocks
    if rows.isLabelled {
      guard let order = rows.labels.integerOrder() else {
        labels = ActorLabels(rows.labels, order: nil)
        return
      }
      let numbers = order.inverse
      execution.forEachToTheEnd(blocks.count) { _, block in blocks[block].renumber(numbers) }
      labels = ActorLabels(rows.labels, order: order)
      return
    }
    let listed = rows.labels.integers
    let greatest = max(rows.tally.greatest, listed.max() ?? 0)
    let idCount = 2 * rows.tally.rowCount + listed.count
    if idCount == 0 {
      labels = ActorLabels(first: 0, count: 0)
    } else if Int(greatest) < max(idCount, 1 << 20) {
      let marks = IntegerMarks(of: blocks, listed, greatest: greatest, execution)
      labels = marks.renumber(blocks, execution)
    } else {
      labels = ActorLabels(integers: IntegerTable.renumber(blocks, listed, greatest: greatest))
    }
  }
}

/// Which integers there are, where the greatest is not much greater than their number.
private struct IntegerMarks {
  private var marks: [UInt8]

  init(
    of blocks: [TieBlock],
    _ listed: [UInt32],
    greatest: UInt32,
    _ execution: Execution
  ) {
    let size = Int(greatest) + 1
    let workerCount = execution.workerCount(for: blocks.count, size: 1)
    let tables = Slots<[UInt8]>(workerCount)
    let shares = (0..<workerCount).map { worker in
      (worker * blocks.count / workerCount)..<((worker + 1) * blocks.count / workerCount)
    }
    execution.forEachToTheEnd(workerCount) { _, share in
      var table = [UInt8](repeating: 0, count: size)
      unsafe table.withUnsafeMutableBufferPointer { table in
        for block in blocks[shares[share]] {
          unsafe block.withEnds { sources, targets in
            for tie in 0..<block.range.count {
              unsafe table[Int(sources[tie])] = 1
              unsafe table[Int(targets[tie])] = 1
            }
          }
        }
      }
      tables[share] = table
    }
    marks = tables[0] ?? []
    for share in 1..<max(workerCount, 1) {
      guard let table = tables[share] else { continue }
      for integer in 0..<size { marks[integer] |= table[integer] }
    }
    for integer in listed { marks[Int(integer)] = 1 }
  }

  /// Numbers actors by their integers and returns these.
  func renumber(_ blocks: [TieBlock], _ execution: Execution) -> ActorLabels {
    let first = marks.firstIndex(of: 1) ?? 0
    if first == 0, !marks.contains(0) { return ActorLabels(first: 0, count: marks.count) }
    var integers: [UInt32] = []
    var numbers = [UInt32](repeating: 0, count: marks.count)
    for integer in marks.indices where marks[integer] == 1 {
      numbers[integer] = UInt32(truncatingIfNeeded: integers.count)
      integers.append(UInt32(truncatingIfNeeded: integer))
    }
    let table = numbers
    execution.forEachToTheEnd(blocks.count) { _, block in blocks[block].renumber(table) }
    return integers.count == marks.count - first
      ? ActorLabels(first: first, count: integers.count) : ActorLabels(integers: integers)
  }
}

extension [UInt32] {
  /// For each number its place in the list, which has each of them once.
  var inverse: [UInt32] {
    var inverse = [UInt32](repeating: 0, count: count)
    for (place, number) in enumerated() {
      inverse[Int(number)] = UInt32(truncatingIfNeeded: place)
    }
    return inverse
  }
}

extension LabelTable {
  /// The labels as integers, in their order; those that are none of 32 bits are left out.
  fileprivate var integers: [UInt32] {
    (0..<count).compactMap { number in integer(of: number).flatMap { UInt32(exactly: $0) } }
  }

  /// The numbers of the labels in the order of the integers that they are; nil if any is none.
  fileprivate func integerOrder() -> [UInt32]? {
    var values: [Placed<UInt64>] = []
    values.reserveCapacity(count)
    for number in 0..<count {
      guard let value = integer(of: number) else { return nil }
      values.append(Placed(key: value, place: UInt32(truncatingIfNeeded: number)))
    }
    values.sort { $0.key < $1.key }
    return values.map(\.place)
  }

  /// The whole number of at most 19 plain digits that a label is, or nil.
  func integer(of number: Int) -> UInt64? {
    unsafe withBytes(of: number) { bytes in
      guard !bytes.isEmpty, bytes.count <= 19,
        unsafe bytes.count == 1 || bytes[0] != UInt8(ascii: "0")
      else { return nil }
      var value: UInt64 = 0
      for index in bytes.indices {
        let digit = unsafe bytes[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + UInt64(digit)
      }
      return value
    }
  }
}
