import EntenteModel
import EntenteTables

/// BibTeX and biblatex files: entries, strings, LaTeX in values.
///
/// Source: O. Patashnik, BibTeXing, 1988; P. Lehman et al., The biblatex Package, 2023.
struct BibTeXReader {
  private let text: SourceText
  private var reading: BibliographyReading
  private var next = 0
  private var strings: [String: String] = [:]
  private var entries: [Entry] = []

  struct Entry {
    var type: String
    var key: String
    var offset: Int
    var fields: [(name: String, value: String)] = []

    subscript(_ names: String...) -> String? {
      for name in names {
        if let field = fields.last(where: { $0.name == name }) { return field.value }
      }
      return nil
    }
  }

  init(_ text: SourceText, _ reading: BibliographyReading) {
    self.text = text
    self.reading = reading
  }

  mutating func read() -> BibliographyReading {
    while let at = text.bytes[next...].firstIndex(of: UInt8(ascii: "@")) {
      next = at + 1
      readEntry(at)
    }
    inherit()
    for entry in entries { BibTeXSource.add(entry, to: &reading) }
    return reading
  }

  private var byte: UInt8? { next < text.bytes.count ? text.bytes[next] : nil }

  private mutating func problem(_ message: String, at offset: Int) {
    let place = text.place(of: offset)
    reading.problems.append(.init(line: place.line, column: place.column, message: message))
  }

  private mutating func skipBlanks() {
    while let byte {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        next += 1
      } else if byte == UInt8(ascii: "%") {
        while let byte = self.byte, byte != 0x0A {
          next += 1
          _ = byte
        }
      } else {
        return
      }
    }
  }

  /// A name: of an entry, field, string or key.
  private mutating func name() -> String {
    let start = next
    while let byte, !Self.ends.contains(byte), byte > 0x20 { next += 1 }
    return text.text(start..<next)
  }

  private static let ends = Set("{}(),=#\"@".utf8)

  // MARK: Entries

  private mutating func readEntry(_ start: Int) {
    skipBlanks()
    let type = name().lowercased()
    skipBlanks()
    guard !type.isEmpty, let opener = byte,
      opener == UInt8(ascii: "{") || opener == UInt8(ascii: "(")
    else {
      // An address such as a@b in a comment between entries is no entry.
      if type == "comment" { return }
      return
    }
    let closer = opener == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    if type == "comment" || type == "preamble" {
      skipBalanced(start)
      return
    }
    next += 1
    skipBlanks()
    if type == "string" {
      let fields = fields(until: closer, start)
      for field in fields { strings[field.name] = field.value }
      return
    }
    let keyStart = next
    while let byte, byte != UInt8(ascii: ","), byte != closer, byte != 0x0A { next += 1 }
    let key = text.text(keyStart..<next).trimmed
    guard !key.isEmpty, !key.contains("=") else {
      problem("an entry @\(type) has no key", at: start)
      next = keyStart
      _ = fields(until: closer, start)
      return
    }
    skipBlanks()
    if byte == UInt8(ascii: ",") { next += 1 }
    var entry = Entry(type: type, key: key, offset: start)
    entry.fields = fields(until: closer, start)
    if entries.contains(where: { $0.key == key }) {
      problem("the key \(key) is there twice; the second has another", at: start)
    }
    entries.append(entry)
  }

  private mutating func skipBalanced(_ start: Int) {
    var depth = 0
    while let byte {
      next += 1
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return }
      }
    }
    problem("a comment or preamble is not closed", at: start)
  }

  private mutating func fields(
    until closer: UInt8,
    _ start: Int
  ) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      guard let byte else {
        problem("an entry is not closed", at: start)
        return fields
      }
      if byte == closer {
        next += 1
        return fields
      }
      if byte == UInt8(ascii: ",") {
        next += 1
        continue
      }
      let place = next
      let name = name().lowercased()
      skipBlanks()
      guard !name.isEmpty, self.byte == UInt8(ascii: "=") else {
        problem(
          name.isEmpty
            ? "a name of a field is due here"
            : "the field \(name) has no =; the rest of the entry is left out",
          at: place
        )
        skipEntry()
        return fields
      }
      next += 1
      guard let value = value(place) else {
        skipEntry()
        return fields
      }
      fields.append((name, value))
    }
  }

  /// Goes on before the next entry that begins a line.
  private mutating func skipEntry() {
    while let byte {
      if byte == UInt8(ascii: "@"), next == 0 || text.bytes[next - 1] == 0x0A { return }
      next += 1
    }
  }

  /// A value: parts joined by #, each in braces, in quotation marks, a number or a string's name.
  private mutating func value(_ start: Int) -> String? {
    var result = ""
    while true {
      skipBlanks()
      guard let byte else {
        problem("a value is missing", at: start)
        return nil
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "\""):
        guard let part = delimited(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : byte) else {
          return nil
        }
        result += part
      default:
        let place = next
        let word = name()
        guard !word.isEmpty else {
          problem("a value is due here", at: place)
          return nil
        }
        if let string = strings[word.lowercased()] {
          result += string
        } else {
          if !word.allSatisfy(\.isNumber), BibliographyDate.month(word.lowercased()) == nil {
            problem("no @string \(word) is defined; its name is kept", at: place)
          }
          result += word
        }
      }
      skipBlanks()
      guard self.byte == UInt8(ascii: "#") else { return result }
      next += 1
    }
  }

  private mutating func delimited(_ closer: UInt8) -> String? {
    let start = next
    next += 1
    var depth = 0
    while let byte {
      if byte == UInt8(ascii: "\\") {
        next += 2
        continue
      }
      if byte == closer, depth == 0 {
        next += 1
        return text.text((start + 1)..<(next - 1))
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      next += 1
    }
    problem("a value is not closed", at: start)
    return nil
  }

  /// What an entry lacks comes from the one that its crossref names.
  private mutating func inherit() {
    var parents: [String: Entry] = [:]
    for entry in entries where parents[entry.key] == nil { parents[entry.key] = entry }
    for place in entries.indices {
      guard let key = entries[place]["crossref"] else { continue }
      guard let parent = parents[key], parent.key != entries[place].key else {
        problem("crossref \(key) names no entry", at: entries[place].offset)
        continue
      }
      let own = Set(entries[place].fields.map(\.name))
      for field in parent.fields where field.name != "crossref" {
        let name = field.name == "title" ? "booktitle" : field.name
        if !own.contains(name) { entries[place].fields.append((name, field.value)) }
      }
    }
  }
}
