extension Rows {
  /// The same arcs by the actor they lead to.
  ///
  /// - Complexity: O(*n* + *m*).
  public func transposed() -> Rows {
    let count = actorCount
    var starts = [UInt32](repeating: 0, count: count + 1)
    for target in targets { starts[Int(target) + 1] &+= 1 }
    for actor in 0..<count { starts[actor + 1] &+= starts[actor] }
    let offsets = starts
    var places = [UInt32](repeating: 0, count: targets.count)
    var newTargets = [UInt32](repeating: 0, count: targets.count)
    for source in 0..<count {
      for arc in arcs(of: source) {
        let target = Int(targets[arc])
        let place = Int(starts[target])
        starts[target] &+= 1
        newTargets[place] = UInt32(truncatingIfNeeded: source)
        places[place] = UInt32(truncatingIfNeeded: arc)
      }
    }
    return Rows(
      offsets: offsets,
      targets: newTargets,
      weights: weights.map { weights in places.map { weights[Int($0)] } },
      signs: signs.map { signs in places.map { signs[Int($0)] } }
    )
  }
}
