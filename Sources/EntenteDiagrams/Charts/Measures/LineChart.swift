import EntenteModel

/// Numbers over time as lines, named at their ends.
public struct LineChart: Hashable, Sendable {
  /// A line.
  public struct Line: Hashable, Sendable {
    /// What it is the number of.
    public var label: String
    /// A number for each step; NaN breaks the line.
    public var values: [Double]
    /// The other ends of ranges; nil if there are none.
    public var others: [Double]?
    /// The interval around each number, such as the middle 90 % of an ensemble; nil if there is none.
    public var intervals: [ClosedRange<Double>?]?

    /// Creates a line.
    public init(
      label: String,
      values: [Double],
      others: [Double]? = nil,
      intervals: [ClosedRange<Double>?]? = nil
    ) {
      self.label = label
      self.values = values
      self.others = others
      self.intervals = intervals
    }
  }

  /// Something that happens at a step or lasts for some, shown above the lines.
  public struct Event: Hashable, Sendable {
    /// What happens.
    public var label: String
    /// The step at which it begins.
    public var start: Int
    /// The last step at which it lasts; nil where it is sustained to the end.
    public var end: Int?

    /// Creates an event.
    public init(label: String, start: Int, end: Int? = nil) {
      self.label = label
      self.start = start
      self.end = end
    }
  }

  /// The title.
  public var title: String
  /// What is below it: how the numbers were made.
  public var subtitle: String
  /// The steps of time.
  public var steps: [String]
  /// The lines, the most telling first; more than eight are hard to tell apart.
  public var lines: [Line]
  /// Steps at which something changed for good, from the catalogue's point of view.
  public var marks: [Int]
  /// What happens from outside, such as the shocks of a scenario.
  public var events: [Event] = []
  /// Whether the chart says that it rests on assumptions.
  public var isAssumptionDriven = false
  /// Colours, fonts and size.
  public var options: DiagramOptions

  /// Creates a chart.
  public init(
    title: String,
    subtitle: String,
    steps: [String],
    lines: [Line],
    marks: [Int] = [],
    options: DiagramOptions = DiagramOptions()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.steps = steps
    self.lines = lines
    self.marks = marks
    self.options = options
  }

  private static let plotHeight = 320.0
  private static let labelSize = 11.0
  private static let dashes: [String?] = [nil, "6 3", "2 3", "9 3 2 3", "4 2", "1 3", "8 2", "3 5"]

