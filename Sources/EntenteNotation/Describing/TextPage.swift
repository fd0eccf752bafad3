/// Lines of text, indented where they belong to what stands above.
struct TextPage {
  private(set) var text = ""

  /// Adds a line.
  mutating func line(_ line: String, indent: Int = 0) {
    text += String(repeating: "  ", count: indent) + line + "\n"
  }

  /// Adds `name  value`, with the names of one page in a column; nothing if there is no value.
  mutating func field(_ name: String, _ value: String?, indent: Int = 0) {
    guard let value, !value.isEmpty else { return }
    let space = String(repeating: " ", count: max(1, 14 - name.count))
    line("\(name)\(space)\(value)", indent: indent)
  }

  /// Adds a heading with an empty line before it.
  mutating func heading(_ heading: String) {
    text += "\n" + heading + "\n"
  }
}
