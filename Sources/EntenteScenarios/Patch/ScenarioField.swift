internal import EntenteModel
internal import OrderedCollections

/// Why a text is no value of a field.
struct FieldProblem: Error {
  var message: String
  var help: String?
}

/// What becomes of an element when one of its fields is set.
enum FieldChange {
  /// A number within a range, to which there may be dated claims.
  case number(Double, ClosedRange<Double>)
  /// Anything else.
  case element((inout Model) -> Void)
}

/// A field that a scenario can set.
struct ScenarioField {
  let name: String

  /// The field of an element; nil if there is none of the name.
  init?(_ name: String, of target: Address, in model: Model) {
    guard Self.names(of: target).contains(name) else { return nil }
    self.name = name
  }

  /// The fields of an element that a scenario can set, by the keys of the notation.
  static func names(of target: Address) -> [String] {
    switch target {
    case .relation:
      [
        "intensity", "valence", "modality", "when", "type", "confidence", "likelihood", "ended",
        "attested", "label",
      ]
    case .influence: ["weight", "sign", "lag", "modality", "when", "confidence", "label"]
    case .factor: ["baseline", "range", "label"]
    case .observation: ["when", "modality", "confidence", "label"]
    case .actor: ["kind", "label"]
    default: []
    }
  }

  /// The levels that a number can have; nil if the field is no number.
  func range(of target: Address, in model: Model) -> ClosedRange<Double>? {
    switch (target, name) {
    case (.relation, "intensity"), (.influence, "weight"): Factor.unitRange
    case (.factor(let id), "baseline"): model.factors[id]?.range ?? Factor.unitRange
    default: nil
    }
  }

  /// Whether two texts say the same: numbers count by value, dates by what they mean.
  func isSame(_ text: String, as other: String) -> Bool {
    if text == other { return true }
    if let first = Double(text), let second = Double(other) { return first == second }
    if name == "range" {
      guard let first = try? Self.levels(text), let second = try? Self.levels(other)
      else { return false }
      return first == second
    }
    guard let first = try? Period(parsing: text), let second = try? Period(parsing: other)
    else { return false }
    return name == "when" && first == second
  }

  /// The value in words: of a number at a day, its own or the type's; `none` if there is none.
  func text(of target: Address, in model: Model, at day: CalendarDay?) -> String {
    value(of: target, in: model, at: day) ?? "none"
  }

  private func value(of target: Address, in model: Model, at day: CalendarDay?) -> String? {
    func number(_ claims: Claims<Double>?) -> String? {
      (day.map { claims?.used(at: $0) } ?? claims?.used)?.description
    }
    func wording(_ label: LocalizedText) -> String? {
      label.wording(in: model.defaults.language)
    }
    switch target {
    case .relation(let id):
      guard let relation = model.relations[id] else { return nil }
      return switch name {
      case "intensity": model.intensity(of: relation, at: day).description
      case "valence": model.valence(of: relation).rawValue
      case "modality": relation.modality.rawValue
      case "when": relation.when?.used?.description
      case "type": relation.type.rawValue
      case "confidence": relation.confidence?.rawValue
      case "likelihood": relation.likelihood?.rawValue
      case "ended": relation.hasEnded.description
      case "attested": relation.attested.map(\.description).joined(separator: ", ")
      default: wording(relation.label)
      }
    case .influence(let id):
      guard let influence = model.influences[id] else { return nil }
      return switch name {
      case "weight": number(influence.weight)
      case "sign": influence.sign.rawValue
      case "lag": influence.lag
      case "modality": influence.modality.rawValue
      case "when": influence.when?.used?.description
      case "confidence": influence.confidence?.rawValue
      default: wording(influence.label)
      }
    case .factor(let id):
      guard let factor = model.factors[id] else { return nil }
      return switch name {
      case "baseline": number(factor.baseline)
      case "range": "[\(factor.range.lowerBound), \(factor.range.upperBound)]"
      default: wording(factor.label)
      }
    case .observation(let id):
      guard let observation = model.observations[id] else { return nil }
      return switch name {
      case "when": observation.when?.used?.description
      case "modality": observation.modality.rawValue
      case "confidence": observation.confidence?.rawValue
      default: wording(observation.label)
      }
    case .actor(let id):
      guard let actor = model.actors[id] else { return nil }
      return name == "kind" ? actor.kind.rawValue : wording(actor.label)
    default: return nil
    }
  }
}
