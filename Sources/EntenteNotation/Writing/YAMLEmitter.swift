internal import OrderedCollections

/// Spells a tree as YAML: blocks outside, braces inside where a line has room.
///
/// The same tree gives the same bytes. Elements stand in blocks, so that a change to one shows as a
/// change of few lines.
struct YAMLEmitter {
  private static let width = 100

  private var text = ""

  /// The tree as YAML text that ends with a line break.
  ///
  /// - Parameters:
  ///   - tree: A map.
  ///   - blockDepth: For a key of the outermost map, down to which depth maps are blocks even where
  ///     a line has room for them.
  /// - Returns: The text.
  static func text(_ tree: NotationTree, blockDepth: (String) -> Int) -> String {
    var emitter = YAMLEmitter()
    guard case .map(let pairs) = tree else { return "" }
    for (key, value) in pairs {
      emitter.write(key: key, value, indent: 0, blocks: blockDepth(key))
    }
    return emitter.text
  }

  /// Writes a key with its value, on one line if there is room and no block is wanted.
  private mutating func write(key: String, _ value: NotationTree, indent: Int, blocks: Int) {
    let head = YAMLScalar.text(key, in: .block) + ":"
    text += head
    let room = Self.width - indent - head.unicodeScalars.count - 1
    switch value {
    case .map(let pairs) where blocks > 0 && !pairs.isEmpty:
      writeBlock(pairs, indent: indent, blocks: blocks - 1)
    case .map(let pairs):
      if writeLine(value, room: room) { return }
      writeBlock(pairs, indent: indent, blocks: 0)
    case .list(let items):
      if writeLine(value, room: room) { return }
      text += "\n"
      for item in items {
        write(item: item, indent: indent + 2)
      }
    case .text, .number, .boolean:
      writeScalar(value, indent: indent)
    }
  }

  private mutating func writeBlock(
    _ pairs: OrderedDictionary<String, NotationTree>,
    indent: Int,
    blocks: Int
  ) {
    text += "\n"
    for (key, value) in pairs {
      text += String(repeating: " ", count: indent + 2)
      write(key: key, value, indent: indent + 2, blocks: blocks)
    }
  }

  /// Writes an item of a list behind its hyphen.
  private mutating func write(item: NotationTree, indent: Int) {
    text += String(repeating: " ", count: indent) + "-"
    if writeLine(item, room: Self.width - indent - 2) { return }
    switch item {
    case .map(let pairs):
      var isFirst = true
      for (key, value) in pairs {
        text += isFirst ? " " : String(repeating: " ", count: indent + 2)
        write(key: key, value, indent: indent + 2, blocks: 0)
        isFirst = false
      }
    case .list(let items):
      // A list in a list keeps its brackets, however long the line.
      var flow = YAMLFlow(room: .max)
      flow.write(.list(items))
      text += " \(flow.text)\n"
    case .text, .number, .boolean:
      writeScalar(item, indent: indent)
    }
  }

  private mutating func writeScalar(_ value: NotationTree, indent: Int) {
    guard case .text(let scalar) = value, YAMLScalar.isLiteral(scalar) else {
      text += " " + YAMLScalar.text(value, in: .block) + "\n"
      return
    }
    var lines = YAMLScalar.lines(of: scalar)
    if lines.last == "" {
      lines.removeLast()
      text += " |\n"
    } else {
      text += " |-\n"
    }
    for line in lines {
      text += line.isEmpty ? "\n" : String(repeating: " ", count: indent + 2) + line + "\n"
    }
  }

  /// Writes a list or map on one line and says so; not if there is no room, or a text has lines of
  /// its own.
  private mutating func writeLine(_ value: NotationTree, room: Int) -> Bool {
    switch value {
    case .text, .number, .boolean: return false
    case .list, .map:
      var flow = YAMLFlow(room: room)
      flow.write(value)
      guard flow.hasRoom else { return false }
      text += " \(flow.text)\n"
      return true
    }
  }
}
