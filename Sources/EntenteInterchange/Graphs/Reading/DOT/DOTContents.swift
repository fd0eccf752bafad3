package import EntenteTables

/// What Graphviz understood of a DOT file: names and values as its parser holds them.
package struct DOTContents: Sendable {
  /// A value; one in angle brackets is a label in HTML.
  package struct Value: Sendable {
    package var name: String
    package var text: String
    package var isHTML: Bool

    package init(name: String, text: String, isHTML: Bool) {
      self.name = name
      self.text = text
      self.isHTML = isHTML
    }
  }

  package struct Node: Sendable {
    package var name: String
    package var values: [Value]

    package init(name: String, values: [Value]) {
      self.name = name
      self.values = values
    }
  }

  package struct Edge: Sendable {
    package var tail: String
    package var head: String
    package var name: String
    package var values: [Value]
    /// Where it comes among all elements of the graph.
    package var sequence: Int

    package init(tail: String, head: String, name: String, values: [Value], sequence: Int) {
      self.tail = tail
      self.head = head
      self.name = name
      self.values = values
      self.sequence = sequence
    }
  }

  package struct Subgraph: Sendable {
    package var name: String
    /// The subgraph that it lies in, by its place in the list.
    package var parent: Int?
    package var nodes: [String]
    package var values: [Value]

    package init(name: String, parent: Int?, nodes: [String], values: [Value]) {
      self.name = name
      self.parent = parent
      self.nodes = nodes
      self.values = values
    }
  }

  package var name: String
  package var isDirected: Bool
  package var isStrict: Bool
  package var values: [Value]
  package var nodes: [Node]
  package var edges: [Edge]
  package var subgraphs: [Subgraph]

  package init(
    name: String,
    isDirected: Bool,
    isStrict: Bool,
    values: [Value],
    nodes: [Node],
    edges: [Edge],
    subgraphs: [Subgraph]
  ) {
    self.name = name
    self.isDirected = isDirected
    self.isStrict = isStrict
    self.values = values
    self.nodes = nodes
    self.edges = edges
    self.subgraphs = subgraphs
  }
}

/// The text of a DOT file, and how errors of the parser find their place in it.
package struct DOTText {
  private let source: SourceText

  /// Reads an input; what is no UTF-8 is Latin-1.
  package init(_ input: ByteInput) throws(GraphFormatError) {
    source = try SourceText(input, limit: 1 << 30)
    if let nul = source.bytes.firstIndex(of: 0) {
      throw source.error("a NUL character stands in the text", at: nul)
    }
  }

  /// The text.
  package var text: String { String(decoding: source.bytes, as: UTF8.self) }

  /// The error that a message of the parser means, which names the line.
  package static func error(_ message: String) -> GraphFormatError {
    let words = message.split(whereSeparator: \.isWhitespace)
    let line = zip(words, words.dropFirst()).first { $0.0 == "line" }.flatMap { Int($0.1) }
    return GraphFormatError("this is no DOT: \(message)", line: line ?? 1)
  }

  /// The graph that the parser's graphs make.
  package func reading(_ graphs: [DOTContents]) throws(GraphFormatError) -> GraphReading {
    guard !graphs.isEmpty else { throw GraphFormatError("the file holds no graph", line: 1) }
    var assembly = DOTAssembly()
    let isDeclared = graphs.contains { graph in
      graph.values.contains { $0.name == "charset" && $0.text.lowercased().hasPrefix("latin") }
    }
    if !isDeclared { source.noteEncoding(&assembly.draft.losses) }
    for graph in graphs { assembly.add(graph, isOnly: graphs.count == 1) }
    return assembly.draft.reading(.dot)
  }
}
