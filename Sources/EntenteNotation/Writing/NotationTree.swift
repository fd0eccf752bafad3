public import EntenteModel
public import OrderedCollections

/// A model's text before it is spelled: scalars, lists and maps under the format's key names, in
/// the order in which they are written.
public indirect enum NotationTree: Hashable, Sendable {
  /// A scalar that is a text, a date, a quantity, an identifier or a word of a closed list.
  case text(String)
  /// A scalar that the format calls a number.
  case number(Double)
  /// A scalar that the format calls true or false.
  case boolean(Bool)
  /// A list.
  case list([NotationTree])
  /// A map.
  case map(OrderedDictionary<String, NotationTree>)
}

/// How much of what the format allows to be left out is written.
public enum NotationDialect: Hashable, Sendable, CaseIterable {
  /// As a person would write it: `from` and `to`, plain texts, one value where a list is allowed.
  case canonical
  /// Every value in its one general shape, for programs: participants always, texts by language,
  /// evidence and claims as lists of maps.
  case expanded
}

extension NotationTree {
  /// Lists the whole model under the format's key names.
  ///
  /// - Parameters:
  ///   - model: The model. Everything in it is listed, imported or not.
  ///   - dialect: Whether shorthands are used.
  public init(_ model: Model, dialect: NotationDialect) {
    self = ModelEncoder(model, dialect: dialect).tree()
  }
}

/// A map that is filled key by key, where a missing value leaves its key out.
struct NotationMap {
  private var pairs: OrderedDictionary<String, NotationTree> = [:]

  /// Writes the value under the key; nothing if there is no value.
  mutating func put(_ key: String, _ value: NotationTree?) {
    if let value { pairs[key] = value }
  }

  /// Writes the text under the key; nothing if there is none.
  mutating func put(_ key: String, _ value: String?) {
    if let value { pairs[key] = .text(value) }
  }

  /// Writes a word of a closed list under the key; nothing if there is none.
  mutating func put(_ key: String, _ value: (some RawRepresentable<String>)?) {
    if let value { pairs[key] = .text(value.rawValue) }
  }

  /// Writes an identifier under the key; nothing if there is none.
  mutating func put<Subject>(_ key: String, _ value: Identifier<Subject>?) {
    if let value { pairs[key] = .text(value.rawValue) }
  }

  /// Writes a date or period under the key; nothing if there is none.
  mutating func put(_ key: String, _ value: Period?) {
    if let value { pairs[key] = .text(value.description) }
  }

  /// Writes a number under the key; nothing if there is none.
  mutating func put(_ key: String, _ value: Double?) {
    if let value { pairs[key] = .number(value) }
  }

  /// The map.
  var tree: NotationTree { .map(pairs) }

  /// The map, or nil if nothing was written.
  var treeUnlessEmpty: NotationTree? { pairs.isEmpty ? nil : .map(pairs) }
}
