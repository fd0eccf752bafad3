internal import EntenteTables

/// The rows of a table of nodes or edges, with any of the usual separators, or blanks.
struct GraphTableRows {
  /// A row, and its line.
  struct Row {
    var line: Int
    var fields: [String]
  }

  /// Hands over the rows in order, the heading too.
  ///
  /// - Returns: Whether the table is no UTF-8 and was read as Latin-1.
  @discardableResult
  static func forEach(
    in input: ByteInput,
    _ body: (Row) throws -> Void
  ) throws(GraphFormatError) -> Bool {
    do {
      if try isSeparatedByBlanks(input) {
        let text = try SourceText(input, limit: GraphReader.wholeLimit)
        for (number, range) in SourceLines(text) {
          let words = try SourceWords.words(of: text, range)
          if !words.isEmpty { try body(Row(line: number, fields: words.map(\.text))) }
        }
        return text.isAssumedLatin1
      }
      var reader = TableReader(header: .none)
      let isLatin1 = try !isUTF8(input)
      reader.encoding = isLatin1 ? .latin1 : .automatic
      try reader.forEachRecord(in: input) { record in
        try body(Row(line: record.line, fields: record.map { ValueText.trimmed($0.text) }))
      }
      return isLatin1
    } catch let error as GraphFormatError {
      throw error
    } catch {
      throw GraphFormatError(unreadable: error, path: input.path)
    }
  }

  /// Whether all of the input is UTF-8, or says by a mark what it is.
  private static func isUTF8(_ input: ByteInput) throws -> Bool {
    var isValid = true
    var isMarked: Bool?
    var rest: [UInt8] = []
    try input.forEachPiece(limit: GraphReader.limit) { piece in
      if isMarked == nil {
        isMarked = piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF])
      }
      guard isValid, isMarked == false else { return }
      let bytes = rest + piece
      // A character may be cut at the end of a piece.
      var end = bytes.count
      while end > 0, bytes.count - end < 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
      if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 } else { end = bytes.count }
      isValid =
        unsafe bytes[..<end].withContiguousStorageIfAvailable { buffer in
          unsafe String(validating: buffer, as: UTF8.self) != nil
        } ?? true
      rest = Array(bytes[end...])
    }
    return isMarked == true || isValid && rest.isEmpty
  }

  /// Whether the first line has none of the separators of tables, but blanks.
  private static func isSeparatedByBlanks(_ input: ByteInput) throws -> Bool {
    let start = try GraphFormatFinder.start(of: input, count: 1 << 14)
    let line = start.drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
      .prefix { $0 != 0x0A && $0 != 0x0D }
    let separators = TableDelimiter.allCases.map(\.rawValue)
    return line.contains(0x20) && !line.contains { separators.contains($0) }
  }
}
