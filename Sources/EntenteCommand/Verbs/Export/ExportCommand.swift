internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a model as tables, as a panel, as a graph of another program, or as one file.",
    discussion: """
      -o FOLDER gets a set of CSV files and codebook.md, which explains every file and column: \
      actors, relations, participants, the edges that relations become, evidence, sources, claims. \
      entente import tables reads it back, nothing lost. A folder that export wrote is replaced; any \
      other is left alone. -o x.json and x.yaml hold the \
      whole model; \
      -o x.md is a codebook of its vocabulary: every relation type in use with its roles, counts and \
      an example.

      --panel writes a row for every dyad or actor in every year, zeros too: for each type and valence \
      the number of relations that are certain and of those that are possible in the year. It goes to \
      standard output, to -o x.csv or x.tsv, or with -o FOLDER beside the tables. Actors are named by \
      --codes; who has none, and what is not counted, is told on standard error. Years are those \
      from the first dated tie to the model's as-of unless --years says others.

      A graph is written in the format that the name ends with (.graphml .gexf .dot .gml .net .cyjs .cx2 \
      .hif.json .sif .mmd .cypher .ftm.json), or that --as names. What the format cannot hold is told on \
      standard error, or with --format json printed as data. .bib, .ris and .csl.json hold the sources. \
      Documentation/exporting.md has what each format keeps and loses.

      examples/pandas-networkx and examples/r-igraph have scripts that read the tables.

      Examples:
        entente export graphs/china-russia -o out/tables
        entente export graphs/china-russia --view arms --at 2015 -o out/arms
        entente export graphs/china-russia --panel dyad-year --codes cow --years 1992/2017 -o dyads.csv
        entente export graphs/china-russia -o model.json
        entente export graphs/china-russia -o vocabulary.md
        entente export graphs/china-russia -o out/case.gexf --lang zh-Hant
        entente export graphs/china-russia --view arms --as dot -o -
        entente export graphs/china-russia -o out/sources.bib
      """
  )

  @OptionGroup var input: ModelArgument
  @OptionGroup var variant: ScenarioOption

  @Option(
    name: [.short, .customLong("output")],
    help:
      "A folder for the tables, or a file: .json, .yaml, .md, a graph's or bibliography's ending; with --panel .csv or .tsv.",
    completion: .file()
  )
  var output: String?

  @Option(help: "Only what a view selects, with its shapes.")
  var view: String?

  @Option(
    help: "The date to see the model at, such as 2014 or 2014-03-18.",
    transform: ExportCommand.period
  )
  var at: Period?

  @Option(
    name: .customLong("project"),
    help: ArgumentHelp(
      "How a type becomes edges: directed, clique, star, junction or none. Can be repeated.",
      valueName: "type=shape"
    ),
    transform: ProjectionOptions.shape
  )
  var shapes: [(type: RelationTypeID, shape: ProjectionShape)] = []

  @OptionGroup var language: LanguageOption
  @OptionGroup var panel: PanelOptions
  @OptionGroup var graph: GraphOptions

  private func target() throws -> ExportTarget {
    try ExportTarget(output, hasPanel: panel.unit != nil, format: graph.format)
  }

  func validate() throws {
    try panel.validate()
    let target = try target()
    try graph.validate(for: target)
    switch target {
    case .json, .yaml:
      guard view == nil, at == nil, shapes.isEmpty, language.lang == nil else {
        throw ValidationError(
          "A .json or .yaml file holds the whole model; --view, --at, --project and --lang are for tables."
        )
      }
    case .codebook:
      guard view == nil, at == nil, shapes.isEmpty else {
        throw ValidationError(
          "A codebook is of the whole model; --view, --at and --project are for tables."
        )
      }
    case .panel where at != nil:
      throw ValidationError("A panel has years of its own; use --years in place of --at.")
    case .bibliography where !shapes.isEmpty:
      throw ValidationError("A bibliography has no edges; --project is for tables and graphs.")
    case .panel, .folder, .graph, .bibliography: break
    }
  }

  func run() throws {
    let target = try target()
    let model = try variant.model(input)
    switch target {
    case .json(let path):
      tellTerms(of: ExportScope(model))
      try write(Array(ModelWriter.json(model).utf8), to: path)
    case .yaml(let path):
      tellTerms(of: ExportScope(model))
      try write(Array(ModelWriter.yaml(model, omitting: .base).utf8), to: path)
    case .codebook(let path):
      let codebook = VocabularyCodebook(of: model, language: language.tag)
      try write(Array(codebook.markdown.utf8), to: path)
    case .panel(let path, let delimiter):
      let scope = try scope(of: model)
      guard let panel = try self.panel(of: scope) else { return }
      tellTerms(of: scope)
      for remark in panel.remarks { Outside.tell("note: \(remark)") }
      try write(panel.text(delimiter: delimiter), to: path)
    case .folder(let path): try writeFolder(path, of: model)
    case .graph(let path, let format): try writeGraph(format, to: path, of: model)
    case .bibliography(let path, let format): try writeSources(format, to: path, of: model)
    }
  }

  /// Tells a remark: what forbids handing on is a warning.
  static func tell(_ remark: String) {
    Outside.tell(remark.hasPrefix("P001") ? "warning: \(remark)" : "note: \(remark)")
  }

  /// Warns of sources that may not be passed on.
  func tellTerms(of scope: ExportScope) {
    for remark in scope.remarksOnTerms() { Self.tell(remark) }
  }

  private func writeFolder(_ path: String, of model: Model) throws {
    let scope = try scope(of: model)
    let panel = try panel(of: scope)
    let tables = TableSet(scope, panel: panel)
    for remark in tables.remarks { Self.tell(remark) }
    for remark in panel?.remarks ?? [] { Outside.tell("note: the panel: \(remark)") }
    try Outside.write(
      tables.files.map { ($0.name, $0.bytes) },
      toFolder: path,
      Outside.FolderLayout(
        markedFile: TableSet.codebookName,
        mark: TableSet.mark,
        knownFiles: Set(TableSet.fileNames)
      )
    )
    Outside.tell("wrote \(path), explained in \(TableSet.codebookName)")
  }

  func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else {
      Outside.write(bytes)
      return
    }
    try Outside.write(bytes, to: path)
    Outside.tell("wrote \(path)")
  }

  // MARK: What is asked

  func scope(of model: Model) throws -> ExportScope {
    var overrides: OrderedDictionary<RelationTypeID, ProjectionShape> = [:]
    for (type, shape) in shapes {
      let known = model.vocabulary.relationTypes.keys
      guard known.contains(type) else {
        throw missing("relation type", type.rawValue, among: known.map(\.rawValue))
      }
      overrides[type] = shape
    }
    return ExportScope(
      model,
      view: try selectedView(of: model),
      at: at,
      language: language.tag,
      shapes: overrides
    )
  }

  private func selectedView(of model: Model) throws -> View? {
    guard let view else { return nil }
    guard let found = model.views[ViewID(view)] else {
      throw missing("view", view, among: model.views.keys.map(\.rawValue))
    }
    return found
  }

  private func panel(of scope: ExportScope) throws -> Panel? {
    guard let request = panel.request(for: scope.model) else { return nil }
    do {
      return try Panel(scope, request)
    } catch let error as PanelError {
      Outside.tell("error: \(error.message)")
      throw Outside.dataError
    }
  }

  private func missing(_ sort: String, _ name: String, among known: [String]) -> ExitCode {
    let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" }
    Outside.tell("error: \(input.model) has no \(sort) \"\(name)\"\(hint ?? "")")
    return Outside.dataError
  }

  private static func period(_ text: String) throws -> Period {
    do throws(EDTFError) {
      return try Period(parsing: text)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
