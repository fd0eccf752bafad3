import EntenteModel
import EntenteTables
import OrderedCollections

/// Items of CSL-JSON 1.0.
///
/// Source: <https://github.com/citation-style-language/schema>, csl-data.json.
enum CSLWriter {
  static func item(_ source: Source, _ title: String, _ losses: inout LossReport) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .text(source.id.rawValue)), .init("type", .text(source.type)),
    ]
    if !title.isEmpty { members.append(.init("title", .text(title))) }
    for (role, names) in [("author", source.authors), ("editor", source.editors)]
    where !names.isEmpty {
      members.append(.init(role, .list(names.map(name))))
    }
    if let issued = source.issued { members.append(.init("issued", date(issued))) }
    if let accessed = source.accessed { members.append(.init("accessed", date(accessed))) }
    for (field, text) in source.fields { members.append(.init(field, .text(text))) }
    return .object(members)
  }

  private static func name(_ name: PersonName) -> JSONValue {
    .object(
      [("family", name.family), ("given", name.given), ("literal", name.literal)].compactMap {
        key,
        text in
        text.map { .init(key, .text($0)) }
      }
    )
  }

  /// Plain dates as parts; what they cannot say as EDTF.
  private static func date(_ period: Period) -> JSONValue {
    guard let parts = BibliographyDate.parts(period), parts.count <= 2 else {
      return .object(["edtf": .text(period.description), "raw": .text(period.description)])
    }
    return .object(["date-parts": .list(parts.map { .list($0.map(JSONValue.count)) })])
  }
}
