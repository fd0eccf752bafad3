internal import EntenteModel
public import EntenteTables

extension ImportReport {
  /// How many refusals and names the table shows; the JSON has all that were kept.
  private static let shownCount = 20

  /// The report in lines for people.
  public var text: String {
    let noun = kind == "graph" ? "element" : "row"
    var lines = [
      "\(Self.counted(readCount, noun)) read, \(keptCount) kept, \(refusedCount) refused; "
        + "\(Self.counted(actorCount, "actor")), \(Self.counted(relationCount, "relation"))"
    ]
    for item in passedOver { lines.append("left out: \(item.count) (\(item.reason))") }
    for refusal in refusals.prefix(Self.shownCount) {
      lines.append("\(refusal.place): refused: \(refusal.reason)")
    }
    if refusedCount > Self.shownCount {
      lines.append("and \(refusedCount - Self.shownCount) more refused; --format json lists them")
    }
    if !unresolved.isEmpty {
      lines.append(
        "\(Self.counted(unresolved.count, "name")) known to nobody, kept as "
          + (unresolved.count == 1 ? "an actor of its own:" : "actors of their own:")
      )
      for name in unresolved.prefix(Self.shownCount) {
        let hint = name.suggestions.map(\.rawValue).joined(separator: ", ")
        lines.append(
          "  \(name.scheme) \"\(name.text)\" → \(name.actor) (\(Self.counted(name.count, "time")), "
            + "first at \(name.place))" + (hint.isEmpty ? "" : "; perhaps \(hint)")
        )
      }
      if unresolved.count > Self.shownCount {
        lines.append("  and \(unresolved.count - Self.shownCount) more; --format json lists them")
      }
    }
    for note in notes { lines.append("note: \(note)") }
    for loss in losses.text.split(separator: "\n") { lines.append("lost: \(loss)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as data.
  public var json: JSONValue {
    .object([
      "kind": .text(kind),
      "files": .list(files.map { .text($0) }),
      "rows": .object([
        "read": .count(readCount), "kept": .count(keptCount), "refused": .count(refusedCount),
      ]),
      "left-out": .list(
        passedOver.map { .object(["reason": .text($0.reason), "count": .count($0.count)]) }
      ),
      "actors": .count(actorCount),
      "relations": .count(relationCount),
      "refusals": .list(
        refusals.map { Self.json($0.place, [.init("reason", .text($0.reason))]) }
      ),
      "unresolved": .list(
        unresolved.map { name in
          Self.json(
            name.place,
            [
              .init("scheme", .text(name.scheme)), .init("name", .text(name.text)),
              .init("actor", .text(name.actor.rawValue)), .init("count", .count(name.count)),
              .init("suggestions", .list(name.suggestions.map { .text($0.rawValue) })),
            ]
          )
        }
      ),
      "notes": .list(notes.map { .text($0) }),
      "losses": losses.json,
    ])
  }

  private static func json(_ place: ImportPlace, _ members: [JSONValue.Member]) -> JSONValue {
    .object(
      [
        .init("file", .text(place.file)),
        .init("line", place.line.map { .count($0) } ?? .null),
        .init("column", place.column.map { .count($0) } ?? .null),
      ] + members
    )
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
