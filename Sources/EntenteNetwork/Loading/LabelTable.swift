/// Numbers for labels, in the order in which they first come.
///
/// An open-addressing table over bytes: a label is looked up where it stands in the text, and copied
/// once, when it is new. The hash is seeded afresh in each process, so that no file can be made to
/// hash badly; nothing that is seen outside depends on it.
///
/// Source of the hash: W. Yi, "wyhash", version 4.2, 2024, of which it is the inner step.
/// <https://github.com/wangyi-fudan/wyhash>
@safe final class LabelTable: @unchecked Sendable {
  /// What changes, in memory of its own: a table is asked tens of millions of times.
  @safe struct State {
    /// For each slot, where the record of its label begins among the words, and above it 32 bits of
    /// the label's hash; 0 if the slot is free.
    var slots: UnsafeMutablePointer<UInt64>
    /// The table has 2 to the power of so many slots.
    var slotBits = 10
    /// A record for each label.
    ///
    /// It is a word with the label's number and above it its length in bytes, and its bytes with
    /// zeros up to a multiple of eight. These lie together, as to reach into memory costs more than
    /// all else.
    var words: UnsafeMutablePointer<UInt64>
    var wordCapacity = 1 << 10
    /// Where the next record begins; none begins at 0.
    var wordCount = 1
    /// Where the record of each label begins.
    var places: [UInt32] = []
  }

  let state: UnsafeMutablePointer<State>

  private static let seed = UInt64.random(in: .min ... .max)

