extension ScenarioWizardFile {
  /// How characters are written as bytes.
  public enum TextEncoding: Hashable, Sendable {
    /// UTF-8 without a byte order mark.
    case utf8
    /// Windows code page 1252, that of older programs in western Europe.
    case windows1252
  }

  /// Reads the bytes of a file: UTF-8 if they are that, else Windows code page 1252.
  ///
  /// - Parameter bytes: The bytes; a byte order mark of UTF-8 is left out.
  /// - Throws: ``ScenarioWizardError`` with all problems and their lines.
  public init(bytes: [UInt8]) throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    if let text = String(validating: content, as: UTF8.self) {
      try self.init(text: text)
      return
    }
    var text = ""
    var line = 1
    var problems: [Problem] = []
    for byte in content {
      if byte == 0x0A { line += 1 }
      guard let scalar = Self.scalar(windows1252: byte) else {
        problems.append(
          Problem(
            line: line,
            message: "byte \(byte) is no character of Windows code page 1252, and the file is not "
              + "UTF-8; save it as one of them"
          )
        )
        continue
      }
      text.unicodeScalars.append(scalar)
    }
    guard problems.isEmpty else { throw ScenarioWizardError(problems: problems) }
    try self.init(text: text)
  }

  /// The bytes of the file.
  ///
  /// - Parameter encoding: How characters are written.
  /// - Returns: The bytes of ``text``.
  /// - Throws: ``ScenarioWizardError`` with the lines where the encoding lacks a character.
  public func bytes(in encoding: TextEncoding = .utf8) throws -> [UInt8] {
    guard encoding == .windows1252 else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    var line = 1
    var problems: [Problem] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if let byte = Self.byte(windows1252: scalar) {
        bytes.append(byte)
      } else {
        problems.append(
          Problem(
            line: line,
            message: "\"\(scalar)\" is not in Windows code page 1252; write UTF-8 or name it "
              + "otherwise"
          )
        )
      }
    }
    guard problems.isEmpty else { throw ScenarioWizardError(problems: problems) }
    return bytes
  }

  /// Bytes 80 to 9F of Windows code page 1252; 0 where there is no character.
  ///
  /// Source: Unicode Consortium, "cp1252 to Unicode table", 1998.
  /// <https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT>
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static func byte(windows1252 scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value < 0x80 || 0xA0...0xFF ~= value { return UInt8(value) }
    return upper.firstIndex(of: value).map { UInt8(0x80 + $0) }
  }
}
