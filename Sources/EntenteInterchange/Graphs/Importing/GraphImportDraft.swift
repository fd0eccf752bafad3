internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// A model in the making of graphs.
struct GraphImportDraft {
  var draft: ImportDraft
  let options: GraphImport.Options
  /// The actors of nodes, by the identifiers of these.
  var actors: [String: ActorID] = [:]
  /// Identifiers that are taken, with the number that the next of the same stem gets.
  var takenActors: [String: Int] = [:]
  var takenObservations: [String: Int] = [:]
  var takenRelations: [String: Int] = [:]
  /// The types of relations that edges have become.
  var types = GraphTypes()
  /// The actors and relations of each colour.
  var looks = GraphLooks()
  var lastDay: CalendarDay?

  init(_ draft: ImportDraft, _ options: GraphImport.Options) {
    self.draft = draft
    self.options = options
  }

  mutating func lose(_ kind: String, _ message: @autoclosure () -> String, at example: String) {
    draft.report.losses.add(kind, message(), at: example)
  }

  /// Adds graphs: first the actors of all, then types that fit the edges of all, then relations.
  mutating func add(_ inputs: [GraphImport.Input]) {
    var parts: [GraphPart] = []
    for input in inputs {
      let part = GraphPart(input, source: source(of: input))
      draft.report.losses.append(input.reading.losses)
      draft.cite(part.source)
      addActors(part)
      addGroups(part)
      let kinds = part.graph.nodes.map { node in actors[node.id].flatMap { draft.kind(of: $0) } }
      types.take(part, kinds)
      parts.append(part)
    }
    types.settle(options, draft.model.vocabulary)
    for part in parts {
      for place in part.graph.edges.indices { addRelations(place, part) }
      noteScale(part)
    }
  }

  /// The source that evidence of a graph cites.
  private func source(of input: GraphImport.Input) -> Source {
    let graph = input.reading.graph
    let name = input.files.first.map(ImportPlace.name(of:)) ?? "graph"
    let stem = Self.word(name) ?? "graph"
    var id = SourceID(stem)
    var number = 2
    while draft.model.sources[id] != nil {
      id = SourceID("\(stem)-\(number)")
      number += 1
    }
    let lines = graph.attributes.map { "\(graph.keys[$0.key].name): \($0.value.text)" }
    return Source(
      id,
      type: "dataset",
      title: LocalizedText(graph.title.flatMap { $0.isEmpty ? nil : $0 } ?? name),
      fields: ["version": "\(name), read as \(input.reading.format.rawValue)"],
      annotations: Annotations(
        description: lines.isEmpty
          ? LocalizedText() : LocalizedText(lines.joined(separator: "\n"))
      )
    )
  }

  private mutating func noteScale(_ part: GraphPart) {
    guard part.graph.timeForm == .number, part.hasTimes else { return }
    if part.hasYears {
      draft.report.note("times are whole numbers from 1000 to 2200, and taken for years")
    } else {
      lose(
        "time-scale",
        "times are numbers of a scale that the file does not explain: they are kept as the attribute "
          + "\"time\", not as dates",
        at: part.source.id.rawValue
      )
    }
  }

  /// The model and the report.
  func finished() throws(ImportError) -> ImportedModel {
    var result = self
    for type in result.types.declared {
      result.draft.model.vocabulary.relationTypes[type.id] = type
    }
    if let lastDay, let date = UncertainDate(lastDay) {
      result.draft.model.defaults.asOf = Period(date)
    }
    if let view = result.looks.view(&result.draft.report.losses) {
      result.draft.model.views[view.id] = view
    }
    return try result.draft.finished()
  }

  /// A free identifier that begins so.
  static func free(_ stem: String, _ taken: inout [String: Int]) -> String {
    guard var number = taken[stem] else {
      taken[stem] = 2
      return stem
    }
    while taken["\(stem)-\(number)"] != nil { number += 1 }
    taken[stem] = number + 1
    let id = "\(stem)-\(number)"
    taken[id] = 2
    return id
  }

  /// The identifier that a text makes, with a word in front where it would be a bare number.
  static func stem(_ texts: [String?], or word: String) -> String {
    let stems = texts.compactMap { $0.flatMap(Self.word) }
    if let stem = stems.first(where: { $0.utf8.contains { $0 >= 0x61 } }) { return stem }
    return stems.first.map { "\(word)-\($0)" } ?? word
  }

  /// The identifier of a text, of as many words as a key may have; nil if it has no Latin letter or
  /// digit.
  static func word(_ text: String) -> String? {
    guard let stem = FoldedName(text).identifier, stem.utf8.count > 64 else {
      return FoldedName(text).identifier
    }
    let cut = stem.prefix(64)
    return String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
  }
}
