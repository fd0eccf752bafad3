/// Paths through a grid on each of which every parameter moves once, by Δ = p / 2(p − 1) for *p* levels.
///
/// Where a path begins, in which direction a parameter moves and when, depends on the seed, the
/// identifier and the number of the path.
struct MorrisTrajectories: Sendable {
  /// How far a parameter moves, as a probability.
  let step: Double

  private let levels: Int
  private let randoms: [KeyedRandom]

  init(_ names: [String], levels: Int, seed: UInt64) {
    self.levels = levels
    step = Double(levels) / Double(2 * (levels - 1))
    randoms = names.map { KeyedRandom(seed: seed, name: $0, purpose: "trajectory") }
  }

  /// The parameters in the order in which they move on a path.
  func order(of trajectory: Int) -> [Int] {
    let keys = randoms.map { $0.word(3 * trajectory) }
    return randoms.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// Whether a parameter moves to a higher probability on a path.
  func rises(_ parameter: Int, on trajectory: Int) -> Bool {
    randoms[parameter].word(3 * trajectory + 1) >> 63 == 0
  }

  func shares(at index: Int) -> [Double] {
    let (trajectory, moves) = index.quotientAndRemainder(dividingBy: randoms.count + 1)
    var hasMoved = [Bool](repeating: false, count: randoms.count)
    for parameter in order(of: trajectory).prefix(moves) { hasMoved[parameter] = true }
    return randoms.indices.map { parameter in
      let lower = randoms[parameter].choice(3 * trajectory + 2, below: levels / 2)
      let isUp = rises(parameter, on: trajectory) == hasMoved[parameter]
      return Double(isUp ? lower + levels / 2 : lower) / Double(levels - 1)
    }
  }
}
