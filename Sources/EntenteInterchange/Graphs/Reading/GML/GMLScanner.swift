/// The values of a GML text: lists of names and values, one in another.
///
/// Source: M. Himsolt, "GML: a portable graph file format", University of Passau, 1997.
struct GMLScanner {
  /// A value.
  indirect enum Value {
    case text(String)
    case integer(Int)
    case number(Double)
    case list([Item])
  }

  /// A name, its value, and where the name begins.
  struct Item {
    var name: String
    var value: Value
    var offset: Int
  }

  private static let depthLimit = 128

  let text: SourceText
  private(set) var next = 0

  init(_ text: SourceText) { self.text = text }

  /// The next name of a list; nil where the list, or the text for the outermost, ends.
  mutating func name(isOutermost: Bool) throws(GraphFormatError) -> (name: String, offset: Int)? {
    skipBlanks()
    guard next < text.bytes.count else {
      if isOutermost { return nil }
      throw text.error("the text ends inside a list: a ] is missing", at: next)
    }
    let byte = text.bytes[next]
    if byte == UInt8(ascii: "]") {
      if isOutermost { throw text.error("a ] closes nothing", at: next) }
      next += 1
      return nil
    }
    guard Self.isLetter(byte) else {
      throw text.error("a name was expected: one begins with a letter", at: next)
    }
    let start = next
    while next < text.bytes.count, Self.isNamePart(text.bytes[next]) { next += 1 }
    return (text.text(start..<next), start)
  }

  /// Whether the next value is a list, which is then entered.
  mutating func entersList() -> Bool {
    skipBlanks()
    guard next < text.bytes.count, text.bytes[next] == UInt8(ascii: "[") else { return false }
    next += 1
    return true
  }

  /// The items of a list that was entered.
  mutating func items(depth: Int = 1) throws(GraphFormatError) -> [Item] {
    guard depth < Self.depthLimit else {
      throw text.error("lists lie more than \(Self.depthLimit) deep in each other", at: next)
    }
    var items: [Item] = []
    while let (name, offset) = try name(isOutermost: false) {
      items.append(Item(name: name, value: try value(of: name, depth: depth), offset: offset))
    }
    return items
  }

  /// The next value.
  mutating func value(of name: String, depth: Int = 0) throws(GraphFormatError) -> Value {
    if entersList() { return .list(try items(depth: depth + 1)) }
    guard next < text.bytes.count else {
      throw text.error("\"\(name)\" has no value", at: next)
    }
    let start = next
    let bytes = text.bytes
    if bytes[next] == UInt8(ascii: "\"") {
      next += 1
      while next < bytes.count, bytes[next] != UInt8(ascii: "\"") { next += 1 }
      guard next < bytes.count else {
        throw text.error("the text of \"\(name)\" is not closed: a \" is missing", at: start)
      }
      defer { next += 1 }
      return .text(CharacterEntities.decoded(text.text((start + 1)..<next)))
    }
    while next < bytes.count, !Self.isBlank(bytes[next]), bytes[next] != UInt8(ascii: "["),
      bytes[next] != UInt8(ascii: "]"), bytes[next] != UInt8(ascii: "\"")
    {
      next += 1
    }
    guard next > start else { throw text.error("\"\(name)\" has no value", at: start) }
    let word = text.text(start..<next)
    if let value = Int(word) { return .integer(value) }
    if let value = ValueText.number(word) { return .number(value) }
    // A word without quotation marks, as Gephi accepts it.
    return .text(word)
  }

  private mutating func skipBlanks() {
    let bytes = text.bytes
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "#") {
        while next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D { next += 1 }
      } else if Self.isBlank(bytes[next]) {
        next += 1
      } else {
        return
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: ".")
  }
}
