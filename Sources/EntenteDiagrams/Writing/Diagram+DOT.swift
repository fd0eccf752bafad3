import EntenteModel

extension Diagram {
  /// The picture as DOT text waits to be laid out: a graph in the terms of Graphviz.
  public var dotGraph: DOTGraph { dotGraph(at: [:]) }

  /// The picture as a graph in the terms of Graphviz, with nodes at given places.
  ///
  /// With places, the graph is to be drawn by `nop2` (`neato -n2`), which moves nothing. A node
  /// without a place is put midway between its neighbours.
  ///
  /// - Parameter positions: The centres of nodes by their names, in points; empty to lay out anew.
  /// - Returns: The graph. Equal diagrams and positions give equal text.
  public func dotGraph(at positions: [String: DiagramPoint]) -> DOTGraph {
    let places = positions.isEmpty ? [:] : completed(positions)
    var body = DOTBody()
    body.attributes = graphAttributes(isPinned: !places.isEmpty)
    body.nodeDefaults = fontAttributes
    body.nodeDefaults["margin"] = "0.14,0.07"
    body.nodeDefaults["height"] = 0.2
    body.nodeDefaults["width"] = 0.3
    body.edgeDefaults = fontAttributes
    let clustered = Set(clusters.flatMap(\.members))
    for cluster in clusters { body.statements.append(statement(cluster, places)) }
    for node in nodes where !clustered.contains(node.name) {
      body.statements.append(statement(node, places))
    }
    for line in lines { body.statements.append(statement(line)) }
    if !places.isEmpty { body.statements += corners(of: places) }
    return DOTGraph(id: "diagram", body: body)
  }

  private static let routingLimit = 250

  private var fontAttributes: DOTAttributes {
    var attributes = DOTAttributes()
    attributes["fontname"] = page.fontName.map(DOTValue.text)
    return attributes
  }

  private func graphAttributes(isPinned: Bool) -> DOTAttributes {
    var attributes = fontAttributes
    attributes["bgcolor"] = .text(page.palette.background)
    attributes["fontcolor"] = .text(page.palette.ink)
    attributes["outputorder"] = "edgesfirst"
    attributes["pad"] = 0.25
    attributes["forcelabels"] = true
    attributes["layout"] = .text(isPinned ? "nop2" : engine)
    // Routes around every node take minutes where there are hundreds.
    let isLarge = max(nodes.count, lines.count) > Self.routingLimit
    attributes["splines"] = isLarge ? "line" : "true"
    switch engine {
    case _ where isPinned: break
    case "dot":
      attributes["rankdir"] = direction == .right ? "LR" : "TB"
      attributes["nodesep"] = .number(0.22 * separation)
      attributes["ranksep"] = .number(0.3 * separation)
    default:
      attributes["overlap"] = "false"
      attributes["sep"] = "+\(Int((9 * separation).rounded()))"
      attributes["esep"] = "+4"
      // Lengths that follow shared neighbours keep a label between its two ends.
      if engine == "neato" {
        attributes["model"] = "subset"
        attributes.merge(springAttributes(springs))
      }
      if engine == "twopi" { attributes["ranksep"] = .number(1.3 * separation) }
      if engine == "circo" { attributes["mindist"] = .number(0.4 * separation) }
      if engine == "fdp" { attributes["K"] = .number(0.9 * separation) }
      if engine == "twopi" || engine == "circo" { attributes["root"] = center.map(DOTValue.text) }
    }
    if let width = page.width { attributes["size"] = .text("\(width / 72),1000") }
    if let resolution = page.resolution { attributes["dpi"] = .number(resolution) }
    if let heading = DiagramHeading(self).label {
      attributes["label"] = .html(heading)
      attributes["labelloc"] = title == nil ? "b" : "t"
      attributes["labeljust"] = "l"
      attributes["tooltip"] = .text(title ?? " ")
    }
    return attributes
  }

  /// The attributes of the graph that make a layout by springs begin in a given way.
  ///
  /// - Parameter start: How it begins; nil for the engine's own way.
  /// - Returns: The attributes.
  public func springAttributes(_ start: SpringStart?) -> DOTAttributes {
    var attributes = DOTAttributes()
    attributes["overlap_scaling"] = .number(-2.6 * separation * (start?.spread ?? 1))
    attributes["start"] = start.map { .number(Double($0.seed)) }
    return attributes
  }

