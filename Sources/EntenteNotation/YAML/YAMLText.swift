internal import EntenteModel
internal import Yams

/// Reads one YAML document into a tree of nodes with positions, or says everything that keeps it
/// from being one.
struct YAMLText {
  /// The greatest size of a file, in bytes.
  static let sizeLimit = 64 << 20
  /// How many repeated keys are reported before giving up.
  private static let repetitionLimit = 50

  let text: SourceText
  private(set) var root: TextNode?
  private(set) var diagnostics: [Diagnostic] = []

  init(name: String, bytes: [UInt8]) {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    text = SourceText(name: name, utf8: bytes)
    guard let string = String(validating: bytes, as: UTF8.self) else {
      let position = Self.firstInvalid(in: bytes)
      diagnostics = [
        Diagnostic(
          "R001",
          "the file is not UTF-8 text",
          at: SourceRange(file: name, start: position),
          help: "save the file in the encoding UTF-8"
        )
      ]
      return
    }
    let refused = TokenScan.refusedTokens(in: bytes)
    guard refused.isEmpty else {
      diagnostics = refused.map { diagnostic(for: $0) }
      return
    }
    parse(string)
  }

  private mutating func parse(_ string: String) {
    var string = string
    for _ in 0..<Self.repetitionLimit {
      do {
        let parser = try Yams.Parser(yaml: string, resolver: .basic)
        let node = try parser.singleRoot()
        if diagnostics.isEmpty { root = node.map(Self.textNode) }
        return
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(let keys, let context) = error,
          let key = keys.first,
          let repaired = repair(string, key: key, first: context.mark)
        else {
          diagnostics.append(diagnostic(for: error))
          return
        }
        string = repaired
      } catch {
        diagnostics.append(Diagnostic("R001", "\(error)", at: nil))
        return
      }
    }
  }

  /// Reports a repeated key and gives it another name of the same length, so that reading can go on
  /// and find what else is wrong.
  private mutating func repair(_ string: String, key: String, first mark: Mark) -> String? {
    let first = SourcePosition(line: mark.line, column: mark.column)
    let current = SourceText(name: text.name, utf8: Array(string.utf8))
    guard let second = DuplicateKey.repetition(of: key, after: first, in: current) else {
      return nil
    }
    let length = key.unicodeScalars.count
    let place = text.range(at: second, plainLength: length)
    diagnostics.append(
      Diagnostic(
        "R002",
        "\"\(key)\" is defined twice (\(first.line):\(first.column) and \(second.line):\(second.column))",
        at: place,
        label: "defined again here",
        help: "keep one of the two, or give one another id",
        notes: [.init("first defined here", at: text.range(at: first, plainLength: length))]
      )
    )
    guard let substitute = Unicode.Scalar(0xE000 + diagnostics.count) else { return nil }
    var lines = string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var scalars = Array(lines[second.line - 1].unicodeScalars)
    let name = String(repeating: String(substitute), count: place.length)
    scalars.replaceSubrange(
      (second.column - 1)..<(second.column - 1 + place.length),
      with: Array(name.unicodeScalars)
    )
    lines[second.line - 1] = String(String.UnicodeScalarView(scalars))
    return lines.joined(separator: "\n")
  }

  /// The node as one of ours; there are no aliases, as their anchors are refused before.
  private static func textNode(_ node: Node) -> TextNode {
    let position = node.mark.map { SourcePosition(line: $0.line, column: $0.column) }
    switch node {
    case .scalar(let scalar):
      return TextNode(.scalar(scalar.string, isPlain: scalar.style == .plain), at: position)
    case .sequence(let sequence):
      return TextNode(.list(sequence.map(textNode)), at: position)
    case .mapping(let mapping):
      let pairs = mapping.map { TextNode.Pair(key: textNode($0.key), value: textNode($0.value)) }
      return TextNode(.map(pairs), at: position)
    case .alias:
      return TextNode("")
    }
  }

  private func diagnostic(for token: TokenScan.Refused) -> Diagnostic {
    let message =
      switch token.character {
      case "&": "anchors are not allowed; repeat the value or use a type default"
      case "*": "aliases are not allowed; repeat the value"
      default: "tags are not allowed; every value is read by its key"
      }
    return Diagnostic(
      "R003",
      message,
      at: SourceRange(file: text.name, start: token.position, length: token.length),
      help: "if it is meant as text, put the whole value in quotes"
    )
  }

  private func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let position = SourcePosition(line: max(1, mark.line), column: max(1, mark.column))
      return Diagnostic(
        "R001",
        problem.trimmed,
        at: text.range(at: position, plainLength: 1),
        notes: context.map { [.init($0.text.trimmed)] } ?? []
      )
    case .reader(let problem, let offset, _, _):
      return Diagnostic("R001", problem.trimmed, at: range(atByte: offset ?? 0))
    case .duplicatedKeysInMapping(let keys, let context):
      let position = SourcePosition(line: context.mark.line, column: context.mark.column)
      return Diagnostic(
        "R002",
        "\"\(keys.first ?? "")\" is defined twice",
        at: text.range(at: position, plainLength: keys.first?.unicodeScalars.count ?? 1)
      )
    default:
      return Diagnostic(
        "R001",
        "\(error)".trimmed,
        at: SourceRange(file: text.name, start: SourcePosition(line: 1, column: 1))
      )
    }
  }

  private func range(atByte offset: Int) -> SourceRange {
    var position = SourcePosition(line: 1, column: 1)
    var rest = offset
    for number in 1...max(1, text.lineCount) {
      let count = text.line(number).utf8.count + 1
      position = SourcePosition(line: number, column: min(rest, count) + 1)
      if rest < count { break }
      rest -= count
    }
    return SourceRange(file: text.name, start: position)
  }

  private static func firstInvalid(in bytes: [UInt8]) -> SourcePosition {
    var line = 1
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if String(validating: bytes[start..<offset], as: UTF8.self) == nil { break }
      line += 1
      start = offset + 1
    }
    var column = 1
    for scalar in String(decoding: bytes[start...].prefix { $0 != 0x0A }, as: UTF8.self)
      .unicodeScalars
    {
      if scalar == "\u{FFFD}" { break }
      column += 1
    }
    return SourcePosition(line: line, column: column)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
