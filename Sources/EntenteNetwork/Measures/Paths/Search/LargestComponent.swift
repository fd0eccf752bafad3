extension Network {
  /// The network of the actors of the largest component, strong if directed; of equal ones that with
  /// the first actor.
  func largestComponent() -> (network: Network, actors: [Int]) {
    let components = isDirected ? rows.strongComponents() : rows.components()
    var sizes: [Int] = []
    for component in components {
      while sizes.count <= component { sizes.append(0) }
      sizes[component] += 1
    }
    let most = sizes.max() ?? 0
    guard most < actorCount, let first = components.first(where: { sizes[$0] == most }) else {
      return (self, Array(0..<actorCount))
    }
    let actors = (0..<actorCount).filter { components[$0] == first }
    return (induced(by: actors), actors)
  }

  /// The largest component of the ties that lead somewhere, if ties have a length.
  func largestComponent(
    length: TieLength,
    for measure: String
  ) throws(MeasureError) -> (network: Network, actors: [Int]) {
    guard let lengths = try lengths(length, for: measure), lengths.contains(.infinity) else {
      return largestComponent()
    }
    return keepingArcs { lengths[$0] < .infinity }.largestComponent()
  }

  /// The network of the arcs that a condition holds for.
  private func keepingArcs(_ keeps: (Int) -> Bool) -> Network {
    var offsets: [UInt32] = [0]
    var arcs: [Int] = []
    for actor in 0..<actorCount {
      arcs += rows.arcs(of: actor).filter(keeps)
      offsets.append(UInt32(arcs.count))
    }
    return Network(rows: rows.picking(arcs, offsets: offsets), isDirected: isDirected)
  }

  /// The network of some actors, ascending, and the ties between them.
  func induced(by actors: [Int]) -> Network {
    var numbers = [UInt32](repeating: .max, count: actorCount)
    for (number, actor) in actors.enumerated() { numbers[actor] = UInt32(number) }
    var offsets: [UInt32] = [0]
    var arcs: [Int] = []
    for actor in actors {
      arcs += rows.arcs(of: actor).filter { numbers[Int(rows.targets[$0])] != .max }
      offsets.append(UInt32(arcs.count))
    }
    let picked = rows.picking(arcs, offsets: offsets)
    return Network(
      rows: Rows(
        offsets: offsets,
        targets: picked.targets.map { numbers[Int($0)] },
        weights: picked.weights,
        signs: picked.signs
      ),
      isDirected: isDirected
    )
  }
}

extension Rows {
  /// Some of the arcs, as rows with other offsets.
  fileprivate func picking(_ arcs: [Int], offsets: [UInt32]) -> Rows {
    Rows(
      offsets: offsets,
      targets: arcs.map { targets[$0] },
      weights: weights.map { weights in arcs.map { weights[$0] } },
      signs: signs.map { signs in arcs.map { signs[$0] } }
    )
  }

  /// The component of each actor, where arcs lead both ways.
  fileprivate func components() -> [Int] {
    var components = [Int](repeating: -1, count: actorCount)
    var count = 0
    var found: [Int] = []
    for start in 0..<actorCount where components[start] < 0 {
      components[start] = count
      found.append(start)
      while let actor = found.popLast() {
        for target in neighbours(of: actor) where components[Int(target)] < 0 {
          components[Int(target)] = count
          found.append(Int(target))
        }
      }
      count += 1
    }
    return components
  }

  /// The strong component of each actor.
  ///
  /// Source: R. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on Computing*
  /// 1(2), 1972. <https://doi.org/10.1137/0201010>
  fileprivate func strongComponents() -> [Int] {
    var components = [Int](repeating: -1, count: actorCount)
    var count = 0
    /// When each actor was first met, and the earliest that is met again from it or from below.
    var numbers = [Int](repeating: -1, count: actorCount)
    var lows = numbers
    var met = 0
    var open: [Int] = []
    var nexts = offsets.dropLast().map { Int($0) }
    var path: [Int] = []
    for start in 0..<actorCount where numbers[start] < 0 {
      path.append(start)
      while let actor = path.last {
        if numbers[actor] < 0 {
          numbers[actor] = met
          lows[actor] = met
          met += 1
          open.append(actor)
        }
        if nexts[actor] < Int(offsets[actor + 1]) {
          let target = Int(targets[nexts[actor]])
          if numbers[target] < 0 {
            path.append(target)
            continue
          }
          if components[target] < 0 { lows[actor] = min(lows[actor], lows[target]) }
          nexts[actor] += 1
          continue
        }
        path.removeLast()
        guard lows[actor] == numbers[actor] else { continue }
        while let member = open.popLast() {
          components[member] = count
          if member == actor { break }
        }
        count += 1
      }
    }
    return components
  }
}
