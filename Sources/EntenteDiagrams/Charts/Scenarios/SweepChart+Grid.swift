import EntenteModel

extension SweepChart {
  /// An outcome over two parameters.
  func grid(
    _ outcome: Outcome,
    _ frame: PanelFrame,
    left: Double,
    top: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    guard let y else { return [] }
    let colors = SweepColors(outcome.values, paper.palette)
    let plot = (x: left + frame.left, y: top + frame.top)
    var elements = name(of: outcome, frame, left: left, top: top, paper)
    let count = y.values.count
    let cell = frame.cell
    for row in y.values.indices {
      // The second parameter grows upwards.
      let cellTop = plot.y + Double(count - 1 - row) * cell.height
      elements.append(
        paper.text(
          Self.text(y.texts, row),
          x: plot.x - 6,
          y: cellTop + cell.height / 2 + 3.5,
          size: Self.textSize,
          color: paper.palette.quiet,
          anchor: "end"
        )
      )
      for column in x.values.indices {
        let place = (x: plot.x + Double(column) * cell.width, y: cellTop)
        elements.append(square(outcome, row, column, at: place, cell, colors, paper))
      }
    }
    let bottom = plot.y + Double(count) * cell.height
    for column in x.values.indices {
      elements.append(
        paper.text(
          Self.text(x.texts, column),
          x: plot.x + (Double(column) + 0.5) * cell.width,
          y: bottom + 14,
          size: Self.textSize,
          color: paper.palette.quiet,
          anchor: "middle"
        )
      )
    }
    elements += baseSquare(plot, count, cell, paper)
    elements.append(axisName(x, below: bottom, plot.x, frame.plotWidth, paper))
    elements.append(sideName(y, left: left + 9, middle: (plot.y + bottom) / 2, paper))
    elements += key(colors, left: plot.x, top: bottom + 38, paper)
    let isMarked = hasBaseSquare && colors.isDefined
    return isMarked
      ? elements + baseKey(left: plot.x + keyWidth(colors) + 14, top: bottom + 38, paper) : elements
  }

  /// Whether both parameters have their base values in some square.
  var hasBaseSquare: Bool {
    x.base.flatMap(x.values.firstIndex) != nil
      && y.flatMap { axis in axis.base.flatMap(axis.values.firstIndex) } != nil
  }

  private func keyWidth(_ colors: SweepColors) -> Double {
    Double(colors.samples.count) * Self.sampleWidth
  }

  private static let sampleWidth = 18.0
  /// The width of the key where numbers lie on both sides of zero.
  static let longestKey = 9 * sampleWidth

  /// What the line around a square means.
  private func baseKey(left: Double, top: Double, _ paper: ChartPaper) -> [SVGElement] {
    [
      paper.box(
        x: left,
        y: top - 1,
        width: 16,
        height: 11,
        fill: "none",
        outline: paper.palette.ink,
        outlineWidth: 2
      ),
      paper.text(
        paper.words(.baseline),
        x: left + 22,
        y: top + 8,
        size: 9,
        color: paper.palette.quiet
      ),
    ]
  }

  /// A line around the square whose parameters both have their base values.
  private func baseSquare(
    _ plot: (x: Double, y: Double),
    _ count: Int,
    _ cell: (width: Double, height: Double),
    _ paper: ChartPaper
  ) -> [SVGElement] {
    guard let y, let column = x.base.flatMap(x.values.firstIndex),
      let row = y.base.flatMap(y.values.firstIndex)
    else { return [] }
    let place = (
      x: plot.x + Double(column) * cell.width, y: plot.y + Double(count - 1 - row) * cell.height
    )
    return [
      paper.box(
        x: place.x + 1,
        y: place.y + 1,
        width: cell.width - 2,
        height: cell.height - 2,
        fill: "none",
        outline: paper.palette.ink,
        outlineWidth: 2
      )
    ]
  }

