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
      notes: table.notes
    )
    title = name.split(separator: "/").last.map(String.init) ?? name
  }
}

extension TieLength {
  /// What weights are taken for, as the command line spells it.
  public var text: String { self == .one ? "nothing" : rawValue }
}
