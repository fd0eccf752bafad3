internal import EntenteModel
internal import OrderedCollections

/// Loads a model's file and everything that it imports, imported files before those that import
/// them.
struct FileLoader {
  /// The greatest number of files of one model.
  static let fileLimit = 1_000
  /// The greatest depth of imports.
  static let depthLimit = 64

  let access: any FileAccess
  let session: ReadingSession
  private(set) var files: [ModelFile] = []
  var loaded: Set<String> = []
  var chain: [String] = []
  /// Files that were read before their turn, with others at the same time.
  var ahead: [String: YAMLText] = [:]

  init(_ access: any FileAccess, session: ReadingSession) {
    self.access = access
    self.session = session
  }

  var root: String { session.root }

  static let topLevelKeys = [
    "entente", "title", "description", "imports", "defaults", "boundary", "vocabulary", "actors",
    "sources", "relations", "observations", "factors", "influences", "views", "extend", "tables",
    "rules",
  ]

  /// Loads the model's own file from disk.
  mutating func load(main path: String) throws {
    let bytes = try access.bytes(of: path, limit: YAMLText.sizeLimit)
    load(bytes, name: path, folder: Paths.folder(of: path), isMain: true)
  }

  /// Loads a file that is at hand.
  mutating func load(_ bytes: [UInt8], name: String, folder: String?, isMain: Bool) {
    load(YAMLText(name: name, bytes: bytes), folder: folder, isMain: isMain)
  }

  mutating func load(_ yaml: YAMLText, folder: String?, isMain: Bool) {
    let name = yaml.text.name
    loaded.insert(name)
    chain.append(name)
    defer { chain.removeLast() }
    let file = session.add(yaml.text)
    for diagnostic in yaml.diagnostics { session.report(diagnostic) }
    guard yaml.diagnostics.isEmpty else { return }
    let isBlank = yaml.root.map { root($0, in: file).isEmpty } ?? true
    guard let tree = yaml.root, !isBlank else {
      report("R004", "the file is empty; it must begin with entente: \"1\"", in: file)
      return
    }
    let reader = root(tree, in: file)
    guard case .map(let pairs) = tree.content else {
      reader.wrongShape("a model", expected: "a map of sections")
      return
    }
    var sections: [(key: TextNode, name: String, value: TextNode)] = []
    for pair in pairs {
      let (key, value) = (pair.key, pair.value)
      guard let name = key.scalar else {
        reader.at(key).wrongShape("a section's name", expected: "a text")
        continue
      }
      if name.hasPrefix("x-") { continue }
      if name == "scenarios" || name == "scenario" {
        session.report(
          Diagnostic(
            "R101",
            "scenarios are files of their own, not a section",
            at: reader.at(key).range,
            help: "put each scenario into scenarios/ID.yaml beside the model"
          )
        )
      } else if !Self.topLevelKeys.contains(name) {
        Fields.unknown(reader.at(key), of: "a model", known: Self.topLevelKeys)
      } else {
        sections.append((key, name, value))
      }
    }
    guard checkVersion(sections, reader: reader) else { return }
    let language = language(of: sections, reader: reader) ?? session.defaultLanguage
    if isMain { session.defaultLanguage = language }
    for section in sections where section.name == "imports" {
      let items = reader.at(section.value).items
      readAhead(items.compactMap(\.scalar), folder: folder)
      for item in items { load(imported: item, folder: folder) }
    }
    files.append(
      ModelFile(
        file: file,
        root: tree,
        sections: sections,
        language: language,
        isMain: isMain,
        folder: folder
      )
    )
  }

  /// The language that the file says for its plain texts; English for embedded files.
  private func language(
    of sections: [(key: TextNode, name: String, value: TextNode)],
    reader: NodeReader
  ) -> LanguageTag? {
    for section in sections where section.name == "defaults" {
      guard case .map(let defaults) = section.value.content else { continue }
      for pair in defaults where pair.key.scalar == "lang" {
        return pair.value.scalar.map(LanguageTag.init(_:))
      }
    }
    return session.texts[reader.file].name.hasPrefix("entente:") ? "en" : nil
  }

  private func root(_ node: TextNode, in file: Int) -> NodeReader {
    NodeReader(node: node, context: .init(file: file, session: session, language: "en"))
  }

  private func report(_ code: RuleCode, _ message: String, in file: Int, help: String? = nil) {
    session.report(
      Diagnostic(
        code,
        message,
        at: SourceRange(
          file: session.texts[file].name,
          start: SourcePosition(line: 1, column: 1)
        ),
        help: help
      )
    )
  }

  /// Whether the file says that it is of the format that is read here; what is wrong is reported.
  func checkVersion(
    _ sections: [(key: TextNode, name: String, value: TextNode)],
    reader: NodeReader
  ) -> Bool {
    guard let version = sections.first(where: { $0.name == "entente" }) else {
      report(
        "R004",
        "the file does not say its format",
        in: reader.file,
        help: "begin the file with entente: \"1\""
      )
      return false
    }
    let value = reader.at(version.value)
    if value.scalar != "1" {
      let newer = value.scalar.flatMap { Int($0) }.map { $0 > 1 } ?? false
      session.report(
        Diagnostic(
          "R004",
          newer
            ? "entente \"\(value.scalar ?? "")\" is newer than this tool reads (\"1\")"
            : "the format must be \"1\", found \(value.kindInWords)",
          at: value.range,
          help: newer
            ? "update entente, or write the file for format \"1\"" : "write entente: \"1\""
        )
      )
      return false
    }
    if sections.first?.name != "entente" {
      session.report(
        Diagnostic(
          "R004",
          "entente: \"1\" must be the first key of the file",
          at: reader.at(version.key).range,
          help: "move it to the top"
        )
      )
    }
    return true
  }
}
