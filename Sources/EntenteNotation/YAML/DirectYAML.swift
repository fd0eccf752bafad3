/// Reads the part of YAML that models are written in straight from the bytes: block maps and lists
/// whose keys are scalars, flow collections, and every style of scalar.
///
/// It knows nothing but that part. Whatever is outside of it or not plainly right, as an anchor, a
/// repeated key or a bracket that is not closed, makes the whole text unclear: the parser decides
/// what it means, and words what is wrong. Where this reader gives a tree, it is the parser's, with
/// the same text, style and place of every node; tests hold the two against each other.
///
/// The rules are those of libyaml's scanner: a block collection is as deep as the column of its
/// first token, a plain scalar runs on over lines that are indented deeper than the collection that
/// it stands in, and a key ends on the line that it begins on.
struct DirectYAML {
  /// Says that the parser has to decide.
  struct Unclear: Error {}

  /// The greatest depth of collections that are read here.
  private static let depthLimit = 100
  /// The greatest length of a key, in bytes; the parser allows 1,024 characters.
  private static let keyLimit = 1_000

  /// The text, with a zero behind its end, which occurs nowhere else.
  let bytes: [UInt8]
  /// The cursor.
  var offset = 0
  var line = 1
  /// Where the line begins, moved on by one for each byte that does not begin a character, so that
  /// the distance to the cursor is a column.
  var lineStart = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a text that is valid UTF-8 without a byte order mark.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: Its tree; nil if the parser has to decide.
  static func tree(_ bytes: [UInt8]) -> TextNode? {
    guard let text = plainText(bytes) else { return nil }
    var reader = DirectYAML(text)
    return try? reader.document()
  }

  private mutating func document() throws(Unclear) -> TextNode {
    try skipToToken()
    if isAtDocumentMark, current == UInt8(ascii: "-") {
      offset += 3
      try skipToLaterToken(than: line)
    }
    let root = try blockNode(in: -1, mayBeCollection: true)
    guard isAtEnd else { throw Unclear() }
    return root
  }

  // MARK: - Block collections

