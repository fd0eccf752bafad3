public import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

/// The vocabulary that a model uses, as a codebook for coders and readers, in Markdown: what each
/// relation type means, who may stand in it, how often it is coded, and one example with its quote.
///
/// This explains the words of a model; the `codebook.md` that stands in a folder of tables explains
/// the tables.
public struct VocabularyCodebook: Sendable {
  private let model: Model
  private let index: ModelIndex
  private let language: LanguageTag
  private let used: OrderedDictionary<RelationTypeID, [Relation]>

  /// Creates a codebook.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - language: The language of labels; nil for the model's own.
  public init(of model: Model, language: LanguageTag? = nil) {
    self.model = model
    index = ModelIndex(model)
    self.language = language ?? model.defaults.language
    let byType = Dictionary(grouping: model.relations.values, by: \.type)
    used = model.vocabulary.relationTypes.compactMapValues { byType[$0.id] }
  }

  /// The page in Markdown.
  public var markdown: String {
    let parts =
      [head, contents] + families.map(section) + [kinds, terms, schemes]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Head

  private var head: String {
    let title = wording(model.title) ?? "a model without a title"
    var lines = ["# Vocabulary of \(Self.line(title))", ""]
    lines.append(
      "\(used.count) relation types in \(model.relations.count) relations. Counts are of relations, "
        + "of whatever modality, with those of narrower types in brackets; valence, intensity, roles "
        + "and attributes may be inherited from a broader type."
    )
    return lines.joined(separator: "\n")
  }

  private var contents: String {
    var lines = ["| type | relations | valence | intensity | broader |", "|---|--:|---|--:|---|"]
    for id in used.keys {
      guard let type = model.vocabulary.resolved(id) else { continue }
      let broader = type.ancestry.dropFirst().map { "`\($0)`" }.joined(separator: " < ")
      lines.append(
        "| [\(cell(label(of: id)))](#\(id)) | \(counts(of: id)) | \(type.valence.rawValue) "
          + "| \(type.intensity) | \(broader) |"
      )
    }
    return lines.joined(separator: "\n")
  }

  /// The types in use by the topmost type above them, in the order of the vocabulary.
  private var families: [(top: RelationTypeID, types: [RelationTypeID])] {
    var families: OrderedDictionary<RelationTypeID, [RelationTypeID]> = [:]
    for id in used.keys {
      let top = model.vocabulary.ancestry(of: id).last ?? id
      families[top, default: []].append(id)
    }
    return families.map { ($0.key, $0.value) }
  }

  private func section(_ family: (top: RelationTypeID, types: [RelationTypeID])) -> String {
    (["## \(Self.line(label(of: family.top)))"] + family.types.map(entry)).joined(separator: "\n\n")
  }

  // MARK: Relation types

  private func entry(_ id: RelationTypeID) -> String {
    guard let type = model.vocabulary.relationTypes[id], let whole = model.vocabulary.resolved(id)
    else { return "" }
    var lines = ["<a id=\"\(id)\"></a>", "", "### \(Self.line(label(of: id)))", ""]
    if let meaning = wording(type.description) { lines += [Self.line(meaning), ""] }
    lines.append("- Identifier: `\(id)`" + names(type.label))
    if whole.ancestry.count > 1 {
      lines.append(
        "- Broader: " + whole.ancestry.dropFirst().map { "`\($0)`" }.joined(separator: " < ")
      )
    }
    lines.append("- Relations: \(counts(of: id))")
    lines.append("- Valence: \(whole.valence.rawValue), intensity \(whole.intensity)")
    if let forward = wording(type.forward) {
      let reverse = wording(type.reverse).map { "; the other way: \"\(Self.line($0))\"" } ?? ""
      lines.append("- Reads: \"\(Self.line(forward))\"\(reverse)")
    }
    if let shape = whole.projection { lines.append("- Edges: \(shape.rawValue)") }
    if !whole.roles.isEmpty {
      lines.append("- Roles:")
      lines += whole.roles.values.map { "  - \(words($0))" }
    }
    if !whole.milestones.isEmpty {
      lines.append("- Dates: " + whole.milestones.map { "`\($0)`" }.joined(separator: ", "))
    }
    if !whole.attributes.isEmpty {
      lines.append("- Attributes:")
      lines += whole.attributes.values.map { "  - \(words($0, of: id))" }
    }
    let maps = mappings(of: whole)
    if !maps.isEmpty {
      lines.append("- In other vocabularies:")
      lines += maps.map { "  - \($0)" }
    }
    if let example = example(of: id) { lines += ["", example] }
    return lines.joined(separator: "\n")
  }

  private func counts(of id: RelationTypeID) -> String {
    let own = used[id]?.count ?? 0
    let all = model.vocabulary.descendants(of: id).reduce(0) { $0 + (used[$1]?.count ?? 0) }
    return all == own ? "\(own)" : "\(own) (\(all))"
  }

  private func words(_ role: Role) -> String {
    let most = role.maximum.map(String.init) ?? "any number"
    let number =
      role.maximum == role.minimum
      ? "\(role.minimum)" : role.minimum == 0 ? "up to \(most)" : "\(role.minimum) to \(most)"
    let kinds =
      role.kinds.isEmpty ? "" : ": " + role.kinds.map { "`\($0)`" }.joined(separator: ", ")
    let count = role.minimum == 0 && role.maximum == nil ? "any number" : number
    return "`\(role.id)` (\(role.side.rawValue), \(count))\(kinds)"
  }

  private func words(_ attribute: Attribute, of type: RelationTypeID) -> String {
    let given = used[type]?.count { $0.attributes[attribute.id] != nil } ?? 0
    let label = wording(attribute.label).map { "\(Self.line($0)); " } ?? ""
    let marks = [attribute.isRequired ? "required" : nil, attribute.isMany ? "several" : nil]
      .compactMap(\.self).map { ", \($0)" }.joined()
    return "`\(attribute.id)`: \(label)\(attribute.kind.text)\(marks); given in \(given)"
  }

  /// The codes of the type itself, or of the nearest broader type that has one in a scheme.
  private func mappings(of type: ResolvedRelationType) -> [String] {
    var lines: OrderedDictionary<SchemeID, String> = [:]
    for id in type.ancestry {
      for (scheme, map) in model.vocabulary.relationTypes[id]?.maps ?? [:]
      where lines[scheme] == nil {
        let codes =
          map.codes.isEmpty ? "the whole" : map.codes.map { "`\($0)`" }.joined(separator: ", ")
        let from = id == type.id ? "" : ", by `\(id)`"
        lines[scheme] = "\(scheme): \(codes) (\(map.match.rawValue)\(from))"
      }
    }
    return Array(lines.values)
  }

  /// The first actual relation with a quote, else the first with a quote, else the first.
  private func example(of id: RelationTypeID) -> String? {
    guard let relations = used[id] else { return nil }
    let quoted = relations.filter { $0.evidence.contains { $0.quote != nil } }
    let chosen = quoted.first { $0.modality == .actual } ?? quoted.first ?? relations.first
    guard let relation = chosen else { return nil }
    let parts = relation.participants.map { part in
      "\(Self.line(model.label(of: part.actor, in: language))) (\(part.role))"
    }
    var line =
      "> **\(Self.line(model.label(of: relation, in: language)))** `\(relation.id)`: "
      + parts.joined(separator: ", ")
    if let when = relation.when?.used { line += "; \(when)" }
    if relation.modality != .actual { line += "; \(relation.modality.rawValue)" }
    let item = relation.evidence.first { $0.quote != nil } ?? relation.evidence.first
    guard let item else { return line }
    let places = item.locators.map { "\($0.label) \($0.value)" }
    let cited = ([item.source.rawValue] + places).joined(separator: ", ")
    guard let quote = item.quote else { return line + "\n>\n> (\(cited))" }
    return line + "\n>\n> “\(Self.line(quote))” (\(cited))"
  }

  // MARK: Other words

  private var kinds: String {
    let actors = model.actors.values.filter {
      !model.imported.contains(.actor($0.id)) || !index.relations(of: $0.id).isEmpty
    }
    let byKind = Dictionary(grouping: actors, by: \.kind)
    let rows = model.vocabulary.kinds.values.compactMap { kind -> String? in
      guard let own = byKind[kind.id], let first = own.first else { return nil }
      let meaning = wording(kind.description).map(cell) ?? ""
      return "| `\(kind.id)` | \(own.count) | \(cell(model.label(of: first.id, in: language))) "
        + "| \(meaning) |"
    }
    guard !rows.isEmpty else { return "" }
    return
      (["## Kinds of actors", "", "| kind | actors | such as | meaning |", "|---|--:|---|---|"]
      + rows).joined(separator: "\n")
  }

  private var terms: String {
    let rows = model.vocabulary.terms.values.map { term -> String in
      let name = wording(term.label) ?? term.id.rawValue
      let meaning = wording(term.definition) ?? wording(term.description) ?? ""
      let item = term.evidence.first
      let cited = item.map {
        " (\(([$0.source.rawValue] + $0.locators.map { "\($0.label) \($0.value)" }).joined(separator: ", ")))"
      }
      return "- **\(Self.line(name))** (`\(term.id)`): \(Self.line(meaning))\(cited ?? "")"
    }
    return rows.isEmpty ? "" : (["## Terms", ""] + rows).joined(separator: "\n")
  }

  private var schemes: String {
    var counts: [SchemeID: Int] = [:]
    for actor in model.actors.values where !model.imported.contains(.actor(actor.id)) {
      for id in Set(actor.ids.map(\.scheme)) { counts[id, default: 0] += 1 }
    }
    for relation in model.relations.values {
      for id in Set(relation.ids.map(\.scheme)) { counts[id, default: 0] += 1 }
    }
    let rows = model.vocabulary.schemes.values.compactMap { scheme -> String? in
      guard let count = counts[scheme.id] else { return nil }
      let meaning = wording(scheme.label) ?? wording(scheme.description) ?? ""
      return "| `\(scheme.id)` | \(count) | \(cell(meaning)) |"
    }
    guard !rows.isEmpty else { return "" }
    return
      (["## Identifier schemes", "", "| scheme | elements | what it is |", "|---|--:|---|"] + rows)
      .joined(separator: "\n")
  }

  // MARK: Words

  private func label(of id: RelationTypeID) -> String { model.label(of: id, in: language) }

  private func wording(_ text: LocalizedText) -> String? {
    text.wording(in: language, fallback: model.defaults.language)
  }

  /// The names in other languages.
  private func names(_ label: LocalizedText) -> String {
    let shown = wording(label)
    let others = label.wordings.filter { $0.value != shown }.map { "\($0.value) (\($0.key))" }
    return others.isEmpty ? "" : "; " + others.joined(separator: ", ")
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func cell(_ text: String) -> String { Self.line(text).replacing("|", with: "\\|") }
}
