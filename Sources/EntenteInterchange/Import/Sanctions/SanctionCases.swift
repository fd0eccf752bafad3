internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// The Global Sanctions Data Base at the level of cases: senders, targets, and kinds of sanctions.
///
/// A case is one relation of all its senders and targets. A cell may hold several names between
/// commas, and names with a comma of their own: parts belong together if they are a name only so, as
/// "Korea, South" is and "China, Hong Kong" is not. A case that goes on at the end of the data is
/// written so (`..`), which the source's coverage vouches for until then and no longer.
///
/// Source: C. Syropoulos and others, "The global sanctions data base – Release 4", *Review of
/// International Economics* 32(1), 2024. <https://doi.org/10.1111/roie.12691>
public enum SanctionCases {
  /// Imports files of cases.
  ///
  /// - Parameters:
  ///   - files: Paths of CSV files.
  ///   - options: What all imports are told.
  /// - Returns: The model and the report.
  /// - Throws: ``ImportError`` if nothing can be imported.
  public static func read(
    _ files: [String],
    options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportedModel {
    var draft = ImportDraft(
      kind: "sanctions",
      files: files,
      title: "Sanctions by the Global Sanctions Data Base",
      options: options
    )
    draft.model.vocabulary.relationTypes[type.id] = type
    let table = ImportTable(
      required: ["case_id", "sanctioned_state", "sanctioning_state", "begin", "end"],
      name: "the Global Sanctions Data Base by cases"
    )
    var cases: [SanctionCase] = []
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        cases.append(try SanctionCase(row))
        draft.report.keptCount += 1
      }
    }
    let first = cases.map(\.begin).min().flatMap { UncertainDate(year: $0) }
    let last = cases.map(\.end).max().flatMap { UncertainDate(year: $0) }
    draft.cite(
      Source(
        sourceID,
        type: "dataset",
        title: "Global Sanctions Data Base",
        authors: [PersonName(family: "Syropoulos", given: "Constantinos")],
        fields: ["URL": "https://www.globalsanctionsdatabase.com", "version": "4"],
        coverage: CodedDates.period(first, last),
        isRedistributable: false
      )
    )
    draft.model.defaults.asOf = last.map { Period($0) }
    for item in cases { draft.add(item) }
    return try draft.finished()
  }

  static let sourceID: SourceID = "gsdb"

  /// A sanction with what the data say of it and others do not.
  static let type = RelationType(
    "sanction-case",
    broader: "sanction",
    attributes: [
      "trade-restrictions": Attribute(
        "trade-restrictions",
        .oneOf([
          "exports-partial", "exports-complete", "imports-partial", "imports-complete",
        ]),
        isMany: true
      ),
      "objectives": Attribute("objectives", .text, isMany: true),
      "outcomes": Attribute("outcomes", .text, isMany: true),
    ],
    annotations: Annotations(
      label: "sanction case",
      description: "A case of the Global Sanctions Data Base; each objective has its outcome."
    )
  )
}

/// A case of sanctions.
struct SanctionCase {
  let number: Int
  let senders: String
  let targets: String
  let begin: Int
  let end: Int
  let isOngoing: Bool
  let measures: [String]
  let trade: [String]
  let objectives: [String]
  let outcomes: [String]
  let row: ImportRow

  private static let restrictions = [
    "exp_part": "exports-partial", "exp_compl": "exports-complete", "imp_part": "imports-partial",
    "imp_compl": "imports-complete",
  ]

  init(_ row: ImportRow) throws(RowFault) {
    self.row = row
    number = try row.required("case_id")
    guard number > 0 else {
      throw RowFault("\"case_id\" is \(number), not above 0", at: row.place("case_id"))
    }
    senders = try row.text("sanctioning_state")
    targets = try row.text("sanctioned_state")
    begin = try row.year("begin")
    end = try row.year("end")
    guard end >= begin else {
      throw RowFault("the case ends in \(end), before it begins", at: row.place("end"))
    }
    var measures: [String] = []
    for column in ["trade", "arms", "military", "financial", "travel", "other"]
    where try row.flag(column) { measures.append(column) }
    self.measures = measures
    var trade: [String] = []
    for word in Self.list(row["descr_trade"]) {
      guard let known = Self.restrictions[word] else {
        throw RowFault(
          "\"descr_trade\" has \"\(word)\", which is unknown",
          at: row.place("descr_trade")
        )
      }
      trade.append(known)
    }
    self.trade = trade
    objectives = Self.list(row["objective"])
    outcomes = Self.list(row["success"])
    isOngoing = outcomes.contains("ongoing")
  }

  static func list(_ cell: String) -> [String] {
    cell.split(separator: ",").map { ImportRow.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

extension ImportDraft {
  /// Adds a case as a relation.
  fileprivate mutating func add(_ item: SanctionCase) {
    let begin = UncertainDate(year: item.begin)
    let end = item.isOngoing ? nil : UncertainDate(year: item.end)
    var relation = Relation(
      RelationID("gsdb-\(item.number)"),
      type: SanctionCases.type.id,
      ids: [ExternalIdentifier("gsdb", String(item.number))],
      annotations: Annotations(evidence: [item.row.evidence(SanctionCases.sourceID)])
    )
    if let begin { relation.dates["imposed"] = Claims(Period(begin)) }
    if let end { relation.dates["lifted"] = Claims(Period(end)) }
    relation.when = CodedDates.period(begin, end, isOpen: item.isOngoing).map { Claims($0) }
    for (cell, column, role) in [
      (item.senders, "sanctioning_state", "sender"), (item.targets, "sanctioned_state", "target"),
    ] as [(String, String, RoleID)] {
      var seen: OrderedSet<ActorID> = []
      for name in names(in: cell) {
        let actor = actor(
          named: name,
          during: begin?.bounds,
          at: item.row.place(column)
        )
        if seen.append(actor).inserted {
          relation.participants.append(Participant(actor, as: role))
        }
      }
    }
    func put(_ id: AttributeID, _ values: [AttributeValue]) {
      if !values.isEmpty { relation.attributes[id] = Claims(.list(values)) }
    }
    put("measures", item.measures.map { .term($0) })
    put("trade-restrictions", item.trade.map { .term($0) })
    put("objectives", item.objectives.map { .text(LocalizedText($0)) })
    put("outcomes", item.outcomes.map { .text(LocalizedText($0)) })
    add(relation)
  }

  /// The names of a cell, of which some hold commas.
  func names(in cell: String) -> [String] {
    let parts = SanctionCase.list(cell)
    var names: [String] = []
    var place = 0
    while place < parts.count {
      let pair = place + 1 < parts.count ? "\(parts[place]), \(parts[place + 1])" : nil
      if let pair, isKnown(pair), !isKnown(parts[place + 1]) {
        names.append(pair)
        place += 2
      } else {
        names.append(parts[place])
        place += 1
      }
    }
    return names
  }
}
