internal import ArgumentParser
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteTables

/// What is measured, and how it is printed.
struct MeasureChoice: ParsableArguments {
  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp(
      "Names with commas between, or all, actors, pairs, whole, groups; --list tells them.",
      valueName: "names"
    )
  )
  var measure: [String] = []

  @Flag(help: "Name every measure with one line and its source.")
  var list = false

  @Option(help: "How many actors and pairs are listed; by default 15 in a table, else all.")
  var top: Int?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  private static let usualTop = 15

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    _ = try measures()
  }

  /// The names asked for.
  var names: [String] {
    measure.flatMap { $0.split(separator: ",").map { String($0.trimming(" ")) } }
  }

  /// The measures asked for; nil if none are.
  func measures() throws -> [Measure]? {
    guard !measure.isEmpty else { return nil }
    do throws(UnknownMeasure) {
      return try MeasureNaming.measures(named: names)
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// Prints the catalogue.
  func printList() throws {
    let measures = try measures() ?? Measure.all
    let table = ResultTable(
      columns: ["measure", "of", "what it says", "source"],
      rows: measures.map {
        [.text($0.name), .text($0.level.rawValue), .text($0.summary), .text($0.reference)]
      }
    )
    switch format {
    case .table: Outside.write(table.aligned(width: ModelDescriber.width(of:)))
    case .csv: Outside.write(table.csv)
    case .json: Outside.write(table.json)
    }
  }

  /// Prints what was found.
  func printReport(_ report: MeasureReport, of subject: MeasureSubject) throws {
    switch format {
    case .table:
      Outside.write(
        report.text(
          of: subject.context.network,
          limit: top ?? Self.usualTop,
          width: ModelDescriber.width(of:)
        )
      )
    case .csv:
      Outside.write(report.table(limit: top).csv)
      for note in report.notes { Outside.tell("note: \(note)") }
    case .json: Outside.write(report.json(limit: top).text)
    }
  }
}

extension Substring {
  /// The text without some character at its ends.
  fileprivate func trimming(_ character: Character) -> Substring {
    var result = drop { $0 == character }
    while result.last == character { result.removeLast() }
    return result
  }
}
