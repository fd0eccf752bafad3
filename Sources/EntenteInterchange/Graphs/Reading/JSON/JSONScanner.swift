/// Reads JSON (RFC 8259), and says the line and column of what is none.
struct JSONScanner {
  private static let depthLimit = 256

  private let text: SourceText
  private var next = 0

  /// The value that a text holds.
  static func value(of text: SourceText) throws(GraphFormatError) -> JSONNode {
    var scanner = JSONScanner(text: text)
    let value = try scanner.value(depth: 0)
    scanner.skipBlanks()
    guard scanner.next == text.bytes.count else {
      throw text.error("the text goes on behind the end of its value", at: scanner.next)
    }
    return value
  }

  private init(text: SourceText) { self.text = text }

  private var byte: UInt8? { next < text.bytes.count ? text.bytes[next] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { next += 1 }
  }

  private mutating func value(depth: Int) throws(GraphFormatError) -> JSONNode {
    skipBlanks()
    let start = next
    guard let byte else {
      throw text.error("the text ends where a value is due", at: next)
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.depthLimit else {
        throw text.error("values lie more than \(Self.depthLimit) deep in each other", at: start)
      }
      next += 1
      let content = byte == UInt8(ascii: "{") ? try object(depth) : try list(depth)
      return JSONNode(content: content, offset: start)
    case UInt8(ascii: "\""): return JSONNode(content: .text(try string()), offset: start)
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    // Not of the standard, but what Python writes.
    case UInt8(ascii: "N"): return try word("NaN", .number(.nan))
    case UInt8(ascii: "I"): return try word("Infinity", .number(.infinity))
    default: return JSONNode(content: try number(), offset: start)
    }
  }

  private mutating func word(
    _ word: String,
    _ content: JSONNode.Content
  ) throws(GraphFormatError) -> JSONNode {
    let end = next + word.utf8.count
    guard end <= text.bytes.count, text.bytes[next..<end].elementsEqual(word.utf8) else {
      throw text.error("this is no value of JSON", at: next)
    }
    defer { next = end }
    return JSONNode(content: content, offset: next)
  }

  private mutating func object(_ depth: Int) throws(GraphFormatError) -> JSONNode.Content {
    var members: [JSONNode.Member] = []
    skipBlanks()
    if byte == UInt8(ascii: "}") {
      next += 1
      return .object([])
    }
    while true {
      skipBlanks()
      let start = next
      guard byte == UInt8(ascii: "\"") else {
        throw text.error("a name in quotation marks is due here", at: next)
      }
      let name = try string()
      skipBlanks()
      guard byte == UInt8(ascii: ":") else {
        throw text.error("a colon is missing behind the name \"\(name)\"", at: next)
      }
      next += 1
      let value = try value(depth: depth + 1)
      members.append(JSONNode.Member(name: name, nameOffset: start, value: value))
      if try endsItem(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func list(_ depth: Int) throws(GraphFormatError) -> JSONNode.Content {
    var items: [JSONNode] = []
    skipBlanks()
    if byte == UInt8(ascii: "]") {
      next += 1
      return .list([])
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try endsItem(with: UInt8(ascii: "]")) { return .list(items) }
    }
  }

  private mutating func endsItem(with closer: UInt8) throws(GraphFormatError) -> Bool {
    skipBlanks()
    guard byte == closer || byte == UInt8(ascii: ",") else {
      throw text.error(
        "a comma or \(Character(Unicode.Scalar(closer))) is missing here",
        at: next
      )
    }
    defer { next += 1 }
    return byte == closer
  }

  private mutating func number() throws(GraphFormatError) -> JSONNode.Content {
    let start = next
    if byte == UInt8(ascii: "-") { next += 1 }
    if byte == UInt8(ascii: "I") {
      _ = try word("Infinity", .null)
      return .number(-.infinity)
    }
    var isWhole = true
    while let byte {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        isWhole = false
      default:
        return try number(start, isWhole)
      }
      next += 1
    }
    return try number(start, isWhole)
  }

  private func number(_ start: Int, _ isWhole: Bool) throws(GraphFormatError) -> JSONNode.Content {
    let word = text.text(start..<next)
    if isWhole, let value = Int(word) { return .integer(value) }
    guard let value = Double(word), word.utf8.first.map({ $0 == 0x2D || $0 != 0x2E }) ?? false
    else {
      throw text.error("this is no value of JSON", at: start)
    }
    return .number(value)
  }

  private mutating func string() throws(GraphFormatError) -> String {
    let start = next
    next += 1
    var bytes: [UInt8] = []
    var plain = next
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        bytes += text.bytes[plain..<next]
        next += 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        bytes += text.bytes[plain..<next]
        bytes += Array(String(try escape()).utf8)
        plain = next
      case 0..<0x20:
        throw text.error("a control character or line break stands in a text", at: next)
      default: next += 1
      }
    }
    throw text.error("a quotation mark is not closed", at: start)
  }

  private mutating func escape() throws(GraphFormatError) -> Unicode.Scalar {
    let start = next
    next += 1
    guard let byte else { throw text.error("a text is not closed", at: start) }
    next += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      let first = try unit(start)
      guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
      guard self.byte == UInt8(ascii: "\\"), next + 1 < text.bytes.count,
        text.bytes[next + 1] == UInt8(ascii: "u")
      else { return "\u{FFFD}" }
      next += 2
      let second = try unit(start)
      guard UTF16.isTrailSurrogate(second) else { return "\u{FFFD}" }
      let value = 0x1_0000 + (UInt32(first) & 0x3FF) << 10 + (UInt32(second) & 0x3FF)
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    default:
      throw text.error("\\\(Character(Unicode.Scalar(byte))) is no escape of JSON", at: start)
    }
  }

  private mutating func unit(_ start: Int) throws(GraphFormatError) -> UInt16 {
    guard next + 4 <= text.bytes.count, let unit = UInt16(text.text(next..<(next + 4)), radix: 16)
    else { throw text.error("\\u must be followed by four hexadecimal digits", at: start) }
    next += 4
    return unit
  }
}
