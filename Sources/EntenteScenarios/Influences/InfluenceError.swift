public import EntenteModel

/// Why nothing was computed on a map of influences, and what to do about it.
public enum InfluenceError: Error, Hashable, Sendable {
  /// A node is listed twice.
  case repeatedNode(Address)
  /// Two influences have one identifier.
  case repeatedInfluence(InfluenceID)
  /// An influence is from or to something that the map has no node for.
  case unknownEnd(InfluenceID, Address)
  /// A shock, an intervention or a question names something that the map has no node for.
  case unknownNode(Address)
  /// A baseline is not a finite number within the range of its node.
  case baselineOutOfRange(Address, baseline: Double, range: ClosedRange<Double>)
  /// The direction of an influence is open.
  case unclearSign(InfluenceID)
  /// A weight is negative or not a finite number.
  case unusableWeight(InfluenceID, Double)
  /// A confidence factor is negative or not a finite number.
  case unusableConfidence(InfluenceID, Double)
  /// A lag is negative or longer than any horizon.
  case unusableLag(InfluenceID, Int)
  /// There is not one strength for each influence.
  case wrongStrengthCount(given: Int, needed: Int)
  /// There is not one level for each node.
  case wrongStateCount(given: Int, needed: Int)
  /// A setting is out of its range.
  case unusableSetting(String, Double, wanted: String)
  /// A shock has a size, shape or start that cannot be used.
  case unusableShock(Address, reason: String)
  /// An intervention fixes a node outside its range.
  case valueOutOfRange(Address, value: Double, range: ClosedRange<Double>)
  /// Two interventions fix one node.
  case repeatedIntervention(Address)
  /// Nothing guarantees that levels settle, and the settings say to refuse then.
  case notContracting(radius: Double, gain: Double, criticalGain: Double)
  /// Levels grew without bound.
  case diverged(Address, step: Int)
  /// An explanation was asked of a run without a certificate.
  case notCertified
  /// The ties of a pull towards balance cannot be used.
  case unusableBalance(reason: String)
}

extension InfluenceError: CustomStringConvertible {
  /// What went wrong and what to do.
  public var description: String {
    switch self {
    case .repeatedNode(let node):
      "\(node) is twice among the nodes; list it once"
    case .repeatedInfluence(let id):
      "influence:\(id) is there twice; give one of them another identifier"
    case .unknownEnd(let id, let node):
      "influence:\(id) has \(node) as an end, which is no node of the map; add the node or "
        + "leave the influence out"
    case .unknownNode(let node):
      "\(node) is no node of the map; nothing influences it and it influences nothing, so add an "
        + "influence or correct the address"
    case .baselineOutOfRange(let node, let baseline, let range):
      "the baseline \(baseline) of \(node) is not within its range \(range.words); "
        + "correct one of them"
    case .unclearSign(let id):
      "the sign of influence:\(id) is unclear; choose + or -, or make it a parameter"
    case .unusableWeight(let id, let weight):
      "influence:\(id) has the weight \(weight); give a finite number of 0 or more, and the "
        + "direction by its sign"
    case .unusableConfidence(let id, let confidence):
      "influence:\(id) has the confidence factor \(confidence); give a finite number of 0 or more"
    case .unusableLag(let id, let lag):
      "influence:\(id) has a lag of \(lag) steps; give whole steps from 0 to "
        + "\(InfluenceArc.longestLag)"
    case .wrongStrengthCount(let given, let needed):
      "\(given) strengths for \(needed) influences; give one for each, in the order of the map"
    case .wrongStateCount(let given, let needed):
      "\(given) levels for \(needed) nodes; give one for each, in the order of the map"
    case .unusableSetting(let name, let value, let wanted):
      "\(name) is \(value); it must be \(wanted)"
    case .unusableShock(let node, let reason):
      "the shock on \(node) \(reason)"
    case .valueOutOfRange(let node, let value, let range):
      "\(node) cannot be fixed at \(value): its range is \(range.words); choose a value within it"
    case .repeatedIntervention(let node):
      "\(node) is fixed twice; keep one of the interventions"
    case .notContracting(let radius, let gain, let criticalGain):
      "nothing guarantees that levels settle: the spectral radius is \(radius) at gain \(gain), "
        + "and must be below 1; use smaller weights, a gain below \(criticalGain), gain auto, or "
        + "explore"
    case .diverged(let node, let step):
      "\(node) grows without bound, beyond any number at step \(step); use a smaller gain, the "
        + "response tanh, or give it a finite range"
    case .notCertified:
      "there may be more than one equilibrium, so shares cannot be given; use gain auto or smaller "
        + "weights"
    case .unusableBalance(let reason):
      "balance pressure \(reason)"
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var words: String { "\(lowerBound) to \(upperBound)" }
}
