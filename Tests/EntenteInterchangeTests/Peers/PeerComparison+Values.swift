import EntenteInterchange
import Foundation

extension PeerComparison {
  /// Which values may be there as texts.
  var spelled: Set<ExchangeGraph.Key.Form> {
    var forms: Set<ExchangeGraph.Key.Form> = []
    if losses.contains("types") { forms.formUnion([.integer, .number, .boolean]) }
    if losses.contains("large-numbers") { forms.insert(.integer) }
    if losses.contains("lists") || deafTo.contains(.lists) { forms.insert(.list) }
    return forms
  }

  /// The values that a reader found of an element.
  struct Bag {
    let named: [String: PeerValue]
    private let values: [PeerValue]

    init(_ attributes: [String: PeerValue], also more: PeerValue = .null) {
      named = attributes
      values = attributes.values.flatMap(\.flattened) + [more]
    }

    func mentions(_ text: String) -> Bool {
      values.contains { if case .text(let value) = $0 { value.contains(text) } else { false } }
    }

    func holds(_ value: ExchangeGraph.Value, spelled: Set<ExchangeGraph.Key.Form> = []) -> Bool {
      values.contains { PeerComparison.isSame($0, value, spelled: spelled) }
    }
  }

  static func isSame(
    _ found: PeerValue,
    _ value: ExchangeGraph.Value,
    spelled: Set<ExchangeGraph.Key.Form> = []
  ) -> Bool {
    switch (found, value) {
    case (.text(let text), .text(let wanted)): return text == wanted
    case (.number(let number), .integer(let wanted)): return number == Double(wanted)
    case (.number(let number), .number(let wanted)): return number == wanted
    case (.text(let text), .number(let wanted)) where !wanted.isFinite:
      return Double(text).map { $0 == wanted || $0.isNaN && wanted.isNaN } ?? false
    case (.flag(let flag), .boolean(let wanted)): return flag == wanted
    case (.number(let number), .boolean(let wanted)): return number == (wanted ? 1 : 0)
    case (.list(let items), .list(let wanted)):
      return items.count == wanted.count
        && zip(items, wanted).allSatisfy { isSame($0, $1, spelled: spelled) }
    case (.text(let text), .integer(let wanted)) where spelled.contains(.integer):
      return text == String(wanted)
    case (.text(let text), .number(let wanted)) where spelled.contains(.number):
      return Double(text) == wanted
    case (.text(let text), .boolean(let wanted)) where spelled.contains(.boolean):
      return text == String(wanted)
    case (.text(let text), .list) where spelled.contains(.list):
      // A list as a text is spelled as in JSON.
      guard let items = try? JSONDecoder().decode([PeerValue].self, from: Data(text.utf8)) else {
        return false
      }
      return isSame(.list(items), value, spelled: spelled)
    default: return false
    }
  }

  func text(of attribute: ExchangeGraph.Attribute, named name: String) -> String? {
    guard graph.keys[attribute.key].name == name, case .text(let text) = attribute.value else {
      return nil
    }
    return text
  }

  mutating func check(
    _ attributes: [ExchangeGraph.Attribute],
    in bag: Bag,
    of name: String
  ) {
    for attribute in attributes {
      let key = graph.keys[attribute.key].name
      let isNamed =
        bag.named[key].map { Self.isSame($0, attribute.value, spelled: spelled) } ?? false
      let isElsewhere =
        !isNamed && ["attribute-names", "repeated-attributes"].contains(where: losses.contains)
        && bag.holds(attribute.value, spelled: spelled)
      // NetworkX keeps GEXF's times and texts of lists in lists of its own.
      if isNamed || isElsewhere { continue }
      check(key, attribute.value, in: bag, of: name, orLost: ["attribute:\(key)"])
    }
  }

  mutating func check(_ spells: [ExchangeGraph.Spell], in bag: Bag, of name: String) {
    guard !deafTo.contains(.times), !losses.contains("times") || !bag.named.isEmpty else { return }
    for moment in spells.flatMap({ [$0.start, $0.end].compactMap(\.self) }) {
      // Several spells are a list of texts where a format knows no time.
      if losses.contains("times"), bag.mentions(moment) { continue }
      check(
        "time",
        moment,
        in: bag,
        of: name,
        orLost: holdsAttributes ? ["days"] : ["days", "times"]
      )
    }
  }

  mutating func check(_ style: ExchangeGraph.Style?, in bag: Bag, of name: String) {
    guard let style, !deafTo.contains(.styles), !losses.contains("attribute:color") else { return }
    if let color = style.color, !bag.mentions(color.uppercased()), !bag.mentions(color) {
      // GEXF has three numbers.
      let parts = [1, 3, 5].compactMap { start in
        Int(color.dropFirst(start).prefix(2), radix: 16)
      }
      for part in parts { check("color", .integer(part), in: bag, of: name) }
    }
    for number in (style.position ?? []) + [style.size].compactMap(\.self) {
      check("style", .number(number), in: bag, of: name, orLost: ["attribute:x", "attribute:size"])
    }
    check("shape", style.shape, in: bag, of: name, orLost: ["attribute:shape", "shapes"])
  }

  mutating func check(
    _ field: String,
    _ text: String?,
    in bag: Bag,
    of name: String,
    orLost kinds: Set<String> = []
  ) {
    guard let text, !text.isEmpty else { return }
    check(field, .text(text), in: bag, of: name, orLost: kinds)
  }

  mutating func check(
    _ field: String,
    _ value: ExchangeGraph.Value,
    in bag: Bag,
    of name: String,
    orLost kinds: Set<String> = []
  ) {
    if bag.holds(value, spelled: spelled) || !kinds.isDisjoint(with: losses) { return }
    if case .number(let number) = value, !number.isFinite, losses.contains("numbers") { return }
    if deafTo.contains(.texts), case .text(let text) = value, let number = Double(text),
      bag.holds(.number(number))
    {
      return
    }
    if case .text(let text) = value, isSpelledOtherwise(text) { return }
    findings.append("\(name): \(field) \(value) is not there")
  }

  /// Whether the report says that such texts are spelled otherwise.
  func isSpelledOtherwise(_ text: String) -> Bool {
    let hasControl = text.unicodeScalars.contains { $0.value < 0x20 }
    return text.contains("\\") && losses.contains("backslashes")
      || text.contains("\"") && losses.contains("quotation-marks")
      || hasControl && (losses.contains("control-characters") || losses.contains("line-breaks"))
  }

  mutating func require(_ kind: String, _ what: String) {
    if !losses.contains(kind) { findings.append("\(what) is lost, and no loss \(kind) is told") }
  }
}
