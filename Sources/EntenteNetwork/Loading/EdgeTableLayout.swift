/// How an edge table is laid out: what stands between its fields, and what its columns are.
public struct EdgeTableLayout: Hashable, Sendable {
  /// What stands between fields.
  public let delimiter: EdgeTableOptions.Delimiter
  /// The names of the columns, if the first row gives them.
  public let columnNames: [String]?
  /// The place of the column of sources, from 0.
  public let source: Int
  /// The place of the column of targets, from 0.
  public let target: Int
  /// The place of the column of weights, from 0; nil if ties have none.
  public let weight: Int?
  /// The place of the column of signs, from 0; nil if ties have none.
  public let sign: Int?
  /// Columns that are not used though they hold numbers in the first rows, from 0.
  public let unusedNumbers: [Int]

  /// What a column is called: its name, or its place from 1 if columns have no names.
  public func name(ofColumn place: Int) -> String {
    guard let columnNames, columnNames.indices.contains(place) else { return "\(place + 1)" }
    return columnNames[place]
  }
}

/// Finds out the layout of a table from its first rows.
struct LayoutFinder {
  /// The rows that are looked at.
  private static let rowCount = 100

  let options: EdgeTableOptions
  let window: TextWindow

  /// The first rows as divided by one delimiter.
  struct Sample {
    var delimiter: EdgeTableOptions.Delimiter
    var rows: [[String]] = []
    var lines: [Int] = []
    /// How many fields most rows have, and the share of rows that have so many.
    var width = 0
    var share = 0.0
    /// The failure that ended the sample, such as a quote that is never closed.
    var failure: EdgeTableError?
  }

  /// The layout of a table of ties, or nil if the window is too small to see a row.
  func layout() throws(EdgeTableError) -> EdgeTableLayout? {
    try refuseOtherFormats()
    let samples = samples()
    guard let sample = best(of: samples) else { return nil }
    if sample.rows.isEmpty, let failure = sample.failure { throw failure }
    let names = try columnNames(
      in: sample,
      asked: [
        options.source, options.target, options.weight, options.sign,
      ]
    )
    let resolver = ColumnResolver(
      names: names,
      width: sample.rows.first?.count ?? .max,
      line: sample.lines.first
    )
    let (source, target) = try resolver.ends(options)
    let weight = try options.weight.map { column throws(EdgeTableError) in
      try resolver.place(of: column, for: "weight")
    }
    let sign = try options.sign.map { column throws(EdgeTableError) in
      try resolver.place(of: column, for: "sign")
    }
    let used = [source, target, weight, sign]
    let rows = sample.rows.dropFirst(names == nil ? 0 : 1)
    let unused = (0..<sample.width).filter { place in
      !used.contains(place) && !rows.isEmpty
        && rows.allSatisfy { $0.count > place && isNumber($0[place]) }
    }
    return EdgeTableLayout(
      delimiter: sample.delimiter,
      columnNames: names,
      source: source,
      target: target,
      weight: weight,
      sign: sign,
      unusedNumbers: unused
    )
  }

  /// The layout of a list of actors, of which only the source is used.
  func listLayout() throws(EdgeTableError) -> EdgeTableLayout? {
    guard let sample = best(of: samples(), isList: true) else { return nil }
    if sample.rows.isEmpty, let failure = sample.failure { throw failure }
    let names = try columnNames(in: sample, asked: [options.actorColumn], isList: true)
    let resolver = ColumnResolver(
      names: names,
      width: sample.rows.first?.count ?? .max,
      line: sample.lines.first
    )
    let place = try resolver.place(of: options.actorColumn ?? .place(1), for: "label")
    return EdgeTableLayout(
      delimiter: sample.delimiter,
      columnNames: names,
      source: place,
      target: place,
      weight: nil,
      sign: nil,
      unusedNumbers: []
    )
  }

  private func refuseOtherFormats() throws(EdgeTableError) {
    if window.text(0..<min(14, window.end)) == "%%MatrixMarket" {
      throw EdgeTableError(
        .otherFormat,
        "this is a Matrix Market file; leave out its first lines, up to the one with the sizes",
        line: 1,
        column: 1
      )
    }
  }

