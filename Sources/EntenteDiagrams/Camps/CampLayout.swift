#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the actors of camps stand: each camp on a ring, the camps of a part around a middle, parts
/// below one another.
struct CampLayout {
  /// A camp with its frame.
  struct Frame {
    var part: Int
    var camp: Int
    var members: [Int]
    var frame: DiagramFrame
  }

  private let picture: CampPicture
  private(set) var centres: [DiagramPoint]
  private(set) var frames: [Frame] = []

  private static let gap = 190.0
  private static let partGap = 60.0
  private static let padding = 22.0
  private static let labelRoom = 30.0
  /// Rings are wider than they are high, as names are.
  private static let widening = 1.25

  init(_ picture: CampPicture) {
    self.picture = picture
    centres = [DiagramPoint](repeating: DiagramPoint(x: 0, y: 0), count: picture.actors.count)
    var top = 0.0
    var left = 0.0
    var widest = 0.0
    var rowHeight = 0.0
    for part in Set(picture.actors.map(\.part)).sorted() {
      let first = frames.count
      layOut(part)
      let box = Self.hull(frames[first...].map(\.frame))
      // Small parts stand side by side as far as the first one is wide.
      if part > 0, left > 0, left + box.high.x - box.low.x > widest {
        top -= rowHeight + Self.partGap
        left = 0
        rowHeight = 0
      }
      let width = box.high.x - box.low.x
      let height = box.high.y - box.low.y
      move(frames.indices.filter { $0 >= first }, x: left - box.low.x, y: top - box.high.y)
      left += width + Self.partGap
      rowHeight = max(rowHeight, height)
      widest = max(widest, width)
      if part == 0 {
        top -= rowHeight + Self.partGap
        left = 0
        rowHeight = 0
      }
    }
  }

  private mutating func move(_ places: [Int], x: Double, y: Double) {
    for place in places {
      frames[place].frame.low.x += x
      frames[place].frame.high.x += x
      frames[place].frame.low.y += y
      frames[place].frame.high.y += y
      for actor in frames[place].members {
        centres[actor].x += x
        centres[actor].y += y
      }
    }
  }

  // MARK: A part

  private mutating func layOut(_ part: Int) {
    let actors = picture.actors
    let camps = Set(actors.filter { $0.part == part }.map(\.camp)).sorted()
    let groups = camps.map { camp in
      actors.indices.filter { actors[$0].part == part && actors[$0].camp == camp }
    }
    let angle = 2 * Double.pi / Double(max(1, camps.count))
    // Two camps face each other from left and right; more stand around a middle.
    let directions = camps.indices.map { place in
      camps.count == 2 ? (place == 0 ? Double.pi : 0) : Double.pi / 2 + Double(place) * -angle
    }
    var rings: [[DiagramPoint]] = []
    for (place, group) in groups.enumerated() {
      rings.append(ring(ordered(group), facing: directions[place] + .pi, isAlone: camps.count == 1))
    }
    let boxes = zip(groups, rings).map { box(of: ordered($0), at: $1) }
    var distance = 0.0
    var moved = shifted(boxes, directions, distance)
    while overlap(moved) {
      distance += 20
      moved = shifted(boxes, directions, distance)
    }
    for (place, group) in groups.enumerated() {
      let dx = moved[place].low.x - boxes[place].low.x
      let dy = moved[place].low.y - boxes[place].low.y
      for (actor, point) in zip(ordered(group), rings[place]) {
        centres[actor] = DiagramPoint(x: point.x + dx, y: point.y + dy)
      }
      frames.append(
        Frame(part: part, camp: camps[place], members: group, frame: moved[place])
      )
    }
  }

  /// The members of a camp, those first whom other camps pull most.
  private func ordered(_ members: [Int]) -> [Int] {
    let inside = Set(members)
    var pull: [Int: Int] = [:]
    for tie in picture.ties where inside.contains(tie.first) != inside.contains(tie.second) {
      let actor = inside.contains(tie.first) ? tie.first : tie.second
      pull[actor, default: 0] += tie.isFrustrated ? 100 : 1
    }
    for actor in members where picture.actors[actor].swings { pull[actor, default: 0] += 50 }
    return members.sorted { (pull[$1] ?? 0, $0) < (pull[$0] ?? 0, $1) }
  }

