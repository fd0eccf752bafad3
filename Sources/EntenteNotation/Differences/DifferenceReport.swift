public import EntenteModel
internal import OrderedCollections

/// What two models say differently, field by field, with the place of each side in its text.
///
/// Fields are those of the format: what one model writes and the other does not, or otherwise, is
/// told, also inside evidence, claims, participants and views. Where an element stands in its file,
/// and in which file, is no difference.
public struct DifferenceReport: Sendable {
  /// One of the two models.
  public struct Side: Sendable {
    /// The model.
    public var model: Model
    /// What it is called for readers: its path, or the scenario that makes it.
    public var name: String
    /// Where a part of an element was written; nil if that is not known.
    public var place: @Sendable (ElementPath) -> SourceRange?

    /// Creates a side.
    public init(
      _ model: Model,
      name: String,
      place: @escaping @Sendable (ElementPath) -> SourceRange? = { _ in nil }
    ) {
      self.model = model
      self.name = name
      self.place = place
    }

    /// Creates a side from what was read; nil if no model came of it.
    public init?(_ reading: Reading, name: String) {
      guard let model = reading.model else { return nil }
      self.init(model, name: name) { reading.place(of: $0) }
    }
  }

  /// A field that differs.
  public struct Field: Hashable, Sendable {
    /// The field, by the keys of the notation, such as `when` or `evidence[1].quote`.
    public let name: String
    /// What it was, in words; nil if it was not given.
    public let old: String?
    /// What it is, in words; nil if it is not given.
    public let new: String?
    /// Where the first model has it, or would have it.
    public let oldPlace: SourceRange?
    /// Where the second model has it, or would have it.
    public let newPlace: SourceRange?
  }

  /// An element that differs.
  public struct Entry: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Only the second model has it.
      case added
      /// Only the first model has it.
      case removed
      /// Both have it, with other fields.
      case changed
    }

    /// The element.
    public let address: Address
    /// What became of it.
    public let kind: Kind
    /// Its name for readers; empty if it has none.
    public let label: String
    /// Where the first model has it.
    public let oldPlace: SourceRange?
    /// Where the second model has it.
    public let newPlace: SourceRange?
    /// The fields that differ; of an element that only one model has, none.
    public let fields: [Field]
  }

  /// What the first model is called.
  public let oldName: String
  /// What the second model is called.
  public let newName: String
  /// The elements that differ: the head of the model, the vocabulary, then section by section.
  public let entries: [Entry]
  /// Elements that may be the same under another identifier; they are among ``entries`` too.
  public let proposals: [RenameProposal]
  /// Relations that turned from cooperation to conflict or back, if only because their type did.
  public let signFlips: [ModelDifference.SignFlip]
  /// How many definitions that come with the program only one model imports, and nothing refers to.
  public let unusedImports: Int

  /// Finds what differs.
  ///
  /// - Parameters:
  ///   - old: The first model.
  ///   - new: The second model.
  ///   - language: The language of labels; nil for each model's own.
  public init(from old: Side, to new: Side, language: LanguageTag? = nil) {
    let difference = ModelDifference(from: old.model, to: new.model)
    var finder = EntryFinder(old: old, new: new, language: language)
    finder.run(difference)
    oldName = old.name
    newName = new.name
    entries = finder.entries
    unusedImports = finder.unusedImports
    proposals = difference.proposals.filter { proposal in
      [proposal.old, proposal.new].allSatisfy { address in
        finder.entries.contains { $0.address == address }
      }
    }
    signFlips = difference.signFlips
  }

  /// Whether the models say the same.
  public var isEmpty: Bool { entries.isEmpty && unusedImports == 0 }

  /// How many elements became what.
  public func count(_ kind: Entry.Kind) -> Int { entries.count { $0.kind == kind } }
}

/// Turns the difference of two models into entries.
private struct EntryFinder {
  let old: DifferenceReport.Side
  let new: DifferenceReport.Side
  let language: LanguageTag?
  var entries: [DifferenceReport.Entry] = []
  var unusedImports = 0

