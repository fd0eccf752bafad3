internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteTables
internal import Foundation
internal import OrderedCollections

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Measure a model, a table of edges, or a graph of another program, as a network.",
    discussion: """
      MODEL is a model, or a table of edges: CSV, TSV or separated by blanks, plain or gzip, or a graph: \
      GraphML, GEXF, DOT, Pajek, HIF and what else import graph reads, by its ending or --as. Without \
      --measure a useful few are printed with what they say. Ties have no weights unless --weight or \
      --weight-column names them. Where relations may hold or not, numbers are measured without and \
      with them, and are ranges where that makes a difference.

      Examples:
        entente metrics graphs/china-russia
        entente metrics graphs/china-russia --measure betweenness,constraint --top 5
        entente metrics graphs/china-russia --at 2014-03 --measure all --format json
        entente metrics graphs/china-russia --series 1992/2017 --measure degree,density
        entente metrics trade.csv --source exporter --target importer --weight-column value --directed
        entente metrics lesmis.gexf --weight-column weight --measure strength
        entente metrics --list
      """
  )

  @Argument(
    help: "A model file, a folder that holds model.yaml, a table of edges, or a graph.",
    completion: .file()
  )
  var model: String?

  @OptionGroup var choice: MeasureChoice
  @OptionGroup var variant: ScenarioOption
  @Option(help: "The view to measure; by default everything.")
  var view: String?

  @OptionGroup(title: "Time") var time: TimeOptions
  @OptionGroup(title: "From relations to ties") var projection: ProjectionOptions
  @OptionGroup(title: "Tables of edges and graphs") var table: EdgeTableArguments
  @OptionGroup(title: "How far to trust the numbers") var trust: TrustOptions
  @OptionGroup(title: "Parameters") var parameters: MeasureParameters
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if choice.list { return }
    guard let model else {
      throw ValidationError("Name a model, a table of edges or a graph, or use --list.")
    }
    if table.isGraph(model) {
      if table.source != nil || table.target != nil || table.actors != nil {
        throw ValidationError("--source, --target and --actors are for tables of edges.")
      }
      if let weight = projection.weight, weight != "count", table.weightColumn != nil {
        throw ValidationError("Name the weight once: --weight-column \(weight).")
      }
    }
    if isTable(model) {
      if view != nil || variant.scenario != nil || time.viewTime != nil
        || !projection.shapes.isEmpty || trust.needsModel
      {
        throw ValidationError(
          "--view, --scenario, --at, --during, --series, --project, --samples and --multiverse are for models."
        )
      }
      if let weight = projection.weight, weight != "count", !table.isGraph(model) {
        throw ValidationError("Name the column of weights with --weight-column \(weight).")
      }
    } else if time.series != nil, trust.isUsed {
      throw ValidationError("--samples, --null and --multiverse are for one time; use --at.")
    } else if time.series != nil, parameters.namesActors {
      throw ValidationError("--pair and --personalization are for one time; use --at.")
    }
  }

  func run() throws {
    if choice.list {
      try choice.printList()
      return
    }
    guard let model else { return }
    let execution = LongRun.execution(threads: parameters.threads)
    do {
      if isTable(model) {
        try measureTable(model, execution)
      } else {
        try measureModel(model, execution)
      }
    } catch MeasureError.cancelled {
      LongRun.end()
      throw LongRun.interrupted
    } catch let error as MeasureError {
      throw Outside.misuse(error.message())
    } catch let error as GroupingError {
      throw Outside.misuse(error.message)
    }
  }

  private func measureTable(_ path: String, _ execution: Execution) throws {
    var subject =
      table.isGraph(path)
      ? try graphSubject(path, execution) : try tableSubject(path, execution)
    try parameters.apply(to: &subject)
    let measures = try choice.measures() ?? usual(subject)
    LongRun.begin("measuring")
    var report = try subject.report(measures)
    if let plan = try trust.nullPlan(seed: parameters.seed) {
      LongRun.begin("null model")
      let test = try NullTest(measures, in: subject.context, plan: plan, execution: execution)
      let limit = choice.limit
      report.sections.append(ReportSection(test, ids: report.ids, names: [], limit: limit))
    }
    try finish(report, subject)
  }

  private func measureModel(_ path: String, _ execution: Execution) throws {
    var input = ModelArgument()
    input.model = path
    if EdgeTableArguments.looksLikeTable(path) {
      throw Outside.misuse(
        "\(path) looks like a table; for a table of edges name it .csv, or say which columns have "
          + "the actors, with --source and --target"
      )
    }
    let model = try variant.model(input)
    try checkWeight(model)
    let view = try view.map { try model.view(named: $0, of: path) }
    var projection = self.projection.projection
    if let view { projection = projection.inheriting(from: model.resolved(view)) }
    let options = parameters.options(
      length: self.projection.length(weighted: projection.weight != .unweighted)
    )
    if let series = time.series {
      try measureSeries(series, of: model, view, projection, options, execution)
      return
    }
    let selection = model.measuredSelection(of: view, at: time.at ?? time.during)
    let possible = self.projection.possible
    var subject = try MeasureSubject(
      selection,
      projection,
      possible: possible,
      grouping: try parameters.grouping(),
      view: view,
      language: language.tag,
      options: options,
      execution: execution
    )
    try parameters.apply(to: &subject)
    let measures = try choice.measures() ?? usual(subject)
    LongRun.begin("measuring")
    var report = try subject.report(measures)
    let network = ProjectedNetwork(
      selection,
      projection.with(possible: possible == .excluded ? .excluded : .included)
    )
    if let note = trust.note(on: network) { report.notes.append(note) }
    report.sections = try trust.sections(
      measures,
      of: network,
      subject: subject,
      limit: choice.limit,
      seed: parameters.seed
    )
    try finish(report, subject)
  }

  /// Makes sure that some relation has a number to weigh it by.
  private func checkWeight(_ model: Model) throws {
    guard case .attribute(let name) = projection.projection.weight else { return }
    let known = model.numericAttributes
    guard !known.contains(name) else { return }
    let hint = EditDistance.nearest(to: name.rawValue, among: known.map(\.rawValue))
    throw Outside.misuse(
      "no relation has a number \"\(name)\""
        + (hint.map { "; did you mean \"\($0)\"?" } ?? "") + "; --weight takes count, intensity"
        + (known.isEmpty
          ? ", and no attribute, as no relation has a number"
          : ", or one of " + known.map(\.rawValue).joined(separator: ", "))
    )
  }

  private func measureSeries(
    _ period: Period,
    of model: Model,
    _ view: View?,
    _ projection: Projection,
    _ options: MeasureOptions,
    _ execution: Execution
  ) throws {
    let times: [Period]
    do throws(SeriesError) {
      times = try period.steps(by: time.step)
    } catch {
      throw Outside.misuse(error.message)
    }
    LongRun.begin("measuring")
    let names = MeasureNaming.usual(directed: projection.direction == .directed)
    let series = try MeasureSeries(
      try choice.measures() ?? names.compactMap(Measure.named),
      of: view,
      in: model,
      at: times,
      projection: projection,
      grouping: try parameters.grouping(),
      options: options,
      execution: execution
    )
    LongRun.end()
    let report = SeriesReport(
      series,
      of: model,
      view: view,
      options: options,
      language: language.tag
    )
    let picture = try choice.plot(report, options: look())
    try choice.printReport(report)
    try choice.writePlot(picture)
    for slice in report.slices { try failNamed(choice.names, in: slice) }
  }

  private func finish(_ report: MeasureReport, _ subject: MeasureSubject) throws {
    LongRun.end()
    // A measure that was named and has no value is told as that, and not as nothing to draw.
    let picture =
      hasFailed(report) ? nil : try choice.plot(report, title: subject.title, options: look())
    try choice.printReport(report, of: subject)
    try choice.writePlot(picture)
    try failNamed(choice.names, in: report)
  }

  private func look() -> DiagramOptions {
    var options = DiagramOptions()
    options.language = language.tag
    return options
  }

  private func isTable(_ path: String) -> Bool {
    table.isUsed || EdgeTableArguments.isTable(path) || table.isGraph(path)
  }

  private func usual(_ subject: MeasureSubject) throws -> [Measure] {
    let network = subject.context.network
    let work = Double(network.actorCount) * Double(network.edgeCount)
    let names = MeasureNaming.usual(directed: network.isDirected)
    let measures = names.compactMap(Measure.named)
    guard work > Self.workOfUsual else { return measures }
    let slow = measures.filter { $0.cost >= .quadratic }
    if !slow.isEmpty {
      Outside.tell(
        "note: left out for the size of the network, name them to have them: "
          + slow.map(\.name).joined(separator: ", ")
      )
    }
    return measures.filter { $0.cost < .quadratic }
  }

  /// Actors times ties beyond which slow measures must be asked for: a few seconds.
  private static let workOfUsual = 1e9

  private func hasFailed(_ report: MeasureReport) -> Bool {
    report.findings.allSatisfy { $0.failure != nil }
  }

  /// A measure that was asked for by name and has no value is an error.
  private func failNamed(_ names: [String], in report: MeasureReport) throws {
    let named = Set(names.compactMap { MeasureNaming.single($0)?.name })
    let failed = report.findings.filter { $0.failure != nil && named.contains($0.measure.name) }
    guard !failed.isEmpty else { return }
    for finding in failed {
      Outside.tell("error: \(finding.failure?.message { report.ids[$0] } ?? "")")
    }
    throw Outside.dataError
  }

  private func tableSubject(_ path: String, _ execution: Execution) throws -> MeasureSubject {
    LongRun.begin("reading \(path)")
    do {
      let read = try EdgeTable.read(
        path,
        actors: table.actors,
        options: table.options(projection),
        execution: execution
      )
      let isWeighted = read.network.isWeighted
      var subject = MeasureSubject(
        read,
        name: path,
        options: parameters.options(length: projection.length(weighted: isWeighted)),
        execution: execution
      )
      subject.context.partition = try groups(of: read.labels)
      return subject
    } catch let error as EdgeTableError {
      switch error.code {
      case .cancelled: throw MeasureError.cancelled
      case .unreadable: throw Outside.fail("\(error)")
      default:
        Outside.tell("error: \(error)")
        throw Outside.dataError
      }
    }
  }

  /// The groups that a column of the table of actors, or a table of its own, divides actors into.
  private func groups(of labels: ActorLabels) throws -> Partition? {
    guard let name = parameters.groupBy else { return nil }
    let isColumn = table.actors != nil && !FileManager.default.fileExists(atPath: name)
    let path = isColumn ? table.actors ?? name : name
    do {
      let read = try TableReader().read(.file(path))
      if let problem = read.problems.first(where: { $0.code == .invalidText }) {
        Outside.tell(
          "error: \(path):\(problem); convert the table, such as by iconv -f WINDOWS-1252 -t UTF-8"
        )
        throw Outside.dataError
      }
      let place = isColumn ? read.header?.position(of: name) : 1
      guard let place else {
        let columns = read.header?.names ?? []
        let hint = EditDistance.nearest(to: name, among: columns)
        throw Outside.misuse(
          "\(path) has no column \"\(name)\""
            + (hint.map { "; did you mean \"\($0)\"?" }
              ?? "; it has \(columns.joined(separator: ", "))")
        )
      }
      return Partition(names: labels, in: read, column: place)
    } catch let error as TableError {
      throw Outside.fail("\(path): \(error.message)")
    }
  }
}
