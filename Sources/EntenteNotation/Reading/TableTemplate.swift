internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// What a model says of a table: the file, and a relation with columns in braces for values.
struct TableTemplate {
  /// The path of the file, from the model's file.
  let path: String
  /// How the file is read.
  let reader: TableReader
  /// The text that becomes the relation's id.
  let key: String
  /// The column whose equal values make one relation.
  let groupBy: String?
  /// The format of dates in columns, such as `M/d/yy`; nil for EDTF.
  let dateFormat: String?
  /// The source that each relation cites with file and line.
  let source: String?
  /// A participant for each row of a group.
  let participant: TextNode?
  /// The other keys of the relation.
  let fields: [(key: TextNode, value: TextNode)]
  /// The columns that dates are made of.
  let dateColumns: [String]

  /// Reads the entry; what is wrong with it is reported.
  init?(_ entry: NodeReader) {
    var map = Fields(entry, "a table")
    let path = map.take("file")?.string("file")
    let key = map.take("key")?.string("key")
    groupBy = map.take("group-by")?.string("group-by")
    dateFormat = map.take("date-format")?.string("date-format")
    source = map.take("source")?.string("source")
    participant = map.take("participant")?.node
    var reader = TableReader()
    if let delimiter = map.take("delimiter") { reader.delimiter = delimiter.tableDelimiter() }
    if let encoding = map.take("encoding") { reader.encoding = encoding.tableEncoding() }
    if let skipped = map.take("skip-lines")?.count("skip-lines") {
      reader.preface = .lines(skipped)
    }
    self.reader = reader
    let known = [
      "type", "label", "description", "tags", "from", "to", "participants", "when", "dates",
      "attributes", "modality", "valence", "intensity", "confidence", "attested", "ended", "ids",
      "evidence",
    ]
    fields = known.compactMap { name in
      guard let value = map.take(name), let key = map.key(name) else { return nil }
      return (key.node, value.node)
    }
    if path == nil { map.missing("file") }
    if key == nil { map.missing("key", hint: "such as key: \"mme-{ID}\"") }
    map.finish()
    guard let path, let key else { return nil }
    self.path = path
    self.key = key
    dateColumns = Self.dateColumns(participant, fields)
  }

  /// All columns that the template names.
  var columns: [String] {
    var found = OrderedSet<String>()
    func visit(_ node: TextNode, isActor: Bool) {
      switch node.content {
      case .scalar(let text, _): found.formUnion(Self.placeholders(in: text))
      case .list(let items): for item in items { visit(item, isActor: isActor) }
      case .map(let pairs):
        for pair in pairs {
          if isActor, let column = pair.value.scalar {
            found.append(column)
          } else {
            visit(pair.value, isActor: ["actor", "from", "to"].contains(pair.key.scalar ?? ""))
          }
        }
      }
    }
    found.formUnion(Self.placeholders(in: key))
    if let groupBy { found.append(groupBy) }
    if let participant { visit(participant, isActor: false) }
    for (key, value) in fields {
      visit(value, isActor: ["from", "to"].contains(key.scalar ?? ""))
    }
    return Array(found)
  }

  /// The columns that dates are made of.
  private static func dateColumns(
    _ participant: TextNode?,
    _ fields: [(key: TextNode, value: TextNode)]
  ) -> [String] {
    var found = OrderedSet<String>()
    func visit(_ node: TextNode, isDate: Bool) {
      switch node.content {
      case .scalar(let text, _): if isDate { found.formUnion(placeholders(in: text)) }
      case .list(let items): for item in items { visit(item, isDate: isDate) }
      case .map(let pairs):
        for pair in pairs {
          visit(pair.value, isDate: isDate || dateKeys.contains(pair.key.scalar ?? ""))
        }
      }
    }
    if let participant { visit(participant, isDate: false) }
    for (key, value) in fields { visit(value, isDate: dateKeys.contains(key.scalar ?? "")) }
    return Array(found)
  }

  /// The keys whose values are dates.
  static let dateKeys: Set<String> = ["when", "dates", "attested"]

  /// The names in braces.
  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

extension NodeReader {
  fileprivate func tableDelimiter() -> TableDelimiter? {
    guard let text = string("delimiter") else { return nil }
    if text == "tab" { return .tab }
    if let byte = text.utf8.first, text.utf8.count == 1,
      let delimiter = TableDelimiter(rawValue: byte)
    {
      return delimiter
    }
    wrongShape("delimiter", expected: "\",\", \";\", \"|\" or tab")
    return nil
  }

  fileprivate func tableEncoding() -> TableReader.TextEncoding {
    switch scalar {
    case "utf-8": return .utf8
    case "latin-1": return .latin1
    case "utf-16": return .utf16
    case "windows-1252": return .windows1252
    default:
      wrongShape("encoding", expected: "utf-8, latin-1, windows-1252 or utf-16")
      return .automatic
    }
  }
}
