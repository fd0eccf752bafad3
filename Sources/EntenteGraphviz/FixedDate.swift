/// Replaces the time at which a PDF or PostScript file was drawn, so that equal pictures are equal
/// files.
///
/// The digits are written over in place: a PDF counts its bytes, so none may be added.
enum FixedDate {
  static func applied(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      overwriteDigits(after: Array(key.utf8), in: &bytes)
    }
    overwriteLine(after: Array("%%CreationDate: ".utf8), in: &bytes)
    return bytes
  }

  /// Writes 2000-01-01 00:00:00 UTC over the digits of a PDF date.
  private static func overwriteDigits(after key: [UInt8], in bytes: inout [UInt8]) {
    let date = Array("20000101000000".utf8)
    for start in places(of: key, in: bytes) {
      var place = start
      while place < bytes.count, place - start < date.count, isDigit(bytes[place]) {
        bytes[place] = date[place - start]
        place += 1
      }
      // What follows is `Z` or the offset of the zone, `+01'00`.
      while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
        if isDigit(bytes[place]) { bytes[place] = UInt8(ascii: "0") }
        if bytes[place] == UInt8(ascii: "-") { bytes[place] = UInt8(ascii: "+") }
        place += 1
      }
    }
  }

  /// Writes a fixed date, cut or filled with spaces, over the rest of the first such line.
  private static func overwriteLine(after key: [UInt8], in bytes: inout [UInt8]) {
    guard let start = places(of: key, in: bytes).first else { return }
    let date = Array("Sat Jan  1 00:00:00 2000".utf8)
    var place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      bytes[place] = place - start < date.count ? date[place - start] : UInt8(ascii: " ")
      place += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The places just behind each `key`.
  private static func places(of key: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = key.first, bytes.count >= key.count else { return [] }
    var places: [Int] = []
    let bytes = bytes.span
    for start in 0...(bytes.count - key.count) where bytes[start] == first {
      var length = 1
      while length < key.count, bytes[start + length] == key[length] { length += 1 }
      if length == key.count { places.append(start + length) }
    }
    return places
  }
}
