public import EntenteTables

/// A table of ties, read straight into a network.
///
/// A row is a tie: who it starts from, who it leads to, and a weight and sign if columns for them
/// are named. The file may be separated by commas, tabs, semicolons, bars or blanks, with or without
/// a header, compressed by gzip or zip or not.
///
/// - Fields may be quoted as in RFC 4180; blanks around a field do not belong to it.
/// - Text is UTF-8; a label that is not is an error.
/// - Lines that are empty or begin with `#` or `%`, and rows of nothing but delimiters, are passed
///   over. Lines end in LF, CR or CRLF; a byte order mark is passed over.
/// - Labels are kept as they stand in the table. If all are whole numbers in plain decimal digits,
///   actors are numbered in the order of these numbers; otherwise in the order in which labels first
///   appear, those of a list of actors before all others and the source of a row before its target.
/// - An actor has a number if it appears: integers that no row mentions do not exist. A list of
///   actors adds those without ties.
/// - Ties of an actor to itself are kept. Parallel ties become one.
public struct EdgeTable: Sendable {
  /// The ties.
  public let network: Network
  /// What the actors of the network are called.
  public let labels: ActorLabels
  /// How the table was read.
  public let layout: EdgeTableLayout
  /// The number of rows that are ties.
  public let rowCount: Int
  /// The number of rows whose tie leads from an actor to itself.
  public let selfTieRowCount: Int
  /// The number of ties that went into another one between the same actors.
  public let combinedTieCount: Int

  /// Reads a table from a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - actors: A file whose rows begin with the label of an actor; actors without ties are added
  ///     to the network. None if nil.
  ///   - options: What stands in which column, and how rows become ties.
  ///   - execution: How many threads, who hears of progress, who may stop it; the result does not
  ///     depend on these.
  /// - Returns: The table; without any row it is an empty network.
  /// - Throws: ``EdgeTableError`` with the place of the first failure in the file.
  public static func read(
    _ path: String,
    actors: String? = nil,
    options: EdgeTableOptions = EdgeTableOptions(),
    execution: Execution = Execution()
  ) throws(EdgeTableError) -> EdgeTable {
    try read(
      .file(path),
      actors: actors.map { .file($0) },
      options: options,
      execution: execution
    )
  }

  /// Reads a table from a file or from bytes in memory.
  ///
  /// - Parameters:
  ///   - input: The table.
  ///   - actors: A table whose rows begin with the label of an actor; none if nil.
  ///   - options: What stands in which column, and how rows become ties.
  ///   - execution: How many threads, who hears of progress, who may stop it.
  /// - Returns: The table; without any row it is an empty network.
  /// - Throws: ``EdgeTableError`` with the place of the first failure in the input.
  public static func read(
    _ input: ByteInput,
    actors: ByteInput? = nil,
    options: EdgeTableOptions = EdgeTableOptions(),
    execution: Execution = Execution()
  ) throws(EdgeTableError) -> EdgeTable {
    var list = ActorList()
    if let actors {
      do throws(EdgeTableError) {
        list = try ActorList(reading: actors, options: options)
      } catch {
        throw error.at(actors.path)
      }
    }
    do throws(EdgeTableError) {
      let table = EdgeTable(
        try TableRows(reading: input, options: options, execution: execution, list: list),
        options: options,
        execution: execution
      )
      guard table.labels.areText else { throw EdgeTableError.invalidText(in: [actors, input]) }
      return table
    } catch {
      throw error.at(input.path)
    }
  }

  private init(_ read: consuming TableRows, options: EdgeTableOptions, execution: Execution) {
    var rows = read
    labels = ActorNumbering(rows, execution: execution).labels
    layout = rows.layout
    rowCount = rows.tally.rowCount
    selfTieRowCount = rows.tally.selfTieCount
    var builder = RowsBuilder(
      actorCount: labels.count,
      combination: options.combination,
      countsParallel: options.countsParallel,
      execution: execution
    )
    builder.marksBothSigns = options.marksBothSigns
    let blocks = Slots(rows.blocks)
    rows.blocks = []
    // Runs only refer to the memory of blocks.
    let hasNone = blocks.count == 0
    let runs = hasNone ? [TieRun.empty(for: layout)] : blocks.values.map(\.run)
    let result = withExtendedLifetime(blocks) {
      builder.rows(
        of: runs,
        isSymmetric: !options.isDirected,
        release: { run in if !hasNone { blocks[run] = nil } }
      )
    }
    network = Network(
      rows: result.rows,
      isDirected: options.isDirected,
      relationCount: rowCount,
      selfTieCount: result.selfTieCount
    )
    combinedTieCount = rowCount - network.edgeCount
  }
}

extension TableRows {
  /// Reads rows as fast as the input and the number of threads allow.
  fileprivate init(
    reading input: ByteInput,
    options: EdgeTableOptions,
    execution: Execution,
    list: ActorList
  ) throws(EdgeTableError) {
    if execution.threads > 1,
      let rows = try TableRows(
        readingInParts: input,
        options: options,
        execution: execution,
        labels: list.labels,
        isLabelled: list.isLabelled
      )
    {
      self = rows
      return
    }
    try self.init(
      readingInOrder: input,
      options: options,
      execution: execution,
      labels: list.labels,
      isLabelled: list.isLabelled
    )
  }
}

extension TieRun {
  /// No ties, of which it is still known whether they have weights and signs.
  fileprivate static func empty(for layout: EdgeTableLayout) -> TieRun {
    unsafe TieRun(
      sources: UnsafeBufferPointer(start: nil, count: 0),
      targets: UnsafeBufferPointer(start: nil, count: 0),
      weights: layout.weight.map { _ in unsafe UnsafeBufferPointer(start: nil, count: 0) },
      signs: layout.sign.map { _ in unsafe UnsafeBufferPointer(start: nil, count: 0) }
    )
  }
}
