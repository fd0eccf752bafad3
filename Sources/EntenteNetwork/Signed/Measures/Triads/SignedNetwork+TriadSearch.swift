extension SignedNetwork {
  /// Every tie turned towards its end of lower degree, so that each triangle is found once, from its
  /// actor of highest degree.
  ///
  /// Source: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law))
  /// graphs", *Theoretical Computer Science* 407, 2008.
  /// <https://doi.org/10.1016/j.tcs.2008.07.017>
  struct TriadSearch: Sendable {
    private let offsets: [Int]
    private let targets: [Int]
    private let ties: [Int]

    init(_ network: SignedNetwork) {
      var offsets = [0]
      var targets: [Int] = []
      var ties: [Int] = []
      offsets.reserveCapacity(network.actorCount + 1)
      targets.reserveCapacity(network.ties.count)
      ties.reserveCapacity(network.ties.count)
      for actor in 0..<network.actorCount {
        let degree = network.row(of: actor).count
        for place in network.row(of: actor) {
          let other = network.neighbours[place]
          // Of equal degrees the larger number counts as higher.
          if (network.row(of: other).count, other) < (degree, actor) {
            targets.append(other)
            ties.append(network.tieIndices[place])
          }
        }
        offsets.append(targets.count)
      }
      self.offsets = offsets
      self.targets = targets
      self.ties = ties
    }

    /// Marks for one worker: for each actor the tie to it from the actor at hand, plus one.
    struct Marks {
      fileprivate var tieTo: [Int]

      init(actorCount: Int) { tieTo = [Int](repeating: 0, count: actorCount) }
    }

    /// Finds the triads whose actor of highest degree is a given one.
    ///
    /// - Parameters:
    ///   - top: The actor.
    ///   - marks: All 0, and left so.
    ///   - body: Handed the other actors and the ties: of the first two, of the first and the third,
    ///     of the second and the third.
    func forEachTriad(
      below top: Int,
      _ marks: inout Marks,
      _ body: (_ second: Int, _ third: Int, _ ties: (Int, Int, Int)) -> Void
    ) {
      let row = offsets[top]..<offsets[top + 1]
      if row.count < 2 { return }
      for arc in row { marks.tieTo[targets[arc]] = ties[arc] + 1 }
      for arc in row {
        let second = targets[arc]
        for step in offsets[second]..<offsets[second + 1] {
          let third = targets[step]
          let tie = marks.tieTo[third]
          if tie != 0 { body(second, third, (ties[arc], tie - 1, ties[step])) }
        }
      }
      for arc in row { marks.tieTo[targets[arc]] = 0 }
    }
  }
}
