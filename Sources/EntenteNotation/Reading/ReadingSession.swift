internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// What one reading of a model gathers: problems, texts, and where each element was written.
final class ReadingSession {
  /// Where an element was written.
  struct Origin: Sendable {
    /// The position of the file in ``texts``.
    let file: Int
    /// The key of the element; nil for the model itself.
    let key: TextNode?
    /// The element.
    let node: TextNode
  }

  /// Problems found while reading.
  private(set) var diagnostics: [Diagnostic] = []
  /// The texts read, the model's own file first.
  private(set) var texts: [SourceText] = []
  /// Where each element was written.
  var origins: [Address: Origin] = [:]
  /// Where elements stand that were not written as YAML, such as rows of tables.
  var rowOrigins: [Address: SourceRange] = [:]
  /// The tables that were read, by the name of their file.
  var tables: [String: Table] = [:]
  /// Additions to elements, by `extend`.
  var extensions: [Address: [Origin]] = [:]
  /// Elements with a problem of form, about whose meaning nothing more is said.
  private(set) var broken: Set<Address> = []
  /// The folder that imports and tables may not leave.
  let root: String
  /// The language of plain texts in files that do not say theirs: that of the model's own file.
  var defaultLanguage: LanguageTag = "en"
  /// The element that is being read.
  var current: Address?

  /// Begins a reading.
  init(root: String = ".") {
    self.root = root
  }

  /// What a reading of some elements beside others needs to know.
  struct Snapshot: Sendable {
    let texts: [SourceText]
    let root: String
    let defaultLanguage: LanguageTag
    /// Where elements were or will have been written.
    var origins: [Address: Origin]
  }

  /// What is known so far.
  var snapshot: Snapshot {
    Snapshot(texts: texts, root: root, defaultLanguage: defaultLanguage, origins: origins)
  }

  /// Begins a reading of some elements, beside others.
  init(_ snapshot: Snapshot) {
    root = snapshot.root
    texts = snapshot.texts
    defaultLanguage = snapshot.defaultLanguage
    origins = snapshot.origins
  }

  /// Hands over the problems found, to be reported elsewhere.
  func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics.removeAll() }
    return diagnostics
  }

  /// Adds a text and returns its position.
  func add(_ text: SourceText) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  /// Whether a file of the model could not be had, so that what it defines is missing.
  private(set) var lacksFiles = false
  /// What was reported of rows of a table: what is wrong with the template is wrong in every row.
  private var reportedOfRows: Set<Diagnostic> = []

  /// Reports a problem; an error marks the element that is being read as broken.
  func report(_ diagnostic: Diagnostic) {
    if let current, rowOrigins[current] != nil {
      if reportedOfRows.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    } else {
      diagnostics.append(diagnostic)
    }
    if diagnostic.code == "R201" { lacksFiles = true }
    if diagnostic.severity == .error, let current { broken.insert(current) }
  }

  /// The place of a node: a scalar from its first to its last character, anything else its start.
  func range(of node: TextNode, in file: Int) -> SourceRange {
    texts[file].range(of: node)
  }
}

extension SourceText {
  /// The place of a node: a scalar from its first to its last character, anything else its start.
  func range(of node: TextNode) -> SourceRange {
    if let cell = node.cell { return cell }
    guard let start = node.position else {
      return SourceRange(file: name, start: SourcePosition(line: 1, column: 1))
    }
    guard let scalar = node.scalar else { return SourceRange(file: name, start: start) }
    return range(at: start, plainLength: max(1, scalar.unicodeScalars.count))
  }

  /// The place of a part of a scalar, by its position among the scalar's own characters; that of the
  /// whole where the text spells it otherwise, as over several lines.
  func range(of node: TextNode, from offset: Int, length: Int) -> SourceRange {
    var range = range(of: node)
    guard node.cell == nil, case .scalar(let scalar, let isPlain) = node.content else {
      return range
    }
    let count = scalar.unicodeScalars.count
    let quotes = isPlain ? 0 : 2
    guard range.length == count + quotes, offset >= 0 else { return range }
    if offset >= count {
      // What is missing at the end is shown there, in quotes on the closing one.
      range.start.column += count + quotes / 2 - (isPlain ? 1 : 0)
      range.length = 1
      return range
    }
    range.start.column += offset + quotes / 2
    range.length = max(1, min(length, count - offset))
    return range
  }
}

extension ReadingSession {
  /// The problems, those in a cell of a table with the name of its column.
  var diagnosticsWithColumns: [Diagnostic] {
    var lines: [String: [Int: Int]] = [:]
    return diagnostics.map { diagnostic in
      guard let range = diagnostic.range, let table = tables[range.file] else { return diagnostic }
      let positions =
        lines[range.file]
        ?? Dictionary(
          table.records.enumerated().map { ($0.element.line, $0.offset) },
          uniquingKeysWith: { first, _ in first }
        )
      lines[range.file] = positions
      guard let position = positions[range.start.line], let names = table.header?.names else {
        return diagnostic
      }
      let record = table.records[position]
      let field = record.last { field in
        field.line == range.start.line && field.column <= range.start.column
      }
      guard let field, field.position < names.count,
        range.start.column + range.length
          <= field.column + max(1, field.text.unicodeScalars.count + (field.isQuoted ? 2 : 0))
      else { return diagnostic }
      var result = diagnostic
      result.message += " in column \"\(names[field.position])\""
      return result
    }
  }
}
