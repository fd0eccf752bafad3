extension GEXFReceiver {
  /// The spell of an element that says its times; nil if it says none.
  static func spell(_ attributes: XMLAttributes) -> ExchangeGraph.Spell? {
    if let moment = time(attributes["timestamp"]) { return ExchangeGraph.Spell(moment, moment) }
    let openStart = time(attributes["startopen"])
    let openEnd = time(attributes["endopen"])
    let start = time(attributes["start"]) ?? openStart
    let end = time(attributes["end"]) ?? openEnd
    guard start != nil || end != nil else { return nil }
    return ExchangeGraph.Spell(
      start,
      end,
      excludesStart: openStart != nil && start == openStart,
      excludesEnd: openEnd != nil && end == openEnd
    )
  }

  /// The spells of an element: of its own times, and of lists of them.
  static func spells(_ attributes: XMLAttributes) -> [ExchangeGraph.Spell] {
    var spells = spell(attributes).map { [$0] } ?? []
    if let list = attributes["timestamps"] {
      spells += SpellText.moments(list).map { ExchangeGraph.Spell($0, $0) }
    }
    if let list = attributes["intervals"] { spells += SpellText.intervals(list).map(\.spell) }
    return spells
  }

  /// A time; nil for none and for those without end.
  private static func time(_ text: String?) -> String? {
    guard let text = text.map(ValueText.trimmed), !text.isEmpty else { return nil }
    return SpellText.isInfinite(text) ? nil : text
  }
}

extension GEXFReceiver {
  /// Takes how an element looks.
  func setLook(_ name: String, _ attributes: XMLAttributes) {
    var style =
      edge?.style ?? openNodes.last.flatMap { draft.graph.nodes[$0].style }
      ?? ExchangeGraph.Style()
    func number(_ text: String?) -> Double? { text.flatMap(ValueText.number) }
    switch name {
    case "color":
      if let hex = attributes["hex"] {
        style.color = hex.uppercased()
      } else if let red = number(attributes["r"]), let green = number(attributes["g"]),
        let blue = number(attributes["b"])
      {
        let opacity = number(attributes["a"]) ?? 1
        style.color = ColorText.hex(red, green, blue, opacity: opacity)
      }
    case "position":
      if let x = number(attributes["x"]), let y = number(attributes["y"]) {
        style.position = [x, y] + (number(attributes["z"]).map { [$0] } ?? [])
      }
    case "shape": style.shape = attributes["value"]
    default: style.size = number(attributes["value"])
    }
    if edge != nil {
      edge?.style = style
    } else if let node = openNodes.last {
      draft.graph.nodes[node].style = style
    }
  }
}
