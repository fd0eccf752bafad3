public import OrderedCollections

/// A relation type with everything that it inherits.
public struct ResolvedRelationType: Hashable, Sendable {
  /// The identifier.
  public let id: RelationTypeID
  /// The type and all broader ones, nearest first.
  public let ancestry: [RelationTypeID]
  /// The roles of the nearest type that has any.
  public let roles: OrderedDictionary<RoleID, Role>
  /// The milestones of the nearest type that has any, else those of its extent.
  public let milestones: [MilestoneID]
  /// The nearest extent.
  public let extent: Extent
  /// All attributes along the ancestry; the nearest declaration of each counts.
  public let attributes: OrderedDictionary<AttributeID, Attribute>
  /// The nearest valence; neutral if none says one, which the checker reports.
  public let valence: Valence
  /// The nearest intensity; 0 if none says one, which the checker reports.
  public let intensity: Double
  /// The nearest projection; `directed` for a binary type that declares none, else nil.
  public let projection: ProjectionShape?
  /// Whether an actor may stand in such a relation to itself.
  public let allowsSelf: Bool

  /// The only source role and the only target role of a binary type.
  public let sourceRole: RoleID?
  /// The only target role, if the type is binary.
  public let targetRole: RoleID?

  /// Whether the type has one source role, one target role, and may be written `from` … `to`.
  public var isBinary: Bool { sourceRole != nil && targetRole != nil }

  /// Whether the relation has a direction: somebody stands at a source or target side.
  public var isDirected: Bool {
    roles.values.contains { $0.side == .source } && roles.values.contains { $0.side == .target }
  }
}

extension Vocabulary {
  /// The type with everything that it inherits; nil if it is unknown.
  public func resolved(_ id: RelationTypeID) -> ResolvedRelationType? {
    guard relationTypes.keys.contains(id) else { return nil }
    let ancestry = ancestry(of: id)
    // By position, as each type would be copied otherwise.
    let types = relationTypes.values
    let line = ancestry.compactMap { relationTypes.index(forKey: $0) }
    let roles = line.first { !types[$0].roles.isEmpty }.map { types[$0].roles } ?? [:]
    let extent = line.lazy.compactMap { types[$0].extent }.first ?? Extent()
    var attributes: OrderedDictionary<AttributeID, Attribute> = [:]
    for position in line where !types[position].attributes.isEmpty {
      attributes.merge(types[position].attributes) { nearest, _ in nearest }
    }
    let sources = roles.values.filter { $0.side == .source }
    let targets = roles.values.filter { $0.side == .target }
    let binary = sources.count == 1 && targets.count == 1
    let onlyTwo = binary && roles.count == 2
    return ResolvedRelationType(
      id: id,
      ancestry: ancestry,
      roles: roles,
      milestones: line.first { !types[$0].milestones.isEmpty }.map { types[$0].milestones }
        ?? Array(OrderedSet(extent.start + extent.end)),
      extent: extent,
      attributes: attributes,
      valence: line.lazy.compactMap { types[$0].valence }.first ?? .neutral,
      intensity: line.lazy.compactMap { types[$0].intensity }.first ?? 0,
      projection: line.lazy.compactMap { types[$0].projection }.first
        ?? (onlyTwo ? .directed : nil),
      allowsSelf: line.lazy.compactMap { types[$0].allowsSelf }.first ?? false,
      sourceRole: binary ? sources.first?.id : nil,
      targetRole: binary ? targets.first?.id : nil
    )
  }
}
