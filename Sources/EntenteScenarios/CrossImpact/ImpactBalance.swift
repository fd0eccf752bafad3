/// What speaks for and against each state of each descriptor, given a scenario.
///
/// The *impact balance* of a state is the sum of the judgements about it of the states that the
/// scenario has for the other descriptors. A descriptor is *consistent* if no other state of it has a
/// higher balance than the one of the scenario, and a scenario if all its descriptors are.
///
/// Source: W. Weimer-Jehle, "Cross-impact balances: a system-theoretical approach to cross-impact
/// analysis", *Technological Forecasting and Social Change* 73(4), 2006, section 3.
/// <https://doi.org/10.1016/j.techfore.2005.06.005>
public struct ImpactBalance: Hashable, Sendable {
  /// A descriptor's part of the balance.
  public struct Entry: Hashable, Sendable {
    /// The descriptor's name.
    public let descriptor: String
    /// The balance of each of its states.
    public let balances: [Int]
    /// The place of the scenario's state.
    public let chosen: Int

    /// The balance of the scenario's state.
    public var score: Int { balances[chosen] }

    /// The place of the other state with the highest balance, the first if tied; nil if there is none.
    public var bestOther: Int? {
      var best: Int?
      for state in balances.indices where state != chosen {
        if let found = best, balances[found] >= balances[state] { continue }
        best = state
      }
      return best
    }

    /// By how much the scenario's state surpasses the best other one; negative if it falls behind, nil
    /// if there is no other.
    public var margin: Int? { bestOther.map { score - balances[$0] } }

    /// Whether no other state has a higher balance.
    public var isConsistent: Bool { (margin ?? 0) >= 0 }
  }

  /// The scenario.
  public let scenario: CrossImpactScenario
  /// A part for each descriptor, in order.
  public let entries: [Entry]

  /// The consistency margin: the least margin of a descriptor; negative for an inconsistent scenario,
  /// nil if no descriptor has two states.
  ///
  /// At 0 some descriptor is tied: the scenario holds, but another state would do as well.
  public var margin: Int? { entries.compactMap(\.margin).min() }

  /// The sum of the balances of the scenario's states.
  public var totalImpactScore: Int { entries.reduce(0) { $0 + $1.score } }

  /// Whether every descriptor is consistent.
  public var isConsistent: Bool { entries.allSatisfy(\.isConsistent) }

  /// A line for each descriptor, such as `E: 4 against best other -1`.
  public var lines: [String] {
    entries.map { entry in
      guard let other = entry.bestOther else { return "\(entry.descriptor): no other state" }
      let verdict = entry.isConsistent ? "" : ", inconsistent"
      return "\(entry.descriptor): \(entry.score) against best other \(entry.balances[other])"
        + verdict
    }
  }
}

extension CrossImpactMatrix {
  /// What speaks for and against each state, given a scenario.
  ///
  /// - Parameter scenario: A scenario of this matrix.
  /// - Returns: The balance of every state of every descriptor; sums of judgements, any integers.
  /// - Throws: ``CrossImpactError/Code/foreignScenario`` if it is no scenario of this matrix.
  /// - Complexity: O(*d* *s*) for *d* descriptors and *s* states of all of them.
  public func balance(of scenario: CrossImpactScenario) throws -> ImpactBalance {
    try check(scenario)
    return balance(ofChecked: scenario)
  }

  func balance(ofChecked scenario: CrossImpactScenario) -> ImpactBalance {
    var sums = [Int](repeating: 0, count: stateCount)
    for (descriptor, state) in scenario.states.enumerated() {
      let row = (offsets[descriptor] + state) * stateCount
      for column in sums.indices { sums[column] += Int(judgements[row + column]) }
    }
    return ImpactBalance(
      scenario: scenario,
      entries: descriptors.indices.map { index in
        ImpactBalance.Entry(
          descriptor: descriptors[index].name,
          balances: Array(sums[states(of: index)]),
          chosen: scenario.states[index]
        )
      }
    )
  }
}
