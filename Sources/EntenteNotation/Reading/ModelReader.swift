public import EntenteModel
internal import OrderedCollections

/// What came of reading a model: the model, if there is one, and every problem found.
public struct Reading: Sendable {
  /// The model; nil if the text has errors of form, so that none could be made.
  ///
  /// A model is there also when it has errors of meaning; ``hasErrors`` tells.
  public let model: Model?
  /// All problems, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// The texts that were read, the model's own file first.
  let texts: [SourceText]
  /// Where elements were written; nil if the reading keeps no places.
  var map: SourceMap?

  /// Where a part of an element was written: the value that the path leads to, or the nearest part
  /// of it that is written; nil for what is in no file.
  public func place(of path: ElementPath) -> SourceRange? { map?.range(of: path) }

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The model, if nothing is wrong with it.
  ///
  /// - Returns: The model; it may have warnings.
  /// - Throws: ``NotationError`` with all diagnostics if there is an error.
  public func checkedModel() throws -> Model {
    guard let model, !hasErrors else { throw NotationError(diagnostics) }
    return model
  }

  /// A part of a line, and whether it reaches to the end of the line; nil if the file was not read.
  func part(
    ofLine line: Int,
    of file: String,
    from column: Int,
    count: Int
  ) -> (scalars: [Unicode.Scalar], isToEnd: Bool)? {
    texts.first { $0.name == file }?.part(
      from: SourcePosition(line: line, column: column),
      count: count
    )
  }

  /// The line of a file read, for excerpts; nil if it was not read.
  public func line(_ number: Int, of file: String) -> String? {
    texts.first { $0.name == file }?.line(number)
  }
}

/// Turns model text into a model, or into every problem with its place.
///
/// Reading has stages: the files and their YAML, the form of what they hold, then its meaning.
/// Each stage gathers all its problems; an error of form keeps the check of meaning from running,
/// since it would only report what follows from it.
public struct ModelReader: Sendable {
  private let access: any FileAccess
  private let leastSeverity: Severity

  /// Creates a reader of the disk, or of other files.
  ///
  /// - Parameters:
  ///   - access: Where the files are.
  ///   - severity: The least severity that matters in a model's meaning. A reader for errors takes
  ///     less time, and leaves warnings and notes out.
  public init(files access: any FileAccess = DiskFiles(), atLeast severity: Severity = .note) {
    self.access = access
    leastSeverity = severity
  }

  /// Reads the model at a path: a file, or a folder that holds `model.yaml`.
  ///
  /// - Parameter path: The path of the model.
  /// - Returns: The model and its problems.
  /// - Throws: ``FileAccessError`` if the model's own file cannot be read.
  public func read(_ path: String) throws -> Reading {
    if path.isEmpty { throw FileAccessError(path: path, reason: .missing) }
    Vocabulary.readBaseAhead()
    let file = access.isFolder(path) ? Paths.join(path, "model.yaml") : path
    let session = ReadingSession(root: projectRoot(of: file))
    var loader = FileLoader(access, session: session)
    try loader.load(main: file)
    return finish(session, loader)
  }

  /// Reads a model from its text.
  ///
  /// - Parameters:
  ///   - text: The model text.
  ///   - name: The name under which places are shown; imports are relative to it.
  /// - Returns: The model and its problems.
  public func read(text: String, name: String = "model.yaml") -> Reading {
    let session = ReadingSession(root: projectRoot(of: name))
    var loader = FileLoader(access, session: session)
    loader.load(Array(text.utf8), name: name, folder: Paths.folder(of: name), isMain: true)
    return finish(session, loader)
  }

  /// The nearest folder above the file that holds `.git`, else the folder of the file.
  private func projectRoot(of file: String) -> String {
    let folder = Paths.folder(of: file)
    var current = access.canonical(folder)
    while true {
      if access.exists(Paths.join(current, ".git")) { return current }
      let parent = Paths.folder(of: current)
      if parent == current || parent == "." { return folder }
      current = parent
    }
  }

