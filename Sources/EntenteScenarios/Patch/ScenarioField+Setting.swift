internal import EntenteModel
internal import OrderedCollections

extension ScenarioField {
  /// What becomes of the element if the field is set to a text.
  func change(
    to text: String,
    of target: Address,
    in model: Model
  ) throws(FieldProblem) -> FieldChange {
    if let range = range(of: target, in: model) {
      return .number(try Self.number(text), range)
    }
    switch target {
    case .relation(let id): return try change(to: text, of: id, in: model)
    case .influence(let id): return try change(to: text, of: id, in: model)
    case .factor(let id):
      if name == "label" {
        return Self.labelling(text, in: model) { $0.factors[id]?.label[$1] = $2 }
      }
      let range = try Self.levels(text)
      if let baseline = model.factors[id]?.baseline?.used, !range.contains(baseline) {
        throw FieldProblem(
          message: "the baseline \(baseline) lies outside \(text)",
          help: "set the baseline first"
        )
      }
      return .element { $0.factors[id]?.range = range }
    case .observation(let id):
      switch name {
      case "when":
        let when = try Self.period(text)
        return .element { $0.observations[id]?.when = Claims(when) }
      case "modality":
        let modality: Modality = try Self.word(text)
        return .element { $0.observations[id]?.modality = modality }
      case "confidence":
        let confidence: Confidence = try Self.word(text)
        return .element { $0.observations[id]?.confidence = confidence }
      default: return Self.labelling(text, in: model) { $0.observations[id]?.label[$1] = $2 }
      }
    case .actor(let id):
      guard name == "kind" else {
        return Self.labelling(text, in: model) { $0.actors[id]?.label[$1] = $2 }
      }
      let kind = KindID(text)
      try Self.require(.kind(kind), among: model.vocabulary.kinds.keys.map(\.rawValue), in: model)
      return .element { $0.actors[id]?.kind = kind }
    default: throw FieldProblem(message: "\(target) has no fields that a scenario can set")
    }
  }

  private func change(
    to text: String,
    of id: RelationID,
    in model: Model
  ) throws(FieldProblem) -> FieldChange {
    switch name {
    case "valence":
      let valence: Valence = try Self.word(text)
      return .element { $0.relations[id]?.valence = valence }
    case "modality":
      let modality: Modality = try Self.word(text)
      return .element { $0.relations[id]?.modality = modality }
    case "confidence":
      let confidence: Confidence = try Self.word(text)
      return .element { $0.relations[id]?.confidence = confidence }
    case "likelihood":
      let likelihood: Likelihood = try Self.word(text)
      return .element { $0.relations[id]?.likelihood = likelihood }
    case "when":
      let when = try Self.period(text)
      return .element { $0.relations[id]?.when = Claims(when) }
    case "ended":
      guard let ended = Bool(text) else {
        throw FieldProblem(message: "\"\(text)\" is neither true nor false")
      }
      return .element { $0.relations[id]?.hasEnded = ended }
    case "attested":
      var dates: [Period] = []
      for part in Self.listItems(text) { dates.append(try Self.period(part)) }
      return .element { [dates] in $0.relations[id]?.attested = dates }
    case "type":
      let type = RelationTypeID(text)
      let known = model.vocabulary.relationTypes.keys.map(\.rawValue)
      try Self.require(.relationType(type), among: known, in: model)
      return .element { $0.retype(id, to: type) }
    default: return Self.labelling(text, in: model) { $0.relations[id]?.label[$1] = $2 }
    }
  }

  private func change(
    to text: String,
    of id: InfluenceID,
    in model: Model
  ) throws(FieldProblem) -> FieldChange {
    switch name {
    case "sign":
      let sign: InfluenceSign = try Self.word(text)
      return .element { $0.influences[id]?.sign = sign }
    case "lag":
      guard Self.isDuration(text) else {
        throw FieldProblem(
          message: "\"\(text)\" is no duration",
          help: "write one such as P3M, P1Y or P2W"
        )
      }
      return .element { $0.influences[id]?.lag = text }
    case "modality":
      let modality: Modality = try Self.word(text)
      return .element { $0.influences[id]?.modality = modality }
    case "confidence":
      let confidence: Confidence = try Self.word(text)
      return .element { $0.influences[id]?.confidence = confidence }
    case "when":
      let when = try Self.period(text)
      return .element { $0.influences[id]?.when = Claims(when) }
    default: return Self.labelling(text, in: model) { $0.influences[id]?.label[$1] = $2 }
    }
  }
}

