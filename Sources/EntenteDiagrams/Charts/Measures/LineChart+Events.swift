import EntenteModel

extension LineChart.Line {
  /// The ends of the intervals, for the scale.
  var intervalEnds: [Double] {
    (intervals ?? []).compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] }
  }
}

extension LineChart {
  private static let laneHeight = 17.0
  private static let barHeight = 5.0
  private static let labelSize = 10.0

  /// The room that the events take above the lines.
  var eventsHeight: Double {
    shownEvents.isEmpty ? 0 : Double(shownEvents.count) * Self.laneHeight + 6
  }

  /// The events that begin at a step of the chart.
  private var shownEvents: [Event] { events.filter { steps.indices.contains($0.start) } }

  /// Each event in a lane of its own: a bar over the steps for which it lasts, with an arrow where
  /// it is sustained, a diamond where it is over at once, and a fine line down to the steps.
  func eventElements(
    _ paper: ChartPaper,
    top: Double,
    bottom: Double,
    right: Double,
    x: (Int) -> Double
  ) -> [SVGElement] {
    let color = paper.palette.quiet
    return shownEvents.enumerated().map { lane, event in
      let y = top + (Double(lane) + 0.5) * Self.laneHeight
      let start = x(event.start)
      let last = event.end.map { min(max($0, event.start), steps.count - 1) }
      let end = last.map(x) ?? right
      var group = SVGElement("g", ["class": "event"])
      let until = last.map { steps[$0] } ?? "…"
      let span = last == event.start ? steps[event.start] : "\(steps[event.start])–\(until)"
      group.append(SVGElement("title").with("\(event.label): \(span)"))
      group.append(
        paper.line(from: (start, y), to: (start, bottom), color: color, width: 0.7, dash: "2 3")
      )
      if last == event.start {
        group.append(
          Self.shape([(start - 4, y), (start, y - 4), (start + 4, y), (start, y + 4)], color)
        )
      } else {
        group.append(
          paper.box(
            x: start,
            y: y - Self.barHeight / 2,
            width: max(1, end - start - (last == nil ? 5 : 0)),
            height: Self.barHeight,
            fill: color
          )
        )
        if last == nil {
          group.append(Self.shape([(end - 6, y - 5), (end + 2, y), (end - 6, y + 5)], color))
        }
      }
      for element in label(of: event, paper, start: start, y: y) { group.append(element) }
      return group
    }
  }

  /// The name left of the bar where there is room, else upon it.
  private func label(
    of event: Event,
    _ paper: ChartPaper,
    start: Double,
    y: Double
  ) -> [SVGElement] {
    let width = TextMeasure.points(event.label, size: Self.labelSize)
    let isLeft = start - width - 8 > ChartPaper.margin
    let text = paper.text(
      event.label,
      x: isLeft ? start - 8 : start + 10,
      y: y + 3.5,
      size: Self.labelSize,
      color: paper.palette.ink,
      anchor: isLeft ? "end" : nil
    )
    if isLeft { return [text] }
    let ground = paper.box(
      x: start + 7,
      y: y - 6,
      width: width + 6,
      height: 12,
      fill: paper.palette.background
    )
    return [ground, text]
  }

  private static func shape(_ points: [(Double, Double)], _ color: String) -> SVGElement {
    let text = points.map { point($0.0, $0.1) }.joined(separator: " ")
    return SVGElement("polygon", ["points": "\(text)", "fill": "\(color)"])
  }

  /// The area of the intervals around a line.
  func intervalBand(
    of line: Line,
    _ scale: NumberScale,
    _ color: String,
    _ x: (Int) -> Double
  ) -> [SVGElement] {
    guard let intervals = line.intervals else { return [] }
    let shown = Array(intervals.prefix(steps.count))
    return runs(shown.map { $0 != nil }).filter { $0.count > 1 }.map { run in
      let low = run.compactMap { step in
        shown[step].map { Self.point(x(step), scale.place($0.lowerBound)) }
      }
      let high = run.compactMap { step in
        shown[step].map { Self.point(x(step), scale.place($0.upperBound)) }
      }
      return SVGElement(
        "polygon",
        [
          "points": "\((low + high.reversed()).joined(separator: " "))", "fill": "\(color)",
          "fill-opacity": "0.14",
        ]
      )
    }
  }
}
