internal import EntenteTables

/// The rows of a table as ties, before actors have their final numbers.
struct TableRows {
  let layout: EdgeTableLayout
  /// The ties in the order of the rows.
  var blocks: [TieBlock] = []
  /// What actors are called; their numbers are the ends of ties if ``isLabelled``.
  let labels: LabelTable
  /// Whether ends of ties are numbers of labels, rather than integers that stand for themselves.
  private(set) var isLabelled: Bool
  var tally = RowReader.Tally()

  /// Rows of which none has been read.
  ///
  /// - Parameters:
  ///   - layout: The columns.
  ///   - labels: The labels of a list of actors, or none.
  ///   - isLabelled: Whether any of these is no integer.
  init(_ layout: EdgeTableLayout, labels: LabelTable, isLabelled: Bool) {
    self.layout = layout
    self.labels = labels
    self.isLabelled = isLabelled
  }

  /// Adds what was read of later rows.
  mutating func add(_ block: TieBlock, _ tally: RowReader.Tally) {
    if !block.range.isEmpty { blocks.append(block) }
    self.tally.rowCount += tally.rowCount
    self.tally.selfTieCount += tally.selfTieCount
    self.tally.lineCount += tally.lineCount
    self.tally.greatest = max(self.tally.greatest, tally.greatest)
  }

  /// Gives the integers that have been read so far labels, as there are others.
  mutating func label() {
    guard !isLabelled else { return }
    isLabelled = true
    for block in blocks { block.label(labels) }
  }

  /// The error if there are more arcs or labels than can be numbered.
  func checkSize(_ options: EdgeTableOptions) throws(EdgeTableError) {
    let arcCount = tally.rowCount * (options.isDirected ? 1 : 2)
    if arcCount > options.arcLimit {
      throw EdgeTableError(
        .tooLarge,
        "the table has more than \(options.arcLimit / (options.isDirected ? 1 : 2)) ties, the "
          + "most that an \(options.isDirected ? "" : "un")directed network holds before parallel "
          + "ones are combined; combine or divide them first",
        line: tally.lineCount + 1,
        column: 1
      )
    }
    if labels.isFull {
      throw EdgeTableError(.tooLarge, "the table has more actors than 32 bits can number")
    }
  }
}

extension TieBlock {
  /// Replaces integers by the numbers of their labels.
  func label(_ labels: LabelTable) {
    unsafe withEnds { sources, targets in
      for tie in 0..<range.count {
        unsafe sources[tie] = unsafe labels.number(of: Array(String(sources[tie]).utf8))
        unsafe targets[tie] = unsafe labels.number(of: Array(String(targets[tie]).utf8))
      }
    }
  }

  /// Replaces numbers by those that a list has for them.
  func renumber(_ numbers: [UInt32]) {
    unsafe numbers.withUnsafeBufferPointer { numbers in
      unsafe withEnds { sources, targets in
        for tie in 0..<range.count {
          unsafe sources[tie] = unsafe numbers[Int(sources[tie])]
          unsafe targets[tie] = unsafe numbers[Int(targets[tie])]
        }
      }
    }
  }
}
