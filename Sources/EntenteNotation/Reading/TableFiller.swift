internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// Puts the cells of rows into a template, which gives a relation as if it had been written.
struct TableFiller {
  let template: TableTemplate
  let rows: [TableRecord]
  let directory: ActorDirectory
  let fileName: String
  let place: SourceRange
  let session: ReadingSession

  /// The relation's id and its text tree; nil if an actor or a date cannot be told, which is
  /// reported.
  func relation() -> (key: String, node: TextNode)? {
    guard let first = rows.first, hasReadableDates else { return nil }
    var pairs: [(TextNode, TextNode)] = []
    let time = template.fields.first { $0.key.scalar == "when" }
      .flatMap { fill($0.value, from: first, isDate: true, at: nil) }
      .flatMap { $0.scalar }.flatMap { try? Period(parsing: $0) }
    for (key, value) in template.fields where key.scalar != "evidence" {
      let isDate = TableTemplate.dateKeys.contains(key.scalar ?? "")
      let isActor = ["from", "to"].contains(key.scalar ?? "")
      if isActor, case .map(let scheme) = value.content {
        guard let actor = actor(scheme, from: first, at: time) else { return nil }
        pairs.append((key, actor))
      } else if let filled = fill(value, from: first, isDate: isDate, at: time) {
        pairs.append((key, filled))
      }
    }
    if let participant = template.participant {
      let filled = rows.compactMap { fill(participant, from: $0, isDate: false, at: time) }
      guard filled.count == rows.count else { return nil }
      pairs.append((TextNode("participants"), TextNode(filled)))
    }
    if let evidence = evidence(from: first, at: time) {
      pairs.append((TextNode("evidence"), evidence))
    }
    return (Self.slug(text(template.key, from: first, isDate: false)), TextNode(pairs))
  }

  /// The template's evidence, and the row itself as a record of the table's source.
  private func evidence(from row: TableRecord, at time: Period?) -> TextNode? {
    var items: [TextNode] = []
    if let written = template.fields.first(where: { $0.key.scalar == "evidence" })?.value,
      let filled = fill(written, from: row, isDate: false, at: time)
    {
      if case .list(let written) = filled.content {
        items += written
      } else {
        items = [filled]
      }
    }
    if let source = template.source {
      let lines = rows.map { String($0.line) }.joined(separator: ", ")
      let record = TextNode([(TextNode("record"), TextNode("\(fileName):\(lines)"))])
      items.append(TextNode([(TextNode("source"), TextNode(source)), (TextNode("at"), record)]))
    }
    return items.isEmpty ? nil : TextNode(items)
  }

  private func fill(
    _ node: TextNode,
    from row: TableRecord,
    isDate: Bool,
    at time: Period?
  ) -> TextNode? {
    switch node.content {
    case .scalar(let written, _):
      let hasColumns = !TableTemplate.placeholders(in: written).isEmpty
      let text = text(written, from: row, isDate: isDate)
      let isEmpty = hasColumns && (text.trimmed.isEmpty || isDate && text == "/")
      if isEmpty { return nil }
      guard hasColumns else { return node }
      return TextNode(text, from: place(of: written, in: row))
    case .list(let items):
      return TextNode(items.compactMap { fill($0, from: row, isDate: isDate, at: time) })
    case .map(let entries):
      var pairs: [(TextNode, TextNode)] = []
      for entry in entries {
        let (key, value) = (entry.key, entry.value)
        if key.scalar == "actor", case .map(let scheme) = value.content {
          guard let actor = actor(scheme, from: row, at: time) else { return nil }
          pairs.append((key, actor))
        } else {
          let isDate = isDate || TableTemplate.dateKeys.contains(key.scalar ?? "")
          if let filled = fill(value, from: row, isDate: isDate, at: time) {
            pairs.append((key, filled))
          }
        }
      }
      return TextNode(pairs)
    }
  }

  private func text(_ template: String, from row: TableRecord, isDate: Bool) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let cell = row.field(named: String(rest[rest.index(after: open)..<close]))?.text ?? ""
      result += isDate ? date(cell.trimmed) : cell.trimmed
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A cell as EDTF, by the table's date format.
  private func date(_ cell: String) -> String {
    guard let format = template.dateFormat, !cell.isEmpty else { return cell }
    return DatePattern(format).edtf(cell) ?? cell
  }

