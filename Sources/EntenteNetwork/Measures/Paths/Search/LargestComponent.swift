extension Network {
  /// The network of the actors of the largest component, strong if directed; of equal ones that with
  /// the first actor.
  func largestComponent() -> (network: Network, actors: [Int]) {
    let components = strongComponents()
    guard components.groupCount > 1 else { return (self, Array(0..<actorCount)) }
    let actors = (0..<actorCount).filter { components.groups[$0] == 0 }
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
}
