internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// Tables of state dyads by Correlates of War codes: shared memberships and trade.
public enum DyadTable {
  /// Imports tables of shared memberships in international organizations, a relation a dyad and year.
  ///
  /// Source: J. Pevehouse and others, "Tracking organizations in the world: The Correlates of War IGO
  /// Version 3.0 datasets", *Journal of Peace Research* 57(3), 2020.
  /// <https://doi.org/10.1177/0022343319881175>
  ///
  /// - Parameters:
  ///   - files: Paths of CSV files with `ccode1`, `ccode2`, `year`, `dyadigos`.
  ///   - options: What all imports are told.
  /// - Returns: The model and the report.
  /// - Throws: ``ImportError`` if nothing can be imported.
  public static func readMemberships(
    _ files: [String],
    options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportedModel {
    var draft = ImportDraft(
      kind: "igo",
      files: files,
      title: "Shared memberships in international organizations",
      options: options
    )
    draft.model.vocabulary.relationTypes[memberships.id] = memberships
    let table = ImportTable(
      required: ["ccode1", "ccode2", "year", "dyadigos"],
      name: "the table of shared memberships by dyads"
    )
    let source: SourceID = "cow-igo"
    var years: Set<Int> = []
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        let year = try row.year("year")
        guard let count = try row.integer("dyadigos"), count >= 0 else {
          draft.report.passOver("number of memberships not known")
          return
        }
        years.insert(year)
        guard count > 0 else {
          draft.report.passOver("no shared membership")
          return
        }
        let pair = try draft.pair(row, year)
        var relation = Relation(
          RelationID("igo-\(pair.0)-\(pair.1)-\(year)"),
          type: memberships.id,
          participants: [Participant(pair.0, as: "member"), Participant(pair.1, as: "member")],
          when: UncertainDate(year: year).map { Claims(Period($0)) },
          annotations: Annotations(evidence: [row.evidence(source)])
        )
        relation.attributes["organizations"] = Claims(
          .quantity(Quantity(.number(Double(count))))
        )
        draft.add(relation)
        draft.report.keptCount += 1
      }
    }
    draft.cite(
      dataset: source,
      "Intergovernmental Organizations: shared memberships",
      version: "3.0",
      url: "https://correlatesofwar.org/data-sets/igos/",
      years
    )
    return try draft.finished()
  }

  /// Imports tables of trade in which a row holds both flows of a dyad; a relation a flow.
  ///
  /// `flow1` is what state 1 imports from state 2, `flow2` the reverse, in millions of current US
  /// dollars. An empty flow or -9 is not known, 0 is none.
  ///
  /// Source: K. Barbieri and O. Keshk, *Correlates of War Project Trade Data Set Codebook*, version
  /// 4.0, 2016.
  ///
  /// - Parameters:
  ///   - files: Paths of CSV files with `ccode1`, `ccode2`, `flow1`, `flow2` and mostly `year`.
  ///   - stated: The year of tables without a column for it.
  ///   - options: What all imports are told.
  /// - Returns: The model and the report.
  /// - Throws: ``ImportError`` if nothing can be imported.
  public static func readTrade(
    _ files: [String],
    year stated: Int? = nil,
    options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportedModel {
    var draft = ImportDraft(kind: "trade", files: files, title: "Bilateral trade", options: options)
    let table = ImportTable(
      required: ["ccode1", "ccode2", "flow1", "flow2"] + (stated == nil ? ["year"] : []),
      name: "the table of dyadic trade",
      advice: stated == nil ? ["year": "if all rows are of one year, name it with --year"] : [:]
    )
    let source: SourceID = "cow-trade"
    var years: Set<Int> = []
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        let year = row.has("year") || stated == nil ? try row.year("year") : stated ?? 0
        let flows = [try row.number("flow1"), try row.number("flow2")]
        if let place = flows.firstIndex(where: { ($0 ?? 0) < 0 && $0 != -9 }) {
          throw RowFault("a flow is negative", at: row.place("flow\(place + 1)"))
        }
        let pair = try draft.pair(row, year)
        years.insert(year)
        for (flow, ends) in zip(flows, [(pair.1, pair.0), (pair.0, pair.1)]) {
          guard let flow, flow != -9 else {
            draft.report.passOver("flow not known")
            continue
          }
          guard flow > 0 else {
            draft.report.passOver("flow of none")
            continue
          }
          var relation = Relation(
            RelationID("trade-\(ends.0)-\(ends.1)-\(year)"),
            type: "export",
            participants: [
              Participant(ends.0, as: "exporter"), Participant(ends.1, as: "importer"),
            ],
            when: UncertainDate(year: year).map { Claims(Period($0)) },
            annotations: Annotations(evidence: [row.evidence(source)])
          )
          relation.attributes["value"] = Claims(
            .quantity(Quantity(.number(flow), unit: "USD-million"))
          )
          draft.add(relation)
        }
        draft.report.keptCount += 1
      }
    }
    draft.cite(
      dataset: source,
      "Trade: dyadic flows",
      version: "4.0",
      url: "https://correlatesofwar.org/data-sets/bilateral-trade/",
      years
    )
    return try draft.finished()
  }

  /// Two states that are members of the same organizations.
  static let memberships = RelationType(
    "shared-membership",
    roles: ["member": Role("member", side: .peer, minimum: 2, label: "member")],
    attributes: ["organizations": Attribute("organizations", .count)],
    valence: .cooperative,
    intensity: 0.3,
    projection: .clique,
    annotations: Annotations(
      label: "shared membership",
      description: "States belong to the same intergovernmental organizations, so many in a year."
    )
  )
}

extension ImportDraft {
  /// The two states of a dyad, which must be two.
  fileprivate mutating func pair(
    _ row: ImportRow,
    _ year: Int
  ) throws(RowFault) -> (ActorID, ActorID) {
    let codes = [try row.required("ccode1"), try row.required("ccode2")]
    guard codes[0] != codes[1] else {
      throw RowFault("both states are \(codes[0])", at: row.place("ccode2"))
    }
    let days = CodedDates.days(ofYear: year)
    return (
      actor(
        code: String(codes[0]),
        "cow",
        kind: "state",
        during: days,
        at: row.place("ccode1")
      ),
      actor(
        code: String(codes[1]),
        "cow",
        kind: "state",
        during: days,
        at: row.place("ccode2")
      )
    )
  }

  /// Cites a data set of the Correlates of War, which covers some years.
  mutating func cite(
    dataset id: SourceID,
    _ title: String,
    version: String,
    url: String,
    _ years: Set<Int>
  ) {
    let last = years.max().flatMap { UncertainDate(year: $0) }
    cite(
      Source(
        id,
        type: "dataset",
        title: LocalizedText(title),
        authors: [PersonName(literal: "Correlates of War Project")],
        fields: ["URL": url, "version": version],
        coverage: CodedDates.period(years.min().flatMap { UncertainDate(year: $0) }, last),
        isRedistributable: false
      )
    )
    model.defaults.asOf = last.map { Period($0) }
  }
}
