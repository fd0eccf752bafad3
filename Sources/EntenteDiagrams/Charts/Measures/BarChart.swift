import EntenteModel

/// Numbers side by side as bars, greatest first as the caller puts them.
public struct BarChart: Hashable, Sendable {
  /// A bar.
  public struct Bar: Hashable, Sendable {
    /// What it is the number of.
    public var label: String
    /// The number; NaN leaves the bar out and says so.
    public var value: Double
    /// The other end of a range; nil if the number is one.
    public var other: Double?
    /// The number as it is written at the bar.
    public var text: String

    /// Creates a bar.
    public init(label: String, value: Double, other: Double? = nil, text: String) {
      self.label = label
      self.value = value
      self.other = other
      self.text = text
    }
  }

  /// The title.
  public var title: String
  /// What is below it: how the numbers were made.
  public var subtitle: String
  /// The bars.
  public var bars: [Bar]
  /// Colours, fonts and size.
  public var options: DiagramOptions

  /// Creates a chart.
  public init(
    title: String,
    subtitle: String,
    bars: [Bar],
    options: DiagramOptions = DiagramOptions()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.bars = bars
    self.options = options
  }

  private static let barHeight = 14.0
  private static let rowHeight = 22.0
  private static let labelSize = 11.0
  private static let labelLimit = 240.0

  /// The chart as an SVG file.
  ///
  /// A range is a full bar to its nearer end and a pale one to its farther. Equal charts give equal
  /// bytes.
  public var svg: String {
    let paper = ChartPaper(options, width: 760)
    var body: [SVGElement] = []
    var top = options.showsTitle ? paper.heading(title, subtitle, into: &body) : ChartPaper.margin
    let hasRange = bars.contains { $0.other != nil }
    if hasRange { top = key(paper, at: top + 12, into: &body) + 8 }
    let labels = bars.map {
      TextMeasure.wrapped($0.label, ems: Self.labelLimit / Self.labelSize)[0]
    }
    let labelRoom = labels.map { TextMeasure.points($0, size: Self.labelSize) }.max() ?? 0
    let textRoom = bars.map { TextMeasure.points($0.text, size: Self.labelSize) }.max() ?? 0
    let left = ChartPaper.margin + labelRoom + 10
    let right = paper.width - ChartPaper.margin - textRoom - 8
    let scale = NumberScale(
      bars.flatMap { [$0.value, $0.other ?? $0.value] },
      from: left,
      to: max(left + 80, right)
    )
    let bottom = top + 8 + Double(bars.count) * Self.rowHeight
    body += grid(paper, scale, from: top, to: bottom)
    for (row, bar) in bars.enumerated() {
      let middle = top + 8 + (Double(row) + 0.5) * Self.rowHeight
      var group = SVGElement("g", ["class": "bar"])
      group.append(SVGElement("title").with("\(bar.label): \(bar.text)"))
      group.append(
        paper.text(
          labels[row] == bar.label ? bar.label : labels[row] + "…",
          x: left - 8,
          y: middle + 4,
          size: Self.labelSize,
          color: paper.palette.ink,
          anchor: "end"
        )
      )
      for element in shapes(of: bar, paper, scale, middle) { group.append(element) }
      let ends = [bar.value, bar.other ?? bar.value].filter(\.isFinite)
      group.append(
        paper.text(
          bar.text,
          x: scale.place(max(0, ends.max() ?? 0)) + 6,
          y: middle + 4,
          size: Self.labelSize,
          color: ends.isEmpty ? paper.palette.quiet : paper.palette.ink
        )
      )
      body.append(group)
    }
    let list = bars.map { "\($0.label) \($0.text)" }.joined(separator: ", ")
    return paper.file(
      title: title,
      summary: "\(subtitle). \(list)",
      body,
      height: bottom + 24 + ChartPaper.margin
    )
  }

  /// The full part of a bar, and the pale one of a range.
  private func shapes(
    of bar: Bar,
    _ paper: ChartPaper,
    _ scale: NumberScale,
    _ middle: Double
  ) -> [SVGElement] {
    func box(_ from: Double, _ to: Double, _ opacity: String?) -> SVGElement? {
      guard from.isFinite, to.isFinite, from != to else { return nil }
      let (x, end) = (
        min(scale.place(from), scale.place(to)), max(scale.place(from), scale.place(to))
      )
      return SVGElement(
        "rect",
        [
          "x": .number(x), "y": .number(middle - Self.barHeight / 2), "width": .number(end - x),
          "height": .number(Self.barHeight), "fill": "\(paper.palette.cooperative)",
          "fill-opacity": SVGValue(opacity),
        ]
      )
    }
    let ends = [bar.value, bar.other ?? bar.value].filter(\.isFinite)
    guard let near = ends.min(by: { $0.magnitude < $1.magnitude }),
      let far = ends.max(by: { $0.magnitude < $1.magnitude })
    else { return [] }
    // Ends on both sides of zero, or only one that is defined, are all in doubt.
    let isSplit = near * far < 0 || (bar.other != nil && ends.count == 1)
    return isSplit
      ? [box(near == far ? 0 : near, far, "0.35")].compactMap(\.self)
      : [box(0, near, nil), box(near, far, "0.35")].compactMap(\.self)
  }

  private func grid(
    _ paper: ChartPaper,
    _ scale: NumberScale,
    from top: Double,
    to bottom: Double
  ) -> [SVGElement] {
    scale.ticks.flatMap { tick in
      let x = scale.place(tick)
      return [
        SVGElement(
          "line",
          [
            "x1": .number(x), "x2": .number(x), "y1": .number(top), "y2": .number(bottom),
            "stroke": "\(tick == 0 ? paper.palette.rule : paper.palette.cardEdge)",
            "stroke-width": tick == 0 ? "1" : "0.5",
          ]
        ),
        paper.text(
          scale.label(tick),
          x: x,
          y: bottom + 15,
          size: 10,
          color: paper.palette.quiet,
          anchor: "middle"
        ),
      ]
    }
  }

  private func key(_ paper: ChartPaper, at y: Double, into body: inout [SVGElement]) -> Double {
    var x = ChartPaper.margin
    for (label, opacity) in [
      ("certain relations alone", nil), ("if possible relations hold too", "0.35"),
    ] {
      body.append(
        SVGElement(
          "rect",
          [
            "x": .number(x), "y": .number(y - 8), "width": 24, "height": 10,
            "fill": "\(paper.palette.cooperative)", "fill-opacity": SVGValue(opacity),
          ]
        )
      )
      body.append(paper.text(label, x: x + 30, y: y + 1, size: 10, color: paper.palette.ink))
      x += 30 + TextMeasure.points(label, size: 10) + 22
    }
    return y + 4
  }
}
