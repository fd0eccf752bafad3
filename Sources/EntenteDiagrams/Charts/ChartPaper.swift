import EntenteModel

/// What a chart is drawn on: its width, colours, language and fonts, and the heading above it.
struct ChartPaper: Hashable, Sendable {
  static let margin = 24.0
  static let defaultFonts =
    "DejaVu Sans,Verdana,Noto Sans CJK TC,PingFang TC,Microsoft JhengHei,WenQuanYi Micro Hei,"
    + "sans-serif"

  var width: Double
  var palette: Palette
  var tag: LanguageTag
  var fontName: String?

  /// Text at a place.
  func text(
    _ string: String,
    x: Double,
    y: Double,
    size: Double,
    color: String,
    isBold: Bool = false,
    anchor: String? = nil,
    halo: String? = nil
  ) -> SVGElement {
    SVGElement(
      "text",
      [
        "x": .number(x), "y": .number(y), "font-size": .number(size), "fill": "\(color)",
        "font-weight": SVGValue(isBold ? "bold" : nil), "text-anchor": SVGValue(anchor),
        "paint-order": SVGValue(halo == nil ? nil : "stroke"), "stroke": SVGValue(halo),
        "stroke-width": SVGValue(halo == nil ? nil : "3"),
      ]
    ).with(string)
  }

  /// A title and lines below it; returns where they end.
  func heading(_ title: String, _ subtitle: String, into body: inout [SVGElement]) -> Double {
    var y = Self.margin
    for line in TextMeasure.wrapped(title, ems: (width - 2 * Self.margin) / 18) {
      y += 14
      body.append(text(line, x: Self.margin, y: y, size: 18, color: palette.ink, isBold: true))
      y += 8
    }
    for line in TextMeasure.wrapped(subtitle, ems: (width - 2 * Self.margin) / 11) {
      y += 13
      body.append(text(line, x: Self.margin, y: y, size: 11, color: palette.quiet))
    }
    return y + 10
  }

  /// The line below the title, which says so where a chart rests on assumptions.
  func subtitle(_ text: String, isAssumptionDriven: Bool) -> String {
    guard isAssumptionDriven else { return text }
    return [text, words(.assumptionDriven)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The fixed words in the language of the chart.
  var words: PictureLanguage { PictureLanguage(tag) }

  /// A straight line.
  func line(
    from: (x: Double, y: Double),
    to: (x: Double, y: Double),
    color: String,
    width: Double = 1,
    dash: String? = nil
  ) -> SVGElement {
    SVGElement(
      "line",
      [
        "x1": .number(from.x), "y1": .number(from.y), "x2": .number(to.x), "y2": .number(to.y),
        "stroke": "\(color)", "stroke-width": .number(width), "stroke-dasharray": SVGValue(dash),
      ]
    )
  }

  /// A rectangle from the upper left.
  func box(
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    fill: String,
    outline: String? = nil,
    outlineWidth: Double = 1
  ) -> SVGElement {
    SVGElement(
      "rect",
      [
        "x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height),
        "fill": "\(fill)", "stroke": SVGValue(outline),
        "stroke-width": outline == nil ? SVGValue(nil) : .number(outlineWidth),
      ]
    )
  }

  /// The text in as few lines as a width allows.
  static func wrapped(_ text: String, width: Double, size: Double) -> [String] {
    TextMeasure.wrapped(text, ems: max(3, width / size))
  }

  /// The whole file.
  func file(
    title: String,
    summary: String,
    definitions: SVGElement? = nil,
    _ body: [SVGElement],
    height: Double
  ) -> String {
    var root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": .number(width), "height": .number(height),
        "viewBox": "0 0 \(SVGValue.number(width).text ?? "") \(SVGValue.number(height).text ?? "")",
        "xml:lang": "\(tag)", "role": "img", "aria-labelledby": "chart-title chart-description",
        "font-family": "\(fontName ?? Self.defaultFonts)",
      ]
    )
    root.append(SVGElement("title", ["id": "chart-title"]).with(title))
    root.append(SVGElement("desc", ["id": "chart-description"]).with(summary))
    if let definitions { root.append(definitions) }
    root.append(
      SVGElement(
        "rect",
        ["width": "100%", "height": "100%", "fill": "\(palette.background)"]
      )
    )
    for element in body { root.append(element) }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    root.write(to: &text)
    return text
  }
}

extension ChartPaper {
  /// The paper that options ask for.
  init(_ options: DiagramOptions, width: Double) {
    self.init(
      width: options.width ?? width,
      palette: Palette(options.theme, grey: options.isGrey),
      tag: options.language ?? "en",
      fontName: options.fontName
    )
  }
}
