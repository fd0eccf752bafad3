public import EntenteTables

/// Reads graphs in the formats of other programs.
public enum GraphReader {
  /// How many bytes a file may hold once it is inflated.
  static let limit = 1 << 36
  /// How many bytes a format that is not streamed may hold.
  static let wholeLimit = 1 << 31

  /// Reads a file, plain or gzip.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: The format; by default it is found by the ending of the name and the content.
  /// - Returns: The graph, and what it has no place for.
  /// - Throws: ``GraphFormatError`` with the place of what is wrong; DOT is read by the module
  ///   EntenteGraphviz, and an error here.
  public static func read(
    _ path: String,
    as format: GraphFormat? = nil
  ) throws(GraphFormatError) -> GraphReading {
    try read(.file(path), name: path, as: format)
  }

  /// Reads what an input holds.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - name: A name whose ending tells the format.
  ///   - format: The format; by default it is found by the ending of the name and the content.
  /// - Returns: The graph, and what it has no place for.
  /// - Throws: ``GraphFormatError`` with the place of what is wrong.
  public static func read(
    _ input: ByteInput,
    name: String? = nil,
    as format: GraphFormat? = nil
  ) throws(GraphFormatError) -> GraphReading {
    do throws(GraphFormatError) {
      let name = name ?? input.path
      let found =
        if let format { format } else {
          try GraphFormatFinder.format(of: input, name: name)
        }
      return try read(input, found)
    } catch {
      throw error.at(input.path ?? name)
    }
  }

  private static func read(
    _ input: ByteInput,
    _ format: GraphFormat
  ) throws(GraphFormatError) -> GraphReading {
    switch format {
    case .graphML:
      let receiver = GraphMLReceiver()
      try XMLStream.read(input, limit: limit, into: receiver)
      return try receiver.finish()
    case .gexf:
      let receiver = GEXFReceiver()
      try XMLStream.read(input, limit: limit, into: receiver)
      return try receiver.finish()
    case .xgmml:
      let receiver = XGMMLReceiver()
      try XMLStream.read(input, limit: limit, into: receiver)
      return receiver.finish()
    case .gml: return try GMLReader.read(SourceText(input, limit: wholeLimit))
    case .pajek: return try PajekReader.read(SourceText(input, limit: wholeLimit))
    case .ucinet: return try DLReader.read(SourceText(input, limit: wholeLimit))
    case .sif: return try SIFReader.read(SourceText(input, limit: wholeLimit))
    case .vna: return try VNAReader.read(SourceText(input, limit: wholeLimit))
    case .cytoscape: return try CytoscapeReader.read(json(input))
    case .cx, .cx2: return try CX2Reader.read(json(input))
    case .hif: return try HIFReader.read(json(input))
    case .jsonGraph: return try JSONGraphReader.read(json(input))
    case .table: return try TableGraphReader.read([input])
    case .matrix: return try MatrixReader.read(input)
    case .dot:
      throw GraphFormatError("DOT is read by Graphviz: use DOTReader of the module EntenteGraphviz")
    case .mermaid, .cypher, .followTheMoney:
      throw GraphFormatError("\(format.rawValue) is written, not read")
    }
  }

  private static func json(_ input: ByteInput) throws(GraphFormatError) -> SourceText {
    try SourceText(input, limit: wholeLimit, isUTF8: true)
  }

  /// Reads a graph whose nodes and edges stand in tables of their own.
  ///
  /// - Parameter paths: The tables, in any order.
  /// - Returns: The graph, and what it has no place for.
  /// - Throws: ``GraphFormatError`` with the place of what is wrong.
  public static func read(tables paths: [String]) throws(GraphFormatError) -> GraphReading {
    try TableGraphReader.read(paths.map { ByteInput.file($0) })
  }

  /// The format of a file, by the ending of its name and its content.
  ///
  /// - Parameter path: The file.
  /// - Returns: The format.
  /// - Throws: ``GraphFormatError`` if it cannot be told.
  public static func format(of path: String) throws(GraphFormatError) -> GraphFormat {
    do throws(GraphFormatError) {
      return try GraphFormatFinder.format(of: .file(path), name: path)
    } catch {
      throw error.at(path)
    }
  }
}
