internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// Militarized interstate disputes of the Correlates of War, from directed dispute-year dyads.
///
/// A dispute becomes one relation of all states on its two sides, each for the years in which it takes
/// part, with the highest hostility, action and fatality level that it reached. The hostility level is
/// an ordinal: it sets the intensity by a table, and is never added up.
///
/// Source: G. Palmer and others, "The MID5 Dataset, 2011–2014", *Conflict Management and Peace Science*
/// 39(4), 2022. <https://doi.org/10.1177/0738894221995743>
public enum DisputeDyads {
  /// Imports files of dyads.
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
      kind: "mid",
      files: files,
      title: "Militarized interstate disputes",
      options: options
    )
    draft.model.vocabulary.relationTypes[type.id] = type
    let table = ImportTable(
      required: [
        "dispnum", "ccode1", "ccode2", "year", "sidea1", "sidea2", "fatality1", "fatality2",
        "hiact1", "hiact2", "hostlev1", "hostlev2", "orig1", "orig2",
      ],
      name: "the table of directed dispute-year dyads"
    )
    var disputes: OrderedDictionary<Int, Dispute> = [:]
    var years: Set<Int> = []
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        let number = try row.required("dispnum")
        let year = try row.year("year")
        let sides = [try DisputeSide(row, "1", year), try DisputeSide(row, "2", year)]
        guard sides[0].isSideA != sides[1].isSideA else {
          throw RowFault("both states are on one side", at: row.place("sidea2"))
        }
        for side in sides { disputes[number, default: Dispute(number)].take(side) }
        disputes[number]?.rows.append(row.evidence(sourceID))
        years.insert(year)
        draft.report.keptCount += 1
      }
    }
    let first = years.min().flatMap { UncertainDate(year: $0) }
    let last = years.max().flatMap { UncertainDate(year: $0) }
    draft.cite(
      Source(
        sourceID,
        type: "dataset",
        title: "Militarized Interstate Disputes",
        authors: [PersonName(literal: "Correlates of War Project")],
        fields: ["URL": "https://correlatesofwar.org/data-sets/mids/", "version": "5.0"],
        coverage: CodedDates.period(first, last),
        isRedistributable: false
      )
    )
    draft.model.defaults.asOf = last.map { Period($0) }
    for dispute in disputes.values { draft.add(dispute) }
    return try draft.finished()
  }

  static let sourceID: SourceID = "cow-mid-dyads"

  /// A dispute with its two sides.
  static let type: RelationType = {
    var level: OrderedDictionary<AttributeID, Attribute> = [:]
    for id in ["hostility", "action", "fatality"] as [AttributeID] {
      level[id] = Attribute(id, .count)
    }
    level["originator"] = Attribute("originator", .boolean)
    return RelationType(
      "militarized-dispute",
      broader: "confrontation",
      roles: [
        "side-a": Role("side-a", side: .source, minimum: 1, attributes: level, label: "side a"),
        "side-b": Role("side-b", side: .target, minimum: 1, attributes: level, label: "side b"),
      ],
      attributes: ["hostility-level": Attribute("hostility-level", .count)],
      projection: .directed,
      annotations: Annotations(
        label: "militarized dispute",
        description:
          "Force is threatened, shown or used between states. Levels of hostility are 1 none, 2 threat, 3 display, 4 use, 5 war: an order, no amount."
      )
    )
  }()

  /// The intensity of each level of hostility, on the scale of the base vocabulary.
  static let intensities = [1: 0.4, 2: 0.6, 3: 0.7, 4: 0.8, 5: 1]
}

/// A state in a year of a dispute.
struct DisputeSide {
  let code: Int
  let isSideA: Bool
  let year: Int
  let hostility: Int?
  let action: Int?
  let fatality: Int?
  let isOriginator: Bool
  let place: ImportPlace

