internal import EntenteModel
public import OrderedCollections

/// What was found about the balance of one signed network.
public struct BalanceFinding: Sendable {
  /// The signs, with the relations behind them.
  public let signs: SignedSystem
  /// The network as it was measured: with its weights if they were to count, else all 1.
  public let network: SignedNetwork
  /// How far it is from balance.
  public let frustration: Frustration
  /// The camps of the best division found.
  public let camps: CampList
  /// How many triads there are, of all, by actor and by tie.
  public let triads: SignedNetwork.Triads
  /// How many sets of three are tied and signed in each way, by the directions of a table's rows; nil
  /// without directions.
  public let directedTriads: OrderedDictionary<String, Double>?
  /// The triads that strain most, by the weights of ties even where these do not count.
  public let strained: [SignedNetwork.Triad]
  /// The measures of the whole, in the order in which they are told.
  public let measures: [Measured]
  /// The measures of actors.
  public let actors: [ActorBalance]
  /// Why some measure has no value, a line each.
  public let failures: [String]

  /// A number of the whole network.
  public struct Measured: Hashable, Sendable {
    /// Its name, in kebab case.
    public let name: String
    /// The number; NaN if it is undefined.
    public let value: Double
    /// What it says, in a few words.
    public let meaning: String
  }

  /// What is told of an actor.
  public struct ActorBalance: Hashable, Sendable {
    /// How many positive ties it has.
    public let positive: Int
    /// How many negative ties it has.
    public let negative: Int
    /// How many ties of it the camps frustrate.
    public let frustrated: Int
    /// The PN index of Everett and Borgatti; NaN if undefined.
    public let pnIndex: Double
    /// The share of the triads around it that are balanced; NaN if it is in none.
    public let balancedShare: Double
    /// The walk-based balance around it; NaN if undefined.
    public let walkBalance: Double
    /// The group that signed Leiden puts it into, from 0; nil without ties, or if undefined.
    public let leidenGroup: Int?
    /// The camp within its part that an eigenvector puts it into, 0 or 1; nil without ties, or if
    /// undefined.
    public let spectralCamp: Int?
    /// What the directions of a table's rows say; nil without directions.
    public let direction: Direction?

    /// What the directions of its ties say of an actor.
    public struct Direction: Hashable, Sendable {
      /// Its status: who is looked up to, and who down on.
      public let status: Int
      /// The PN index by the ties that lead to it; NaN if undefined.
      public let incomingPNIndex: Double
      /// The PN index by the ties that lead from it; NaN if undefined.
      public let outgoingPNIndex: Double
    }

    /// Whether its camp differs among the best divisions.
    public let swings: Bool
  }
}

extension BalanceFinding {
  /// Measures a signed network.
  ///
  /// - Parameters:
  ///   - signs: The network with its relations.
  ///   - options: What is asked.
  ///   - directed: The ties with their directions, for status; nil if they have none.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError``, if parameters are out of range or somebody stopped it.
  public init(
    _ signs: SignedSystem,
    options: BalanceOptions,
    directed: Network? = nil,
    execution: Execution = Execution()
  ) throws {
    let network = options.isWeighted ? signs.network : signs.network.unweighted
    let frustration = try network.frustration(
      camps: options.camps,
      weighted: options.isWeighted,
      options: options.search,
      execution: execution
    )
    try self.init(
      signs,
      network,
      frustration,
      CampList(frustration.camps, of: network),
      options,
      directed,
      execution
    )
  }

  /// Measures a network whose camps are known.
  init(
    _ signs: SignedSystem,
    _ network: SignedNetwork,
    _ frustration: Frustration,
    _ camps: CampList,
    _ options: BalanceOptions,
    _ directed: Network?,
    _ execution: Execution
  ) throws {
    self.signs = signs
    self.network = network
    self.frustration = frustration
    self.camps = camps
    triads = try network.triads(execution: execution)
    let sense: SignedNetwork.BalanceSense = options.allowsManyCamps ? .weak : .strong
    strained = try signs.network.unbalancedTriads(
      sense,
      limit: options.triadLimit,
      execution: execution
    )
    var attempts = Attempts()
    let others = try OtherCamps(of: network, options, execution, &attempts)
    measures = try WholeBalance(network, camps, frustration, triads, directed, options, execution)
      .measured(others, &attempts)
    directedTriads = try directed?.signedTriadCensus(execution: execution)
    let pn = try attempts.value { try network.pnIndex() }
    let walks = try attempts.value { try network.actorWalkBalance(execution: execution) }
    let directions = try directed.map { try Self.directions(of: $0, &attempts) }
    let spectral = others.spectralCamps(network.actorCount)
    let positive = network.positiveDegree()
    let negative = network.negativeDegree()
    let swinging = Set(frustration.swinging)
    var frustrated = [Int](repeating: 0, count: network.actorCount)
    for tie in frustration.frustrated {
      frustrated[network.ties[tie].first] += 1
      frustrated[network.ties[tie].second] += 1
    }
    let byActor = triads.byActor
    actors = (0..<network.actorCount).map { actor in
      ActorBalance(
        positive: positive[actor],
        negative: negative[actor],
        frustrated: frustrated[actor],
        pnIndex: pn?[actor] ?? .nan,
        balancedShare: byActor[actor].balancedShare,
        walkBalance: walks?[actor] ?? .nan,
        leidenGroup: camps.campOfActor[actor].flatMap { _ in others.leiden?.groups[actor] },
        spectralCamp: spectral[actor],
        direction: directions?[actor],
        swings: swinging.contains(actor)
      )
    }
    failures = attempts.failures
  }

  private static func directions(
    of network: Network,
    _ attempts: inout Attempts
  ) throws -> [ActorBalance.Direction] {
    let incoming = try attempts.value { try network.incomingPNIndex() }
    let outgoing = try attempts.value { try network.outgoingPNIndex() }
    return network.signedStatus().enumerated().map { actor, status in
      ActorBalance.Direction(
        status: status,
        incomingPNIndex: incoming?[actor] ?? .nan,
        outgoingPNIndex: outgoing?[actor] ?? .nan
      )
    }
  }

  /// How much all ties weigh together, or how many they are.
  public var total: Double { network.ties.reduce(0) { $0 + $1.weight } }

  /// Whether the camps frustrate a tie.
  func isFrustrated(_ tie: Int) -> Bool {
    let (one, other) = (network.ties[tie].first, network.ties[tie].second)
    let isTogether = frustration.camps[one] == frustration.camps[other]
    return isTogether != network.ties[tie].isPositive
  }

  /// The relations behind a tie, in the order of the model; none of a table.
  public func relations(of tie: Int) -> [SignedPairs.Relation] {
    signs.pairs.isEmpty ? [] : signs.pairs[tie].relations
  }
}

extension BalanceOptions {
  /// Whether more than two camps may be, so that enemies of enemies need not be friends.
  var allowsManyCamps: Bool {
    if case .upTo(let count) = camps { count > 2 } else { true }
  }
}

/// Measures that may have no value, without ending the others.
struct Attempts {
  private(set) var failures: [String] = []

  /// The value, or nil after noting why there is none.
  mutating func value<Value>(_ body: () throws -> Value) throws -> Value? {
    do {
      return try body()
    } catch let error as MeasureError {
      if error == .cancelled { throw error }
      failures.append(error.message())
      return nil
    }
  }
}
