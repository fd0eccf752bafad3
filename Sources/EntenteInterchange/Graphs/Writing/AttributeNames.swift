/// Names of attributes for formats in which they stand beside names of the format's own, or may hold
/// only some characters.
struct AttributeNames {
  private var names: [String: String] = [:]
  private var taken: Set<String>
  private let spell: (String) -> String

  /// Begins with the names that belong to the format.
  init(reserved: [String], spell: @escaping (String) -> String = { $0 }) {
    taken = Set(reserved)
    self.spell = spell
  }

  /// The name to write for a name, always the same; what is renamed is noted.
  mutating func name(for key: String, _ losses: inout LossReport) -> String {
    if let known = names[key] { return known }
    let wanted = spell(key)
    var name = wanted
    if taken.contains(name) { name = spell("attribute_\(key)") }
    var number = 2
    while !taken.insert(name).inserted {
      name = wanted + String(number)
      number += 1
    }
    names[key] = name
    if name != key {
      losses.add(
        "attribute-names",
        "an attribute whose name the format uses or cannot hold has another",
        at: "\(key): \(name)"
      )
    }
    return name
  }
}

extension ExchangeGraph {
  /// The attributes as members of an object, by names; of several with one name the last counts.
  func members(
    _ attributes: [Attribute],
    _ names: inout AttributeNames,
    _ losses: inout LossReport,
    of element: String
  ) -> [(name: String, value: Value)] {
    var members: [(name: String, value: Value)] = []
    for attribute in attributes {
      let name = names.name(for: keys[attribute.key].name, &losses)
      if let place = members.firstIndex(where: { $0.name == name }) {
        losses.add(
          "repeated-attributes",
          "of several values of one attribute the last is kept",
          at: "\(element).\(name)"
        )
        members[place].value = attribute.value
      } else {
        members.append((name, attribute.value))
      }
    }
    return members
  }

  /// Identifiers of all edges, each unlike the others: their own, with a number behind repeated ones.
  func edgeIdentifiers() -> [String] {
    var taken: Set<String> = []
    return edges.enumerated().map { place, edge in
      let wanted = edge.id ?? "edge-\(place + 1)"
      var id = wanted
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(wanted).\(number)"
        number += 1
      }
      return id
    }
  }
}
