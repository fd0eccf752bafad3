internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteTables

/// What is measured, and how it is printed.
struct MeasureChoice: ParsableArguments {
  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp(
      "Names with commas between, or all, actors, pairs, whole, groups for those of one level; "
        + "--list tells them. The number of actors is whole:actors.",
      valueName: "names"
    )
  )
  var measure: [String] = []

  @Flag(help: "Name every measure with one line and its source.")
  var list = false

  @Option(
    parsing: .unconditional,
    help: "How many actors and pairs are listed; by default 15 in a table, else all."
  )
  var top: Int?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @Option(
    help: "Draw the first measure that can be drawn, as SVG: bars, lines over time or a heat map.",
    completion: .file(extensions: ["svg"])
  )
  var plot: String?

  private static let usualTop = 15

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    if let plot, OutputName.ending(of: plot) != "svg" {
      throw ValidationError("A plot is written as SVG; give --plot a name that ends in .svg.")
    }
    _ = try measures()
  }

  /// The names asked for.
  var names: [String] {
    measure.flatMap { $0.split(separator: ",").map { String($0.trimming(" ")) } }
  }

  /// The measures asked for; nil if none are.
  func measures() throws -> [Measure]? {
    guard !measure.isEmpty else { return nil }
    if names.isEmpty {
      throw ValidationError("Name a measure after --measure; --list names them all.")
    }
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

  /// The picture of what was found, if a plot is asked for.
  func plot(_ report: MeasureReport, title: String, options: DiagramOptions) throws -> String? {
    guard plot != nil else { return nil }
    let picture = MetricsPlot(
      report: report,
      title: title,
      options: options,
      limit: top ?? MetricsPlot.usualBars
    )
    guard let svg = picture.svg else {
      let names = report.findings.map(\.measure.name).joined(separator: ", ")
      throw Outside.misuse(
        "nothing to draw: \(names); --plot is for measures of actors or pairs that have a value, or a "
          + "series"
      )
    }
    return svg
  }

  /// Writes a picture to where the plot is to be.
  func writePlot(_ svg: String?) throws {
    guard let plot, let svg else { return }
    try Outside.write(Array(svg.utf8), to: plot)
    Outside.tell("wrote \(plot)")
  }

  /// How many actors and pairs a table for people lists.
  var limit: Int { top ?? Self.usualTop }

  /// Prints what was found over time.
  func printReport(_ report: SeriesReport) throws {
    switch format {
    case .table: Outside.write(report.text(limit: limit, width: ModelDescriber.width(of:)))
    case .csv: Outside.write(report.table(limit: top).csv)
    case .json: Outside.write(report.json(limit: top).text)
    }
  }

  /// The picture of what was found over time, if a plot is asked for.
  func plot(_ report: SeriesReport, options: DiagramOptions) throws -> String? {
    guard plot != nil else { return nil }
    guard let svg = SeriesPlot(report: report, options: options, limit: top).svg else {
      throw Outside.misuse("nothing to draw; --plot is for measures of actors or of the whole")
    }
    return svg
  }

  /// Prints what was found.
  func printReport(_ report: MeasureReport, of subject: MeasureSubject) throws {
    switch format {
    case .table:
      Outside.write(
        report.text(
          of: subject.context.network,
          limit: limit,
          width: ModelDescriber.width(of:)
        )
      )
    case .csv:
      Outside.write(report.table(limit: top).csv)
      let others = report.sectionsBesideTable.map(\.name)
      if !others.isEmpty {
        Outside.tell(
          "note: \(others.joined(separator: ", ")): not in csv, but where all measures are of actors; "
            + "--format table and json have all"
        )
      }
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
