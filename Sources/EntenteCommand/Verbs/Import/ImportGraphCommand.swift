internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

struct ImportGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Make a model of graphs of other programs: GraphML, GEXF, DOT, Pajek, HIF and more.",
    discussion: """
      Nodes become actors, edges relations whose type is the kind of the edge, spells dates, colours \
      the style of a view. Each relation cites file and line. What a model has no place for is counted \
      and printed. Several tables are one graph of nodes and edges; several graphs are one model, in \
      which nodes of the same identifier are one actor. Formats go by the ending and content of a file: \
      \(GraphFile.words.joined(separator: ", ")).

      Documentation/formats.md says what becomes of what.

      Examples:
        entente import graph alliances.gexf -o out/alliances
        entente import graph nodes.csv edges.csv --kind person -o out/club
        entente import graph trade.net --actors name -o out/trade
      """
  )

  @OptionGroup var arguments: ImportArguments

  @Option(
    name: .customLong("as"),
    help: "The format, where ending and content do not say.",
    transform: GraphFile.format
  )
  var graphFormat: GraphFormat?

  @Option(help: "The kind of actors whose node says none.")
  var kind = "collective"

  @Option(help: "The type of relations whose edge says none.")
  var type = "edge"

  @Option(
    help: ArgumentHelp(
      "How nodes name states and organizations: name for labels, or a scheme such as iso3 or cow for "
        + "identifiers. Without it every node is an actor of its own.",
      valueName: "name|scheme"
    )
  )
  var actors: String?

  func validate() throws {
    if arguments.maxErrors != nil {
      throw ValidationError("--max-errors is for rows; a graph is read as a whole or not at all.")
    }
    guard Vocabulary.base.kinds[KindID(kind)] != nil else {
      let known = Vocabulary.base.kinds.keys.map(\.rawValue)
      throw ValidationError("There is no kind \"\(kind)\"; \(Hint.words(for: kind, among: known)).")
    }
    if let actors, actors != "name", !GraphImport.schemes.contains(SchemeID(actors)) {
      let known = ["name"] + GraphImport.schemes.map(\.rawValue)
      throw ValidationError("'\(actors)' is no scheme; \(Hint.words(for: actors, among: known)).")
    }
  }

  func run() throws {
    try arguments.run { files, _ in
      do {
        return try GraphImport.model(
          of: inputs(files),
          options: GraphImport.Options(
            kind: KindID(kind),
            type: type,
            scheme: actors.map(SchemeID.init(_:))
          )
        )
      } catch let error as GraphFormatError {
        throw ImportError(error)
      }
    }
  }

  /// The graphs of the files; tables are one.
  private func inputs(_ files: [String]) throws -> [GraphImport.Input] {
    var inputs: [GraphImport.Input] = []
    var tables: [String] = []
    for file in files {
      let format = try self.graphFormat ?? GraphReader.format(of: file)
      if format == .table {
        tables.append(file)
      } else {
        inputs.append(GraphImport.Input(try GraphFile.read(file, as: format), files: [file]))
      }
    }
    if !tables.isEmpty {
      inputs.insert(GraphImport.Input(try GraphReader.read(tables: tables), files: tables), at: 0)
    }
    return inputs
  }
}
