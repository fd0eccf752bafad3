import EntenteModel

extension Timeline {
  /// The years below the lanes, thin lines through them, and the day that the model speaks for.
  func axis(from top: Double, to bottom: Double) -> [SVGElement] {
    var elements: [SVGElement] = []
    func vertical(_ x: Double, _ color: String, dash: String?, width: Double) -> SVGElement {
      SVGElement(
        "line",
        [
          "x1": .number(x), "y1": .number(top), "x2": .number(x), "y2": .number(bottom + 4),
          "stroke": "\(color)", "stroke-width": .number(width),
          "stroke-dasharray": SVGValue(dash),
        ]
      )
    }
    let asOfX = asOf.flatMap { days.contains($0) ? scale.end($0) : nil }
    for tick in scale.ticks {
      let x = scale.x(tick.day)
      elements.append(vertical(x, palette.faded(palette.rule, by: 0.5), dash: nil, width: 0.6))
      elements.append(
        text(tick.label, x: x, y: bottom + 18, size: 10.5, color: palette.quiet, anchor: "middle")
      )
    }
    elements.append(
      SVGElement(
        "line",
        [
          "class": "axis", "x1": .number(scale.left), "y1": .number(bottom + 4),
          "x2": .number(scale.right), "y2": .number(bottom + 4), "stroke": "\(palette.quiet)",
          "stroke-width": 1,
        ]
      )
    )
    if let asOfX, let asOfText {
      elements.append(vertical(asOfX, palette.quiet, dash: "4 3", width: 1))
      let length = TextMeasure.points(asOfText, size: 10)
      let x = min(asOfX, width - Self.margin / 2 - length / 2)
      elements.append(
        text(asOfText, x: x, y: top - 5, size: 10, color: palette.quiet, anchor: "middle")
      )
    }
    return elements
  }
}
