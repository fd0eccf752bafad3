import EntenteModel
import OrderedCollections

/// Compares two elements as the format writes them, key by key, so that no field can be missed.
///
/// Items of lists are paired by what they are about: participants by actor and role, evidence by
/// source, place and words, claims by value. Where two lists have one item each they are compared
/// with each other whatever they hold.
struct TreeComparison {
  /// A field that differs, with its place in either element.
  struct Finding {
    var name: String
    var old: NotationTree?
    var new: NotationTree?
    var oldPath: [ElementPath.Step]
    var newPath: [ElementPath.Step]
  }

  private(set) var findings: [Finding] = []

  /// Where the comparison stands: what the field is called, and the steps to it on either side.
  struct Place {
    var name = ""
    var old: [ElementPath.Step] = []
    var new: [ElementPath.Step] = []

    /// One key deeper; the value of a claim is called as the field that it is claimed for.
    func key(_ key: String) -> Place {
      var place = self
      if key != "value" || name.isEmpty { place.name += name.isEmpty ? key : ".\(key)" }
      place.old.append(.key(key))
      place.new.append(.key(key))
      return place
    }

    /// One item deeper; a number is part of the name where a list has several.
    func item(_ old: Int?, _ new: Int?, isOnly: Bool) -> Place {
      var place = self
      if !isOnly { place.name += "[\(new ?? old ?? 0)]" }
      if let old { place.old.append(.index(old)) }
      if let new { place.new.append(.index(new)) }
      return place
    }
  }

  mutating func compare(_ old: NotationTree?, _ new: NotationTree?, at place: Place = Place()) {
    guard old != new else { return }
    switch (old, new) {
    case (.map(let before), .map(let after)):
      for key in OrderedSet(before.keys).union(after.keys) {
        compare(before[key], after[key], at: place.key(key))
      }
      // Only the order of keys is another, as of languages, of which the first may matter.
      if Set(before.keys) == Set(after.keys), before.keys != after.keys,
        before.allSatisfy({ after[$0.key] == $0.value })
      {
        note(
          .text(before.keys.joined(separator: ", ")),
          .text(after.keys.joined(separator: ", ")),
          at: place,
          suffix: "order"
        )
      }
    case (.list(let before), .list(let after)): compare(before, after, at: place)
    case (.list(let before), nil) where before.contains(where: \.isMap):
      compare(before, [], at: place)
    case (nil, .list(let after)) where after.contains(where: \.isMap):
      compare([], after, at: place)
    case (.map(let before), nil) where before.values.contains(where: \.isNested):
      compare(old, .map([:]), at: place)
    case (nil, .map(let after)) where after.values.contains(where: \.isNested):
      compare(.map([:]), new, at: place)
    default: note(old, new, at: place)
    }
  }

  private mutating func note(
    _ old: NotationTree?,
    _ new: NotationTree?,
    at place: Place,
    suffix: String? = nil
  ) {
    let name = suffix.map { place.name.isEmpty ? $0 : "\(place.name) (\($0))" } ?? place.name
    findings.append(
      Finding(name: name, old: old, new: new, oldPath: place.old, newPath: place.new)
    )
  }

  private mutating func compare(_ old: [NotationTree], _ new: [NotationTree], at place: Place) {
    guard (old + new).contains(where: \.isMap) else {
      note(old.isEmpty ? nil : .list(old), new.isEmpty ? nil : .list(new), at: place)
      return
    }
    let pairs = ListAlignment.pairs(old, new)
    let isOnly = old.count <= 1 && new.count <= 1
    for pair in pairs {
      let inner = place.item(pair.old, pair.new, isOnly: isOnly)
      switch (pair.old.map { old[$0] }, pair.new.map { new[$0] }) {
      case (let before?, let after?): compare(before, after, at: inner)
      case (let before, let after): note(before, after, at: inner)
      }
    }
    let kept = pairs.filter { $0.old != nil && $0.new != nil }
    if kept.count == old.count, kept.count == new.count,
      kept.allSatisfy({ old[$0.old ?? 0] == new[$0.new ?? 0] })
    {
      note(.list(old), .list(new), at: place, suffix: "order")
    }
  }
}

/// Finds which items of two lists are the same thing.
enum ListAlignment {
  struct Pair {
    var old: Int?
    var new: Int?
  }

  /// The pairs: what is gone first, then the items of the second list in their order.
  static func pairs(_ old: [NotationTree], _ new: [NotationTree]) -> [Pair] {
    var partner = [Int?](repeating: nil, count: new.count)
    var isFree = [Bool](repeating: true, count: old.count)
    func match(_ isSame: (NotationTree, NotationTree) -> Bool) {
      for position in new.indices where partner[position] == nil {
        let found = old.indices.first { isFree[$0] && isSame(old[$0], new[position]) }
        guard let found else { continue }
        partner[position] = found
        isFree[found] = false
      }
    }
    match { $0 == $1 }
    for keys in identities {
      match { first, second in
        guard case .map(let first) = first, case .map(let second) = second else { return false }
        return keys.allSatisfy { first[$0] != nil && first[$0] == second[$0] }
      }
    }
    let left = old.indices.filter { isFree[$0] }
    if let only = left.first, left.count == 1, partner.count(where: { $0 == nil }) == 1,
      let place = partner.firstIndex(of: nil), old[only].isMap, new[place].isMap
    {
      partner[place] = only
      isFree[only] = false
    }
    return old.indices.filter { isFree[$0] }.map { Pair(old: $0, new: nil) }
      + new.indices.map { Pair(old: partner[$0], new: $0) }
  }

  /// What makes items of lists the same thing, the surest first.
  private static let identities = [
    ["actor", "role"], ["source", "quote"], ["source", "at"], ["source", "footnote"], ["value"],
    ["actor"], ["source"], ["match"], ["label"], ["title"],
  ]
}

extension NotationTree {
  var isMap: Bool { if case .map = self { true } else { false } }

  /// Whether the value holds maps in lists, whose items are told one by one.
  fileprivate var isNested: Bool {
    switch self {
    case .list(let items): items.contains(where: \.isMap)
    case .map(let pairs): pairs.values.contains(where: \.isNested)
    default: false
    }
  }
}
