internal import CGraphviz
public import EntenteInterchange
public import EntenteTables

/// Reads graphs in the DOT language, as Graphviz itself understands them.
public enum DOTReader {
  /// Reads a file, plain or gzip.
  ///
  /// - Parameter path: The file.
  /// - Returns: The graph, and what it has no place for; of several graphs it is the union.
  /// - Throws: ``EntenteInterchange/GraphFormatError`` with the line of what is wrong.
  public static func read(_ path: String) throws(GraphFormatError) -> GraphReading {
    try read(.file(path))
  }

  /// Reads what an input holds.
  ///
  /// - Parameter input: The bytes.
  /// - Returns: The graph, and what it has no place for; of several graphs it is the union.
  /// - Throws: ``EntenteInterchange/GraphFormatError`` with the line of what is wrong.
  public static func read(_ input: ByteInput) throws(GraphFormatError) -> GraphReading {
    do throws(GraphFormatError) {
      let text = try DOTText(input)
      let graphs: [DOTContents]
      do {
        graphs = try GraphvizLibrary.contents(ofGraphsIn: text.text)
      } catch let error as GraphvizError {
        let said = error.messages.first { $0.severity == .error } ?? error.messages.first
        throw DOTText.error(said?.text ?? error.message)
      } catch {
        throw GraphFormatError("\(error)")
      }
      return try text.reading(graphs)
    } catch {
      var error = error
      error.path = error.path ?? input.path
      throw error
    }
  }
}

extension DOTContents {
  /// Takes over a graph of the C library; only under its lock.
  @unsafe init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    unsafe self.init(
      name: Self.name(of: graph),
      isDirected: agisdirected(graph) != 0,
      isStrict: agisstrict(graph) != 0,
      values: Self.values(of: graph, AGRAPH, graph),
      nodes: [],
      edges: [],
      subgraphs: []
    )
    var nextNode = unsafe agfstnode(graph)
    while let node = unsafe nextNode {
      nodes.append(
        unsafe Node(name: Self.name(of: node), values: Self.values(of: node, AGNODE, graph))
      )
      var nextEdge = unsafe agfstout(graph, node)
      while let edge = unsafe nextEdge {
        edges.append(
          unsafe Edge(
            tail: Self.name(of: entente_gv_tail(edge)),
            head: Self.name(of: entente_gv_head(edge)),
            name: Self.name(of: edge),
            values: Self.values(of: edge, AGEDGE, graph),
            sequence: Int(clamping: entente_gv_sequence(edge))
          )
        )
        unsafe nextEdge = agnxtout(graph, edge)
      }
      unsafe nextNode = agnxtnode(graph, node)
    }
    unsafe takeSubgraphs(of: graph, root: graph, parent: nil)
  }

  @unsafe private mutating func takeSubgraphs(
    of graph: UnsafeMutablePointer<Agraph_t>,
    root: UnsafeMutablePointer<Agraph_t>,
    parent: Int?
  ) {
    // libcgraph sorts subgraphs by the addresses of their names; files have them in an order.
    var found: [(sequence: UInt64, place: Int)] = []
    var graphs: [UnsafeMutablePointer<Agraph_t>] = unsafe []
    var next = unsafe agfstsubg(graph)
    while let subgraph = unsafe next {
      found.append((unsafe entente_gv_sequence(subgraph), found.count))
      unsafe graphs.append(subgraph)
      unsafe next = agnxtsubg(subgraph)
    }
    found.sort { $0.sequence < $1.sequence }
    for (_, place) in found {
      let subgraph = unsafe graphs[place]
      var members: [String] = []
      var nextNode = unsafe agfstnode(subgraph)
      while let node = unsafe nextNode {
        unsafe members.append(Self.name(of: node))
        unsafe nextNode = agnxtnode(subgraph, node)
      }
      let place = subgraphs.count
      subgraphs.append(
        unsafe Subgraph(
          name: Self.name(of: subgraph),
          parent: parent,
          nodes: members,
          values: Self.values(of: subgraph, AGRAPH, root)
        )
      )
      unsafe takeSubgraphs(of: subgraph, root: root, parent: place)
    }
  }

  @unsafe private static func name(of object: UnsafeMutableRawPointer) -> String {
    guard let name = unsafe agnameof(object) else { return "" }
    return unsafe String(cString: name)
  }

  @unsafe private static func values(
    of object: UnsafeMutableRawPointer,
    _ kind: Int32,
    _ root: UnsafeMutablePointer<Agraph_t>
  ) -> [Value] {
    var values: [Value] = []
    var next = unsafe agnxtattr(root, CInt(kind), nil)
    while let attribute = unsafe next {
      if let name = unsafe entente_gv_symbol_name(attribute),
        let value = unsafe entente_gv_value(object, attribute), unsafe value.pointee != 0
      {
        values.append(
          unsafe Value(
            name: String(cString: name),
            text: String(cString: value),
            isHTML: entente_gv_is_html(value) != 0
          )
        )
      }
      unsafe next = agnxtattr(root, CInt(kind), attribute)
    }
    return values
  }
}
