internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

/// A model that is being made of the rows of a data set, with the report on it.
struct ImportDraft {
  var model: Model
  var report: ImportReport
  private let options: ImportOptions
  private let resolver = ActorResolver.base
  /// The actors of the base that relations name.
  private var basic: OrderedSet<ActorID> = []
  /// Which place of the report tells of a name that nobody has.
  private var unresolvedPlaces: [String: Int] = [:]
  private var owners: [ActorID: String] = [:]

  init(kind: String, files: [String], title: String, options: ImportOptions) {
    model = Model(title: LocalizedText(title), vocabulary: .base)
    report = ImportReport(kind: kind, files: files)
    self.options = options
  }

  /// Notes that a row is not imported, and gives up if there are more than the caller puts up with.
  mutating func refuse(_ reason: String, at place: ImportPlace) throws(ImportError) {
    report.refuse(reason, at: place)
    try checkLimit(reason, at: place)
  }

  /// Notes that further rows are not imported, of which the places are not kept.
  mutating func refuseFurther(_ count: Int, in file: String) throws(ImportError) {
    report.refuseFurther(count)
    try checkLimit("\(count) further rows are refused", at: ImportPlace(file))
  }

  private func checkLimit(_ reason: String, at place: ImportPlace) throws(ImportError) {
    guard let limit = options.maxErrors, report.refusedCount > limit else { return }
    throw ImportError(
      .tooManyRefusals,
      "\(reason); more than \(limit) rows are refused, so nothing was written (--max-errors)",
      at: place
    )
  }

  /// Adds a source that evidence cites.
  mutating func cite(_ source: Source) { model.sources[source.id] = source }

  /// Adds a relation under its identifier, or the next free one that begins so.
  mutating func add(_ relation: Relation) {
    var relation = relation
    var number = 2
    while model.relations[relation.id] != nil {
      relation.id = RelationID("\(relation.id.rawValue)-\(number)")
      number += 1
    }
    model.relations[relation.id] = relation
  }

  // MARK: Actors

  /// The actor that a name means, or one of its own for a name that nobody has.
  mutating func actor(
    named name: String,
    kind: KindID = "collective",
    during days: ClosedRange<CalendarDay>?,
    at place: ImportPlace
  ) -> ActorID {
    switch resolver.actor(named: name, during: days) {
    case .actor(let actor):
      basic.append(actor)
      return actor
    case .unknown(let suggestions):
      return keep(name, scheme: "name", kind: kind, suggestions, at: place)
    }
  }

  /// The actor that a code means, or one of its own for a code that nobody has at the time.
  mutating func actor(
    code: String,
    _ scheme: SchemeID,
    label: String? = nil,
    kind: KindID = "collective",
    during days: ClosedRange<CalendarDay>?,
    at place: ImportPlace
  ) -> ActorID {
    switch resolver.actor(code, scheme, during: days) {
    case .actor(let actor):
      basic.append(actor)
      return actor
    case .unknown(let suggestions):
      return keep(
        code,
        scheme: scheme.rawValue,
        kind: kind,
        label: label,
        suggestions,
        at: place
      )
    }
  }

  /// Who had a code in turn during some days, with the days of each; empty if nobody had it.
  func turns(
    _ code: String,
    _ scheme: SchemeID,
    during days: ClosedRange<CalendarDay>
  ) -> [(actor: ActorID, days: ClosedRange<CalendarDay>)] {
    resolver.turns(code, scheme, during: days)
  }

  /// Adds an actor that the data set itself defines, such as a region or an armed group.
  mutating func define(_ actor: Actor) {
    if model.actors[actor.id] == nil { model.actors[actor.id] = actor }
  }

  /// Whether the base has an actor of this identifier.
  func isBasic(_ actor: ActorID) -> Bool { resolver.file(of: actor) != nil }

  /// The kind of an actor, of the model or of the base.
  func kind(of actor: ActorID) -> KindID? {
    model.actors[actor]?.kind ?? resolver.actors[actor]?.kind
  }

  /// Whether anybody has a name, at whatever time.
  func isKnown(_ name: String) -> Bool {
    if case .actor = resolver.actor(named: name, during: nil) { return true }
    return false
  }

