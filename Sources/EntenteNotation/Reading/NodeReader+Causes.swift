internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  func observation(_ id: ObservationID) -> Observation {
    var fields = Fields(self, "an observation")
    let kind: ObservationKind? = fields.take("kind")?.choice("kind")
    if fields.key("kind") == nil {
      fields.missing("kind", hint: ObservationKind.allCases.map(\.rawValue).listed(by: "or"))
    }
    var observation = Observation(id, kind: kind ?? .position)
    observation.annotations = annotations(&fields)
    observation.holders = fields.take("holder")?.references("holder") ?? []
    observation.about = fields.take("about")?.items.compactMap { $0.address("about") } ?? []
    observation.statement = fields.take("statement")?.text("statement") ?? LocalizedText()
    observation.value = fields.take("value")?.claims("value") { $0.quantity("value") }
    observation.when = fields.take("when")?.claims("when") { $0.period("when") }
    observation.modality = fields.take("modality")?.choice("modality") ?? .actual
    observation.confidence = fields.take("confidence")?.choice("confidence")
    fields.finish()
    return observation
  }

  func factor(_ id: FactorID) -> Factor {
    var fields = Fields(self, "a factor")
    var factor = Factor(id)
    factor.annotations = annotations(&fields)
    factor.holders = fields.take("holder")?.references("holder") ?? []
    factor.about = fields.take("about")?.items.compactMap { $0.address("about") } ?? []
    if let range = fields.take("range")?.levels() { factor.range = range }
    let levels = factor.range
    factor.baseline = fields.take("baseline")?.claims("baseline") {
      $0.number("baseline", in: levels)
    }
    fields.finish()
    return factor
  }

  /// The range of a factor: a list of its least and greatest level.
  private func levels() -> ClosedRange<Double>? {
    let bounds = items.compactMap { $0.number("range") }
    if bounds.count == 2, bounds[0] <= bounds[1] { return bounds[0]...bounds[1] }
    wrongShape("range", expected: "a list of the least and the greatest level, such as [0, 1]")
    return nil
  }

  func influence(_ id: InfluenceID) -> Influence {
    var fields = Fields(self, "an influence")
    var influence = Influence(id, from: .model, to: .model, sign: .unclear)
    influence.annotations = annotations(&fields)
    for end in ["from", "to"] {
      guard let reader = fields.take(end) else {
        fields.missing(end, hint: "\(end): factor:ID, relation:ID, observation:ID or actor:ID")
        continue
      }
      guard let address = reader.address(end, plainIsActor: false) else { continue }
      if end == "from" { influence.from = address } else { influence.to = address }
    }
    if let sign = fields.take("sign") {
      influence.sign = sign.influenceSign() ?? .unclear
    } else {
      fields.missing("sign", hint: "\"+\", \"-\" or \"?\"")
    }
    influence.weight = fields.take("weight")?.claims("weight") { $0.number("weight", in: 0...1) }
    influence.lag = fields.take("lag")?.duration("lag")
    influence.when = fields.take("when")?.claims("when") { $0.period("when") }
    influence.arguedBy = fields.take("argued-by")?.references("argued-by") ?? []
    influence.modality = fields.take("modality")?.choice("modality") ?? .actual
    influence.confidence = fields.take("confidence")?.choice("confidence")
    fields.finish()
    return influence
  }

  private func influenceSign() -> InfluenceSign? {
    switch scalar {
    case "+", "positive": return .positive
    case "-", "negative": return .negative
    case "?", "unclear": return .unclear
    default:
      wrongShape("sign", expected: "\"+\", \"-\" or \"?\"")
      return nil
    }
  }

  /// An ISO 8601 duration of years, months, weeks and days, such as `P1Y6M`.
  private func duration(_ subject: String) -> String? {
    guard let text = string(subject) else { return nil }
    var rest = Substring(text)
    var units = Substring("YMWD")
    var parts = 0
    if rest.first == "P" {
      rest.removeFirst()
      while let unit = rest.first(where: { !$0.isWholeNumber || !$0.isASCII }) {
        let digits = rest.prefix { $0 != unit }
        guard !digits.isEmpty, let position = units.firstIndex(of: unit) else { break }
        units = units[units.index(after: position)...]
        rest = rest.dropFirst(digits.count + 1)
        parts += 1
      }
    }
    if parts > 0, rest.isEmpty { return text }
    wrongShape(subject, expected: "an ISO 8601 duration such as P3M or P1Y6M")
    return nil
  }
}
