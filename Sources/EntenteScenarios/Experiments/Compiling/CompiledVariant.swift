internal import EntenteModel

/// A variant at some values of all parameters, with its influences gathered.
struct CompiledVariant: Sendable {
  let variant: Variant
  let influences: VariantInfluences
  let engine: RunEngine

  /// The same with another gain; a fuzzy cognitive map has its own.
  func withGain(_ gain: Double) throws(ExperimentError) -> CompiledVariant {
    guard case .anchored(let engine) = engine else { return self }
    var settings = engine.settings
    settings.gain = gain
    do throws(InfluenceError) {
      let engine = try AnchoredEngine(engine.map, settings: settings)
      return CompiledVariant(
        variant: variant,
        influences: influences,
        engine: .anchored(engine)
      )
    } catch {
      throw .influences(error)
    }
  }
}

/// What turns influences and impulses into levels.
enum RunEngine: Sendable {
  case anchored(AnchoredEngine)
  case cognitive(CognitiveEngine)

  init(_ influences: VariantInfluences, _ plan: PropagationPlan) throws(ExperimentError) {
    guard plan.engine == .anchored else {
      self = .cognitive(try CognitiveEngine(influences, plan))
      return
    }
    var settings = try plan.settings()
    settings.balance = influences.balance
    do throws(InfluenceError) {
      self = .anchored(try AnchoredEngine(influences.map, settings: settings))
    } catch {
      throw .influences(error)
    }
  }
}

extension PropagationPlan {
  /// The settings of the anchored engine.
  func settings() throws(ExperimentError) -> AnchoredSettings {
    guard let response = InfluenceResponse(rawValue: response.rawValue) else {
      throw .unusableResponse(engine, response)
    }
    var settings = AnchoredSettings(
      response: response,
      inertia: inertia,
      tolerance: tolerance,
      maxSteps: maxSteps
    )
    switch gain {
    case .refuse: settings.gainPolicy = .refuse
    case .auto: settings.gainPolicy = .auto
    case .explore: settings.gainPolicy = .explore
    case .factor(let factor): settings.gain = factor
    }
    return settings
  }
}
