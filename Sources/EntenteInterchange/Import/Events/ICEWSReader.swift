internal import EntenteModel
internal import EntenteTables

/// Reads tab-separated files of ICEWS events row by row.
///
/// An event is counted if both sides have a country and these differ; its class is that of its CAMEO
/// code, and the intensity is the Goldstein score of the code.
struct ICEWSReader {
  let file: String
  let options: EventOptions

  func read(into ledger: inout EventLedger, _ draft: inout ImportDraft) throws(ImportError) {
    var reader = TableReader(delimiter: .tab)
    reader.quote = nil
    let table = ImportTable(
      reader: reader,
      required: [
        "Event Date", "Source Country", "Target Country", "CAMEO Code", "Intensity",
      ],
      name: "a file of ICEWS events"
    )
    let options = self.options
    var result = ledger
    try table.read(file, into: &draft) { draft, row throws(RowFault) in
      let source = Self.country(row["Source Country"])
      let target = Self.country(row["Target Country"])
      guard let source, let target else {
        draft.report.passOver("without two countries")
        return
      }
      guard source != target else {
        draft.report.passOver("within one country")
        return
      }
      let date = row["Event Date"]
      guard let day = try? CalendarDay(parsing: date) else {
        throw RowFault("\"Event Date\" is \"\(date)\", no date", at: row.place("Event Date"))
      }
      let code = row["CAMEO Code"]
      guard let root = Int(code.prefix(2)), (1...20).contains(root), code.count >= 2 else {
        throw RowFault("\"CAMEO Code\" is \"\(code)\", no code", at: row.place("CAMEO Code"))
      }
      var sums = EventSums()
      sums.count = 1
      if let intensity = try row.number("Intensity") {
        sums.goldstein = Int((intensity * Double(EventSums.scale)).rounded())
        sums.goldsteinCount = 1
      }
      result.add(
        EventLedger.Key(
          source: source,
          target: target,
          period: options.period == .year ? day.year : day.year * 100 + day.month,
          type: options.types == .quad ? EventTypes.quad(ofRoot: root) : root
        ),
        sums,
        row.place,
        row.place
      )
      draft.report.keptCount += 1
    }
    ledger = result
  }

  /// Some files write NA for what is missing; Namibia is written out.
  private static func country(_ text: String) -> String? {
    text.isEmpty || text == "NA" || text == "NULL" ? nil : text
  }
}
