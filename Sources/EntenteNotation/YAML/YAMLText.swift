internal import EntenteModel
internal import Yams

/// Reads one YAML document into a tree of nodes with positions, or says everything that keeps it
/// from being one.
struct YAMLText: Sendable {
  /// The greatest size of a file, in bytes.
  static let sizeLimit = 64 << 20
  /// How many repeated keys are reported before giving up.
  private static let repetitionLimit = 50

  let text: SourceText
  private(set) var root: TextNode?
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - name: The name under which places are shown.
  ///   - bytes: The text.
  init(name: String, bytes: [UInt8]) {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    text = SourceText(name: name, utf8: bytes)
    guard let string = String(validating: bytes, as: UTF8.self) else {
      diagnostics = [
        Diagnostic(
          "R001",
          "the file is not UTF-8 text",
          at: SourceRange(file: name, start: Self.firstInvalid(in: bytes)),
          help: "save the file in the encoding UTF-8"
        )
      ]
      return
    }
    if let tree = DirectYAML.tree(bytes) {
      root = tree
      return
    }
    let scanned = YAMLScan.run(bytes)
    diagnostics = scanned.refused.map { diagnostic(for: $0) }
    if let position = scanned.tooDeep {
      diagnostics.append(
        Diagnostic(
          "R001",
          "maps and lists are nested more than \(YAMLScan.depthLimit) levels deep",
          at: SourceRange(file: name, start: position),
          help: "a model needs fewer than twenty"
        )
      )
    }
    guard diagnostics.isEmpty else { return }
    parse(string, bytes)
  }

  private mutating func parse(_ string: String, _ bytes: [UInt8]) {
    do {
      root = try Self.parsed(string)
    } catch let error as YamlError {
      guard case .duplicatedKeysInMapping = error else {
        diagnostics = [diagnostic(for: error)]
        return
      }
      let repetitions = YAMLScan.run(bytes, repetitions: true).repetitions
      guard !repetitions.isEmpty else {
        diagnostics = [diagnostic(for: error)]
        return
      }
      diagnostics = repetitions.prefix(Self.repetitionLimit).map { diagnostic(for: $0) }
      // The parser stopped at the first; a text without repeated keys shows what else is wrong.
      let repaired = Self.repaired(bytes, without: repetitions)
      do {
        _ = try Self.parsed(String(decoding: repaired, as: UTF8.self))
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping = error { return }
        diagnostics.append(diagnostic(for: error))
      } catch {}
    } catch {
      diagnostics = [Diagnostic("R001", "\(error)", at: nil)]
    }
  }

  /// The tree of a text as the parser for all of YAML reads it.
  ///
  /// - Parameter string: A text without anchors, aliases and tags.
  /// - Returns: The tree; nil if the text is empty.
  /// - Throws: `YamlError`.
  static func parsed(_ string: String) throws -> TextNode? {
    try Yams.Parser(yaml: string, resolver: .basic).singleRoot().map(textNode)
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
      let pairs = mapping.map { TextNode.Pair(key: textNode($0), value: textNode($1)) }
      return TextNode(.map(pairs), at: position)
    case .alias:
      return TextNode("")
    }
  }

  /// The text with each repeated key put into other letters, as many of them.
  private static func repaired(
    _ bytes: [UInt8],
    without repetitions: [YAMLScan.Repetition]
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for (number, repetition) in repetitions.enumerated() {
      result += bytes[copied..<repetition.bytes.lowerBound]
      let name = "_" + String(number, radix: 36)
      let padding = max(0, repetition.secondLength - name.utf8.count)
      result += Array(repeating: UInt8(ascii: "_"), count: padding)
      result += name.utf8.suffix(repetition.secondLength)
      copied = repetition.bytes.upperBound
    }
    return result + bytes[copied...]
  }

  private func diagnostic(for repetition: YAMLScan.Repetition) -> Diagnostic {
    let (first, second) = (repetition.first, repetition.second)
    return Diagnostic(
      "R002",
      "\"\(repetition.key)\" is defined twice "
        + "(\(first.line):\(first.column) and \(second.line):\(second.column))",
      at: SourceRange(file: text.name, start: second, length: repetition.secondLength),
      label: "defined again here",
      help: "keep one of the two, or give one another id",
      notes: [
        .init(
          "first defined here",
          at: SourceRange(file: text.name, start: first, length: repetition.firstLength)
        )
      ]
    )
  }

  private func diagnostic(for token: YAMLScan.Refused) -> Diagnostic {
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
      let place = text.range(at: position, plainLength: 1)
      let character = text.line(position.line).unicodeScalars.dropFirst(position.column - 1).first
      return Diagnostic(
        "R001",
        problem.trimmed,
        at: SourceRange(file: place.file, start: place.start),
        help: Self.advice(for: problem.trimmed, at: character),
        notes: context.map { [.init($0.text.trimmed)] } ?? []
      )
    case .reader(let problem, _, _, _):
      return Diagnostic(
        "R001",
        problem.trimmed,
        at: firstControlCharacter,
        help: Self.advice(for: problem.trimmed, at: nil)
      )
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

  /// The first character that YAML does not allow.
  private var firstControlCharacter: SourceRange {
    var cursor = ByteCursor(text.utf8)
    while let byte = cursor.current {
      if cursor.isAtBreak {
        cursor.advanceLine()
        continue
      }
      let next = cursor.byte(after: 1) ?? 0
      let isNoncharacter =
        byte == 0xEF && next == 0xBF && (cursor.byte(after: 2) ?? 0) >= 0xBE
      let isControl = byte < 0x20 && byte != 0x09 || byte == 0x7F || byte == 0xC2 && next < 0xA0
      if isControl || isNoncharacter { break }
      cursor.advance()
    }
    return SourceRange(file: text.name, start: cursor.position(of: cursor.offset))
  }

  private static func firstInvalid(in bytes: [UInt8]) -> SourcePosition {
    var position = SourcePosition(line: 1, column: 1)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      if scalar.first == 0x0A {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return position
  }

  /// What to do about a problem that the parser names; nil where its words say it.
  private static func advice(for problem: String, at character: Unicode.Scalar?) -> String? {
    if character == "\t" { return "indent with spaces, not tabs" }
    switch problem {
    case "mapping values are not allowed in this context":
      return "put a text that has a colon and a space in it in quotes, or correct the indentation"
    case "found character that cannot start any token":
      return "put the text in quotes"
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      return "close the bracket, separate items by commas, or put the text in quotes"
    case "could not find expected ':'":
      return "write a colon and a space after the key, or put a long text in quotes"
    case "did not find expected key", "did not find expected '-' indicator":
      return "indent what belongs together alike, and close quotation marks in the lines before"
    case "found unexpected end of stream": return "close the quotation marks"
    case "control characters are not allowed": return "remove the character"
    case "but found another document": return "put each model into a file of its own"
    default: return nil
    }
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
