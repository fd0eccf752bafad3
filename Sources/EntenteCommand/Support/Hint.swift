internal import EntenteModel

/// What may be meant by a name that nothing has.
enum Hint {
  /// The nearest name, else all there are.
  ///
  /// - Parameters:
  ///   - name: The name that nothing has.
  ///   - known: The names that there are.
  /// - Returns: Words such as `did you mean "ease"?`, `it has a, b` or `it has none`.
  static func words(for name: String, among known: some Sequence<String>) -> String {
    let known = Array(known)
    return EditDistance.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
      ?? (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))")
  }
}
