internal import EntenteTables

/// A whole text in memory, as UTF-8, that tells the line and column of its bytes.
struct SourceText {
  /// The text without a byte order mark.
  let bytes: [UInt8]
  /// Whether it was no UTF-8 and was read as Latin-1.
  let isAssumedLatin1: Bool

  /// Reads an input.
  ///
  /// - Parameters:
  ///   - input: The input.
  ///   - limit: The most bytes to take.
  ///   - isUTF8: Whether other encodings are an error, as they are in JSON; otherwise what is no
  ///     UTF-8 is taken for Latin-1.
  /// - Throws: ``GraphFormatError`` if the input cannot be read, or is in a wrong encoding.
  init(_ input: ByteInput, limit: Int, isUTF8: Bool = false) throws(GraphFormatError) {
    let raw: [UInt8]
    do {
      raw = try input.contents(limit: limit)
    } catch {
      throw GraphFormatError(unreadable: error, path: input.path)
    }
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      bytes = try Self.decodedUTF16(raw)
      isAssumedLatin1 = false
      return
    }
    let text = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    guard let wrong = Self.firstInvalid(in: text) else {
      bytes = text
      isAssumedLatin1 = false
      return
    }
    if isUTF8 {
      bytes = text
      isAssumedLatin1 = false
      throw error("bytes that are no UTF-8, which the format asks for", at: wrong)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        decoded.append(0xC0 | byte >> 6)
        decoded.append(0x80 | byte & 0x3F)
      }
    }
    bytes = decoded
    isAssumedLatin1 = true
  }

  /// A text in memory.
  init(_ text: String) {
    bytes = Array(text.utf8)
    isAssumedLatin1 = false
  }

  /// How many nodes a text may declare without naming them.
  ///
  /// A number beyond what its bytes could name is a slip that would fill the memory, not a graph.
  var plausibleCount: Int { max(1 << 20, bytes.count) }

  /// The text between two bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line and column, both from 1, of a byte.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    var next = 0
    let end = min(offset, bytes.count)
    while next < end {
      if bytes[next] == 0x0A
        || bytes[next] == 0x0D && (next + 1 >= bytes.count || bytes[next + 1] != 0x0A)
      {
        line += 1
        start = next + 1
      }
      next += 1
    }
    let column = bytes[start..<max(end, start)].count { $0 & 0xC0 != 0x80 } + 1
    return (line, column)
  }

  /// An error at a byte.
  func error(_ message: String, at offset: Int) -> GraphFormatError {
    let place = place(of: offset)
    return GraphFormatError(message, line: place.line, column: place.column)
  }

  /// What is said of a text whose encoding was assumed.
  func noteEncoding(_ losses: inout LossReport) {
    if isAssumedLatin1 { Self.noteLatin1(&losses) }
  }

  /// What is said of a text that was taken for Latin-1.
  static func noteLatin1(_ losses: inout LossReport) {
    losses.add(
      "encoding",
      "the file is not UTF-8 and does not say its encoding: it is read as Latin-1",
      at: "the whole file"
    )
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8.ForwardParser()
    // Pure ASCII, as most files are, needs no decoder.
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    var iterator = bytes[first...].makeIterator()
    var offset = first
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private static func decodedUTF16(_ raw: [UInt8]) throws(GraphFormatError) -> [UInt8] {
    let isBig = raw[0] == 0xFE
    guard raw.count.isMultiple(of: 2) else {
      throw GraphFormatError("the file begins as UTF-16 but has an odd number of bytes")
    }
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    for place in stride(from: 2, to: raw.count, by: 2) {
      let first = UInt16(raw[place])
      let second = UInt16(raw[place + 1])
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// The lines of a text, whichever way they end.
struct SourceLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  private var number = 0

  init(_ text: SourceText) { bytes = text.bytes }

  /// The next line without its end, and its number from 1.
  mutating func next() -> (number: Int, range: Range<Int>)? {
    guard place < bytes.count else { return nil }
    let start = place
    var end = place
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    place = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { place = end + 2 }
    number += 1
    return (number, start..<end)
  }
}

/// The words of a line: those between blanks, and those in quotation marks.
struct SourceWords {
  /// A word and where it begins.
  struct Word {
    var text: String
    var offset: Int
    /// Whether it stood in quotation marks.
    var isQuoted: Bool
  }

  /// The words of a line.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: The line.
  ///   - separators: What stands between words beside blanks.
  /// - Returns: The words.
  /// - Throws: ``GraphFormatError`` if a quotation mark is not closed.
  static func words(
    of text: SourceText,
    _ range: Range<Int>,
    separators: Set<UInt8> = []
  ) throws(GraphFormatError) -> [Word] {
    var words: [Word] = []
    var next = range.lowerBound
    let bytes = text.bytes
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || separators.contains(byte)
    }
    while next < range.upperBound {
      if isBlank(bytes[next]) {
        next += 1
        continue
      }
      let start = next
      if bytes[next] == UInt8(ascii: "\"") {
        next += 1
        while next < range.upperBound, bytes[next] != UInt8(ascii: "\"") {
          if bytes[next] == UInt8(ascii: "\\"), next + 1 < range.upperBound { next += 1 }
          next += 1
        }
        guard next < range.upperBound else {
          throw text.error("a quotation mark is not closed on its line", at: start)
        }
        let inner = text.text((start + 1)..<next).replacing("\\\"", with: "\"")
        words.append(Word(text: inner, offset: start, isQuoted: true))
        next += 1
      } else {
        while next < range.upperBound, !isBlank(bytes[next]) { next += 1 }
        words.append(Word(text: text.text(start..<next), offset: start, isQuoted: false))
      }
    }
    return words
  }
}
