internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// The elements that an address stands for: itself, or with `each` all that its wildcards match.
  ///
  /// - Parameters:
  ///   - address: The address as it is written.
  ///   - key: The key at which it stands.
  ///   - ifExists: Whether it may lead nowhere.
  /// - Returns: The elements, in the order of the model; none if something is wrong, which is
  ///   reported.
  mutating func targets(
    of address: Address,
    at key: String,
    ifExists: Bool = false
  ) -> [Address] {
    if address.name.contains("*") {
      guard placed.operation.each else {
        // R909: what is written to many is said to be.
        report(
          "R909",
          at: key,
          saying: "\"\(address)\" may stand for many",
          help: "say `each: true` if all of them are meant"
        )
        return []
      }
      let matches = addresses(like: address).filter {
        Wildcard.matches($0.name, pattern: address.name)
      }
      if matches.isEmpty, !ifExists {
        report("R902", at: key, saying: "nothing is called \"\(address)\"")
      }
      return matches
    }
    if address != .model, model.contains(address) { return [address] }
    if !ifExists { reportUnknown(address, at: key) }
    return []
  }

  /// R902: the address leads to an element.
  mutating func reportUnknown(_ address: Address, at key: String) {
    let names = addresses(like: address).map(\.name)
    report(
      "R902",
      at: key,
      saying: address == .model
        ? "the model itself cannot be meant"
        : "no \(address.section) is called \"\(address.name)\"",
      help: didYouMean(address.name, among: names)
    )
  }

  /// All addresses in the section of an address, in the order of the model.
  private func addresses(like address: Address) -> [Address] {
    switch address {
    case .actor: model.actors.keys.map(Address.actor)
    case .relation: model.relations.keys.map(Address.relation)
    case .source: model.sources.keys.map(Address.source)
    case .observation: model.observations.keys.map(Address.observation)
    case .factor: model.factors.keys.map(Address.factor)
    case .influence: model.influences.keys.map(Address.influence)
    case .view: model.views.keys.map(Address.view)
    case .kind: model.vocabulary.kinds.keys.map(Address.kind)
    case .relationType: model.vocabulary.relationTypes.keys.map(Address.relationType)
    case .term: model.vocabulary.terms.keys.map(Address.term)
    case .scheme: model.vocabulary.schemes.keys.map(Address.scheme)
    case .rule: model.rules.keys.map(Address.rule)
    case .model: []
    }
  }

  /// The number that an amount comes to; nil if it is none, which is reported.
  mutating func number(_ expression: ScenarioExpression, at key: String) -> Double? {
    do throws(AmountProblem) {
      return try expression.amount { values[$0] }
    } catch {
      switch error {
      case .unknownParameter(let id):
        report(
          "R902",
          at: key,
          saying: "unknown parameter \"\(id)\"",
          help: didYouMean(id.rawValue, among: values.keys.map(\.rawValue))
            ?? "declare it under `parameters:`"
        )
      case .notAnAmount:
        report(
          "R910",
          at: key,
          saying: "an amount is made of numbers, parameters and + - * / alone",
          help: "quantities of a run stand in `expect:` and `until:`"
        )
      case .notFinite:
        report("R910", at: key, saying: "the amount is no finite number")
      }
      return nil
    }
  }
}

/// Names with `*` for any run of characters.
enum Wildcard {
  /// Whether a name is like a pattern.
  static func matches(_ name: String, pattern: String) -> Bool {
    let name = Array(name.utf8)
    let pattern = Array(pattern.utf8)
    var position = 0
    var place = 0
    var star: (place: Int, position: Int)?
    while position < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == name[position] {
        place += 1
        position += 1
      } else if let last = star {
        star = (last.place, last.position + 1)
        place = last.place + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
