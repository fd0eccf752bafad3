internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// SIPRI's trade register: who supplied which weapons to whom.
///
/// A deal becomes one relation, though the register has a row for every year of its deliveries. Its
/// TIV and units are those delivered in all, and by year as dated claims that cite their rows. A mark
/// of uncertainty stays with the field that it stands at. Both layouts are read: that of the database
/// since 2024, and that of the register of before, with unnamed columns for question marks.
///
/// Source: SIPRI, *Arms Transfers Database*, "Sources and methods".
/// <https://www.sipri.org/databases/armstransfers/sources-and-methods>
public enum SIPRIRegister {
  /// Imports trade registers.
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
      kind: "sipri",
      files: files,
      title: "Arms transfers by SIPRI's trade register",
      options: options
    )
    draft.model.vocabulary.relationTypes[dealType.id] = dealType
    var deals: OrderedDictionary<String, SIPRIDeal> = [:]
    var preface: [String] = []
    for file in files {
      let layout = try SIPRILayout(of: file)
      if preface.isEmpty { preface = layout.preface }
      try layout.table.read(file, into: &draft) { draft, row throws(RowFault) in
        let part = try layout.deal(row)
        if let known = deals[part.key],
          known.supplier != part.supplier
            || known.recipient != part.recipient
        {
          throw RowFault(
            "deal \(part.key) is from \(part.supplier) to \(part.recipient) here, from "
              + "\(known.supplier) to \(known.recipient) before",
            at: row.place
          )
        }
        deals[part.key, default: part].take(part)
        draft.report.keptCount += 1
      }
    }
    draft.cite(source(preface))
    draft.model.defaults.asOf = draft.model.sources[sourceID]?.issued ?? deals.values.asOf
    for deal in deals.values { draft.add(deal) }
    return try draft.finished()
  }

  static let sourceID: SourceID = "sipri-arms-transfers"

  /// A deal with what the register says of it and no other transfer has.
  static let dealType = RelationType(
    "arms-deal",
    broader: "arms-transfer",
    attributes: [
      "units-ordered": Attribute("units-ordered", .quantity(unit: nil)),
      "tiv-ordered": Attribute("tiv-ordered", .quantity(unit: tivUnit)),
      "tiv-per-unit": Attribute("tiv-per-unit", .quantity(unit: tivUnit)),
      "category": Attribute("category", .text),
      "local-production": Attribute("local-production", .boolean),
    ],
    annotations: Annotations(
      label: "arms deal",
      description:
        "A deal of SIPRI's register, with all its deliveries; tiv is the volume delivered, no price."
    )
  )

  static let tivUnit = "SIPRI-TIV-million"

  private static func source(_ preface: [String]) -> Source {
    var source = Source(
      sourceID,
      type: "dataset",
      title: "SIPRI Arms Transfers Database: trade register",
      authors: [PersonName(literal: "Stockholm International Peace Research Institute")],
      fields: ["URL": "https://www.sipri.org/databases/armstransfers"],
      isRedistributable: false
    )
    let generated = "Data generated: "
    if let line = preface.first(where: { $0.hasPrefix(generated) }),
      let day = SIPRILayout.day(line.dropFirst(generated.count))
    {
      source.issued = Period(day)
      source.fields["version"] = "generated \(day)"
    }
    // "… for the year range '1995' to '2025'" or "… from 1995 to 2025".
    let years = (preface.first ?? "").split { !$0.isNumber }.compactMap { Int($0) }
      .filter { (1900...2100).contains($0) }
    if years.count >= 2, let first = UncertainDate(year: years[0]),
      let last = UncertainDate(year: years[1])
    {
      source.coverage = CodedDates.period(first, last)
    }
    return source
  }
}

extension Collection where Element == SIPRIDeal {
  /// The last year that any deal speaks of.
  fileprivate var asOf: Period? {
    let years = flatMap { [$0.order?.year].compactMap(\.self) + $0.deliveries.compactMap(\.year) }
    return years.max().flatMap { UncertainDate(year: $0) }.map { Period($0) }
  }
}
