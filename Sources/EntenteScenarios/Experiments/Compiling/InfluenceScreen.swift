internal import EntenteModel

/// Tells which influences of a variant count.
struct InfluenceScreen {
  let model: Model
  let clock: ScenarioClock

  /// Why an influence is left out of account; nil if it counts.
  func reasonToOmit(_ influence: Influence) -> RunOmission.Reason? {
    if influence.modality == .denied || influence.modality == .absent {
      return .modality(influence.modality)
    }
    if influence.sign == .unclear { return .unclearSign }
    if let when = influence.when?.used, !clock.mayHold(when) { return .otherTime(when) }
    for end in [influence.from, influence.to] {
      guard end.hasLevel else { return .endWithoutLevel(end) }
      guard model.contains(end) else { return .missingEnd(end) }
    }
    return nil
  }
}

extension Address {
  /// Whether it can rise and fall.
  var hasLevel: Bool {
    switch self {
    case .factor, .relation, .observation, .actor: true
    default: false
    }
  }
}
