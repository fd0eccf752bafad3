public import EntenteModel
public import EntenteTables

/// Who is for and against whom, with names and all that leads back to where signs come from.
public struct BalanceSubject: Sendable {
  /// The identifiers of the actors.
  public var ids: [String]
  /// Their names for readers; the identifiers, if there are no others.
  public var labels: [String]
  /// What it is about: the title of the model, or the name of the table.
  public var title: String
  /// How signs were made, by the names that the command line has for it.
  public var assumptions: [JSONValue.Member]
  /// What a reader must know.
  public var notes: [String]
  /// The signs; of certain relations alone, if possible ones are apart.
  public var signs: SignedSystem
  /// The signs with the possible relations; nil if they are not kept apart or change nothing.
  public var withPossible: SignedSystem?
  /// Pairs of a table with one sign in one row and the other in another, which have no tie.
  public var conflicting: [SignedNetwork.Pair]
  /// The ties of a table with their directions, if these are to be told of.
  public var directed: Network?
  /// The model, whose sources are the evidence for signs; nil for a table.
  public var model: Model?

  /// Creates a subject.
  public init(
    ids: [String],
    labels: [String]? = nil,
    title: String,
    assumptions: [JSONValue.Member] = [],
    notes: [String] = [],
    signs: SignedSystem,
    withPossible: SignedSystem? = nil,
    conflicting: [SignedNetwork.Pair] = [],
    directed: Network? = nil
  ) {
    self.ids = ids
    self.labels = labels ?? ids
    self.title = title
    self.assumptions = assumptions
    self.notes = notes
    self.signs = signs
    self.withPossible = withPossible
    self.conflicting = conflicting
    self.directed = directed
  }
}

/// A signed network with the relations behind it.
public struct SignedSystem: Hashable, Sendable {
  /// The network, whose ties weigh as their relations do, whether or not weights are to count.
  public var network: SignedNetwork
  /// The relations of each tie, in the order of ties; empty if there are none, as of a table.
  public var pairs: [SignedPairs.Pair]
  /// The pairs with cooperative and conflictual relations side by side.
  public var ambivalent: [SignedPairs.Pair]
  /// The pairs whose sign is 0 though they are not neutral.
  public var undecided: [SignedPairs.Pair]
  /// How many pairs are tied by nothing but what is neutral.
  public var neutralCount: Int

  /// Creates a system of a network without relations.
  public init(_ network: SignedNetwork, neutralCount: Int = 0) {
    self.network = network
    self.neutralCount = neutralCount
    pairs = []
    ambivalent = []
    undecided = []
  }

  /// Creates the system of some pairs by a policy.
  public init(_ pairs: SignedPairs, by policy: SignPolicy) {
    let judged = pairs.judged(by: policy)
    network = judged.network
    self.pairs = judged.pairs.map { pairs.pairs[$0] }
    ambivalent = judged.ambivalent.map { pairs.pairs[$0] }
    undecided = judged.undecided.map { pairs.pairs[$0] }
    neutralCount = judged.neutral.count
  }
}