  private func finish(_ session: ReadingSession, _ loader: FileLoader) -> Reading {
    var model: Model?
    var map: SourceMap?
    if !session.hasErrors || session.diagnostics.allSatisfy({ $0.code.rawValue >= "R1" }) {
      var assembler = ModelAssembler(session: session, access: access)
      assembler.assemble(loader.files)
      if !session.hasErrorsOfForm {
        model = assembler.model
        let places = SourceMap(session: session)
        map = places
        check(assembler.model, session, places)
      }
    }
    return Reading(
      model: model,
      diagnostics: session.sortedDiagnostics,
      texts: session.texts,
      map: map
    )
  }

  private func check(_ model: Model, _ session: ReadingSession, _ map: SourceMap) {
    let violations = model.violations(atLeast: leastSeverity)
    let hasUnknowns = violations.contains { $0.code == "R301" || $0.code == "R302" }
    let isIncomplete = session.hasErrors
    let base = Set(Vocabulary.base.addresses)
    var told: Set<Diagnostic> = []
    for violation in violations where !session.broken.contains(violation.path.element) {
      // What could not be read may be what uses a definition, or all that a view shows.
      if isIncomplete, violation.code.mayFollowFromGaps { continue }
      if hasUnknowns, violation.code == "R801" { continue }
      // An embedded word can only be at odds with a model's own that took another's place.
      if base.contains(violation.path.element), session.origins[violation.path.element] == nil {
        continue
      }
      let diagnostic = Diagnostic(
        violation.code,
        violation.message,
        severity: violation.severity,
        at: map.range(of: violation.path),
        label: violation.label,
        help: violation.help,
        notes: violation.notes.compactMap { note in
          let place = note.path.flatMap(map.range)
          // The base vocabulary is in no file that could be shown.
          return note.path != nil && place == nil ? nil : .init(note.message, at: place)
        }
      )
      // Several actors that are written as one participant share its role and dates.
      if told.insert(diagnostic).inserted { session.report(diagnostic) }
    }
    ArchiveCheck(model: model, session: session, access: access, map: map).run()
  }
}

extension RuleCode {
  /// Whether a finding may only come of something that is missing from the model.
  fileprivate var mayFollowFromGaps: Bool {
    ["R303", "R304", "R801", "R804", "R806"].contains(self)
  }
}

extension ReadingSession {
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether an error concerns the YAML, the shape or the files, not a value's meaning.
  var hasErrorsOfForm: Bool {
    diagnostics.contains { $0.severity == .error && $0.code < "R3" }
  }

  /// The problems by file and position; where several stand at one place, as they were found.
  var sortedDiagnostics: [Diagnostic] {
    var order: [String: Int] = [:]
    for (index, text) in texts.enumerated() { order[text.name] = index }
    let keyed = diagnosticsWithColumns.enumerated().map { offset, diagnostic in
      let range = diagnostic.range
      return (
        range.flatMap { order[$0.file] } ?? texts.count,
        range?.start.line ?? 0,
        range?.start.column ?? 0,
        offset,
        diagnostic
      )
    }
    return keyed.sorted { ($0.0, $0.1, $0.2, $0.3) < ($1.0, $1.1, $1.2, $1.3) }.map(\.4)
  }
}

extension Model {
  /// Reads and checks the model at a path.
  ///
  /// - Parameter path: A file, or a folder that holds `model.yaml`.
  /// - Throws: ``FileAccessError`` if it cannot be read, ``NotationError`` if it has errors.
  public init(contentsOf path: String) throws {
    self = try ModelReader(atLeast: .error).read(path).checkedModel()
  }

  /// Reads and checks a model text.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``NotationError`` if it has errors.
  public init(notation text: String) throws {
    self = try ModelReader(atLeast: .error).read(text: text).checkedModel()
  }
}