  /// Colours that stay apart for colour-blind readers, on light and dark surfaces.
  ///
  /// Source: M. Okabe, K. Ito, "Color universal design", 2008.
  private static let colors = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#7F7F7F", "#A68A00",
  ]

  /// The chart as an SVG file; equal charts give equal bytes.
  public var svg: String {
    let paper = ChartPaper(options, width: 860)
    var body: [SVGElement] = []
    let note = paper.subtitle(subtitle, isAssumptionDriven: isAssumptionDriven)
    let head =
      (options.showsTitle ? paper.heading(title, note, into: &body) : ChartPaper.margin) + 10
    let top = head + eventsHeight
    let room = lines.map { TextMeasure.points($0.label, size: Self.labelSize) }.max() ?? 0
    let bottom = top + Self.plotHeight
    let numbers = lines.flatMap { $0.values + ($0.others ?? []) + $0.intervalEnds }
    let scale = NumberScale(numbers, from: bottom, to: top)
    let tickRoom = scale.ticks.map { TextMeasure.points(scale.label($0), size: 10) }.max() ?? 0
    let left = ChartPaper.margin + tickRoom + 8
    let right = max(left + 120, paper.width - ChartPaper.margin - room - 12)
    func x(_ step: Int) -> Double {
      steps.count < 2
        ? (left + right) / 2 : left + Double(step) / Double(steps.count - 1) * (right - left)
    }
    body += axes(paper, scale, left: left, right: right, bottom: bottom, x: x)
    for mark in marks where steps.indices.contains(mark) {
      var line = SVGElement(
        "line",
        [
          "x1": .number(x(mark)), "x2": .number(x(mark)), "y1": .number(top),
          "y2": .number(bottom), "stroke": "\(paper.palette.quiet)", "stroke-dasharray": "3 3",
        ]
      )
      line.append(SVGElement("title").with("change at \(steps[mark])"))
      body.append(line)
    }
    body += eventElements(paper, top: head, bottom: bottom, right: right, x: x)
    let places = labelPlaces(scale, top: top, bottom: bottom)
    for (number, line) in lines.enumerated() {
      let color = color(number, paper)
      var group = SVGElement("g", ["class": "line"])
      group.append(SVGElement("title").with(line.label))
      for element in band(of: line, scale, color, x) { group.append(element) }
      for element in intervalBand(of: line, scale, color, x) { group.append(element) }
      for element in strokes(of: line, number, scale, color, x, paper) { group.append(element) }
      if let place = places[number] {
        group.append(
          paper.text(
            line.label,
            x: right + 8,
            y: place + 4,
            size: Self.labelSize,
            color: paper.palette.isGrey ? paper.palette.ink : color
          )
        )
      }
      body.append(group)
    }
    return paper.file(title: title, summary: summary, body, height: bottom + 28 + ChartPaper.margin)
  }

  private var summary: String {
    let ends = lines.map { line in
      let defined = line.values.filter(\.isFinite)
      let first = defined.first?.description ?? "undefined"
      return "\(line.label) from \(first) to \(defined.last?.description ?? "undefined")"
    }
    let words = PictureLanguage(options.language ?? "en")
    let note = isAssumptionDriven ? " (\(words(.assumptionDriven)))" : ""
    return "\(subtitle)\(note). \(ends.joined(separator: "; "))"
  }

  private func color(_ number: Int, _ paper: ChartPaper) -> String {
    paper.palette.isGrey ? paper.palette.ink : Self.colors[number % Self.colors.count]
  }

  /// Runs of defined numbers as lines; one alone is a dot.
  private func strokes(
    of line: Line,
    _ number: Int,
    _ scale: NumberScale,
    _ color: String,
    _ x: (Int) -> Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    let dash = paper.palette.isGrey ? Self.dashes[number % Self.dashes.count] : nil
    return runs(line.values.map(\.isFinite)).map { run in
      if run.count == 1 {
        return SVGElement(
          "circle",
          [
            "cx": .number(x(run.lowerBound)),
            "cy": .number(scale.place(line.values[run.lowerBound])),
            "r": "2.5", "fill": "\(color)",
          ]
        )
      }
      let points = run.map { Self.point(x($0), scale.place(line.values[$0])) }
      return SVGElement(
        "polyline",
        [
          "points": "\(points.joined(separator: " "))", "fill": "none", "stroke": "\(color)",
          "stroke-width": "2", "stroke-linejoin": "round", "stroke-dasharray": SVGValue(dash),
        ]
      )
    }
  }

  /// The area between both ends of ranges.
  private func band(
    of line: Line,
    _ scale: NumberScale,
    _ color: String,
    _ x: (Int) -> Double
  ) -> [SVGElement] {
    guard let others = line.others else { return [] }
    let isDefined = zip(line.values, others).map { $0.isFinite && $1.isFinite }
    return runs(isDefined).filter { $0.count > 1 }.flatMap { run in
      let there = run.map { Self.point(x($0), scale.place(line.values[$0])) }
      let back = run.reversed().map { Self.point(x($0), scale.place(others[$0])) }
      // The edge tells bands apart where they lie over each other.
      return [
        SVGElement(
          "polygon",
          [
            "points": "\((there + back).joined(separator: " "))", "fill": "\(color)",
            "fill-opacity": "0.07",
          ]
        ),
        SVGElement(
          "polyline",
          [
            "points": "\(back.joined(separator: " "))", "fill": "none", "stroke": "\(color)",
            "stroke-width": "1", "stroke-dasharray": "2 3",
          ]
        ),
      ]
    }
  }

  func runs(_ flags: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, flag) in flags.enumerated() where flag {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  static func point(_ x: Double, _ y: Double) -> String {
    "\(SVGValue.number(x).text ?? ""),\(SVGValue.number(y).text ?? "")"
  }

  /// Where the names of lines stand: at the last number of each, moved apart so that none overlap.
  private func labelPlaces(_ scale: NumberScale, top: Double, bottom: Double) -> [Int: Double] {
    let gap = Self.labelSize + 3
    let wanted = lines.indices.compactMap { number -> (number: Int, y: Double)? in
      lines[number].values.last(where: \.isFinite).map { (number, scale.place($0)) }
    }.sorted { ($0.y, $0.number) < ($1.y, $1.number) }
    var places = wanted.map(\.y)
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + gap)
    }
    if let last = places.last, last > bottom {
      places[places.count - 1] = bottom
      for index in places.indices.dropLast().reversed() {
        places[index] = min(places[index], places[index + 1] - gap)
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(wanted.map(\.number), places))
  }

  private func axes(
    _ paper: ChartPaper,
    _ scale: NumberScale,
    left: Double,
    right: Double,
    bottom: Double,
    x: (Int) -> Double
  ) -> [SVGElement] {
    var elements: [SVGElement] = []
    for tick in scale.ticks {
      let y = scale.place(tick)
      elements.append(
        SVGElement(
          "line",
          [
            "x1": .number(left), "x2": .number(right), "y1": .number(y), "y2": .number(y),
            "stroke": "\(tick == 0 ? paper.palette.rule : paper.palette.cardEdge)",
            "stroke-width": tick == 0 ? "1" : "0.5",
          ]
        )
      )
      elements.append(
        paper.text(
          scale.label(tick),
          x: left - 6,
          y: y + 3.5,
          size: 10,
          color: paper.palette.quiet,
          anchor: "end"
        )
      )
    }
    for step in tickSteps(width: right - left) {
      elements.append(
        paper.text(
          steps[step],
          x: x(step),
          y: bottom + 17,
          size: 10,
          color: paper.palette.quiet,
          anchor: "middle"
        )
      )
    }
    return elements
  }
}
