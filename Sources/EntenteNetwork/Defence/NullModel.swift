/// What is left to chance, to see whether a number says more than it.
public enum NullModel: Hashable, Sendable {
  /// Who is tied to whom; every actor keeps the number of its ties. So many exchanges of ends are
  /// tried for each tie.
  case rewired(trials: Int = 100)
  /// Which ties are cooperative, conflictual and neutral; who is tied stays.
  case shuffledSigns
  /// Which relations have which type, with its sign and weight, among those of one shape; who is tied
  /// stays.
  case shuffledTypes

  /// The null model in words, for the head of a result.
  public var description: String {
    switch self {
    case .rewired(let trials):
      "degrees kept, ends of ties exchanged at random, \(trials) trials for each tie"
    case .shuffledSigns: "ties kept, their signs dealt out at random"
    case .shuffledTypes: "ties kept, types of relations of one shape dealt out at random"
    }
  }
}