  // MARK: Delimiters

  private func samples() -> [Sample] {
    let candidates = options.delimiter.map { [$0] } ?? EdgeTableOptions.Delimiter.allCases
    return candidates.map { sample(of: $0) }
  }

  private func sample(of delimiter: EdgeTableOptions.Delimiter) -> Sample {
    let scanner = RowScanner(delimiter)
    var sample = Sample(delimiter: delimiter)
    var position = 0
    var line = 1
    scan: while position < window.end, sample.rows.count < Self.rowCount {
      guard let start = scanner.rowStart(&position, in: window) else {
        line += 1
        continue
      }
      var row: [String] = []
      var field = RowScanner.Field()
      var next = start
      var stop = RowScanner.Stop.delimiter
      while stop == .delimiter {
        let fieldStart = next
        stop = scanner.field(&next, in: window, &field)
        if stop == .openQuote || stop == .textAfterQuote {
          if stop == .openQuote, !window.isFinal { break scan }
          let place = window.place(of: fieldStart, inRecordAt: position)
          sample.failure = .badQuote(stop, line: line + place.line, column: place.column)
          break scan
        }
        row.append(scanner.text(of: field, in: window))
      }
      let end = window.afterLineEnd(next)
      if end > window.end, !window.isFinal { break }
      sample.rows.append(row)
      sample.lines.append(line)
      line += window.place(of: next, inRecordAt: position).line + 1
      position = end
    }
    let widths = sample.rows.map(\.count)
    for width in Set(widths).sorted() {
      let share = Double(widths.count { $0 == width }) / Double(widths.count)
      if share >= sample.share { (sample.width, sample.share) = (width, share) }
    }
    return sample
  }

  /// The rows by the delimiter that divides them.
  ///
  /// It is one under which a column has the name asked for, else one under which rows begin with two
  /// whole numbers, else the one that divides them most evenly, and blanks only if nothing else
  /// does. Nil if no row is complete, though more text follows.
  private func best(of samples: [Sample], isList: Bool = false) -> Sample? {
    guard let first = samples.first(where: { !$0.rows.isEmpty || $0.failure != nil }) else {
      return window.isFinal ? samples.first : nil
    }
    let asked = [options.source, options.target, isList ? options.actorColumn : nil]
      .compactMap { column -> String? in
        if case .named(let name) = column { name } else { nil }
      }
    if !asked.isEmpty,
      let named = samples.first(where: { sample in
        asked.allSatisfy { sample.rows.first?.contains($0) ?? false }
      })
    {
      return named
    }
    if !isList,
      let numbered = samples.first(where: { sample in
        sample.rows.count > 1
          && sample.rows.dropFirst()
            .allSatisfy { $0.count > 1 && Int($0[0]) != nil && Int($0[1]) != nil }
      })
    {
      return numbered
    }
    var best = samples.count == 1 || isList ? first : samples.last { !$0.rows.isEmpty } ?? first
    var bestShare = 0.0
    for sample in samples where sample.delimiter != .blanks && sample.width > 1 {
      if sample.share > bestShare || (sample.share == bestShare && sample.width > best.width) {
        best = sample
        bestShare = sample.share
      }
    }
    return best
  }

  // MARK: The header

  private func columnNames(
    in sample: Sample,
    asked: [EdgeTableOptions.Column?],
    isList: Bool = false
  ) throws(EdgeTableError) -> [String]? {
    guard let first = sample.rows.first else { return nil }
    switch options.header {
    case .first: return first
    case .none: return nil
    case .detect: break
    }
    for case .named(let name) in asked {
      // A name that is a number may be a place; all others need a header to be found in.
      if first.contains(name) || Int(name) == nil { return first }
    }
    let words = first.prefix(isList ? 1 : 2).map { $0.lowercased() }
    if words.allSatisfy({ headerWords.contains($0) }), words.count == (isList ? 1 : 2) {
      return first
    }
    let rows = sample.rows.dropFirst()
    let isAboveNumbers = first.indices.contains { place in
      !first[place].isEmpty && !isNumber(first[place]) && !rows.isEmpty
        && rows.allSatisfy { $0.count > place && isNumber($0[place]) }
    }
    return isAboveNumbers ? first : nil
  }

