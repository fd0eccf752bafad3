import EntenteModel

/// The heading of a picture with its legend, as the label of the whole graph.
///
/// Only a graph's own label keeps clear of the drawing under every layout engine; a legend of nodes
/// would be moved about by some of them.
struct DiagramHeading {
  let diagram: Diagram

  init(_ diagram: Diagram) {
    self.diagram = diagram
  }

  private static let width = 64.0
  private static let legendSize = 10.0
  private static let legendWidth = 720.0

  private var palette: Palette { diagram.page.palette }

  /// The label; nil where there is nothing to say.
  var label: HTMLLabel? {
    var rows: [HTMLTable.Row] = []
    let caption = textRows(diagram.caption, size: 11, color: palette.ink, ems: Self.width)
    if let title = diagram.title {
      rows += TextMeasure.wrapped(title, ems: Self.width * 0.6).map {
        row([.font(HTMLFont(color: palette.ink, size: 18), [.styled(.bold, [.text($0)])])])
      }
    }
    rows += textRows(diagram.subtitle, size: 11, color: palette.quiet, ems: Self.width)
    if diagram.title != nil { rows += caption }
    rows += legendRows
    if diagram.title == nil { rows += caption }
    guard !rows.isEmpty else { return nil }
    if let room = diagram.page.headingRoom {
      rows.append(
        HTMLTable.Row([
          HTMLTable.Cell([
            "cellpadding": 0, "width": .number(room.width), "height": .number(room.height),
          ])
        ])
      )
    }
    return HTMLLabel(HTMLTable(["border": 0, "cellspacing": 0, "cellpadding": 2], rows: rows))
  }

  private func textRows(
    _ text: String?,
    size: Double,
    color: String,
    ems: Double
  ) -> [HTMLTable.Row] {
    guard let text, !text.isEmpty else { return [] }
    return TextMeasure.wrapped(text, ems: ems).map {
      row([.font(HTMLFont(color: color, size: size), [.text($0)])])
    }
  }

  private func row(_ content: [HTMLContent]) -> HTMLTable.Row {
    HTMLTable.Row([HTMLTable.Cell(["align": "left"], content)])
  }

  /// Signs first, as running text, then shapes, each as wide as its name.
  private var legendRows: [HTMLTable.Row] { signRows.map(row) + chipRows.map(row) }

  private var signRows: [[HTMLContent]] {
    var rows: [[HTMLContent]] = []
    var width = 0.0
    for entry in diagram.legend {
      guard let sign = sign(of: entry) else { continue }
      let own = TextMeasure.points(entry.label, size: Self.legendSize) + 50
      if rows.isEmpty || width + own > Self.legendWidth {
        rows.append([])
        width = 0
      }
      // No-break spaces hold a sign to its meaning and entries apart.
      let label = "\u{A0}\(entry.label)\u{A0}\u{A0}\u{A0} "
      rows[rows.count - 1] += sign
      rows[rows.count - 1].append(
        .font(HTMLFont(color: palette.ink, size: Self.legendSize), [.text(label)])
      )
      width += own
    }
    return rows
  }

  private func sign(of entry: LegendEntry) -> [HTMLContent]? {
    switch entry.sample {
    case .line(let look): return sample(look)
    case .text(let sign, let color):
      let font = HTMLFont(color: color, size: Self.legendSize + 2)
      return [.font(font, [.styled(.bold, [.text(sign)])])]
    case .shape: return nil
    }
  }

  private var chipRows: [[HTMLContent]] {
    var rows: [[HTMLTable.Cell]] = []
    var width = 0.0
    for entry in diagram.legend {
      guard let chip = chip(of: entry) else { continue }
      let own = TextMeasure.points(entry.label, size: Self.legendSize) + 27
      if rows.isEmpty || width + own > Self.legendWidth {
        rows.append([])
        width = 0
      }
      rows[rows.count - 1].append(chip)
      width += own
    }
    return rows.map { chips in
      // A table takes the width of its cell and shares what is left among its own cells: these take
      // nearly all of it, so that the chips keep their width.
      let rest = Array(repeating: HTMLTable.Cell(["cellpadding": 0]), count: Self.spareCells)
      return [
        .table(
          HTMLTable(
            ["border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 2],
            rows: [HTMLTable.Row(chips + rest)]
          )
        )
      ]
    }
  }

  private static let spareCells = 24

  /// A piece of line, drawn with the characters that draw boxes.
  private func sample(_ look: LineLook) -> [HTMLContent] {
    let stroke: String =
      switch look.pattern {
      case .solid: look.isDoubled ? "═" : "━"
      case .bold: "━"
      case .dashed: "╍"
      case .dotted: "•\u{200A}"
      }
    let length = look.colors.count > 1 ? 2 : 3
    return look.colors.map { color in
      .font(
        HTMLFont(color: color, size: Self.legendSize + Self.growth(of: look.pattern)),
        [.text(String(repeating: stroke, count: length))]
      )
    }
  }

  /// Characters of one size have strokes of one width; a bold line is a larger character.
  private static func growth(of pattern: LinePattern) -> Double {
    switch pattern {
    case .bold: 7
    case .dotted: -1
    case .solid, .dashed: 1
    }
  }

  /// A small node with the kind's name in it: the fill and outline are those of the picture.
  private func chip(of entry: LegendEntry) -> HTMLTable.Cell? {
    guard case .shape(let look, let sign) = entry.sample else { return nil }
    let label = [sign, entry.label].compactMap(\.self).joined(separator: "\u{A0}")
    let font = HTMLFont(color: palette.ink, size: Self.legendSize)
    let text = HTMLContent.font(font, [.text("\u{A0}\(label)\u{A0}")])
    var styles: [String] = []
    if look.isRounded || look.shape == "ellipse" { styles.append("rounded") }
    if look.outlinePattern == .dashed { styles.append("dashed") }
    var attributes: DOTAttributes = [
      "border": 1, "cellborder": 0, "cellspacing": .number(look.outlines > 1 ? 1 : 0),
      "cellpadding": 2, "color": .text(look.outline ?? palette.quiet),
    ]
    if look.shape == "underline" { attributes["sides"] = "B" }
    if let fill = look.fill { attributes["bgcolor"] = .text(fill) }
    if !styles.isEmpty { attributes["style"] = .text(styles.joined(separator: ",")) }
    let inner = HTMLTable(attributes, rows: [HTMLTable.Row([HTMLTable.Cell([:], [text])])])
    return HTMLTable.Cell([:], [.table(inner)])
  }
}
