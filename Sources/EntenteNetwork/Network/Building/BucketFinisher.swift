/// Sorts the arcs of each bucket and combines parallel ones.
struct BucketFinisher: Sendable {
  let buckets: ArcBuckets
  /// Where each bucket begins, and last where all end.
  let starts: [Int]
  let combination: TieCombination
  /// Whether parallel ties that have both signs become one whose weight is NaN.
  let marksBothSigns: Bool
  /// Whether arcs have weights of their own.
  let hasWeights: Bool
  /// Whether the rows are to have weights or signs.
  let givesValues: Bool
  /// Whether the arcs of each row are in the order of their targets already.
  let isSorted: Bool
  let execution: Execution

  /// Makes rows of divided arcs, in whose arrays they are made.
  func rows<Key: ArcKey>(of arrays: inout ArcArrays<Key>) -> RowsBuilder.Result {
    var offsets = [UInt32](repeating: 0, count: buckets.actorCount + 1)
    var outcomes = [Outcome](repeating: Outcome(), count: buckets.count)
    unsafe offsets.withUnsafeMutableBufferPointer { offsets in
      unsafe outcomes.withUnsafeMutableBufferPointer { outcomes in
        arrays.withMemory { arcs in
          guard let keys = unsafe arcs.keys, let targets = unsafe arcs.targets,
            let offsets = offsets.baseAddress, let outcomes = outcomes.baseAddress
          else { return }
          unsafe finishAll(
            Memory(
              keys: keys,
              targets: targets,
              weights: arcs.weights,
              signs: arcs.signs,
              rowCounts: offsets + 1,
              outcomes: outcomes
            )
          )
        }
      }
    }
    for actor in 0..<buckets.actorCount { offsets[actor + 1] &+= offsets[actor] }
    arrays.close(starts: starts, counts: outcomes.map(\.arcCount))
    return RowsBuilder.Result(
      rows: Rows(
        offsets: offsets,
        targets: arrays.targets,
        weights: arrays.weights,
        signs: arrays.signs
      ),
      selfTieCount: outcomes.reduce(0) { $0 + $1.selfTieCount }
    )
  }

  /// What became of a bucket.
  private struct Outcome {
    var arcCount = 0
    var selfTieCount = 0
  }

  /// The memory of all arcs while buckets are finished.
  @safe private struct Memory<Key: ArcKey>: @unchecked Sendable {
    let keys: UnsafeMutablePointer<Key>
    let targets: UnsafeMutablePointer<UInt32>
    let weights: UnsafeMutablePointer<Double>?
    let signs: UnsafeMutablePointer<Int8>?
    /// For each row how many arcs it has.
    let rowCounts: UnsafeMutablePointer<UInt32>
    let outcomes: UnsafeMutablePointer<Outcome>
  }

  private func finishAll<Key: ArcKey>(_ memory: Memory<Key>) {
    let largest = (0..<buckets.count).reduce(0) { max($0, starts[$1 + 1] - starts[$1]) }
    let pool = ScratchPool(
      count: execution.workerCount(for: buckets.count, size: 1),
      size: !givesValues
        ? largest * MemoryLayout<Key>.stride
        : largest * (2 * MemoryLayout<Placed<Key>>.stride + MemoryLayout<Double>.stride + 1)
    )
    execution.forEachToTheEnd(buckets.count) { worker, bucket in
      let scratch = pool[worker]
      unsafe memory.outcomes[bucket] =
        givesValues
        ? finishValued(bucket, memory, scratch) : finishPlain(bucket, memory, scratch)
    }
  }

  private var sortedBits: Range<Int> {
    (isSorted ? buckets.targetBits : 0)..<(buckets.targetBits + buckets.rowBits)
  }

  /// Sorts and combines arcs that have nothing but their ends.
  private func finishPlain<Key: ArcKey>(
    _ bucket: Int,
    _ memory: Memory<Key>,
    _ scratch: Scratch
  ) -> Outcome {
    let start = starts[bucket]
    let count = starts[bucket + 1] - start
    guard count > 0 else { return Outcome() }
    let sorted = unsafe radixSort(
      memory.keys + start,
      spare: scratch.start.assumingMemoryBound(to: Key.self),
      count: count,
      bits: sortedBits,
      counters: scratch.counters
    )
    let rows = buckets.rows(of: bucket)
    let targets = unsafe memory.targets + start
    let rowCounts = unsafe memory.rowCounts + rows.lowerBound
    let targetMask = (Key(1) &<< Key(truncatingIfNeeded: buckets.targetBits)) &- 1
    let targetBits = buckets.targetBits
    var outcome = Outcome()
    var previous = unsafe ~sorted[0]
    // Where targets and keys share memory, what is written lies behind what is still to be read.
    for index in 0..<count {
      let key = unsafe sorted[index]
      let target = UInt32(truncatingIfNeeded: key & targetMask)
      let row = Int(truncatingIfNeeded: key.bits(from: targetBits))
      let isNew = key != previous ? 1 : 0
      previous = key
      unsafe targets[outcome.arcCount] = target
      unsafe rowCounts[row] &+= UInt32(truncatingIfNeeded: isNew)
      outcome.arcCount &+= isNew
      outcome.selfTieCount &+= Int(target) == rows.lowerBound &+ row ? isNew : 0
    }
    return outcome
  }