  private func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    // Neither words such as "nan" nor hexadecimal numbers.
    return (first < UInt8(ascii: "A")) && !text.utf8.contains(UInt8(ascii: "x"))
      && Double(text) != nil
  }
}

/// Words that name the first two columns in the headers of edge tables, and the first column of
/// lists of actors.
private let headerWords: Set<String> = [
  "source", "target", "from", "to", "sender", "receiver", "src", "dst", "dest", "destination",
  "origin", "head", "tail", "ego", "alter", "node", "node1", "node2", "node_1", "node_2", "actor",
  "actor1", "actor2", "id", "id1", "id2", "label", "name", "state1", "state2", "ccode1", "ccode2",
  "statea", "stateb", "country", "country1", "country2", "v1", "v2", "from_id", "to_id",
  "source_id", "target_id", "exporter", "importer", "supplier", "recipient", "code",
]

/// Finds columns by what a user called them.
struct ColumnResolver {
  let names: [String]?
  let width: Int
  let line: Int?

  /// The columns of sources and targets.
  func ends(_ options: EdgeTableOptions) throws(EdgeTableError) -> (source: Int, target: Int) {
    switch (options.source, options.target) {
    case (let source?, let target?):
      return (try place(of: source, for: "source"), try place(of: target, for: "target"))
    case (let source?, nil):
      let place = try place(of: source, for: "source")
      return (place, try self.place(of: .place(place == 1 ? 1 : 2), for: "target"))
    case (nil, let target?):
      let place = try place(of: target, for: "target")
      return (try self.place(of: .place(place == 0 ? 2 : 1), for: "source"), place)
    case (nil, nil):
      return (0, try place(of: .place(2), for: "target"))
    }
  }

  /// The place, from 0, of a column.
  func place(
    of column: EdgeTableOptions.Column,
    for role: String
  ) throws(EdgeTableError) -> Int {
    switch column {
    case .named(let name):
      if let place = names?.firstIndex(of: name) { return place }
      if let number = Int(name) { return try place(of: .place(number), for: role) }
      throw .missingColumn(name, role: role, names: names, line: line)
    case .place(let number):
      if number >= 1, number <= width { return number - 1 }
      throw .missingPlace(number, role: role, width: width, line: line)
    }
  }
}

extension EdgeTableError {
  static func badQuote(_ stop: RowScanner.Stop, line: Int, column: Int) -> EdgeTableError {
    EdgeTableError(
      .badQuote,
      stop == .openQuote
        ? "the quote is never closed; close it, or double quotes that are part of the text and "
          + "quote the whole field"
        : "text follows a closing quote; double the quotes within a quoted field",
      line: line,
      column: column
    )
  }

  fileprivate static func missingColumn(
    _ name: String,
    role: String,
    names: [String]?,
    line: Int?
  ) -> EdgeTableError {
    let known = names.map { "the table has " + $0.map { "\"\($0)\"" }.joined(separator: ", ") }
    return EdgeTableError(
      .missingColumn,
      "no column for the \(role) is named \"\(name)\"; "
        + (known ?? "the table has no header, so name columns by their place, from 1"),
      line: line,
      column: line.map { _ in 1 }
    )
  }

  fileprivate static func missingPlace(
    _ number: Int,
    role: String,
    width: Int,
    line: Int?
  ) -> EdgeTableError {
    EdgeTableError(
      .missingColumn,
      number < 1
        ? "columns are counted from 1, there is no column \(number) for the \(role)"
        : "there is no column \(number) for the \(role), the first row has \(width) "
          + (width == 1 ? "field" : "fields") + "; is its delimiter another one?",
      line: line,
      column: line.map { _ in 1 }
    )
  }
}
