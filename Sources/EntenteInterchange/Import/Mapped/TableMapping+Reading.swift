internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

extension TableMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``ImportError`` with the place of what cannot be.
  init(contentsOf file: String) throws(ImportError) {
    let root: MappingText
    do {
      root = try MappingText(ByteInput.file(file).contents(limit: 1 << 20), name: file)
    } catch let error as MappingText.Failure {
      throw ImportError(
        .badMapping,
        error.message,
        at: ImportPlace(file, line: error.line, column: error.column)
      )
    } catch let error as TableError {
      throw ImportTable.error(error, in: file)
    } catch {
      throw ImportError(.unreadable, "\(error)", at: ImportPlace(file))
    }
    let reader = MappingReader(file: file)
    for (key, value) in try reader.pairs(root) {
      switch key {
      case "title": title = try reader.text(value)
      case "id": id = try reader.text(value)
      case "label": label = try reader.text(value)
      case "type": type = try reader.type(value)
      case "participants":
        for item in try reader.items(value) { participants.append(try reader.participant(item)) }
      case "when": when = try reader.span(value)
      case "attributes":
        for (name, rule) in try reader.pairs(value) {
          attributes.append(try reader.attribute(name, rule))
        }
      case "modality":
        guard let found = Modality(rawValue: try reader.text(value)) else {
          throw reader.failure("there is no such modality", value)
        }
        modality = found
      case "missing":
        missing = [""]
        for item in try reader.items(value) { missing.insert(try reader.text(item)) }
      case "source": source = try reader.source(value)
      case "as-of": asOf = try reader.period(value)
      case "delimiter": self.reader.delimiter = try reader.delimiter(value)
      case "encoding": self.reader.encoding = try reader.encoding(value)
      case "decimal":
        guard let mark = Self.decimals[try reader.text(value)] else {
          throw reader.failure("this is to be point or comma", value)
        }
        decimal = mark
      case "skip-lines":
        guard let count = Int(try reader.text(value)), count >= 0 else {
          throw reader.failure("this is no number of lines", value)
        }
        self.reader.preface = .lines(count)
      default:
        throw reader.unknown(
          key,
          value,
          among: [
            "title", "id", "label", "type", "participants", "when", "attributes", "modality",
            "missing", "source", "as-of", "delimiter", "decimal", "encoding", "skip-lines",
          ]
        )
      }
    }
    for (key, isMissing) in [
      ("id", id.isEmpty), ("type", type.column == nil && type.otherwise == nil),
      ("participants", participants.isEmpty),
    ] where isMissing {
      throw ImportError(
        .badMapping,
        "the mapping has no \"\(key)\"",
        at: ImportPlace(file, line: root.line, column: root.column)
      )
    }
    for (key, value) in try reader.pairs(root) {
      switch key {
      case "participants":
        for (rule, item) in zip(participants, try reader.items(value)) {
          try checkRole(rule.role, item, reader)
        }
      case "attributes":
        for (name, rule) in try reader.pairs(value) {
          try checkAttribute(AttributeID(name), rule, reader)
        }
      default: continue
      }
    }
  }

  private static let decimals: [String: Character] = [
    ".": ".", "point": ".", ",": ",", "comma": ",",
  ]

  /// The types that rows can become, with what they inherit.
  private var types: [ResolvedRelationType] {
    Set(type.values.values).union(type.otherwise.map { [$0] } ?? []).sorted()
      .compactMap { Vocabulary.base.resolved($0) }
  }

  private func checkRole(
    _ role: RoleID,
    _ node: MappingText,
    _ reader: MappingReader
  ) throws(ImportError) {
    for type in types where type.roles[role] == nil {
      let known = type.roles.keys.map(\.rawValue).joined(separator: ", ")
      throw reader.failure("\(type.id) has no role \"\(role)\", but \(known)", node)
    }
  }

  private func checkAttribute(
    _ attribute: AttributeID,
    _ node: MappingText,
    _ reader: MappingReader
  ) throws(ImportError) {
    let types = types
    guard !types.contains(where: { $0.attributes[attribute] != nil }), let type = types.first else {
      return
    }
    let known = type.attributes.keys.map(\.rawValue).joined(separator: ", ")
    throw reader.failure(
      "\(type.id) has no attribute \"\(attribute)\", but \(known.isEmpty ? "none" : known)",
      node
    )
  }
}

