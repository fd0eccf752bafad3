public import EntenteTables

/// A table of ties, read straight into a network.
///
/// A row is a tie: who it starts from, who it leads to, and a weight and sign if columns for them
/// are named. The file may be separated by commas, tabs, semicolons, bars or blanks, with or without
/// a header, compressed by gzip or zip or not.
///
/// - Fields may be quoted as in RFC 4180; blanks around a field do not belong to it.
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
  /// What a reader of results should know: a sentence each.
  public let notes: [String]

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
    var labels: [String] = []
    var numbers: [String: UInt32] = [:]
    func number(_ text: String) -> UInt32 {
      if let number = numbers[text] { return number }
      let number = UInt32(labels.count)
      labels.append(text)
      numbers[text] = number
      return number
    }
    if let actors {
      let list = try SimpleRows(actors, options: options, isList: true)
      for row in list.rows { _ = number(row[0]) }
    }
    let table = try SimpleRows(input, options: options, isList: false)
    var ties = TieList(actorCount: 0)
    if table.layout.weight != nil { ties.weights = [] }
    if table.layout.sign != nil { ties.signs = [] }
    for row in table.rows {
      ties.sources.append(number(row[0]))
      ties.targets.append(number(row[1]))
      if ties.weights != nil { ties.weights?.append(Double(row[2]) ?? 0) }
      if ties.signs != nil { ties.signs?.append((Double(row[3]) ?? 0) < 0 ? -1 : 1) }
    }
    if labels.allSatisfy({ Int($0).map(String.init) == $0 }) {
      let order = labels.indices.sorted { (Int(labels[$0]) ?? 0) < (Int(labels[$1]) ?? 0) }
      var places = [UInt32](repeating: 0, count: labels.count)
      for (place, number) in order.enumerated() { places[number] = UInt32(place) }
      ties.sources = ties.sources.map { places[Int($0)] }
      ties.targets = ties.targets.map { places[Int($0)] }
      labels = order.map { labels[$0] }
    }
    ties.actorCount = labels.count
    let network = Network(
      ties,
      isDirected: options.isDirected,
      combining: options.combination,
      countsParallel: options.countsParallel
    )
    return EdgeTable(
      network: network,
      labels: ActorLabels(labels),
      layout: table.layout,
      rowCount: table.rows.count,
      selfTieRowCount: zip(ties.sources, ties.targets).count { $0 == $1 },
      combinedTieCount: table.rows.count - network.edgeCount,
      notes: []
    )
  }
}

/// The needed fields of all rows.
private struct SimpleRows {
  var layout: EdgeTableLayout
  var rows: [[String]] = []

  init(_ input: ByteInput, options: EdgeTableOptions, isList: Bool) throws(EdgeTableError) {
    var bytes: [UInt8]
    do {
      bytes = try input.contents(limit: 1 << 36)
    } catch {
      guard let error = error as? TableError else {
        throw EdgeTableError(.unreadable, "cannot be read: \(error)")
      }
      throw EdgeTableError(error)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let end = bytes.count
    bytes += [UInt8](repeating: 0, count: TextWindow.padding)
    TextWindow.pad(&bytes, at: end)
    let result: Result<(EdgeTableLayout, [[String]]), EdgeTableError> =
      unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return .success((.empty, [])) }
        let window = unsafe TextWindow(base, end: end, isFinal: true)
        do throws(EdgeTableError) {
          return .success(try Self.rows(in: window, options: options, isList: isList))
        } catch {
          return .failure(error.at(input.path))
        }
      }
    (layout, rows) = try result.get()
  }

  private static func rows(
    in window: TextWindow,
    options: EdgeTableOptions,
    isList: Bool
  ) throws(EdgeTableError) -> (EdgeTableLayout, [[String]]) {
    let finder = LayoutFinder(options: options, window: window)
    let layout = try (isList ? finder.listLayout() : finder.layout()) ?? .empty
    let scanner = RowScanner(layout.delimiter)
    var rows: [[String]] = []
    var position = 0
    var line = 1
    var isHeader = layout.columnNames != nil
    while position < window.end {
      guard let start = scanner.rowStart(&position, in: window) else {
        line += 1
        continue
      }
      var texts: [String] = []
      var next = start
      var stop = RowScanner.Stop.delimiter
      var field = RowScanner.Field()
      while stop == .delimiter {
        let fieldStart = next
        stop = scanner.field(&next, in: window, &field)
        if stop == .openQuote || stop == .textAfterQuote {
          let place = window.place(of: fieldStart, inRecordAt: position)
          throw .badQuote(stop, line: line + place.line, column: place.column)
        }
        texts.append(scanner.text(of: field, in: window))
      }
      let last = [layout.source, layout.target, layout.weight ?? 0, layout.sign ?? 0].max() ?? 0
      if last >= texts.count {
        throw EdgeTableError(
          .shortRow,
          "the row has \(texts.count) fields, column \(last + 1) is needed",
          line: line,
          column: 1
        )
      }
      if !isHeader {
        rows.append([
          texts[layout.source], texts[layout.target], layout.weight.map { texts[$0] } ?? "1",
          layout.sign.map { texts[$0] } ?? "",
        ])
      }
      isHeader = false
      line += window.place(of: next, inRecordAt: position).line + 1
      position = window.afterLineEnd(next)
    }
    return (layout, rows)
  }
}

extension EdgeTableLayout {
  fileprivate static let empty = EdgeTableLayout(
    delimiter: .comma,
    columnNames: nil,
    source: 0,
    target: 1,
    weight: nil,
    sign: nil,
    unusedNumbers: []
  )
}
