import EntenteTestSupport

/// Writes random trees in random styles, all within what models are written in.
struct RandomYAML {
  private static let words = [
    "a", "bc", "2001-07/2014", "relation:su35-2017", "a#b", "x:y", "-1", "漢字", "é", "e\u{301}", "😀",
    "it's", "R&D", "no", "50 %", "(a)", "~", "\\d", "1.5", "$", "a-&b", "v!", "<<", "=",
  ]
  private static let breaks = ["\n", "\n", "\n", "\n\n", " # a comment: with a colon\n", "\n# b\n"]

  private var generator: SplitMix64
  private var keys = 0

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// A map, sometimes after the mark of a document.
  mutating func document() -> String {
    let head = chance(10) ? "---\n" : chance(5) ? "# a head\n\n" : ""
    let indent = chance(10) ? 2 : 0
    var text = head + String(repeating: " ", count: indent) + map(at: indent, depth: 0)
    if chance(4) { while text.last == "\n" { text.removeLast() } }
    return text
  }

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private mutating func several(_ join: String, _ make: (inout Self) -> String) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in make(&self) }.joined(separator: join)
  }

  private func line(_ indent: Int) -> String { "\n" + String(repeating: " ", count: indent) }

  /// A key that no other map has, so that none is repeated.
  private mutating func key() -> String {
    keys += 1
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return "\"k\(keys)\""
    case 1: return "'k''\(keys)'"
    case 2: return "k \(keys) "
    default: return pick(Self.words.filter { $0.first != "-" }) + "\(keys)"
    }
  }

  // MARK: - Block style

  /// A map whose first key is written where the text stands, at a column.
  private mutating func map(at indent: Int, depth: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return several(space) { $0.key() + ":" + $0.value(in: indent, depth: depth, isOfMap: true) }
  }

  private mutating func list(at indent: Int, depth: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return several(space) { "-" + $0.value(in: indent, depth: depth, isOfMap: false) }
  }

  /// What stands behind a colon or a hyphen, to the end of its last line.
  private mutating func value(in indent: Int, depth: Int, isOfMap: Bool) -> String {
    let deeper = indent + Int.random(in: 1...3, using: &generator)
    let start = pick(Self.breaks) + String(repeating: " ", count: deeper)
    switch Int.random(in: depth < 4 ? 0..<10 : 4..<10, using: &generator) {
    case 0: return start + map(at: deeper, depth: depth + 1)
    case 1 where isOfMap:
      return "\n" + String(repeating: " ", count: indent) + list(at: indent, depth: depth + 1)
    case 1, 2: return start + list(at: deeper, depth: depth + 1)
    case 3 where !isOfMap:
      let spaces = deeper - indent
      let lead = String(repeating: " ", count: spaces)
      return lead
        + (chance(2)
          ? map(at: indent + 1 + spaces, depth: depth + 1)
          : list(at: indent + 1 + spaces, depth: depth + 1))
    case 4: return " " + blockScalar(at: deeper)
    case 5: return pick(Self.breaks)
    case 6: return " " + flow(depth: depth) + pick(Self.breaks)
    case 7: return start + scalar(at: deeper) + pick(Self.breaks)
    default: return " " + scalar(at: deeper) + pick(Self.breaks)
    }
  }

  private mutating func blockScalar(at indent: Int) -> String {
    let head = pick(["|", ">"]) + pick(["", "-", "+"]) + pick(["\n", "  # c\n", "\n\n"])
    let space = String(repeating: " ", count: indent)
    let lines = several("\n") { text in
      let lead = text.chance(4) ? "  " : ""
      return text.chance(4) ? "" : space + lead + text.several(" ") { $0.pick(Self.words) }
    }
    return head + space + "first\n" + lines + pick(["\n", "\n\n", "\n \n"])
  }

  private mutating func scalar(at indent: Int) -> String {
    let joint = chance(4) ? line(indent) : chance(6) ? "\n" + line(indent) : " "
    let words = several(joint) { $0.pick(Self.words) }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return "'" + words.replacing("'", with: "''") + "'"
    case 1:
      return "\"" + words.replacing("\\", with: "\\\\") + pick(["", "\\n", "\\\"", " "]) + "\""
    default: return words
    }
  }

  // MARK: - Flow style

  private mutating func flow(depth: Int) -> String {
    guard depth < 4, !chance(3) else { return scalar(at: 1 + 4 * 8) }
    let comma = pick([", ", ",", ",\n   ", " ,\n\n      # c\n  "])
    let end = pick(["", " ", "\n  ", ", "])
    if chance(2) { return "[" + several(comma) { $0.flow(depth: depth + 1) } + end + "]" }
    return "{ "
      + several(comma) { text in
        let key = text.key()
        switch Int.random(in: 0..<8, using: &text.generator) {
        case 0: return key
        case 1: return key + ": "
        case 2: return key + ":\n " + text.flow(depth: depth + 1)
        default: return key + ": " + text.flow(depth: depth + 1)
        }
      } + end + "}"
  }
}