  private func statement(
    _ cluster: DiagramCluster,
    _ places: [String: DiagramPoint]
  ) -> DOTStatement {
    var body = DOTBody()
    let label = TextMeasure.wrapped(cluster.label, ems: 24).joined(separator: "\n")
    body.attributes = [
      "id": .text(cluster.id), "label": .text(label), "labeljust": "l", "style": "filled,rounded",
      "fillcolor": .text(page.palette.cluster), "color": .text(page.palette.cardEdge),
      "fontcolor": .text(page.palette.quiet), "fontsize": 12, "tooltip": .text(cluster.label),
      "margin": 12,
    ]
    if !places.isEmpty, let frame = cluster.frame {
      let (low, high) = (frame.low, frame.high)
      body.attributes["bb"] = .text("\(low.x),\(low.y),\(high.x),\(high.y)")
      let half = TextMeasure.points(label, size: 12) / 2 + 10
      body.attributes["lp"] = .text("\(low.x + half),\(high.y - 14)")
    }
    for name in cluster.members {
      if let node = node(name) { body.statements.append(statement(node, places)) }
    }
    return .subgraph(id: "cluster_\(cluster.id)", body)
  }

  private func statement(_ node: DiagramNode, _ places: [String: DiagramPoint]) -> DOTStatement {
    var attributes = node.dotAttributes(page.palette)
    if engine == "dot", node.role == .label {
      // Layers leave no room beside their nodes, and other lines pass there.
      attributes["shape"] = "none"
      attributes["margin"] = "0.1,0.02"
    }
    if let place = places[node.name] {
      attributes["pos"] = .text("\(place.x),\(place.y)!")
    }
    return .node(node.name, attributes)
  }

  private func statement(_ line: DiagramLine) -> DOTStatement {
    var attributes = line.look.dotAttributes(background: page.palette.background)
    attributes["id"] = .text(line.id)
    attributes["class"] = .text(line.classes.joined(separator: " "))
    let direction: DOTValue =
      switch (line.start, line.end) {
      case (.none, .none): "none"
      case (.none, .arrow): "forward"
      case (.arrow, .none): "back"
      case (.arrow, .arrow): "both"
      }
    attributes["dir"] = direction
    // Arrow heads grow with the width of their line; thick lines need smaller ones.
    attributes["arrowsize"] = .number(line.look.width > 2 ? 0.6 : 0.75)
    if engine != "dot" { attributes["len"] = .number((line.length * 100).rounded() / 100) }
    attributes["tooltip"] = .text(line.tooltip.isEmpty ? " " : line.tooltip)
    attributes["URL"] = line.link.map(DOTValue.text)
    return .edge(DOTEndpoint(line.from), DOTEndpoint(line.to), attributes)
  }

  /// The places with one for each node: midway between its neighbours where none is given.
  private func completed(_ positions: [String: DiagramPoint]) -> [String: DiagramPoint] {
    var places = positions
    for node in nodes where positions[node.name] == nil {
      let neighbours = lines.compactMap { line -> String? in
        line.from == node.name ? line.to : line.to == node.name ? line.from : nil
      }.compactMap { positions[$0] }
      let count = Double(max(1, neighbours.count))
      places[node.name] = DiagramPoint(
        x: neighbours.map(\.x).reduce(0, +) / count,
        y: neighbours.map(\.y).reduce(0, +) / count
      )
    }
    return places
  }

  /// The names of the points that keep the frame of pictures at given places the same.
  package static let lowCorner = "corner:low"
  /// The point at the upper right; see ``lowCorner``.
  package static let highCorner = "corner:high"

  /// Two points that keep the frame of all pictures of a series the same: those that are given, or
  /// so far from the centres of nodes that most nodes lie within.
  private func corners(of places: [String: DiagramPoint]) -> [DOTStatement] {
    let xs = places.values.map(\.x)
    let ys = places.values.map(\.y)
    guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max()
    else { return [] }
    let corners = [
      (Self.lowCorner, DiagramPoint(x: left - 120, y: low - 80)),
      (Self.highCorner, DiagramPoint(x: right + 120, y: high + 80)),
    ]
    return corners.map { name, point in
      let place = places[name] ?? point
      return .node(
        name,
        [
          "shape": "point", "style": "invis", "width": 0.01, "label": "",
          "pos": .text("\(place.x),\(place.y)!"),
        ]
      )
    }
  }
}