  init() {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << 10)
    unsafe slots.initialize(repeating: 0, count: 1 << 10)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State(slots: slots, words: .allocate(capacity: 1 << 10)))
    unsafe state.pointee.words[0] = 0
  }

  deinit {
    unsafe state.pointee.slots.deallocate()
    unsafe state.pointee.words.deallocate()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// How many labels there are.
  var count: Int { unsafe state.pointee.places.count }

  /// Whether labels have become too many, or too long, for places of 32 bits.
  ///
  /// What is left of them is far more than there can be between two questions.
  var isFull: Bool { unsafe state.pointee.wordCount >= Int(UInt32.max) - 1 << 28 }

  /// The number of the label at a place of the memory, which is new if there is none like it.
  ///
  /// Up to seven bytes behind the label are read.
  @inline(__always)
  func number(of label: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    unsafe number(of: label, length: length, tag: Self.tag(of: label, length: length))
  }

  /// The number of a label whose hash is known.
  @inline(__always)
  func number(of label: UnsafePointer<UInt8>, length: Int, tag: UInt64) -> UInt32 {
    let slots = unsafe state.pointee.slots
    let words = unsafe state.pointee.words
    let slotBits = unsafe state.pointee.slotBits
    var slot = Self.slot(of: tag, slotBits)
    let mask = (1 &<< slotBits) &- 1
    while true {
      let entry = unsafe slots[slot]
      if entry == 0 { return unsafe add(label, length: length, tag: tag, at: slot) }
      if entry &>> 32 == tag {
        let record = unsafe words + Int(truncatingIfNeeded: entry & 0xFFFF_FFFF)
        if unsafe Self.isLabel(record, equalTo: label, length: length) {
          return unsafe UInt32(truncatingIfNeeded: record[0])
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The number of a label, which is new if there is none like it.
  func number(of label: [UInt8]) -> UInt32 {
    unsafe (label + [UInt8](repeating: 0, count: 8)).withUnsafeBufferPointer { bytes in
      unsafe bytes.baseAddress.map { unsafe number(of: $0, length: label.count) } ?? 0
    }
  }

  /// The number of a label, or nil if there is none like it.
  func find(_ label: String) -> Int? {
    let bytes = Array(label.utf8) + [UInt8](repeating: 0, count: 8)
    let length = bytes.count - 8
    return unsafe bytes.withUnsafeBufferPointer { bytes -> Int? in
      guard let start = bytes.baseAddress else { return nil }
      let tag = unsafe Self.tag(of: start, length: length)
      let slotBits = unsafe state.pointee.slotBits
      var slot = Self.slot(of: tag, slotBits)
      while unsafe state.pointee.slots[slot] != 0 {
        let entry = unsafe state.pointee.slots[slot]
        let record = unsafe state.pointee.words + Int(entry & 0xFFFF_FFFF)
        if entry >> 32 == tag, unsafe Self.isLabel(record, equalTo: start, length: length) {
          return unsafe Int(record[0] & 0xFFFF_FFFF)
        }
        slot = (slot + 1) & ((1 << slotBits) - 1)
      }
      return nil
    }
  }

  /// Calls `body` with the bytes of a label, behind which zeros stand up to a multiple of eight.
  func withBytes<Result>(
    of number: Int,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let record = unsafe state.pointee.words + Int(state.pointee.places[number])
    let start = unsafe UnsafeRawPointer(record + 1).assumingMemoryBound(to: UInt8.self)
    return unsafe body(UnsafeBufferPointer(start: start, count: Int(record[0] >> 32)))
  }

  /// The text of a label; bytes that are no text become U+FFFD.
  func text(of number: Int) -> String {
    unsafe withBytes(of: number) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the bytes of a label are text in UTF-8.
  func isText(_ number: Int) -> Bool {
    unsafe withBytes(of: number) { bytes in
      unsafe bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }
  }

  // MARK: Hashing

  /// 32 bits of the hash of a label.
  @inline(__always)
  static func tag(of label: UnsafePointer<UInt8>, length: Int) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: length) &* 0xA076_1D64_78BD_642F
    var offset = 0
    while offset < length {
      hash = unsafe mixed(hash ^ word(of: label, length: length, at: offset))
      offset &+= 8
    }
    return mixed(hash) &>> 32
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// Eight bytes of a label, those behind its end zero.
  @inline(__always)
  private static func word(
    of label: UnsafePointer<UInt8>,
    length: Int,
    at offset: Int
  ) -> UInt64 {
    let raw = unsafe UnsafeRawPointer(label + offset)
    let word = unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let left = length &- offset
    return left >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: left &* 8)) &- 1)
  }

  /// Where the search for a hash begins.
  @inline(__always)
  static func slot(of tag: UInt64, _ slotBits: Int) -> Int {
    Int(truncatingIfNeeded: tag &>> UInt64(truncatingIfNeeded: 32 &- slotBits))
  }

  @inline(__always)
  private static func isLabel(
    _ record: UnsafeMutablePointer<UInt64>,
    equalTo label: UnsafePointer<UInt8>,
    length: Int
  ) -> Bool {
    guard unsafe record[0] &>> 32 == UInt64(truncatingIfNeeded: length) else { return false }
    var offset = 0
    while offset < length {
      let word = unsafe word(of: label, length: length, at: offset)
      if unsafe record[1 &+ offset &>> 3] != word.littleEndian { return false }
      offset &+= 8
    }
    return true
  }

  // MARK: Growing

  @inline(never)
  private func add(
    _ label: UnsafePointer<UInt8>,
    length: Int,
    tag: UInt64,
    at slot: Int
  ) -> UInt32 {
    let number = count
    let place = unsafe state.pointee.wordCount
    let end = place + 1 + (length + 7) / 8
    if unsafe end > state.pointee.wordCapacity {
      growWords(to: unsafe max(2 * state.pointee.wordCapacity, end))
    }
    let record = unsafe state.pointee.words + place
    unsafe record[0] = UInt64(length) << 32 | UInt64(number)
    for index in 1..<(end - place) {
      let word = unsafe Self.word(of: label, length: length, at: (index - 1) * 8)
      unsafe record[index] = word.littleEndian
    }
    unsafe state.pointee.slots[slot] = tag << 32 | UInt64(place)
    unsafe state.pointee.places.append(UInt32(truncatingIfNeeded: place))
    unsafe state.pointee.wordCount = end
    // Half full at most, but for the largest table of all.
    if unsafe number >= 1 << (state.pointee.slotBits - 1), unsafe state.pointee.slotBits < 32 {
      growSlots()
    }
    return UInt32(truncatingIfNeeded: number)
  }

  private func growWords(to capacity: Int) {
    let grown = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    unsafe grown.update(from: state.pointee.words, count: state.pointee.wordCount)
    unsafe state.pointee.words.deallocate()
    unsafe state.pointee.words = unsafe grown
    unsafe state.pointee.wordCapacity = capacity
  }

  private func growSlots() {
    let old = unsafe state.pointee.slots
    let slotBits = unsafe state.pointee.slotBits + 1
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << slotBits)
    unsafe slots.initialize(repeating: 0, count: 1 << slotBits)
    let mask = (1 << slotBits) - 1
    for index in 0..<(1 << (slotBits - 1)) {
      let entry = unsafe old[index]
      if entry == 0 { continue }
      var slot = Self.slot(of: entry >> 32, slotBits)
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = entry
    }
    unsafe old.deallocate()
    unsafe state.pointee.slots = unsafe slots
    unsafe state.pointee.slotBits = slotBits
  }
}
