internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// ATOP's member file: alliances with the obligations of each member, by phase.
///
/// An alliance is one relation of as many members as it has. A member of several phases takes part
/// several times, each with the pledges of the phase. Who had not left when the data end in 2018 is
/// written as going on (`..`), which the source's coverage vouches for until then and no longer.
///
/// Source: B. A. Leeds, J. Ritter, S. Mitchell and A. Long, "Alliance Treaty Obligations and
/// Provisions, 1815–1944", *International Interactions* 28(3), 2002; codebook of version 5.1, 2022.
public enum ATOPMembers {
  /// Imports member files.
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
      kind: "atop",
      files: files,
      title: "Alliances by ATOP",
      options: options
    )
    let table = ImportTable(
      required: [
        "atopid", "member", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit", "defense",
        "offense", "neutral", "nonagg", "consul",
      ],
      name: "ATOP's member file"
    )
    var alliances: OrderedDictionary<Int, ATOPAlliance> = [:]
    for file in files {
      try table.read(file, into: &draft) { draft, row throws(RowFault) in
        let alliance = try ATOPAlliance(row)
        if var known = alliances[alliance.number] {
          known.members += alliance.members
          alliances[alliance.number] = known
        } else {
          alliances[alliance.number] = alliance
        }
        draft.report.keptCount += 1
      }
    }
    let horizon = UncertainDate(year: lastYear)
    draft.cite(
      Source(
        sourceID,
        type: "dataset",
        title: "Alliance Treaty Obligations and Provisions (ATOP), member level",
        authors: [PersonName(family: "Leeds", given: "Brett Ashley")],
        fields: ["URL": "http://www.atopdata.org", "version": "5.1"],
        coverage: CodedDates.period(UncertainDate(year: 1815), horizon),
        isRedistributable: false
      )
    )
    draft.model.defaults.asOf = horizon.map { Period($0) }
    for alliance in alliances.values { draft.add(alliance) }
    return try draft.finished()
  }

  static let sourceID: SourceID = "atop"
  /// The last year that version 5.1 covers; what it codes as 0 after that is not known.
  static let lastYear = 2018
}

/// An alliance of ATOP with its members.
struct ATOPAlliance {
  /// A member in a phase.
  struct Member {
    var code: String
    var entry: UncertainDate
    var exit: UncertainDate?
    /// Whether the member had not left when the data end.
    var isOpen: Bool
    var pledges: [String]
    var evidence: Evidence
    var place: ImportPlace
  }

  var number: Int
  var cowNumber: Int?
  var tags: [TagID] = []
  var members: [Member]
  var place: ImportPlace

  /// The obligations by the columns of the file, the strongest first, with the type of an alliance
  /// that has them.
  static let obligations: [(column: String, word: String, type: RelationTypeID)] = [
    ("offense", "offence", "offensive-alliance"), ("defense", "defence", "alliance"),
    ("neutral", "neutrality", "neutrality-pact"),
    ("nonagg", "nonaggression", "nonaggression-pact"),
    ("consul", "consultation", "consultation-pact"),
  ]

  init(_ row: ImportRow) throws(RowFault) {
    number = try row.required("atopid")
    guard (1000...9999).contains(number) else {
      throw RowFault("\"atopid\" is \(number), not of four digits", at: row.place("atopid"))
    }
    cowNumber = try row.integer("cow4id").flatMap { $0 > 0 ? $0 : nil }
    var pledges: [String] = []
    for obligation in Self.obligations {
      let value = try row.integer(obligation.column) ?? 0
      guard value == 0 || value == 1 || value == -9 else {
        throw RowFault(
          "\"\(obligation.column)\" is \(value), not 0, 1 or -9",
          at: row.place(obligation.column)
        )
      }
      if value == 1 { pledges.append(obligation.word) }
    }
    if row.has("asymm"), try row.integer("asymm") == 1 { tags.append("asymmetric") }
    if row.has("conditio"), (try row.integer("conditio") ?? 0) > 0 { tags.append("conditional") }
    if row.has("secrart"), (try row.integer("secrart") ?? 0) > 0 { tags.append("secret-articles") }
    guard let entry = try Self.date(row, "ent") else {
      throw RowFault("\"yrent\" is no year", at: row.place("yrent"))
    }
    let exit = try Self.date(row, "exit")
    if let exit, exit.bounds.upperBound < entry.bounds.lowerBound {
      throw RowFault("the member leaves before it enters", at: row.place("yrexit"))
    }
    place = row.place
    members = [
      Member(
        code: String(try row.required("member")),
        entry: entry,
        exit: exit,
        isOpen: try row.integer("yrexit") == 0,
        pledges: pledges,
        evidence: row.evidence(ATOPMembers.sourceID),
        place: row.place
      )
    ]
  }

  /// A date of three columns, in which 0 and less mean "not known"; a year of 0 is an exit to come.
  private static func date(_ row: ImportRow, _ end: String) throws(RowFault) -> UncertainDate? {
    let year = try row.integer("yr\(end)") ?? 0
    guard year > 0 else { return nil }
    let month = try row.integer("mo\(end)").flatMap { $0 > 0 ? $0 : nil }
    let day = try row.integer("day\(end)").flatMap { $0 > 0 ? $0 : nil }
    guard let date = CodedDates.date(year: year, month: month, day: month == nil ? nil : day) else {
      throw RowFault(
        "\(year)-\(month ?? 0)-\(day ?? 0) is no day of the calendar",
        at: row.place("day\(end)")
      )
    }
    return date
  }
}

