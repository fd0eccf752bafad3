/// Reads rows of GDELT events byte for byte and adds them up.
///
/// Only the columns that are summed are looked at: date, the two countries, event code, quad class,
/// Goldstein score, mentions and tone. Both versions have them in the same places.
///
/// Source: GDELT Project, *Event Database Data Format Codebook*, versions 1.03 (2013) and 2.0 (2015).
struct GDELTScanner: Sendable {
  /// A row that is refused, by its line in the block.
  struct Fault: Sendable {
    var line: Int
    var column: Int
    var reason: String
  }

  private enum Column {
    static let date = 1
    static let source = 7
    static let target = 17
    static let event = 26
    static let quad = 29
    static let goldstein = 30
    static let mentions = 31
    static let tone = 34
    /// One more than the widest layout has, so that a row that is too long is found so.
    static let most = 62
  }

  let layout: GDELTLayout
  let options: EventOptions
  private(set) var groups = EventGroups()
  private(set) var rowCount = 0
  private(set) var keptCount = 0
  private(set) var withoutPair = 0
  private(set) var domestic = 0
  private(set) var faultCount = 0
  private(set) var faults: [Fault] = []

  init(_ layout: GDELTLayout, _ options: EventOptions) {
    self.layout = layout
    self.options = options
  }

  /// Takes the faults of the last block, and forgets them.
  mutating func takeFaults() -> [Fault] {
    defer { faults = [] }
    return faults
  }

