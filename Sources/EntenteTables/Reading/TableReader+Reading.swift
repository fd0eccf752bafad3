extension TableReader {
  /// Opens a table and finds out its layout.
  ///
  /// - Throws: ``TableError`` if the input cannot be read, or the line is missing at which the table
  ///   should begin.
  public func open(_ input: ByteInput) throws -> TableStream {
    do throws(TableError) {
      return try TableStream(
        self,
        source: input.open(limit: limits.inflatedBytes),
        path: input.path
      )
    } catch {
      throw error.at(input.path)
    }
  }

  /// Calls `body` with every record in order, in constant memory.
  ///
  /// - Returns: What was found out, and the problems.
  /// - Throws: ``TableError`` if the input cannot be read, and what `body` throws.
  @discardableResult
  public func forEachRecord(
    in input: ByteInput,
    _ body: (TableRecord) throws -> Void
  ) throws -> TableSummary {
    try forEachBatch(in: input) { batch in
      for record in batch {
        try body(record)
      }
    }
  }

  /// Calls `body` with the records in order, some thousand at once, in constant memory.
  ///
  /// - Returns: What was found out, and the problems.
  /// - Throws: ``TableError`` if the input cannot be read, and what `body` throws.
  @discardableResult
  public func forEachBatch(
    in input: ByteInput,
    _ body: (TableBatch) throws -> Void
  ) throws -> TableSummary {
    var stream = try open(input)
    while let batch = try stream.nextBatch() {
      try body(batch)
    }
    return TableSummary(
      layout: stream.layout,
      recordCount: stream.recordCount,
      problems: stream.problems,
      problemCount: stream.problemCount
    )
  }

  /// Reads a whole table into memory.
  ///
  /// - Throws: ``TableError`` if the input cannot be read or exceeds ``Limits/tableBytes``.
  public func read(_ input: ByteInput) throws -> Table {
    var stream = try open(input)
    let records = try stream.allRecords()
    return Table(
      layout: stream.layout,
      records: records,
      problems: stream.problems,
      problemCount: stream.problemCount
    )
  }
}

/// A table in memory.
public struct Table: Sendable {
  /// What was found out before the first record.
  public let layout: TableLayout
  /// The rows in order, without the header.
  public let records: TableBatch
  /// The first problems in the order of their places, as many as the reader's limit allows.
  public let problems: [TableProblem]
  /// The number of problems.
  public let problemCount: Int

  /// The names of the columns, if a row gives them.
  public var header: TableHeader? { layout.header }
}

/// What is known of a table after its records have passed.
public struct TableSummary: Hashable, Sendable {
  /// What was found out before the first record.
  public let layout: TableLayout
  /// The number of records, without the header.
  public let recordCount: Int
  /// The first problems in the order of their places, as many as the reader's limit allows.
  public let problems: [TableProblem]
  /// The number of problems.
  public let problemCount: Int
}