extension ImportDraft {
  /// Adds an alliance as a relation.
  mutating func add(_ alliance: ATOPAlliance) {
    let words = Set(alliance.members.flatMap(\.pledges))
    let type = ATOPAlliance.obligations.first { words.contains($0.word) }?.type ?? "treaty"
    var relation = Relation(
      RelationID("atop-\(alliance.number)"),
      type: type,
      ids: [ExternalIdentifier("atop", String(alliance.number))],
      annotations: Annotations(tags: alliance.tags)
    )
    if let number = alliance.cowNumber {
      relation.ids.append(ExternalIdentifier("cow-alliance", String(number)))
    }
    for member in alliance.spells.flatMap({ turns(of: $0) }) {
      let days =
        member.entry.bounds
        .lowerBound...(member.exit?.bounds ?? member.entry.bounds)
        .upperBound
      let actor = actor(code: member.code, "cow", kind: "state", during: days, at: member.place)
      var participant = Participant(
        actor,
        as: "party",
        when: CodedDates.period(member.entry, member.exit, isOpen: member.isOpen)
          .map { Claims($0) },
        evidence: member.evidence
      )
      if !member.pledges.isEmpty {
        participant.attributes["pledges"] = Claims(.list(member.pledges.map { .term($0) }))
      }
      relation.participants.append(participant)
    }
    let starts = alliance.members.map(\.entry)
    let ends = alliance.members.compactMap(\.exit)
    let isKnown = ends.count == alliance.members.count
    let start = starts.min { $0.bounds.lowerBound < $1.bounds.lowerBound }
    let end = isKnown ? ends.max { $0.bounds.upperBound < $1.bounds.upperBound } : nil
    relation.when = CodedDates.period(
      start,
      end,
      isOpen: alliance.members.contains(where: \.isOpen)
    ).map { Claims($0) }
    relation.evidence = alliance.members.map(\.evidence).first.map { [$0] } ?? []
    add(relation)
  }
}

extension ImportDraft {
  /// A member's time divided where its code changes hands: 365 is the Soviet Union in an alliance that
  /// goes on until 1991-12-25, and Russia after that.
  private func turns(of spell: ATOPAlliance.Spell) -> [ATOPAlliance.Spell] {
    let last = UncertainDate(year: ATOPMembers.lastYear)?.bounds.upperBound
    let end = spell.exit?.bounds.upperBound ?? (spell.isOpen ? last : nil)
    let start = spell.entry.bounds.lowerBound
    guard let end, end > start else { return [spell] }
    let turns = turns(spell.code, "cow", during: start...end)
    guard turns.count > 1 else { return [spell] }
    return turns.enumerated().map { place, turn in
      var part = spell
      if place > 0 { part.entry = UncertainDate(turn.days.lowerBound) ?? spell.entry }
      if place < turns.count - 1 {
        part.exit = UncertainDate(turn.days.upperBound)
        part.isOpen = false
      }
      return part
    }
  }
}

extension ATOPAlliance {
  /// A member's participation of some time, with all rows that speak of it.
  struct Spell {
    var code: String
    var entry: UncertainDate
    var exit: UncertainDate?
    var isOpen: Bool
    var pledges: [String]
    var evidence: [Evidence]
    var place: ImportPlace
  }

  /// The members by time: phases of the same time become one with the pledges of both, and a phase
  /// ends the day before the next one begins.
  var spells: [Spell] {
    var byMember: OrderedDictionary<String, [Spell]> = [:]
    for member in members {
      let spell = Spell(
        code: member.code,
        entry: member.entry,
        exit: member.exit,
        isOpen: member.isOpen,
        pledges: member.pledges,
        evidence: [member.evidence],
        place: member.place
      )
      var spells = byMember[member.code] ?? []
      if let same = spells.firstIndex(where: { $0.entry == spell.entry }) {
        spells[same].pledges += spell.pledges.filter { !spells[same].pledges.contains($0) }
        spells[same].evidence += spell.evidence
        spells[same].isOpen = spells[same].isOpen || spell.isOpen
        let exits = [spells[same].exit, spell.exit]
        spells[same].exit =
          exits.contains(nil)
          ? nil : exits.compactMap(\.self).max { $0.bounds.upperBound < $1.bounds.upperBound }
      } else {
        spells.append(spell)
      }
      byMember[member.code] = spells
    }
    return byMember.values.flatMap { spells in
      var spells = spells.sorted { $0.entry.bounds.lowerBound < $1.entry.bounds.lowerBound }
      for place in spells.indices.dropLast() {
        let next = spells[place + 1].entry
        if let exit = spells[place].exit, exit.bounds.upperBound < next.bounds.lowerBound {
          continue
        }
        spells[place].exit = UncertainDate(next.bounds.lowerBound.adding(days: -1))
        spells[place].isOpen = false
      }
      return spells
    }
  }
}
