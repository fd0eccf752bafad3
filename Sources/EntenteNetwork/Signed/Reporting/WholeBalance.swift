/// The measures of balance of a whole network.
struct WholeBalance {
  let network: SignedNetwork
  let camps: CampList
  let frustration: Frustration
  let triads: SignedNetwork.Triads
  let options: BalanceOptions
  let execution: Execution

  init(
    _ network: SignedNetwork,
    _ camps: CampList,
    _ frustration: Frustration,
    _ triads: SignedNetwork.Triads,
    _ options: BalanceOptions,
    _ execution: Execution
  ) {
    self.network = network
    self.camps = camps
    self.frustration = frustration
    self.triads = triads
    self.options = options
    self.execution = execution
  }

  /// The numbers in the order in which they are told; those without a value are noted.
  func measured(_ attempts: inout Attempts) throws -> [BalanceFinding.Measured] {
    var result: [BalanceFinding.Measured] = []
    func add(_ name: String, _ value: Double?, _ meaning: String) {
      result.append(BalanceFinding.Measured(name: name, value: value ?? .nan, meaning: meaning))
    }
    let total = network.ties.reduce(0) { $0 + $1.weight }
    add(
      "line-balance",
      total > 0 ? 1 - 2 * frustration.index / total : .nan,
      "1 − 2 × index/ties: 1 is balance"
    )
    add("balanced-triads", triads.whole.balancedShare, "share of triads +++ and +−−")
    add(
      "weakly-balanced-triads",
      triads.whole.weaklyBalancedShare,
      "the same where enemies of enemies need not be friends"
    )
    let walk = try attempts.value { try network.walkBalance(execution: execution) }
    add("walk-balance", walk, "closed walks that are balanced weighed against all: 1 is balance")
    let cycles = try attempts.value {
      try network.cycleBalance(limit: Self.cycleLimit, execution: execution)
    }
    for item in cycles ?? [] where item.isComplete && item.length > 3 {
      add(
        "balanced-cycles-\(item.length)",
        item.balancedShare,
        "share of the cycles of \(item.length) ties that are balanced"
      )
    }
    let conflict = try attempts.value { try network.algebraicConflict(execution: execution) }
    add("algebraic-conflict", conflict, "smallest eigenvalue of the signed Laplacian: 0 is balance")
    let strained = try attempts.value { try strainedLaplacian() }
    add(
      "algebraic-conflict-max",
      strained ?? nil,
      "the greatest such eigenvalue among the parts that hang together"
    )
    let leiden = try attempts.value {
      try network.signedLeiden(seed: options.seed, execution: execution)
    }
    if let leiden {
      let value = try attempts.value { try network.signedModularity(of: leiden) }
      add("signed-modularity", value, "of the groups that signed Leiden finds")
    } else {
      add("signed-modularity", nil, "of the groups that signed Leiden finds")
    }
    try addPolarisation(&attempts, add)
    return result
  }

  /// How many cycles of a length are counted; more take longer than the rest.
  private static let cycleLimit = 5_000_000

  private func strainedLaplacian() throws -> Double? {
    try network.spectralBalance(execution: execution).map(\.smallestEigenvalue).max()
  }

  /// How opposed the camps are: among the actors that have ties.
  private func addPolarisation(
    _ attempts: inout Attempts,
    _ add: (String, Double?, String) -> Void
  ) throws {
    let tied = (0..<network.actorCount).filter { camps.campOfActor[$0] != nil }
    var places = [Int](repeating: -1, count: network.actorCount)
    for (place, actor) in tied.enumerated() { places[actor] = place }
    let part = SignedNetwork(
      actorCount: tied.count,
      ties: network.ties.map {
        SignedNetwork.Tie(
          places[$0.first],
          places[$0.second],
          isPositive: $0.isPositive,
          weight: $0.weight
        )
      }
    )
    let division = Partition(tied.map { camps.campOfActor[$0] ?? 0 })
    let value = try attempts.value { try part.polarisation(of: division) }
    add("cohesiveness", value?.cohesiveness, "share of ties within camps that are positive")
    add("divisiveness", value?.divisiveness, "share of ties between camps that are negative")
    add("polarisation", value?.polarisation, "two equal camps wholly opposed would be 1")
  }
}
