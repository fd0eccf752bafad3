extension Rows {
  /// The same arcs by the actor they lead to.
  ///
  /// - Parameter execution: How many threads; the result does not depend on it.
  /// - Returns: Rows with an arc from *t* to *s* for each arc from *s* to *t*.
  /// - Complexity: O(*n* + *m*).
  public func transposed(execution: Execution = .sequential) -> Rows {
    var builder = RowsBuilder(actorCount: actorCount, execution: execution)
    // Weights may be below 0 beside their signs, or NaN; no two arcs become one, so both are kept.
    builder.marksBothSigns = signs != nil
    let input = TransposedInput(self, shareCount: execution.threads > 1 ? 4 * execution.threads : 1)
    let buckets = ArcBuckets(actorCount: actorCount, arcCount: arcCount)
    return builder.rows(of: input, in: buckets).rows
  }
}

/// The arcs of rows the other way round.
private struct TransposedInput: ArcInput {
  private let rows: Rows
  private let shares: [Range<Int>]
  let isSorted = true

  /// Divides rows into shares with about as many arcs each.
  init(_ rows: Rows, shareCount: Int) {
    self.rows = rows
    var shares: [Range<Int>] = []
    var first = 0
    for share in 1...shareCount {
      let end = rows.arcCount * share / shareCount
      var last = first
      while last < rows.actorCount, share == shareCount || Int(rows.offsets[last]) < end {
        last += 1
      }
      shares.append(first..<last)
      first = last
    }
    self.shares = shares
  }

  var shareCount: Int { shares.count }
  var hasWeights: Bool { rows.weights != nil }
  var hasSigns: Bool { rows.signs != nil }

  func count(share: Int, in buckets: ArcBuckets, into counts: UnsafeMutablePointer<UInt32>) {
    let actors = shares[share]
    let arcs = Int(rows.offsets[actors.lowerBound])..<Int(rows.offsets[actors.upperBound])
    unsafe rows.targets.withUnsafeBufferPointer { targets in
      for arc in arcs {
        unsafe counts[buckets.bucket(of: targets[arc])] &+= 1
      }
    }
  }

  func divide<Key: ArcKey>(
    share: Int,
    in buckets: ArcBuckets,
    places: UnsafeMutablePointer<UInt32>,
    into memory: ArcMemory<Key>
  ) {
    guard let keys = unsafe memory.keys else { return }
    unsafe rows.targets.withUnsafeBufferPointer { targets in
      for actor in shares[share] {
        let source = UInt32(truncatingIfNeeded: actor)
        for arc in rows.arcs(of: actor) {
          let target = unsafe targets[arc]
          let bucket = buckets.bucket(of: target)
          let place = unsafe Int(places[bucket])
          unsafe places[bucket] &+= 1
          unsafe keys[place] = buckets.key(target, source, as: Key.self)
          if let weights = rows.weights { unsafe memory.weights?[place] = weights[arc] }
          if let signs = rows.signs { unsafe memory.signs?[place] = signs[arc] }
        }
      }
    }
  }
}
