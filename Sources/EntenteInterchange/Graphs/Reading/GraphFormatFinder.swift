internal import EntenteTables

/// Finds the format of a file by the ending of its name, and by what it begins with.
enum GraphFormatFinder {
  /// The format that an ending stands for; nil for endings of several formats or none.
  static func format(ofName name: String) -> GraphFormat? {
    var name = name.lowercased()
    for packed in [".gz", ".zip"] where name.hasSuffix(packed) {
      name = String(name.dropLast(packed.count))
    }
    guard let ending = name.split(separator: ".").last, name.contains(".") else { return nil }
    switch ending {
    case "graphml": return .graphML
    case "gexf": return .gexf
    case "dot", "gv": return .dot
    case "gml": return .gml
    case "net", "paj", "pajek": return .pajek
    case "cyjs": return .cytoscape
    case "cx": return .cx
    case "cx2": return .cx2
    case "hif": return .hif
    case "jgf": return .jsonGraph
    case "sif": return .sif
    case "dl": return .ucinet
    case "vna": return .vna
    case "xgmml": return .xgmml
    default: return nil
    }
  }

  /// The format of an input.
  static func format(
    of input: ByteInput,
    name: String?
  ) throws(GraphFormatError) -> GraphFormat {
    if let name, let format = format(ofName: name) { return format }
    let bytes: [UInt8]
    do {
      bytes = try start(of: input, count: 1 << 16)
    } catch {
      throw GraphFormatError(unreadable: error, path: input.path)
    }
    var text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)[...]
    text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    switch text.first {
    case "<"?:
      if let format = formatOfXML(text) { return format }
      throw GraphFormatError(
        "this is XML, but neither GraphML nor GEXF nor XGMML: say the format, if it is one of them"
      )
    case "{"?, "["?: return try formatOfJSON(input)
    default: break
    }
    let lower = withoutComments(text.lowercased())
    if lower.hasPrefix("dl"), lower.dropFirst(2).first.map({ !$0.isLetter }) ?? false {
      return .ucinet
    }
    if lower.hasPrefix("*node data") || lower.hasPrefix("*tie data") { return .vna }
    let firstStar = lower.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("%") }
    if firstStar?.hasPrefix("*") ?? false { return .pajek }
    let words = lower.split { $0.isWhitespace || $0 == "{" || $0 == "[" }.prefix(2)
    if let first = words.first {
      if first == "strict" || first == "digraph" { return .dot }
      if first == "graph" {
        return lower.dropFirst(5).drop { $0.isWhitespace }.first == "[" ? .gml : .dot
      }
      if first == "creator" || first == "version" { return .gml }
    }
    return try formatOfTable(input, name)
  }

  /// A text from its first word on, past the comments of GML and DOT.
  private static func withoutComments(_ text: String) -> String {
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.hasPrefix("/*") {
        guard let end = rest.firstRange(of: "*/") else { return "" }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("#") || rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else {
        return String(rest)
      }
    }
  }

  /// The first bytes of an input, inflated.
  static func start(of input: ByteInput, count: Int) throws -> [UInt8] {
    struct Enough: Error {}
    var bytes: [UInt8] = []
    do {
      try input.forEachPiece(ofAtMost: count, limit: GraphReader.limit) { piece in
        bytes = Array(piece)
        throw Enough()
      }
    } catch is Enough {}
    return bytes
  }

  private static func formatOfXML(_ text: Substring) -> GraphFormat? {
    var rest = text
    // The first element; declarations and comments come before it.
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if let first = rest.first, first != "?", first != "!" {
        let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        switch name.split(separator: ":").last {
        case "graphml"?: return .graphML
        case "gexf"?: return .gexf
        case "graph"?: return .xgmml
        default: return nil
        }
      }
    }
    return nil
  }

  private static func formatOfJSON(_ input: ByteInput) throws(GraphFormatError) -> GraphFormat {
    let root = try JSONScanner.value(
      of: SourceText(input, limit: GraphReader.wholeLimit, isUTF8: true)
    )
    if let items = root.items {
      let names = Set(items.flatMap { $0.members ?? [] }.map(\.name))
      if names.contains("CXVersion") { return .cx2 }
      if names.contains("metaData") || names.contains("numberVerification") { return .cx }
      if names.contains("data") || items.isEmpty { return .cytoscape }
    }
    let names = Set((root.members ?? []).map(\.name))
    if names.contains("incidences") || names.contains("network-type") { return .hif }
    if names.contains("elements") { return .cytoscape }
    if names.contains("graphs") || root["graph"]?["nodes"] != nil || root["graph"]?["edges"] != nil
      || names.contains("links") || names.contains("hyperedges")
    {
      return .jsonGraph
    }
    let elements = (root["nodes"]?.items ?? []) + (root["edges"]?.items ?? [])
    if elements.contains(where: { $0["data"] != nil }) { return .cytoscape }
    if names.contains("nodes") { return .jsonGraph }
    throw GraphFormatError(
      "this is JSON, but of none of the formats for graphs: it has no incidences, elements, graph, "
        + "nodes or aspects",
      line: 1,
      column: 1
    )
  }

  private static func formatOfTable(
    _ input: ByteInput,
    _ name: String?
  ) throws(GraphFormatError) -> GraphFormat {
    struct Enough: Error {}
    var rows: [[String]] = []
    do {
      try GraphTableRows.forEach(in: input) { row in
        rows.append(row.fields)
        if rows.count == 2 { throw GraphFormatError("") }
      }
    } catch  where rows.count == 2 {
    }
    if rows.count == 2, MatrixReader.isMatrix(rows[0], rows[1]) { return .matrix }
    let name = name?.lowercased() ?? ""
    let isTable = [".csv", ".tsv", ".tab", ".txt"].contains { name.contains($0) }
    guard isTable, !rows.isEmpty else {
      throw GraphFormatError(
        "the format cannot be told by the name or the content; say it, one of "
          + GraphFormat.allCases.map(\.rawValue).joined(separator: ", ")
      )
    }
    return .table
  }
}
