internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// Votes in the United Nations General Assembly, as ideal points.
///
/// A row becomes an observation of a state's position in a year, and relations of the state with the
/// United States and Russia with the share of votes in which they agree.
///
/// Source: M. Bailey, A. Strezhnev and E. Voeten, "Estimating Dynamic State Preferences from United
/// Nations Voting Data", *Journal of Conflict Resolution* 61(2), 2017.
/// <https://doi.org/10.1177/0022002715595700>
public enum AssemblyVotes {
  /// Imports tables of ideal points.
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
      kind: "votes",
      files: files,
      title: "Votes in the UN General Assembly",
      options: options
    )
    draft.model.vocabulary.relationTypes[agreement.id] = agreement
    let table = ImportTable(
      required: [
        "Year", "CountryAbb", "CountryName", "idealpoint", "PctAgreeUS", "PctAgreeRUSSIA",
      ],
      name: "the table of ideal points"
    )
    var years: Set<Int> = []
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        years.insert(try draft.add(idealPoint: row))
        draft.report.keptCount += 1
      }
    }
    let last = years.max().flatMap { UncertainDate(year: $0) }
    draft.cite(
      Source(
        sourceID,
        type: "dataset",
        title: "United Nations General Assembly Voting Data: ideal points",
        authors: [
          PersonName(family: "Bailey", given: "Michael"),
          PersonName(family: "Strezhnev", given: "Anton"),
          PersonName(family: "Voeten", given: "Erik"),
        ],
        fields: ["URL": "https://doi.org/10.7910/DVN/LEJUQZ"],
        coverage: CodedDates.period(years.min().flatMap { UncertainDate(year: $0) }, last)
      )
    )
    draft.model.defaults.asOf = last.map { Period($0) }
    return try draft.finished()
  }

  static let sourceID: SourceID = "unga-votes"

  /// Two states that vote alike, by the share of votes.
  static let agreement = RelationType(
    "voting-agreement",
    roles: ["voter": Role("voter", side: .peer, minimum: 2, label: "voter")],
    attributes: ["share": Attribute("share", .number)],
    valence: .neutral,
    intensity: 0.2,
    projection: .clique,
    annotations: Annotations(
      label: "voting agreement",
      description: "Two states vote alike in so large a share of the assembly's votes of a year."
    )
  )
}

extension ImportDraft {
  /// Adds what a row says of a state in a year, and returns the year.
  fileprivate mutating func add(idealPoint row: ImportRow) throws(RowFault) -> Int {
    let year = try row.year("Year")
    let name = try row.text("CountryName")
    let point = try row.number("idealpoint")
    let shares = [
      ("PctAgreeUS", "2", try row.number("PctAgreeUS")),
      ("PctAgreeRUSSIA", "365", try row.number("PctAgreeRUSSIA")),
    ]
    for (column, _, share) in shares where share.map({ !(0...1).contains($0) }) ?? false {
      throw RowFault("\"\(column)\" is not from 0 to 1", at: row.place(column))
    }
    let days = CodedDates.days(ofYear: year)
    let when = UncertainDate(year: year).map { Claims(Period($0)) }
    let evidence = row.evidence(AssemblyVotes.sourceID)
    let actor = actor(
      code: try row.text("CountryAbb"),
      "cowc",
      label: name,
      kind: "state",
      during: days,
      at: row.place("CountryAbb")
    )
    if let point {
      let id = ObservationID("ideal-point-\(actor)-\(year)")
      model.observations[id] = Observation(
        id,
        kind: .position,
        holders: [actor],
        about: [.actor(actor)],
        statement: "ideal point in the votes of the UN General Assembly",
        value: Claims(Quantity(.number(point))),
        when: when,
        annotations: Annotations(evidence: [evidence])
      )
    }
    for (column, code, share) in shares {
      guard let share else { continue }
      let other = self.actor(code: code, "cow", during: days, at: row.place(column))
      // Everybody agrees with itself.
      guard other != actor else { continue }
      var relation = Relation(
        RelationID("agreement-\(actor)-\(other)-\(year)"),
        type: AssemblyVotes.agreement.id,
        participants: [Participant(actor, as: "voter"), Participant(other, as: "voter")],
        when: when,
        annotations: Annotations(evidence: [evidence])
      )
      relation.attributes["share"] = Claims(.quantity(Quantity(.number(share))))
      add(relation)
    }
    return year
  }
}
