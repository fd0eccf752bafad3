import EntenteModel

/// Who is for and against whom as a square for each pair, the actors in the order of their camps.
///
/// What the camps explain is blue within them and red between; what strains them is framed.
public struct SignedMatrix: Hashable, Sendable {
  /// The actors and ties; tooltips are shown over squares.
  public var picture: CampPicture

  /// Creates a matrix of what a picture of camps shows.
  public init(_ picture: CampPicture) {
    self.picture = picture
  }

  private static let labelSize = 10.0
  private static let leastWidth = 480.0

  /// The actors in the order of rows.
  private var order: [Int] {
    picture.actors.indices.sorted {
      let (one, other) = (picture.actors[$0], picture.actors[$1])
      return (one.part, one.camp, $0) < (other.part, other.camp, $1)
    }
  }

  /// The matrix as an SVG file; equal matrices give equal bytes.
  public var svg: String {
    let order = self.order
    let labels = order.map {
      picture.actors[$0].label + (picture.actors[$0].swings ? " *" : "")
    }
    let side = order.count <= 16 ? 26.0 : order.count <= 40 ? 18.0 : 12.0
    let size = min(Self.labelSize, side - 1)
    let room = labels.map { TextMeasure.points($0, size: size) }.max() ?? 0
    let left = ChartPaper.margin + room + 8
    let right = left + side * Double(order.count)
    let words = PictureLanguage(picture.language)
    let campRoom =
      campRuns(order).map {
        TextMeasure.points(campName($0.first, words), size: Self.labelSize)
      }.max() ?? 0
    // Labels lean by 45°, so that the last reaches beyond the squares, and stand upright where
    // leaning ones would meet.
    let isUpright = side * 0.7 < size * 1.15
    let needed =
      max(right + max(campRoom + 16, isUpright ? 0 : room * 0.72), Self.leastWidth)
      + ChartPaper.margin
    var options = picture.options
    options.language = picture.language
    let paper = ChartPaper(options, width: max(options.width ?? 0, needed))
    var body: [SVGElement] = []
    let head =
      options.showsTitle
      ? paper.heading(picture.title, picture.subtitle, into: &body) : ChartPaper.margin
    let top = head + 8 + room * (isUpright ? 1 : 0.72)
    for (place, label) in labels.enumerated() {
      body += self.labels(
        label,
        place,
        turn: isUpright ? 90 : 45,
        left: left,
        top: top,
        side: side,
        size: size,
        paper
      )
    }
    body += squares(order, left: left, top: top, side: side, paper)
    body += rules(order, left: left, top: top, side: side, paper, words)
    let bottom = top + side * Double(order.count)
    let end = key(left: left, top: bottom + 14, paper, words, &body)
    return paper.file(
      title: picture.title,
      summary: picture.subtitle,
      body,
      height: end + ChartPaper.margin
    )
  }

  private func labels(
    _ label: String,
    _ place: Int,
    turn: Int,
    left: Double,
    top: Double,
    side: Double,
    size: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    let middle = (Double(place) + 0.5) * side
    let row = paper.text(
      label,
      x: left - 6,
      y: top + middle + size * 0.35,
      size: size,
      color: paper.palette.ink,
      anchor: "end"
    )
    let text = paper.text(label, x: 0, y: 0, size: size, color: paper.palette.ink)
    let x = SVGValue.number(left + middle + size * (turn == 90 ? 0.35 : 0.2)).text ?? ""
    let y = SVGValue.number(top - 5).text ?? ""
    let column = SVGElement("g", ["transform": "translate(\(x) \(y)) rotate(-\(turn))"])
    return [row, column.with([text])]
  }

  // MARK: Squares

  private func squares(
    _ order: [Int],
    left: Double,
    top: Double,
    side: Double,
    _ paper: ChartPaper
  ) -> [SVGElement] {
    var place = [Int](repeating: 0, count: order.count)
    for (row, actor) in order.enumerated() { place[actor] = row }
    var plain: [SVGElement] = []
    var framed: [SVGElement] = []
    let length = side * Double(order.count)
    plain.append(
      paper.box(
        x: left,
        y: top,
        width: length,
        height: length,
        fill: paper.palette.card,
        outline: paper.palette.cardEdge
      )
    )
    for tie in picture.ties {
      for (row, column) in [(tie.first, tie.second), (tie.second, tie.first)] {
        let group = square(
          tie,
          x: left + Double(place[column]) * side,
          y: top + Double(place[row]) * side,
          side: side,
          paper
        )
        if tie.isFrustrated { framed.append(group) } else { plain.append(group) }
      }
    }
    for diagonal in order.indices {
      let corner = Double(diagonal) * side
      plain.append(
        paper.box(
          x: left + corner,
          y: top + corner,
          width: side,
          height: side,
          fill: paper.palette.cardEdge
        )
      )
    }
    // Frames lie on top of their neighbours.
    return plain + framed
  }

