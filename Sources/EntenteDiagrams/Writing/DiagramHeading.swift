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
  private static let legendWidth = 700.0

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

  /// Signs first, then shapes, each in as many rows as they need.
  private var legendRows: [HTMLTable.Row] {
    let signs = diagram.legend.filter { !$0.isShape }
    let shapes = diagram.legend.filter(\.isShape)
    return [signs, shapes].flatMap { entries in
      filled(entries).map { row([.table(table(of: $0))]) }
    }
  }

  private func filled(_ entries: [LegendEntry]) -> [[LegendEntry]] {
    var rows: [[LegendEntry]] = []
    var width = 0.0
    for entry in entries {
      let own = TextMeasure.points(entry.label, size: Self.legendSize) + 44
      if rows.isEmpty || width + own > Self.legendWidth {
        rows.append([])
        width = 0
      }
      rows[rows.count - 1].append(entry)
      width += own
    }
    return rows
  }

  private func table(of entries: [LegendEntry]) -> HTMLTable {
    var table = HTMLTable(["border": 0, "cellborder": 0, "cellspacing": 3, "cellpadding": 1])
    table.rows = [HTMLTable.Row(entries.flatMap(cells))]
    return table
  }

  private func cells(of entry: LegendEntry) -> [HTMLTable.Cell] {
    switch entry.sample {
    case .line(let look):
      return [HTMLTable.Cell([:], sample(look)), text(entry.label)]
    case .text(let sign, let color):
      let font = HTMLFont(color: color, size: Self.legendSize + 2)
      let content = HTMLContent.font(font, [.styled(.bold, [.text(sign)])])
      return [HTMLTable.Cell([:], [content]), text(entry.label)]
    case .shape(let look, let sign):
      return [chip(look, [sign, entry.label].compactMap(\.self).joined(separator: " "))]
    }
  }

  private func text(_ label: String) -> HTMLTable.Cell {
    // No-break spaces keep entries apart, since cells of one row share no gaps of their own.
    let content = HTMLContent.font(
      HTMLFont(color: palette.ink, size: Self.legendSize),
      [.text(label + "\u{A0}\u{A0}\u{A0}")]
    )
    return HTMLTable.Cell(["align": "left"], [content])
  }

  /// A piece of line, drawn with the characters that draw boxes.
  private func sample(_ look: LineLook) -> [HTMLContent] {
    let stroke: String =
      switch look.pattern {
      case .solid: look.isDoubled ? "═" : "─"
      case .bold: "━"
      case .dashed: "╌"
      case .dotted: "┈"
      }
    let length = look.colors.count > 1 ? 2 : 3
    return look.colors.map { color in
      .font(
        HTMLFont(color: color, size: Self.legendSize + 2),
        [.styled(.bold, [.text(String(repeating: stroke, count: length))])]
      )
    }
  }

  /// A small node with the kind's name in it: the fill and outline are those of the picture.
  private func chip(_ look: NodeLook, _ label: String) -> HTMLTable.Cell {
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

extension LegendEntry {
  fileprivate var isShape: Bool {
    if case .shape = sample { true } else { false }
  }
}
