import EntenteModel

/// Finds the paths that add most to a node, in order, without listing the others.
///
/// Paths grow backwards from the node. A partial path can add at most its product so far times the
/// best that any origin brings to its beginning; the most promising one is always continued first
/// (A*).
struct PathSearch {
  private let system: SecantSystem
  private let origins: [SecantSystem.Source]
  private let longest: Int
  /// The largest absolute value that one path brings to each node.
  private let best: [Double]

  /// More partial paths than any list that people read needs.
  private static let mostPartialPaths = 200_000

  init(_ system: SecantSystem, origins: [SecantSystem.Source], longest: Int) {
    self.system = system
    self.origins = origins
    self.longest = longest
    let count = system.incoming.count
    var best = [Double](repeating: 0, count: count)
    for origin in origins { best[origin.node] = max(best[origin.node], origin.push.magnitude) }
    for _ in 0..<count {
      var isChanged = false
      for node in 0..<count {
        for edge in system.incoming[node] {
          let value = edge.weight.magnitude * best[edge.source]
          if value > best[node] {
            best[node] = value
            isChanged = true
          }
        }
      }
      if !isChanged { break }
    }
    self.best = best
  }

  /// A path from a node to the target, or a whole one if it has an origin.
  private struct Partial {
    let node: Int
    let product: Double
    let length: Int
    /// The partial path that it continues, and by which influence.
    let parent: Int
    let step: Explanation.Step?
    let origin: Int?
  }

  func paths(to target: Int, count: Int) -> [Explanation.Path] {
    var partials: [Partial] = []
    var queue = PromiseQueue()
    func add(_ partial: Partial, promise: Double) {
      guard promise > 0, partials.count < Self.mostPartialPaths else { return }
      partials.append(partial)
      queue.insert(promise, partials.count - 1)
    }
    add(
      Partial(node: target, product: 1, length: 0, parent: -1, step: nil, origin: nil),
      promise: best[target]
    )
    var paths: [Explanation.Path] = []
    while paths.count < count, let place = queue.popLargest() {
      let partial = partials[place]
      if let origin = partial.origin {
        paths.append(
          Explanation.Path(
            origin: origins[origin].origin,
            steps: steps(of: place, partials),
            contribution: partial.product
          )
        )
        continue
      }
      for (number, origin) in origins.enumerated() where origin.node == partial.node {
        let product = partial.product * origin.push
        let whole = Partial(
          node: partial.node,
          product: product,
          length: partial.length,
          parent: place,
          step: nil,
          origin: number
        )
        add(whole, promise: product.magnitude)
      }
      guard partial.length < longest else { continue }
      for edge in system.incoming[partial.node] {
        let product = partial.product * edge.weight
        let longer = Partial(
          node: edge.source,
          product: product,
          length: partial.length + 1,
          parent: place,
          step: edge.step,
          origin: nil
        )
        add(longer, promise: product.magnitude * best[edge.source])
      }
    }
    return paths
  }

  private func steps(of last: Int, _ partials: [Partial]) -> [Explanation.Step] {
    var steps: [Explanation.Step] = []
    var place = last
    while place >= 0 {
      if let step = partials[place].step { steps.append(step) }
      place = partials[place].parent
    }
    return steps
  }
}

/// A heap with the largest promise on top; of equal ones the earliest.
private struct PromiseQueue {
  private var heap: [(promise: Double, place: Int)] = []

  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (heap[first], heap[second])
    return first.promise > second.promise
      || (first.promise == second.promise && first.place < second.place)
  }

  mutating func insert(_ promise: Double, _ place: Int) {
    heap.append((promise, place))
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLargest() -> Int? {
    guard let top = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return top.place }
    heap[0] = last
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && precedes(child, first) {
        first = child
      }
      guard first != parent else { return top.place }
      heap.swapAt(parent, first)
      parent = first
    }
  }
}