  private mutating func keep(
    _ text: String,
    scheme: String,
    kind: KindID,
    label: String? = nil,
    _ suggestions: [ActorID],
    at place: ImportPlace
  ) -> ActorID {
    let key = "\(scheme) \(text)"
    if let position = unresolvedPlaces[key] {
      report.unresolved[position].count += 1
      return report.unresolved[position].actor
    }
    let stem = FoldedName(text).identifier ?? "unnamed"
    let actor = freeID(scheme == "name" ? stem : "\(scheme)-\(stem)", for: key)
    unresolvedPlaces[key] = report.unresolved.count
    report.unresolved.append(
      ImportReport.UnresolvedName(
        text: text,
        scheme: scheme,
        actor: actor,
        count: 1,
        place: place,
        suggestions: suggestions
      )
    )
    let name = label ?? (scheme == "name" ? text : "\(scheme) \(text)")
    model.actors[actor] = Actor(actor, kind: kind, label: LocalizedText(name))
    return actor
  }

  private mutating func freeID(_ stem: String, for key: String) -> ActorID {
    var id = ActorID(stem)
    var number = 2
    while isBasic(id) || model.actors[id] != nil || owners[id] != nil {
      id = ActorID("\(stem)-\(number)")
      number += 1
    }
    owners[id] = key
    return id
  }

  // MARK: The end

  /// The model with what it imports and the report.
  ///
  /// - Throws: ``ImportError`` if nothing was read.
  func finished() throws(ImportError) -> ImportedModel {
    guard report.readCount > 0 else {
      throw ImportError(
        .empty,
        "there is no row to import",
        at: report.files.first.map { ImportPlace($0) }
      )
    }
    var result = self
    try result.settle()
    result.dropUnusedTypes()
    let used = Set(basic.compactMap { resolver.file(of: $0) })
    result.report.actorCount = model.actors.count + basic.count
    result.report.relationCount = model.relations.count
    if report.refusedCount == 0, model.relations.isEmpty {
      result.report.note("no row became a relation")
    }
    return ImportedModel(
      model: result.model,
      imports: ["entente:states", "entente:organizations"].filter(used.contains),
      report: result.report
    )
  }

  /// Leaves out the types of its own that no relation has.
  private mutating func dropUnusedTypes() {
    var used: Set<RelationTypeID> = []
    for type in Set(model.relations.values.map(\.type)) {
      used.formUnion(model.vocabulary.ancestry(of: type))
    }
    let base = Vocabulary.base.relationTypes
    model.vocabulary.relationTypes = model.vocabulary.relationTypes.filter {
      base[$0.key] != nil || used.contains($0.key)
    }
  }

  /// Accepts what a data set leaves open about an actor: who has no tie, or which office a person has.
  private mutating func allow(_ code: RuleCode, of actor: ActorID) {
    switch code {
    case "R303": model.actors[actor]?.allowances[code] = "has no tie in the data"
    case "P002": model.actors[actor]?.allowances[code] = "the data name no office"
    default: break
    }
  }

  /// Settles what the checker says against the relations, so that the model checks without an error.
  ///
  /// Where a data set dates a relation to a time at which a participant is no more, or not yet, it is
  /// kept as coded and says so; a relation with any other error is refused with its rows.
  private mutating func settle() throws(ImportError) {
    var whole = model
    for id in basic { whole.actors[id] = resolver.actors[id] }
    whole.imported = ImportedElements(Set(basic.map(Address.actor)))
    var late = 0
    for violation in whole.violations() {
      if case .actor(let id) = violation.path.element, model.actors[id] != nil {
        allow(violation.code, of: id)
      }
      guard violation.severity == .error, case .relation(let id) = violation.path.element,
        let relation = model.relations[id]
      else { continue }
      if violation.code == "R505" {
        if relation.allowances["R505"] == nil { late += 1 }
        model.relations[id]?.allowances["R505"] = "dated so by the data set"
      } else {
        model.relations[id] = nil
        report.keptCount -= relation.evidence.count
        if relation.evidence.count > 1 { report.refuseFurther(relation.evidence.count - 1) }
        try refuse(violation.message, at: place(of: relation))
      }
    }
    if late > 0 {
      report.note(
        "\(ImportReport.counted(late, "relation")) dated to before a participant exists or after it "
          + "ends, kept as coded (allow R505)"
      )
    }
  }

  /// The first row that a relation is made of.
  private func place(of relation: Relation) -> ImportPlace {
    let record = relation.evidence.first?.locators.first?.value ?? ""
    let parts = record.split(separator: ":")
    let name = parts.dropLast().joined(separator: ":")
    let file = report.files.first { ImportPlace($0).record == name }
    return ImportPlace(file ?? report.files.first ?? "", line: parts.last.flatMap { Int($0) })
  }
}