  /// Whether all cells with dates are of the table's date format; one that is not is reported.
  private var hasReadableDates: Bool {
    guard let format = template.dateFormat else { return true }
    let pattern = DatePattern(format)
    var isReadable = true
    for row in rows {
      for column in template.dateColumns {
        guard let field = row.field(named: column), !field.text.trimmed.isEmpty,
          pattern.edtf(field.text.trimmed) == nil
        else { continue }
        isReadable = false
        session.report(
          Diagnostic(
            "R501",
            "\"\(field.text.trimmed)\" is not a date of the form \(format)",
            at: place(of: field),
            help: "correct the cell, or date-format"
          )
        )
      }
    }
    return isReadable
  }

  /// The cell of the only column that a template names; of several, the row.
  private func place(of template: String, in row: TableRecord) -> SourceRange {
    let columns = TableTemplate.placeholders(in: template)
    guard columns.count == 1, let field = row.field(named: columns[0]) else { return place }
    return place(of: field)
  }

  private func place(of field: TableField) -> SourceRange {
    let quotes = field.isQuoted ? 2 : 0
    return SourceRange(
      file: place.file,
      start: SourcePosition(line: field.line, column: field.column),
      length: max(1, field.text.unicodeScalars.count + quotes)
    )
  }

  private func actor(
    _ scheme: [TextNode.Pair],
    from row: TableRecord,
    at time: Period?
  ) -> TextNode? {
    guard let pair = scheme.first, let name = pair.key.scalar,
      let field = pair.value.scalar.flatMap(row.field(named:))
    else { return nil }
    let code = field.text.trimmed
    let holders = directory.actors(SchemeID(name), code, at: time)
    if holders.count == 1 { return TextNode(holders[0].rawValue, from: place(of: field)) }
    let when = time.map { " in \($0)" } ?? ""
    session.report(
      holders.isEmpty
        ? Diagnostic(
          "R301",
          "no actor has \(name) \"\(code)\"\(when)",
          at: place(of: field),
          label: "no actor with this code is defined or imported",
          help: "import the actor, or add the code to it with extend:"
        )
        : Diagnostic(
          "R302",
          "\(name) \"\(code)\" is the code of \(holders.map(\.rawValue).listed(by: "and"))\(when)",
          at: place(of: field),
          label: "not one actor",
          help: "give the table a when, or the codes theirs"
        )
    )
    return nil
  }

  /// A text as an identifier: lower case, words joined by hyphens.
  private static func slug(_ text: String) -> String {
    text.lowercased().unicodeScalars
      .split { !(("a"..."z").contains($0) || ("0"..."9").contains($0)) }
      .map { String(String.UnicodeScalarView($0)) }
      .joined(separator: "-")
  }
}

/// Finds actors by their codes.
struct ActorDirectory {
  private var holders: [SchemeID: [String: [(actor: ActorID, when: Period?)]]] = [:]

  init(_ model: Model) {
    for actor in model.actors.values {
      for id in actor.ids {
        holders[id.scheme, default: [:]][id.value, default: []]
          .append((actor.id, id.when ?? actor.exists))
      }
    }
  }

  /// The actors that have the code at the time: those that certainly do, else all that may.
  ///
  /// Without a time, all that ever had it.
  func actors(_ scheme: SchemeID, _ code: String, at time: Period?) -> [ActorID] {
    let candidates = holders[scheme]?[code] ?? []
    guard candidates.count > 1, let time else { return candidates.map(\.actor).uniqued }
    let overlaps = candidates.map { $0.when?.overlap(with: time) ?? Period.Overlap.certain }
    let wanted: Period.Overlap = overlaps.contains(.certain) ? .certain : .possible
    return candidates.indices.filter { overlaps[$0] == wanted }.map { candidates[$0].actor }.uniqued
  }
}

extension [ActorID] {
  fileprivate var uniqued: [ActorID] { Array(OrderedSet(self)) }
}
