import EntenteModel

extension DiagramNode {
  func dotAttributes(_ palette: Palette) -> DOTAttributes {
    var attributes = look.dotAttributes
    switch content {
    case .text(let lines) where lines.allSatisfy({ $0.allSatisfy(\.isAlmostPlain) }):
      let isBold = lines.contains { $0.contains(where: \.isBold) }
      let text = lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
      attributes["label"] = isBold ? .html(Self.bold(text)) : .text(text)
    case .text(let lines):
      attributes["label"] = .html(Self.label(lines))
    case .table where look.shape == "point":
      attributes["label"] = ""
      attributes["width"] = 0.05
    case .table(let sections):
      attributes["label"] = .html(HTMLLabel(table(sections)))
      if look.outline != nil { attributes["margin"] = look.shape == "note" ? "0.08,0.05" : "0.03" }
    }
    attributes["id"] = .text(id)
    attributes["class"] = .text(classes.joined(separator: " "))
    attributes["tooltip"] = .text(tooltip.isEmpty ? " " : tooltip)
    attributes["URL"] = link.map(DOTValue.text)
    return attributes
  }

  private static func bold(_ text: String) -> HTMLLabel {
    HTMLLabel([.styled(.bold, [.text(text)])])
  }

  private static func label(_ lines: [DiagramTextLine]) -> HTMLLabel {
    var content: [HTMLContent] = []
    for (position, line) in lines.enumerated() {
      if position > 0 { content.append(.lineBreak(.center)) }
      content += line.map(\.htmlContent)
    }
    return HTMLLabel(content)
  }

  /// One row a line, so that lines of different sizes never touch; the strip runs along a section.
  private func table(_ sections: [CardSection]) -> HTMLTable {
    let hasStrip = sections.contains { !$0.strip.isEmpty }
    let align: DOTValue = hasStrip ? "left" : "center"
    var table = HTMLTable([
      "border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 1,
    ])
    // A shape fills itself, folded corners included.
    if look.shape != "note" { table.attributes["bgcolor"] = .text(look.fill ?? "transparent") }
    for (position, section) in sections.enumerated() {
      if position > 0, hasStrip {
        table.rows.append(
          HTMLTable.Row([HTMLTable.Cell(["colspan": 3, "height": 3, "cellpadding": 0])])
        )
      }
      for (row, line) in section.lines.enumerated() {
        var cells: [HTMLTable.Cell] = []
        if hasStrip, row == 0 {
          cells.append(strip(section))
          cells.append(
            HTMLTable.Cell(["rowspan": .number(Double(section.lines.count)), "width": 3])
          )
        }
        cells.append(HTMLTable.Cell(["align": align], line.map(\.htmlContent)))
        table.rows.append(HTMLTable.Row(cells))
      }
    }
    return table
  }

  private func strip(_ section: CardSection) -> HTMLTable.Cell {
    var attributes: DOTAttributes = [
      "rowspan": .number(Double(section.lines.count)), "width": 5, "cellpadding": 0,
    ]
    // Two colours run into each other; a third would not be told apart.
    attributes["bgcolor"] = .text(section.strip.prefix(2).joined(separator: ":"))
    return HTMLTable.Cell(attributes)
  }
}

extension DiagramText {
  fileprivate var isAlmostPlain: Bool { color == nil && size == nil && !isItalic && !isStruck }

  var htmlContent: HTMLContent {
    var content = HTMLContent.text(text)
    if isBold { content = .styled(.bold, [content]) }
    if isItalic { content = .styled(.italic, [content]) }
    if isStruck { content = .styled(.strikethrough, [content]) }
    guard color != nil || size != nil else { return content }
    return .font(HTMLFont(color: color, size: size), [content])
  }
}

extension NodeLook {
  var dotAttributes: DOTAttributes {
    var attributes = DOTAttributes()
    attributes["shape"] = .text(shape)
    var styles: [String] = []
    if fill != nil, shape != "plain", shape != "underline" { styles.append("filled") }
    if isRounded { styles.append("rounded") }
    switch outlinePattern {
    case .dashed: styles.append("dashed")
    case .dotted: styles.append("dotted")
    case .solid, .bold: break
    }
    if !styles.isEmpty { attributes["style"] = .text(styles.joined(separator: ",")) }
    if let fill, shape != "plain" { attributes["fillcolor"] = .text(fill) }
    if let outline {
      attributes["color"] = .text(outline)
      attributes["penwidth"] = .number(outlinePattern == .bold ? outlineWidth * 2 : outlineWidth)
    }
    if outlines > 1 { attributes["peripheries"] = .number(Double(outlines)) }
    attributes["fontcolor"] = .text(ink)
    attributes["fontsize"] = .number(fontSize)
    return attributes
  }
}

extension LineLook {
  func dotAttributes(background: String) -> DOTAttributes {
    var attributes = DOTAttributes()
    var colors = self.colors
    if isDoubled, let color = colors.first { colors = [color, background, color] }
    attributes["color"] = .text(colors.joined(separator: ":"))
    let share = colors.count > 1 ? max(1, width * 0.75) : width
    attributes["penwidth"] = .number((share * 100).rounded() / 100)
    switch pattern {
    case .dashed: attributes["style"] = "dashed"
    case .dotted: attributes["style"] = "dotted"
    case .solid, .bold: break
    }
    return attributes
  }
}
