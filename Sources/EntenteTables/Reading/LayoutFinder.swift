/// Finds out about a table from its first bytes.
struct LayoutFinder {
  /// The rows that are looked at.
  private static let rowCount = 50

  let reader: TableReader
  let sample: [UInt8]
  /// Where the table begins and the sample ends in these bytes.
  let bounds: Range<Int>
  /// Whether the table ends with the sample.
  let isFinal: Bool

  /// Returns the delimiter that divides the rows most evenly, and the more often if two do alike.
  ///
  /// Columns at the end that are empty in every row do not count: a stray separator that ends each
  /// line is no delimiter.
  func delimiter() -> TableDelimiter {
    if let delimiter = reader.delimiter { return delimiter }
    var best = (delimiter: TableDelimiter.comma, share: 0.0, width: 1)
    for candidate in TableDelimiter.allCases {
      let rows = rows(delimiter: candidate)
      var counts: [Int: Int] = [:]
      var width = 0
      for row in rows {
        counts[row.count, default: 0] += 1
        width = max(width, row.count - row.reversed().prefix { $0.isEmpty }.count)
      }
      guard let modal = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        continue
      }
      let share = Double(modal.value) / Double(rows.count)
      if modal.key > 1, width > 1, (share, modal.key) > (best.share, best.width) {
        best = (candidate, share, modal.key)
      }
    }
    return best.delimiter
  }

  /// Returns whether the first row names the columns.
  func hasHeader(delimiter: TableDelimiter) -> Bool {
    switch reader.header {
    case .first: return true
    case .none: return false
    case .detect: break
    }
    let rows = rows(delimiter: delimiter)
    guard let first = rows.first, rows.count > 1,
      first.allSatisfy({ !$0.isEmpty && $0.number == nil })
    else { return false }
    let columns = first.indices.map { column in
      rows.dropFirst().compactMap { $0.field(at: column) }.filter { !$0.isEmpty }
    }
    if columns.contains(where: { !$0.isEmpty && $0.allSatisfy { $0.number != nil } }) {
      return true
    }
    return Set(first.texts).count == first.count
      && zip(first, columns).allSatisfy { name, column in
        !column.contains { $0.bytes == name.bytes }
      }
  }

  private func rows(delimiter: TableDelimiter) -> TableBatch {
    var scanner = RecordScanner(reader, delimiter: delimiter, line: 1)
    var found = RecordScanner.Found()
    _ = scanner.scan(
      sample.span,
      from: bounds.lowerBound,
      to: bounds.upperBound,
      isFinal: isFinal,
      atMost: Self.rowCount,
      into: &found
    )
    return TableBatch(storage: RecordStorage(bytes: sample, records: found, header: nil))
  }
}