  /// Sorts and combines arcs with weights or signs.
  private func finishValued<Key: ArcKey>(
    _ bucket: Int,
    _ memory: Memory<Key>,
    _ scratch: Scratch
  ) -> Outcome {
    let start = starts[bucket]
    let count = starts[bucket + 1] - start
    guard count > 0 else { return Outcome() }
    let placed = unsafe scratch.start.assumingMemoryBound(to: Placed<Key>.self)
    let totals = unsafe UnsafeMutableRawPointer(placed + 2 * count)
      .assumingMemoryBound(to: Double.self)
    let totalSigns = unsafe UnsafeMutableRawPointer(totals + count)
      .assumingMemoryBound(to: Int8.self)
    for index in 0..<count {
      unsafe placed[index] = Placed(
        key: memory.keys[start + index],
        place: UInt32(truncatingIfNeeded: index)
      )
    }
    let sorted = unsafe radixSort(
      placed,
      spare: placed + count,
      count: count,
      bits: sortedBits,
      counters: scratch.counters
    )
    let values = unsafe ArcValues<Key>(
      weights: hasWeights ? memory.weights.map { unsafe UnsafePointer($0 + start) } : nil,
      signs: memory.signs.map { unsafe UnsafePointer($0 + start) },
      combination: combination,
      marksBothSigns: marksBothSigns
    )
    let rows = buckets.rows(of: bucket)
    let targetMask = (Key(1) &<< Key(truncatingIfNeeded: buckets.targetBits)) &- 1
    var outcome = Outcome()
    var first = 0
    while first < count {
      let key = unsafe sorted[first].key
      var last = first + 1
      while last < count, unsafe sorted[last].key == key { last += 1 }
      let group = unsafe UnsafeBufferPointer(start: sorted + first, count: last - first)
      let target = UInt32(truncatingIfNeeded: key & targetMask)
      let row = rows.lowerBound + Int(truncatingIfNeeded: key.bits(from: buckets.targetBits))
      unsafe memory.targets[start + outcome.arcCount] = target
      unsafe memory.rowCounts[row] &+= 1
      unsafe totals[outcome.arcCount] = values.weight(of: group)
      if unsafe memory.signs != nil {
        unsafe totalSigns[outcome.arcCount] = values.sign(of: group)
      }
      outcome.arcCount += 1
      outcome.selfTieCount += Int(target) == row ? 1 : 0
      first = last
    }
    unsafe (memory.weights.map { unsafe $0 + start })?.update(from: totals, count: outcome.arcCount)
    unsafe (memory.signs.map { unsafe $0 + start })?
      .update(from: totalSigns, count: outcome.arcCount)
    return outcome
  }
}

/// The weights and signs of the arcs of a bucket.
@safe private struct ArcValues<Key: ArcKey> {
  let weights: UnsafePointer<Double>?
  let signs: UnsafePointer<Int8>?
  let combination: TieCombination
  let marksBothSigns: Bool

  /// The weight of parallel arcs as one.
  @inline(__always)
  func weight(of group: UnsafeBufferPointer<Placed<Key>>) -> Double {
    if marksBothSigns { return unsafe clearWeight(of: group) }
    guard let weights = unsafe weights else {
      return combination == .sum ? Double(group.count) : 1
    }
    var total = unsafe weights[Int(group[0].place)]
    for index in 1..<group.count {
      let weight = unsafe weights[Int(group[index].place)]
      total = combination == .max ? max(total, weight) : total + weight
    }
    return combination == .mean ? total / Double(group.count) : total
  }

  /// The weight of greatest magnitude, with its sign; NaN if the arcs have both signs.
  private func clearWeight(of group: UnsafeBufferPointer<Placed<Key>>) -> Double {
    var greatest = 0.0
    var hasPositive = false
    var hasNegative = false
    for index in 0..<group.count {
      let place = unsafe Int(group[index].place)
      let sign = unsafe signs.map { unsafe $0[place] } ?? 0
      if sign > 0 { hasPositive = true }
      if sign < 0 { hasNegative = true }
      let weight = unsafe weights.map { unsafe $0[place] } ?? 1
      if weight.isNaN { return .nan }
      if weight.magnitude > greatest.magnitude { greatest = weight }
    }
    return hasPositive && hasNegative ? .nan : greatest
  }

  /// The sign of parallel arcs as one: that of the sum of their signed weights.
  @inline(__always)
  func sign(of group: UnsafeBufferPointer<Placed<Key>>) -> Int8 {
    guard let signs = unsafe signs else { return 0 }
    var net = 0.0
    for index in 0..<group.count {
      let place = unsafe Int(group[index].place)
      // Where signs must agree, weights may carry them too.
      let weight = marksBothSigns ? 1 : unsafe weights.map { unsafe $0[place] } ?? 1
      net += unsafe Double(signs[place]) * weight
    }
    return net > 0 ? 1 : net < 0 ? -1 : 0
  }
}
