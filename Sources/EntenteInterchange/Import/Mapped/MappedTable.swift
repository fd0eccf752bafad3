internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

/// Any table, by a mapping that says which columns are who, what and when.
///
/// Rows whose `id` is the same are one relation, to which each adds its participants.
public enum MappedTable {
  /// Imports tables of one layout.
  ///
  /// - Parameters:
  ///   - files: Paths of the tables.
  ///   - path: The path of the mapping, a YAML file as `Documentation/importing.md` describes it.
  ///   - options: What all imports are told.
  /// - Returns: The model and the report.
  /// - Throws: ``ImportError`` if nothing can be imported, or the mapping says what cannot be.
  public static func read(
    _ files: [String],
    mapping path: String,
    options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportedModel {
    let mapping = try TableMapping(contentsOf: path)
    var draft = ImportDraft(kind: "table", files: files, title: mapping.title, options: options)
    let table = ImportTable(
      reader: mapping.reader,
      required: mapping.columns,
      name: "a table of this mapping"
    )
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        try draft.add(row, by: mapping)
        draft.report.keptCount += 1
      }
    }
    draft.cite(mapping.source)
    draft.model.defaults.asOf =
      mapping.asOf
      ?? mapping.source.coverage.flatMap { coverage in
        coverage.widestRange.upperBound.isDistant ? nil : coverage.dates.last.map { Period($0) }
      }
    return try draft.finished()
  }
}

extension ImportDraft {
  /// Adds what a row says to its relation.
  fileprivate mutating func add(_ row: ImportRow, by mapping: TableMapping) throws(RowFault) {
    let text = TableMapping.filled(mapping.id, row)
    guard let name = FoldedName(text).identifier else {
      throw RowFault("the identifier would be \"\(text)\"", at: row.place)
    }
    let id = RelationID(name)
    let known = model.relations[id]
    var relation = known ?? Relation(id, type: "")
    if known == nil {
      relation.type = try type(row, mapping)
      relation.modality = mapping.modality
      relation.when = try mapping.when.flatMap { rule throws(RowFault) in
        try span(row, rule, mapping).map { Claims($0) }
      }
      if let label = mapping.label {
        relation.label = LocalizedText(TableMapping.filled(label, row))
      }
    }
    // All that can be wrong with the row comes before anything is kept of it.
    for rule in mapping.attributes {
      guard let value = try value(row, rule, relation.type, mapping) else { continue }
      if relation.attributes[rule.id] == nil { relation.attributes[rule.id] = Claims(value) }
    }
    var found: [Participant] = []
    for rule in mapping.participants {
      let when = try rule.when.flatMap { rule throws(RowFault) in try span(row, rule, mapping) }
      let days = (when ?? relation.when?.used)?.widestRange
      for (name, place) in names(row, rule, mapping) {
        let actor =
          rule.scheme.map { scheme in
            self.actor(code: name, scheme, kind: rule.kind, during: days, at: place)
          } ?? self.actor(named: name, kind: rule.kind, during: days, at: place)
        let participant = Participant(actor, as: rule.role, when: when.map { Claims($0) })
        if !relation.participants.contains(participant), !found.contains(participant) {
          found.append(participant)
        }
      }
    }
    guard !found.isEmpty || !relation.participants.isEmpty else {
      throw RowFault("the row names no participant", at: row.place)
    }
    relation.participants += found
    relation.evidence.append(row.evidence(mapping.source.id))
    model.relations[id] = relation
  }

  private func names(
    _ row: ImportRow,
    _ rule: TableMapping.ParticipantRule,
    _ mapping: TableMapping
  ) -> [(String, ImportPlace)] {
    switch rule.text {
    case .fixed(let name): return [(name, row.place)]
    case .column(let column):
      let cell = row[column]
      let place = row.place(column)
      let names =
        rule.separator.map { separator in
          separator == "," && rule.scheme == nil
            ? self.names(in: cell)
            : cell.split(separator: separator).map { ImportRow.trimmed(String($0)) }
        } ?? [cell]
      return names.filter { !mapping.missing.contains($0) }.map { ($0, place) }
    }
  }

