/// The measures of balance of a whole network.
struct WholeBalance {
  let network: SignedNetwork
  let camps: CampList
  let frustration: Frustration
  let triads: SignedNetwork.Triads
  let directed: Network?
  let options: BalanceOptions
  let execution: Execution

  init(
    _ network: SignedNetwork,
    _ camps: CampList,
    _ frustration: Frustration,
    _ triads: SignedNetwork.Triads,
    _ directed: Network?,
    _ options: BalanceOptions,
    _ execution: Execution
  ) {
    self.network = network
    self.camps = camps
    self.frustration = frustration
    self.triads = triads
    self.directed = directed
    self.options = options
    self.execution = execution
  }

  /// The numbers in the order in which they are told; those without a value are noted.
  func measured(
    _ others: OtherCamps,
    _ attempts: inout Attempts
  ) throws -> [BalanceFinding.Measured] {
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
    add(
      "algebraic-conflict-max",
      others.spectral?.map(\.smallestEigenvalue).max(),
      "the greatest such eigenvalue among the parts that hang together"
    )
    add(
      "spectral-cut",
      others.spectral?.reduce(0) { $0 + $1.frustratedWeight },
      "what the camps by that eigenvector frustrate: no less than the index"
    )
    let leiden = try others.leiden.flatMap { groups in
      try attempts.value { try network.signedModularity(of: groups) }
    }
    add("signed-modularity", leiden, "of the groups that signed Leiden finds")
    try addPolarisation(&attempts, add)
    try addSemicycles(&attempts, add)
    return result
  }

  /// How many cycles of a length are counted; more take longer than the rest.
  private static let cycleLimit = 5_000_000

  /// What is told of semicycles, where ties have directions.
  private func addSemicycles(
    _ attempts: inout Attempts,
    _ add: (String, Double?, String) -> Void
  ) throws {
    guard let directed else { return }
    let lengths = try attempts.value { try directed.semicycleBalance(execution: execution) }
    for (name, value) in lengths?.flatMap(\.shares) ?? [] {
      let words = name.split(separator: "-")
      let kind =
        switch words.last {
        case "cyclic": "cyclic "
        case "transitive": "transitive "
        default: ""
        }
      add(
        "balanced-semicycles-\(name)",
        value,
        "share of the \(kind)semicycles of \(words[0]) arcs that are balanced"
      )
    }
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

/// Camps that are found otherwise than by frustration, to be told beside it.
struct OtherCamps {
  /// The groups of greatest signed modularity found.
  let leiden: Partition?
  /// The camps by the signs of an eigenvector, part by part.
  let spectral: [SignedNetwork.SpectralBalance]?

  init(
    of network: SignedNetwork,
    _ options: BalanceOptions,
    _ execution: Execution,
    _ attempts: inout Attempts
  ) throws {
    leiden = try attempts.value {
      try network.signedLeiden(seed: options.seed, execution: execution)
    }
    spectral = try attempts.value { try network.spectralBalance(execution: execution) }
  }

  /// The camp of each actor by the eigenvector, 0 or 1 within its part; nil without ties.
  func spectralCamps(_ actorCount: Int) -> [Int?] {
    var camps = [Int?](repeating: nil, count: actorCount)
    for part in spectral ?? [] {
      for actor in part.firstCamp { camps[actor] = 0 }
      for actor in part.secondCamp { camps[actor] = 1 }
    }
    return camps
  }
}
