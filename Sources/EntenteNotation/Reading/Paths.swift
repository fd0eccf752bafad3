/// Paths as text, with `/` between names.
enum Paths {
  /// The folder of a file; `.` if the path has none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path as seen from a folder, without `.` and `..` where they can be resolved.
  static func join(_ folder: String, _ relative: String) -> String {
    if relative.hasPrefix("/") { return normal(relative) }
    return normal(folder == "." ? relative : "\(folder)/\(relative)")
  }

  /// The path without `.`, empty names, and `..` after a name.
  static func normal(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else if name == "..", path.hasPrefix("/") {
        continue
      } else {
        names.append(name)
      }
    }
    let joined = names.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// Whether a path lies in a folder or is the folder.
  static func lies(_ path: String, in folder: String) -> Bool {
    if folder == "." { return !path.hasPrefix("/") && path != ".." && !path.hasPrefix("../") }
    return path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }
}
