/// Links that a picture may carry.
enum SafeLink {
  /// Whether the address is http, https or mailto, with something after the scheme.
  static func isSafe(_ link: String) -> Bool {
    let hasControls = link.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
    guard !hasControls, let colon = link.firstIndex(of: ":") else { return false }
    let rest = link[link.index(after: colon)...]
    switch link[..<colon].lowercased() {
    case "http", "https": return rest.hasPrefix("//") && rest.utf8.count > 2
    case "mailto": return !rest.isEmpty
    default: return false
    }
  }
}