  /// The node at the cursor, and the way to the next token, on a later line.
  ///
  /// The block collection around it has its tokens in the column `indent`. No other begins in it
  /// right behind a key.
  private mutating func blockNode(
    in indent: Int,
    mayBeCollection: Bool
  ) throws(Unclear) -> TextNode {
    let (start, column) = (offset, column)
    switch current {
    case UInt8(ascii: "-") where isBlank(at: offset + 1):
      guard mayBeCollection else { throw Unclear() }
      return try blockList(at: column)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return try blockScalar(in: indent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let node = try flowNode()
      try skipToLaterToken(than: line)
      return node
    default:
      let firstLine = line
      let scalar = try scalar(in: indent)
      if mayBeCollection, isColon(endingKeyAt: start, on: firstLine) {
        return try blockMap(firstKey: scalar.node, at: column)
      }
      try skipToLaterToken(than: scalar.lastLine)
      return scalar.node
    }
  }

  /// A map; the cursor is at the colon behind its first key.
  private mutating func blockMap(firstKey: TextNode, at column: Int) throws(Unclear) -> TextNode {
    try descend()
    defer { depth -= 1 }
    var pairs: [TextNode.Pair] = []
    pairs.reserveCapacity(4)
    var key = firstKey
    while true {
      pairs.append(TextNode.Pair(key: key, value: try blockValue(in: column, isOfMap: true)))
      if isAtEnd || self.column < column { break }
      guard self.column == column else { throw Unclear() }
      let (start, firstLine) = (offset, line)
      key = try scalar(in: column).node
      guard isColon(endingKeyAt: start, on: firstLine) else { throw Unclear() }
    }
    return try map(pairs, at: firstKey.position)
  }

  /// A list; the cursor is at its first hyphen.
  ///
  /// As the value of a map it may stand in the same column as the keys.
  private mutating func blockList(
    at column: Int,
    isInMap: Bool = false
  ) throws(Unclear) -> TextNode {
    try descend()
    defer { depth -= 1 }
    let position = position
    var items: [TextNode] = []
    items.reserveCapacity(4)
    while true {
      items.append(try blockValue(in: column, isOfMap: false))
      if isAtEnd || self.column < column { break }
      let isItem = current == UInt8(ascii: "-") && isBlank(at: offset + 1)
      if isInMap, self.column == column, !isItem { break }
      guard self.column == column, isItem else { throw Unclear() }
    }
    return TextNode(.list(items), at: position)
  }

  /// What stands behind the indicator at the cursor, the colon of a key or the hyphen of an item.
  private mutating func blockValue(in column: Int, isOfMap: Bool) throws(Unclear) -> TextNode {
    offset += 1
    let (end, firstLine) = (position, line)
    try skipToToken()
    if line == firstLine, !isAtEnd {
      return try blockNode(in: column, mayBeCollection: !isOfMap)
    }
    if isAtEnd || self.column < column { return TextNode(.scalar("", isPlain: true), at: end) }
    if self.column > column { return try blockNode(in: column, mayBeCollection: true) }
    guard isOfMap, current == UInt8(ascii: "-"), isBlank(at: offset + 1) else {
      return TextNode(.scalar("", isPlain: true), at: end)
    }
    return try blockList(at: column, isInMap: true)
  }

  // MARK: - Flow collections

  /// The node at the cursor, between brackets or beginning with one.
  private mutating func flowNode() throws(Unclear) -> TextNode {
    switch current {
    case UInt8(ascii: "["): try flowList()
    case UInt8(ascii: "{"): try flowMap()
    default: try scalar(in: nil).node
    }
  }

  private mutating func flowList() throws(Unclear) -> TextNode {
    try descend()
    defer { depth -= 1 }
    let position = position
    var items: [TextNode] = []
    items.reserveCapacity(4)
    offset += 1
    try skipToToken()
    while current != UInt8(ascii: "]") {
      items.append(try flowNode())
      try skipComma(before: UInt8(ascii: "]"))
    }
    offset += 1
    return TextNode(.list(items), at: position)
  }

  private mutating func flowMap() throws(Unclear) -> TextNode {
    try descend()
    defer { depth -= 1 }
    let position = position
    var pairs: [TextNode.Pair] = []
    pairs.reserveCapacity(4)
    offset += 1
    try skipToToken()
    while current != UInt8(ascii: "}") {
      let (start, firstLine) = (offset, line)
      let key = try scalar(in: nil).node
      try skipToToken()
      if current == UInt8(ascii: ":") {
        guard line == firstLine, offset - start < Self.keyLimit else { throw Unclear() }
        offset += 1
        try skipToToken()
      } else if current != UInt8(ascii: ","), current != UInt8(ascii: "}") {
        throw Unclear()
      }
      let isEmpty = current == UInt8(ascii: ",") || current == UInt8(ascii: "}")
      let value = isEmpty ? TextNode(.scalar("", isPlain: true), at: self.position) : try flowNode()
      pairs.append(TextNode.Pair(key: key, value: value))
      try skipComma(before: UInt8(ascii: "}"))
    }
    offset += 1
    return try map(pairs, at: position)
  }

  private mutating func skipComma(before bracket: UInt8) throws(Unclear) {
    try skipToToken()
    if current == UInt8(ascii: ",") {
      offset += 1
      try skipToToken()
    } else if current != bracket {
      throw Unclear()
    }
  }

  // MARK: - What both have

  /// A map whose keys differ.
  private func map(
    _ pairs: [TextNode.Pair],
    at position: SourcePosition?
  ) throws(Unclear) -> TextNode {
    // A bit that no key before has set says that none of them is the same.
    var signatures: UInt64 = 0
    for (index, pair) in pairs.enumerated() {
      let key = pair.key.scalar ?? ""
      let signature = Self.signature(key)
      if signature == 0 || signatures & signature != 0 {
        // Of many keys most signatures meet.
        if pairs.count > 64 { return try largeMap(pairs, at: position) }
        for other in pairs[..<index] where other.key.scalar == key { throw Unclear() }
      }
      signatures |= signature == 0 ? .max : signature
    }
    return TextNode(.map(pairs), at: position)
  }

  private func largeMap(
    _ pairs: [TextNode.Pair],
    at position: SourcePosition?
  ) throws(Unclear) -> TextNode {
    var keys = Set<String>(minimumCapacity: pairs.count)
    for pair in pairs where !keys.insert(pair.key.scalar ?? "").inserted { throw Unclear() }
    return TextNode(.map(pairs), at: position)
  }

  /// One bit of 64, the same for equal keys; none for a key that other bytes may spell as well.
  private static func signature(_ key: String) -> UInt64 {
    var mixed: UInt64 = 0
    for byte in key.utf8 {
      if byte >= 0x80 { return 0 }
      mixed = mixed &* 31 &+ UInt64(byte)
    }
    return 1 << (mixed & 63)
  }

  private mutating func descend() throws(Unclear) {
    depth += 1
    guard depth <= Self.depthLimit else { throw Unclear() }
  }

  /// Whether the scalar that was read is a key: a colon and a blank follow on the line on which it
  /// began.
  private func isColon(endingKeyAt start: Int, on firstLine: Int) -> Bool {
    current == UInt8(ascii: ":") && isBlank(at: offset + 1) && line == firstLine
      && offset - start < Self.keyLimit
  }
}
