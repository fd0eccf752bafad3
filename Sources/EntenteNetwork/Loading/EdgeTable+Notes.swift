extension EdgeTable {
  /// What a reader of results should know of the table, a sentence each.
  public var notes: [String] {
    var notes: [String] = []
    if rowCount == 0 { notes.append("the table has no rows: there is nobody to measure") }
    if selfTieRowCount > 0 {
      notes.append(
        "\(selfTieRowCount) \(selfTieRowCount == 1 ? "row is a tie" : "rows are ties") of an actor "
          + "to itself"
      )
    }
    if combinedTieCount > 0 {
      notes.append(
        "\(combinedTieCount) parallel \(combinedTieCount == 1 ? "tie was" : "ties were") combined "
          + "with others between the same actors"
      )
    }
    if layout.weight == nil, let column = layout.unusedNumbers.first {
      let name = layout.name(ofColumn: column)
      notes.append(
        layout.columnNames == nil
          ? "column \(name) holds numbers that are not used; name it if they are weights"
          : "column \"\(name)\" holds numbers that are not used; name it if they are weights"
      )
    }
    return notes
  }
}
