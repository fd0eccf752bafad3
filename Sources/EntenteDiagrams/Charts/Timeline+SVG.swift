import EntenteModel
import OrderedCollections

extension Timeline {
  /// The chart as an SVG file.
  ///
  /// Every bar is a group with a stable id (`relation-ID`), its type among its classes, and a title
  /// that gives evidence. Equal timelines give equal bytes.
  public var svg: String {
    var body: [SVGElement] = []
    var y = drawHeading(&body)
    let top = y
    var lanesDrawn: [SVGElement] = []
    for (position, lane) in lanes.enumerated() {
      y += draw(lane, position, at: y, into: &lanesDrawn)
    }
    if !lanes.isEmpty {
      body += axis(from: top, to: y)
      body += lanesDrawn
      y += 34
    }
    y += drawLists(at: y, into: &body)
    if let caption, !caption.isEmpty {
      for line in TextMeasure.wrapped(caption, ems: (width - 2 * Self.margin) / 11) {
        y += 16
        body.append(text(line, x: Self.margin, y: y, size: 11, color: palette.ink))
      }
    }
    return paper.file(
      title: title,
      summary: summary,
      definitions: definitions,
      body,
      height: y + Self.margin
    )
  }

  private var paper: ChartPaper {
    ChartPaper(width: width, palette: palette, tag: tag, fontName: fontName)
  }

  /// The chart in one paragraph, for readers who do not see it.
  public var summary: String {
    var items = lanes.map { lane in
      lane.label + ": " + lane.items.map(\.label).joined(separator: words.listSeparator)
    }
    let lists = [
      (asOfDate.map { words(.standing, $0) }, standing), (words(.undated), undated),
    ]
    for (title, list) in lists where !list.isEmpty {
      let named = list.map { "\($0.heading.type): \(TextMeasure.unbound($0.name))" }
      items.append((title ?? "") + ": " + named.joined(separator: words.listSeparator))
    }
    return ([subtitle] + items).joined(separator: ". ")
  }

  /// Fades for uncertain beginnings and ends, one pair for each colour in use.
  private var definitions: SVGElement {
    let colors = OrderedSet(lanes.flatMap(\.items).map(\.color))
    let fades = colors.enumerated().flatMap { position, color in
      [("out", 0.55, 0.04), ("in", 0.04, 0.55)].map { name, first, last in
        SVGElement("linearGradient", ["id": "fade-\(name)-\(position)"]).with([
          SVGElement("stop", ["offset": 0, "stop-color": "\(color)", "stop-opacity": "\(first)"]),
          SVGElement("stop", ["offset": 1, "stop-color": "\(color)", "stop-opacity": "\(last)"]),
        ])
      }
    }
    return SVGElement("defs").with(fades)
  }

  private func fade(_ name: String, _ color: String) -> String {
    let colors = OrderedSet(lanes.flatMap(\.items).map(\.color))
    return "url(#fade-\(name)-\(colors.firstIndex(of: color) ?? 0))"
  }

  func text(
    _ string: String,
    x: Double,
    y: Double,
    size: Double,
    color: String,
    isBold: Bool = false,
    anchor: String? = nil,
    halo: String? = nil
  ) -> SVGElement {
    paper.text(
      string,
      x: x,
      y: y,
      size: size,
      color: color,
      isBold: isBold,
      anchor: anchor,
      halo: halo
    )
  }

  private func drawHeading(_ body: inout [SVGElement]) -> Double {
    var y = showsTitle ? paper.heading(title, subtitle, into: &body) : Self.margin
    y += 14
    drawKey(at: y, into: &body)
    return y + 14
  }

