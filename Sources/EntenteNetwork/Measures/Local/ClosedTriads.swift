extension DegreeOrder {
  /// The number of triads of each type in which all three pairs are tied.
  func closedTriads(execution: Execution) throws(MeasureError) -> [TriadType: Int] {
    let count = actors.count
    let workers = execution.workerCount(for: count, size: Self.blockSize)
    let counts = WorkerStates(count: workers) { ClosedTriadCount(actorCount: count) }
    try execution.forEachBlock(of: count, size: Self.blockSize) { worker, _, ranks in
      counts.with(worker) { $0.add(middles: ranks, of: self) }
    }
    var result: [TriadType: Int] = [:]
    for part in counts.all {
      for (code, number) in part.found.enumerated() where number > 0 {
        result[ClosedTriadCount.type(code), default: 0] += number
      }
    }
    return result
  }
}

/// The triads with three ties that one worker has found.
private struct ClosedTriadCount {
  /// How many there are by the directions of their three ties: six bits, of the tie of the highest
  /// and the middle rank, of the middle and the lowest, of the highest and the lowest.
  private(set) var found = [Int](repeating: 0, count: 64)
  /// The direction of the tie from the middle rank to each in its row, in the upper bits of two.
  private var slots: [UInt8]

  init(actorCount: Int) {
    slots = [UInt8](repeating: 0, count: actorCount)
  }

  /// The type of a triad by its six bits.
  static func type(_ code: Int) -> TriadType {
    let (highMiddle, middleLow, highLow) = (code >> 4 & 3, code >> 2 & 3, code & 3)
    let lowHigh = highLow >> 1 | (highLow & 1) << 1
    return TriadType(closed: UInt8(highMiddle), UInt8(middleLow), UInt8(lowHigh))
  }

  /// Adds the triads whose middle rank is among some.
  ///
  /// The row of the middle rank is marked, and every higher rank tied to it looks up what its own row
  /// holds below; the middle rank is in there too, so that the walk ends of itself. Finds are added up by directions in the nine fields of a word, without a branch.
  mutating func add(middles: Range<Int>, of order: DegreeOrder) {
    Self.add(middles: middles, of: order, to: &found, slots: &slots)
  }

  private static func add(
    middles: Range<Int>,
    of order: DegreeOrder,
    to found: inout [Int],
    slots: inout [UInt8]
  ) {
    var slots = slots.mutableSpan
    let offsets = order.offsets.span
    let targets = order.targets.span
    let directions = order.directions.span
    let sources = order.sources.span
    let sourceDirections = order.sourceDirections.span
    let fields = fields.span
    for middle in middles {
      let row = Int(offsets[middle])..<Int(offsets[middle + 1])
      let incoming = order.incoming(middle)
      if row.isEmpty || incoming.isEmpty { continue }
      for arc in row { slots[Int(targets[arc])] = directions[arc] << 2 }
      for index in incoming {
        let code = Int(sourceDirections[index]) << 4
        var arc = Int(offsets[Int(sources[index])])
        var low = Int(targets[arc])
        while low < middle {
          // A field has seven bits.
          let limit = arc &+ 127
          var sums: UInt64 = 0
          while low < middle && arc < limit {
            let pair = unsafe slots[unchecked: low] | directions[unchecked: arc]
            unsafe sums &+= fields[unchecked: Int(pair)]
            arc &+= 1
            low = unsafe Int(targets[unchecked: arc])
          }
          if sums == 0 { continue }
          for field in 0..<9 {
            found[code | (field / 3 + 1) << 2 | (field % 3 + 1)] += Int(
              sums >> UInt64(7 * field) & 127
            )
          }
        }
      }
      for arc in row { slots[Int(targets[arc])] = 0 }
    }
  }

  /// What to add for the directions of two ties, none if the first is missing.
  private static let fields: [UInt64] = (0..<16).map { pair in
    let (first, second) = (pair >> 2, pair & 3)
    return first == 0 || second == 0 ? 0 : 1 << UInt64(7 * (3 * (first - 1) + second - 1))
  }
}
