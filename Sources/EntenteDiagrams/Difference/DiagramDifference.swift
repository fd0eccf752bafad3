public import EntenteModel
public import OrderedCollections

/// What became of an element between two states of affairs.
public struct DiagramChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the second has it.
    case added
    /// Only the first has it.
    case removed
    /// Both have it, with other values.
    case changed
    /// It turned from cooperation to conflict, or the other way round.
    case flipped
  }

  /// A value that differs, as people read it.
  public struct Value: Hashable, Sendable {
    /// What it is the value of; empty where that goes without saying.
    public var name: String
    /// The value in the first; nil if it has none.
    public var before: String?
    /// The value in the second; nil if it has none.
    public var after: String?

    /// Creates a value that differs.
    public init(_ name: String = "", from before: String?, to after: String?) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// What became of the element.
  public var kind: Kind
  /// The values that differ, or of an element that only one has, its values there.
  public var values: [Value]

  /// Creates a change.
  public init(_ kind: Kind, values: [Value] = []) {
    self.kind = kind
    self.values = values
  }
}

/// What differs between two models, for pictures of both: what became of which element.
///
/// The caller decides what counts as a difference and how its values read. A relation whose level
/// alone differs, because influences carried a change to it, is ``DiagramChange/Kind/changed`` too.
public struct DiagramDifference: Hashable, Sendable {
  /// What became of each element that differs: relations, actors, factors and influences.
  public var changes: OrderedDictionary<Address, DiagramChange>

  /// Creates a difference.
  public init(_ changes: OrderedDictionary<Address, DiagramChange> = [:]) {
    self.changes = changes
  }

  /// Creates a difference of relations.
  ///
  /// - Parameters:
  ///   - added: The relations that only the second has.
  ///   - removed: The relations that only the first has.
  ///   - changed: The relations with other values, and those values.
  ///   - flipped: The relations whose sign turned, and the values that differ.
  public init(
    added: [RelationID] = [],
    removed: [RelationID] = [],
    changed: OrderedDictionary<RelationID, [DiagramChange.Value]> = [:],
    flipped: OrderedDictionary<RelationID, [DiagramChange.Value]> = [:]
  ) {
    self.init()
    for id in added { changes[.relation(id)] = DiagramChange(.added) }
    for id in removed { changes[.relation(id)] = DiagramChange(.removed) }
    for (id, values) in changed { changes[.relation(id)] = DiagramChange(.changed, values: values) }
    for (id, values) in flipped { changes[.relation(id)] = DiagramChange(.flipped, values: values) }
  }
}