  private func square(
    _ tie: CampPicture.Tie,
    x: Double,
    y: Double,
    side: Double,
    _ paper: ChartPaper
  ) -> SVGElement {
    let palette = paper.palette
    let own = tie.isPositive ? palette.cooperative : palette.conflictual
    let (one, other) = (picture.actors[tie.first], picture.actors[tie.second])
    let classes =
      ["square", tie.isPositive ? "cooperative" : "conflictual"]
      + (tie.isFrustrated ? ["frustrated"] : [])
    var group = SVGElement("g", ["class": SVGValue(classes.joined(separator: " "))])
    let sign = tie.isPositive ? "+" : "−"
    group.append(
      SVGElement("title").with(
        tie.tooltip.isEmpty ? "\(one.label) \(sign) \(other.label)" : tie.tooltip
      )
    )
    let inset = tie.isFrustrated ? 1.2 : 0.5
    group.append(
      paper.box(
        x: x + inset,
        y: y + inset,
        width: side - 2 * inset,
        height: side - 2 * inset,
        fill: palette.isGrey && tie.isPositive ? palette.faded(own, by: 0.7) : own,
        outline: tie.isFrustrated ? palette.ink : nil,
        outlineWidth: 2.4
      )
    )
    if side >= 16 {
      let isDark = palette.isGrey && tie.isPositive ? palette.isDark : !palette.isDark
      group.append(
        paper.text(
          sign,
          x: x + side / 2,
          y: y + side / 2 + 4.5,
          size: 13,
          color: isDark ? "#FFFFFF" : "#111111",
          isBold: true,
          anchor: "middle"
        )
      )
    }
    return group
  }

  // MARK: Camps

  /// Where each camp begins and ends among the rows.
  private func campRuns(_ order: [Int]) -> [(first: Int, range: Range<Int>)] {
    var runs: [(first: Int, range: Range<Int>)] = []
    for (row, actor) in order.enumerated() {
      let one = picture.actors[actor]
      if let last = runs.last, picture.actors[last.first].camp == one.camp,
        picture.actors[last.first].part == one.part
      {
        runs[runs.count - 1].range = last.range.lowerBound..<(row + 1)
      } else {
        runs.append((actor, row..<(row + 1)))
      }
    }
    return runs
  }

  private func campName(_ actor: Int, _ words: PictureLanguage) -> String {
    let one = picture.actors[actor]
    let part =
      picture.actors.contains { $0.part > 0 } ? ", " + words(.part, "\(one.part + 1)") : ""
    return words(.camp, "\(one.camp + 1)") + part
  }

  private func rules(
    _ order: [Int],
    left: Double,
    top: Double,
    side: Double,
    _ paper: ChartPaper,
    _ words: PictureLanguage
  ) -> [SVGElement] {
    let length = side * Double(order.count)
    var result: [SVGElement] = []
    for (place, run) in campRuns(order).enumerated() {
      let start = Double(run.range.lowerBound) * side
      if place > 0 {
        let ink = paper.palette.ink
        result.append(
          paper.line(
            from: (left, top + start),
            to: (left + length, top + start),
            color: ink,
            width: 1.6
          )
        )
        result.append(
          paper.line(
            from: (left + start, top),
            to: (left + start, top + length),
            color: ink,
            width: 1.6
          )
        )
      }
      result.append(
        paper.text(
          campName(run.first, words),
          x: left + length + 8,
          y: top + start + side / 2 + 3.5,
          size: Self.labelSize,
          color: paper.palette.quiet
        )
      )
    }
    return result
  }

  private func key(
    left: Double,
    top: Double,
    _ paper: ChartPaper,
    _ words: PictureLanguage,
    _ body: inout [SVGElement]
  ) -> Double {
    var x = left
    let samples: [(CampPicture.Tie?, Phrase)] = [
      (CampPicture.Tie(0, 0, isPositive: true), .cooperative),
      (CampPicture.Tie(0, 0, isPositive: false), .conflictual),
    ]
    let palette = paper.palette
    for (tie, phrase) in samples {
      guard let tie, picture.ties.contains(where: { $0.isPositive == tie.isPositive }) else {
        continue
      }
      let own = tie.isPositive ? palette.cooperative : palette.conflictual
      body.append(
        paper.box(
          x: x,
          y: top,
          width: 12,
          height: 12,
          fill: palette.isGrey && tie.isPositive ? palette.faded(own, by: 0.7) : own
        )
      )
      let text = (tie.isPositive ? "+ " : "− ") + words(phrase)
      body.append(paper.text(text, x: x + 17, y: top + 10, size: 10, color: palette.quiet))
      x += 17 + TextMeasure.points(text, size: 10) + 18
    }
    if picture.ties.contains(where: \.isFrustrated) {
      body.append(
        paper.box(
          x: x,
          y: top,
          width: 12,
          height: 12,
          fill: palette.background,
          outline: palette.ink,
          outlineWidth: 2.4
        )
      )
      let text = words(.frustratedSquare)
      body.append(paper.text(text, x: x + 19, y: top + 10, size: 10, color: palette.quiet))
    }
    var end = top + 14
    if picture.actors.contains(where: \.swings) {
      end += 16
      let text = "* " + words(.swings)
      body.append(paper.text(text, x: left, y: end - 4, size: 10, color: palette.quiet))
    }
    return end
  }
}
