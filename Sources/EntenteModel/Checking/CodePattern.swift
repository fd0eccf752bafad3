/// A regular expression for codes, matched in time that no pattern can blow up.
///
/// Known are characters, `.`, classes such as `[A-Z0-9]` and `[^a]`, `\d`, `\w`, `\s` and escaped
/// signs, groups with alternatives, and the repetitions `*`, `+`, `?`, `{n}`, `{n,}` and `{n,m}`.
struct CodePattern {
  private indirect enum Node {
    case scalar(ranges: [ClosedRange<UInt32>], isNegated: Bool)
    case sequence([Node])
    case choice([Node])
    case repeated(Node, atLeast: Int, atMost: Int)
  }

  private static let lengthLimit = 500
  private static let repetitionLimit = 1000
  private static let depthLimit = 4

  private let root: Node

  /// Reads a pattern; nil if it has another form, or is very long.
  init?(_ text: String) {
    guard text.unicodeScalars.count <= Self.lengthLimit else { return nil }
    var parser = Parser(rest: Array(text.unicodeScalars)[...])
    guard let node = parser.choice(), parser.rest.isEmpty else { return nil }
    root = node
  }

  /// Whether the whole text matches.
  func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    var start = Places(upTo: scalars.count)
    start.insert(0)
    return Self.ends(of: root, from: start, in: scalars).contains(scalars.count)
  }

  /// Where the node can end if it begins at one of the places.
  private static func ends(of node: Node, from starts: Places, in text: [UInt32]) -> Places {
    switch node {
    case .scalar(let ranges, let isNegated):
      var ends = Places(upTo: text.count)
      for start in text.indices where starts.contains(start) {
        if ranges.contains(where: { $0.contains(text[start]) }) != isNegated {
          ends.insert(start + 1)
        }
      }
      return ends
    case .sequence(let nodes):
      return nodes.reduce(starts) { $0.isEmpty ? $0 : ends(of: $1, from: $0, in: text) }
    case .choice(let nodes):
      return nodes.reduce(into: Places(upTo: text.count)) {
        $0.formUnion(ends(of: $1, from: starts, in: text))
      }
    case .repeated(let node, let least, let most):
      var current = starts
      var result = least == 0 ? starts : Places(upTo: text.count)
      for count in 1...max(1, most) where most > 0 {
        let next = ends(of: node, from: current, in: text)
        let isSettled = next == current
        current = next
        if count >= least || isSettled {
          let known = result
          result.formUnion(current)
          if isSettled || result == known { return result }
        }
        if current.isEmpty { break }
      }
      return result
    }
  }
}

/// A set of places in a text, of which a short one needs no memory of its own.
private struct Places: Equatable {
  private var first: UInt64 = 0
  private var rest: [UInt64]

  /// No places, but room for those up to the end of a text.
  init(upTo end: Int) {
    rest = Array(repeating: 0, count: end / 64)
  }

  var isEmpty: Bool { first == 0 && rest.allSatisfy { $0 == 0 } }

  func contains(_ place: Int) -> Bool {
    (place < 64 ? first : rest[place / 64 - 1]) & (1 << UInt64(place % 64)) != 0
  }

  mutating func insert(_ place: Int) {
    if place < 64 {
      first |= 1 << UInt64(place)
    } else {
      rest[place / 64 - 1] |= 1 << UInt64(place % 64)
    }
  }

  mutating func formUnion(_ other: Places) {
    first |= other.first
    for index in rest.indices { rest[index] |= other.rest[index] }
  }
}

extension CodePattern {
  private struct Parser {
    var rest: ArraySlice<Unicode.Scalar>
    private var depth = 0

    init(rest: ArraySlice<Unicode.Scalar>) {
      self.rest = rest
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }

    mutating func choice() -> Node? {
      var nodes: [Node] = []
      repeat {
        guard let node = sequence() else { return nil }
        nodes.append(node)
      } while take("|")
      return nodes.count == 1 ? nodes[0] : .choice(nodes)
    }

    private mutating func sequence() -> Node? {
      var nodes: [Node] = []
      while let next = rest.first, next != "|", next != ")" {
        guard let atom = atom(), let node = repetition(of: atom) else { return nil }
        nodes.append(node)
      }
      return .sequence(nodes)
    }

    private mutating func atom() -> Node? {
      guard let scalar = rest.popFirst() else { return nil }
      switch scalar {
      case "(":
        if rest.starts(with: "?:".unicodeScalars) { rest.removeFirst(2) }
        // Each level of repeated groups may multiply the time by the length of the text.
        depth += 1
        guard depth <= CodePattern.depthLimit, let node = choice(), take(")") else { return nil }
        depth -= 1
        return node
      case "[": return scalarClass()
      case ".": return .scalar(ranges: [], isNegated: true)
      case "\\": return escaped().map { .scalar(ranges: $0, isNegated: false) }
      case "*", "+", "?", "{", "}", "]", "^", "$": return nil
      default: return .scalar(ranges: [scalar.value...scalar.value], isNegated: false)
      }
    }

    private mutating func repetition(of atom: Node) -> Node? {
      switch rest.first {
      case "*":
        rest.removeFirst()
        return .repeated(atom, atLeast: 0, atMost: .max)
      case "+":
        rest.removeFirst()
        return .repeated(atom, atLeast: 1, atMost: .max)
      case "?":
        rest.removeFirst()
        return .repeated(atom, atLeast: 0, atMost: 1)
      case "{":
        rest.removeFirst()
        guard let least = number() else { return nil }
        var most: Int? = least
        if take(",") { most = rest.first == "}" ? .max : number() }
        guard take("}"), let most, most >= least else { return nil }
        return .repeated(atom, atLeast: least, atMost: most)
      default: return atom
      }
    }

    private mutating func number() -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest.removeFirst(digits.count)
      guard let value = Int(String(String.UnicodeScalarView(digits))),
        value <= CodePattern.repetitionLimit
      else { return nil }
      return value
    }

    private mutating func scalarClass() -> Node? {
      let isNegated = take("^")
      var ranges: [ClosedRange<UInt32>] = []
      while let scalar = rest.popFirst() {
        if scalar == "]" {
          return ranges.isEmpty ? nil : .scalar(ranges: ranges, isNegated: isNegated)
        }
        if scalar == "\\" {
          guard let escaped = escaped() else { return nil }
          ranges += escaped
        } else if rest.first == "-", rest.dropFirst().first.map({ $0 != "]" }) ?? false {
          rest.removeFirst()
          guard let last = rest.popFirst(), last != "\\", scalar <= last else { return nil }
          ranges.append(scalar.value...last.value)
        } else {
          ranges.append(scalar.value...scalar.value)
        }
      }
      return nil
    }

    private mutating func escaped() -> [ClosedRange<UInt32>]? {
      guard let scalar = rest.popFirst() else { return nil }
      switch scalar {
      case "d": return [0x30...0x39]
      case "w": return [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
      case "s": return [0x20...0x20, 0x09...0x0D]
      default:
        return scalar.properties.isAlphabetic ? nil : [scalar.value...scalar.value]
      }
    }
  }
}
