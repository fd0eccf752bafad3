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
