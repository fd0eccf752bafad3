internal import EntenteTables

/// The rows of an ensemble as they were written: JSON Lines, the header first.
public struct EnsembleFile: Hashable, Sendable {
  /// What the rows hold.
  public let header: EnsembleHeader
  /// The rows, in the order of their variants from 0 without a gap.
  public let rows: [EnsembleRow]
  /// How many bytes hold whole lines; whoever goes on writing cuts the file there.
  public let byteCount: Int
  /// Whether something follows those bytes: a line that was not written to its end.
  public let isTorn: Bool

  /// Reads a row file.
  ///
  /// A last line without a line break was not written to its end, and is dropped.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: ``EnsembleError/malformedLine(_:_:)`` if a line is not what it should be.
  public init(_ bytes: [UInt8]) throws(EnsembleError) {
    let wholeLines = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
    byteCount = wholeLines
    isTorn = wholeLines < bytes.count
    var lines = bytes[..<wholeLines].split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    // Behind the last line break is nothing.
    lines.removeLast()
    guard let first = lines.popFirst(), let value = JSONLineReader.value(of: first),
      let header = EnsembleHeader(value)
    else {
      throw .malformedLine(1, "is not the header of an ensemble")
    }
    self.header = header
    let slots = header.outputs.map(EnsembleRow.Slot.init)
    var rows: [EnsembleRow] = []
    rows.reserveCapacity(lines.count)
    for line in lines {
      let number = rows.count + 2
      guard let value = JSONLineReader.value(of: line) else {
        throw .malformedLine(number, "is not JSON")
      }
      guard let row = EnsembleRow(value, header, slots: slots) else {
        throw .malformedLine(number, "does not hold what the header says")
      }
      guard row.variant == rows.count else {
        throw .malformedLine(
          number,
          "is of variant \(row.variant) where \(rows.count) should stand"
        )
      }
      rows.append(row)
    }
    self.rows = rows
  }
}
