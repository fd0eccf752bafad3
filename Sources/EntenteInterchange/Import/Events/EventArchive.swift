internal import EntenteModel
public import EntenteNetwork
internal import EntenteTables
internal import OrderedCollections

/// Event data of GDELT, ICEWS and PLOVER, added up to typed relations of two actors each.
///
/// A row never becomes a relation: events are reports, of which many may be about one thing. All
/// relations are of modality `reported`.
public enum EventArchive {
  /// Which kind of file one is.
  enum Format: Hashable {
    case gdelt(GDELTLayout)
    case icews
    case plover
  }

  /// Imports event files of one data set.
  ///
  /// - Parameters:
  ///   - files: Paths, plain, zipped or gzipped.
  ///   - events: How events are added up.
  ///   - options: What all imports are told.
  ///   - execution: How many threads; the result does not depend on it.
  /// - Returns: The model and the report.
  /// - Throws: ``ImportError`` if nothing can be imported.
  /// - Complexity: O(bytes); memory for the sums and a block a thread.
  public static func read(
    _ files: [String],
    events: EventOptions = EventOptions(),
    options: ImportOptions = ImportOptions(),
    execution: Execution = Execution()
  ) throws(ImportError) -> ImportedModel {
    var draft = ImportDraft(
      kind: "events",
      files: files,
      title: "Reported events",
      options: options
    )
    var ledger: EventLedger?
    var first: Format?
    for file in files {
      let format = try format(of: file)
      if let first, first.dataSet != format.dataSet {
        throw ImportError(
          .wrongKind,
          "this is a file of \(format.dataSet), the first one is of \(first.dataSet); import them "
            + "one by one",
          at: ImportPlace(file)
        )
      }
      first = first ?? format
      var current = ledger ?? EventLedger(format.naming, events)
      ledger = nil
      switch format {
      case .gdelt(let layout):
        try GDELTReader(file: file, layout: layout, options: events, execution: execution)
          .read(into: &current, &draft)
      case .icews: try ICEWSReader(file: file, options: events).read(into: &current, &draft)
      case .plover: try PLOVERReader(file: file, options: events).read(into: &current, &draft)
      }
      ledger = current
    }
    guard let ledger, let first else { throw ImportError(.empty, "no file is named") }
    let source = first.source(covering: ledger.entries.keys.map(\.period), events.period)
    draft.cite(source)
    // A year or month as a whole, in which what it adds up to was reported for certain.
    draft.model.defaults.asOf = source.coverage?.dates.last.map { Period($0) }
    ledger.write(to: &draft, source: source.id)
    return try draft.finished()
  }

  private static func format(of file: String) throws(ImportError) -> Format {
    let head = try head(of: file)
    guard !head.isEmpty else {
      throw ImportError(.empty, "the file is empty", at: ImportPlace(file))
    }
    if let layout = GDELTLayout(of: head) { return .gdelt(layout) }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = head[start...].drop { $0 <= 0x20 }
    if text.starts(with: "Event ID\tEvent Date".utf8) { return .icews }
    if let byte = text.first, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
      return .plover
    }
    let columns = text.prefix { $0 != 0x0A }.count { $0 == 0x09 } + 1
    throw ImportError(
      .wrongKind,
      "this is no file of events: GDELT's have 57, 58 or 61 columns (the first line has \(columns) "
        + "between tabs), ICEWS's begin with \"Event ID\", PLOVER's are JSON",
      at: ImportPlace(file, line: 1)
    )
  }

  /// The first bytes of a file, inflated.
  private static func head(of file: String) throws(ImportError) -> [UInt8] {
    struct Enough: Error {}
    var head: [UInt8] = []
    do {
      try ByteInput.file(file).forEachPiece(ofAtMost: 1 << 16, limit: 1 << 40) { piece in
        head = Array(piece)
        throw Enough()
      }
    } catch is Enough {
    } catch let error as TableError {
      throw ImportTable.error(error, in: file)
    } catch {
      throw ImportError(.unreadable, "\(error)", at: ImportPlace(file))
    }
    return head
  }
}

extension EventArchive.Format {
  /// What the data set is called.
  var dataSet: String {
    switch self {
    case .gdelt: "GDELT"
    case .icews: "ICEWS"
    case .plover: "PLOVER"
    }
  }

  /// How its actors are coded.
  var naming: EventLedger.Naming {
    switch self {
    case .gdelt, .plover: .code("cameo")
    case .icews: .name
    }
  }

  /// The data set as a source, with the time that its files cover.
  func source(covering periods: [Int], _ span: EventOptions.Span) -> Source {
    var source = Source(SourceID("\(dataSet.lowercased())-events"), type: "dataset")
    switch self {
    case .gdelt(let layout):
      source.title = "GDELT Event Database"
      source.authors = [PersonName(literal: "The GDELT Project")]
      source.fields = ["URL": "https://www.gdeltproject.org", "version": layout.version]
      source.isRedistributable = true
    case .icews:
      source.title = "ICEWS Coded Event Data"
      source.authors = [PersonName(literal: "Lockheed Martin")]
      source.fields = ["URL": "https://doi.org/10.7910/DVN/28075"]
      source.isRedistributable = false
    case .plover:
      source.title = "PLOVER event records"
      source.authors = [PersonName(literal: "Open Event Data Alliance")]
      source.fields = ["URL": "https://github.com/openeventdata/PLOVER"]
    }
    func date(_ period: Int?) -> UncertainDate? {
      guard let period else { return nil }
      return span == .year
        ? UncertainDate(year: period) : UncertainDate(year: period / 100, month: period % 100)
    }
    source.coverage = CodedDates.period(date(periods.min()), date(periods.max()))
    return source
  }
}
