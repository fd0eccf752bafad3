extension GraphMLReceiver {
  /// Gives the open element what its data say.
  func takeData(_ id: String, _ text: String, _ place: XMLPlace) {
    let domain: ExchangeGraph.Key.Domain
    switch subject {
    case .none, .graph: domain = .graph
    case .node: domain = .node
    case .edge: domain = .edge
    }
    if picture.isUsed {
      applyPicture()
      return
    }
    guard let declaration = keys.find(id, of: domain) else {
      draft.losses.add(
        "undeclared-key",
        "data have a key that the file does not declare: they are kept as text",
        at: "\(id), line \(place.line)"
      )
      give(id, .text(text), to: domain)
      return
    }
    if declaration.isGraphics {
      if !ValueText.trimmed(text).isEmpty {
        draft.losses.add(
          "graphics",
          "graphics that another program keeps for itself are not read",
          at: declaration.name
        )
      }
      return
    }
    if let wanted = declaration.domain, wanted != domain {
      draft.losses.add(
        "key-of-other-element",
        "data have a key that is declared for other elements: they are kept all the same",
        at: "\(declaration.name), line \(place.line)"
      )
    }
    // An empty number is no number; an empty text is one.
    if declaration.form != .text, ValueText.trimmed(text).isEmpty { return }
    if let value = ValueText.value(text, declaration.form, items: declaration.items) {
      give(declaration.name, value, to: domain)
    } else {
      draft.losses.add(
        "value-of-other-form",
        "a value is not of the form that its key declares: it is kept as text",
        at: "\(declaration.name)=\"\(text)\", line \(place.line)"
      )
      give(declaration.name, .text(text), to: domain)
    }
  }

  private func give(
    _ name: String,
    _ value: ExchangeGraph.Value,
    to domain: ExchangeGraph.Key.Domain
  ) {
    switch (domain, subject) {
    case (.node, .node(let node)):
      // The names by which TinkerPop writes what an element is.
      draft.assign(value, named: name == "labelV" ? "kind" : name, toNode: node)
    case (.edge, _):
      if edge != nil {
        var changed = edge ?? ExchangeGraph.Edge([], isDirected: false)
        edge = nil
        let meaning = name == "labelE" ? "kind" : name == "Edge Label" ? "label" : name
        draft.assign(value, named: meaning, to: &changed)
        edge = changed
      }
    default:
      if graphs.count > 1 {
        draft.losses.add(
          "nested-graph-data",
          "a graph inside a node has data of its own: they are given to the node",
          at: name
        )
        if let parent = graphs.last?.parent {
          draft.assign(value, named: name, toNode: parent)
        }
      } else if name == "name" || name == "label" || name == "title", draft.graph.title == nil {
        draft.graph.title = value.text
      } else {
        let attribute = draft.attribute(name, value, of: .graph)
        draft.graph.attributes.append(attribute)
      }
    }
  }

  private func applyPicture() {
    switch subject {
    case .node(let node):
      if let label = picture.label, draft.graph.nodes[node].label == nil {
        draft.graph.nodes[node].label = label
      }
      if let style = picture.style { draft.graph.nodes[node].style = style }
    case .edge:
      if let label = picture.label, edge?.label == nil { edge?.label = label }
      if let style = picture.style { edge?.style = style }
    case .none, .graph: break
    }
    for (name, count) in [("label", picture.furtherLabels)] where count > 0 {
      draft.losses.add(
        "further-label",
        "an element has more than one label: the first one is kept",
        at: "\(name) of \(picture.label ?? "")"
      )
    }
    if picture.hasOther {
      draft.losses.add(
        "look",
        "borders, fonts, arrows, bends and sizes of labels are not kept",
        at: picture.label ?? "an element without label"
      )
    }
  }

  /// Makes the look of a node of attributes by which Gephi writes it.
  func finishNode(_ place: Int) {
    guard !keys.gephiLook.isEmpty else { return }
    var style = draft.graph.nodes[place].style ?? ExchangeGraph.Style()
    var found: [String: Double] = [:]
    for attribute in draft.graph.nodes[place].attributes {
      let name = draft.graph.keys[attribute.key].name
      if keys.gephiLook.contains(name), let value = attribute.value.number { found[name] = value }
    }
    var used: Set<String> = []
    if let red = found["r"], let green = found["g"], let blue = found["b"] {
      style.color = ColorText.hex(red, green, blue)
      used.formUnion(["r", "g", "b"])
    }
    if let x = found["x"], let y = found["y"] {
      style.position = [x, y] + (found["z"].map { [$0] } ?? [])
      used.formUnion(["x", "y", "z"])
    }
    if !used.isEmpty, let size = found["size"] {
      style.size = size
      used.insert("size")
    }
    guard !used.isEmpty else { return }
    draft.graph.nodes[place].style = style
    let keyNames = draft.graph.keys.map(\.name)
    draft.graph.nodes[place].attributes.removeAll { used.contains(keyNames[$0.key]) }
  }
}

/// Colours as text.
enum ColorText {
  /// #RRGGBB, or #RRGGBBAA where it is not opaque, of parts from 0 to 255 and an opacity to 1.
  static func hex(_ red: Double, _ green: Double, _ blue: Double, opacity: Double = 1) -> String {
    func part(_ value: Double) -> String {
      let byte = value.isFinite ? min(max(Int(value.rounded()), 0), 255) : 0
      return (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "#" + part(red) + part(green) + part(blue) + (opacity < 1 ? part(opacity * 255) : "")
  }
}
