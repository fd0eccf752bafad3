import EntenteModel

extension SweepChart {
  /// An outcome over one parameter, with a dot for each value that was computed.
  func line(
    _ outcome: Outcome,
    _ frame: PanelFrame,
    left: Double,
    top: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    let values = x.values.indices.map { Self.number(outcome.values, 0, $0) }
    let plot = (x: left + frame.left, y: top + frame.top)
    let bottom = plot.y + frame.plotHeight
    let across = NumberScale(
      x.values,
      from: plot.x,
      to: plot.x + frame.plotWidth,
      hasZero: false
    )
    let scale = NumberScale(values, from: bottom, to: plot.y, hasZero: false)
    let color = paper.palette.isGrey ? paper.palette.ink : paper.palette.raises
    var elements = name(of: outcome, frame, left: left, top: top, paper)
    for tick in scale.ticks {
      let y = scale.place(tick)
      let isZero = tick.magnitude < 1e-12
      elements.append(
        paper.line(
          from: (plot.x, y),
          to: (plot.x + frame.plotWidth, y),
          color: isZero ? paper.palette.rule : paper.palette.cardEdge,
          width: isZero ? 1 : 0.5
        )
      )
      elements.append(
        paper.text(
          scale.label(tick),
          x: plot.x - 6,
          y: y + 3.5,
          size: Self.textSize,
          color: paper.palette.quiet,
          anchor: "end"
        )
      )
    }
    elements += ticks(across, bottom, paper)
    if let base = x.base, across.range.contains(base) {
      let place = across.place(base)
      elements.append(
        paper.line(
          from: (place, plot.y),
          to: (place, bottom),
          color: paper.palette.ink,
          width: 1,
          dash: "3 3"
        )
      )
      elements.append(
        paper.text(
          paper.words(.baseValue, baseText(base)),
          x: place + 4,
          y: plot.y + 9,
          size: 9,
          color: paper.palette.quiet,
          halo: paper.palette.background
        )
      )
    }
    elements += stroke(values, across, scale, color, outcome)
    elements.append(axisName(x, below: bottom, plot.x, frame.plotWidth, paper))
    return elements
  }

  /// The base value as it is written among the values, else as a number.
  private func baseText(_ base: Double) -> String {
    let known = x.values.firstIndex(of: base).map { Self.text(x.texts, $0) } ?? ""
    return known.isEmpty ? Quantity(.number(base)).description : known
  }

  /// The values of the parameter, as far as their labels have room.
  private func ticks(
    _ across: NumberScale,
    _ bottom: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    var elements: [SVGElement] = []
    var end = -Double.infinity
    for (index, value) in x.values.enumerated() where value.isFinite {
      let text = Self.text(x.texts, index)
      let width = TextMeasure.points(text, size: Self.textSize)
      let place = across.place(value)
      guard place - width / 2 > end + 6 else { continue }
      end = place + width / 2
      elements.append(
        paper.text(
          text,
          x: place,
          y: bottom + 14,
          size: Self.textSize,
          color: paper.palette.quiet,
          anchor: "middle"
        )
      )
    }
    return elements
  }

  /// Lines between neighbouring values that are defined, and a dot for each.
  private func stroke(
    _ values: [Double],
    _ across: NumberScale,
    _ scale: NumberScale,
    _ color: String,
    _ outcome: Outcome
  ) -> [SVGElement] {
    let defined = values.indices.filter { values[$0].isFinite && x.values[$0].isFinite }
    var elements: [SVGElement] = []
    func place(_ index: Int) -> (x: Double, y: Double) {
      (across.place(x.values[index]), scale.place(values[index]))
    }
    for (first, second) in zip(defined, defined.dropFirst()) where second == first + 1 {
      let (from, to) = (place(first), place(second))
      elements.append(
        SVGElement(
          "line",
          [
            "x1": .number(from.x), "y1": .number(from.y), "x2": .number(to.x), "y2": .number(to.y),
            "stroke": "\(color)", "stroke-width": "2", "stroke-linecap": "round",
          ]
        )
      )
    }
    for index in defined {
      let text = outcome.texts.first.map { Self.text($0, index) } ?? ""
      let dot = SVGElement(
        "circle",
        [
          "cx": .number(place(index).x), "cy": .number(place(index).y), "r": "3",
          "fill": "\(color)",
        ]
      )
      elements.append(
        dot.with([
          SVGElement("title").with("\(x.label) \(Self.text(x.texts, index)): \(text)")
        ])
      )
    }
    return elements
  }

  /// The name of an outcome above its picture.
  func name(
    of outcome: Outcome,
    _ frame: PanelFrame,
    left: Double,
    top: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    let lines = ChartPaper.wrapped(
      outcome.label,
      width: frame.left + frame.plotWidth,
      size: Self.labelSize
    )
    return lines.enumerated().map { number, line in
      paper.text(
        line,
        x: left,
        y: top + 11 + Double(number) * 15,
        size: Self.labelSize,
        color: paper.palette.ink,
        isBold: true
      )
    }
  }

  /// The name of the parameter that runs from left to right.
  func axisName(
    _ axis: Axis,
    below bottom: Double,
    _ left: Double,
    _ width: Double,
    _ paper: ChartPaper
  ) -> SVGElement {
    paper.text(
      axis.label,
      x: left + width / 2,
      y: bottom + 30,
      size: Self.textSize,
      color: paper.palette.ink,
      anchor: "middle"
    )
  }

  /// The name of the parameter that runs from bottom to top.
  func sideName(_ axis: Axis, left: Double, middle: Double, _ paper: ChartPaper) -> SVGElement {
    let text = paper.text(
      axis.label,
      x: 0,
      y: 0,
      size: Self.textSize,
      color: paper.palette.ink,
      anchor: "middle"
    )
    let place = "\(SVGValue.number(left).text ?? "") \(SVGValue.number(middle).text ?? "")"
    return SVGElement("g", ["transform": "translate(\(place)) rotate(-90)"]).with([text])
  }

  static func text(_ texts: [String], _ index: Int) -> String {
    texts.indices.contains(index) ? texts[index] : ""
  }
}
