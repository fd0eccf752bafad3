extension RowReader {
  /// Reads rows whose actors are integers of up to seven digits, and whose weights are integers
  /// likewise or decimal numbers, as long as nothing unusual comes.
  ///
  /// A number is found, measured and read eight bytes at once, without a branch for each digit.
  ///
  /// - Returns: Where the first line begins that is unusual or begins at the limit or later.
  func readIntegers(
    _ window: TextWindow,
    from start: Int,
    to limit: Int,
    into segment: TieSegment,
    tally: inout Tally
  ) -> Int {
    guard layout.sign == nil, lastColumn < 64, layout.source != layout.target else { return start }
    if lastColumn == 1, layout.weight == nil {
      return readPairs(window, from: start, to: limit, into: segment, tally: &tally)
    }
    let delimiter = layout.delimiter.rawValue
    let isBlanks = layout.delimiter == .blanks
    let sources = unsafe segment.sources
    let targets = unsafe segment.targets
    let weights = unsafe segment.weights
    let weightColumn = layout.weight ?? -1
    let lastColumn = self.lastColumn
    let (sourceColumn, targetColumn) = (layout.source, layout.target)
    var count = segment.count
    var greatest = tally.greatest
    var selfTies = 0
    var position = start
    var weight = 0.0
    let first = count
    rows: while position < limit {
      var next = position
      var column = 0
      var source: UInt32 = 0
      var target: UInt32 = 0
      while true {
        let word = window.word(at: next)
        let digits = DigitWord(word)
        if column == sourceColumn || column == targetColumn {
          guard digits.isUsual else {
            if isBlanks, window.isBlank(at: next) {
              next += 1
              continue
            }
            break rows
          }
          let value = digits.value
          if column == sourceColumn { source = value } else { target = value }
          next += digits.count
        } else if column == weightColumn {
          guard let end = window.shortNumber(at: next, &weight) else { break rows }
          next = end
        } else {
          // Blanks before it, or tabs between blanks, are left to the scanner.
          guard !isBlanks || !window.isBlank(at: next),
            let end = window.plainFieldEnd(from: next, delimiter, isBlanks: isBlanks)
          else { break rows }
          next = end
        }
        let stop = window[next]
        if column == lastColumn {
          if stop == UInt8(ascii: "\n") {
            next += 1
          } else if stop == delimiter || stop == UInt8(ascii: "\r") {
            guard let end = window.plainRowEnd(from: next) else { break rows }
            next = window.afterLineEnd(end)
          } else {
            break rows
          }
          break
        }
        guard stop == delimiter else { break rows }
        next += 1
        column += 1
      }
      if next > window.end, !window.isFinal { break }
      unsafe sources[count] = source
      unsafe targets[count] = target
      if let weights = unsafe weights { unsafe weights[count] = weight }
      count &+= 1
      greatest = max(greatest, source, target)
      selfTies &+= source == target ? 1 : 0
      position = next
    }
    segment.count = count
    tally.greatest = greatest
    tally.selfTieCount += selfTies
    tally.rowCount += count - first
    tally.lineCount += count - first
    return position
  }
}

extension RowReader {
  /// Reads rows whose first two columns are all that is needed.
  ///
  /// Both ends of a row are found among its first sixteen bytes at once, so that the next row can be
  /// begun before the numbers of this one are known.
  private func readPairs(
    _ window: TextWindow,
    from start: Int,
    to limit: Int,
    into segment: TieSegment,
    tally: inout Tally
  ) -> Int {
    let delimiter = UInt64(layout.delimiter.rawValue)
    let first = segment.count
    let firsts = unsafe (layout.source == 0 ? segment.sources : segment.targets) + first
    let seconds = unsafe (layout.source == 0 ? segment.targets : segment.sources) + first
    let end = window.isFinal ? Int.max : window.end
    var count = 0
    var greatest = tally.greatest
    var selfTies = 0
    var position = start
    while position < limit {
      let word = window.word(at: position)
      let one = DigitWord(word)
      let other = DigitWord(window.word(at: position &+ one.count &+ 1))
      // Where the second number ends is looked for from the beginning of the row.
      let later = DigitWord(window.word(at: position &+ 8))
      let rest = one.others & (one.others &- 1)
      let rowBits = rest != 0 ? rest.trailingZeroBitCount & ~7 : 64 &+ later.bits
      var next = position &+ rowBits &>> 3
      let source: UInt32
      let target: UInt32
      if one.isUsual, other.isUsual, rowBits == one.bits &+ 8 &+ other.bits,
        (word &>> UInt64(truncatingIfNeeded: one.bits)) & 0xFF == delimiter
      {
        source = one.value
        target = other.value
      } else {
        guard let longSource = window.longInteger(at: position),
          UInt64(window[longSource.end]) == delimiter,
          let longTarget = window.longInteger(at: longSource.end + 1)
        else { break }
        source = longSource.value
        target = longTarget.value
        next = longTarget.end
      }
      if window[next] == UInt8(ascii: "\n") {
        next &+= 1
      } else {
        let stop = window[next]
        guard stop == UInt8(ascii: "\r") || UInt64(stop) == delimiter,
          let rowEnd = window.plainRowEnd(from: next)
        else { break }
        next = window.afterLineEnd(rowEnd)
      }
      if next > end { break }
      unsafe firsts[count] = source
      unsafe seconds[count] = target
      count &+= 1
      greatest = max(greatest, source, target)
      selfTies &+= source == target ? 1 : 0
      position = next
    }
    segment.count = first + count
    tally.greatest = greatest
    tally.selfTieCount += selfTies
    tally.rowCount += count
    tally.lineCount += count
    return position
  }
}

