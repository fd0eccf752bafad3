import OrderedCollections

/// What two models say differently, element by element.
///
/// Elements are the same if they have the same address; their order is not compared. An actor that
/// only changed its identifier, label and other names counts as renamed; a relation that gave way to
/// another of the same type between the same participants counts as replaced. Both are then in
/// neither ``added`` nor ``removed``.
public struct ModelDifference: Hashable, Sendable {
  /// A field that differs.
  public struct Field: Hashable, Sendable {
    /// The field, by its key in the notation.
    public var name: String
    /// What it was, in words; `none` if it was not given.
    public var old: String
    /// What it is, in words.
    public var new: String

    /// Creates a field.
    public init(_ name: String, from old: String, to new: String) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// An element that is in both models and not the same.
  public struct Change: Hashable, Sendable {
    /// The element.
    public var address: Address
    /// The fields that differ, in the order of the notation.
    public var fields: [Field]
  }

  /// An element that stands where another stood.
  public struct Replacement: Hashable, Sendable {
    /// The element that is no more.
    public var old: Address
    /// The element that stands for it.
    public var new: Address
    /// The fields that differ, in the order of the notation.
    public var fields: [Field]
  }

  /// A relation that turned from cooperative to conflictual, or the other way round.
  public struct SignFlip: Hashable, Sendable {
    /// The relation.
    public var relation: RelationID
    /// The sign that it had.
    public var old: Int
    /// The sign that it has.
    public var new: Int
  }

  /// Elements that only the second model has, in its order.
  public var added: [Address]
  /// Elements that only the first model has, in its order.
  public var removed: [Address]
  /// Elements that differ, in the order of the second model; ``Address/model`` first.
  public var changed: [Change]
  /// Relations that gave way to others of the same type between the same participants.
  public var replaced: [Replacement]
  /// Actors that are called otherwise.
  public var renamed: [Replacement]
  /// Relations whose sign is the opposite, in the order of the second model.
  public var signFlips: [SignFlip]

  /// The second model, for what it adds.
  let target: Model
  /// The first model, for what it had.
  let origin: Model

  /// Finds what differs.
  ///
  /// - Complexity: O(*n*) for *n* elements, and the fields of those that differ.
  public init(from old: Model, to new: Model) {
    var finder = DifferenceFinder(old, new)
    finder.run()
    added = finder.added
    removed = finder.removed
    changed = finder.changed
    replaced = finder.replaced
    renamed = finder.renamed
    signFlips = finder.signFlips
    target = new
    origin = old
  }

  /// Whether the models say the same, in whatever order.
  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && replaced.isEmpty && renamed.isEmpty
  }

  /// Whether two differences tell the same.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.added == rhs.added && lhs.removed == rhs.removed && lhs.changed == rhs.changed
      && lhs.replaced == rhs.replaced && lhs.renamed == rhs.renamed
      && lhs.signFlips == rhs.signFlips
  }

  /// Hashes what the difference tells.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(added)
    hasher.combine(removed)
    hasher.combine(changed)
    hasher.combine(replaced)
    hasher.combine(renamed)
    hasher.combine(signFlips)
  }
}

/// Compares two models section by section.
struct DifferenceFinder {
  let old: Model
  let new: Model
  var added: [Address] = []
  var removed: [Address] = []
  var changed: [ModelDifference.Change] = []
  var replaced: [ModelDifference.Replacement] = []
  var renamed: [ModelDifference.Replacement] = []
  var signFlips: [ModelDifference.SignFlip] = []

  init(_ old: Model, _ new: Model) {
    self.old = old
    self.new = new
  }

  mutating func run() {
    note(.model, DescribedFields.model(old), DescribedFields.model(new))
    compare(\.vocabulary.kinds, as: Address.kind, DescribedFields.kind)
    compare(\.vocabulary.relationTypes, as: Address.relationType, DescribedFields.type)
    compare(\.vocabulary.terms, as: Address.term, DescribedFields.term)
    compare(\.vocabulary.schemes, as: Address.scheme, DescribedFields.scheme)
    compare(\.actors, as: Address.actor, DescribedFields.actor)
    compare(\.sources, as: Address.source, DescribedFields.source)
    compare(\.relations, as: Address.relation, DescribedFields.relation)
    compare(\.observations, as: Address.observation, DescribedFields.observation)
    compare(\.factors, as: Address.factor, DescribedFields.factor)
    compare(\.influences, as: Address.influence, DescribedFields.influence)
    compare(\.views, as: Address.view, DescribedFields.view)
    compare(\.rules, as: Address.rule, DescribedFields.rule)
    findRenamed()
    findReplaced()
    findSignFlips()
  }

