internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import OrderedCollections

struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Find the camps of friends and foes, and which ties strain them.",
    discussion: """
      MODEL is a model, or a table of ties with signs: CSV, TSV or separated by blanks, plain or \
      gzip. Two actors are for each other if their relations are cooperative, against each other if \
      they are conflictual; where both stand side by side, --policy decides, and the pair is listed. \
      The frustration index is the least number of ties that would have to change for two camps \
      without strain; it is exact, unless --time-limit ends the search.

      Examples:
        entente balance graphs/china-russia
        entente balance graphs/china-russia --policy worst --camps free --format json
        entente balance graphs/china-russia --at 2014 --plot camps.svg
        entente balance graphs/china-russia --series 1990/2017 --step year
        entente balance tribes.csv --source from --target to --sign relation
      """
  )

  @Argument(
    help: "A model file, a folder that holds model.yaml, or a table of signed ties.",
    completion: .file()
  )
  var model: String

  @OptionGroup var choice: BalanceChoice
  @OptionGroup var output: BalanceOutput
  @OptionGroup var variant: ScenarioOption
  @Option(help: "The view to measure; by default everything.")
  var view: String?

  @OptionGroup(title: "Time") var time: TimeOptions

  @Option(
    name: .customLong("project"),
    help: ArgumentHelp(
      "How a type becomes ties: directed, clique, star, junction or none. Can be repeated.",
      valueName: "type=shape"
    ),
    transform: ProjectionOptions.shape
  )
  var shapes: [(type: RelationTypeID, shape: ProjectionShape)] = []

  @Option(
    help: ArgumentHelp(
      "Whether relations that may hold are kept apart, as ranges, or are in or out.",
      valueName: "apart|included|excluded"
    ),
    transform: Word.transform
  )
  var possible: MeasureSubject.PossibleRelations?

  @OptionGroup(title: "Tables of signed ties") var table: SignedTableArguments
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard isTable else { return }
    if view != nil || variant.scenario != nil || time.viewTime != nil || !shapes.isEmpty
      || possible != nil || choice.policy != nil
    {
      throw ValidationError(
        "--view, --scenario, --at, --during, --series, --project, --possible and --policy are for models."
      )
    }
  }

  func run() throws {
    let execution = LongRun.execution(threads: choice.threads)
    do {
      if isTable {
        try measureTable(execution)
      } else {
        try measureModel(execution)
      }
    } catch MeasureError.cancelled {
      LongRun.end()
      throw LongRun.interrupted
    } catch let error as MeasureError {
      LongRun.end()
      throw Outside.misuse(error.message())
    }
  }

  private var isTable: Bool { table.isUsed || EdgeTableArguments.isTable(model) }

  private func measureTable(_ execution: Execution) throws {
    LongRun.begin("reading \(model)")
    let subject = BalanceSubject(
      try table.read(model, execution),
      name: model,
      isDirected: table.direction == .directed
    )
    try finish(subject, nil, execution)
  }

  private func measureModel(_ execution: Execution) throws {
    var input = ModelArgument()
    input.model = model
    if EdgeTableArguments.looksLikeTable(model) {
      throw Outside.misuse(
        "\(model) looks like a table; for a table of ties name it .csv, or say which columns have "
          + "the actors, with --source and --target"
      )
    }
    let model = try variant.model(input)
    let view = try view.map { try model.view(named: $0, of: self.model) }
    var projection = Projection()
    for (type, shape) in shapes { projection.shapes[type] = shape }
    if let view { projection = projection.inheriting(from: model.resolved(view)) }
    let subject = BalanceSubject(
      model.measuredSelection(of: view, at: time.at ?? time.during),
      policy: choice.policy ?? .net,
      projection: projection,
      possible: possible ?? .apart,
      view: view,
      language: language.tag
    )
    try finish(subject, ModelDescriber(model, language: language.tag), execution)
  }

  private func finish(
    _ subject: BalanceSubject,
    _ describer: ModelDescriber?,
    _ execution: Execution
  ) throws {
    LongRun.begin("looking for camps")
    var report = try BalanceReport(subject, options: try choice.options(), execution: execution)
    report.sections = try choice.sections(of: report, execution)
    LongRun.end()
    output.print(report, describer)
  }
}
