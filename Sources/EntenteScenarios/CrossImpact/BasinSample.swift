internal import EntenteNetwork
internal import Synchronization

/// The weights of attractors, estimated by following scenarios drawn at random.
///
/// Each draw has random numbers of its own, keyed by the seed and the number of the draw, so that the
/// result does not depend on which thread follows it.
struct BasinSample {
  private let matrix: CrossImpactMatrix
  private let succession: Succession
  private let starts: SuccessionStarts
  private let links: SuccessionLinks

  private static let blockSize = 256

  private struct Tally {
    /// The scenarios of each attractor and how many draws ended there, by its least scenario.
    var found: [CrossImpactScenario: (scenarios: [CrossImpactScenario], starts: Int)] = [:]
    var unsettled = 0
    var isCancelled = false
  }

  init(_ matrix: CrossImpactMatrix, _ succession: Succession, _ starts: SuccessionStarts) {
    self.matrix = matrix
    self.succession = succession
    self.starts = starts
    links = SuccessionLinks(matrix)
  }

  func attractors(execution: Execution) throws -> CrossImpactAttractors {
    let tally = Mutex(Tally())
    try execution.forEachBlock(of: starts.samples, size: Self.blockSize) { _, _, items in
      let part = follow(items, execution)
      tally.withLock { tally in
        // Counts are whole numbers: their sum is the same in any order.
        for (least, entry) in part.found {
          tally.found[least, default: (entry.scenarios, 0)].starts += entry.starts
        }
        tally.unsettled += part.unsettled
        if part.isCancelled { tally.isCancelled = true }
      }
    }
    let (found, unsettled, isCancelled) = tally.withLock {
      ($0.found, $0.unsettled, $0.isCancelled)
    }
    if isCancelled { throw MeasureError.cancelled }
    return CrossImpactAttractors(
      succession: succession,
      attractors: found.sorted { $0.key < $1.key }.map { _, entry in
        CrossImpactAttractors.Attractor(
          scenarios: entry.scenarios,
          starts: entry.starts,
          share: Double(entry.starts) / Double(starts.samples),
          interval: ShareInterval.of(entry.starts, in: starts.samples)
        )
      },
      starts: starts.samples,
      isExhaustive: false,
      unsettled: unsettled
    )
  }

  private func follow(_ draws: Range<Int>, _ execution: Execution) -> Tally {
    var tally = Tally()
    var walk = SuccessionWalk(matrix, succession, links: links)
    // Which cycle a scenario belongs to, for those met in this block.
    var leasts: [CrossImpactScenario: CrossImpactScenario] = [:]
    for draw in draws {
      start(&walk, draw)
      switch settle(&walk, execution) {
      case .cancelled:
        tally.isCancelled = true
        return tally
      case .unsettled:
        tally.unsettled += 1
      case .settled:
        let end = CrossImpactScenario(walk.states)
        let least: CrossImpactScenario
        if let known = leasts[end] {
          least = known
        } else {
          let cycle = cycle(&walk)
          least = cycle[0]
          for scenario in cycle { leasts[scenario] = least }
          tally.found[least] = (cycle, 0)
        }
        tally.found[least]?.starts += 1
      }
    }
    return tally
  }

  /// Puts a walk at the scenario of a draw.
  private func start(_ walk: inout SuccessionWalk, _ draw: Int) {
    var generator = SplitMix64(seed: starts.seed, stream: draw)
    for (descriptor, choice) in matrix.descriptors.enumerated() {
      // Of 2⁶⁴ numbers as good as equally many belong to each state: there are few states.
      let state = generator.next().multipliedFullWidth(by: UInt64(choice.states.count)).high
      walk.set(descriptor, to: matrix.offsets[descriptor] + Int(state))
    }
  }

  private enum Outcome {
    case settled
    case unsettled
    case cancelled
  }

  /// Follows a walk until it is in an attractor.
  ///
  /// Source: R. P. Brent, "An improved Monte Carlo factorization algorithm", *BIT* 20, 1980, section 2.
  /// <https://doi.org/10.1007/BF01933190>
  private func settle(_ walk: inout SuccessionWalk, _ execution: Execution) -> Outcome {
    var marked = walk.rows
    var power = 1
    var sinceMark = 0
    for step in 1...starts.longestWay {
      guard walk.step() else { return .settled }
      if walk.rows == marked { return .settled }
      sinceMark += 1
      if sinceMark == power {
        marked = walk.rows
        power *= 2
        sinceMark = 0
      }
      if step & 1023 == 0, let stops = execution.isCancelled, stops() { return .cancelled }
    }
    return .unsettled
  }

  /// The cycle that a walk is on, from its least scenario on.
  private func cycle(_ walk: inout SuccessionWalk) -> [CrossImpactScenario] {
    let start = walk.rows
    var members = [CrossImpactScenario(walk.states)]
    while walk.step(), walk.rows != start { members.append(CrossImpactScenario(walk.states)) }
    let least = members.indices.min { members[$0] < members[$1] } ?? 0
    return Array(members[least...] + members[..<least])
  }
}
