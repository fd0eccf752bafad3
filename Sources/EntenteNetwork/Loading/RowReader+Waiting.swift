extension RowReader {
  /// Ties whose labels have no numbers yet, the last of a segment.
  struct Waiting {
    private let labels: LabelTable
    private let batch = LabelTable.Batch()
    /// The ties that wait.
    private var ties: Range<Int>

    /// No ties, after so many that are finished.
    init(_ labels: LabelTable, after count: Int) {
      self.labels = labels
      ties = count..<count
    }

    /// Adds a tie by its labels.
    @inline(__always)
    mutating func add(
      _ source: RowScanner.Field,
      _ target: RowScanner.Field,
      _ scanner: RowScanner,
      _ window: TextWindow,
      to segment: TieSegment,
      _ tally: inout Tally
    ) {
      if source.hasDoubledQuotes || target.hasDoubledQuotes {
        return addUnescaped(source, target, scanner, window, to: segment, &tally)
      }
      let index = 2 &* ties.count
      unsafe batch.set(index, window.pointer(at: source.start), length: source.end &- source.start)
      unsafe batch.set(
        index &+ 1,
        window.pointer(at: target.start),
        length: target.end &- target.start
      )
      ties = ties.lowerBound..<(ties.upperBound &+ 1)
      if ties.count == LabelTable.Batch.pairCapacity { finish(in: segment, &tally) }
    }

    /// Adds a tie with a label that does not stand in the text as it is.
    @inline(never)
    private mutating func addUnescaped(
      _ source: RowScanner.Field,
      _ target: RowScanner.Field,
      _ scanner: RowScanner,
      _ window: TextWindow,
      to segment: TieSegment,
      _ tally: inout Tally
    ) {
      // Labels are numbered in the order in which they appear.
      finish(in: segment, &tally)
      let index = ties.upperBound
      let sourceNumber = labels.number(of: scanner.unescapedBytes(of: source, in: window))
      let targetNumber = labels.number(of: scanner.unescapedBytes(of: target, in: window))
      unsafe segment.sources[index] = sourceNumber
      unsafe segment.targets[index] = targetNumber
      tally.selfTieCount += sourceNumber == targetNumber ? 1 : 0
      ties = (index + 1)..<(index + 1)
    }

    /// Gives all ties that wait their numbers.
    @inline(never)
    mutating func finish(in segment: TieSegment, _ tally: inout Tally) {
      let sources = unsafe segment.sources + ties.lowerBound
      let targets = unsafe segment.targets + ties.lowerBound
      unsafe labels.number(batch, pairCount: ties.count, sources, targets)
      for tie in 0..<ties.count {
        tally.selfTieCount += unsafe sources[tie] == targets[tie] ? 1 : 0
      }
      ties = ties.upperBound..<ties.upperBound
    }
  }
}
