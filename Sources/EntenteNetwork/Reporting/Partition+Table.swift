public import EntenteTables

extension Partition {
  /// Reads the groups that a table divides actors into.
  ///
  /// Each row has an actor first, and its group in another column. Actors that the table does not
  /// have, or leaves empty, are in `others`.
  ///
  /// - Parameters:
  ///   - labels: What the actors are called.
  ///   - table: The table.
  ///   - column: The place of the column of groups, from 0.
  public init(names labels: some Sequence<String>, in table: Table, column: Int) {
    var groups: [String: String] = [:]
    for record in table.records {
      guard let actor = record.field(at: 0)?.text, let group = record.field(at: column)?.text else {
        continue
      }
      if !group.isEmpty, groups[actor] == nil { groups[actor] = group }
    }
    self.init(names: labels.map { groups[$0] ?? "others" })
  }
}
