internal import ArgumentParser

/// A word of a closed list that a library's type stands for.
enum Word {
  /// The value of a word, or an error that names the words there are.
  static func transform<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String
  ) throws -> Value {
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(text)' is none of \(words).")
  }
}
