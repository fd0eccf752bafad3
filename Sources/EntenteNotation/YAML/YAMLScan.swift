/// Looks through YAML text for what must not be given to the parser, and for repeated keys.
///
/// An alias repeats what its anchor names, so that a few lines can stand for billions of values; and
/// the parser's tree is as deep as the text's brackets. Both are found here in the text itself, with
/// their places, so that such a text costs nothing.
///
/// The scan follows libyaml's scanner: the same tokens, the same indentation of block collections.
struct YAMLScan {
  /// A token that is refused.
  struct Refused: Equatable {
    let character: Unicode.Scalar
    let position: SourcePosition
    let length: Int
  }

  /// A key that a mapping has already.
  struct Repetition {
    let key: String
    let first: SourcePosition
    let firstLength: Int
    let second: SourcePosition
    let secondLength: Int
    /// The bytes of the second key.
    let bytes: Range<Int>
  }

  /// What the scan found.
  struct Findings {
    /// Anchors, aliases and tags, in order.
    var refused: [Refused] = []
    /// Where the text is nested too deeply, if it is; nothing was looked at beyond.
    var tooDeep: SourcePosition?
    /// Keys that are repeated, in order.
    var repetitions: [Repetition] = []
  }

  /// The greatest depth of maps and lists in one another.
  static let depthLimit = 200
  /// How many refused tokens are gathered before giving up.
  private static let refusalLimit = 1_000

  /// A token that a colon can make a key.
  struct PossibleKey {
    var start: Int
    var end: Int
    var line: Int
    var indent: Int
    var position: SourcePosition?
    var isScalar: Bool
  }

  /// A map or list that is open.
  struct Level {
    /// The column of a block collection; nil in flow style.
    var indent: Int?
    /// The keys so far, where they are gathered.
    var keys: [String: (position: SourcePosition, length: Int)] = [:]
    /// In flow style, what may be a key around this level.
    var outerKey: PossibleKey?
    /// Whether the level is a list in brackets.
    var isFlowList = false
  }

  var cursor: ByteCursor
  let gathersKeys: Bool
  var levels: [Level] = []
  var flowDepth = 0
  var possibleKey: PossibleKey?
  var found = Findings()
  private var isStopped = false

  /// Looks through a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - repetitions: Whether to look for repeated keys, which takes more time.
  /// - Returns: What was found.
  static func run(_ bytes: [UInt8], repetitions: Bool = false) -> Findings {
    var scan = YAMLScan(bytes, gathersKeys: repetitions)
    scan.run()
    return scan.found
  }

  private init(_ bytes: [UInt8], gathersKeys: Bool) {
    cursor = ByteCursor(bytes)
    self.gathersKeys = gathersKeys
  }

  /// The column of the innermost block collection; -1 outside all.
  var blockIndent: Int { levels.last { $0.indent != nil }?.indent ?? -1 }

  private mutating func run() {
    while !isStopped, let byte = cursor.current {
      if byte == 0x20 || byte == 0x09 {
        cursor.advance()
      } else if cursor.isAtBreak {
        cursor.advanceLine()
      } else if byte == UInt8(ascii: "#") {
        cursor.skipLine()
      } else {
        scanToken(byte)
      }
    }
  }

