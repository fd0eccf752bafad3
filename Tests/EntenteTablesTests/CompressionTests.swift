import EntenteTables
import Foundation
import Testing

/// Archives made by Python's `gzip` and `zipfile` modules and Info-ZIP's `zip`.
private enum Archive {
  /// `name,year`, `USA,1816`, `RUS,1917` in lines.
  static let gzip = bytes("H4sIAAAAAAACA8tLzE3VqUxNLOIKDXbUMbQwNOMKCg3WMbQ0NOcCAIMDggAcAAAA")
  /// `CHN,1949` in a line.
  static let secondGzip = bytes("H4sIAAAAAAACA3P28NMxtDSx5AIAqDZlQwkAAAA=")
  /// The same text as in `gzip`, twenty times.
  static let deflated = bytes(
    """
    UEsDBBQAAAAIAAAAeEVwcsScJQAAADACAAAKAAAAc3RhdGVzLmNzdstLzE3VqUxNLOIKDXbUMbQwNOMKCg3WMbQ0NOfKG5Ub
    lUOTAwBQSwECFAMUAAAACAAAAHhFcHLEnCUAAAAwAgAACgAAAAAAAAAAAAAAgAEAAAAAc3RhdGVzLmNzdlBLBQYAAAAAAQAB
    ADgAAABNAAAAAAA=
    """
  )
  /// A folder `data/`, `data/a.csv` stored and `data/b.csv` deflated.
  static let several = bytes(
    """
    UEsDBBQAAAAAAAAAeEUAAAAAAAAAAAAAAAAFAAAAZGF0YS9QSwMEFAAAAAAAAAB4RYMDggAcAAAAHAAAAAoAAABkYXRhL2Eu
    Y3N2bmFtZSx5ZWFyClVTQSwxODE2ClJVUywxOTE3ClBLAwQUAAAACAAAAHhFFTzQpAYAAAAEAAAACgAAAGRhdGEvYi5jc3ar
    4DLkAgBQSwECFAMUAAAAAAAAAHhFAAAAAAAAAAAAAAAABQAAAAAAAAAAAAAAgAEAAAAAZGF0YS9QSwECFAMUAAAAAAAAAHhF
    gwOCABwAAAAcAAAACgAAAAAAAAAAAAAAgAEjAAAAZGF0YS9hLmNzdlBLAQIUAxQAAAAIAAAAeEUVPNCkBgAAAAQAAAAKAAAA
    AAAAAAAAAACAAWcAAABkYXRhL2IuY3N2UEsFBgAAAAADAAMAowAAAJUAAAAAAA==
    """
  )
  /// `big.csv` with zip64 sizes in its entry and a zip64 directory.
  static let large = bytes(
    """
    UEsDBC0AAAAIAAAAeEWDA4IA//////////8HABQAYmlnLmNzdgEAEAAcAAAAAAAAAB4AAAAAAAAAy0vMTdWpTE0s4goNdtQx
    tDA04woKDdYxtDQ05wIAUEsBAi0DLQAAAAgAAAB4RYMDggD//////////wcAFAAAAAAAAAAAAIABAAAAAGJpZy5jc3YBABAA
    HAAAAAAAAAAeAAAAAAAAAFBLBgYsAAAAAAAAAC0ALQAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAABJAAAAAAAAAFcAAAAAAAAA
    UEsGBwAAAACgAAAAAAAAAAEAAABQSwUGAAAAAAEAAQBJAAAAVwAAAAAA
    """
  )
  static let bzip2 = bytes(
    """
    UEsDBC4AAAAMAAAAeEWDA4IARgAAABwAAAAFAAAAYS5jc3ZCWmg5MUFZJlNZp+NSEAAADN+AABAABCHgIAAaACIDEC
    AgACGoGhtTR6QoaaYALptnrlwQGMCLJ1MtU/F3JFOFCQp+NSEAUEsBAi4DLgAAAAwAAAB4RYMDggBGAAAAHAAAAAUA
    AAAAAAAAAAAAAIABAAAAAGEuY3N2UEsFBgAAAAABAAEAMwAAAGkAAAAAAA==
    """
  )
  static let encrypted = bytes(
    """
    UEsDBAoACQAAAOYMd12DFtyMDQAAAAEAAAAFABwAZS5jc3ZVVAkAAz+ZA2s/mQNrdXgLAAEEAAAAAAQAAAAATDr0rv43UOKS
    iAKC0VBLBwiDFtyMDQAAAAEAAABQSwECHgMKAAkAAADmDHddgxbcjA0AAAABAAAABQAYAAAAAAABAAAApIEAAAAAZS5jc3ZV
    VAUAAz+ZA2t1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBLAAAAXAAAAAAA
    """
  )
  /// A mebibyte of spaces, in 1052 bytes.
  static let bomb: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xED, 0xC1, 0x31, 1, 0, 0, 0, 0xC2, 0xA0, 0x2A, 0xEB]
    + [0x9F, 0xD2, 0x10, 0xBE, 0x40, 1] + [UInt8](repeating: 0, count: 1_015)
    + [0x7C, 6, 0xA7, 2, 3, 0xF1, 0, 0, 0x10, 0]

  private static func bytes(_ base64: String) -> [UInt8] {
    Array(Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
  }
}

