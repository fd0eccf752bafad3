/// The attributes of an element that has just begun; only of use while it is taken.
@safe struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The attributes as expat hands them out: names and values in turn, and nothing at the end.
  @unsafe init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    unsafe self.pairs = pairs
  }

  /// The value of an attribute, whatever the prefix of its name; nil if there is none.
  subscript(_ name: StaticString) -> String? {
    guard var next = unsafe pairs else { return nil }
    while let key = unsafe next[0], let value = unsafe next[1] {
      if unsafe Self.names(key, name) { return unsafe String(cString: value) }
      unsafe next += 2
    }
    return nil
  }

  /// All attributes in order, names with their prefixes.
  var all: [(name: String, value: String)] {
    guard var next = unsafe pairs else { return [] }
    var all: [(String, String)] = []
    while let key = unsafe next[0], let value = unsafe next[1] {
      all.append(unsafe (String(cString: key), String(cString: value)))
      unsafe next += 2
    }
    return all
  }

  /// Whether a name, or what follows its colon, is the one looked for.
  @unsafe private static func names(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    var start = unsafe key
    var next = unsafe key
    while unsafe next.pointee != 0 {
      if unsafe next.pointee == CChar(UInt8(ascii: ":")) { unsafe start = next + 1 }
      unsafe next += 1
    }
    guard unsafe next - start == name.utf8CodeUnitCount else { return false }
    let wanted = unsafe UnsafeRawPointer(name.utf8Start)
    let found = unsafe UnsafeRawBufferPointer(start: start, count: name.utf8CodeUnitCount)
    return unsafe found.elementsEqual(
      UnsafeRawBufferPointer(start: wanted, count: name.utf8CodeUnitCount)
    )
  }
}

/// Encodings of one byte a character that XML files name.
enum XMLEncoding {
  /// The scalar of each byte, −1 where there is none; nil for a name that is not known.
  static func table(named name: String) -> [Int32]? {
    switch name.lowercased() {
    case "windows-1252", "cp1252", "cp-1252", "x-cp1252": windows1252
    case "iso-8859-15", "latin9", "latin-9": latin9
    case "latin1", "latin-1", "iso8859-1", "l1": Array(0..<256)
    default: nil
    }
  }

  private static let windows1252: [Int32] = {
    var table = [Int32](0..<256)
    for (place, scalar) in upperHalf.enumerated() { table[0x80 + place] = scalar }
    return table
  }()

  /// Source: Unicode Consortium, "ISO 8859-15:1999 to Unicode", 1999.
  private static let latin9: [Int32] = {
    var table = [Int32](0..<256)
    let changed: KeyValuePairs<Int, Int32> = [
      0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152,
      0xBD: 0x153, 0xBE: 0x178,
    ]
    for (byte, scalar) in changed { table[byte] = scalar }
    return table
  }()

  /// Bytes 80 to 9F of Windows code page 1252; −1 where it has no character.
  ///
  /// Source: Unicode Consortium, "cp1252 to Unicode table", 1998.
  private static let upperHalf: [Int32] = [
    0x20AC, -1, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, -1, 0x017D, -1,
    -1, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, -1, 0x017E, 0x0178,
  ]
}
