internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteGraphviz
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables
internal import OrderedCollections

struct ScenarioCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare a scenario with what it goes on from: relations, levels and measures.",
    discussion: """
      The document (--format md or html) says what was done and on what grounds, what changed, how \
      sure it is, and what was assumed.

      Examples:
        entente scenario compare graphs/china-russia arms-bans-end
        entente scenario compare graphs/china-russia arms-bans-end --measure density,betweenness
        entente scenario compare graphs/china-russia arms-bans-end --format md -o out/arms.md
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case csv
    case json
    case md
    case html
  }

  @OptionGroup var subject: ScenarioArgument

  @OptionGroup var binding: ParameterOptions

  @Option(
    help:
      "Measures that are compared, by name; the usual ones if neither given nor in the scenario."
  )
  var measure: String?

  @Option(
    name: .shortAndLong,
    help: "How many runs with drawn parameters the intervals of changes are of; 0 for none."
  )
  var n = 64

  @Option(help: "How it is printed: table, csv, json, md or html.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "The file; standard output if not given.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Draw the difference: what came is bold, what went dashed, what changed has both values; the "
        + "format follows the file's ending.",
      valueName: "file.svg"
    )
  )
  var plot: String?

  @Option(help: "The view that is drawn; by default only what changed.")
  var view: String?

  @Flag(help: "Draw what it goes on from and the variant too: FILE-base.svg, FILE-variant.svg.")
  var panels = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if !(0...1_000_000).contains(n) { throw ValidationError("-n must be from 0 to 1000000.") }
  }

  func run() throws {
    let compiled = try subject.compiled()
    let report = try Experiment.reporting {
      let run = try compiled.run(compiled.values(with: binding.values(for: compiled.scenario)))
      let asked = measure.map(Experiment.names) ?? compiled.scenario.measures
      let comparison = try run.comparison(
        measures: asked.isEmpty ? ComparisonReport.usualMeasures : asked
      )
      // What is set does not vary, and then the intervals would be of something else.
      let count = binding.assignments.isEmpty ? n : 0
      LongRun.begin("runs")
      defer { LongRun.end() }
      let execution = LongRun.execution(threads: nil)
      var plan = compiled.scenario.ensemble ?? EnsemblePlan()
      (plan.count, plan.until) = (max(1, count), nil)
      return ComparisonReport(
        try comparison.withIntervals(
          over: count,
          of: compiled,
          execution: execution
        ),
        of: run,
        verdicts: try count == 0
          ? [] : compiled.verdicts(drawing: plan, tipping: false, execution: execution),
        language: language.tag
      )
    }
    try draw(report)
    let text =
      switch format {
      case .table: report.text(width: ModelDescriber.width(of:))
      case .csv: report.rows.csv
      case .json: report.json.text
      case .md: report.document.markdown
      case .html: try page(report)
      }
    guard let output else {
      Outside.write(text)
      return
    }
    try Outside.write(Array(text.utf8), to: output)
    Outside.tell("wrote \(output)")
  }

  private func draw(_ report: ComparisonReport) throws {
    guard let plot else { return }
    let format = RenderFormat(rawValue: OutputName.ending(of: plot) ?? "svg")
    let kinds: [DifferencePanel] = panels ? DifferencePanel.allCases : [.difference]
    for panel in try pictures(of: report, kinds, format: format) {
      for warning in panel.picture.warnings { Outside.tell("warning: \(warning)") }
      let path = OutputName(plot, format: format.rawValue).path(of: panel.panel)
      try Outside.write(panel.picture.bytes, to: path)
      Outside.tell("wrote \(path)")
    }
  }

  /// The page, with the picture of the difference in it.
  private func page(_ report: ComparisonReport) throws -> String {
    var document = report.document
    for panel in try pictures(of: report, [.difference], format: .svg) {
      let svg = String(decoding: panel.picture.bytes, as: UTF8.self)
      document.add(picture: svg, caption: "What differs.")
    }
    return document.html
  }

  private func pictures(
    of report: ComparisonReport,
    _ panels: [DifferencePanel],
    format: RenderFormat
  ) throws -> [DifferenceRenderer.Panel] {
    let comparison = report.comparison
    var options = DiagramOptions()
    options.language = language.tag
    let parent = report.run.parent.variant.scenario
    let renderer = DifferenceRenderer(
      from: Self.drawn(comparison.first),
      to: Self.drawn(comparison.second),
      ScenarioPlots.difference(comparison),
      options: options,
      differenceOptions: DifferenceOptions(
        baseName: parent.id == "model" ? nil : parent.name(in: language.tag),
        variantName: report.run.scenario.name(in: language.tag),
        onlyChanged: view == nil,
        isAssumptionDriven: report.run.isAssumptionDriven
      ),
      format: format
    )
    Outside.forgetTimeZone()
    do {
      return try renderer.pictures(of: drawnView(of: comparison), panels: panels)
    } catch let error as GraphvizError {
      throw Outside.fail(error.message)
    }
  }

  /// The model of a run without absences that nobody states: a tie that is pressed to nothing is drawn
  /// with that level.
  private static func drawn(_ state: RunState) -> Model {
    var model = state.model
    for (id, relation) in state.variant.model.relations where relation.modality.isTie {
      model.relations[id]?.modality = relation.modality
    }
    return model
  }

  private func drawnView(of comparison: ScenarioComparison) throws -> View {
    guard let view else { return View("difference", title: comparison.first.model.title) }
    return try comparison.second.model.view(named: view, of: subject.input.model)
  }
}
