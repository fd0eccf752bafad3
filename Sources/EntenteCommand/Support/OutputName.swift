internal import EntenteDiagrams

/// The names of the files that one `-o` stands for.
struct OutputName {
  private let output: String
  private let stem: String
  private let ending: String

  init(_ output: String, format: String) {
    self.output = output
    let written = Self.ending(of: output)?.count
    stem = written.map { String(output.dropLast($0 + 1)) } ?? output
    ending = written.map { String(output.suffix($0)) } ?? format
  }

  /// The ending of the file's name without its dot; nil for a folder or a name without one.
  static func ending(of path: String) -> String? {
    guard !path.hasSuffix("/"), let name = path.split(separator: "/").last,
      let dot = name.lastIndex(of: "."), dot != name.startIndex
    else { return nil }
    let ending = name[name.index(after: dot)...]
    return ending.isEmpty ? nil : ending.lowercased()
  }

  /// The file of one picture.
  ///
  /// - Parameters:
  ///   - view: The view.
  ///   - isOnly: Whether it is the only view drawn.
  ///   - slice: The part of a series, if it is one.
  /// - Returns: The path.
  func path(view: String, isOnly: Bool, slice: String?) -> String {
    let part = slice.map { "-" + $0.replacing("/", with: "--") } ?? ""
    if output.hasSuffix("/") { return "\(output)\(view)\(part).\(ending)" }
    if isOnly, slice == nil { return output }
    return "\(stem)-\(view)\(part).\(ending)"
  }

  /// The file of one of the three pictures of a difference, that of the difference itself being
  /// the one that is named.
  func path(of panel: DifferencePanel) -> String {
    panel == .difference ? output : path(view: panel.rawValue, isOnly: false, slice: nil)
  }
}
