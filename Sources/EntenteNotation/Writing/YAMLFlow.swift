internal import EntenteTables
internal import OrderedCollections

/// Spells a tree between brackets and braces, and gives up when there is no room left.
struct YAMLFlow {
  /// What is written so far.
  private(set) var text = ""
  /// How many characters still fit; negative when there was too little room.
  private var room: Int

  /// Whether everything fitted on the line.
  var hasRoom: Bool { room >= 0 }

  /// Begins a line of so many characters.
  init(room: Int) {
    self.room = room
  }

  /// Writes a tree; a text with lines of its own takes all room, unless the room has no end.
  mutating func write(_ tree: NotationTree) {
    guard hasRoom else { return }
    switch tree {
    case .text(let value) where room < .max / 2 && YAMLScalar.isLiteral(value):
      room = -1
    case .text, .number, .boolean:
      put(YAMLScalar.text(tree, in: .flow))
    case .list(let items):
      put("[")
      for (position, item) in items.enumerated() {
        if position > 0 { put(", ") }
        write(item)
      }
      put("]")
    case .map(let pairs) where pairs.isEmpty:
      put("{}")
    case .map(let pairs):
      put("{ ")
      for (position, pair) in pairs.enumerated() {
        if position > 0 { put(", ") }
        put(YAMLScalar.text(pair.key, in: .flow) + ": ")
        write(pair.value)
      }
      put(" }")
    }
  }

  private mutating func put(_ piece: String) {
    guard hasRoom else { return }
    room -= piece.unicodeScalars.count
    text += piece
  }
}

extension YAMLScalar {
  /// A scalar of a tree; nothing for a list or map.
  static func text(_ tree: NotationTree, in context: YAMLContext) -> String {
    switch tree {
    case .text(let text): self.text(text, in: context)
    case .number(let number): NumberText.text(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .list, .map: ""
    }
  }
}