  private mutating func scanToken(_ byte: UInt8) {
    if let key = possibleKey, key.line != cursor.line { possibleKey = nil }
    if flowDepth == 0 { closeBlocks(beyond: cursor.indent) }
    if cursor.indent == 0, scanDocumentMark(byte) { return }
    let isIndicator = flowDepth > 0 || cursor.isBlank(after: 1)
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): openFlow(isList: byte == UInt8(ascii: "["))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeFlow()
    case UInt8(ascii: ","):
      possibleKey = nil
      cursor.advance()
    case UInt8(ascii: "-") where cursor.isBlank(after: 1):
      if flowDepth == 0 { openBlock(at: cursor.indent) }
      possibleKey = nil
      cursor.advance()
    case UInt8(ascii: "?") where isIndicator:
      if flowDepth == 0 { openBlock(at: cursor.indent) }
      possibleKey = nil
      cursor.advance()
    case UInt8(ascii: ":") where isIndicator: scanValueIndicator()
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): refuse(byte)
    case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
      skipBlockScalar()
    case UInt8(ascii: "\""): scanScalar { $0.skipDoubleQuoted() }
    case UInt8(ascii: "'"): scanScalar { $0.skipSingleQuoted() }
    default: scanScalar { $0.skipPlain() }
    }
  }

  /// Directives, and the marks that begin and end documents.
  private mutating func scanDocumentMark(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "%") {
      cursor.skipLine()
      return true
    }
    guard isAtDocumentMark else { return false }
    if flowDepth == 0 { closeBlocks(beyond: -1) }
    possibleKey = nil
    cursor.advance(by: 3)
    return true
  }

  /// Whether `---` or `...` stands at the beginning of the line.
  var isAtDocumentMark: Bool {
    guard cursor.indent == 0, let byte = cursor.current,
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    else { return false }
    return cursor.byte(after: 1) == byte && cursor.byte(after: 2) == byte
      && cursor.isBlank(after: 3)
  }

  /// Leaves the block collections that begin further right.
  private mutating func closeBlocks(beyond indent: Int) {
    while let last = levels.last?.indent, last > indent { levels.removeLast() }
  }

  private mutating func openBlock(at indent: Int) {
    if blockIndent < indent { open(Level(indent: indent)) }
  }

  private mutating func open(_ level: Level) {
    levels.append(level)
    guard levels.count > Self.depthLimit else { return }
    found.tooDeep = cursor.position(of: cursor.offset)
    isStopped = true
  }

  private mutating func openFlow(isList: Bool) {
    notePossibleKey(isScalar: false)
    open(Level(outerKey: possibleKey, isFlowList: isList))
    possibleKey = nil
    flowDepth += 1
    cursor.advance()
  }

  private mutating func closeFlow() {
    if flowDepth > 0, let level = levels.popLast() {
      possibleKey = level.outerKey
      flowDepth -= 1
    }
    cursor.advance()
  }

  /// A colon makes what stands before it a key, and opens a block map if that is its first.
  private mutating func scanValueIndicator() {
    let key = possibleKey
    possibleKey = nil
    if flowDepth == 0 { openBlock(at: key?.indent ?? cursor.indent) }
    if gathersKeys, let key, key.isScalar { gather(key) }
    cursor.advance()
  }

  private mutating func gather(_ key: PossibleKey) {
    guard let position = key.position, var level = levels.popLast() else { return }
    defer { levels.append(level) }
    if level.isFlowList { return }
    let name = text(of: key.start..<key.end)
    let length = cursor.scalarCount(key.start..<key.end)
    guard let first = level.keys[name] else {
      level.keys[name] = (position, length)
      return
    }
    found.repetitions.append(
      Repetition(
        key: name,
        first: first.position,
        firstLength: first.length,
        second: position,
        secondLength: length,
        bytes: key.start..<key.end
      )
    )
  }

  /// Notes that the token at the cursor may turn out to be a key.
  mutating func notePossibleKey(isScalar: Bool) {
    guard possibleKey == nil else { return }
    possibleKey = PossibleKey(
      start: cursor.offset,
      end: cursor.offset,
      line: cursor.line,
      indent: cursor.indent,
      position: gathersKeys ? cursor.position(of: cursor.offset) : nil,
      isScalar: isScalar
    )
  }

  private mutating func scanScalar(_ skip: (inout YAMLScan) -> Void) {
    notePossibleKey(isScalar: true)
    skip(&self)
  }

  private mutating func refuse(_ byte: UInt8) {
    notePossibleKey(isScalar: false)
    let start = cursor.offset
    cursor.advance()
    while let byte = cursor.current, !cursor.isBlank(), !Self.isFlowIndicator(byte) {
      cursor.advance()
    }
    found.refused.append(
      Refused(
        character: Unicode.Scalar(byte),
        position: cursor.position(of: start),
        length: cursor.scalarCount(start..<cursor.offset)
      )
    )
    isStopped = found.refused.count >= Self.refusalLimit
  }

  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }
}
