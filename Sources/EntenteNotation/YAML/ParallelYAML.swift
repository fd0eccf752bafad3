internal import Foundation
internal import Yams

/// Reads a long text by its parts, on as many cores as there are.
///
/// Nearly all of a large model is one section that maps ids to elements, and the parser takes most
/// of the time of reading it. Such a section is cut between elements and its parts are parsed side
/// by side. A cut in the wrong place, as inside a quoted text, leaves a part that does not parse:
/// whatever is not plainly right is left to the parser as a whole, which also words all errors.
struct ParallelYAML {
  /// Sections with fewer bytes are not worth cutting.
  private static let leastLength = 1 << 18

  /// A section that is cut: the name before its colon and the bytes and lines of its elements.
  private struct Section {
    let name: String
    let body: Range<Int>
    let firstLine: Int
  }

  /// A part to parse, and how many lines stand before it.
  private struct Part: Sendable {
    let section: Int?
    let text: String
    let linesBefore: Int
  }

  private let bytes: [UInt8]

  /// Returns the tree of the text; nil if it has to be parsed as a whole.
  static func tree(_ bytes: [UInt8]) -> TextNode? {
    guard bytes.count >= leastLength, !bytes.contains(UInt8(ascii: "\t")) else { return nil }
    return ParallelYAML(bytes: bytes).tree()
  }

  private func tree() -> TextNode? {
    guard let sections = sections(), !sections.isEmpty else { return nil }
    var skeleton = bytes
    var parts: [Part] = []
    for (number, section) in sections.enumerated() {
      guard let cut = cut(section, number: number) else { return nil }
      parts += cut
      for index in section.body where skeleton[index] != UInt8(ascii: "\n") {
        skeleton[index] = UInt8(ascii: " ")
      }
    }
    parts.append(
      Part(section: nil, text: String(decoding: skeleton, as: UTF8.self), linesBefore: 0)
    )
    guard let trees = Self.parsed(parts), case .map(let pairs)? = trees.last?.content else {
      return nil
    }
    var bodies = [[TextNode.Pair]](repeating: [], count: sections.count)
    for (part, tree) in zip(parts, trees) {
      guard let section = part.section else { continue }
      guard case .map(let pairs) = tree.content else { return nil }
      bodies[section] += pairs
    }
    var whole: [TextNode.Pair] = []
    for pair in pairs {
      guard let number = sections.firstIndex(where: { $0.name == pair.key.scalar }) else {
        whole.append(pair)
        continue
      }
      let body = bodies[number]
      let ids = Set(body.compactMap(\.key.scalar))
      guard ids.count == body.count else { return nil }
      let value = TextNode(.map(body), at: body.first?.key.position)
      whole.append(TextNode.Pair(key: pair.key, value: value))
    }
    return TextNode(.map(whole), at: trees.last?.position)
  }

  /// The long sections of the text; nil if its first level is not made of plain keys.
  private func sections() -> [Section]? {
    var sections: [Section] = []
    var open: (name: String, start: Int, line: Int)?
    func close(at end: Int) {
      if let open, end - open.start >= Self.leastLength {
        sections.append(Section(name: open.name, body: open.start..<end, firstLine: open.line))
      }
    }
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let first = bytes[start..<end].first, first != UInt8(ascii: " "),
        first != UInt8(ascii: "#"), first != UInt8(ascii: "\r")
      {
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return nil }
        close(at: start)
        open = Self.name(bytes[start..<end]).map { ($0, min(end + 1, bytes.count), line + 1) }
      }
      line += 1
      start = end + 1
    }
    close(at: bytes.count)
    return sections
  }

  /// The name of a line that is a key and nothing else.
  private static func name(_ line: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: line, as: UTF8.self).trimmed
    guard text.last == ":" else { return nil }
    let name = text.dropLast()
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") } ? String(name) : nil
  }

  /// The section in about as many parts as there are cores; nil if its elements are not plain keys
  /// in one column.
  private func cut(_ section: Section, number: Int) -> [Part]? {
    let count = max(2, ProcessInfo.processInfo.activeProcessorCount)
    let target = section.body.count / count + 1
    var parts: [Part] = []
    var column: Int?
    var partStart = section.body.lowerBound
    var partLine = section.firstLine
    var line = section.firstLine
    var start = section.body.lowerBound
    func add(upTo end: Int) {
      let text = String(decoding: bytes[partStart..<end], as: UTF8.self)
      parts.append(Part(section: number, text: text, linesBefore: partLine - 1))
    }
    while start < section.body.upperBound {
      let rest = bytes[start..<section.body.upperBound]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? section.body.upperBound
      let indent = rest.prefix { $0 == UInt8(ascii: " ") }.count
      let first = start + indent < end ? bytes[start + indent] : UInt8(ascii: "#")
      if first != UInt8(ascii: "#"), first != UInt8(ascii: "\r") {
        let wanted = column ?? indent
        column = wanted
        guard indent >= wanted, indent > wanted || first != UInt8(ascii: "-") else { return nil }
        if indent == wanted, start - partStart >= target {
          add(upTo: start)
          partStart = start
          partLine = line
        }
      }
      line += 1
      start = end + 1
    }
    add(upTo: section.body.upperBound)
    return parts
  }

  /// The trees of the parts in order; nil if one does not parse.
  private static func parsed(_ parts: [Part]) -> [TextNode]? {
    let results = Results(count: parts.count)
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let part = parts[number]
      let node = try? Yams.Parser(yaml: part.text, resolver: .basic).singleRoot()
      if let node {
        results.put(YAMLText.textNode(node, linesBefore: part.linesBefore), at: number)
      }
    }
    return results.all
  }

  /// Where the workers leave their trees; the lock makes sharing it safe.
  private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var trees: [TextNode?]

    init(count: Int) {
      trees = [TextNode?](repeating: nil, count: count)
    }

    func put(_ tree: TextNode, at number: Int) {
      lock.withLock { trees[number] = tree }
    }

    var all: [TextNode]? {
      let found = lock.withLock { trees.compactMap(\.self) }
      return found.count == trees.count ? found : nil
    }
  }
}
