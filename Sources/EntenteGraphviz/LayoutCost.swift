internal import EntenteDiagrams

#if canImport(Glibc)
private import Glibc
#elseif canImport(Darwin)
private import Darwin
#endif

/// How hard a layout is to read: what is empty, crosses, is covered or bends.
struct LayoutCost: Hashable {
  /// The area of the picture for each unit that its nodes fill.
  var spaciousness = 1.0
  /// Width to height.
  var aspect = 1.0
  /// Lines that cross, each pair weighed by its fainter line.
  var crossings = 0.0
  /// Lines that run behind a node which is none of their ends, and have to be led around it.
  var hits = 0.0
  /// How sharply lines bend at the words on them, in half turns.
  var bends = 0.0

  /// The cost as one number.
  var total: Double {
    let shape = log(max(aspect, 0.01) / Self.wantedAspect)
    return 2.2 * log(max(1, spaciousness)) + 1.2 * shape * shape + 0.4 * crossings + 0.4 * hits
      + 0.5 * bends
  }

  private static let wantedAspect = 1.4
}

extension LayoutCost {
  init(of diagram: Diagram, at layout: GraphLayout) {
    let boxes = Dictionary(
      layout.nodes.map { ($0.id, Box($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let filled = boxes.values.map { $0.width * $0.height }.reduce(0, +)
    guard let left = boxes.values.map(\.left).min(), let right = boxes.values.map(\.right).max(),
      let low = boxes.values.map(\.low).min(), let high = boxes.values.map(\.high).max(), filled > 0
    else { return }
    spaciousness = (right - left) * (high - low) / filled
    aspect = (right - left) / max(1, high - low)
    let segments = diagram.lines.compactMap { line -> Segment? in
      guard let from = boxes[line.from], let to = boxes[line.to] else { return nil }
      let isTie = line.classes.contains("tie")
      return Segment(
        ends: [line.from, line.to],
        from: from.center,
        to: to.center,
        weight: isTie ? 0.5 : 1
      )
    }
    for (position, segment) in segments.enumerated() {
      for other in segments[..<position] where segment.crosses(other) {
        crossings += min(segment.weight, other.weight)
      }
      for node in diagram.nodes where !segment.ends.contains(node.name) {
        if let box = boxes[node.name], box.isHit(by: segment) { hits += segment.weight }
      }
    }
    for node in diagram.nodes where node.role != .actor {
      let ends = segments.filter { $0.ends.contains(node.name) }
      guard ends.count == 2, let box = boxes[node.name] else { continue }
      let angles = ends.map { segment in
        let far = segment.ends[0] == node.name ? segment.to : segment.from
        return atan2(far.y - box.center.y, far.x - box.center.x)
      }
      let turn = abs(angles[0] - angles[1])
      bends += (1 - min(turn, 2 * .pi - turn) / .pi) * ends[0].weight
    }
  }
}

/// A straight line between two nodes.
private struct Segment {
  let ends: [String]
  let from: GraphLayout.Point
  let to: GraphLayout.Point
  let weight: Double

  func crosses(_ other: Segment) -> Bool {
    guard !ends.contains(other.ends[0]), !ends.contains(other.ends[1]) else { return false }
    return side(other.from) * side(other.to) < 0 && other.side(from) * other.side(to) < 0
  }

  /// On which side of the line a point lies, by its sign.
  func side(_ point: GraphLayout.Point) -> Double {
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  }
}

/// The rectangle that a node fills.
private struct Box {
  let center: GraphLayout.Point
  let width: Double
  let height: Double

  init(_ node: GraphLayout.Node) {
    center = node.center
    width = node.width
    height = node.height
  }

  var left: Double { center.x - width / 2 }
  var right: Double { center.x + width / 2 }
  var low: Double { center.y - height / 2 }
  var high: Double { center.y + height / 2 }

  /// Whether the line passes through the box.
  func isHit(by segment: Segment) -> Bool {
    guard max(segment.from.x, segment.to.x) > left, min(segment.from.x, segment.to.x) < right,
      max(segment.from.y, segment.to.y) > low, min(segment.from.y, segment.to.y) < high
    else { return false }
    let sides = [(left, low), (left, high), (right, low), (right, high)].map { x, y in
      segment.side(GraphLayout.Point(x: x, y: y))
    }
    return sides.contains { $0 > 0 } && sides.contains { $0 < 0 }
  }
}