  private mutating func compare<Subject, Element: Equatable>(
    _ section: KeyPath<Model, OrderedDictionary<Identifier<Subject>, Element>>,
    as address: (Identifier<Subject>) -> Address,
    _ fields: (Element) -> [DescribedField]
  ) {
    let before = old[keyPath: section]
    let after = new[keyPath: section]
    for (id, element) in after {
      guard let position = before.index(forKey: id) else {
        added.append(address(id))
        continue
      }
      guard before.values[position] != element else { continue }
      note(address(id), fields(before.values[position]), fields(element))
    }
    removed += before.keys.filter { after.index(forKey: $0) == nil }.map(address)
  }

  private mutating func note(
    _ address: Address,
    _ before: [DescribedField],
    _ after: [DescribedField]
  ) {
    let fields = DescribedField.differences(before, after)
    if !fields.isEmpty { changed.append(ModelDifference.Change(address: address, fields: fields)) }
  }

  private mutating func findRenamed() {
    func bare(_ actor: Actor) -> Actor {
      var bare = actor
      bare.id = ""
      bare.aliases = [:]
      bare.label = LocalizedText()
      return bare
    }
    for case .actor(let id) in removed {
      guard let before = old.actors[id] else { continue }
      let names = Set(before.label.wordings.values)
      let successors = added.filter { address in
        guard case .actor(let other) = address, let after = new.actors[other] else { return false }
        let later = Set(after.label.wordings.values).union(after.aliases.values.joined())
        return names.isSubset(of: later) && bare(before) == bare(after)
      }
      // Of several that might be meant none is.
      guard successors.count == 1, case .actor(let other) = successors[0],
        let after = new.actors[other]
      else { continue }
      let fields = DescribedField.differences(
        DescribedFields.actor(before),
        DescribedFields.actor(after)
      )
      renamed.append(
        ModelDifference.Replacement(old: .actor(id), new: .actor(other), fields: fields)
      )
      added.removeAll { $0 == .actor(other) }
    }
    let gone = Set(renamed.map(\.old))
    removed.removeAll { gone.contains($0) }
  }

  private mutating func findReplaced() {
    struct Ties: Hashable {
      struct Part: Hashable {
        var actor: ActorID
        var role: RoleID
      }
      var type: RelationTypeID
      var parts: Set<Part>

      init(_ relation: Relation) {
        type = relation.type
        parts = Set(relation.participants.map { Part(actor: $0.actor, role: $0.role) })
      }
    }
    var free: [Ties: [RelationID]] = [:]
    for case .relation(let id) in added {
      guard let relation = new.relations[id], !relation.participants.isEmpty else { continue }
      free[Ties(relation), default: []].append(id)
    }
    guard !free.isEmpty else { return }
    for case .relation(let id) in removed {
      guard let before = old.relations[id] else { continue }
      let ties = Ties(before)
      guard let successors = free[ties], let next = successors.first,
        let after = new.relations[next]
      else { continue }
      free[ties] = Array(successors.dropFirst())
      let fields = DescribedField.differences(
        DescribedFields.relation(before),
        DescribedFields.relation(after)
      )
      replaced.append(
        ModelDifference.Replacement(old: .relation(id), new: .relation(next), fields: fields)
      )
    }
    let gone = Set(replaced.map(\.old))
    let come = Set(replaced.map(\.new))
    removed.removeAll { gone.contains($0) }
    added.removeAll { come.contains($0) }
  }

  private mutating func findSignFlips() {
    var signs: [[RelationTypeID: Int]] = [[:], [:]]
    func sign(_ relation: Relation, in model: Model, _ place: Int) -> Int {
      if let own = relation.valence { return own.sign }
      if let known = signs[place][relation.type] { return known }
      let sign = model.valence(of: relation).sign
      signs[place][relation.type] = sign
      return sign
    }
    for (id, after) in new.relations {
      guard let before = old.relations[id] else { continue }
      let first = sign(before, in: old, 0)
      let second = sign(after, in: new, 1)
      guard first * second < 0 else { continue }
      signFlips.append(ModelDifference.SignFlip(relation: id, old: first, new: second))
    }
  }
}