/// Reads the parts of a mapping, and says where they are wrong.
private struct MappingReader {
  let file: String

  func failure(_ message: String, _ node: MappingText) -> ImportError {
    ImportError(
      .badMapping,
      node.path.isEmpty ? message : "\(node.path): \(message)",
      at: ImportPlace(file, line: node.line, column: node.column)
    )
  }

  func unknown(_ key: String, _ node: MappingText, among known: [String]) -> ImportError {
    let hint = EditDistance.nearest(to: key, among: known).map { "; did you mean \"\($0)\"?" }
    return failure("unknown key" + (hint ?? "; known are \(known.joined(separator: ", "))"), node)
  }

  func text(_ node: MappingText) throws(ImportError) -> String {
    guard let text = node.text else { throw failure("this is to be a text", node) }
    return text
  }

  func items(_ node: MappingText) throws(ImportError) -> [MappingText] {
    guard let items = node.items else { throw failure("this is to be a list", node) }
    return items
  }

  func pairs(_ node: MappingText) throws(ImportError) -> [(key: String, value: MappingText)] {
    guard let pairs = node.pairs else { throw failure("this is to be a map", node) }
    return pairs
  }

  func period(_ node: MappingText) throws(ImportError) -> Period {
    let text = try text(node)
    do throws(EDTFError) {
      return try Period(parsing: text)
    } catch {
      throw failure(error.message, node)
    }
  }

  func type(_ node: MappingText) throws(ImportError) -> TableMapping.TypeRule {
    var rule = TableMapping.TypeRule()
    if let text = node.text {
      rule.otherwise = try known(RelationTypeID(text), node)
      return rule
    }
    for (key, value) in try pairs(node) {
      switch key {
      case "column": rule.column = try text(value)
      case "otherwise": rule.otherwise = try known(RelationTypeID(try text(value)), value)
      case "values":
        for (name, type) in try pairs(value) {
          rule.values[name] = try known(RelationTypeID(try text(type)), type)
        }
      default: throw unknown(key, value, among: ["column", "values", "otherwise"])
      }
    }
    return rule
  }

