internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// A text in one or more languages.
  func text(_ subject: String) -> LocalizedText {
    if let scalar {
      return isEmpty ? LocalizedText() : LocalizedText(scalar, in: language)
    }
    let pairs = nodePairs(subject, expected: "a text, or a map from language to text")
    var result = LocalizedText()
    result.wordings.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let tag = at(pair.key).languageTag(),
        let wording = at(pair.value).string("\(subject) in \(tag)")
      else { continue }
      result[tag] = wording
    }
    return result
  }

  /// A BCP 47 tag.
  func languageTag() -> LanguageTag? {
    guard let text = string("a language") else { return nil }
    let tag = LanguageTag(text)
    if tag.isWellFormed { return tag }
    wrongShape("a language", expected: "a BCP 47 tag such as en or zh-Hant")
    return nil
  }

  /// A date or period in EDTF; anything else is reported with the code of its fault.
  func period(_ subject: String) -> Period? {
    guard let text = string(subject) else { return nil }
    do throws(EDTFError) {
      return try Period(parsing: text)
    } catch {
      report(error)
      return nil
    }
  }

  private func report(_ error: EDTFError) {
    let code: RuleCode =
      switch error.kind {
      case .notEDTF: "R501"
      case .outsideProfile: "R502"
      case .impossibleDate, .reversedInterval: "R503"
      case .draftSyntax: "R504"
      }
    var place = range
    if case .scalar(_, isPlain: true) = node.content, let offset = error.offset,
      offset.upperBound <= place.length, !offset.isEmpty
    {
      place.start.column += offset.lowerBound
      place.length = offset.count
    }
    session.report(
      Diagnostic(
        code,
        error.message,
        at: place,
        help: error.suggestion.map { "write \($0)" }
      )
    )
  }

  /// A quantity such as `~95 USD-billion`.
  func quantity(_ subject: String) -> Quantity? {
    guard let text = string(subject) else { return nil }
    if let quantity = Quantity(text) { return quantity }
    if let meant = Self.money(text) {
      let message = "\(subject) must be a quantity, found \"\(text)\""
      session.report(Diagnostic("R102", message, at: range, help: "write \(meant)"))
      return nil
    }
    wrongShape(
      subject,
      expected: "a quantity such as 24, ~3200, 3000..3500, 4/5, 60 %, 6x or ~95 USD-billion"
    )
    return nil
  }

  /// An amount with the sign of a currency as a quantity: `$3 billion` is `3 USD-billion`.
  private static func money(_ text: String) -> String? {
    let currencies: [Character: String] = ["$": "USD", "€": "EUR", "£": "GBP"]
    guard let currency = text.first.flatMap({ currencies[$0] }) else { return nil }
    let words = text.dropFirst().split(separator: " ")
    guard let amount = words.first, words.count <= 2, Double(amount) != nil else { return nil }
    let quantity = ([currency] + words.dropFirst().map(String.init)).joined(separator: "-")
    return Quantity("\(amount) \(quantity)") == nil ? nil : "\(amount) \(quantity)"
  }

  /// One value, or a list of claims to it.
  func claims<Value: Hashable & Sendable>(
    _ subject: String,
    value read: (NodeReader) -> Value?
  ) -> Claims<Value>? {
    guard isListOfClaims else { return read(self).map { Claims($0) } }
    let claims = items.compactMap { $0.claim(subject, value: read) }
    return claims.isEmpty ? nil : Claims(claims)
  }

  private var isListOfClaims: Bool {
    guard case .list(let items) = node.content, !items.isEmpty else { return isClaim }
    return items.contains { at($0).isClaim }
  }

  private var isClaim: Bool {
    guard case .map(let pairs) = node.content else { return false }
    return pairs.contains { $0.key.scalar == "value" }
  }

  private func claim<Value>(_ subject: String, value read: (NodeReader) -> Value?) -> Claim<Value>?
  {
    var fields = Fields(self, "a claim")
    let value = fields.take("value").flatMap(read)
    if fields.key("value") == nil { fields.missing("value") }
    let rank: Rank = fields.take("rank")?.choice("rank") ?? .normal
    let when = fields.take("when")?.period("when")
    let because = fields.take("because")?.text("because") ?? LocalizedText()
    let evidence = fields.take("evidence")?.evidence() ?? []
    fields.finish()
    return value.map { Claim($0, rank: rank, when: when, because: because, evidence: evidence) }
  }

  /// The address of an element; a plain id names an actor.
  func address(_ subject: String, plainIsActor: Bool = true) -> Address? {
    guard let text = string(subject) else { return nil }
    if text.contains(":") {
      if let address = Address(text), address != .model { return address }
      session.report(
        Diagnostic(
          "R102",
          "\"\(text)\" is no address; write actor:ID, relation:ID, factor:ID or observation:ID",
          at: range
        )
      )
      return nil
    }
    guard plainIsActor else {
      let addresses = ["factor", "relation", "observation", "actor"].map { "\($0):\(text)" }
      let known = addresses.filter { Address($0).map { session.origins[$0] != nil } ?? false }
      session.report(
        Diagnostic(
          "R102",
          "\(subject) \"\(text)\" does not say what it names",
          at: range,
          help: "write \((known.isEmpty ? addresses : known).listed(by: "or"))"
        )
      )
      return nil
    }
    return reference(subject, as: ActorID.self).map(Address.actor)
  }

  /// Codes in the schemes of others.
  func externalIdentifiers() -> [ExternalIdentifier] {
    var result: [ExternalIdentifier] = []
    for (key, value) in pairs("ids", expected: "a map of scheme: value") {
      guard let scheme = key.reference("a scheme", as: SchemeID.self) else { continue }
      for item in value.items {
        if let code = item.scalar, !item.isEmpty {
          result.append(ExternalIdentifier(scheme, code))
          continue
        }
        var fields = Fields(item, "an identifier")
        let code = fields.take("value")?.string("value")
        let when = fields.take("when")?.period("when")
        let assigned = fields.take("assigned")?.choice("assigned", as: Assignment.self)
        fields.finish()
        if let code {
          result.append(
            ExternalIdentifier(scheme, code, when: when, isUserAssigned: assigned == .user)
          )
        }
      }
    }
    return result
  }

  private enum Assignment: String, CaseIterable {
    case user
    case keeper
  }
}