  private func square(
    _ outcome: Outcome,
    _ row: Int,
    _ column: Int,
    at place: (x: Double, y: Double),
    _ cell: (width: Double, height: Double),
    _ colors: SweepColors,
    _ paper: ChartPaper
  ) -> SVGElement {
    let value = Self.number(outcome.values, row, column)
    let text = outcome.texts.indices.contains(row) ? Self.text(outcome.texts[row], column) : ""
    let fill = value.isFinite ? colors.fill(value) : "none"
    var group = SVGElement("g", ["class": "square"])
    let values = [(x, column), (y, row)].compactMap { axis, index -> String? in
      axis.map { "\($0.label) \(Self.text($0.texts, index))" }
    }
    group.append(SVGElement("title").with("\(values.joined(separator: ", ")): \(text)"))
    group.append(
      paper.box(
        x: place.x,
        y: place.y,
        width: cell.width,
        height: cell.height,
        fill: fill,
        outline: paper.palette.cardEdge,
        outlineWidth: 0.5
      )
    )
    group.append(
      paper.text(
        value.isFinite ? text : "–",
        x: place.x + cell.width / 2,
        y: place.y + cell.height / 2 + 3.5,
        size: Self.textSize,
        color: value.isFinite ? colors.ink(on: fill) : paper.palette.quiet,
        anchor: "middle"
      )
    )
    return group
  }

  private func key(
    _ colors: SweepColors,
    left: Double,
    top: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    guard colors.isDefined else { return [] }
    let (side, height) = (Self.sampleWidth, 9.0)
    var elements: [SVGElement] = []
    let samples = colors.samples
    for (place, sample) in samples.enumerated() {
      elements.append(
        paper.box(
          x: left + Double(place) * side,
          y: top,
          width: side,
          height: height,
          fill: colors.fill(sample),
          outline: paper.palette.cardEdge,
          outlineWidth: 0.5
        )
      )
    }
    let scale = NumberScale(samples, from: 0, to: 1, hasZero: false)
    let ends = [(0, "start", 0.0), (samples.count - 1, "end", side)]
    for (place, anchor, offset) in ends {
      elements.append(
        paper.text(
          scale.fineLabel(samples[place]),
          x: left + Double(place) * side + offset,
          y: top + height + 11,
          size: 9,
          color: paper.palette.quiet,
          anchor: anchor
        )
      )
    }
    return elements
  }
}

/// The colours of numbers: from pale to full between those nearest to and farthest from zero, in one
/// colour above and another below; in grey from the least to the greatest where there are both.
struct SweepColors {
  let low: Double
  let high: Double
  let palette: Palette

  init(_ values: [[Double]], _ palette: Palette) {
    let finite = values.joined().filter(\.isFinite)
    low = finite.min() ?? .nan
    high = finite.max() ?? .nan
    self.palette = palette
  }

  var isDefined: Bool { low.isFinite }

  private var isSplit: Bool { low < 0 && high > 0 && !palette.isGrey }

  private var reach: Double { max(low.magnitude, high.magnitude) }

  /// Numbers for the key, from the least to the greatest.
  var samples: [Double] {
    guard isDefined else { return [] }
    let (first, last) = isSplit ? (-reach, reach) : (low, high)
    let steps = isSplit ? 8 : 4
    if first == last { return [first] }
    return (0...steps).map { first + (last - first) * Double($0) / Double(steps) }
  }

  func fill(_ value: Double) -> String {
    if isSplit {
      let hue = value < 0 ? palette.conflictual : palette.cooperative
      return ColorMix.blend(palette.background, hue, min(1, value.magnitude / reach))
    }
    var share = high > low ? (value - low) / (high - low) : 0.5
    // What lies below zero is fuller the farther it lies.
    if high <= 0, low < 0 { share = 1 - share }
    let hue = high <= 0 && low < 0 ? palette.conflictual : palette.cooperative
    let full = palette.isGrey ? palette.ink : hue
    // The palest still differs from the surface, where an undefined square has no colour.
    return ColorMix.blend(palette.background, full, 0.08 + 0.8 * min(1, max(0, share)))
  }

  /// Text that stands out from a fill.
  func ink(on fill: String) -> String {
    guard let channels = ColorMix.channels(fill) else { return palette.ink }
    let luma = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return luma < 135 ? "#FFFFFF" : "#111111"
  }
}
