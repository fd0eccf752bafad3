/// A depth-first search for the ties and actors that hold a network together.
///
/// Directions are ignored, and so are ties of actors to themselves.
struct CutSearch {
  /// Whether each actor is one without which its component falls apart.
  private(set) var isArticulation: [Bool]
  /// The ties without which a component falls apart, as they were found.
  private(set) var bridges: [(Int, Int)] = []

  private let rows: Rows
  /// When each actor was found, from 1; 0 if not yet.
  private var numbers: [UInt32]
  /// The earliest found that is reached from each actor by going on and then back once.
  private var earliest: [UInt32]

  /// Searches a network.
  init(_ network: Network) {
    rows = network.contacts()
    isArticulation = [Bool](repeating: false, count: network.actorCount)
    numbers = [UInt32](repeating: 0, count: network.actorCount)
    earliest = numbers
    var found: UInt32 = 0
    for root in 0..<network.actorCount where numbers[root] == 0 {
      search(from: root, &found)
    }
  }

  /// An actor on the path of the search, and those of its arcs that have not been looked at.
  private struct Step {
    var actor: Int
    var arcs: Range<Int>
  }

  private mutating func search(from root: Int, _ found: inout UInt32) {
    var path = [Step(actor: root, arcs: rows.arcs(of: root))]
    var rootBranches = 0
    found += 1
    numbers[root] = found
    earliest[root] = found
    while let step = path.last {
      let actor = step.actor
      let parent = path.count > 1 ? path[path.count - 2].actor : -1
      guard let arc = step.arcs.first else {
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
      path[path.count - 1].arcs = step.arcs.dropFirst()
      let neighbour = Int(rows.targets[arc])
      // The tie to the parent is no way back, and there is only one.
      if neighbour == parent { continue }
      if numbers[neighbour] == 0 {
        found += 1
        numbers[neighbour] = found
        earliest[neighbour] = found
        path.append(Step(actor: neighbour, arcs: rows.arcs(of: neighbour)))
      } else {
        earliest[actor] = min(earliest[actor], numbers[neighbour])
      }
    }
    isArticulation[root] = rootBranches > 1
  }
}
