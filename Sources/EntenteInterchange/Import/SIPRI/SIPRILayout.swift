internal import EntenteModel
internal import EntenteTables

/// Which of its layouts a trade register has, and what stands before its table.
struct SIPRILayout {
  /// The lines before the header, without a stray separator.
  let preface: [String]
  /// How the rows are read.
  let table: ImportTable
  /// Whether question marks stand in unnamed columns after the fields they are about.
  private let isOlder: Bool

  private static let limit = 1 << 31
  /// What the header begins with, by layout.
  private static let headers: [(start: String, isOlder: Bool)] = [
    ("SIPRI AT Database ID", false), ("Recipient,Supplier", true), ("Supplier,Recipient", true),
    ("Recipient;Supplier", true), ("Supplier;Recipient", true), ("Supplier,Recipient,", true),
  ]

  init(of file: String) throws(ImportError) {
    let head: [UInt8]
    let isText: Bool
    do {
      let bytes = try ByteInput.file(file).contents(limit: Self.limit)
      isText = String(validating: bytes, as: UTF8.self) != nil
      head = Array(bytes.prefix(1 << 14))
    } catch let error as TableError {
      throw ImportTable.error(error, in: file)
    } catch {
      throw ImportError(.unreadable, "\(error)", at: ImportPlace(file))
    }
    let lines = head.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == 0x0A || $0 == 0x0D }
    ).map { Self.text($0, isUTF8: isText) }
    guard
      let found = lines.lazy.compactMap({ line in
        Self.headers.first { Self.unquoted(line).hasPrefix($0.start) }.map { (line, $0) }
      }).first
    else {
      let isMatrix = lines.contains { $0.contains("TIV of arms exports") }
      throw ImportError(
        head.isEmpty ? .empty : .wrongKind,
        head.isEmpty
          ? "the file is empty"
          : isMatrix
            ? "this is a table of TIV by year, which names no deals; import the trade register"
            : "no line begins with \"SIPRI AT Database ID\" or \"Recipient,Supplier\", as the header "
              + "of a SIPRI trade register does",
        at: ImportPlace(file)
      )
    }
    let (header, layout) = found
    isOlder = layout.isOlder
    preface = lines.prefix { $0 != header }.map { line in
      String(line.reversed().drop { $0 == ";" || $0 == "," }.reversed())
    }.filter { !$0.isEmpty }
    var reader = TableReader(delimiter: layout.start.contains(";") ? .semicolon : .comma)
    reader.preface = .untilLine(startingWith: String(header.prefix(18)))
    reader.encoding = isText ? .utf8 : .latin1
    if reader.delimiter == .comma, header.hasSuffix(";") {
      reader.lineSuffix = UInt8(ascii: ";")
    }
    table = ImportTable(
      reader: reader,
      required: layout.isOlder
        ? ["Supplier", "Recipient", "Year of order", "Weapon designation"]
        : ["Supplier", "Recipient", "Designation", "Delivery year", "TIV delivery values"],
      name: "a SIPRI trade register"
    )
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    isUTF8
      ? String(decoding: bytes, as: UTF8.self)
      : String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func unquoted(_ line: String) -> String { line.filter { $0 != "\"" } }

  /// Reads a date such as `12 Feb 2026 12:26:12 PM` or `28 July 2022`.
  static func day(_ text: some StringProtocol) -> UncertainDate? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let words = text.split(separator: " ")
    guard words.count >= 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased())
    else { return nil }
    return CalendarDay(year: year, month: month + 1, day: day).flatMap { UncertainDate($0) }
  }

  // MARK: Rows

  /// What a row says of a deal.
  func deal(_ row: ImportRow) throws(RowFault) -> SIPRIDeal {
    try isOlder ? olderDeal(row) : currentDeal(row)
  }

  private func currentDeal(_ row: ImportRow) throws(RowFault) -> SIPRIDeal {
    let number = try row.text("SIPRI AT Database ID")
    guard number.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw RowFault("\"\(number)\" is no number of a deal", at: row.place("SIPRI AT Database ID"))
    }
    let years = try Self.years(row, "Delivery year", mark: row["Delivery year is estimate"])
    var deal = SIPRIDeal(
      key: number,
      number: number.lowercased(),
      supplier: try row.text("Supplier"),
      recipient: try row.text("Recipient"),
      weapon: try row.text("Designation"),
      weaponType: row["Description"],
      category: row["Armament category"],
      order: try Self.years(row, "Order date", mark: row["Order date is estimate"]).first,
      place: row.place
    )
    deal.tivPerUnit = try row.number("SIPRI estimate")
    deal.status = try Self.status(row, "Status")
    deal.isLocal = row["Local production"].isEmpty ? nil : try row.flag("Local production")
    deal.deliveries = [
      SIPRIDeal.Delivery(
        years: years,
        units: try Self.count(
          row,
          "Numbers delivered",
          mark: row["Numbers delivered is estimate"]
        ),
        tiv: try row.number("TIV delivery values"),
        evidence: row.evidence(SIPRIRegister.sourceID)
      )
    ]
    return deal
  }

  private func olderDeal(_ row: ImportRow) throws(RowFault) -> SIPRIDeal {
    let supplier = try row.text("Supplier")
    let recipient = try row.text("Recipient")
    let weapon = try row.text("Weapon designation")
    var deal = SIPRIDeal(
      // Two orders of one weapon in one year are two deals.
      key: row.place.record,
      supplier: supplier,
      recipient: recipient,
      weapon: weapon,
      weaponType: row["Weapon description"],
      order: try Self.years(row, "Year of order", mark: mark(after: "Year of order", row)).first,
      place: row.place
    )
    deal.unitsOrdered = try Self.count(
      row,
      "Number ordered",
      mark: mark(after: "Number ordered", row)
    )
    deal.tivPerUnit = try row.number("SIPRI TIV per unit")
    deal.tivOrdered = try row.number("SIPRI TIV for total order")
    deal.status = try Self.status(row, "status")
    deal.comment = row["Comments"]
    deal.deliveries = [
      SIPRIDeal.Delivery(
        years: try Self.years(row, "Year(s) of delivery", mark: ""),
        units: try Self.count(
          row,
          "Number delivered",
          mark: mark(after: "Number delivered", row)
        ),
        tiv: try row.number("SIPRI TIV of delivered weapons"),
        evidence: row.evidence(SIPRIRegister.sourceID)
      )
    ]
    return deal
  }

  /// The question mark in the unnamed column after another, if there is one.
  private func mark(after column: String, _ row: ImportRow) -> String {
    guard let place = row.columns[column], !row.columns.values.contains(where: { $0 == place + 1 })
    else {
      // Of the unnamed columns only the first is in the list of names.
      guard let place = row.columns[column], row.columns[""] == place + 1 else { return "" }
      return row.record.field(at: place + 1)?.text ?? ""
    }
    return row.record.field(at: place + 1)?.text ?? ""
  }

  /// The years of a field, such as `2020; 2021`, each uncertain if it or the field is marked so.
  private static func years(
    _ row: ImportRow,
    _ column: String,
    mark: String
  ) throws(RowFault) -> [UncertainDate] {
    var years: [UncertainDate] = []
    for part in row[column].split(separator: ";") {
      var text = ImportRow.trimmed(String(part))
      let isMarked = text.hasSuffix("?") || text.hasPrefix("(")
      text = text.filter { $0 != "?" && $0 != "(" && $0 != ")" }
      guard let value = Int(text), (1900...2100).contains(value),
        let year = UncertainDate(year: value)
      else {
        throw RowFault("\"\(column)\" is \"\(row[column])\", not a year", at: row.place(column))
      }
      years.append(year.qualified(uncertain: isMarked || isEstimate(mark)))
    }
    return years
  }

  private static func count(
    _ row: ImportRow,
    _ column: String,
    mark: String
  ) throws(RowFault) -> Quantity? {
    guard let value = try row.number(column) else { return nil }
    return Quantity(.number(value), isApproximate: isEstimate(mark))
  }

  private static func isEstimate(_ mark: String) -> Bool {
    mark == "?" || mark.lowercased() == "yes"
  }

  private static func status(_ row: ImportRow, _ column: String) throws(RowFault) -> String {
    switch row[column].lowercased() {
    case "": return ""
    case "new": return "new"
    case "second hand": return "second-hand"
    case "second hand but modernized": return "modernized"
    default:
      throw RowFault("\"\(column)\" is \"\(row[column])\", unknown to us", at: row.place(column))
    }
  }
}
