internal import EntenteModel
internal import OrderedCollections

/// The colours and shapes of a graph's elements, as rules of style.
struct GraphLooks {
  private var fills: OrderedDictionary<String, [ActorID]> = [:]
  private var shapes: OrderedDictionary<String, [ActorID]> = [:]
  private var lines: OrderedDictionary<String, [RelationID]> = [:]

  /// How many rules a view may have before colours are data rather than style.
  private static let limit = 64

  /// Shapes by their Graphviz names, with what other programs call them.
  private static let knownShapes: [String: String] = [
    "box": "box", "rectangle": "box", "rect": "box", "square": "square", "ellipse": "ellipse",
    "circle": "circle", "disc": "circle", "diamond": "diamond", "triangle": "triangle",
    "hexagon": "hexagon", "octagon": "octagon", "house": "house", "roundrectangle": "box",
    "round-rectangle": "box", "parallelogram": "parallelogram", "trapezium": "trapezium",
  ]

  /// Takes how an actor looks.
  mutating func take(_ style: ExchangeGraph.Style, of actor: ActorID, _ losses: inout LossReport) {
    if let color = style.color {
      if let hex = Self.hex(color) {
        fills[hex, default: []].append(actor)
      } else {
        Self.loseColor(color, &losses)
      }
    }
    if let shape = style.shape {
      if let known = Self.knownShapes[shape.lowercased()] {
        shapes[known, default: []].append(actor)
      } else {
        losses.add("shape", "a shape that pictures of a model have not is left out", at: shape)
      }
    }
    losePlace(style, actor.rawValue, &losses)
  }

  /// Takes the colour of relations.
  mutating func take(_ color: String, ofRelations ids: [RelationID], _ losses: inout LossReport) {
    guard let hex = Self.hex(color) else {
      Self.loseColor(color, &losses)
      return
    }
    lines[hex, default: []] += ids
  }

  /// Notes what of the look of an edge is left out.
  func take(_ style: ExchangeGraph.Style, _ losses: inout LossReport) {
    if let shape = style.shape {
      losses.add("shape", "a shape that pictures of a model have not is left out", at: shape)
    }
    losePlace(style, "an edge", &losses)
  }

  private func losePlace(
    _ style: ExchangeGraph.Style,
    _ element: String,
    _ losses: inout LossReport
  ) {
    guard style.position != nil || style.size != nil else { return }
    losses.add(
      "place-and-size",
      "where elements stand in a drawing and how large they are is left out: pictures are laid out "
        + "anew",
      at: element
    )
  }

  private static func loseColor(_ color: String, _ losses: inout LossReport) {
    losses.add("color", "a colour that is not written as #RRGGBB is left out", at: color)
  }

  private static func hex(_ color: String) -> String? {
    let digits = color.utf8.dropFirst()
    guard color.hasPrefix("#"), digits.count == 6 || digits.count == 8,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) })
    else { return nil }
    return String(color.prefix(7)).uppercased()
  }

  /// A view in which elements look as in the file; nil if it says nothing of how they look.
  func view(_ losses: inout LossReport) -> View? {
    let count = fills.count + shapes.count + lines.count
    guard count > 0 else { return nil }
    guard count <= Self.limit else {
      losses.add(
        "many-colours",
        "more than \(Self.limit) colours and shapes are data, not style, and left out",
        at: "\(count) of them"
      )
      return nil
    }
    var view = View("as-drawn", title: "As drawn")
    for (shape, actors) in shapes {
      var rule = StyleRule(.actors(ActorCriteria(ids: OrderedSet(actors).elements)))
      rule.shape = shape
      view.style.append(rule)
    }
    for (color, actors) in fills {
      var rule = StyleRule(.actors(ActorCriteria(ids: OrderedSet(actors).elements)))
      rule.fill = color
      view.style.append(rule)
    }
    for (color, relations) in lines {
      var criteria = RelationCriteria()
      criteria.ids = OrderedSet(relations).elements
      var rule = StyleRule(.relations(criteria))
      rule.color = color
      view.style.append(rule)
    }
    return view
  }
}
