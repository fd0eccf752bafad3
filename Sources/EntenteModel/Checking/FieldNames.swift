import OrderedCollections

/// The fields of an element that evidence can support and users' rules can ask for.
struct FieldNames {
  /// Fields that stand alone.
  var plain: Set<String>
  /// Fields with a name after a dot, such as `dates.signed`; any name will do if none are listed.
  var nested: [String: Set<String>] = [:]

  private static let common: Set<String> = ["label", "description", "tags", "evidence"]

  init(_ plain: [String], nested: [String: Set<String>] = [:]) {
    self.plain = Self.common.union(plain)
    self.nested = nested.merging(["label": [], "description": []]) { own, _ in own }
  }

  static let observation = FieldNames([
    "kind", "holder", "about", "statement", "value", "when", "modality", "confidence",
  ])
  static let factor = FieldNames(["holder", "about", "baseline", "range"])
  static let influence = FieldNames([
    "from", "to", "sign", "weight", "lag", "when", "argued-by", "modality", "confidence",
  ])
  static let actor = FieldNames(
    ["kind", "aliases", "ids", "exists", "of", "members", "office", "url"],
    nested: ["ids": [], "members": []]
  )

  /// The fields of relations of a type; any milestones and attributes if the type is not known.
  static func relation(_ type: ResolvedRelationType?) -> FieldNames {
    let milestones = Set(type?.milestones.map(\.rawValue) ?? [])
    let attributes = Set(type?.attributes.keys.map(\.rawValue) ?? [])
    var names = FieldNames(
      [
        "type", "participants", "from", "to", "when", "dates", "ended", "attested", "attributes",
        "valence", "intensity", "modality", "confidence", "likelihood", "ids", "responds-to",
        "supersedes",
      ],
      nested: ["dates": milestones, "attributes": attributes, "ids": [], "participants": []]
    )
    for role in type?.roles.values.map(\.self) ?? [] {
      names.plain.formUnion(role.attributes.keys.map(\.rawValue))
    }
    return names
  }

  /// Whether the path names a field.
  func contains(_ path: String) -> Bool {
    let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first.map(Self.withoutPositions) else { return false }
    guard parts.count == 2 else { return plain.contains(first) }
    guard let names = nested[first] else { return false }
    let rest = Self.withoutPositions(parts[1])
    return !rest.isEmpty && (names.isEmpty || names.contains(rest))
  }

  /// All names, for suggestions.
  var all: [String] {
    plain.sorted()
      + nested.keys.sorted().flatMap { key in
        (nested[key] ?? []).sorted().map { "\(key).\($0)" }
      }
  }

  /// The name without `[0]` after it.
  private static func withoutPositions(_ part: Substring) -> String {
    var rest = part
    while rest.last == "]", let open = rest.lastIndex(of: "["),
      rest[rest.index(after: open)...].dropLast().allSatisfy(\.isNumber)
    {
      rest = rest[..<open]
    }
    return String(rest)
  }
}

extension Checker {
  // R605: supports names fields of the element.
  mutating func checkSupports(
    _ supports: [String],
    of scope: FieldScope,
    at path: @autoclosure () -> ElementPath
  ) {
    let names: FieldNames
    switch scope {
    case .anything: return
    case .fields(let fields): names = fields
    case .actor: names = .actor
    case .relation(let relation): names = .relation(index.types[relation.type])
    case .participant(let participant, let relation):
      let type = index.types[relation.type]
      let own = type?.roles[participant.role]?.attributes.keys.map(\.rawValue) ?? []
      var fields = FieldNames.relation(type)
      fields.plain.formUnion(["actor", "role"] + own)
      names = fields
    }
    for (position, field) in supports.enumerated() where !names.contains(field) {
      reportUnknownField(field, among: names, at: path().index(position))
    }
  }

  mutating func reportUnknownField(_ field: String, among names: FieldNames, at path: ElementPath) {
    let nearest = EditDistance.nearest(to: field, among: names.all)
    report(
      "R605",
      at: path,
      "\(field.quoted) names no field of the \(path.element.word)",
      help: nearest.map { "did you mean \($0.quoted)?" }
    )
  }
}
