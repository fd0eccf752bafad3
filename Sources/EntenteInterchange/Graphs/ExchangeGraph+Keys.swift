/// The keys of a graph while it is made: each name and form once.
struct KeyRegister {
  private(set) var keys: [ExchangeGraph.Key]
  private var places: [Name: Int] = [:]

  private struct Name: Hashable {
    let name: String
    let form: ExchangeGraph.Key.Form
  }

  init(_ keys: [ExchangeGraph.Key] = []) {
    self.keys = keys
    for (place, key) in keys.enumerated() {
      let name = Name(name: key.name, form: key.form)
      if places[name] == nil { places[name] = place }
    }
  }

  /// The place of a key, which is made if there is none.
  mutating func place(of name: String, _ form: ExchangeGraph.Key.Form = .text) -> Int {
    let key = Name(name: name, form: form)
    if let place = places[key] { return place }
    keys.append(ExchangeGraph.Key(name, form))
    places[key] = keys.count - 1
    return keys.count - 1
  }
}

/// The attributes of one element while they are gathered; what is empty is left out.
struct AttributeList {
  private(set) var attributes: [ExchangeGraph.Attribute] = []

  init(_ attributes: [ExchangeGraph.Attribute] = []) {
    self.attributes = attributes
  }

  mutating func put(_ name: String, _ text: String?, in keys: inout KeyRegister) {
    guard let text, !text.isEmpty else { return }
    attributes.append(.init(keys.place(of: name), .text(text)))
  }

  mutating func put(_ name: String, _ number: Double?, in keys: inout KeyRegister) {
    guard let number else { return }
    // Zero has no sign in a file.
    attributes.append(.init(keys.place(of: name, .number), .number(number == 0 ? 0 : number)))
  }

  mutating func put(_ name: String, _ count: Int?, in keys: inout KeyRegister) {
    guard let count else { return }
    attributes.append(.init(keys.place(of: name, .integer), .integer(count)))
  }

  mutating func put(_ name: String, _ flag: Bool?, in keys: inout KeyRegister) {
    guard let flag else { return }
    attributes.append(.init(keys.place(of: name, .boolean), .boolean(flag)))
  }

  mutating func put(_ name: String, _ texts: [String], in keys: inout KeyRegister) {
    guard !texts.isEmpty else { return }
    let list = texts.map(ExchangeGraph.Value.text)
    attributes.append(.init(keys.place(of: name, .list), .list(list)))
  }
}

extension ExchangeGraph {
  /// The text of an attribute by its name; nil if the element has none.
  func text(_ name: String, of attributes: [Attribute]) -> String? {
    attributes.lazy.compactMap { attribute in
      guard keys[attribute.key].name == name, case .text(let text) = attribute.value
      else { return nil }
      return text
    }.first
  }

  /// The texts of a list by its name; none if the element has none.
  func texts(_ name: String, of attributes: [Attribute]) -> [String] {
    for attribute in attributes where keys[attribute.key].name == name {
      switch attribute.value {
      case .list(let items): return items.map(\.text)
      case let value: return [value.text]
      }
    }
    return []
  }

  /// Where an end of an edge of many stands: by its role, or by its attribute `side`.
  enum EndSide {
    case source
    case target
  }

  func side(of end: End) -> EndSide? {
    for word in [end.role, text("side", of: end.attributes)] {
      if word == "source" { return .source }
      if word == "target" { return .target }
    }
    return nil
  }

  /// How an edge is called in reports: its identifier, or its ends.
  func name(of edge: Edge) -> String {
    edge.id
      ?? edge.ends.map { nodes[$0.node].id }.joined(separator: edge.isDirected ? " → " : " – ")
  }
}
