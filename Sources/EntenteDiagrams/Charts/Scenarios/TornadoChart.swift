import EntenteModel

/// How far an outcome moves from its base value when each parameter in turn takes a low and a high
/// value: bars to both sides, the widest first.
public struct TornadoChart: Hashable, Sendable {
  /// A parameter and what the outcome is at both of its values.
  public struct Bar: Hashable, Sendable {
    /// The name of the parameter.
    public var label: String
    /// The outcome at the low value; NaN if it is not defined.
    public var low: Double
    /// The outcome at the high value; NaN if it is not defined.
    public var high: Double
    /// The low value as it is written.
    public var lowText: String
    /// The high value as it is written.
    public var highText: String

    /// Creates a bar.
    public init(label: String, low: Double, high: Double, lowText: String, highText: String) {
      self.label = label
      self.low = low
      self.high = high
      self.lowText = lowText
      self.highText = highText
    }

    /// How far apart the outcomes are; less than nothing where one is not defined.
    var swing: Double { low.isFinite && high.isFinite ? (high - low).magnitude : -1 }
  }

  /// The title.
  public var title: String
  /// What is below it: which outcome, and how the numbers were made.
  public var subtitle: String
  /// The outcome with all parameters at their base values.
  public var base: Double
  /// The base value as it is written.
  public var baseText: String
  /// The parameters, in any order.
  public var bars: [Bar]
  /// Whether the chart says that it rests on assumptions.
  public var isAssumptionDriven: Bool
  /// Colours, fonts and size.
  public var options: DiagramOptions

  /// Creates a chart.
  public init(
    title: String,
    subtitle: String,
    base: Double,
    baseText: String,
    bars: [Bar],
    isAssumptionDriven: Bool = false,
    options: DiagramOptions = DiagramOptions()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.base = base
    self.baseText = baseText
    self.bars = bars
    self.isAssumptionDriven = isAssumptionDriven
    self.options = options
  }

  private static let barHeight = 15.0
  private static let rowHeight = 24.0
  private static let labelSize = 11.0
  private static let textSize = 10.0
  private static let labelLimit = 220.0

  /// The bars as they are drawn: the widest first, equal ones in the order given.
  var sortedBars: [Bar] {
    bars.enumerated().sorted { first, second in
      let (a, b) = (first.element.swing, second.element.swing)
      return a == b ? first.offset < second.offset : a > b
    }.map(\.element)
  }

  /// The chart as an SVG file; equal charts give equal bytes.
  public var svg: String {
    let paper = ChartPaper(options, width: 760)
    var body: [SVGElement] = []
    let note = paper.subtitle(subtitle, isAssumptionDriven: isAssumptionDriven)
    let head = options.showsTitle ? paper.heading(title, note, into: &body) : ChartPaper.margin
    let top = key(paper, at: head + 12, into: &body) + 30
    let bars = sortedBars
    let labels = bars.map {
      ChartPaper.wrapped($0.label, width: Self.labelLimit, size: Self.labelSize)[0]
    }
    let room = labels.map { TextMeasure.points($0, size: Self.labelSize) }.max() ?? 0
    let ends = bars.map {
      isOneSided($0) ? ["\($0.lowText), \($0.highText)"] : [$0.lowText, $0.highText]
    }
    let endRoom = ends.joined().map { TextMeasure.points($0, size: Self.textSize) }.max() ?? 0
    let left = ChartPaper.margin + room + 14 + endRoom
    let right = max(left + 100, paper.width - ChartPaper.margin - endRoom - 8)
    let numbers = bars.flatMap { [$0.low, $0.high] } + [base]
    let scale = NumberScale(numbers, from: left, to: right, hasZero: false)
    let bottom = top + Double(bars.count) * Self.rowHeight + 6
    body += grid(paper, scale, top: top, bottom: bottom)
    for (row, bar) in bars.enumerated() {
      let y = top + (Double(row) + 0.5) * Self.rowHeight + 3
      var group = SVGElement("g", ["class": "bar"])
      group.append(SVGElement("title").with("\(bar.label): \(bar.lowText)–\(bar.highText)"))
      group.append(
        paper.text(
          labels[row] == bar.label ? bar.label : labels[row] + "…",
          x: ChartPaper.margin + room,
          y: y + 4,
          size: Self.labelSize,
          color: paper.palette.ink,
          anchor: "end"
        )
      )
      for element in shapes(of: bar, paper, scale, y) { group.append(element) }
      body.append(group)
    }
    body += baseLine(paper, scale, top: top, bottom: bottom)
    let list = bars.map { "\($0.label) \($0.lowText)–\($0.highText)" }.joined(separator: ", ")
    return paper.file(
      title: title,
      summary: "\(note). \(paper.words(.baseValue, baseText)). \(list)",
      body,
      height: bottom + 22 + ChartPaper.margin
    )
  }

