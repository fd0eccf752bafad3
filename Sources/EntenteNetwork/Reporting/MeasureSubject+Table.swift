internal import EntenteTables

extension MeasureSubject {
  /// The network of an edge table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - name: The name of the file, to be printed with the results.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  public init(
    _ table: EdgeTable,
    name: String,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) {
    let layout = table.layout
    var projection = [
      JSONValue.Member("table", .text(name)),
      JSONValue.Member("direction", .text(table.network.isDirected ? "directed" : "undirected")),
      JSONValue.Member("source", .text(layout.name(ofColumn: layout.source))),
      JSONValue.Member("target", .text(layout.name(ofColumn: layout.target))),
      JSONValue.Member(
        "weight",
        .text(layout.weight.map(layout.name(ofColumn:)) ?? "unweighted")
      ),
    ]
    if layout.weight != nil {
      projection.append(JSONValue.Member("weight-as", .text(options.length.text)))
    }
    if let sign = layout.sign {
      projection.append(JSONValue.Member("sign", .text(layout.name(ofColumn: sign))))
    }
    projection.append(JSONValue.Member("rows", .count(table.rowCount)))
    self.init(
      MeasureContext(table.network, options: options, execution: execution),
      ids: Array(table.labels),
      projection: projection,
      notes: table.rowCount == 0 ? table.notes : [Self.noteOnColumns(of: layout)] + table.notes
    )
    title = name.split(separator: "/").last.map(String.init) ?? name
  }

  /// Which columns were taken for the ends of ties, as the one who asks need not have said so.
  private static func noteOnColumns(of layout: EdgeTableLayout) -> String {
    func name(_ place: Int) -> String {
      layout.columnNames == nil
        ? "column \(place + 1)" : "column \(place + 1), \"\(layout.name(ofColumn: place))\","
    }
    return "ties lead from \(name(layout.source)) to \(name(layout.target)) separated by "
      + layout.delimiter.name
      + (layout.columnNames == nil ? "; the first row is a tie, as there is no header" : "")
  }
}

extension TieLength {
  /// What weights are taken for, as the command line spells it.
  public var text: String { self == .one ? "nothing" : rawValue }
}
