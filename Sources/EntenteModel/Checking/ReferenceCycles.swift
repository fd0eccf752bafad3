/// Finds cycles among elements that refer to each other.
enum ReferenceCycles {
  /// One cycle for each group of elements that reach each other.
  ///
  /// - Parameter links: For each element, the positions of those that it refers to.
  /// - Returns: The cycles in the order of their first elements; each begins with the first element
  ///   of its group.
  /// - Complexity: O(elements + links), without recursion.
  ///
  /// Source: R. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on
  /// Computing* 1(2), 1972.
  static func find(in links: [[Int]]) -> [[Int]] {
    let group = groups(of: links)
    var sizes: [Int: Int] = [:]
    for number in group { sizes[number, default: 0] += 1 }
    var seen: Set<Int> = []
    var cycles: [[Int]] = []
    for element in links.indices {
      guard sizes[group[element], default: 0] > 1 || links[element].contains(element),
        seen.insert(group[element]).inserted
      else { continue }
      cycles.append(shortestCycle(through: element, in: links, within: group))
    }
    return cycles
  }

  /// The number of each element's group; elements of one group reach each other.
  private static func groups(of links: [[Int]]) -> [Int] {
    let count = links.count
    var group = Array(repeating: -1, count: count)
    var order = Array(repeating: -1, count: count)
    var lowest = Array(repeating: 0, count: count)
    var open: [Int] = []
    var path: [(element: Int, next: Int)] = []
    var visited = 0
    var groupCount = 0
    for root in 0..<count where order[root] < 0 {
      path.append((root, 0))
      while let (element, next) = path.last {
        if next == 0 {
          order[element] = visited
          lowest[element] = visited
          visited += 1
          open.append(element)
        }
        if next < links[element].count {
          path[path.count - 1].next += 1
          let target = links[element][next]
          if order[target] < 0 {
            path.append((target, 0))
          } else if group[target] < 0 {
            lowest[element] = min(lowest[element], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.element {
          lowest[parent] = min(lowest[parent], lowest[element])
        }
        guard lowest[element] == order[element] else { continue }
        while let member = open.popLast() {
          group[member] = groupCount
          if member == element { break }
        }
        groupCount += 1
      }
    }
    return group
  }

  /// A shortest cycle through an element that lies on one.
  private static func shortestCycle(
    through start: Int,
    in links: [[Int]],
    within group: [Int]
  ) -> [Int] {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let element = queue[head]
      head += 1
      for target in links[element] where group[target] == group[start] {
        if target == start {
          var cycle = [element]
          while let last = cycle.last, last != start, let previous = cameFrom[last] {
            cycle.append(previous)
          }
          return cycle.reversed()
        }
        if cameFrom[target] == nil {
          cameFrom[target] = element
          queue.append(target)
        }
      }
    }
    return [start]
  }
}