  /// What solid, light and fading bars mean, as far as there are any.
  private func drawKey(at y: Double, into body: inout [SVGElement]) {
    let items = lanes.flatMap(\.items)
    var x = Self.margin
    func add(_ phrase: Phrase, _ sample: [SVGElement]) { add(words(phrase), sample) }
    func add(_ label: String, _ sample: [SVGElement]) {
      body += sample
      body.append(text(label, x: x + 34, y: y + 4, size: 10, color: palette.ink))
      x += 34 + TextMeasure.points(label, size: 10) + 22
    }
    func box(_ opacity: String) -> SVGElement {
      SVGElement(
        "rect",
        [
          "x": .number(x), "y": .number(y - 4), "width": 28, "height": .number(Self.barHeight),
          "rx": 2, "fill": "\(palette.neutral)", "fill-opacity": "\(opacity)",
        ]
      )
    }
    let dated = items.filter(\.sightings.isEmpty)
    if dated.contains(where: { $0.bounds.certainRange != nil }) { add(.certainTime, [box("1")]) }
    if dated.contains(where: { $0.bounds.startMin < $0.bounds.startMax || $0.hasOpenEnd }) {
      add(.possibleTime, [box("0.35")])
    }
    if items.contains(where: \.isOngoing) {
      add(.opensOn, [arrow(from: x, to: x + 28, y: y - 0.5, color: palette.neutral)])
    }
    if items.contains(where: { !$0.sightings.isEmpty && !$0.isAbsent }) {
      let dot = dot(x + 24, y - 0.5, color: palette.neutral)
      add(.sighting, [box("0.2"), dot])
    }
    let modalities = Modality.allCases.filter { modality in
      items.contains { $0.isOutlined && $0.modality == modality }
    }.compactMap(DiagramBuilder.phrase)
    if !modalities.isEmpty {
      let sample = SVGElement(
        "rect",
        [
          "x": .number(x), "y": .number(y - 4), "width": 28, "height": .number(Self.barHeight),
          "rx": 2, "fill": "\(palette.background)", "stroke": "\(palette.neutral)",
        ]
      )
      add(modalities.map { words($0) }.joined(separator: words.listSeparator), [sample])
    }
    if items.contains(where: \.isAbsent) {
      let sign = text("∅", x: x + 16, y: y + 4, size: 12, color: palette.quiet)
      add(.absent, [sign])
    }
  }

  func arrow(
    from: Double,
    to: Double,
    y: Double,
    color: String,
    isOutlined: Bool = false
  ) -> SVGElement {
    func point(_ x: Double, _ y: Double) -> String {
      "\(SVGValue.number(x).text ?? ""),\(SVGValue.number(y).text ?? "")"
    }
    let half = Self.barHeight / 2
    let neck = max(from, to - 9)
    let points = [
      point(from, y - half), point(neck, y - half), point(neck, y - half - 2.5), point(to, y),
      point(neck, y + half + 2.5), point(neck, y + half), point(from, y + half),
    ]
    return SVGElement(
      "polygon",
      [
        "points": "\(points.joined(separator: " "))",
        "fill": "\(isOutlined ? palette.background : color)",
        "stroke": SVGValue(isOutlined ? color : nil),
      ]
    )
  }

  private func draw(
    _ lane: Lane,
    _ position: Int,
    at y: Double,
    into body: inout [SVGElement]
  ) -> Double {
    let placed = placed(lane.items)
    let rows = (placed.map(\.row).max() ?? 0) + 1
    let head = TextMeasure.wrapped(lane.label, ems: (Self.gutter - 16) / 13.6)
    let direction = lane.direction.map {
      TextMeasure.wrapped($0, ems: (Self.gutter - 16) / 10)
    }
    let headHeight = Double(head.count) * 15 + Double(direction?.count ?? 0) * 13 + 12
    let height = max(Double(rows) * Self.rowHeight + 10, headHeight)
    if position.isMultiple(of: 2) {
      body.append(
        SVGElement(
          "rect",
          [
            "class": "lane", "x": .number(Self.margin / 2), "y": .number(y),
            "width": .number(width - Self.margin), "height": .number(height),
            "fill": "\(palette.quiet)", "fill-opacity": "0.06",
          ]
        )
      )
    }
    var lineY = y + 17
    for line in head {
      body.append(
        text(line, x: Self.margin, y: lineY, size: 12, color: lane.color, isBold: !words.isChinese)
      )
      lineY += 15
    }
    for line in direction ?? [] {
      body.append(text(line, x: Self.margin, y: lineY - 1, size: 10, color: palette.quiet))
      lineY += 13
    }
    for place in placed {
      body.append(group(place, at: y + 4 + Double(place.row) * Self.rowHeight))
    }
    return height
  }

  private func group(_ place: PlacedItem, at y: Double) -> SVGElement {
    let item = place.item
    var group = SVGElement(
      "g",
      ["id": "relation-\(item.relation)", "class": "\(item.classes.joined(separator: " "))"]
    )
    group.append(SVGElement("title").with(item.tooltip))
    var parts = bar(item, middle: y + 19)
    parts.append(
      text(
        place.label,
        x: place.labelX,
        y: y + 11,
        size: Self.labelSize,
        color: item.isAbsent ? palette.quiet : palette.ink,
        halo: palette.background
      )
    )
    if let link = item.link {
      group.append(SVGElement("a", ["href": "\(link)"]).with(parts))
    } else {
      for part in parts { group.append(part) }
    }
    return group
  }

