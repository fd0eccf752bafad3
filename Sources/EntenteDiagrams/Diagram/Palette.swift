public import EntenteModel

/// For which surface a picture is made.
public enum DiagramTheme: String, Hashable, Sendable, CaseIterable {
  case light
  case dark
  /// White paper: no tints behind text, black ink.
  case print
}

/// The colours of a picture, as `#RRGGBB`.
///
/// Blue and red are the ends of ColorBrewer's RdBu, violet and orange of its PuOr; both stay apart
/// for red-green colour blindness. Source: C. Brewer, M. Harrower, ColorBrewer 2.0.
public struct Palette: Hashable, Sendable {
  /// The surface.
  public var background = "#FFFFFF"
  /// Text and outlines.
  public var ink = "#222222"
  /// Text of less weight.
  public var quiet = "#666666"
  /// Thin lines that only tie things together.
  public var rule = "#AAAAAA"
  /// Lines of cooperation.
  public var cooperative = "#2166AC"
  /// Lines of conflict.
  public var conflictual = "#B2182B"
  /// Lines of neither.
  public var neutral = "#6E6E6E"
  /// Lines that nothing supports.
  public var unsourced = "#A6A6A6"
  /// An influence that raises.
  public var raises = "#542788"
  /// An influence that lowers.
  public var lowers = "#B35806"
  /// The inside of a card.
  public var card = "#FBFBFB"
  /// The outline of a card.
  public var cardEdge = "#BBBBBB"
  /// The inside of a frame.
  public var cluster = "#F7F7F7"
  /// Whether all colours are greys, so that conflict needs a double line.
  public var isGrey = false
  /// Whether the surface is dark.
  public var isDark = false

  /// Creates the palette of a theme.
  public init(_ theme: DiagramTheme, grey: Bool = false) {
    switch theme {
    case .light:
      break
    case .dark:
      isDark = true
      background = "#16181C"
      ink = "#ECECEC"
      quiet = "#A9A9A9"
      rule = "#6A6A6A"
      cooperative = "#7FB8E8"
      conflictual = "#F4877A"
      neutral = "#B4B4B4"
      unsourced = "#7D7D7D"
      raises = "#BFA8E8"
      lowers = "#F2AE6A"
      card = "#202329"
      cardEdge = "#555B66"
      cluster = "#1C1F24"
    case .print:
      ink = "#000000"
      quiet = "#444444"
      rule = "#777777"
      card = "#FFFFFF"
      cardEdge = "#777777"
      cluster = "#FFFFFF"
    }
    if grey { makeGrey() }
  }

  private mutating func makeGrey() {
    isGrey = true
    let line = isDark ? "#E0E0E0" : "#1A1A1A"
    cooperative = line
    conflictual = line
    raises = line
    lowers = line
    neutral = isDark ? "#9A9A9A" : "#767676"
    unsourced = isDark ? "#707070" : "#ADADAD"
  }

  /// The colour of lines of a valence.
  public func color(of valence: Valence) -> String {
    switch valence {
    case .cooperative: cooperative
    case .conflictual: conflictual
    case .neutral: neutral
    }
  }

  /// A pale fill as the theme draws it: a light tint, a dark shade, or white on grey paper.
  func fill(_ tint: String) -> String {
    if isGrey { return background }
    return isDark ? ColorMix.mix(tint, "#3E6FA8", ColorMix.hueWeight, onto: background) : tint
  }

  /// A colour faded towards the surface.
  func faded(_ color: String, by share: Double = 0.6) -> String {
    ColorMix.blend(color, background, share)
  }
}

/// Arithmetic on colours written as `#RRGGBB`.
enum ColorMix {
  static let hueWeight = 0.16

  /// The colour part of the way to another; what is not `#RRGGBB` stays as it is.
  static func blend(_ color: String, _ other: String, _ share: Double) -> String {
    guard let first = channels(color), let second = channels(other) else { return color }
    return text(zip(first, second).map { $0 + (($1 - $0) * share) })
  }

  /// A tint's hue as a dark shade: what the tint lacks to white is taken away from the surface.
  static func mix(_ tint: String, _ fallback: String, _ weight: Double, onto base: String) -> String
  {
    guard let channelsOfTint = channels(tint), let channelsOfBase = channels(base) else {
      return blend(base, fallback, weight)
    }
    let mean = channelsOfTint.reduce(0, +) / 3
    let shifted = zip(channelsOfBase, channelsOfTint).map { base, tint in
      base + 22 + (tint - mean) * 1.6
    }
    return text(shifted)
  }

  /// The colour without hue, as bright as it looks.
  ///
  /// Source: ITU-R BT.709, the weights of luma.
  static func grey(_ color: String) -> String {
    guard let channels = channels(color) else { return color }
    let luma = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return text([luma, luma, luma])
  }

  static func channels(_ color: String) -> [Double]? {
    guard color.utf8.count == 7, color.utf8.first == UInt8(ascii: "#"),
      let value = Int(color.dropFirst(), radix: 16)
    else { return nil }
    return [Double(value >> 16), Double(value >> 8 & 0xFF), Double(value & 0xFF)]
  }

  private static func text(_ channels: [Double]) -> String {
    "#"
      + channels.map { channel in
        let digits = String(Int(min(255, max(0, channel.rounded()))), radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
