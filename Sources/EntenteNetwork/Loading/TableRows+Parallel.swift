internal import EntenteTables

extension TableRows {
  /// Reads rows on several threads, each a part of the text at a time; nil if the text must be read
  /// in order.
  ///
  /// A part begins at the first line of its bytes. That is a guess, as a line end may stand within
  /// quotes; whether it was right is known when the part before has been read, and a part that began
  /// wrong is read again. So the rows are those that would be read in order.
  ///
  /// - Parameters:
  ///   - input: The table.
  ///   - options: What stands in which column.
  ///   - execution: How many threads, who may stop it.
  ///   - labels: The labels of a list of actors, or none.
  ///   - isLabelled: Whether any of these is no integer.
  /// - Throws: ``EdgeTableError`` with its line and column.
  init?(
    readingInParts input: ByteInput,
    options: EdgeTableOptions,
    execution: Execution,
    labels: LabelTable,
    isLabelled: Bool
  ) throws(EdgeTableError) {
    let plain: PlainText?
    do throws(TableError) {
      plain = try PlainText(input)
    } catch {
      throw EdgeTableError(error)
    }
    let partSize = options.partSize
    // Two parts at least, or there is nothing to share.
    guard let plain, plain.bounds.count > 2 * partSize else { return nil }
    var buffer: [UInt8] = []
    let text = TextPart(plain, from: plain.bounds.lowerBound, size: partSize)
    guard
      let beginning = try text.withWindow(
        &buffer,
        { window throws(EdgeTableError) in
          try TableBeginning(window, options: options)
        }
      )
    else { return nil }
    self.init(beginning.layout, labels: labels, isLabelled: isLabelled)
    tally.lineCount = beginning.lineCount
    var expected = plain.bounds.lowerBound + beginning.end
    let partReader = PartReader(
      plain: plain,
      bounds: expected..<plain.bounds.upperBound,
      options: options,
      reader: RowReader(layout),
      workerCount: execution.threads
    )
    let partCount = partReader.partCount
    // So few parts at once that their tables of labels take little memory.
    let waveSize = 4 * execution.threads
    for wave in stride(from: 0, to: partCount, by: waveSize) {
      let parts = wave..<min(wave + waveSize, partCount)
      execution.progress?(Double(parts.lowerBound) / Double(partCount))
      let found = try partReader.read(parts, isLabelled: self.isLabelled, execution)
      var mapped: [(block: TieBlock, numbers: [UInt32])] = []
      for (part, result) in zip(parts, found) {
        let end = partReader.end(of: part)
        // A row that began earlier may reach over all of the part.
        if expected >= end { continue }
        let result =
          result.start == expected
          ? result : partReader.read(part, from: expected, isLabelled: self.isLabelled)
        if result.labels != nil { label() }
        if let error = result.failure { throw error.after(lines: tally.lineCount) }
        add(result.block, result.tally)
        if let local = result.labels {
          mapped.append((result.block, local.numbers(in: labels)))
        } else if self.isLabelled {
          result.block.label(labels)
        }
        expected = result.end
        try checkSize(options)
      }
      let renumbered = mapped
      execution.forEachToTheEnd(renumbered.count) { _, index in
        renumbered[index].block.renumber(renumbered[index].numbers)
      }
    }
  }
}

extension LabelTable {
  /// The numbers that the labels of this table have in another, in which they all are then.
  fileprivate func numbers(in other: LabelTable) -> [UInt32] {
    (0..<count).map { number in
      unsafe withBytes(of: number) { bytes in
        unsafe bytes.baseAddress.map {
          unsafe other.number(of: $0, length: bytes.count)
        } ?? 0
      }
    }
  }
}
