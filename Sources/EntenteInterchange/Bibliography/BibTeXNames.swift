import EntenteModel

/// Names as BibTeX writes them: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{Body}`.
enum BibTeXNames {
  /// The names of a list that `and` stands between.
  static func names(_ value: String, _ plain: (String) -> String) -> [PersonName] {
    words(value).split(separator: "and").compactMap { name(Array($0), plain) }
  }

  /// The words of a value, with what stands in braces whole; commas are words.
  private static func words(_ value: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in value {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth <= 0, character.isWhitespace {
        end()
      } else if depth <= 0, character == "," {
        end()
        words.append(",")
      } else {
        word.append(character)
      }
    }
    end()
    return words
  }

  private static func name(_ words: [String], _ plain: (String) -> String) -> PersonName? {
    func text(_ words: some Sequence<String>) -> String? {
      let text = plain(words.joined(separator: " ")).trimmed
      return text.isEmpty ? nil : text
    }
    if words.count == 1, let word = words.first, word.hasPrefix("{"), word.hasSuffix("}"),
      !word.hasPrefix("{\\")
    {
      return text(words).map { PersonName(literal: $0) }
    }
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    switch parts.count {
    case 1:
      let words = parts[0]
      guard let last = words.last else { return nil }
      if words.count == 1 { return PersonName(family: text([last])) }
      // Particles are the words in small letters before the family name.
      let particle = words.dropLast().firstIndex(where: isParticle) ?? words.count - 1
      return PersonName(family: text(words[particle...]), given: text(words[..<particle]))
    case 2:
      let name = PersonName(family: text(parts[0]), given: text(parts[1]))
      return name == PersonName() ? nil : name
    default:
      let family = [text(parts[0]), text(parts[1])].compactMap(\.self).joined(separator: " ")
      return PersonName(family: family, given: text(parts[2...].joined()))
    }
  }

  private static func isParticle(_ word: String) -> Bool {
    word.first.map { $0.isLowercase } ?? false
  }

  /// Names as a value of BibTeX.
  static func text(_ names: [PersonName]) -> String {
    names.map { name in
      if let literal = name.literal { return "{\(LaTeXText.escaped(literal))}" }
      let family = name.family.map(part)
      guard let given = name.given.map(part) else {
        // One word is a family name; several would be split.
        return family.map { $0.contains(" ") ? $0 + "," : $0 } ?? ""
      }
      return "\(family ?? ""), \(given)"
    }.joined(separator: " and ")
  }

  /// A part of a name, in braces if it would be taken apart.
  private static func part(_ text: String) -> String {
    let escaped = LaTeXText.escaped(text)
    let isSplit =
      text.contains(",") || text.split(separator: " ").contains { $0.lowercased() == "and" }
    return isSplit ? "{\(escaped)}" : escaped
  }
}