  /// The outcome at the low value is a hollow bar, at the high value a full one.
  private func shapes(
    of bar: Bar,
    _ paper: ChartPaper,
    _ scale: NumberScale,
    _ y: Double
  ) -> [SVGElement] {
    guard base.isFinite, bar.low.isFinite, bar.high.isFinite else {
      let middle = base.isFinite ? scale.place(base) + 8 : (scale.start + scale.end) / 2
      let text = paper.words(.notDefined)
      return [
        paper.text(text, x: middle, y: y + 3.5, size: Self.textSize, color: paper.palette.quiet)
      ]
    }
    let middle = scale.place(base)
    var elements: [SVGElement] = []
    // Where both ends lie on one side, the shorter bar is drawn over the longer.
    let ends = [(bar.low, false), (bar.high, true)].sorted {
      ($0.0 - base).magnitude > ($1.0 - base).magnitude
    }
    for (value, isHigh) in ends {
      let x = scale.place(value)
      elements.append(
        paper.box(
          x: min(x, middle),
          y: y - Self.barHeight / 2,
          width: (x - middle).magnitude,
          height: Self.barHeight,
          fill: fill(isHigh, paper),
          outline: outline(isHigh, paper)
        )
      )
    }
    return elements + endTexts(of: bar, paper, scale, y)
  }

  private func isOneSided(_ bar: Bar) -> Bool {
    max(bar.low, bar.high) < base || min(bar.low, bar.high) > base
  }

  /// The values of the parameter at the outer ends of its bars.
  private func endTexts(
    of bar: Bar,
    _ paper: ChartPaper,
    _ scale: NumberScale,
    _ y: Double
  ) -> [SVGElement] {
    let isRising = bar.high >= bar.low
    let lower = min(bar.low, bar.high, base)
    let upper = max(bar.low, bar.high, base)
    var (leftText, rightText) =
      isRising ? (bar.lowText, bar.highText) : (bar.highText, bar.lowText)
    // Where both outcomes lie on one side, both values stand there, in the order of the outcomes.
    if max(bar.low, bar.high) < base { (leftText, rightText) = ("\(leftText), \(rightText)", "") }
    if min(bar.low, bar.high) > base { (leftText, rightText) = ("", "\(leftText), \(rightText)") }
    return [(leftText, lower, -5.0, "end"), (rightText, upper, 5.0, "start")].map {
      paper.text(
        $0.0,
        x: scale.place($0.1) + $0.2,
        y: y + 3.5,
        size: Self.textSize,
        color: paper.palette.quiet,
        anchor: $0.3
      )
    }
  }

  private func fill(_ isHigh: Bool, _ paper: ChartPaper) -> String {
    if isHigh { return paper.palette.isGrey ? paper.palette.quiet : paper.palette.raises }
    return paper.palette.isGrey
      ? paper.palette.background : paper.palette.faded(paper.palette.lowers, by: 0.7)
  }

  private func outline(_ isHigh: Bool, _ paper: ChartPaper) -> String {
    if paper.palette.isGrey { return paper.palette.ink }
    return isHigh ? paper.palette.raises : paper.palette.lowers
  }

  private func baseLine(
    _ paper: ChartPaper,
    _ scale: NumberScale,
    top: Double,
    bottom: Double
  ) -> [SVGElement] {
    guard base.isFinite else { return [] }
    let x = scale.place(base)
    return [
      paper.line(from: (x, top - 2), to: (x, bottom), color: paper.palette.ink, width: 1.5),
      paper.text(
        paper.words(.baseValue, baseText),
        x: x,
        y: top - 8,
        size: Self.textSize,
        color: paper.palette.ink,
        isBold: true,
        anchor: "middle"
      ),
    ]
  }

  private func grid(
    _ paper: ChartPaper,
    _ scale: NumberScale,
    top: Double,
    bottom: Double
  ) -> [SVGElement] {
    scale.ticks.flatMap { tick in
      let x = scale.place(tick)
      return [
        paper.line(from: (x, top), to: (x, bottom), color: paper.palette.cardEdge, width: 0.5),
        paper.text(
          scale.label(tick),
          x: x,
          y: bottom + 15,
          size: Self.textSize,
          color: paper.palette.quiet,
          anchor: "middle"
        ),
      ]
    }
  }

  private func key(_ paper: ChartPaper, at y: Double, into body: inout [SVGElement]) -> Double {
    var x = ChartPaper.margin
    for (phrase, isHigh) in [(Phrase.lowValue, false), (.highValue, true)] {
      let label = paper.words(phrase)
      body.append(
        paper.box(
          x: x,
          y: y - 8,
          width: 24,
          height: 10,
          fill: fill(isHigh, paper),
          outline: outline(isHigh, paper)
        )
      )
      body.append(
        paper.text(label, x: x + 30, y: y + 1, size: Self.textSize, color: paper.palette.ink)
      )
      x += 30 + TextMeasure.points(label, size: Self.textSize) + 22
    }
    return y + 2
  }
}
