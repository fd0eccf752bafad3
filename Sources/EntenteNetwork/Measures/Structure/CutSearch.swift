/// A depth-first search for the ties and actors that hold a network together.
///
/// Directions are ignored: the neighbours of an actor are those in either row.
struct CutSearch {
  /// Whether each actor is one without which its component falls apart.
  private(set) var isArticulation: [Bool]
  /// The ties without which a component falls apart, as they were found.
  private(set) var bridges: [(Int, Int)] = []

  private let rows: Rows
  private let others: Rows?
  /// When each actor was found, from 1; 0 if not yet.
  private var numbers: [UInt32]
  /// The earliest found that is reached from each actor by going on and then back once.
  private var earliest: [UInt32]

  /// Searches a network.
  init(_ network: Network) {
    rows = network.rows
    others = network.isDirected ? network.incomingRows : nil
    isArticulation = [Bool](repeating: false, count: network.actorCount)
    numbers = [UInt32](repeating: 0, count: network.actorCount)
    earliest = numbers
    var found: UInt32 = 0
    for root in 0..<network.actorCount where numbers[root] == 0 {
      search(from: root, &found)
    }
  }

  /// An actor on the path of the search, and how many of its neighbours have been looked at.
  private struct Step {
    var actor: Int
    var next = 0
  }

  private mutating func search(from root: Int, _ found: inout UInt32) {
    var path = [Step(actor: root)]
    var rootBranches = 0
    found += 1
    numbers[root] = found
    earliest[root] = found
    while let step = path.last {
      let actor = step.actor
      let parent = path.count > 1 ? path[path.count - 2].actor : -1
      guard let neighbour = neighbour(step.next, of: actor) else {
        path.removeLast()
        guard parent >= 0 else { continue }
        earliest[parent] = min(earliest[parent], earliest[actor])
        if earliest[actor] > numbers[parent] { bridges.append((parent, actor)) }
        if parent == root {
          rootBranches += 1
        } else if earliest[actor] >= numbers[parent] {
          isArticulation[parent] = true
        }
        continue
      }
      path[path.count - 1].next += 1
      // The tie to the parent is no way back; there is one tie for a pair, in either row.
      if neighbour == parent { continue }
      if numbers[neighbour] == 0 {
        found += 1
        numbers[neighbour] = found
        earliest[neighbour] = found
        path.append(Step(actor: neighbour))
      } else {
        earliest[actor] = min(earliest[actor], numbers[neighbour])
      }
    }
    isArticulation[root] = rootBranches > 1
  }

  /// A neighbour by its place in both rows, one after the other.
  private func neighbour(_ place: Int, of actor: Int) -> Int? {
    let degree = rows.degree(of: actor)
    if place < degree { return Int(rows.targets[Int(rows.offsets[actor]) + place]) }
    guard let others, place - degree < others.degree(of: actor) else { return nil }
    return Int(others.targets[Int(others.offsets[actor]) + place - degree])
  }
}
