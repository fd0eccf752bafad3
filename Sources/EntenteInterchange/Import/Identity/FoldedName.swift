/// A name without what data sets spell differently: case, accents, punctuation, `&` and `St.`
///
/// "Côte d’Ivoire" and "COTE D'IVOIRE" are one name. Letters other than Latin ones stay as they are.
struct FoldedName: Hashable, Sendable {
  /// The words, with one blank between them.
  let text: String

  init(_ name: String) {
    var words: [String] = []
    var word = ""
    func finish() {
      if word == "st" { word = "saint" }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in name.lowercased() {
      if character == "&" {
        finish()
        words.append("and")
      } else if character.isLetter || character.isNumber {
        word += Self.plain[character] ?? String(character)
      } else {
        finish()
      }
    }
    finish()
    text = words.joined(separator: " ")
  }

  /// The identifier that a name makes, such as `hamas-palestine`; nil if it has no Latin letter or
  /// digit.
  var identifier: String? {
    let bytes = text.utf8.map { byte in
      byte == UInt8(ascii: " ") || byte >= 0x80 ? UInt8(ascii: "-") : byte
    }
    let parts = bytes.split(separator: UInt8(ascii: "-"))
    let joined = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return joined.isEmpty ? nil : joined
  }

  private static let plain: [Character: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćčĉ"), ("d", "ďđ"), ("e", "èéêëēėęě"), ("g", "ğģ"),
      ("i", "ìíîïīįı"), ("k", "ķ"), ("l", "ļľł"), ("n", "ñńņň"), ("o", "òóôõöōőø"), ("r", "ŕř"),
      ("s", "śşšș"), ("t", "ţťț"), ("u", "ùúûüūůű"), ("y", "ýÿ"), ("z", "źżž"), ("ae", "æ"),
      ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ]
    var plain: [Character: String] = [:]
    for (letter, variants) in groups {
      for variant in variants { plain[variant] = letter }
    }
    return plain
  }()
}
