/// How an edge table is laid out: what stands between its fields, and what its columns are.
public struct EdgeTableLayout: Hashable, Sendable {
  /// What stands between fields.
  public let delimiter: EdgeTableOptions.Delimiter
  /// The names of the columns, if the first row gives them.
  public let columnNames: [String]?
  /// The place of the column of sources, from 0.
  public let source: Int
  /// The place of the column of targets, from 0.
  public let target: Int
  /// The place of the column of weights, from 0; nil if ties have none.
  public let weight: Int?
  /// The place of the column of signs, from 0; nil if ties have none.
  public let sign: Int?
  /// Columns that are not used though they hold numbers in the first rows, from 0.
  public let unusedNumbers: [Int]

  /// What a column is called: its name, or its place from 1 if columns have no names.
  public func name(ofColumn place: Int) -> String {
    guard let columnNames, columnNames.indices.contains(place) else { return "\(place + 1)" }
    return columnNames[place]
  }
}
