/// LaTeX as Unicode, and back, as far as bibliographies use it.
enum LaTeXText {
  // MARK: Reading

  private static let accents: [Character: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}",
    "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  private static let words: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
    "DJ": "Đ", "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblleft": "“", "textquotedblright": "”", "ldots": "…", "dots": "…",
    "textellipsis": "…",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "S": "§", "P": "¶",
    "pounds": "£", "euro": "€", "copyright": "©", "textregistered": "®", "slash": "/",
    "LaTeX": "LaTeX",
    "TeX": "TeX", "guillemotleft": "«", "guillemotright": "»", "textquotesingle": "'",
    "textless": "<", "textgreater": ">", "textbar": "|", "textunderscore": "_", "space": " ",
  ]

  /// Commands that only say how their argument looks.
  private static let looks: Set<String> = [
    "textit", "textbf", "textrm", "textsc", "texttt", "textsf", "textup", "textmd", "textnormal",
    "emph", "enquote", "mkbibquote", "mkbibemph", "url", "href", "text", "uppercase", "lowercase",
    "it", "bf", "em", "rm", "sc", "tt", "mbox", "relax", "protect", "noopsort", "bibstring",
    "textsuperscript", "textsubscript", "path", "nolinkurl",
  ]

  /// The text that LaTeX stands for, without the braces that group it.
  ///
  /// - Parameters:
  ///   - source: The LaTeX.
  ///   - unknown: Told the commands that are not known, whose names are left out.
  /// - Returns: The text, with accents composed.
  static func plain(_ source: String, unknown: @escaping (String) -> Void = { _ in }) -> String {
    var reader = Reader(Array(source), unknown: unknown)
    let text = reader.read(until: nil)
    return composed(text)
  }

  private struct Reader {
    let characters: [Character]
    var next = 0
    let unknown: (String) -> Void
    var isMath = false

    init(_ characters: [Character], unknown: @escaping (String) -> Void) {
      self.characters = characters
      self.unknown = unknown
    }

    mutating func read(until end: Character?) -> String {
      var text = ""
      while next < characters.count {
        let character = characters[next]
        next += 1
        if character == end { return text }
        switch character {
        case "{": text += read(until: "}")
        case "}": break
        case "$":
          isMath.toggle()
          unknown("$")
        case "~": text += isMath ? "~" : "\u{A0}"
        case "\\": text += command()
        case "-" where peek("--"):
          next += 2
          text += "—"
        case "-" where peek("-"):
          next += 1
          text += "–"
        case "`" where peek("`"):
          next += 1
          text += "“"
        case "'" where peek("'"):
          next += 1
          text += "”"
        default: text.append(character)
        }
      }
      return text
    }

    private func peek(_ text: String) -> Bool {
      let wanted = Array(text)
      return next + wanted.count <= characters.count
        && Array(characters[next..<(next + wanted.count)]) == wanted
    }

    /// What a command stands for; its backslash is read.
    private mutating func command() -> String {
      guard next < characters.count else { return "" }
      let first = characters[next]
      guard first.isLetter, first.isASCII else {
        next += 1
        if let accent = LaTeXText.accents[first] { return accented(accent) }
        if first == "\\" { return " " }
        if first == "," || first == ";" || first == ":" || first == "!" {
          return first == "!" ? "" : " "
        }
        if first == "-" || first == "/" { return "" }
        return String(first)
      }
      var name = ""
      while next < characters.count, characters[next].isLetter, characters[next].isASCII {
        name.append(characters[next])
        next += 1
      }
      if let text = LaTeXText.words[name] {
        skipBlanks()
        if peek("{}") { next += 2 }
        return text
      }
      if name.count == 1, let accent = LaTeXText.accents[Character(name)] {
        return accented(accent)
      }
      skipBlanks()
      if !LaTeXText.looks.contains(name) { unknown("\\" + name) }
      if name == "href", peek("{") {
        next += 1
        _ = read(until: "}")
      }
      return ""
    }

    private mutating func skipBlanks() {
      while next < characters.count, characters[next] == " " { next += 1 }
    }

    /// The next letter with an accent: `\'e`, `\'{e}`, `\'\i`, `\v{s}`.
    private mutating func accented(_ accent: Unicode.Scalar) -> String {
      skipBlanks()
      guard next < characters.count else { return "" }
      let base: String
      switch characters[next] {
      case "{":
        next += 1
        base = read(until: "}")
      case "\\":
        next += 1
        base = command()
      default:
        base = String(characters[next])
        next += 1
      }
      guard let letter = base.unicodeScalars.first else { return "" }
      var text = String.UnicodeScalarView([letter, accent])
      text.append(contentsOf: base.unicodeScalars.dropFirst())
      return String(text)
    }
  }

  // MARK: Composing

  /// Letters with accents behind them as single scalars, where Unicode has them.
  static func composed(_ text: String) -> String { String(text.map(composed)) }

  private static func composed(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let single = compositions[character] else { return character }
    return Character(single)
  }

  /// Letters of Latin script that have an accent, by their canonical equivalence.
  private static let compositions: [Character: Unicode.Scalar] = {
    var found: [Character: Unicode.Scalar] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      found[Character(scalar)] = scalar
    }
    return found
  }()

  /// The text with letters in place of letters with accents, for identifiers.
  static func withoutAccents(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text {
      if let base = bases[character] {
        result.append(contentsOf: base.unicodeScalars)
      } else {
        result.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(result)
  }

  private static let bases: [Character: String] = {
    var found: [Character: String] = [
      "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
      "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ı": "i",
    ]
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars {
      for accent in accents.values {
        found[Character(String(String.UnicodeScalarView([letter, accent])))] = String(
          Character(letter)
        )
      }
    }
    return found
  }()

  // MARK: Writing

  /// The text with what LaTeX takes for its own escaped; all else stays Unicode.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_", "{", "}": result += "\\" + String(Character(scalar))
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\u{A0}": result += "~"
      case "\u{2013}": result += "--"
      case "\u{2014}": result += "---"
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
