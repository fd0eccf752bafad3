internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteTables

/// How a model is handed over as a graph.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format of the file, where its ending does not say: \(GraphOptions.names).",
      valueName: "format"
    ),
    transform: GraphOptions.written
  )
  var format: ExportFormat?

  @Option(
    help: ArgumentHelp(
      "What a relation of more than two becomes in a graph: hyperedge, junction or projected.",
      valueName: "form"
    ),
    transform: Word.transform
  )
  var nary: NaryForm?

  @Option(
    help: ArgumentHelp(
      "Edges without direction in a graph that has both kinds: kept, or an attribute of directed ones.",
      valueName: "kept|attribute"
    ),
    transform: Word.transform
  )
  var mixed: GraphWriter.MixedDirection?

  @Option(
    name: .customLong("format"),
    help: "What is lost in a format: table tells it on standard error, json prints it as data."
  )
  var report: LossFormat = .table

  static let names =
    (GraphWriter.formats.map(\.rawValue) + BibliographyFormat.allCases.map(\.rawValue))
    .joined(separator: ", ")

  /// The format that a word names, among those that are written.
  private static func written(_ word: String) throws -> ExportFormat {
    let word = word.lowercased()
    if let format = GraphWriter.formats.first(where: { $0.rawValue == word }) {
      return .graph(format)
    }
    if let format = BibliographyFormat(rawValue: word) { return .bibliography(format) }
    let isRead = GraphFormat(rawValue: word) != nil
    throw ValidationError(
      (isRead ? "'\(word)' is read, not written; written are " : "'\(word)' is none of ") + names
        + "."
    )
  }

  /// What is asked for fits the target.
  func validate(for target: ExportTarget) throws {
    switch target {
    case .graph(let path, _):
      try validateReport(for: path, "graph")
    case .bibliography(let path, _):
      try validateReport(for: path, "bibliography")
      guard nary == nil, mixed == nil else {
        throw ValidationError("--nary and --mixed are for graphs.")
      }
    case .folder, .json, .yaml, .codebook, .panel:
      guard nary == nil, mixed == nil, report == .table else {
        throw ValidationError("--nary, --mixed and --format are for graphs and bibliographies.")
      }
    }
  }

  private func validateReport(for path: String?, _ what: String) throws {
    guard path == nil, report == .json else { return }
    throw ValidationError(
      "Standard output has the \(what); give -o FILE, so that --format json has room."
    )
  }

  /// Tells what was lost, in words or as data.
  func tell(_ losses: LossReport, in path: String?) {
    switch report {
    case .json: Outside.write(losses.json.text)
    case .table:
      guard !losses.isEmpty else { return }
      Outside.tell("note: not kept, or kept otherwise, in \(path ?? "standard output"):")
      for line in losses.text.split(separator: "\n") { Outside.tell("  \(line)") }
    }
  }
}

/// A format that `--as` names.
enum ExportFormat {
  case graph(GraphFormat)
  case bibliography(BibliographyFormat)
}

/// How a report of losses is printed.
enum LossFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
}
