internal import ArgumentParser
internal import EntenteNetwork

/// Which columns of an edge table are read.
struct EdgeTableArguments: ParsableArguments {
  @Option(help: "The column of the actor that a tie starts from, by name or by place from 1.")
  var source: String?

  @Option(help: "The column of the actor that a tie leads to.")
  var target: String?

  @Option(help: "The column of weights; without it ties have none.")
  var weightColumn: String?

  @Option(help: "The column of signs: numbers, + and -, cooperative and conflictual.")
  var signColumn: String?

  @Option(
    help: "A table whose rows begin with actors, to have those without ties too.",
    completion: .file()
  )
  var actors: String?

  /// Whether something is said that only tables of edges have.
  var isUsed: Bool {
    [source, target, weightColumn, signColumn, actors].contains { $0 != nil }
  }

  /// The options of the reader.
  func options(_ projection: ProjectionOptions) -> EdgeTableOptions {
    var options = EdgeTableOptions(
      source: source.map(EdgeTableOptions.Column.named),
      target: target.map(EdgeTableOptions.Column.named),
      weight: weightColumn.map(EdgeTableOptions.Column.named),
      isDirected: projection.direction == .directed
    )
    options.sign = signColumn.map(EdgeTableOptions.Column.named)
    switch projection.parallel {
    case .sum, .apart: options.combination = .sum
    case .max: options.combination = .max
    case .mean: options.combination = .mean
    }
    options.countsParallel = projection.weight == "count"
    return options
  }

  /// Whether a path names a table of edges, rather than a model.
  static func isTable(_ path: String) -> Bool {
    let endings = ["csv", "tsv", "tab", "txt", "edges", "edgelist", "el", "ncol"]
    let plain = path.lowercased().replacing(".gz", with: "").replacing(".zip", with: "")
    return OutputName.ending(of: plain).map(endings.contains) ?? false
  }
}
