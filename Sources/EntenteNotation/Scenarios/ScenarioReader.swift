public import EntenteModel
internal import OrderedCollections

/// Turns scenario files into scenarios, or into every problem with its place.
///
/// A model's scenarios are the files `scenarios/*.yaml` beside it. They are read with the words of
/// the model, and know each other by their identifiers.
public struct ScenarioReader: Sendable {
  /// The greatest number of scenarios of one model.
  private static let fileLimit = 1_000

  private let access: any FileAccess
  private let measures: [String]?

  /// Creates a reader of the disk, or of other files.
  ///
  /// - Parameters:
  ///   - access: Where the files are.
  ///   - measures: The names of the measures that there are; nil if names of measures are not
  ///     looked at.
  public init(files access: any FileAccess = DiskFiles(), measures: [String]? = nil) {
    self.access = access
    self.measures = measures
  }

  /// Reads the scenarios of a model, and others by their paths.
  ///
  /// - Parameters:
  ///   - model: The model that they are for.
  ///   - path: Where the model was read: a file, or a folder that holds `model.yaml`.
  ///   - others: Paths of further scenario files.
  /// - Returns: The scenarios, those beside the model first and by the names of their files, and
  ///   every problem. Without a folder `scenarios` there are none.
  /// - Throws: ``FileAccessError`` if a file cannot be read.
  public func read(
    for model: Model,
    at path: String,
    and others: [String] = []
  ) throws -> ScenarioSet {
    let (folder, names) = try files(beside: path)
    if names.count > Self.fileLimit {
      throw FileAccessError(
        path: folder,
        reason: .refused("it holds more than \(Self.fileLimit) scenarios")
      )
    }
    var builder = ScenarioSetBuilder(model: model, measures: measures)
    var known: [String: Int] = [:]
    for name in names {
      let file = Paths.join(folder, name)
      let bytes = try access.bytes(of: file, limit: YAMLText.sizeLimit)
      known[access.canonical(file)] = builder.read(
        bytes,
        path: file,
        stem: String(name.dropLast(5))
      )
    }
    for other in others {
      let place = access.canonical(other)
      if let position = known[place] {
        builder.paths[other] = position
      } else {
        let bytes = try access.bytes(of: other, limit: YAMLText.sizeLimit)
        known[place] = builder.read(bytes, path: other, stem: nil)
      }
    }
    return builder.finish()
  }

  /// How many scenario files stand beside a model.
  ///
  /// - Parameter path: Where the model was read: a file, or a folder that holds `model.yaml`.
  /// - Returns: The number of files, whether they can be read or not.
  /// - Throws: ``FileAccessError`` if the folder cannot be listed.
  public func count(at path: String) throws -> Int { try files(beside: path).names.count }

  private func files(beside path: String) throws -> (folder: String, names: [String]) {
    let home = access.isFolder(path) ? path : Paths.folder(of: path)
    let folder = Paths.join(home, "scenarios")
    let names = try access.fileNames(in: folder).filter {
      $0.hasSuffix(".yaml") && !$0.hasPrefix(".")
    }
    return (folder, names)
  }

  /// Reads one scenario from its text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: The name under which places are shown.
  ///   - model: The model that it is for.
  /// - Returns: The scenario, if there is one, and every problem.
  public func read(
    text: String,
    name: String = "scenario.yaml",
    for model: Model
  ) -> ScenarioSet {
    var builder = ScenarioSetBuilder(model: model, measures: measures)
    _ = builder.read(Array(text.utf8), path: name, stem: nil)
    return builder.finish()
  }
}

/// Reads scenario files one by one, then looks at what they say of each other.
struct ScenarioSetBuilder {
  let model: Model
  let measures: [String]?
  /// Which file is meant by a path.
  var paths: [String: Int] = [:]
  private let types: [RelationTypeID: ResolvedRelationType]
  private let session = ReadingSession()
  private var files: [ScenarioFile] = []
  /// The file of each scenario.
  private var positions: OrderedDictionary<ScenarioID, Int> = [:]

  init(model: Model, measures: [String]?) {
    self.model = model
    self.measures = measures
    types = ModelIndex(model).types
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: The path under which it is shown.
  ///   - stem: What the scenario must be called; nil if it may be called anything.
  /// - Returns: The position of the file.
  mutating func read(_ bytes: [UInt8], path: String, stem: String?) -> Int {
    let yaml = YAMLText(name: path, bytes: bytes)
    let position = session.add(yaml.text)
    paths[path] = position
    let before = session.diagnostics.count
    var file = ScenarioFile(path: path, text: yaml.text, root: yaml.root)
    for diagnostic in yaml.diagnostics { session.report(diagnostic) }
    if yaml.diagnostics.isEmpty { read(yaml.root, into: &file, position) }
    let hasErrors = session.diagnostics.dropFirst(before).contains { $0.severity == .error }
    if hasErrors { file.scenario = nil }
    files.append(file)
    enter(file, at: position, stem: stem)
    return position
  }

  private func read(_ root: TextNode?, into file: inout ScenarioFile, _ position: Int) {
    let language = model.defaults.language
    let context = NodeReader.Context(file: position, session: session, language: language)
    guard let root, !NodeReader(node: root, context: context).isEmpty else {
      session.report(
        Diagnostic(
          "R004",
          "the file is empty; it must begin with entente: \"1\"",
          at: SourceRange(file: file.path, start: SourcePosition(line: 1, column: 1))
        )
      )
      return
    }
    let reader = NodeReader(node: root, context: context)
    guard case .map(let pairs) = root.content else {
      reader.wrongShape("a scenario", expected: "a map that begins with entente: \"1\"")
      return
    }
    let sections = pairs.compactMap { pair in
      pair.key.scalar.map { (key: pair.key, name: $0, value: pair.value) }
    }
    guard FileLoader(MemoryFiles([:]), session: session).checkVersion(sections, reader: reader)
    else { return }
    file.id = sections.first { $0.name == "scenario" }?.value.scalar.map { ScenarioID($0) }
    guard let read = reader.scenario(types: types) else { return }
    file.scenario = read.scenario
    file.operations = read.origins
  }

  /// R903: a scenario is called as its file, and no other is called so.
  private mutating func enter(_ file: ScenarioFile, at position: Int, stem: String?) {
    guard let id = file.id, let place = file.range(of: [.key("scenario")]) else { return }
    if let first = positions[id] {
      session.report(
        Diagnostic(
          "R903",
          "the scenario \"\(id)\" is already in \(files[first].path)",
          at: place,
          help: "give this one another id",
          notes: [.init("first here", at: files[first].range(of: [.key("scenario")]))]
        )
      )
      return
    }
    positions[id] = position
    guard let stem, stem != id.rawValue, id.isWellFormed else { return }
    session.report(
      Diagnostic(
        "R903",
        "the scenario \"\(id)\" is in a file called \(stem).yaml",
        at: place,
        help: "call the file \(id).yaml, or the scenario \(stem)"
      )
    )
  }

  func finish() -> ScenarioSet {
    var set = ScenarioSet(model: model, files: files, positions: positions, paths: paths)
    let found = ScenarioChecker(set: set, measures: measures).findings()
    for finding in found where set.told.insert(.init(finding.value)).inserted {
      set.file(of: finding.value).map { session.report(finding.diagnostic(in: $0)) }
    }
    set.diagnostics = session.sortedDiagnostics
    return set
  }
}
