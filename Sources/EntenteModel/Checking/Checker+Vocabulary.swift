import OrderedCollections

extension Checker {
  mutating func checkVocabulary() {
    for type in model.vocabulary.relationTypes.values {
      checkMeaning(of: type)
      checkRoles(of: type)
      checkExtent(of: type)
    }
    checkPatterns()
  }

  // R408: a type without a broader one says itself what the relations mean.
  private mutating func checkMeaning(of type: RelationType) {
    guard type.broader == nil else { return }
    let missing = [
      type.valence == nil ? "valence" : nil, type.intensity == nil ? "intensity" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return }
    report(
      "R408",
      at: ElementPath(.relationType(type.id)).atKey,
      "relation type \(type.id.quoted) has no \(missing.joined(last: "and"))",
      help: "state \(missing.count == 1 ? "it" : "them"), or a broader type to inherit from"
    )
  }

  // R402: a role's least number is no more than its greatest.
  private mutating func checkRoles(of type: RelationType) {
    for role in type.roles.values {
      guard let maximum = role.maximum, role.minimum > maximum else { continue }
      report(
        "R402",
        at: ElementPath(.relationType(type.id)).key("roles").key(role.id.rawValue).key("min"),
        "role \(role.id.quoted) needs at least \(role.minimum) and takes at most \(maximum)"
      )
    }
  }

  // R401: an extent names milestones that the type has.
  private mutating func checkExtent(of type: RelationType) {
    guard let extent = type.extent, let milestones = index.types[type.id]?.milestones else {
      return
    }
    for (key, names) in [("start", extent.start), ("end", extent.end)] {
      for (position, name) in names.enumerated() where !milestones.contains(name) {
        reportUndeclared(
          name.rawValue,
          "milestone",
          of: type.id,
          declared: milestones.map(\.rawValue),
          at: ElementPath(.relationType(type.id)).key("extent").key(key).index(position)
        )
      }
    }
  }

  /// Reports a name that the relation type does not declare.
  mutating func reportUndeclared(
    _ name: String,
    _ word: String,
    of type: RelationTypeID,
    declared: [String],
    code: RuleCode = "R401",
    at path: ElementPath
  ) {
    let list = declared.isEmpty ? "" : " (\(declared.joined(separator: ", ")))"
    let nearest = EditDistance.nearest(to: name, among: declared)
    report(
      code,
      at: path,
      "type \(type.quoted) has no \(word) \(name.quoted)\(list)",
      help: nearest.map { "did you mean \($0.quoted)?" }
    )
  }

  // R701: the pattern of a scheme can be read.
  private mutating func checkPatterns() {
    for scheme in model.vocabulary.schemes.values {
      guard let pattern = scheme.pattern, CodePattern(pattern) == nil else { continue }
      report(
        "R701",
        at: ElementPath(.scheme(scheme.id)).key("pattern"),
        "pattern \(pattern.quoted) cannot be read",
        help: "use letters, digits, classes [A-Z], groups ( | ), and * + ? {n,m}"
      )
    }
  }
}
