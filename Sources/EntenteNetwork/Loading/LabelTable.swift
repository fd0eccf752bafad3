/// Numbers for labels, in the order in which they first come.
///
/// An open-addressing table over bytes: a label is looked up where it stands in the text, and copied
/// once, when it is new. The hash is seeded afresh in each process, so that no file can be made to
/// hash badly; nothing that is seen outside depends on it.
///
/// Source of the hash: W. Yi, "wyhash", version 4.2, 2024, of which it is the inner step.
/// <https://github.com/wangyi-fudan/wyhash>
@safe final class LabelTable: @unchecked Sendable {
  /// How many labels there are.
  private(set) var count = 0
  /// For each place of the table, the label's number plus 1, and above it 32 bits of its hash; 0 if
  /// the place is free.
  private var slots: UnsafeMutablePointer<UInt64>
  /// The table has 2 to the power of so many places.
  private var slotBits: Int
  /// The labels, each followed by zeros up to the next multiple of eight.
  private var words: UnsafeMutablePointer<UInt64>
  private var wordCapacity: Int
  private var wordCount = 0
  /// Where each label begins among the words.
  private var starts: [Int] = []
  /// How many bytes each label has.
  private var lengths: [UInt32] = []

  private static let seed = UInt64.random(in: .min ... .max)

  init(slotBits: Int = 10) {
    self.slotBits = slotBits
    unsafe slots = .allocate(capacity: 1 << slotBits)
    unsafe slots.initialize(repeating: 0, count: 1 << slotBits)
    wordCapacity = 1 << slotBits
    unsafe words = .allocate(capacity: wordCapacity)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe words.deallocate()
  }

  /// The greatest number of labels; others would not have numbers of 32 bits.
  static let limit = Int(UInt32.max) - 1

  /// The number of the label at a place of the memory, which is new if there is none like it.
  ///
  /// Up to seven bytes behind the label are read.
  @inline(__always)
  func number(of label: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    let tag = unsafe Self.tag(of: label, length: length)
    var slot = place(of: tag)
    let mask = (1 &<< slotBits) &- 1
    while true {
      let entry = unsafe slots[slot]
      if entry == 0 { return unsafe add(label, length: length, tag: tag, at: slot) }
      if entry &>> 32 == tag {
        let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
        if unsafe isLabel(number, equalTo: label, length: length) {
          return UInt32(truncatingIfNeeded: number)
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
      var slot = place(of: tag)
      while unsafe slots[slot] != 0 {
        let entry = unsafe slots[slot]
        let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if entry >> 32 == tag, unsafe isLabel(number, equalTo: start, length: length) {
          return number
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
    precondition(number >= 0 && number < count)
    let start = unsafe UnsafeRawPointer(words + starts[number])
      .assumingMemoryBound(to: UInt8.self)
    return unsafe body(UnsafeBufferPointer(start: start, count: Int(lengths[number])))
  }

  /// The text of a label; bytes that are no text become U+FFFD.
  func text(of number: Int) -> String {
    unsafe withBytes(of: number) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Hashing

  @inline(__always)
  private static func tag(of label: UnsafePointer<UInt8>, length: Int) -> UInt64 {
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
  private func place(of tag: UInt64) -> Int {
    Int(truncatingIfNeeded: tag &>> UInt64(truncatingIfNeeded: 32 &- slotBits))
  }

  @inline(__always)
  private func isLabel(
    _ number: Int,
    equalTo label: UnsafePointer<UInt8>,
    length: Int
  ) -> Bool {
    guard unsafe lengths.withUnsafeBufferPointer({ unsafe Int($0[number]) }) == length else {
      return false
    }
    let start = unsafe starts.withUnsafeBufferPointer { unsafe $0[number] }
    var offset = 0
    while offset < length {
      let word = unsafe Self.word(of: label, length: length, at: offset)
      if unsafe words[start &+ offset &>> 3] != word.littleEndian { return false }
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
    let needed = (length + 7) / 8
    if wordCount + needed > wordCapacity {
      growWords(to: max(2 * wordCapacity, wordCount + needed))
    }
    for index in 0..<needed {
      let word = unsafe Self.word(of: label, length: length, at: index * 8)
      unsafe words[wordCount + index] = word.littleEndian
    }
    starts.append(wordCount)
    lengths.append(UInt32(truncatingIfNeeded: length))
    wordCount += needed
    count += 1
    unsafe slots[slot] = tag << 32 | UInt64(count)
    // Half full at most, but for the largest table of all.
    if count > 1 << (slotBits - 1), slotBits < 32 { growSlots() }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  private func growWords(to capacity: Int) {
    let grown = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    unsafe grown.update(from: words, count: wordCount)
    unsafe words.deallocate()
    unsafe words = unsafe grown
    wordCapacity = capacity
  }

  private func growSlots() {
    let old = unsafe slots
    let oldSize = 1 << slotBits
    slotBits += 1
    unsafe slots = .allocate(capacity: 1 << slotBits)
    unsafe slots.initialize(repeating: 0, count: 1 << slotBits)
    let mask = (1 << slotBits) - 1
    for index in 0..<oldSize {
      let entry = unsafe old[index]
      if entry == 0 { continue }
      var slot = place(of: entry >> 32)
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = entry
    }
    unsafe old.deallocate()
  }
}
