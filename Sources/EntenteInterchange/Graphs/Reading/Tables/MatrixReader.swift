internal import EntenteTables

/// Makes a graph of a table whose first row and column name the nodes and whose fields are weights.
///
/// A matrix that is its own mirror image is of undirected ties, any other of directed ones.
struct MatrixReader {
  static func read(_ input: ByteInput) throws(GraphFormatError) -> GraphReading {
    var rows: [GraphTableRows.Row] = []
    let isLatin1 = try GraphTableRows.forEach(in: input) { rows.append($0) }
    guard let head = rows.first else { throw GraphFormatError("the table is empty", line: 1) }
    let names = Array(head.fields.dropFirst())
    var draft = GraphDraft()
    if isLatin1 { SourceText.noteLatin1(&draft.losses) }
    let columns = names.map { draft.node($0) }
    var cells: [(row: Int, column: Int, weight: Double, line: Int)] = []
    var weights: [[Int]: Double] = [:]
    for row in rows.dropFirst() {
      guard let name = row.fields.first, !name.isEmpty else {
        throw GraphFormatError("the row has no name", line: row.line, column: 1)
      }
      guard row.fields.count == names.count + 1 else {
        throw GraphFormatError(
          "the row has \(row.fields.count - 1) values for \(names.count) columns",
          line: row.line,
          column: 1
        )
      }
      let source = draft.node(name)
      for (place, text) in row.fields.dropFirst().enumerated() where !text.isEmpty {
        guard let weight = ValueText.number(text) else {
          throw GraphFormatError(
            "\"\(text)\" in the column \"\(names[place])\" is no number",
            line: row.line
          )
        }
        guard weight != 0, !weight.isNaN else { continue }
        cells.append((source, columns[place], weight, row.line))
        weights[[source, columns[place]]] = weight
      }
    }
    let isMirrored = cells.allSatisfy { weights[[$0.column, $0.row]] == $0.weight }
    draft.graph.isDirected = !isMirrored
    let isWeighted = cells.contains { $0.weight != 1 }
    for cell in cells where !isMirrored || cell.row <= cell.column {
      var edge = ExchangeGraph.Edge(from: cell.row, to: cell.column, isDirected: !isMirrored)
      if isWeighted { edge.weight = cell.weight }
      draft.add(edge, line: cell.line)
    }
    return draft.reading(.matrix)
  }

  /// Whether the first rows of a table look like a matrix: the first field is empty or stands for
  /// nothing, and the first rows are named as columns are and hold numbers.
  static func isMatrix(_ head: [String], _ row: [String]) -> Bool {
    guard head.count == row.count, head.count > 1 else { return false }
    let values = row.dropFirst()
    return head.dropFirst().contains(row[0])
      && values.allSatisfy { $0.isEmpty || ValueText.number($0) != nil }
      && !head.dropFirst().allSatisfy { ValueText.number($0) != nil && head[0].isEmpty == false }
  }
}
