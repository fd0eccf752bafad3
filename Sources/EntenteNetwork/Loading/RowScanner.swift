/// Finds rows and their fields in a window of text.
///
/// A field that begins with a quote may hold delimiters and line ends, and two quotes in it stand
/// for one, as in RFC 4180. Blanks around a field do not belong to it. Lines that are empty, or
/// begin with `#` or `%`, are passed over; so are rows of nothing but delimiters.
struct RowScanner {
  /// Where a field lies in the window.
  struct Field {
    /// The bounds of the text, without quotes and blanks around it.
    var start = 0
    var end = 0
    var isQuoted = false
    /// Whether quotes in the text are doubled.
    var hasDoubledQuotes = false

    var isEmpty: Bool { start == end }
  }

  /// What a scan comes upon.
  enum Stop {
    /// Another field follows.
    case delimiter
    /// The row ends.
    case lineEnd
    /// The window ends within quotes.
    case openQuote
    /// Text follows a closing quote.
    case textAfterQuote
  }

  let delimiter: EdgeTableOptions.Delimiter
  private let byte: UInt8
  private let word: UInt64
  private let isBlanks: Bool

  init(_ delimiter: EdgeTableOptions.Delimiter) {
    self.delimiter = delimiter
    byte = delimiter.rawValue
    isBlanks = delimiter == .blanks
    word = UInt64(delimiter.rawValue) &* 0x0101_0101_0101_0101
  }

  /// Whether a byte is a blank around fields.
  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && self.byte != UInt8(ascii: "\t"))
  }

  /// Where the row begins whose line begins at a position, or nil if the line is none; then
  /// `position` is moved behind it.
  @inline(__always)
  func rowStart(_ position: inout Int, in window: TextWindow) -> Int? {
    var start = position
    while isBlank(window[start]) { start += 1 }
    let first = window[start]
    if first > UInt8(ascii: "%") && first != byte { return start }
    return unusualRowStart(&position, from: start, in: window)
  }

  @inline(never)
  private func unusualRowStart(
    _ position: inout Int,
    from start: Int,
    in window: TextWindow
  ) -> Int? {
    var end = start
    let isComment = window[start] == UInt8(ascii: "#") || window[start] == UInt8(ascii: "%")
    while !isLineEnd(window[end]) {
      if !isComment, window[end] != byte, !isBlank(window[end]) { return start }
      end += 1
    }
    position = window.afterLineEnd(end)
    return nil
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Reads the field at a position, and moves the position to the next field or to the line end.
  @inline(__always)
  func field(_ position: inout Int, in window: TextWindow, _ field: inout Field) -> Stop {
    while isBlank(window[position]) { position += 1 }
    if window[position] == UInt8(ascii: "\"") {
      return quotedField(&position, in: window, &field)
    }
    field.start = position
    field.isQuoted = false
    field.hasDoubledQuotes = false
    position = fieldEnd(from: position, in: window)
    var end = position
    if !isBlanks {
      while end > field.start, isBlank(window[end - 1]) { end -= 1 }
    }
    field.end = end
    return passDelimiter(&position, in: window)
  }

  /// Passes what stands after a field.
  @inline(__always)
  private func passDelimiter(_ position: inout Int, in window: TextWindow) -> Stop {
    if isBlanks {
      while isBlank(window[position]) { position += 1 }
      return isLineEnd(window[position]) ? .lineEnd : .delimiter
    }
    guard window[position] == byte else { return .lineEnd }
    position += 1
    return .delimiter
  }

  /// Where the next delimiter or line end is.
  @inline(__always)
  private func fieldEnd(from start: Int, in window: TextWindow) -> Int {
    var position = start
    // A field that is cut ends at the line feed behind the text.
    while position <= window.end {
      let eight = window.word(at: position)
      var ends =
        zeroBytes(eight ^ word) | zeroBytes(eight ^ lineFeeds) | zeroBytes(eight ^ carriageReturns)
      if isBlanks { ends |= zeroBytes(eight ^ tabs) }
      if ends != 0 { return position + ends.trailingZeroBitCount / 8 }
      position += 8
    }
    return window.end
  }

  @inline(never)
  private func quotedField(
    _ position: inout Int,
    in window: TextWindow,
    _ field: inout Field
  ) -> Stop {
    position += 1
    field.start = position
    field.isQuoted = true
    field.hasDoubledQuotes = false
    while true {
      if position >= window.end { return .openQuote }
      if window[position] == UInt8(ascii: "\"") {
        guard position + 1 < window.end, window[position + 1] == UInt8(ascii: "\"") else { break }
        field.hasDoubledQuotes = true
        position += 1
      }
      position += 1
    }
    field.end = position
    position += 1
    while isBlank(window[position]) { position += 1 }
    let isDelimited = isBlanks ? isBlank(window[position - 1]) : window[position] == byte
    guard isDelimited || isLineEnd(window[position]) else { return .textAfterQuote }
    return passDelimiter(&position, in: window)
  }

  /// Moves to the line end of the row, past the fields that are left.
  @inline(__always)
  func passRow(_ position: inout Int, in window: TextWindow) -> Stop {
    var field = Field()
    while true {
      let stop = self.field(&position, in: window, &field)
      if stop != .delimiter { return stop }
    }
  }

  /// The bytes of a field with its doubled quotes made single.
  func text(of field: Field, in window: TextWindow) -> String {
    guard field.hasDoubledQuotes else { return window.text(field.start..<field.end) }
    return String(decoding: unescapedBytes(of: field, in: window), as: UTF8.self)
  }

  /// The bytes of a field with its doubled quotes made single.
  func unescapedBytes(of field: Field, in window: TextWindow) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = field.start
    while position < field.end {
      bytes.append(window[position])
      position += window[position] == UInt8(ascii: "\"") && field.hasDoubledQuotes ? 2 : 1
    }
    return bytes
  }
}

private let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
private let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
private let tabs: UInt64 = 0x0909_0909_0909_0909
