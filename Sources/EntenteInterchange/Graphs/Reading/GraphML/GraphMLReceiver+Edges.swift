extension GraphMLReceiver {
  func beginEdge(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard let graph = graphs.last else { throw place.error("an edge is in no graph") }
    guard let source = attributes["source"], let target = attributes["target"] else {
      throw place.error("an edge has no \(attributes["source"] == nil ? "source" : "target")")
    }
    let isDirected: Bool
    switch attributes["directed"] {
    case nil: isDirected = graph.isDirected
    case "true", "1": isDirected = true
    case "false", "0": isDirected = false
    case let other?:
      throw place.error("directed=\"\(other)\" is neither true nor false")
    }
    let sourcePlace = draft.node(source)
    var edge = ExchangeGraph.Edge(
      from: sourcePlace,
      to: draft.node(target),
      isDirected: isDirected
    )
    edge.id = attributes["id"]
    if attributes["sourceport"] != nil || attributes["targetport"] != nil {
      draft.losses.add(
        "port",
        "an edge leads to the port of a node: it leads to the node",
        at: edge.id ?? "\(source) – \(target)"
      )
    }
    self.edge = edge
    edgeLine = place.line
    subject = .edge
  }

  func beginHyperedge(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard !graphs.isEmpty else { throw place.error("a hyperedge is in no graph") }
    edge = ExchangeGraph.Edge([], isDirected: false, id: attributes["id"])
    ends = []
    edgeLine = place.line
    subject = .edge
  }

  func addEndpoint(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard let node = attributes["node"] else { throw place.error("an endpoint has no node") }
    guard ends != nil else {
      throw place.error("the endpoint \"\(node)\" is in no hyperedge")
    }
    if attributes["port"] != nil {
      draft.losses.add(
        "port",
        "an edge leads to the port of a node: it leads to the node",
        at: node
      )
    }
    let role: String?
    switch attributes["type"] {
    case "in"?: role = "target"
    case "out"?: role = "source"
    case nil, "undir"?: role = nil
    case let other?:
      throw place.error("the type \"\(other)\" of an endpoint is none of in, out and undir")
    }
    ends?.append(ExchangeGraph.End(draft.node(node), role: role))
    isInEndpoint = true
    if role != nil { hasSides = true }
  }

  /// The description of an endpoint is the part that its node has in the edge.
  func takeRole(_ text: String) {
    guard var end = ends?.popLast() else { return }
    if let side = end.role, side != text {
      end.attributes.append(draft.attribute("side", .text(side), of: .end))
    }
    end.role = text
    ends?.append(end)
  }

  func endEdge(_ place: XMLPlace) {
    guard var edge else { return }
    if let ends {
      edge.ends = ends
      edge.isDirected = hasSides
      self.ends = nil
      hasSides = false
    }
    draft.add(edge, line: edgeLine)
    self.edge = nil
    subject = .graph
  }
}