  /// Places around a middle, the first facing a direction and the next beside it in turn.
  private func ring(_ members: [Int], facing: Double, isAlone: Bool) -> [DiagramPoint] {
    guard members.count > 1 else { return members.map { _ in DiagramPoint(x: 0, y: 0) } }
    let step = 2 * Double.pi / Double(members.count)
    // Two actors stand above each other, so that what comes from elsewhere reaches both.
    let start = members.count == 2 && !isAlone ? Double.pi / 2 : facing
    let angles = members.indices.map { place in
      start + step * Double((place + 1) / 2) * (place % 2 == 1 ? 1 : -1)
    }
    let sizes = members.map(size)
    var radius = 34.0
    while true {
      let points = angles.map {
        DiagramPoint(x: Self.widening * radius * cos($0), y: radius * sin($0))
      }
      if !collide(points, sizes) { return points }
      radius += 6
    }
  }

  private func collide(_ points: [DiagramPoint], _ sizes: [(width: Double, height: Double)]) -> Bool
  {
    for one in points.indices {
      for other in (one + 1)..<max(points.count, one + 1) {
        let width = (sizes[one].width + sizes[other].width) / 2 + 12
        let height = (sizes[one].height + sizes[other].height) / 2 + 10
        if abs(points[one].x - points[other].x) < width,
          abs(points[one].y - points[other].y) < height
        {
          return true
        }
      }
    }
    return false
  }

  private func size(of actor: Int) -> (width: Double, height: Double) {
    Self.size(of: picture.actors[actor].label)
  }

  /// About how large a name is with its frame.
  static func size(of label: String) -> (width: Double, height: Double) {
    let lines = TextMeasure.wrapped(label, ems: CampPicture.nameWidth)
    let width = lines.map { TextMeasure.points($0, size: CampPicture.nameSize) }.max() ?? 0
    return (width + 22, Double(lines.count) * 15 + 12)
  }

  private func box(of members: [Int], at points: [DiagramPoint]) -> DiagramFrame {
    let boxes = zip(members, points).map { actor, point in
      let size = size(of: actor)
      return DiagramFrame(
        low: DiagramPoint(x: point.x - size.width / 2, y: point.y - size.height / 2),
        high: DiagramPoint(x: point.x + size.width / 2, y: point.y + size.height / 2)
      )
    }
    var hull = Self.hull(boxes)
    // The label needs room too.
    let least = 150.0
    let lack = max(0, least - (hull.high.x - hull.low.x)) / 2
    hull.low.x -= Self.padding + lack
    hull.high.x += Self.padding + lack
    hull.low.y -= Self.padding
    hull.high.y += Self.padding + Self.labelRoom
    return hull
  }

  private static func hull(_ boxes: [DiagramFrame]) -> DiagramFrame {
    DiagramFrame(
      low: DiagramPoint(x: boxes.map(\.low.x).min() ?? 0, y: boxes.map(\.low.y).min() ?? 0),
      high: DiagramPoint(x: boxes.map(\.high.x).max() ?? 0, y: boxes.map(\.high.y).max() ?? 0)
    )
  }

  private func shifted(
    _ boxes: [DiagramFrame],
    _ directions: [Double],
    _ distance: Double
  ) -> [DiagramFrame] {
    zip(boxes, directions).map { box, direction in
      let middle = DiagramPoint(
        x: (box.low.x + box.high.x) / 2,
        y: (box.low.y + box.high.y) / 2
      )
      let x = Self.widening * distance * cos(direction) - middle.x
      let y = distance * sin(direction) - middle.y
      return DiagramFrame(
        low: DiagramPoint(x: box.low.x + x, y: box.low.y + y),
        high: DiagramPoint(x: box.high.x + x, y: box.high.y + y)
      )
    }
  }

  /// Whether two frames are nearer than lines between them need.
  private func overlap(_ boxes: [DiagramFrame]) -> Bool {
    let room = boxes.count == 2 ? Self.gap : 70
    for one in boxes.indices {
      for other in boxes[(one + 1)...] {
        if boxes[one].low.x < other.high.x + room, other.low.x < boxes[one].high.x + room,
          boxes[one].low.y < other.high.y + room, other.low.y < boxes[one].high.y + room
        {
          return true
        }
      }
    }
    return false
  }
}
