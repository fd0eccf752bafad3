/// The text of a file with its lines, for excerpts and for finding how far a word reaches.
struct SourceText: Sendable {
  /// The name under which the file is shown.
  let name: String
  /// The bytes.
  let utf8: [UInt8]
  private let lineStarts: [Int]

  init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    var starts = [0]
    var offset = 0
    while offset < utf8.count {
      let length = ByteCursor.lengthOfBreak(in: utf8, at: offset)
      offset += max(1, length)
      if length > 0 { starts.append(offset) }
    }
    lineStarts = starts
  }

  /// The line without its end, counted from 1; empty beyond the text.
  func line(_ number: Int) -> String {
    String(decoding: utf8[bytes(ofLine: number)], as: UTF8.self)
  }

  private func bytes(ofLine number: Int) -> Range<Int> {
    guard lineStarts.indices.contains(number - 1) else { return 0..<0 }
    let start = lineStarts[number - 1]
    let limit = number < lineStarts.count ? lineStarts[number] : utf8.count
    var end = start
    // Only a break that ends the line is near its end.
    if number < lineStarts.count {
      end = max(start, limit - 3)
      while end < limit, ByteCursor.lengthOfBreak(in: utf8, at: end) == 0 { end += 1 }
    } else {
      end = limit
    }
    return start..<end
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