@Suite struct CompressionTests {
  private let rows = [["USA", "1816"], ["RUS", "1917"]]

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    try TableReader().read(.bytes(bytes)).records.map(\.texts)
  }

  private func failure(_ bytes: [UInt8], _ limit: Int = 1 << 20) throws -> TableError {
    var reader = TableReader()
    reader.limits.inflatedBytes = limit
    return try #require(throws: TableError.self) { try reader.read(.bytes(bytes)) }
  }

  @Test func `gzip is inflated unasked`() throws {
    #expect(try rows(Archive.gzip) == rows)
  }

  @Test func `the members of a gzip file are one text, and padding is none`() throws {
    let several = Archive.gzip + Archive.secondGzip + [0, 0, 0]
    #expect(try rows(several) == rows + [["CHN", "1949"]])
  }

  @Test func `gzip and zip files are read from disk`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entente-tables-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for bytes in [Archive.gzip, Archive.large, Array("name,year\nUSA,1816\nRUS,1917".utf8)] {
      let file = folder.appending(path: "table").path
      try Data(bytes).write(to: URL(filePath: file))
      #expect(try TableReader().read(.file(file)).records.map(\.texts) == rows)
    }
    let zip = folder.appending(path: "several.zip").path
    try Data(Archive.several).write(to: URL(filePath: zip))
    let stored = try TableReader().read(.file(zip, entry: "data/a.csv"))
    #expect(stored.records.map(\.texts) == rows)
    let error = try #require(throws: TableError.self) { try TableReader().read(.file(zip)) }
    #expect(error.code == .noSuchEntry)
    #expect(error.path == zip)
    #expect(error.message.contains("\"data/a.csv\", \"data/b.csv\""))
    let missing = try #require(throws: TableError.self) {
      try TableReader().read(.file(zip, entry: "c.csv"))
    }
    #expect(missing.code == .noSuchEntry)
  }

  @Test func `a zip archive of one file is read unasked`() throws {
    let table = try TableReader(header: .none).read(.bytes(Archive.deflated))
    #expect(table.records.count == 60)
  }

  @Test func `a zip archive lists its files and gives each`() throws {
    let archive = try ZipArchive(bytes: Archive.several)
    #expect(archive.entries.map(\.name) == ["data/a.csv", "data/b.csv"])
    #expect(archive.entries.map(\.size) == [28, 4])
    let texts = try archive.entries.map { entry in
      String(decoding: try archive.input(entry).contents(limit: 100), as: UTF8.self)
    }
    #expect(texts == ["name,year\nUSA,1816\nRUS,1917\n", "x\n1\n"])
  }

  @Test func `zip64 sizes and directories are read`() throws {
    #expect(try rows(Archive.large) == rows)
    // With the numbers of the old directory given up, only those of the new one are left.
    var bytes = Archive.large
    bytes.replaceSubrange(
      (bytes.count - 14)..<(bytes.count - 2),
      with: [UInt8](repeating: 0xFF, count: 12)
    )
    #expect(try rows(bytes) == rows)
  }

  @Test(arguments: [10, 18, 30, 40, 47])
  func `gzip data cut short are an error`(size: Int) throws {
    #expect(try failure(Array(Archive.gzip.prefix(size))).code == .badCompression)
  }

  @Test func `damaged gzip data are an error`() throws {
    var bytes = Archive.gzip
    bytes[bytes.count - 8] ^= 1
    #expect(try failure(bytes).message.contains("incorrect data check"))
    #expect(try failure(Archive.gzip + [0x41]).message.contains("followed by other bytes"))
  }

  @Test func `a damaged zip archive is an error`() throws {
    for size in stride(from: 4, to: Archive.several.count, by: 7) {
      #expect(try failure(Array(Archive.several.prefix(size))).code == .badCompression)
    }
    var checksum = Archive.deflated
    checksum[checksum.count - 62] ^= 1
    #expect(try failure(checksum).message.contains("does not match its checksum"))
  }

  @Test func `whatever byte of an archive is changed, reading ends with rows or an error`() throws {
    for (index, archive) in [Archive.several, Archive.large, Archive.gzip].enumerated() {
      for position in archive.indices {
        var bytes = archive
        bytes[position] ^= 0xFF
        do {
          let archive = index == 2 ? nil : try ZipArchive(bytes: bytes)
          if let archive {
            for entry in archive.entries {
              _ = try archive.input(entry).contents(limit: 1 << 16)
            }
          } else {
            _ = try rows(bytes)
          }
        } catch {
          #expect(error is TableError)
        }
      }
    }
  }

  @Test func `what cannot be unpacked is refused by name`() throws {
    #expect(try failure(Archive.bzip2).message.contains("\"a.csv\" is packed by method 12"))
    #expect(try failure(Archive.encrypted).message.contains("\"e.csv\" is encrypted"))
  }

  @Test func `a bomb stops at the limit`() throws {
    #expect(try ByteInput.bytes(Archive.bomb).contents(limit: 1 << 20).count == 1 << 20)
    #expect(try failure(Archive.bomb, (1 << 20) - 1).code == .tooLarge)
    let many = (0..<1_000).flatMap { _ in Archive.bomb }
    #expect(try failure(many).code == .tooLarge)
    #expect(try failure(Archive.deflated, 559).code == .tooLarge)
    // An entry that hides its size.
    var bytes = Archive.deflated
    bytes.replaceSubrange((bytes.count - 54)..<(bytes.count - 50), with: [1, 0, 0, 0])
    #expect(try failure(bytes, 559).code == .tooLarge)
    #expect(try failure(bytes, 1 << 20).code == .badCompression)
  }
}
