internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// The Multinational Military Exercises data: a row an exercise, with up to 39 states.
///
/// Each row becomes one relation of all its states. Days that are not known are written `xx` in the
/// data and become dates of a month.
///
/// Source: J. Bernhardt and others, *Multinational Military Exercises (MME)*, version 7; V. D'Orazio,
/// "War Games", dissertation, Pennsylvania State University, 2013.
public enum ExerciseRows {
  /// Imports files of exercises.
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
      kind: "exercises",
      files: files,
      title: "Multinational military exercises",
      options: options
    )
    draft.model.vocabulary.relationTypes[type.id] = type
    let table = ImportTable(
      required: ["MMEID", "Ex_Name", "StartDate", "EndDate", "StateA", "StateB"],
      name: "the table of Multinational Military Exercises"
    )
    var days: ClosedRange<CalendarDay>?
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        let span = try draft.add(exercise: row)
        let before = days ?? span
        days =
          min(before.lowerBound, span.lowerBound)...max(before.upperBound, span.upperBound)
        draft.report.keptCount += 1
      }
    }
    draft.cite(
      Source(
        sourceID,
        type: "dataset",
        title: "Multinational Military Exercises",
        authors: [PersonName(family: "Bernhardt", given: "Jordan")],
        coverage: days.flatMap {
          CodedDates.period(
            UncertainDate(year: $0.lowerBound.year),
            UncertainDate(year: $0.upperBound.year)
          )
        },
        isRedistributable: false
      )
    )
    draft.model.defaults.asOf = days.flatMap { UncertainDate(year: $0.upperBound.year) }
      .map { Period($0) }
    return try draft.finished()
  }

  static let sourceID: SourceID = "mme"

  /// An exercise with what the data say of it and others do not.
  static let type = RelationType(
    "multinational-exercise",
    broader: "exercise",
    attributes: [
      "domains": Attribute("domains", .oneOf(domains.map(\.word)), isMany: true),
      "aims": Attribute("aims", .oneOf(aims.map(\.word)), isMany: true),
      "latitude": Attribute("latitude", .number), "longitude": Attribute("longitude", .number),
    ],
    annotations: Annotations(label: "multinational exercise")
  )

  static let domains: [(column: String, word: String)] = [
    ("CPX", "command-post"), ("Air", "air"), ("Land", "land"), ("Sea", "sea"),
    ("Amphibious", "amphibious"), ("Cyber", "cyber"),
  ]
  static let aims: [(column: String, word: String)] = [
    ("Warfighting", "warfighting"), ("Peacekeeping", "peacekeeping"),
    ("Humanitarian", "humanitarian"),
  ]
}

extension ImportDraft {
  /// Adds the exercise of a row and returns the days that it may have been on.
  fileprivate mutating func add(
    exercise row: ImportRow
  ) throws(RowFault) -> ClosedRange<CalendarDay> {
    let number = try row.text("MMEID").lowercased()
    guard RelationID(number).isWellFormed else {
      throw RowFault("\"MMEID\" is \"\(number)\", no number of a case", at: row.place("MMEID"))
    }
    let start = try date(row, "StartDate")
    var end = try date(row, "EndDate")
    if let first = start, let last = end, last.bounds.upperBound < first.bounds.lowerBound {
      report.note(
        "\(row.place.record): the exercise ends before it starts; only its start is kept"
      )
      end = nil
    }
    guard let any = start ?? end else {
      throw RowFault("there is neither a start nor an end", at: row.place("StartDate"))
    }
    let span = (start ?? any).bounds.lowerBound...(end ?? any).bounds.upperBound
    var relation = Relation(
      RelationID(number),
      type: ExerciseRows.type.id,
      when: CodedDates.period(start, end).map { Claims($0) },
      ids: [ExternalIdentifier("mme", number)],
      annotations: Annotations(evidence: [row.evidence(ExerciseRows.sourceID)])
    )
    if let name = known(row["Ex_Name"]) { relation.label = LocalizedText(name) }
    func put(_ id: AttributeID, text: String?) {
      if let text { relation.attributes[id] = Claims(.text(LocalizedText(text))) }
    }
    put("series", text: known(row["Series_Name"]))
    put("location", text: known(row["Location"]))
    put("subject", text: known(row["FocusDescription"]))
    if let more = known(row["AdditionalParticipantInfo"]) {
      relation.description = LocalizedText(more)
    }
    for (id, flags) in [("domains", ExerciseRows.domains), ("aims", ExerciseRows.aims)] {
      var words: [AttributeValue] = []
      for flag in flags where row.has(flag.column) {
        if try row.flag(flag.column) { words.append(.term(flag.word)) }
      }
      if !words.isEmpty { relation.attributes[AttributeID(id)] = Claims(.list(words)) }
    }
    for (id, column) in [("latitude", "lat"), ("longitude", "lon")] {
      if let value = try row.number(column), value != -9 {
        relation.attributes[AttributeID(id)] = Claims(.quantity(Quantity(.number(value))))
      }
    }
    addStates(of: row, during: span, to: &relation)
    add(relation)
    return span
  }

  private mutating func addStates(
    of row: ImportRow,
    during span: ClosedRange<CalendarDay>,
    to relation: inout Relation
  ) {
    let columns = row.columns.filter { $0.key.hasPrefix("State") }.sorted { $0.value < $1.value }
    var seen: OrderedSet<ActorID> = []
    for column in columns.map(\.key) {
      let name = row[column]
      if name.isEmpty { continue }
      guard let name = known(name) else {
        countUnnamed()
        continue
      }
      let actor = actor(named: name, during: span, at: row.place(column))
      if seen.append(actor).inserted {
        relation.participants.append(Participant(actor, as: "participant"))
      } else {
        report.note("\(row.place.record): \(name) stands twice; it takes part once")
      }
    }
  }

  private mutating func countUnnamed() {
    report.note("participants written -9 are not known and left out")
  }

  /// A text, unless the data say that it is not known.
  private func known(_ text: String) -> String? {
    text.isEmpty || text == "-9" || text == "NA" ? nil : text
  }

  /// Reads `8/18/05`, and `2007-09-xx` or `2007-xx-xx`, in which something is not known.
  private func date(_ row: ImportRow, _ column: String) throws(RowFault) -> UncertainDate? {
    guard let text = known(row[column]) else { return nil }
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
    var date: UncertainDate?
    if slashed.count == 3, let month = Int(slashed[0]), let day = Int(slashed[1]),
      let year = Int(slashed[2])
    {
      // Two digits of a year mean 1970 to 2069, as in tables of models.
      let whole = slashed[2].count == 2 ? year + (year < 70 ? 2000 : 1900) : year
      date = CodedDates.date(year: whole, month: month, day: day)
    } else if dashed.count == 3, let year = Int(dashed[0]) {
      let month = Int(dashed[1])
      date = CodedDates.date(year: year, month: month, day: month == nil ? nil : Int(dashed[2]))
    }
    guard let date else {
      throw RowFault(
        "\"\(column)\" is \"\(text)\", not a date as 8/18/05 or 2007-09-xx",
        at: row.place(column)
      )
    }
    return date
  }
}
