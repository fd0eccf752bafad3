/// A state for each descriptor of a matrix: one picture of the future.
public struct CrossImpactScenario: Hashable, Sendable, Comparable {
  /// The place of the state of each descriptor, in the order of descriptors.
  public let states: [Int]

  /// Creates a scenario from the places of states.
  public init(_ states: [Int]) {
    self.states = states
  }

  /// Scenarios sort by the state of the first descriptor, then of the second, and so on.
  public static func < (left: CrossImpactScenario, right: CrossImpactScenario) -> Bool {
    left.states.lexicographicallyPrecedes(right.states)
  }
}

extension CrossImpactMatrix {
  /// The scenario with the states of these names, one for each descriptor in order.
  ///
  /// - Parameter names: The names of states.
  /// - Returns: The scenario.
  /// - Throws: ``CrossImpactError`` if there are too few names, too many, or a descriptor has no state
  ///   of a name.
  public func scenario(_ names: [String]) throws -> CrossImpactScenario {
    guard names.count == descriptors.count else {
      throw CrossImpactError.foreignScenario(
        "it has \(names.count) states, and the matrix \(descriptors.count) descriptors"
      )
    }
    return CrossImpactScenario(
      try zip(descriptors, names).map { descriptor, name in
        guard let state = descriptor.state(named: name) else {
          throw CrossImpactError.unknownState(name, descriptor: descriptor)
        }
        return state
      }
    )
  }

  /// The names of a scenario's states, in the order of descriptors.
  public func names(of scenario: CrossImpactScenario) -> [String] {
    zip(descriptors, scenario.states).map { $0.states[$1].name }
  }

  /// Refuses what is no scenario of this matrix.
  func check(_ scenario: CrossImpactScenario) throws(CrossImpactError) {
    guard scenario.states.count == descriptors.count else {
      throw .foreignScenario(
        "it has \(scenario.states.count) states, and the matrix \(descriptors.count) descriptors"
      )
    }
    for (descriptor, state) in zip(descriptors, scenario.states) {
      guard descriptor.states.indices.contains(state) else {
        throw .foreignScenario(
          "\"\(descriptor.name)\" has \(descriptor.states.count) states, none at place \(state)"
        )
      }
    }
  }
}
