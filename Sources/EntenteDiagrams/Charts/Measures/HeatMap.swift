import EntenteModel

/// Numbers of pairs as the colours of a square each.
public struct HeatMap: Hashable, Sendable {
  /// The title.
  public var title: String
  /// What is below it: how the numbers were made.
  public var subtitle: String
  /// What the rows are called.
  public var rows: [String]
  /// What the columns are called.
  public var columns: [String]
  /// The numbers, a list for each row; a square of NaN has a dash and no colour.
  public var values: [[Double]]
  /// The numbers for people.
  public var texts: [[String]]
  /// How to read a square, such as "a row's tie to a column"; empty if rows and columns are alike.
  public var reading: String
  /// Colours, fonts and size.
  public var options: DiagramOptions

  /// Creates a map.
  public init(
    title: String,
    subtitle: String,
    rows: [String],
    columns: [String],
    values: [[Double]],
    texts: [[String]],
    reading: String = "",
    options: DiagramOptions = DiagramOptions()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.rows = rows
    self.columns = columns
    self.values = values
    self.texts = texts
    self.reading = reading
    self.options = options
  }

  private static let labelSize = 10.0
  private static let labelLimit = 190.0
  private static let textLimit = 14
  private static let usualWidth = 860.0
  /// What a title of a few words needs.
  private static let leastWidth = 420.0
  private static let dashMeaning = "–: no number for this pair"

  private var hasUndefined: Bool { values.joined().contains { !$0.isFinite } }

  /// The map as an SVG file; equal maps give equal bytes.
  public var svg: String {
    let rowLabels = rows.map(Self.short)
    let columnLabels = columns.map(Self.short)
    let left =
      ChartPaper.margin + 8
      + (rowLabels.map { TextMeasure.points($0, size: Self.labelSize) }.max() ?? 0)
    let slant = columnLabels.map { TextMeasure.points($0, size: Self.labelSize) }.max() ?? 0
    let count = max(1, columns.count)
    let usual = options.width ?? Self.usualWidth
    let showsText = columns.count <= Self.textLimit
    let side = max(showsText ? 40 : 12, min(54, (usual - left - ChartPaper.margin) / Double(count)))
    let right = left + side * Double(count)
    let lines = [reading, hasUndefined ? Self.dashMeaning : ""]
    let words = lines.map { TextMeasure.points($0, size: Self.labelSize) }.max() ?? 0
    // Labels are turned by 45°, so that each reaches as far to the right as 0.72 of its length.
    let ends = columnLabels.enumerated().map { column, label in
      left + (Double(column) + 0.5) * side
        + TextMeasure.points(label, size: Self.labelSize) * 0.72 + 8
    }
    let needed = max(right, ends.max() ?? 0, left + words) + ChartPaper.margin
    let paper = ChartPaper(options, width: max(options.width ?? Self.leastWidth, needed))
    var body: [SVGElement] = []
    let head = options.showsTitle ? paper.heading(title, subtitle, into: &body) : ChartPaper.margin
    let top = head + 10 + slant * 0.72
    let height = min(side, 30)
    let finite = values.joined().filter(\.isFinite)
    let greatest = finite.map(\.magnitude).max() ?? 0
    for (column, label) in columnLabels.enumerated() {
      let x = left + (Double(column) + 0.5) * side
      var text = paper.text(label, x: 0, y: 0, size: Self.labelSize, color: paper.palette.ink)
      let place = "\(SVGValue.number(x).text ?? "") \(SVGValue.number(top - 6).text ?? "")"
      text = SVGElement("g", ["transform": "translate(\(place)) rotate(-45)"]).with([text])
      body.append(text)
    }
    for (row, label) in rowLabels.enumerated() {
      let y = top + Double(row) * height
      body.append(
        paper.text(
          label,
          x: left - 6,
          y: y + height / 2 + 3.5,
          size: Self.labelSize,
          color: paper.palette.ink,
          anchor: "end"
        )
      )
      for column in columns.indices {
        body.append(
          square(
            row,
            column,
            x: left + Double(column) * side,
            y: y,
            side: side,
            height: height,
            greatest: greatest,
            showsText: showsText,
            paper
          )
        )
      }
    }
    let bottom = top + height * Double(rows.count)
    let end = key(left: left, top: bottom + 16, greatest, finite.contains { $0 < 0 }, paper, &body)
    return paper.file(
      title: title,
      summary: "\(subtitle). \(rows.count) rows, \(columns.count) columns",
      body,
      height: end + ChartPaper.margin
    )
  }