  private func type(_ row: ImportRow, _ mapping: TableMapping) throws(RowFault) -> RelationTypeID {
    let rule = mapping.type
    if let column = rule.column, let type = rule.values[row[column]] { return type }
    if let type = rule.otherwise { return type }
    let column = rule.column ?? ""
    throw RowFault(
      "no type is mapped for \"\(column)\" of \"\(row[column])\"",
      at: row.place(column)
    )
  }

  private func value(
    _ row: ImportRow,
    _ rule: TableMapping.AttributeRule,
    _ type: RelationTypeID,
    _ mapping: TableMapping
  ) throws(RowFault) -> AttributeValue? {
    var text: String
    var place = row.place
    switch rule.text {
    case .fixed(let fixed): text = fixed
    case .column(let column):
      text = row[column]
      place = row.place(column)
    }
    if mapping.missing.contains(text) { return nil }
    guard let attribute = model.vocabulary.resolved(type)?.attributes[rule.id] else {
      throw RowFault("\(type) has no attribute \"\(rule.id)\"", at: place)
    }
    let written = text
    switch attribute.kind {
    case .count, .number, .quantity:
      if mapping.decimal == "," { text = text.replacing(".", with: "").replacing(",", with: ".") }
    default: break
    }
    if let unit = rule.unit { text += " \(unit)" }
    let value: AttributeValue? =
      switch attribute.kind {
      case .text: .text(LocalizedText(text))
      case .count, .number, .quantity: Quantity(text).map { .quantity($0) }
      case .boolean:
        ["1", "true", "yes"].contains(text.lowercased())
          ? .boolean(true)
          : ["0", "false", "no"].contains(text.lowercased()) ? .boolean(false) : nil
      case .date: (try? Period(parsing: text)).map { .date($0) }
      case .oneOf: .term(text)
      }
    guard let value, attribute.accepts(value) else {
      let hint = written.contains(",") && mapping.decimal == "." ? " (decimal: comma?)" : ""
      throw RowFault(
        "\"\(text)\" is not \(attribute.kind.text), as \(rule.id) is\(hint)",
        at: place
      )
    }
    return value
  }

  private func span(
    _ row: ImportRow,
    _ rule: TableMapping.SpanRule,
    _ mapping: TableMapping
  ) throws(RowFault) -> Period? {
    let start = try date(row, rule.start, mapping)
    guard let endRule = rule.end else { return start.map { Period($0) } }
    let end = try date(row, endRule, mapping)
    if end == nil, rule.isOpen, let start {
      return try? Period(start: .known(start), end: .open)
    }
    if let start, let end, end.bounds.upperBound < start.bounds.lowerBound {
      throw RowFault("the end is before the start", at: row.place(endRule.columns[0]))
    }
    return CodedDates.period(start, end)
  }

  private func date(
    _ row: ImportRow,
    _ rule: TableMapping.DateRule,
    _ mapping: TableMapping
  ) throws(RowFault) -> UncertainDate? {
    let texts = rule.columns.map { mapping.missing.contains(row[$0]) ? "" : row[$0] }
    guard !texts[0].isEmpty else { return nil }
    var date: UncertainDate?
    if texts.count > 1 {
      let parts = texts.map { Int($0) }
      if let year = parts[0], zip(texts, parts).allSatisfy({ $0.isEmpty || $1 != nil }) {
        date = CodedDates.date(
          year: year,
          month: parts[1],
          day: parts.count > 2 && parts[1] != nil ? parts[2] : nil
        )
      }
    } else {
      let text = rule.pattern.map { $0.edtf(texts[0]) } ?? texts[0]
      date = text.flatMap { try? UncertainDate(parsing: $0) }
    }
    guard let date else {
      throw RowFault(
        "\"\(rule.columns.joined(separator: ", "))\" is \"\(texts.joined(separator: "-"))\", no date "
          + (rule.pattern != nil
            ? "of its format"
            : rule.columns.count > 1
              ? "of year, month and day" : "such as 2016-12-31 (no format?)"),
        at: row.place(rule.columns[0])
      )
    }
    return date
  }
}
