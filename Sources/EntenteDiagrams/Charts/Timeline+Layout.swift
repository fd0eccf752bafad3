import EntenteModel

/// One relation with its place on the chart.
struct PlacedItem {
  let item: Timeline.Item
  let row: Int
  let label: String
  let labelX: Double
}

extension Timeline {
  static let labelSize = 10.5
  static let rowHeight = 25.0
  static let barHeight = 7.0
  static let gutter = 172.0
  static let margin = ChartPaper.margin

  var scale: TimeScale {
    TimeScale(days: days, left: Self.gutter + Self.margin, right: width - Self.margin)
  }

  /// The bars of a lane in rows, so that neither bars nor labels overlap.
  func placed(_ items: [Item]) -> [PlacedItem] {
    var ends: [Double] = []
    let asOfX = asOf.flatMap { days.contains($0) ? scale.end($0) - 6 : nil } ?? scale.right
    return items.map { item in
      let (first, last) = extent(of: item)
      let room = scale.right - scale.left
      let label = Self.shortened(item.label, points: room)
      let length = TextMeasure.points(label, size: Self.labelSize)
      // A label ends before the line of the day that the model speaks for, unless it stands behind.
      let limit = first < asOfX && length <= asOfX - scale.left ? asOfX : scale.right
      let labelX = max(scale.left, min(first, limit - length))
      let from = min(first, labelX)
      let to = max(last, labelX + length)
      let row = ends.firstIndex { $0 + 10 <= from } ?? ends.count
      if row == ends.count { ends.append(to) } else { ends[row] = to }
      return PlacedItem(item: item, row: row, label: label, labelX: labelX)
    }
  }

  /// From where to where the bar reaches, arrow and fading included.
  func extent(of item: Item) -> (Double, Double) {
    let first = start(of: item)
    let last = item.isOngoing ? scale.right : scale.end(item.bounds.endMax)
    return (first, max(last, first + Self.barHeight))
  }

  /// Where the bar begins; one whose beginning is not known fades in over a short way.
  func start(of item: Item) -> Double {
    guard item.bounds.startMin.isDistant else { return scale.x(item.bounds.startMin) }
    let known = item.bounds.certainRange?.lowerBound ?? item.bounds.endMax
    return max(scale.left, scale.x(known) - Self.fadeLength)
  }

  private static let fadeLength = 80.0

  private static func shortened(_ text: String, points: Double) -> String {
    guard TextMeasure.points(text, size: labelSize) > points else { return text }
    var short = text
    while !short.isEmpty, TextMeasure.points(short + "…", size: labelSize) > points {
      short.removeLast()
    }
    return short + "…"
  }
}
