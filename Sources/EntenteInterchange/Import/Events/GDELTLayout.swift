/// Which of its layouts a file of GDELT events has.
struct GDELTLayout: Hashable, Sendable {
  /// What stands between fields: a tab or a semicolon.
  var delimiter: UInt8
  /// How many fields a row has: 57 before 2013-04, 58 in version 1.0, 61 in version 2.0.
  var columnCount: Int
  /// Whether the first line names the columns.
  var hasHeader: Bool

  /// What GDELT calls the columns that are read, by place.
  static let names: [Int: String] = [
    1: "SQLDATE", 7: "Actor1CountryCode", 17: "Actor2CountryCode", 26: "EventCode",
    29: "QuadClass", 30: "GoldsteinScale", 31: "NumMentions", 34: "AvgTone",
  ]

  /// The version of the data set.
  var version: String { columnCount == 61 ? "2.0" : "1.0" }

  /// The layout of a file that begins so; nil if it is none of GDELT's.
  init?(of head: [UInt8]) {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = head[start...].prefix { $0 != 0x0A }
    for delimiter in [0x09, 0x3B] as [UInt8] {
      let fields = line.split(separator: delimiter, omittingEmptySubsequences: false)
      let isKnown =
        [57, 58, 61].contains(fields.count) || delimiter == 0x3B && fields.count > 61
      guard isKnown, let first = fields.first else { continue }
      self.delimiter = delimiter
      columnCount = min(fields.count, 61)
      let name = String(decoding: first, as: UTF8.self).lowercased()
      hasHeader = name.contains("eventid")
      guard hasHeader || first.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { continue }
      return
    }
    return nil
  }
}
