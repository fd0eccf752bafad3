import EntenteModel
import OrderedCollections

/// The relations of a list under the heading of their type, broken into lines.
private struct ListBlock {
  let heading: [String]
  let direction: [String]
  /// Whether the direction stands beside the heading.
  let isShort: Bool
  let color: String
  let items: [(item: Timeline.Item, lines: [String])]

  var height: Double {
    let lines = items.map(\.lines.count).reduce(0, +)
    return Double(heading.count + lines) * 15 + (isShort ? 0 : Double(direction.count) * 13) + 8
  }
}

extension Timeline {
  /// What has no place on the axis, by type in columns below it.
  func drawLists(at top: Double, into body: inout [SVGElement]) -> Double {
    var height = 0.0
    if !standing.isEmpty, let asOfDate {
      height += drawList(words(.standing, asOfDate), standing, at: top + height, into: &body)
    }
    if !undated.isEmpty {
      height += drawList(words(.undated), undated, at: top + height, into: &body)
    }
    return height
  }

  private func drawList(
    _ title: String,
    _ items: [Item],
    at top: Double,
    into body: inout [SVGElement]
  ) -> Double {
    let count = max(1, Int((width - 2 * Self.margin) / Self.columnWidth))
    let columnWidth = (width - 2 * Self.margin) / Double(count)
    let groups = OrderedDictionary(grouping: items, by: \.heading).enumerated().sorted {
      ($0.element.key.rank, $0.offset) < ($1.element.key.rank, $1.offset)
    }.map(\.element)
    let blocks = groups.map { block($0, $1, width: columnWidth - 20) }
    body.append(
      SVGElement(
        "line",
        [
          "x1": .number(Self.margin), "x2": .number(width - Self.margin), "y1": .number(top),
          "y2": .number(top), "stroke": "\(palette.rule)", "stroke-width": 0.8,
        ]
      )
    )
    body.append(
      text(title, x: Self.margin, y: top + 18, size: 12, color: palette.ink, isBold: true)
    )
    var lowest = 0.0
    for (column, blocks) in columns(of: blocks, count).enumerated() {
      var y = top + 28
      for block in blocks {
        draw(block, x: Self.margin + Double(column) * columnWidth, y: y, into: &body)
        y += block.height
      }
      lowest = max(lowest, y - top)
    }
    return lowest + 10
  }

  private static let columnWidth = 280.0
  /// The em of a bold heading of 11 points, which runs wider than one that is not bold.
  private static let headingEm = 12.5

  /// The blocks in columns of about the same height, in their order.
  private func columns(of blocks: [ListBlock], _ count: Int) -> [[ListBlock]] {
    // The least height into which the blocks fit: each column is filled as far as it allows.
    let heights = blocks.map(\.height)
    var limit = max(heights.max() ?? 0, heights.reduce(0, +) / Double(count))
    while true {
      var columns: [[ListBlock]] = [[]]
      var height = 0.0
      for block in blocks {
        if height + block.height > limit, !columns[columns.count - 1].isEmpty {
          columns.append([])
          height = 0
        }
        columns[columns.count - 1].append(block)
        height += block.height
      }
      if columns.count <= count { return columns }
      limit += 10
    }
  }

  private func block(_ heading: ItemHeading, _ items: [Item], width: Double) -> ListBlock {
    let title = TextMeasure.wrapped(heading.type, ems: width / Self.headingEm)
    let direction = heading.direction.map { TextMeasure.wrapped($0, ems: width / 10) } ?? []
    let room = width - TextMeasure.points(heading.type, size: Self.headingEm)
    let needed = TextMeasure.points(heading.direction ?? "", size: 10) + 10
    return ListBlock(
      heading: title,
      direction: direction,
      isShort: title.count == 1 && needed <= room,
      color: heading.color,
      items: items.map {
        ($0, TextMeasure.wrapped($0.name, ems: (width - 12) / Self.labelSize))
      }
    )
  }

  private func draw(_ block: ListBlock, x: Double, y: Double, into body: inout [SVGElement]) {
    var lineY = y
    for line in block.heading {
      lineY += 15
      body.append(
        text(line, x: x, y: lineY, size: 11, color: block.color, isBold: !words.isChinese)
      )
    }
    let beside = block.heading.map { TextMeasure.points($0, size: Self.headingEm) }.max() ?? 0
    for line in block.direction {
      if !block.isShort { lineY += 13 }
      let left = block.isShort ? x + beside + 6 : x
      body.append(text(line, x: left, y: lineY, size: 10, color: palette.quiet))
    }
    for (item, lines) in block.items {
      var group = SVGElement(
        "g",
        ["id": "relation-\(item.relation)", "class": "\(item.classes.joined(separator: " "))"]
      )
      group.append(SVGElement("title").with(item.tooltip))
      var parts: [SVGElement] = []
      for line in lines {
        lineY += 15
        let color = item.isAbsent ? palette.quiet : palette.ink
        parts.append(text(line, x: x + 10, y: lineY, size: Self.labelSize, color: color))
      }
      if let link = item.link {
        group.append(SVGElement("a", ["href": "\(link)"]).with(parts))
      } else {
        for part in parts { group.append(part) }
      }
      body.append(group)
    }
  }
}
