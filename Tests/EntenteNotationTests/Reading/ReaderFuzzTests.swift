import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteNotation

/// Whatever is done to a model's text, the reader says what is wrong and ends.
@Suite struct ReaderFuzzTests {
  private static let sections = [
    "model", "actors", "sources", "relations/arms", "causes", "views",
  ]

  private static func text(_ name: String) throws -> [UInt8] {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: "graphs/china-russia/\(name).yaml")
    return [UInt8](try Data(contentsOf: file))
  }

  /// A part of a file that begins with its head, small enough to be read often.
  private static func sample(_ bytes: [UInt8], using generator: inout SplitMix64) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = Int.random(in: 0..<lines.count, using: &generator)
    let kept = Array(lines.prefix(8)) + lines[start...].prefix(30)
    return Array(kept.joined(separator: [0x0A]))
  }

  private static func mutate(_ bytes: inout [UInt8], using generator: inout SplitMix64) {
    guard bytes.count > 2 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let other = Int.random(in: 0..<bytes.count, using: &generator)
    let length = min(Int.random(in: 1...12, using: &generator), bytes.count - place)
    let indicators = Array("[]{}:,-&*!|>'\"#%@`?~ \t\n\r\\\u{0}é漢".utf8)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.removeSubrange(place..<(place + length))
    case 1: bytes.insert(contentsOf: bytes[place..<(place + length)], at: other)
    case 2: bytes.swapAt(place, other)
    case 3: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 4: bytes.insert(indicators.randomElement(using: &generator) ?? 0, at: place)
    case 5:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      let line = Int.random(in: 0..<lines.count, using: &generator)
      lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &generator))
      bytes = Array(lines.joined(separator: [0x0A]))
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      lines.swapAt(
        Int.random(in: 0..<lines.count, using: &generator),
        Int.random(in: 0..<lines.count, using: &generator)
      )
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }

  @Test(arguments: sections, 0..<3 as Range<UInt64>)
  func `a damaged file is read to its end`(section: String, seed: UInt64) throws {
    let original = try Self.text(section)
    var generator = SplitMix64(seed: seed)
    for _ in 0..<30 {
      var bytes = Self.sample(original, using: &generator)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        Self.mutate(&bytes, using: &generator)
      }
      let session = ReadingSession()
      var loader = FileLoader(MemoryFiles([:]), session: session)
      loader.load(bytes, name: "a.yaml", folder: ".", isMain: true)
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = ModelReader(files: MemoryFiles([:])).read(text: text)
      _ = DiagnosticPrinter(reading).text(reading.diagnostics)
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
      for diagnostic in reading.diagnostics {
        guard let range = diagnostic.range, range.file == "model.yaml" else { continue }
        #expect(range.start.line >= 1 && range.start.line <= lines + 1)
        #expect(range.start.column >= 1 && range.length >= 1)
      }
      #expect(reading.model != nil || reading.hasErrors)
    }
  }
}
