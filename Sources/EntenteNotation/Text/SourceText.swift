/// The text of a file with its lines, for excerpts and for finding how far a word reaches.
struct SourceText: Sendable {
  /// The name under which the file is shown.
  let name: String
  /// The bytes.
  let utf8: [UInt8]
  private let lineStarts: [Int]
  /// In long lines, where every so many-th scalar begins, so that columns are found soon.
  private let milestones: [Int: [Int]]
  private static let stride = 1_024

  init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    var starts = [0]
    var offset = utf8.firstSpecial(from: 0)
    while offset < utf8.count {
      let length = ByteCursor.lengthOfBreak(in: utf8, at: offset)
      if length > 0 { starts.append(offset + length) }
      offset = utf8.firstSpecial(from: offset + max(1, length))
    }
    lineStarts = starts
    var milestones: [Int: [Int]] = [:]
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : utf8.count
      if end - start > Self.stride { milestones[number + 1] = Self.milestones(utf8[start..<end]) }
    }
    self.milestones = milestones
  }

  /// Where every so many-th scalar of a line begins, but for the first.
  private static func milestones(_ line: ArraySlice<UInt8>) -> [Int] {
    var milestones: [Int] = []
    var scalars = 0
    for index in line.indices where line[index] & 0xC0 != 0x80 {
      if scalars > 0, scalars.isMultiple(of: stride) { milestones.append(index) }
      scalars += 1
    }
    return milestones
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
    let line = bytes(ofLine: position.line)
    let start = offset(of: position, in: line)
    var length = 0
    var offset = start
    let quote = offset < line.upperBound ? utf8[offset] : 0
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    while offset < line.upperBound, isQuoted || length < plainLength {
      let byte = utf8[offset]
      if isQuoted, offset > start, byte == quote {
        let isDoubled =
          quote == UInt8(ascii: "'") && offset + 1 < line.upperBound && utf8[offset + 1] == quote
        length += 1
        offset += 1
        if !isDoubled { break }
      } else if isQuoted, byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        length += 1
        offset += 1
      }
      if offset < line.upperBound {
        length += 1
        offset = end(ofScalarAt: offset, in: line)
      }
    }
    return SourceRange(file: name, start: position, length: max(1, length))
  }

  /// So many scalars from a position, at most to the end of the line, and whether they reach it.
  func part(
    from position: SourcePosition,
    count: Int
  ) -> (scalars: [Unicode.Scalar], isToEnd: Bool) {
    let line = bytes(ofLine: position.line)
    let start = offset(of: position, in: line)
    var end = start
    for _ in 0..<count where end < line.upperBound { end = self.end(ofScalarAt: end, in: line) }
    let text = String(decoding: utf8[start..<end], as: UTF8.self)
    return (Array(text.unicodeScalars), end == line.upperBound)
  }

  private func end(ofScalarAt offset: Int, in line: Range<Int>) -> Int {
    var end = offset + 1
    while end < line.upperBound, utf8[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Where a column begins in a line.
  private func offset(of position: SourcePosition, in line: Range<Int>) -> Int {
    var offset = line.lowerBound
    var rest = position.column - 1
    if rest >= Self.stride, let milestones = milestones[position.line] {
      let number = min(rest / Self.stride, milestones.count)
      offset = milestones[number - 1]
      rest -= number * Self.stride
    }
    while rest > 0, offset < line.upperBound {
      offset = end(ofScalarAt: offset, in: line)
      rest -= 1
    }
    return offset
  }
}
