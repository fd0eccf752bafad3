internal import EntenteModel
public import EntenteTables

extension DifferenceReport {
  /// The difference as a table: a row for each field that differs, and for each element that only
  /// one model has.
  public var table: ResultTable {
    var table = ResultTable(columns: [
      "element", "kind", "label", "field", "old", "new", "old_place", "new_place",
    ])
    func cell(_ text: String?) -> ResultTable.Cell { text.map { .text($0) } ?? .missing }
    for entry in entries {
      let head: [ResultTable.Cell] = [
        .text(entry.address.description), .text(entry.kind.rawValue), .text(entry.label),
      ]
      if entry.fields.isEmpty {
        let places = [entry.oldPlace, entry.newPlace].map { cell($0?.description) }
        table.rows.append(head + [.text(""), .missing, .missing] + places)
      }
      for field in entry.fields {
        table.rows.append(
          head + [
            .text(field.name), cell(field.old), cell(field.new),
            cell(field.oldPlace?.description), cell(field.newPlace?.description),
          ]
        )
      }
    }
    return table
  }

  /// The difference as JSON: counts, elements with their fields, what may be renamed, what turned.
  public var json: JSONValue {
    .object([
      "old": .text(oldName),
      "new": .text(newName),
      "counts": .object(
        Entry.Kind.allCases.map { JSONValue.Member($0.rawValue, .count(count($0))) }
      ),
      "elements": .list(entries.map(Self.json)),
      "proposed-renames": .list(
        proposals.map { proposal in
          .object([
            "old": .text(proposal.old.description), "new": .text(proposal.new.description),
            "reasons": .list(proposal.reasons.map(JSONValue.text)),
          ])
        }
      ),
      "sign-flips": .list(
        signFlips.map { flip in
          .object([
            "relation": .text(flip.relation.rawValue), "old": .text(Self.word(flip.old)),
            "new": .text(Self.word(flip.new)),
          ])
        }
      ),
      "unused-imports": .count(unusedImports),
    ])
  }

  private static func json(_ entry: Entry) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("element", .text(entry.address.description)), .init("kind", .text(entry.kind.rawValue)),
      .init("label", .text(entry.label)), .init("old-place", json(entry.oldPlace)),
      .init("new-place", json(entry.newPlace)),
    ]
    if entry.kind == .changed {
      let fields = entry.fields.map { field in
        JSONValue.object([
          "field": .text(field.name), "old": field.old.map(JSONValue.text) ?? .null,
          "new": field.new.map(JSONValue.text) ?? .null, "old-place": json(field.oldPlace),
          "new-place": json(field.newPlace),
        ])
      }
      members.append(.init("fields", .list(fields)))
    }
    return .object(members)
  }

  private static func json(_ place: SourceRange?) -> JSONValue {
    guard let place else { return .null }
    return .object([
      "file": .text(place.file), "line": .count(place.start.line),
      "column": .count(place.start.column),
    ])
  }
}