// MARK: Texts

extension ScenarioField {
  private static func labelling(
    _ text: String,
    in model: Model,
    _ write: @escaping (inout Model, LanguageTag, String) -> Void
  ) -> FieldChange {
    let language = model.defaults.language
    return .element { write(&$0, language, text) }
  }

  private static func require(
    _ address: Address,
    among names: [String],
    in model: Model
  ) throws(FieldProblem) {
    guard !model.contains(address) else { return }
    throw FieldProblem(
      message: "there is no \(address.section) \"\(address.name)\"",
      help: didYouMean(address.name, among: names)
    )
  }

  private static func number(_ text: String) throws(FieldProblem) -> Double {
    guard let quantity = Quantity(text), case .number(let number) = quantity.amount,
      quantity.unit == nil, quantity.bound == nil, !quantity.isApproximate
    else { throw FieldProblem(message: "\"\(text)\" is no number") }
    return number
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String
  ) throws(FieldProblem) -> Word {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw FieldProblem(
      message: "\"\(text)\" is none of \(words.joined(separator: ", "))",
      help: didYouMean(text, among: words)
    )
  }

  private static func period(_ text: String) throws(FieldProblem) -> Period {
    do throws(EDTFError) {
      return try Period(parsing: text)
    } catch {
      throw FieldProblem(message: error.message)
    }
  }

  /// A least and a greatest level, as `[0, 1]` or `0..1`.
  static func levels(_ text: String) throws(FieldProblem) -> ClosedRange<Double> {
    if let quantity = Quantity(text), case .range(let low, let high) = quantity.amount,
      quantity.unit == nil
    {
      return low...high
    }
    if text.first == "[", text.last == "]" {
      let parts = text.dropFirst().dropLast().split(separator: ",").map { part in
        Double(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
      }
      if parts.count == 2, let low = parts[0], let high = parts[1], low <= high,
        low.isFinite, high.isFinite
      {
        return low...high
      }
    }
    throw FieldProblem(message: "\"\(text)\" is no range", help: "write one such as [0, 1]")
  }

  /// Whether the text is a duration of ISO 8601 in whole years, months, weeks and days.
  static func isDuration(_ text: String) -> Bool {
    guard text.first == "P", text.utf8.count > 1 else { return false }
    var units = Substring("YMWD")
    var digits = 0
    for character in text.dropFirst() {
      if character.isASCII, character.isNumber {
        digits += 1
        continue
      }
      guard digits > 0, digits <= 6, let place = units.firstIndex(of: character)
      else { return false }
      units = units[units.index(after: place)...]
      digits = 0
    }
    return digits == 0
  }

  /// The items of a list in one text; commas inside brackets divide nothing.
  private static func listItems(_ text: String) -> [String] {
    var items: [String] = []
    var item = ""
    var depth = 0
    for character in text {
      if "[{".contains(character) { depth += 1 }
      if "]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        items.append(item)
        item = ""
      } else if character != " " {
        item.append(character)
      }
    }
    return items + (item.isEmpty ? [] : [item])
  }
}

extension Model {
  /// Gives a relation another type; ends of a binary type stay on their sides.
  fileprivate mutating func retype(_ id: RelationID, to type: RelationTypeID) {
    guard var relation = relations[id] else { return }
    let old = vocabulary.resolved(relation.type)
    let new = vocabulary.resolved(type)
    relation.type = type
    for position in relation.participants.indices {
      let role = relation.participants[position].role
      guard let new, new.roles[role] == nil, let side = old?.roles[role]?.side else { continue }
      let matching = new.roles.values.filter { $0.side == side }
      if matching.count == 1 { relation.participants[position].role = matching[0].id }
    }
    relations[id] = relation
  }
}
