import EntenteModel
import EntenteTables
import OrderedCollections

extension NotationTree {
  /// The value in one line for readers: `russia as supplier`, `source: sun, at: {page: 3}`.
  var words: String {
    switch self {
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .number(let number): NumberText.text(number)
    case .boolean(let value): value ? "true" : "false"
    case .list(let items): items.map(\.words).joined(separator: ", ")
    case .map(let pairs): Self.words(pairs)
    }
  }

  private static func words(_ pairs: OrderedDictionary<String, NotationTree>) -> String {
    var pairs = pairs
    var lead: [String] = []
    if let actor = pairs["actor"], let role = pairs["role"] {
      lead = ["\(actor.words) as \(role.words)"]
      pairs["actor"] = nil
      pairs["role"] = nil
    } else if let value = pairs["value"] {
      lead = [value.words]
      pairs["value"] = nil
      if pairs["rank"] == .text("normal") { pairs["rank"] = nil }
    }
    let rest = pairs.map { key, value in
      value.isMap || value.holdsMaps ? "\(key): {\(value.words)}" : "\(key): \(value.words)"
    }
    return (lead + rest).joined(separator: ", ")
  }

  private var holdsMaps: Bool {
    if case .list(let items) = self { items.contains(where: \.isMap) } else { false }
  }

  /// The part of a model's tree that an element stands in; nil if there is none.
  func element(_ address: Address) -> NotationTree? {
    let keys = ModelWriter.sectionPath(of: address) + (address == .model ? [] : [address.name])
    if address == .model {
      guard case .map(let pairs) = self else { return nil }
      let head = ["title", "description", "defaults", "boundary"]
      return .map(pairs.filter { head.contains($0.key) })
    }
    return keys.reduce(Optional(self)) { tree, key in
      guard case .map(let pairs)? = tree else { return nil }
      return pairs[key]
    }
  }
}