  init(_ row: ImportRow, _ end: String, _ year: Int) throws(RowFault) {
    func level(_ column: String) throws(RowFault) -> Int? {
      try row.integer("\(column)\(end)").flatMap { $0 < 0 ? nil : $0 }
    }
    code = try row.required("ccode\(end)")
    isSideA = try row.flag("sidea\(end)")
    self.year = year
    hostility = try level("hostlev")
    guard hostility.map({ (1...5).contains($0) }) ?? true else {
      throw RowFault("\"hostlev\(end)\" is not from 1 to 5", at: row.place("hostlev\(end)"))
    }
    action = try level("hiact")
    fatality = try level("fatality")
    isOriginator = try row.flag("orig\(end)")
    place = row.place("ccode\(end)")
  }
}

/// A dispute with all states in it.
struct Dispute {
  /// What is known of a state over all its years.
  struct Party {
    var isSideA: Bool
    var years: Set<Int>
    var hostility: Int?
    var action: Int?
    var fatality: Int?
    var isOriginator: Bool
    var place: ImportPlace
  }

  /// A state on one of the sides: some change sides.
  struct PartyKey: Hashable {
    var code: Int
    var isSideA: Bool
  }

  let number: Int
  var parties: OrderedDictionary<PartyKey, Party> = [:]
  var rows: [Evidence] = []

  init(_ number: Int) {
    self.number = number
  }

  mutating func take(_ side: DisputeSide) {
    func most(_ one: Int?, _ other: Int?) -> Int? { [one, other].compactMap(\.self).max() }
    let key = PartyKey(code: side.code, isSideA: side.isSideA)
    var party =
      parties[key]
      ?? Party(isSideA: side.isSideA, years: [], isOriginator: false, place: side.place)
    party.years.insert(side.year)
    party.hostility = most(party.hostility, side.hostility)
    party.action = most(party.action, side.action)
    party.fatality = most(party.fatality, side.fatality)
    party.isOriginator = party.isOriginator || side.isOriginator
    parties[key] = party
  }
}

extension ImportDraft {
  /// Adds a dispute as a relation.
  fileprivate mutating func add(_ dispute: Dispute) {
    var relation = Relation(
      RelationID("mid-\(dispute.number)"),
      type: DisputeDyads.type.id,
      ids: [ExternalIdentifier("cow-mid", String(dispute.number))]
    )
    for (key, party) in dispute.parties {
      let period = Self.years(party.years)
      let actor = actor(
        code: String(key.code),
        "cow",
        kind: "state",
        during: period?.widestRange,
        at: party.place
      )
      var participant = Participant(
        actor,
        as: key.isSideA ? "side-a" : "side-b",
        when: period.map { Claims($0) }
      )
      for (id, level) in [
        ("hostility", party.hostility), ("action", party.action), ("fatality", party.fatality),
      ] as [(AttributeID, Int?)] {
        if let level {
          participant.attributes[id] = Claims(.quantity(Quantity(.number(Double(level)))))
        }
      }
      if party.isOriginator { participant.attributes["originator"] = Claims(.boolean(true)) }
      relation.participants.append(participant)
    }
    let years = dispute.parties.values.reduce(into: Set<Int>()) { $0.formUnion($1.years) }
    relation.when = Self.years(years).map { Claims($0) }
    if let level = dispute.parties.values.compactMap(\.hostility).max() {
      relation.attributes["hostility-level"] = Claims(
        .quantity(Quantity(.number(Double(level))))
      )
      relation.intensity = DisputeDyads.intensities[level].map { Claims($0) }
    }
    // The two directions of a dyad stand in two rows; the first and the last tell where to look.
    relation.evidence = [dispute.rows.first, dispute.rows.count > 1 ? dispute.rows.last : nil]
      .compactMap(\.self)
    add(relation)
  }

  private static func years(_ years: Set<Int>) -> Period? {
    guard let first = years.min(), let last = years.max() else { return nil }
    return CodedDates.period(UncertainDate(year: first), UncertainDate(year: last))
  }
}
