import EntenteModel

extension ClaimChart {
  /// The colour of a verdict.
  static func color(_ verdict: Verdict, _ paper: ChartPaper) -> String {
    if paper.palette.isGrey { return paper.palette.ink }
    return switch verdict {
    case .holds: paper.palette.cooperative
    case .fails: paper.palette.conflictual
    case .fragile: paper.palette.lowers
    }
  }

  /// What fills a bar: full where the claim holds, striped where it is fragile, dotted where it
  /// fails, so that neither colour nor order is needed to tell.
  static func fill(_ verdict: Verdict, _ paper: ChartPaper) -> String {
    verdict == .holds ? color(verdict, paper) : "url(#claim-\(verdict.rawValue))"
  }

  func patterns(_ paper: ChartPaper) -> SVGElement {
    let size: KeyValuePairs<String, SVGValue> = [
      "width": "6", "height": "6", "patternUnits": "userSpaceOnUse", "id": "claim-fragile",
      "patternTransform": "rotate(45)",
    ]
    let stripe = SVGElement(
      "rect",
      ["width": "3", "height": "6", "fill": "\(Self.color(.fragile, paper))"]
    )
    let dot = SVGElement(
      "circle",
      ["cx": "2.5", "cy": "2.5", "r": "1.2", "fill": "\(Self.color(.fails, paper))"]
    )
    return SVGElement("defs").with([
      SVGElement("pattern", size).with([stripe]),
      SVGElement(
        "pattern",
        ["width": "5", "height": "5", "patternUnits": "userSpaceOnUse", "id": "claim-fails"]
      ).with([dot]),
    ])
  }

  /// The bar, the interval as a line with ends, and the wanted share as a triangle above.
  func bar(
    of claim: Claim,
    _ paper: ChartPaper,
    _ scale: NumberScale,
    _ y: Double
  ) -> [SVGElement] {
    var elements: [SVGElement] = []
    if claim.share.isFinite {
      let share = min(1, max(0, claim.share))
      elements.append(
        paper.box(
          x: scale.place(0),
          y: y - Self.barHeight / 2,
          width: max(1, scale.place(share) - scale.place(0)),
          height: Self.barHeight,
          fill: Self.fill(claim.verdict, paper),
          outline: Self.color(claim.verdict, paper)
        )
      )
    }
    if let interval = claim.interval {
      let low = scale.place(min(1, max(0, interval.lowerBound)))
      let high = scale.place(min(1, max(0, interval.upperBound)))
      elements += whisker(paper, low, high, y)
    }
    if let wanted = claim.wanted, wanted.isFinite {
      elements += wantedMark(paper, scale.place(min(1, max(0, wanted))), y)
    }
    return elements
  }

  private func whisker(
    _ paper: ChartPaper,
    _ low: Double,
    _ high: Double,
    _ y: Double
  ) -> [SVGElement] {
    // A pale edge keeps the line apart from the bar below it.
    let lines = [
      ((low, y), (high, y)), ((low, y - 4), (low, y + 4)), ((high, y - 4), (high, y + 4)),
    ]
    return [(paper.palette.background, 4.0), (paper.palette.ink, 1.5)].flatMap { color, width in
      lines.map { paper.line(from: $0.0, to: $0.1, color: color, width: width) }
    }
  }

  private func wantedMark(_ paper: ChartPaper, _ x: Double, _ y: Double) -> [SVGElement] {
    let top = y - Self.barHeight / 2
    let points =
      "\(LineChart.point(x - 4, top - 6)) \(LineChart.point(x + 4, top - 6)) "
      + LineChart.point(x, top)
    return [
      paper.line(
        from: (x, top - 2),
        to: (x, y + Self.barHeight / 2 + 2),
        color: paper.palette.background,
        width: 4
      ),
      paper.line(
        from: (x, top - 2),
        to: (x, y + Self.barHeight / 2 + 2),
        color: paper.palette.ink,
        width: 2
      ),
      SVGElement("polygon", ["points": "\(points)", "fill": "\(paper.palette.ink)"]),
    ]
  }

  func grid(
    _ paper: ChartPaper,
    _ scale: NumberScale,
    top: Double,
    bottom: Double
  ) -> [SVGElement] {
    [0, 0.25, 0.5, 0.75, 1].flatMap { share in
      let x = scale.place(share)
      return [
        paper.line(
          from: (x, top),
          to: (x, bottom),
          color: share == 0 ? paper.palette.rule : paper.palette.cardEdge,
          width: share == 0 ? 1 : 0.5
        ),
        paper.text(
          Self.percent(share),
          x: x,
          y: bottom + 15,
          size: Self.textSize,
          color: paper.palette.quiet,
          anchor: "middle"
        ),
      ]
    }
  }

  /// The verdicts that occur, the interval and the mark, each if it occurs.
  func key(_ paper: ChartPaper, at y: Double, into body: inout [SVGElement]) -> Double {
    var x = ChartPaper.margin
    func write(_ text: String, after width: Double) {
      body.append(
        paper.text(text, x: x + width, y: y + 1, size: Self.textSize, color: paper.palette.ink)
      )
      x += width + TextMeasure.points(text, size: Self.textSize) + 20
    }
    for verdict in Verdict.allCases where claims.contains(where: { $0.verdict == verdict }) {
      body.append(
        paper.box(
          x: x,
          y: y - 9,
          width: 24,
          height: 11,
          fill: Self.fill(verdict, paper),
          outline: Self.color(verdict, paper)
        )
      )
      write(paper.words(Self.phrase(verdict)), after: 30)
    }
    if claims.contains(where: { $0.interval != nil }) {
      body += whisker(paper, x, x + 22, y - 3)
      write(paper.words(.interval), after: 28)
    }
    if claims.contains(where: { $0.wanted != nil }) {
      let points =
        "\(LineChart.point(x, y - 9)) \(LineChart.point(x + 8, y - 9)) "
        + LineChart.point(x + 4, y - 3)
      body.append(
        SVGElement("polygon", ["points": "\(points)", "fill": "\(paper.palette.ink)"])
      )
      body.append(
        paper.line(from: (x + 4, y - 5), to: (x + 4, y + 3), color: paper.palette.ink, width: 2)
      )
      write(paper.words(.wantedShare), after: 14)
    }
    return y + 4
  }
}