  init(old: DifferenceReport.Side, new: DifferenceReport.Side, language: LanguageTag?) {
    self.old = old
    self.new = new
    self.language = language
  }

  mutating func run(_ difference: ModelDifference) {
    let come = difference.added + (difference.renamed + difference.replaced).map(\.new)
    let gone = difference.removed + (difference.renamed + difference.replaced).map(\.old)
    let (keptBefore, keptAfter) = (old.model.references().kept, new.model.references().kept)
    for address in come where isTold(address, of: new, keptAfter) {
      entries.append(entry(address, .added))
    }
    for address in gone where isTold(address, of: old, keptBefore) {
      entries.append(entry(address, .removed))
    }
    let before = NotationTree(old.model, dialect: .expanded)
    let after = NotationTree(new.model, dialect: .expanded)
    for change in difference.changed {
      var comparison = TreeComparison()
      comparison.compare(before.element(change.address), after.element(change.address))
      let fields = comparison.findings.map { field($0, of: change.address) }
      // What the format has no words for, such as the order of codes, the model still tells apart.
      let told =
        fields.isEmpty ? change.fields.map { plainField($0, of: change.address) } : fields
      entries.append(entry(change.address, .changed, told))
    }
    sort()
  }

  /// Of the definitions that come with the program only those are told that something refers to:
  /// to import the states of the world is not to bring in two hundred actors.
  private mutating func isTold(
    _ address: Address,
    of side: DifferenceReport.Side,
    _ kept: Set<Address>
  ) -> Bool {
    guard !kept.contains(address), let file = side.place(ElementPath(address))?.file,
      file.hasPrefix(Self.shippedPrefix)
    else { return true }
    unusedImports += 1
    return false
  }

  private static let shippedPrefix = "entente:"

  private func entry(
    _ address: Address,
    _ kind: DifferenceReport.Entry.Kind,
    _ fields: [DifferenceReport.Field] = []
  ) -> DifferenceReport.Entry {
    let holder = kind == .removed ? old.model : new.model
    let label = address == .model ? "" : holder.label(of: address, in: language)
    return DifferenceReport.Entry(
      address: address,
      kind: kind,
      label: label == address.name || label == address.description ? "" : label,
      oldPlace: kind == .added ? nil : old.place(ElementPath(address)),
      newPlace: kind == .removed ? nil : new.place(ElementPath(address)),
      fields: fields
    )
  }

  private func field(
    _ finding: TreeComparison.Finding,
    of address: Address
  ) -> DifferenceReport.Field {
    DifferenceReport.Field(
      name: finding.name,
      old: finding.old?.words,
      new: finding.new?.words,
      oldPlace: old.place(ElementPath(address, finding.oldPath)),
      newPlace: new.place(ElementPath(address, finding.newPath))
    )
  }

  private func plainField(
    _ field: ModelDifference.Field,
    of address: Address
  ) -> DifferenceReport.Field {
    DifferenceReport.Field(
      name: field.name,
      old: field.old,
      new: field.new,
      oldPlace: old.place(ElementPath(address).key(field.name)),
      newPlace: new.place(ElementPath(address).key(field.name))
    )
  }

  private mutating func sort() {
    let order = DifferenceReport.sections
    func rank(_ address: Address) -> Int {
      order.firstIndex { $0.section == address.section } ?? order.count
    }
    let kinds = DifferenceReport.Entry.Kind.allCases
    let keyed = entries.enumerated().map { offset, entry in
      (rank(entry.address), kinds.firstIndex(of: entry.kind) ?? 0, offset, entry)
    }
    entries = keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}

extension DifferenceReport {
  /// The sections in the order in which they are told, with what their elements are called.
  static let sections: [(section: String, heading: String)] = [
    ("model", "model"), ("actor", "actors"), ("relation", "relations"), ("source", "sources"),
    ("observation", "observations"), ("factor", "factors"), ("influence", "influences"),
    ("view", "views"), ("type", "relation types"), ("kind", "kinds of actors"),
    ("term", "terms"), ("scheme", "identifier schemes"), ("rule", "rules"),
  ]
}
