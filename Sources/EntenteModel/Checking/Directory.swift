import OrderedCollections

/// Finds what a reference that leads nowhere may have meant.
struct Directory {
  /// What a word that is no identifier may mean.
  enum Meaning: Equatable {
    /// Several elements have the name.
    case ambiguous([String])
    /// One element has the name, which is of the kind given, such as "label".
    case named(String, as: String)
    /// An identifier is spelt nearly so.
    case spelt(String)
    case nothing
  }

  /// The identifiers and names of one section.
  private struct Section {
    var identifiers: [String] = []
    var labels: [String: [String]] = [:]
    var codes: [String: [(id: String, scheme: String)]] = [:]

    mutating func add<Element: Annotated>(_ id: String, _ element: Element) {
      identifiers.append(id)
      add(element.label.wordings.values, for: id)
    }

    mutating func add(_ names: some Sequence<String>, for id: String) {
      for name in names where labels[Directory.folded(name)]?.contains(id) != true {
        labels[Directory.folded(name), default: []].append(id)
      }
    }
  }

  /// After so many different misspelt words no more is suggested: something else is wrong.
  private static let searchLimit = 200

  private let model: Model
  private var sections: [String: Section] = [:]
  private var known: [String: Meaning] = [:]

  init(_ model: Model) {
    self.model = model
  }

  /// What the reference may have meant, among the elements of its section.
  mutating func meaning(of address: Address) -> Meaning {
    let key = address.description
    if let meaning = known[key] { return meaning }
    guard known.count < Self.searchLimit else { return .nothing }
    let section = sections[address.section] ?? section(of: address)
    sections[address.section] = section
    let meaning = Self.meaning(of: address.name, in: section)
    known[key] = meaning
    return meaning
  }

  private static func meaning(of word: String, in section: Section) -> Meaning {
    let named = section.labels[folded(word)] ?? []
    if named.count > 1 {
      return .ambiguous(named.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
    if let only = named.first { return .named(only, as: "label") }
    if let codes = section.codes[folded(word)], codes.count == 1 {
      return .named(codes[0].id, as: "code in \(codes[0].scheme)")
    }
    let nearest = EditDistance.nearest(to: word, among: section.identifiers)
    return nearest.map(Meaning.spelt) ?? .nothing
  }

  /// Names compare without regard to case, and with hyphens for spaces.
  fileprivate static func folded(_ name: String) -> String {
    name.lowercased().replacing(" ", with: "-")
  }

  private func section(of address: Address) -> Section {
    var section = Section()
    func add<Key, Element: Annotated>(
      _ elements: OrderedDictionary<Identifier<Key>, Element>
    ) {
      for (id, element) in elements { section.add(id.rawValue, element) }
    }
    switch address {
    case .actor:
      add(model.actors)
      for actor in model.actors.values { addNames(of: actor, to: &section) }
    case .relation: add(model.relations)
    case .source: add(model.sources)
    case .observation: add(model.observations)
    case .factor: add(model.factors)
    case .influence: add(model.influences)
    case .view: add(model.views)
    case .kind: add(model.vocabulary.kinds)
    case .relationType: add(model.vocabulary.relationTypes)
    case .term: add(model.vocabulary.terms)
    case .scheme: add(model.vocabulary.schemes)
    case .rule: add(model.rules)
    case .model: break
    }
    return section
  }

  private func addNames(of actor: Actor, to section: inout Section) {
    let id = actor.id.rawValue
    section.add(actor.aliases.values.joined(), for: id)
    var seen: Set<String> = []
    for code in actor.ids where seen.insert(Self.folded(code.value)).inserted {
      // A number alone is no name: it means different states in different schemes.
      guard code.value.utf8.contains(where: { $0 > UInt8(ascii: "9") }) else { continue }
      section.codes[Self.folded(code.value), default: []].append((id, code.scheme.rawValue))
    }
  }
}
