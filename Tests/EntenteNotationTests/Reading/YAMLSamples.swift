import EntenteTestSupport
import Foundation

/// Excerpts of model files, and ways to damage them.
struct YAMLSamples {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every YAML file of the models that ship and of the examples.
  static let files: [URL] = ["graphs", "examples", "Tests"].flatMap { folder in
    let found = FileManager.default.enumerator(
      at: package.appending(path: folder),
      includingPropertiesForKeys: nil
    )
    return (found?.compactMap { $0 as? URL } ?? []).filter {
      ["yaml", "yml"].contains($0.pathExtension)
    }
  }
  .sorted { $0.path < $1.path }

  private static let pieces = [
    "[", "]", "{", "}", ":", ",", "-", "&", "*", "!", "|", ">", "'", "\"", "#", "%", "@", "`", "?",
    "~", " ", "  ", "\t", "\n", "\r", "\r\n", "\\", "\0", "é", "漢", "😀", "\u{85}", "\u{2028}",
    ": ", ":\n", "- ", "\n- ", "\n---", "\n...\n", " #", "# ", "\n\n", "\n  ", "\n    ", "|\n",
    ">-\n", ">+\n", "|2\n", "''", "\\n", "\\x41", "\\\n", "? ", "a: b", "a:b", "[a: b]", "{a}",
    "{a: }", ", ,", ",]", "e\u{301}", "\"a\": ", "'k':", " b",
  ]

  private let texts: [[ArraySlice<UInt8>]]
  private var generator: SplitMix64

  init(seed: UInt64) throws {
    texts = try Self.files.map {
      [UInt8](try Data(contentsOf: $0)).split(separator: 0x0A, omittingEmptySubsequences: false)
    }
    generator = SplitMix64(seed: seed)
  }

  mutating func count(upTo most: Int) -> Int { Int.random(in: 0...most, using: &generator) }

  /// Some lines of a file, from one that is not indented.
  mutating func excerpt() -> [UInt8] {
    guard let lines = texts.randomElement(using: &generator) else { return [] }
    var start = Int.random(in: 0..<lines.count, using: &generator)
    while start > 0, lines[start].first == 0x20 || lines[start].isEmpty { start -= 1 }
    let length = Int.random(in: 1...40, using: &generator)
    return Array(lines[start...].prefix(length).joined(separator: [0x0A]))
  }

  /// Changes a text in one place.
  mutating func damage(_ bytes: inout [UInt8]) {
    guard bytes.count > 2 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let other = Int.random(in: 0..<bytes.count, using: &generator)
    let length = min(Int.random(in: 1...12, using: &generator), bytes.count - place)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.removeSubrange(place..<(place + length))
    case 1: bytes.insert(contentsOf: bytes[place..<(place + length)], at: other)
    case 2: bytes.swapAt(place, other)
    case 3: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 4: bytes.remove(at: place)
    default:
      bytes.insert(
        contentsOf: Self.pieces.randomElement(using: &generator)?.utf8 ?? "".utf8,
        at: place
      )
    }
  }
}