/// Eight bytes that begin with a decimal integer.
private struct DigitWord {
  /// The bytes, digits as their values.
  private let digits: UInt64
  /// How many bits the leading digits have.
  let bits: Int
  /// The top bit of each byte that is no digit; later ones may be wrong if a byte is no ASCII.
  let others: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    digits = word ^ 0x3030_3030_3030_3030
    // What is carried reaches later bytes only.
    others =
      ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    bits = others.trailingZeroBitCount & ~7
  }

  /// Whether there are one to seven digits, without a zero before others.
  @inline(__always)
  var isUsual: Bool {
    bits &- 8 < 56 && bits != 0 && (digits & 0xFF != 0 || bits == 8)
  }

  var count: Int { bits &>> 3 }

  /// The integer, which must have one to eight digits.
  ///
  /// Source: D. Lemire, "Quickly parsing eight digits", 2018.
  /// <https://lemire.me/blog/2018/10/03/quickly-parsing-eight-digits/>
  @inline(__always)
  var value: UInt32 {
    // The last digit becomes the last byte, with zeros before the first.
    var value = digits &<< UInt64(truncatingIfNeeded: 64 &- bits)
    value = (value &* 10) &+ (value &>> 8)
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let upper = (value & mask) &* 0x000F_4240_0000_0064
    let lower = ((value &>> 16) & mask) &* 0x0000_2710_0000_0001
    return UInt32(truncatingIfNeeded: (upper &+ lower) &>> 32)
  }
}

extension TextWindow {
  @inline(__always)
  fileprivate func isBlank(at position: Int) -> Bool {
    self[position] == UInt8(ascii: " ") || self[position] == UInt8(ascii: "\t")
  }

  /// The integer of 32 bits that stands at a position, without zeros before it, and where it ends;
  /// nil if there is none.
  fileprivate func longInteger(at position: Int) -> (value: UInt32, end: Int)? {
    let first = DigitWord(word(at: position))
    if first.isUsual { return (first.value, position + first.count) }
    guard first.others == 0, self[position] != UInt8(ascii: "0") else { return nil }
    let second = DigitWord(word(at: position + 8))
    guard second.count <= 2 else { return nil }
    let scale: UInt64 = second.count == 0 ? 1 : second.count == 1 ? 10 : 100
    let rest = second.count == 0 ? 0 : UInt64(second.value)
    guard let value = UInt32(exactly: UInt64(first.value) * scale + rest) else { return nil }
    return (value, position + 8 + second.count)
  }

  /// Reads an integer of up to seven digits with as many behind a point, and returns its end; nil
  /// if there is something else.
  @inline(__always)
  fileprivate func shortNumber(at position: Int, _ number: inout Double) -> Int? {
    let whole = DigitWord(word(at: position))
    guard whole.count >= 1, whole.count <= 7 else { return nil }
    var end = position + whole.count
    number = Double(whole.value)
    if self[end] == UInt8(ascii: ".") {
      let fraction = DigitWord(word(at: end + 1))
      guard fraction.count >= 1, fraction.count <= 7 else { return nil }
      let scale = unsafe scales.withUnsafeBufferPointer { unsafe $0[fraction.count] }
      // Both are exact, so that the quotient is rounded once.
      number = (number * scale + Double(fraction.value)) / scale
      end += 1 + fraction.count
    }
    return end
  }

  /// Where a field ends that is not needed; nil if it has a quote, or a tab among blanks.
  @inline(__always)
  fileprivate func plainFieldEnd(
    from start: Int,
    _ delimiter: UInt8,
    isBlanks: Bool
  ) -> Int? {
    var position = start
    while true {
      let byte = self[position]
      if isBlanks, byte == UInt8(ascii: "\t") { return nil }
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        return position
      }
      if byte == UInt8(ascii: "\"") { return nil }
      position += 1
    }
  }

  /// Where the rest of a row ends, which is not needed; nil if it has a quote.
  @inline(__always)
  fileprivate func plainRowEnd(from start: Int) -> Int? {
    var position = start
    while true {
      let byte = self[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return position }
      if byte == UInt8(ascii: "\"") { return nil }
      position += 1
    }
  }
}

private let scales: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]
