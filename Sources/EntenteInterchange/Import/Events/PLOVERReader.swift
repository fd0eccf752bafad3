internal import EntenteModel
internal import EntenteTables

/// Reads PLOVER records, from a JSON list or from JSON lines, one record at a time.
///
/// A record has lists of sources and targets; each source with each target of another country counts
/// as one event, and the records say so. Where there is no target, as among those who meet or agree,
/// each two of the sources count, both ways.
struct PLOVERReader {
  let file: String
  let options: EventOptions

  private static let longestRecord = 1 << 22

  /// The quad class of an event type.
  ///
  /// Source: Open Event Data Alliance, *PLOVER Manual*, 2018; DISAPPROVE, DEMAND, INVESTIGATE and
  /// FIGHT are types of its first versions.
  private static let quads: [String: Int] = [
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "DEMAND": 3, "ACCUSE": 3, "DISAPPROVE": 3, "INVESTIGATE": 3, "REJECT": 3,
    "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
    "FIGHT": 4,
  ]

  func read(into ledger: inout EventLedger, _ draft: inout ImportDraft) throws(ImportError) {
    guard options.types == .quad else {
      throw ImportError(
        .wrongKind,
        "PLOVER's types are not CAMEO's roots; import them by quad class",
        at: ImportPlace(file)
      )
    }
    var splitter = JSONRecords()
    do {
      try ByteInput.file(file).forEachPiece(limit: 1 << 40) { piece in
        try splitter.take(piece, limit: Self.longestRecord) { record, line in
          try add(record, ImportPlace(file, line: line), &ledger, &draft)
        }
      }
    } catch let error as ImportError {
      throw error
    } catch let error as TableError {
      throw ImportTable.error(error, in: file)
    } catch {
      throw ImportError(.wrongKind, "a record is too long", at: ImportPlace(file))
    }
    if splitter.isInside {
      draft.report.countRead()
      try draft.refuse(
        "the record is cut short",
        at: ImportPlace(file, line: splitter.recordLine)
      )
    }
  }

  private func add(
    _ bytes: [UInt8],
    _ place: ImportPlace,
    _ ledger: inout EventLedger,
    _ draft: inout ImportDraft
  ) throws(ImportError) {
    draft.report.countRead()
    guard let record = JSONLineReader.value(of: bytes[...]), case .object = record else {
      return try draft.refuse("this is no JSON object", at: place)
    }
    guard let type = record.text("event") else {
      return try draft.refuse("the record has no \"event\"", at: place)
    }
    if type == "DOCUMENT" { return draft.report.passOver("documentation of the file") }
    guard let quad = Self.quads[type] else {
      return try draft.refuse("\"event\" is \"\(type)\", no type of PLOVER", at: place)
    }
    guard let date = record.text("date"), let day = try? CalendarDay(parsing: date) else {
      return try draft.refuse("\"date\" is no date as 2018-06-01", at: place)
    }
    let sources = record.countries("source")
    let targets = record.countries("target")
    let receivers = targets.isEmpty ? sources : targets
    var pairs: [(String, String)] = []
    for source in sources {
      for target in receivers where source != target { pairs.append((source, target)) }
    }
    guard !pairs.isEmpty else {
      return draft.report.passOver(
        sources.isEmpty || receivers.isEmpty ? "without two countries" : "within one country"
      )
    }
    var sums = EventSums()
    sums.count = 1
    for (source, target) in pairs {
      let key = EventLedger.Key(
        source: source,
        target: target,
        period: options.period == .year ? day.year : day.year * 100 + day.month,
        type: quad
      )
      ledger.add(key, sums, place, place)
    }
    draft.report.keptCount += 1
  }
}

extension JSONValue {
  private func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate func text(_ name: String) -> String? {
    guard case .text(let text)? = member(name) else { return nil }
    return text
  }

  /// The countries of a list of actors, each once: the first three letters of their codes, unless
  /// these say that the actor is none of a country.
  fileprivate func countries(_ name: String) -> [String] {
    guard case .list(let actors)? = member(name) else { return [] }
    var countries: [String] = []
    for actor in actors {
      let code = actor.text("code") ?? ""
      let country = String(code.prefix(3))
      guard country.count == 3, country.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
        !["IGO", "NGO", "IMG", "MNC", "INT"].contains(country), !countries.contains(country)
      else { continue }
      countries.append(country)
    }
    return countries
  }
}
