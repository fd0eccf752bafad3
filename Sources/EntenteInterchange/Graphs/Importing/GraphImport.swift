public import EntenteModel
internal import OrderedCollections

/// What becomes a model of graphs of other programs: nodes are actors, edges are relations.
///
/// Kinds of edges become types, spells become dates, colours become rules of style in a view. What has
/// no place in a model is in the report's losses.
public enum GraphImport {
  /// A graph that was read, with the names of its files.
  public struct Input: Sendable {
    /// The graph.
    public var reading: GraphReading
    /// The files that it was read from, in the order in which they were read.
    public var files: [String]

    /// Creates an input.
    public init(_ reading: GraphReading, files: [String]) {
      self.reading = reading
      self.files = files
    }
  }

  /// What the import is told.
  public struct Options: Hashable, Sendable {
    /// The kind of actors whose node does not say what it is.
    public var kind: KindID
    /// What relations are whose edge does not say.
    public var type: String
    /// The scheme by which identifiers of nodes name states and organizations, `name` for the labels;
    /// nil if every node is an actor of its own.
    public var scheme: SchemeID?

    /// Creates options.
    public init(kind: KindID = "collective", type: String = "edge", scheme: SchemeID? = nil) {
      self.kind = kind
      self.type = type
      self.scheme = scheme
    }
  }

  /// Makes a model of graphs; nodes of the same identifier are one actor.
  ///
  /// - Parameters:
  ///   - inputs: The graphs.
  ///   - options: What the import is told.
  /// - Returns: The model, which cites file and line for each relation, and the report.
  /// - Throws: ``ImportError`` if the graphs have no node.
  public static func model(
    of inputs: [Input],
    options: Options = Options()
  ) throws(ImportError) -> ImportedModel {
    let titles = inputs.compactMap(\.reading.graph.title).filter { !$0.isEmpty }
    var draft = GraphImportDraft(
      ImportDraft(
        kind: "graph",
        files: inputs.flatMap(\.files),
        title: titles.first ?? inputs.first?.files.first.map(ImportPlace.name) ?? "A graph",
        options: ImportOptions()
      ),
      options
    )
    draft.add(inputs)
    return try draft.finished()
  }
}

extension GraphImport {
  /// The schemes by whose codes states and organizations are known.
  public static var schemes: [SchemeID] { ActorResolver.base.schemes }
}

extension ImportError {
  /// The error of a file that is no graph.
  public init(_ error: GraphFormatError) {
    self.init(
      error.isUnreadable ? .unreadable : .wrongKind,
      error.message,
      at: error.path.map { ImportPlace($0, line: error.line, column: error.column) }
    )
  }
}

extension ImportPlace {
  /// A file's name without its folders.
  static func name(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }
}
