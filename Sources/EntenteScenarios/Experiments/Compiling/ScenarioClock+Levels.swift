internal import EntenteModel

extension ScenarioClock {
  /// The intensity of a relation on the last day; 0 if it is over, absent or hypothetical then.
  func level(of relation: Relation, in model: Model) -> Double {
    guard holds(relation, in: model) else { return 0 }
    return model.intensity(of: relation, at: day)
  }

  /// Whether a relation may hold on the last day.
  func holds(_ relation: Relation, in model: Model) -> Bool {
    switch relation.modality {
    case .absent, .denied, .hypothetical: return false
    case .actual, .announced, .planned, .alleged, .reported: break
    }
    guard let day else { return true }
    let lifetime = model.lifetime(of: relation)
    // What has no date holds as long as the model speaks, and nothing says that it ends then.
    return lifetime.isUndated || lifetime.state(at: day).mayHold
  }
}