  /// What colours stand for, and which way a square is read; returns where it ends.
  private func key(
    left: Double,
    top: Double,
    _ greatest: Double,
    _ hasNegatives: Bool,
    _ paper: ChartPaper,
    _ body: inout [SVGElement]
  ) -> Double {
    var end = top
    let lines = [reading, hasUndefined ? Self.dashMeaning : ""].filter { !$0.isEmpty }
    for line in lines {
      end += 12
      body.append(
        paper.text(line, x: left, y: end, size: Self.labelSize, color: paper.palette.quiet)
      )
    }
    if !lines.isEmpty { end += 8 }
    guard greatest > 0 else { return end }
    let scale = NumberScale([hasNegatives ? -greatest : 0, greatest], from: 0, to: 1)
    let isWhole = values.joined().allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    let steps = (hasNegatives ? -4 : 0)...4
    let (side, height) = (22.0, 10.0)
    for (place, step) in steps.enumerated() {
      let share = Double(step) / 4
      let x = left + Double(place) * side
      body.append(
        SVGElement(
          "rect",
          [
            "x": .number(x), "y": .number(end), "width": .number(side), "height": .number(height),
            "fill": "\(color(of: share, paper))", "stroke": "\(paper.palette.cardEdge)",
            "stroke-width": "0.5", "class": "key",
          ]
        )
      )
      guard step % 4 == 0 else { continue }
      body.append(
        paper.text(
          scale.label(share * greatest, isWhole: isWhole),
          x: x + side / 2,
          y: end + height + 11,
          size: 9,
          color: paper.palette.quiet,
          anchor: "middle"
        )
      )
    }
    return end + height + 14
  }

  /// The colour of a share of the greatest magnitude, from −1 to 1.
  private func color(of share: Double, _ paper: ChartPaper) -> String {
    let hue = share < 0 ? paper.palette.conflictual : paper.palette.cooperative
    return "\(ColorMix.blend(paper.palette.background, hue, share.magnitude))"
  }

  private func square(
    _ row: Int,
    _ column: Int,
    x: Double,
    y: Double,
    side: Double,
    height: Double,
    greatest: Double,
    showsText: Bool,
    _ paper: ChartPaper
  ) -> SVGElement {
    let value = values[row][column]
    let share = value.isFinite && greatest > 0 ? value / greatest : 0
    let fill = color(of: share, paper)
    var group = SVGElement("g", ["class": "square"])
    group.append(
      SVGElement("title").with("\(rows[row]), \(columns[column]): \(texts[row][column])")
    )
    group.append(
      SVGElement(
        "rect",
        [
          "x": .number(x), "y": .number(y), "width": .number(side), "height": .number(height),
          "fill": "\(value.isFinite ? fill : "none")", "stroke": "\(paper.palette.cardEdge)",
          "stroke-width": "0.5",
        ]
      )
    )
    if !value.isFinite {
      group.append(
        paper.text(
          "–",
          x: x + side / 2,
          y: y + height / 2 + 3,
          size: 8,
          color: paper.palette.quiet,
          anchor: "middle"
        )
      )
      return group
    }
    guard showsText else { return group }
    group.append(
      paper.text(
        texts[row][column],
        x: x + side / 2,
        y: y + height / 2 + 3.5,
        size: 9.5,
        color: share.magnitude > 0.55 ? paper.palette.background : paper.palette.ink,
        anchor: "middle"
      )
    )
    return group
  }

  private static func short(_ label: String) -> String {
    let line = TextMeasure.wrapped(label, ems: labelLimit / labelSize)[0]
    return line == label ? label : line + "…"
  }
}
