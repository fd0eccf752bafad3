import EntenteNetwork

/// Graphs for the tests of paths.
enum PathSamples {
  /// Random ties, here and there of an actor to itself or parallel, that leave some actors alone.
  static func random(
    seed: UInt64,
    actorCount: Int,
    tieCount: Int,
    weights: [Double] = [1, 2, 3, 4, 6]
  ) -> TieList {
    var generator = SplitMix64(seed: seed)
    let pairs = (0..<tieCount).map { _ in
      (
        Int.random(in: 0..<actorCount, using: &generator),
        Int.random(in: 0..<actorCount, using: &generator)
      )
    }
    let drawn = pairs.map { _ in weights[Int.random(in: weights.indices, using: &generator)] }
    return TieList(actorCount: actorCount, pairs, weights: drawn)
  }

  /// A path of actors.
  static func path(_ count: Int) -> TieList {
    TieList(actorCount: count, (1..<max(1, count)).map { ($0 - 1, $0) })
  }

  /// A ring of actors.
  static func ring(_ count: Int) -> TieList {
    TieList(actorCount: count, (0..<count).map { ($0, ($0 + 1) % count) })
  }

  /// An actor tied to each of the others.
  static func star(_ count: Int) -> TieList {
    TieList(actorCount: count, (1..<max(1, count)).map { (0, $0) })
  }

  /// Everybody tied to everybody.
  static func complete(_ count: Int) -> TieList {
    let pairs = (0..<count).flatMap { target in (0..<target).map { ($0, target) } }
    return TieList(actorCount: count, pairs)
  }

  /// The corners of a cube in some dimensions.
  static func cube(_ dimensions: Int) -> TieList {
    let pairs = (0..<1 << dimensions).flatMap { corner in
      (0..<dimensions).map { (corner, corner | 1 << $0) }.filter { $0.0 != $0.1 }
    }
    return TieList(actorCount: 1 << dimensions, pairs)
  }
}

extension Network {
  /// The same ties without directions.
  var undirected: Network {
    let pairs = (0..<actorCount).flatMap { source in
      rows.neighbours(of: source).map { (source, Int($0)) }
    }
    return Network(TieList(actorCount: actorCount, pairs), isDirected: false)
  }
}

extension [Double] {
  /// Whether numbers are equal but for a relative error; NaN equals NaN.
  func isClose(to expected: [Double]) -> Bool { EntenteNetworkTests.isClose(self, expected) }
}

extension [PairValue] {
  /// Its numbers.
  var numbers: [Double] { map(\.value) }
}
