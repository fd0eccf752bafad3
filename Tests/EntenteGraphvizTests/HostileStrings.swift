import EntenteTestSupport

/// Strings that are known to break writers of DOT, SVG or both.
enum HostileStrings {
  static let named: [String] = [
    "plain", " lead and trail ", "two  spaces", "\"quoted\"", "\"", "\\", "\\\\", "\\\\\\", "a\\",
    "\\\"", "\\\\\"", "\\N", "\\G", "\\E\\T\\H\\L", "\\n", "\\l\\r", "\\\\N", "C:\\new\\table",
    "<b>x</b>", "<", ">", "<<>>", "<table>", "</table>", "&", "&&", "&amp;", "&lt;", "&#65;",
    "&#x41;", "&amp;lt;", "&foo;", "&copy", "&;", "&#;", "AT&T & <co>", "a;b", "a:b:c", "a->b",
    "a--b", "-->", "<!-- x -->", "]]>", "<![CDATA[x]]>", "{a|b}", "[x=y]", "#comment", "//", "/* x",
    "*/", "\\n\\", "one\ntwo", "one\n\ntwo", "digraph", "node", "%3", "%s%n", "'", "`", "$(x)",
    "é", "e\u{301}", "\\\u{301}", "\"\u{301}", "&\u{301}amp;", "<\u{338}", "中俄關係",
    "Российская Федерация", "العلاقات \"الصينية\"", "\u{202E}rtl\u{202C}", "👩‍👩‍👧‍👦", "🇨🇳🇷🇺", "\u{1F600}",
    "\u{20000}\u{2A6DF}", "\u{FFFD}", "\u{200B}x", "\u{FEFF}bom", "\u{E000}", "\u{10FFFD}",
    String(repeating: "長い名前 \\N & \"", count: 2_000), String(repeating: "x", count: 20_000),
  ]

  /// One string a plane of Unicode, of characters that XML allows.
  static let planes: [String] = (0...16).map { plane in
    var generator = SplitMix64(seed: UInt64(plane))
    var scalars = String.UnicodeScalarView()
    while scalars.count < 60 {
      let low = UInt32.random(in: 0xA0...0xFFFD, using: &generator)
      if let scalar = Unicode.Scalar(UInt32(plane) << 16 | low), !forbidden.contains(scalar.value) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Random mixtures of the characters that mean something to somebody.
  static let mixtures: [String] = (0..<300).map { seed in
    var generator = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "\\", "\"", "&", ";", "<", ">", "N", "n", "l", "amp", "#65", "\n", " ", "中", "\u{301}",
    ]
    return (0..<Int.random(in: 1...12, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  static let all = named + planes + mixtures

  private static let forbidden: Set<UInt32> = [0xFFFE, 0xFFFF]
}
