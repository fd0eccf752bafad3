import EntenteModel

/// What becomes of outcomes while one or two parameters run through their values: a small picture
/// for each outcome, a line over one parameter, coloured squares over two.
public struct SweepChart: Hashable, Sendable {
  /// A parameter with the values that it takes.
  public struct Axis: Hashable, Sendable {
    /// The name of the parameter.
    public var label: String
    /// Its values, ascending.
    public var values: [Double]
    /// The values as they are written.
    public var texts: [String]
    /// The value that it has where it is not varied; nil if that is not shown.
    public var base: Double?

    /// Creates an axis.
    public init(label: String, values: [Double], texts: [String], base: Double? = nil) {
      self.label = label
      self.values = values
      self.texts = texts
      self.base = base
    }
  }

  /// An outcome.
  public struct Outcome: Hashable, Sendable {
    /// What it is.
    public var label: String
    /// A number for each pair of values, NaN where it is not defined.
    ///
    /// There is a list for each value of the second parameter, with a number for each value of the
    /// first in it; one list where there is only one parameter.
    public var values: [[Double]]
    /// The numbers as they are written.
    public var texts: [[String]]

    /// Creates an outcome.
    public init(label: String, values: [[Double]], texts: [[String]]) {
      self.label = label
      self.values = values
      self.texts = texts
    }
  }

  /// The title.
  public var title: String
  /// What is below it: how the numbers were made.
  public var subtitle: String
  /// The parameter that runs from left to right.
  public var x: Axis
  /// The parameter that runs from bottom to top; nil if only one is varied.
  public var y: Axis?
  /// The outcomes.
  public var outcomes: [Outcome]
  /// Whether the chart says that it rests on assumptions.
  public var isAssumptionDriven: Bool
  /// Colours, fonts and size.
  public var options: DiagramOptions

  /// Creates a chart.
  public init(
    title: String,
    subtitle: String,
    x: Axis,
    y: Axis? = nil,
    outcomes: [Outcome],
    isAssumptionDriven: Bool = false,
    options: DiagramOptions = DiagramOptions()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.x = x
    self.y = y
    self.outcomes = outcomes
    self.isAssumptionDriven = isAssumptionDriven
    self.options = options
  }

  static let labelSize = 11.0
  static let textSize = 10.0
  private static let gap = 26.0

  /// The chart as an SVG file; equal charts give equal bytes.
  public var svg: String {
    let frame = PanelFrame(self)
    let usual = options.width ?? 860
    let columns = max(1, Int((usual - 2 * ChartPaper.margin + Self.gap) / (frame.width + Self.gap)))
    let shown = min(columns, max(1, outcomes.count))
    let needed = Double(shown) * (frame.width + Self.gap) - Self.gap + 2 * ChartPaper.margin
    let paper = ChartPaper(
      options,
      width: max(needed, options.width ?? min(usual, max(needed, 520)))
    )
    var body: [SVGElement] = []
    let note = paper.subtitle(subtitle, isAssumptionDriven: isAssumptionDriven)
    let top = (options.showsTitle ? paper.heading(title, note, into: &body) : ChartPaper.margin) + 8
    for (number, outcome) in outcomes.enumerated() {
      let left = ChartPaper.margin + Double(number % shown) * (frame.width + Self.gap)
      let y = top + Double(number / shown) * (frame.height + Self.gap)
      var group = SVGElement("g", ["class": "outcome"])
      group.append(SVGElement("title").with(outcome.label))
      let elements =
        self.y == nil
        ? line(outcome, frame, left: left, top: y, paper)
        : grid(outcome, frame, left: left, top: y, paper)
      for element in elements { group.append(element) }
      body.append(group)
    }
    let rows = (outcomes.count + shown - 1) / shown
    let height = top + Double(rows) * (frame.height + Self.gap) - (rows > 0 ? Self.gap : 0)
    return paper.file(
      title: title,
      summary: summary(note),
      body,
      height: height + ChartPaper.margin
    )
  }

  private func summary(_ note: String) -> String {
    let axes = [x, y].compactMap(\.self).map { axis in
      "\(axis.label) \(axis.texts.first ?? "–")–\(axis.texts.last ?? "–")"
    }
    let names = outcomes.map(\.label).joined(separator: ", ")
    return "\(note). \(names). \(axes.joined(separator: ", "))"
  }

  /// The number at a place, NaN where the table has none.
  static func number(_ values: [[Double]], _ row: Int, _ column: Int) -> Double {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return .nan }
    return values[row][column]
  }
}

/// How large the picture of one outcome is, and where its parts stand in it.
struct PanelFrame {
  /// The room left of the plot, for the labels of the second parameter or of numbers.
  let left: Double
  /// The room above the plot, for the name.
  let top: Double
  let plotWidth: Double
  let plotHeight: Double
  /// The width and height of a square.
  let cell: (width: Double, height: Double)
  /// The names of outcomes in lines.
  let nameLines: Int

  var width: Double { left + max(plotWidth, keyWidth) + 8 }
  /// The width of the key of colours, with the sign for the base.
  let keyWidth: Double
  var height: Double { top + plotHeight + below }
  /// The room below the plot, for ticks, the name of the parameter and a key of colours.
  let below: Double

  init(_ chart: SweepChart) {
    let widest =
      chart.outcomes.flatMap(\.texts).joined()
      .map { TextMeasure.points($0, size: SweepChart.textSize) }.max() ?? 0
    let ticks = chart.x.texts.map { TextMeasure.points($0, size: SweepChart.textSize) }.max() ?? 0
    let width = max(34, widest + 10, ticks + 10)
    cell = (width, 26)
    if let y = chart.y {
      let labels = y.texts.map { TextMeasure.points($0, size: SweepChart.textSize) }.max() ?? 0
      left = labels + 32
      plotWidth = max(width * Double(max(1, chart.x.values.count)), 110)
      plotHeight = cell.height * Double(max(1, y.values.count))
      below = 62
      let base = PictureLanguage(chart.options.language ?? "en")(.baseline)
      keyWidth =
        SweepChart.longestKey + (chart.hasBaseSquare ? 36 + TextMeasure.points(base, size: 9) : 0)
    } else {
      left = 46
      plotWidth = 300
      plotHeight = 160
      below = 34
      keyWidth = 0
    }
    let room = left + plotWidth
    nameLines =
      chart.outcomes.map {
        ChartPaper.wrapped($0.label, width: room, size: SweepChart.labelSize).count
      }.max() ?? 1
    top = Double(nameLines) * 15 + 8
  }
}
