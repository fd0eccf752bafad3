/// Finds out the layout of a table from its first rows.
struct LayoutFinder {
  let options: EdgeTableOptions
  let window: TextWindow

  /// The layout of a table of ties, or nil if the window is too small to see a row.
  func layout() throws(EdgeTableError) -> EdgeTableLayout? {
    try refuseOtherFormats()
    guard let sample = Samples(window, options).best(for: options) else { return nil }
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
    // Signs first: where one column has both, it was asked for by its signs.
    let sign = try options.sign.map { column throws(EdgeTableError) in
      try resolver.place(of: column, for: "sign")
    }
    let weight = try options.weight.map { column throws(EdgeTableError) in
      try resolver.place(of: column, for: "weight")
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
    guard let sample = Samples(window, options).best(forListOf: options.actorColumn)
    else {
      return nil
    }
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

  // MARK: The header

  private func columnNames(
    in sample: Samples.Sample,
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
      if Int(name) == nil { return first }
    }
    let words = first.prefix(isList ? 1 : 2).map { $0.lowercased() }
    if words.allSatisfy({ headerWords.contains($0) }), words.count == (isList ? 1 : 2) {
      return first
    }
    let rows = sample.rows.dropFirst()
    if !isList, let place = options.sign?.number.map({ $0 - 1 }), isAboveSigns(first, rows, place) {
      return first
    }
    let isAboveNumbers = first.indices.contains { place in
      !first[place].isEmpty && !isNumber(first[place]) && !rows.isEmpty
        && rows.allSatisfy { $0.count > place && isNumber($0[place]) }
    }
    return isAboveNumbers ? first : nil
  }

  /// Whether a row has a word in a column that has signs in all rows below.
  private func isAboveSigns(_ first: [String], _ rows: ArraySlice<[String]>, _ place: Int) -> Bool {
    func isSign(_ row: [String]) -> Bool {
      row.indices.contains(place)
        && (isNumber(row[place]) || RowReader.sign(named: row[place]) != nil)
    }
    return first.indices.contains(place) && !isSign(first) && !rows.isEmpty
      && rows.allSatisfy(isSign)
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

extension EdgeTableOptions.Column {
  /// The place that it is, or that its name may be; nil if it can only be a name.
  fileprivate var number: Int? {
    switch self {
    case .named(let name): Int(name)
    case .place(let place): place
    }
  }
}
