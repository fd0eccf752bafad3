public import EntenteModel

/// A number that a run rests on and that no source gives.
public struct RunAssumption: Hashable, Sendable {
  /// What was assumed.
  public enum Subject: Hashable, Sendable {
    /// The weight of an influence, because the scenario assumes one for all.
    case assumedWeight(InfluenceID)
    /// The weight of an influence, by a parameter of the scenario.
    case parameter(ParameterID, InfluenceID)
    /// The weight of an influence of which nobody says anything.
    case unstatedWeight(InfluenceID)
    /// The level of a factor without a baseline: the middle of its range.
    case baseline(Address)
  }

  /// What was assumed.
  public let subject: Subject
  /// The number.
  public let value: Double
}

extension RunAssumption: CustomStringConvertible {
  /// The assumption in words.
  public var description: String {
    switch subject {
    case .assumedWeight(let id): "influence:\(id) is assumed to weigh \(value)"
    case .parameter(let parameter, let id):
      "influence:\(id) weighs \(value) by the parameter \(parameter)"
    case .unstatedWeight(let id):
      "influence:\(id) is taken to weigh \(value), as neither source nor scenario says how much"
    case .baseline(let address):
      "\(address) is taken to stand at \(value), the middle of its range, as no source says where"
    }
  }
}

/// Something that a run leaves out of account.
public struct RunOmission: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// The source does not say in which direction it pushes.
    case unclearSign
    /// It is said not to be.
    case modality(Modality)
    /// It does not work at the time of the scenario.
    case otherTime(Period)
    /// One of its ends is not in the variant.
    case missingEnd(Address)
    /// One of its ends has no level: a source, a view, a type.
    case endWithoutLevel(Address)
    /// A lag that is no ISO 8601 duration; the influence counts, at once.
    case unreadableLag(String)
    /// A later operation holds the same level.
    case heldAgain
    /// Another relation of the same pair stands for both in the pull towards balance.
    case weakerTie(of: Address)
    /// There is no pull towards balance among fewer than three actors.
    case tooFewActors
  }

  /// What is left out.
  public let address: Address
  /// Why.
  public let reason: Reason
}

extension RunOmission: CustomStringConvertible {
  /// What is left out and why, in words.
  public var description: String {
    switch reason {
    case .unclearSign: "\(address) is left out: its direction is unclear"
    case .modality(let modality): "\(address) is left out: it is \(modality.rawValue)"
    case .otherTime(let period): "\(address) is left out: it works at another time, \(period)"
    case .missingEnd(let end): "\(address) is left out: \(end) is not in the variant"
    case .endWithoutLevel(let end): "\(address) is left out: \(end) has no level"
    case .unreadableLag(let text):
      "\(address) works at once: its lag \"\(text)\" is no duration such as P3M"
    case .heldAgain: "an earlier level of \(address) is left out: a later operation holds it again"
    case .weakerTie(let other):
      "\(address) does not pull towards balance: \(other) stands for the pair"
    case .tooFewActors: "nothing pulls towards balance: that takes three actors with ties"
    }
  }
}