  private func dot(
    _ x: Double,
    _ y: Double,
    color: String,
    isOutlined: Bool = false
  ) -> SVGElement {
    SVGElement(
      "circle",
      [
        "cx": .number(x), "cy": .number(y), "r": .number(Self.barHeight / 2),
        "fill": "\(isOutlined ? palette.background : color)",
        "stroke": SVGValue(isOutlined ? color : nil),
      ]
    )
  }

  /// The bar: certain days solid, possible ones light and fading where the end is not known.
  private func bar(_ item: Item, middle y: Double) -> [SVGElement] {
    let bounds = item.bounds
    let scale = self.scale
    let isOutlined = item.isOutlined
    func rect(_ from: Double, _ to: Double, _ fill: String, opacity: String? = nil) -> SVGElement {
      let outline = item.isAbsent ? palette.quiet : isOutlined ? fill : nil
      return SVGElement(
        "rect",
        [
          "x": .number(from), "y": .number(y - Self.barHeight / 2),
          "width": .number(max(1.5, to - from)), "height": .number(Self.barHeight),
          "rx": 2, "fill": "\(isOutlined ? palette.background : fill)",
          "fill-opacity": SVGValue(isOutlined ? nil : opacity),
          "stroke": SVGValue(outline), "stroke-opacity": SVGValue(isOutlined ? opacity : nil),
          "stroke-dasharray": SVGValue(item.isAbsent ? "2 2" : nil),
        ]
      )
    }
    if item.isAbsent {
      return [rect(scale.x(bounds.startMin), scale.end(bounds.endMax), palette.background)]
    }
    if !item.sightings.isEmpty {
      let seen = item.sightings.map { (scale.x($0.startMin), scale.end($0.endMax)) }
      let from = scale.x(bounds.startMin)
      let fade = rect(from, scale.x(bounds.startMax), fade("in", item.color))
      return [fade]
        + seen.filter { $0.1 - $0.0 > Self.barHeight }.map {
          rect($0.0, $0.1, item.color, opacity: "0.35")
        } + seen.map { dot(($0.0 + $0.1) / 2, y, color: item.color, isOutlined: isOutlined) }
    }
    guard let certain = bounds.certainRange else {
      // An event at some time within: all of it is possible, none of it certain.
      let from = scale.x(bounds.startMin)
      let to = scale.end(bounds.endMax)
      if bounds.startMin.isDistant {
        return [rect(start(of: item), to, fade("in", item.color))]
      }
      if bounds.endMax.isDistant { return [rect(from, scale.right, fade("out", item.color))] }
      return [rect(from, max(to, from + Self.barHeight), item.color, opacity: "0.35")]
    }
    var parts: [SVGElement] = []
    let from = scale.x(certain.lowerBound)
    if bounds.startMin < certain.lowerBound {
      let start = start(of: item)
      parts.append(
        bounds.startMin.isDistant
          ? rect(start, from, fade("in", item.color))
          : rect(start, from, item.color, opacity: "0.35")
      )
    }
    if item.isOngoing {
      let vouched = certain.upperBound.isDistant ? scale.right : scale.end(certain.upperBound)
      let tip = max(vouched, from + 10)
      parts.append(arrow(from: from, to: tip, y: y, color: item.color, isOutlined: isOutlined))
      return parts
    }
    let to = scale.end(certain.upperBound)
    if to - from <= Self.barHeight {
      // A day is too thin to see as a bar.
      parts.append(dot((from + to) / 2, y, color: item.color, isOutlined: isOutlined))
    } else {
      parts.append(rect(from, to, item.color))
    }
    if bounds.endMax > certain.upperBound {
      parts.append(
        bounds.endMax.isDistant
          ? rect(to, scale.right, fade("out", item.color))
          : rect(to, scale.end(bounds.endMax), item.color, opacity: "0.35")
      )
    }
    return parts
  }
}

extension Timeline.Item {
  /// Whether it is said otherwise than as a fact: announced, alleged, denied.
  var isOutlined: Bool { !isAbsent && modality != .actual }
  var hasOpenEnd: Bool { !isOngoing && bounds.endMin < bounds.endMax }
}
