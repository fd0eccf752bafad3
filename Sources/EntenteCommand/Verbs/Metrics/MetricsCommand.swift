internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteTables
internal import Foundation
internal import OrderedCollections

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Measure a model, or a table of edges, as a network.",
    discussion: """
      MODEL is a model, or a table of edges: CSV, TSV or separated by blanks, plain or gzip. Without \
      --measure a useful few are printed with what they say. Ties have no weights unless --weight or \
      --weight-column names them. Where relations may hold or not, numbers are measured without and \
      with them, and are ranges where that makes a difference.

      Examples:
        entente metrics graphs/china-russia
        entente metrics graphs/china-russia --measure betweenness,constraint --top 5
        entente metrics graphs/china-russia --at 2014-03 --measure all --format json
        entente metrics graphs/china-russia --series 1992/2017 --measure degree,density
        entente metrics trade.csv --source exporter --target importer --weight-column value --directed
        entente metrics --list
      """
  )

  @Argument(
    help: "A model file, a folder that holds model.yaml, or a table of edges.",
    completion: .file()
  )
  var model: String?

  @OptionGroup var choice: MeasureChoice
  @Option(help: "The view to measure; by default everything.")
  var view: String?

  @OptionGroup(title: "Time") var time: TimeOptions
  @OptionGroup(title: "From relations to ties") var projection: ProjectionOptions
  @OptionGroup(title: "Tables of edges") var table: EdgeTableArguments
  @OptionGroup(title: "Parameters") var parameters: MeasureParameters
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if choice.list { return }
    guard let model else {
      throw ValidationError("Name a model or a table of edges, or use --list.")
    }
    if isTable(model) {
      if view != nil || time.viewTime != nil || !projection.shapes.isEmpty {
        throw ValidationError("--view, --at, --during, --series and --project are for models.")
      }
      if let weight = projection.weight, weight != "count" {
        throw ValidationError("Name the column of weights with --weight-column \(weight).")
      }
    }
  }

  func run() throws {
    if choice.list {
      try choice.printList()
      return
    }
    guard let model else { return }
    let names = choice.names
    let measures = try choice.measures()
    let execution = LongRun.execution(threads: parameters.threads)
    do {
      var subject =
        isTable(model)
        ? try tableSubject(model, execution) : try modelSubject(model, execution)
      try parameters.apply(to: &subject)
      let chosen = try measures ?? usual(subject)
      let report = try subject.report(chosen)
      LongRun.end()
      try choice.printReport(report, of: subject)
      try failNamed(names, in: report)
    } catch MeasureError.cancelled {
      LongRun.end()
      throw LongRun.interrupted
    }
  }

  private func isTable(_ path: String) -> Bool {
    table.isUsed || EdgeTableArguments.isTable(path)
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

  /// A measure that was asked for by name and has no value is an error.
  private func failNamed(_ names: [String], in report: MeasureReport) throws {
    let named = Set(names.filter(MeasureNaming.isSingle))
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
      let place = isColumn ? read.header?.position(of: name) : 1
      guard let place else {
        throw Outside.misuse("\(path) has no column \"\(name)\"")
      }
      return Partition(names: labels, in: read, column: place)
    } catch let error as TableError {
      throw Outside.fail("\(path): \(error.message)")
    }
  }

  private func modelSubject(_ path: String, _ execution: Execution) throws -> MeasureSubject {
    var input = ModelArgument()
    input.model = path
    let model = try input.checked()
    let view = try view.map { try self.view($0, of: model) }
    var projection = self.projection.projection
    if let view { projection = projection.inheriting(from: model.resolved(view)) }
    do throws(GroupingError) {
      return try MeasureSubject(
        model.measuredSelection(of: view, at: time.at),
        projection,
        possible: self.projection.possible,
        grouping: try parameters.grouping(),
        view: view,
        language: language.tag,
        options: parameters.options(
          length: self.projection.length(weighted: projection.weight != .unweighted)
        ),
        execution: execution
      )
    } catch {
      throw Outside.misuse(error.message)
    }
  }

  private func view(_ name: String, of model: Model) throws -> View {
    if let view = model.views[ViewID(name)] { return view }
    let hint = EditDistance.nearest(to: name, among: model.views.keys.map(\.rawValue))
    Outside.tell(
      "error: \(self.model ?? "") has no view \"\(name)\""
        + (hint.map { "; did you mean \"\($0)\"?" } ?? "")
    )
    throw Outside.dataError
  }
}
