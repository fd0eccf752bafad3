import CGraphviz

/// What the C library understood of DOT text: names and attribute values as it holds them.
package struct ParsedGraph: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    package let id: String
    package let attributes: [String: String]
  }

  package struct Edge: Hashable, Sendable {
    package let tail: String
    package let head: String
    package let attributes: [String: String]
  }

  package let id: String
  package let isDirected: Bool
  package let attributes: [String: String]
  package let nodes: [Node]
  package let edges: [Edge]

  /// Reads DOT text without laying it out.
  package init(_ text: String) throws {
    self = try GraphvizLibrary.parse(text)
  }

  fileprivate init(
    id: String,
    isDirected: Bool,
    attributes: [String: String],
    nodes: [Node],
    edges: [Edge]
  ) {
    self.id = id
    self.isDirected = isDirected
    self.attributes = attributes
    self.nodes = nodes
    self.edges = edges
  }

  /// The name of a node, edge or graph, as `DOTGraph` was given it.
  static func name(of object: UnsafeMutableRawPointer) -> String {
    guard let name = unsafe agnameof(object) else { return "" }
    return unsafe unescaped(String(cString: name))
  }

  /// Undoes what the writer does to names, see `DOTGraph.text`.
  static func unescaped(_ name: String) -> String {
    var unescaped = String.UnicodeScalarView()
    var rest = Substring(name).unicodeScalars
    while let first = rest.popFirst() {
      if first == "&", rest.starts(with: "amp;".unicodeScalars) {
        rest.removeFirst(4)
      } else if first == "&", rest.starts(with: "#37;".unicodeScalars) {
        rest.removeFirst(4)
        unescaped.append("%")
        continue
      } else if first == "\\", rest.first == "n" {
        rest.removeFirst()
        unescaped.append("\n")
        continue
      } else if first == "\\", rest.first == "\\" {
        rest.removeFirst()
      }
      unescaped.append(first)
    }
    return String(unescaped)
  }
}

extension GraphHandle {
  func contents() -> ParsedGraph {
    var nodes: [ParsedGraph.Node] = []
    var edges: [ParsedGraph.Edge] = []
    var nextNode = unsafe agfstnode(pointer)
    while let node = unsafe nextNode {
      unsafe nodes.append(
        ParsedGraph.Node(id: ParsedGraph.name(of: node), attributes: values(of: node, AGNODE))
      )
      var nextEdge = unsafe agfstout(pointer, node)
      while let edge = unsafe nextEdge {
        unsafe edges.append(
          ParsedGraph.Edge(
            tail: ParsedGraph.name(of: entente_gv_tail(edge)),
            head: ParsedGraph.name(of: entente_gv_head(edge)),
            attributes: values(of: edge, AGEDGE)
          )
        )
        unsafe nextEdge = agnxtout(pointer, edge)
      }
      unsafe nextNode = agnxtnode(pointer, node)
    }
    return unsafe ParsedGraph(
      id: ParsedGraph.name(of: pointer),
      isDirected: agisdirected(pointer) != 0,
      attributes: values(of: pointer, AGRAPH),
      nodes: nodes,
      edges: edges
    )
  }

  private func values(of object: UnsafeMutableRawPointer, _ kind: Int32) -> [String: String] {
    var values: [String: String] = [:]
    var next = unsafe agnxtattr(pointer, CInt(kind), nil)
    while let attribute = unsafe next {
      if let name = unsafe entente_gv_symbol_name(attribute),
        let value = unsafe entente_gv_value(object, attribute)
      {
        unsafe values[String(cString: name)] = String(cString: value)
      }
      unsafe next = agnxtattr(pointer, CInt(kind), attribute)
    }
    return values
  }
}
