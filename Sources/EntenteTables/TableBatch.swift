/// Records that were read together, in the order of the input.
///
/// A batch is immutable and may be handed to another task. It shares one block of bytes among its
/// records, so a record or field that is kept keeps the whole batch in memory: keep its text.
public struct TableBatch: RandomAccessCollection, Sendable {
  let storage: RecordStorage

  /// The position of the first record: 0.
  public var startIndex: Int { 0 }
  /// The number of records.
  public var endIndex: Int { storage.records.count }

  /// Returns the record at a position.
  public subscript(position: Int) -> TableRecord {
    TableRecord(storage: storage, position: position)
  }
}

/// One row of a table.
public struct TableRecord: RandomAccessCollection, Sendable {
  let storage: RecordStorage
  let firstSlot: Int
  let lastSlot: Int
  /// The line, from 1, on which the record begins in the whole input.
  public let line: Int
  let source: Int

  init(storage: RecordStorage, position: Int) {
    self.storage = storage
    let record = storage.records[position]
    firstSlot = record.firstSlot
    let next = position + 1
    lastSlot =
      next < storage.records.count ? storage.records[next].firstSlot : storage.slots.count
    line = record.line
    source = record.source
  }

  /// The position of the first field: 0.
  public var startIndex: Int { 0 }
  /// The number of fields, at least one.
  public var endIndex: Int { lastSlot - firstSlot }

  /// Returns the field at a position, from 0, which must be less than the number of fields.
  public subscript(position: Int) -> TableField {
    precondition(position >= 0 && position < lastSlot - firstSlot, "the row has no such field")
    return TableField(
      storage: storage,
      slot: storage.slots[firstSlot + position],
      position: position,
      recordLine: line,
      recordSource: source
    )
  }

  /// Returns the field at a position, or nil if the row is too short to have it.
  public func field(at position: Int) -> TableField? {
    indices.contains(position) ? self[position] : nil
  }

  /// Returns the field in the first column of this name, or nil if there is none.
  ///
  /// Where rows are many, ask ``TableHeader/position(of:)`` once instead.
  public func field(named name: String) -> TableField? {
    storage.header?.position(of: name).flatMap { field(at: $0) }
  }

  /// The texts of all fields.
  public var texts: [String] {
    map(\.text)
  }
}

/// One field of a record.
public struct TableField: Sendable {
  let storage: RecordStorage
  let slot: FieldSlot
  /// The position in the record, from 0.
  public let position: Int
  let recordLine: Int
  let recordSource: Int

  /// Whether the field has no text.
  public var isEmpty: Bool { slot.start == slot.end }

  /// Whether the field stood in quotes.
  public var isQuoted: Bool { slot.isQuoted }

  /// The text as UTF-8, quotes resolved; invalid bytes stand as they are.
  public var bytes: ArraySlice<UInt8> {
    let range = Int(slot.start)..<Int(slot.end)
    return slot.isUnescaped ? storage.unescaped[range] : storage.bytes[range]
  }

  /// The text, quotes resolved; invalid bytes become U+FFFD.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Returns whether the field has exactly the UTF-8 bytes of `text`.
  public func equals(_ text: String) -> Bool {
    bytes.elementsEqual(text.utf8)
  }

  /// The decimal integer that the whole field is, without spaces, or nil.
  public var integer: Int? {
    var digits = bytes
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (product, productOverflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflows) = product.subtractingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if productOverflows || sumOverflows { return nil }
      value = sum
    }
    return isNegative ? value : (value == .min ? nil : -value)
  }

  /// The finite decimal number that the whole field is, without spaces, or nil.
  public var number: Double? {
    let bytes = self.bytes
    guard bytes.allSatisfy({ decimalBytes.contains($0) }), let value = Double(text) else {
      return nil
    }
    return value.isFinite ? value : nil
  }

  /// The line, from 1, on which the field begins.
  public var line: Int { place.line }

  /// The column, from 1, at which the field begins, counted in Unicode scalars.
  public var column: Int { place.column }

  private var place: (line: Int, column: Int) {
    let bytes = storage.bytes
    return bytes.span.place(
      of: Int(slot.source),
      inRecordAt: recordSource,
      ofLine: recordLine
    )
  }
}

private let decimalBytes = Set("+-.0123456789eE".utf8)
