/// Which entries of the influence matrix there are: compressed rows, a row for each effect.
///
/// Influences with the same cause, effect and lag share an entry.
struct InfluenceStructure: Hashable, Sendable {
  /// From where to where an influence acts, by the places of nodes.
  struct End {
    let source: Int
    let target: Int
    let lag: Int
  }

  /// Where the row of each node begins, and the number of entries.
  let offsets: [Int32]
  /// The cause of each entry.
  let sources: [Int32]
  /// The lag of each entry.
  let lags: [Int32]
  /// The entry of each influence.
  let entryOfArc: [Int32]
  /// The longest lag.
  let longestLag: Int

  var nodeCount: Int { offsets.count - 1 }
  var entryCount: Int { sources.count }

  init(nodeCount: Int, ends: [End]) {
    let order = ends.indices.sorted { left, right in
      let (left, right) = (ends[left], ends[right])
      return (left.target, left.source, left.lag) < (right.target, right.source, right.lag)
    }
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var sources: [Int32] = []
    var lags: [Int32] = []
    var entryOfArc = [Int32](repeating: 0, count: ends.count)
    var previous: End?
    for arc in order {
      let end = ends[arc]
      let isShared = previous.map {
        $0.source == end.source && $0.target == end.target && $0.lag == end.lag
      }
      if isShared != true {
        sources.append(Int32(end.source))
        lags.append(Int32(end.lag))
        offsets[end.target + 1] += 1
      }
      entryOfArc[arc] = Int32(sources.count - 1)
      previous = end
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    self.offsets = offsets
    self.sources = sources
    self.lags = lags
    self.entryOfArc = entryOfArc
    longestLag = ends.map(\.lag).max() ?? 0
  }

  /// The entries that act on a node.
  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The strength of each entry: the sum over its influences, in their order.
  func entries(of strengths: [Double]) -> [Double] {
    var entries = [Double](repeating: 0, count: entryCount)
    for (arc, strength) in strengths.enumerated() { entries[Int(entryOfArc[arc])] += strength }
    return entries
  }
}