  /// Adds up the rows of a block, which ends after a line or with the input.
  ///
  /// - Parameters:
  ///   - bytes: The block, followed by at least eight bytes that may be read.
  ///   - count: How many bytes the block has.
  ///   - position: The place of the block's first line in the order of the input.
  ///   - skippingHeader: Whether the first line names the columns.
  /// - Returns: How many lines the block has.
  mutating func add(
    _ bytes: UnsafePointer<UInt8>,
    count: Int,
    at position: UInt64,
    skippingHeader: Bool
  ) -> Int {
    var start = 0
    var line = 0
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: Column.most + 8) { ends in
      let ends = unsafe ends.baseAddress.unsafelyUnwrapped
      while start < count {
        let (columns, end) = unsafe split(bytes, from: start, to: count, into: ends)
        line += 1
        if end > start, !(skippingHeader && line == 1) {
          unsafe addRow(bytes, start, columns, ends, line, position &+ UInt64(line - 1))
        }
        start = end + 1
      }
    }
    return line
  }

  /// Finds the ends of the fields of a row, eight bytes at a time.
  ///
  /// - Returns: How many fields there are, and where the line ends.
  @inline(__always)
  private func split(
    _ bytes: UnsafePointer<UInt8>,
    from start: Int,
    to limit: Int,
    into ends: UnsafeMutablePointer<Int>
  ) -> (columns: Int, end: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let delimiters = ones &* UInt64(layout.delimiter)
    let lineEnds = ones &* 0x0A
    var columns = 0
    var place = start
    while place < limit {
      let word = unsafe UInt64(
        littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
      )
      let a = word ^ delimiters
      let b = word ^ lineEnds
      // The high bit of each byte that is a delimiter, or a line end.
      var found = ~(((a & lows) &+ lows) | a | lows)
      let newline = ~(((b & lows) &+ lows) | b | lows)
      // Only what stands before the line end belongs to the row.
      if newline != 0 { found &= (newline & (0 &- newline)) &- 1 }
      while found != 0 {
        let end = place + found.trailingZeroBitCount >> 3
        // What is beyond the widest layout is one field more, whatever it holds.
        unsafe ends[min(columns, Column.most)] = end
        columns += 1
        found &= found &- 1
      }
      if newline != 0 {
        let end = place + newline.trailingZeroBitCount >> 3
        guard end < limit else { break }
        unsafe ends[min(columns, Column.most)] = end
        return (columns + 1, end)
      }
      place += 8
    }
    // The input ends without a line end: what was read beyond it is left from another block.
    while columns > 0, unsafe ends[min(columns, Column.most + 1) - 1] >= limit { columns -= 1 }
    unsafe ends[min(columns, Column.most)] = limit
    return (columns + 1, limit)
  }

  @inline(__always)
  private mutating func addRow(
    _ bytes: UnsafePointer<UInt8>,
    _ start: Int,
    _ columns: Int,
    _ ends: UnsafeMutablePointer<Int>,
    _ line: Int,
    _ position: UInt64
  ) {
    @inline(__always) func field(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      let first = unsafe ends[column - 1] + 1
      return unsafe UnsafeBufferPointer(start: bytes + first, count: ends[column] - first)
    }
    rowCount += 1
    // Addresses, which stand last, may hold semicolons.
    let hasMore = layout.delimiter == UInt8(ascii: ";") && columns > layout.columnCount
    guard columns == layout.columnCount || hasMore else {
      // A line that holds nothing but a carriage return is none.
      if columns == 1, unsafe ends[0] - start == 1, unsafe bytes[start] == 0x0D {
        rowCount -= 1
        return
      }
      return fail(line, 1, "the row has \(columns) fields, not \(layout.columnCount)")
    }
    let sourceField = unsafe field(Column.source)
    let targetField = unsafe field(Column.target)
    if sourceField.isEmpty || targetField.isEmpty {
      withoutPair += 1
      return
    }
    guard let source = unsafe ActorCode.pack(sourceField) else {
      return unsafe refuse(Column.source, sourceField, "no country code", bytes, start, ends, line)
    }
    guard let target = unsafe ActorCode.pack(targetField) else {
      return unsafe refuse(Column.target, targetField, "no country code", bytes, start, ends, line)
    }
    if source == target {
      domestic += 1
      return
    }
    let dateField = unsafe field(Column.date)
    guard let date = unsafe EventNumber.date(dateField) else {
      return unsafe refuse(
        Column.date,
        dateField,
        "no date as 20140318",
        bytes,
        start,
        ends,
        line
      )
    }
    let quadField = unsafe field(Column.quad)
    guard quadField.count == 1, let quad = unsafe quadField.first, quad >= 0x31, quad <= 0x34
    else {
      return unsafe refuse(
        Column.quad,
        quadField,
        "no quad class from 1 to 4",
        bytes,
        start,
        ends,
        line
      )
    }
    var type = UInt64(quad - 0x30)
    if options.types == .root {
      let event = unsafe field(Column.event)
      guard let root = unsafe EventNumber.root(event) else {
        return unsafe refuse(Column.event, event, "no CAMEO code", bytes, start, ends, line)
      }
      type = UInt64(root)
    }
    let goldsteinField = unsafe field(Column.goldstein)
    let mentionsField = unsafe field(Column.mentions)
    let toneField = unsafe field(Column.tone)
    guard let goldstein = unsafe EventNumber.millionths(goldsteinField) else {
      return unsafe refuse(
        Column.goldstein,
        goldsteinField,
        "no number",
        bytes,
        start,
        ends,
        line
      )
    }
    guard let mentions = unsafe EventNumber.millionths(mentionsField), mentions >= 0 else {
      return unsafe refuse(Column.mentions, mentionsField, "no count", bytes, start, ends, line)
    }
    guard let tone = unsafe EventNumber.millionths(toneField) else {
      return unsafe refuse(Column.tone, toneField, "no number", bytes, start, ends, line)
    }
    let period = (date / 100) << 4 | (options.period == .year ? 0 : date % 100)
    let key = UInt64(source) << 36 | UInt64(target) << 21 | UInt64(period) << 5 | type
    let hasGoldstein = goldsteinField.isEmpty ? 0 : 1
    let hasTone = toneField.isEmpty ? 0 : 1
    groups[key].take(
      mentions: mentions / EventSums.scale,
      goldstein,
      hasGoldstein,
      tone,
      hasTone,
      at: position
    )
    keptCount += 1
  }

  @inline(never)
  private mutating func refuse(
    _ column: Int,
    _ field: UnsafeBufferPointer<UInt8>,
    _ expected: String,
    _ bytes: UnsafePointer<UInt8>,
    _ start: Int,
    _ ends: UnsafeMutablePointer<Int>,
    _ line: Int
  ) {
    let text = unsafe String(decoding: field.prefix(40), as: UTF8.self)
    let first = unsafe ends[column - 1] + 1
    let before = unsafe UnsafeBufferPointer(start: bytes + start, count: first - start)
    // Columns are counted in Unicode scalars, which begin with any byte but 10xxxxxx.
    let place = unsafe before.count { $0 & 0xC0 != 0x80 } + 1
    fail(line, place, "\(GDELTLayout.names[column] ?? "the field") is \"\(text)\", \(expected)")
  }

  @inline(never)
  private mutating func fail(_ line: Int, _ column: Int, _ reason: String) {
    faultCount += 1
    if faults.count < ImportReport.refusalLimit {
      faults.append(Fault(line: line, column: column, reason: reason))
    }
  }
}

extension EventSums {
  @inline(__always)
  mutating func take(
    mentions: Int,
    _ goldstein: Int,
    _ goldsteinCount: Int,
    _ tone: Int,
    _ toneCount: Int,
    at position: UInt64
  ) {
    count += 1
    self.mentions += mentions
    self.goldstein += goldstein
    self.goldsteinCount += goldsteinCount
    self.tone += tone
    self.toneCount += toneCount
    first = min(first, position)
    last = max(last, position)
  }
}
