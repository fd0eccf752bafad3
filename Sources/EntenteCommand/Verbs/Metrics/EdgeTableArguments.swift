internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteNetwork
internal import EntenteTables
internal import Foundation

/// Which columns of an edge table are read.
struct EdgeTableArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The column of the actor that a tie starts from, by name or by place from 1; by default the "
        + "first."
    )
  )
  var source: String?

  @Option(help: "The column of the actor that a tie leads to; by default the second.")
  var target: String?

  @Option(help: "The column of weights, or attribute of edges; without it ties have none.")
  var weightColumn: String?

  @Option(help: "The column or attribute of signs: numbers, + and -, cooperative and conflictual.")
  var signColumn: String?

  @Option(
    help: "A table whose rows begin with actors, to have those without ties too.",
    completion: .file()
  )
  var actors: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format of a graph, where its ending does not say: gexf, graphml, dot, pajek …",
      valueName: "format"
    ),
    transform: GraphFile.format
  )
  var graphFormat: GraphFormat?

  /// Whether a path is read as a graph of another program.
  func isGraph(_ path: String) -> Bool { graphFormat != nil || GraphFile.isGraph(path) }

  /// How edges of a graph become ties.
  func graphOptions(_ projection: ProjectionOptions) -> GraphNetwork.Options {
    var options = GraphNetwork.Options(
      isDirected: projection.direction.map { $0 == .directed },
      weight: weightColumn ?? (projection.weight == "count" ? nil : projection.weight),
      sign: signColumn,
      countsParallel: projection.weight == "count"
    )
    options.combination = combination(projection)
    return options
  }

  private func combination(_ projection: ProjectionOptions) -> TieCombination {
    switch projection.parallel {
    case .sum, .apart: .sum
    case .max: .max
    case .mean: .mean
    }
  }

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
    options.combination = combination(projection)
    options.countsParallel = projection.weight == "count"
    return options
  }

  /// Whether a file that by its name is neither a table nor a model looks like a table: its first
  /// two lines have the same number of commas, tabs, semicolons or bars.
  static func looksLikeTable(_ path: String) -> Bool {
    let isModel = OutputName.ending(of: path).map(["yaml", "yml", "json"].contains) ?? false
    guard !isModel, let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: 1 << 12) else { return false }
    let lines = data.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count > 1, !lines[0].starts(with: "entente:".utf8) else { return false }
    return TableDelimiter.allCases.contains { delimiter in
      let counts = lines.prefix(2).map { line in line.count { $0 == delimiter.rawValue } }
      return counts[0] > 0 && counts[0] == counts[1]
    }
  }

  /// Whether a path names a table of edges, rather than a model.
  static func isTable(_ path: String) -> Bool {
    let endings = ["csv", "tsv", "tab", "txt", "edges", "edgelist", "el", "ncol"]
    let plain = path.lowercased().replacing(".gz", with: "").replacing(".zip", with: "")
    return OutputName.ending(of: plain).map(endings.contains) ?? false
  }
}
