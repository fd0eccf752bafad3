/// The text of a file with its lines, for excerpts and for finding how far a word reaches.
struct SourceText: Sendable {
  /// The name under which the file is shown.
  let name: String
  private let utf8: [UInt8]
  private let lineStarts: [Int]

  init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    var starts = [0]
    for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The line without its end, counted from 1; empty beyond the text.
  func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : utf8.count
    if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: utf8[start..<max(start, end)], as: UTF8.self)
  }

  /// How many lines there are.
  var lineCount: Int { lineStarts.count }

  /// The stretch from a position to the end of the word that begins there: to the closing quote of
  /// a quoted scalar, else `plainLength` scalars, but never beyond the line.
  func range(at position: SourcePosition, plainLength: Int) -> SourceRange {
    let scalars = Array(line(position.line).unicodeScalars.dropFirst(position.column - 1))
    var length = plainLength
    if let quote = scalars.first, quote == "\"" || quote == "'" {
      length = Self.quotedLength(of: scalars, quote: quote) ?? scalars.count
    }
    return SourceRange(file: name, start: position, length: min(length, max(1, scalars.count)))
  }

  private static func quotedLength(of scalars: [Unicode.Scalar], quote: Unicode.Scalar) -> Int? {
    var offset = 1
    while offset < scalars.count {
      if quote == "\"", scalars[offset] == "\\" {
        offset += 2
      } else if scalars[offset] == quote {
        if quote == "'", offset + 1 < scalars.count, scalars[offset + 1] == quote {
          offset += 2
        } else {
          return offset + 1
        }
      } else {
        offset += 1
      }
    }
    return nil
  }
}