  private func known(
    _ type: RelationTypeID,
    _ node: MappingText
  ) throws(ImportError) -> RelationTypeID {
    let types = Vocabulary.base.relationTypes
    if types[type] != nil { return type }
    let names = types.keys.map(\.rawValue)
    // Those that are written nearly so, or share a word.
    let words = Set(type.rawValue.split(separator: "-"))
    let near =
      EditDistance.nearest(to: type.rawValue, among: names).map { [$0] }
      ?? names.filter { !words.isDisjoint(with: $0.split(separator: "-")) }
    let hint =
      near.isEmpty ? ";" : "; did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    throw failure(
      "there is no relation type \"\(type)\"\(hint) Documentation/vocabulary.md lists all",
      node
    )
  }

  func participant(_ node: MappingText) throws(ImportError) -> TableMapping.ParticipantRule {
    var rule = TableMapping.ParticipantRule(role: "", text: .fixed(""))
    for (key, value) in try pairs(node) {
      switch key {
      case "role": rule.role = RoleID(try text(value))
      case "column": rule.text = .column(try text(value))
      case "name": rule.text = .fixed(try text(value))
      case "scheme":
        let scheme = SchemeID(try text(value))
        guard scheme == "name" || ActorResolver.base.schemes.contains(scheme) else {
          let known = ActorResolver.base.schemes.map(\.rawValue).joined(separator: ", ")
          throw failure("no codes of \"\(scheme)\" are known; there are \(known)", value)
        }
        rule.scheme = scheme == "name" ? nil : scheme
      case "split":
        guard let character = try text(value).first else {
          throw failure("this is to be a character", value)
        }
        rule.separator = character
      case "kind":
        rule.kind = KindID(try text(value))
        let kinds = Vocabulary.base.kinds
        guard kinds[rule.kind] != nil else {
          throw failure(
            "there is no kind \"\(rule.kind)\"; there are "
              + kinds.keys.map(\.rawValue).joined(separator: ", "),
            value
          )
        }
      case "when": rule.when = try span(value)
      default:
        throw unknown(
          key,
          value,
          among: ["role", "column", "name", "scheme", "split", "kind", "when"]
        )
      }
    }
    guard !rule.role.rawValue.isEmpty, rule.text != .fixed("") else {
      throw failure("a participant has a role, and a column or a name", node)
    }
    return rule
  }

  func span(_ node: MappingText) throws(ImportError) -> TableMapping.SpanRule {
    if let column = node.text {
      return TableMapping.SpanRule(start: TableMapping.DateRule(columns: [column]))
    }
    if let items = node.items {
      return TableMapping.SpanRule(start: try date(items))
    }
    var start: TableMapping.DateRule?
    var end: TableMapping.DateRule?
    var pattern: DatePattern?
    var isOpen = false
    for (key, value) in try pairs(node) {
      switch key {
      case "start": start = try date(value)
      case "end": end = try date(value)
      case "format": pattern = DatePattern(try text(value))
      case "open-end": isOpen = try text(value) == "true"
      default: throw unknown(key, value, among: ["start", "end", "format", "open-end"])
      }
    }
    guard var start else { throw failure("there is no \"start\"", node) }
    start.pattern = pattern
    end?.pattern = pattern
    return TableMapping.SpanRule(start: start, end: end, isOpen: isOpen)
  }

  private func date(_ node: MappingText) throws(ImportError) -> TableMapping.DateRule {
    if let items = node.items { return try date(items) }
    return TableMapping.DateRule(columns: [try text(node)])
  }

  private func date(_ items: [MappingText]) throws(ImportError) -> TableMapping.DateRule {
    var columns: [String] = []
    for item in items { columns.append(try text(item)) }
    guard (1...3).contains(columns.count) else {
      throw ImportError(
        .badMapping,
        "a date has columns for year, month and day",
        at: ImportPlace(file, line: items.first?.line, column: items.first?.column)
      )
    }
    return TableMapping.DateRule(columns: columns)
  }

  func attribute(
    _ name: String,
    _ node: MappingText
  ) throws(ImportError) -> TableMapping.AttributeRule {
    var rule = TableMapping.AttributeRule(id: AttributeID(name), text: .fixed(""))
    if let column = node.text {
      rule.text = .column(column)
      return rule
    }
    for (key, value) in try pairs(node) {
      switch key {
      case "column": rule.text = .column(try text(value))
      case "value": rule.text = .fixed(try text(value))
      case "unit": rule.unit = try text(value)
      default: throw unknown(key, value, among: ["column", "value", "unit"])
      }
    }
    return rule
  }

  func source(_ node: MappingText) throws(ImportError) -> Source {
    var source = Source("table", type: "dataset")
    for (key, value) in try pairs(node) {
      switch key {
      case "id":
        source.id = SourceID(try text(value))
        guard source.id.isWellFormed else {
          throw failure("use lower-case letters, digits and hyphens", value)
        }
      case "title": source.title = LocalizedText(try text(value))
      case "author": source.authors = [PersonName(literal: try text(value))]
      case "version": source.fields["version"] = try text(value)
      case "URL": source.fields["URL"] = try text(value)
      case "issued": source.issued = try period(value)
      case "coverage": source.coverage = try period(value)
      case "redistributable": source.isRedistributable = try text(value) == "true"
      default:
        throw unknown(
          key,
          value,
          among: [
            "id", "title", "author", "version", "URL", "issued", "coverage", "redistributable",
          ]
        )
      }
    }
    return source
  }

  func delimiter(_ node: MappingText) throws(ImportError) -> TableDelimiter {
    switch try text(node) {
    case ",", "comma": return .comma
    case "\t", "tab": return .tab
    case ";", "semicolon": return .semicolon
    case "|", "bar": return .bar
    default: throw failure("this is to be comma, tab, semicolon or bar", node)
    }
  }

  func encoding(_ node: MappingText) throws(ImportError) -> TableReader.TextEncoding {
    switch try text(node) {
    case "utf-8": return .utf8
    case "latin-1": return .latin1
    case "windows-1252": return .windows1252
    case "utf-16": return .utf16
    default: throw failure("this is to be utf-8, latin-1, windows-1252 or utf-16", node)
    }
  }
}
