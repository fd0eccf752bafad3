internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteGraphviz
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what two models say differently, field by field, as text, data or a picture.",
    discussion: """
      OLD and NEW are models; with --scenario, NEW may be left out, and the scenario's variant of OLD \
      is compared with OLD. What differs is told by the keys of the format, with file and line on \
      both sides; in which file or order an element stands is no difference. Elements that may only \
      have been renamed are proposed at the end, and told as removed and added all the same.

      -o FILE draws the difference (svg, pdf, png and more) or writes it (txt, csv, json). In a \
      picture what came is bold, what went dashed, what changed has both values. The exit code is 0 \
      with and without differences; with --exit-code it is 1 where there are some, as with git.

      Examples:
        entente diff old/model.yaml new/model.yaml
        entente diff graphs/china-russia --scenario arms-bans-end -o out/difference.svg
        entente diff graphs/china-russia --old-scenario tension-eases --scenario arms-bans-end
        entente diff old new --format json --exit-code
      """
  )

  @Argument(
    help: "The first model: a file, or a folder that holds model.yaml.",
    completion: .file(extensions: ["yaml"])
  )
  var old: String

  @Argument(
    help: "The second model; the first again if a scenario tells them apart.",
    completion: .file(extensions: ["yaml"])
  )
  var new: String?

  @Option(help: "Compare with the variant that this scenario makes of the second model.")
  var scenario: String?

  @Option(
    name: .customLong("old-scenario"),
    help: "Compare the variant that this scenario makes of the first model."
  )
  var oldScenario: String?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @Option(
    name: [.short, .customLong("output")],
    help: "A picture (svg, pdf, png …) or a file (txt, csv, json), by its ending.",
    completion: .file()
  )
  var output: String?

  @Option(help: "The view that is drawn; by default only what differs.")
  var view: String?

  @Flag(help: "Draw both models too, at the same places: FILE-base.svg, FILE-variant.svg.")
  var panels = false

  @OptionGroup var language: LanguageOption
  @OptionGroup var look: LookOptions

  @Flag(name: .customLong("exit-code"), help: "End with 1 if there are differences.")
  var tellsByExitCode = false

  func validate() throws {
    if new == nil, scenario == nil, oldScenario == nil {
      throw ValidationError(
        "Name a second model, or a scenario that makes one: diff OLD NEW, diff MODEL --scenario ID."
      )
    }
    if output?.isEmpty == true { throw ValidationError("-o needs the name of a file.") }
    if pictureFormat == nil, view != nil || panels {
      throw ValidationError("--view and --panels are for a picture; name one with -o FILE.svg.")
    }
  }

  func run() throws {
    let first = try ComparedModel(old, scenario: oldScenario)
    let second =
      try new.map { try ComparedModel($0, scenario: scenario) }
      ?? ComparedModel(old, scenario: scenario)
    let report = DifferenceReport(from: first.side, to: second.side, language: language.tag)
    if let pictureFormat, let output {
      try draw(report, first, second, as: pictureFormat, to: output)
    } else {
      try write(report)
    }
    if tellsByExitCode, !report.isEmpty { throw Outside.dataError }
  }

  private func write(_ report: DifferenceReport) throws {
    let ending = output.flatMap { OutputName.ending(of: $0) }
    let text =
      switch ending.flatMap(DataFormat.init(rawValue:)) ?? format {
      case .table: report.text()
      case .csv: report.table.csv
      case .json: report.json.text
      }
    guard let output, output != "-" else {
      Outside.write(text)
      return
    }
    try Outside.write(Array(text.utf8), to: output)
    Outside.tell("wrote \(output)")
  }

  /// The format of the picture that is asked for; nil if none is.
  private var pictureFormat: RenderFormat? {
    guard let output, output != "-", let ending = OutputName.ending(of: output),
      !["txt", "csv", "json"].contains(ending)
    else { return nil }
    return RenderFormat(rawValue: ending)
  }

  private func draw(
    _ report: DifferenceReport,
    _ first: ComparedModel,
    _ second: ComparedModel,
    as format: RenderFormat,
    to output: String
  ) throws {
    let known = Graphviz.formats
    guard format == .dot || known.contains(format) else {
      let list = known.map(\.rawValue).joined(separator: ", ")
      throw Outside.misuse(
        "no .\(format.rawValue) is written; use txt, csv, json, or a picture: dot, \(list)"
      )
    }
    let renderer = DifferenceRenderer(
      from: first.side.model,
      to: second.side.model,
      DifferencePictures.difference(report),
      options: try look.options(language: language.tag),
      differenceOptions: DifferenceOptions(
        baseName: first.shortName(language.tag, beside: second),
        variantName: second.shortName(language.tag, beside: first),
        onlyChanged: view == nil,
        isAssumptionDriven: first.isAssumed || second.isAssumed
      ),
      format: format
    )
    Outside.forgetTimeZone()
    do {
      let kinds: [DifferencePanel] = panels ? DifferencePanel.allCases : [.difference]
      for panel in try renderer.pictures(of: drawnView(first, second), panels: kinds) {
        for warning in panel.picture.warnings { Outside.tell("warning: \(warning)") }
        let path = OutputName(output, format: format.rawValue).path(of: panel.panel)
        try Outside.write(panel.picture.bytes, to: path)
        Outside.tell("wrote \(path)")
      }
    } catch let error as GraphvizError {
      throw Outside.fail(error.message)
    }
  }

  private func drawnView(_ first: ComparedModel, _ second: ComparedModel) throws -> View {
    guard let view else { return View("difference", title: second.side.model.title) }
    // Either model may have the view; where both do, the second says what is drawn.
    if second.side.model.views[ViewID(view)] == nil,
      let found = first.side.model.views[ViewID(view)]
    {
      return found
    }
    return try second.side.model.view(named: view, of: second.side.name)
  }
}
