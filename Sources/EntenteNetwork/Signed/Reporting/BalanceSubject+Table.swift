internal import EntenteTables

extension BalanceSubject {
  /// Who is for and against whom by a table of ties with signs.
  ///
  /// Rows of one pair that agree, in whatever direction, become one tie; a pair with both signs has
  /// none and is listed. 0 is neutral.
  ///
  /// - Parameters:
  ///   - table: The table, read by ``EdgeTableOptions/signed(source:target:sign:isNumeric:)``.
  ///   - name: The name of the file, to be printed with the results.
  ///   - isDirected: Whether the directions of rows matter for what can be said of them.
  public init(_ table: EdgeTable, name: String, isDirected: Bool = false) {
    let layout = table.layout
    let reduction = SignedNetwork.reducing(table.network)
    var fields = [
      JSONValue.Member("table", .text(name)),
      JSONValue.Member("source", .text(layout.name(ofColumn: layout.source))),
      JSONValue.Member("target", .text(layout.name(ofColumn: layout.target))),
    ]
    if let sign = layout.sign {
      fields.append(JSONValue.Member("sign", .text(layout.name(ofColumn: sign))))
    }
    fields.append(JSONValue.Member("rows", .count(table.rowCount)))
    var notes: [String] = []
    if table.rowCount == 0 { notes.append("the table has no rows: there is nobody to be balanced") }
    if table.selfTieRowCount > 0 {
      let count = table.selfTieRowCount
      notes.append(
        "\(count == 1 ? "1 row ties" : "\(count) rows tie") an actor to itself and "
          + "\(count == 1 ? "is" : "are") left out"
      )
    }
    let tied = reduction.network.ties.count + reduction.conflicting.count + reduction.neutralCount
    let merged = table.rowCount - table.selfTieRowCount - tied
    if merged > 0 {
      notes.append(
        "\(merged == 1 ? "1 row goes" : "\(merged) rows go") with "
          + "another row of the same pair: rows that agree are one tie, in whatever direction"
      )
    }
    self.init(
      ids: Array(table.labels),
      title: name.split(separator: "/").last.map(String.init) ?? name,
      assumptions: fields,
      notes: notes,
      signs: SignedSystem(reduction.network, neutralCount: reduction.neutralCount),
      conflicting: reduction.conflicting,
      directed: isDirected ? table.network : nil
    )
  }
}

extension EdgeTableOptions {
  /// How a table of signed ties is read: with directions, and with its disagreements marked.
  ///
  /// - Parameters:
  ///   - source: The column of the actor a tie starts from; the first if nil.
  ///   - target: The column of the actor a tie leads to; the second if nil.
  ///   - sign: The column of signs.
  ///   - isNumeric: Whether the column has numbers, whose magnitudes are weights.
  /// - Returns: The options.
  public static func signed(
    source: Column? = nil,
    target: Column? = nil,
    sign: Column?,
    isNumeric: Bool
  ) -> EdgeTableOptions {
    var options = EdgeTableOptions(source: source, target: target, isDirected: true)
    options.sign = sign
    options.weight = isNumeric ? sign : nil
    options.countsParallel = !isNumeric
    options.combination = .max
    options.marksBothSigns = true
    return options
  }
}
