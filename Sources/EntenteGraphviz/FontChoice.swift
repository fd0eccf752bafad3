/// The font families for text in a language, best first.
///
/// Graphviz measures and draws through Pango, which takes for each character the first family of a
/// list that is installed and has it; an SVG names the same list. So one list serves the layout,
/// PNG, PDF and other people's browsers, and nothing has to be looked up beforehand.
public enum FontChoice {
  /// Returns the families for text in a language.
  ///
  /// DejaVu Sans comes with Graphviz's own dependencies on Debian and has Latin, Cyrillic and Greek.
  /// Verdana, its neighbour in width, stands in for it on Windows and macOS. The families for
  /// Chinese, Japanese and Korean follow in the order that suits the language, since they draw the
  /// same characters differently.
  ///
  /// - Parameter language: A BCP 47 tag, as `en` or `zh-Hant`.
  /// - Returns: Names of families, ending with `sans-serif`.
  public static func families(for language: String) -> [String] {
    ["DejaVu Sans", "Verdana"] + eastAsian(for: language) + ["sans-serif"]
  }

  private static func eastAsian(for language: String) -> [String] {
    let traditional = ["Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei"]
    let simplified = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"]
    let tags = language.lowercased().split { $0 == "-" || $0 == "_" }
    guard let primary = tags.first else { return traditional + ["WenQuanYi Micro Hei"] }
    switch primary {
    case "ja":
      return ["Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", "WenQuanYi Micro Hei"]
    case "ko":
      return ["Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "WenQuanYi Micro Hei"]
    case "zh":
      let isTraditional = tags.contains { ["hant", "tw", "hk", "mo"].contains($0) }
      return (isTraditional ? traditional : simplified) + ["WenQuanYi Micro Hei"]
    default:
      return traditional + ["WenQuanYi Micro Hei"]
    }
  }
}
