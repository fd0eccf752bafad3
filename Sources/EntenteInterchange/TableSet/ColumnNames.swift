/// Makes column names of identifiers that R and pandas keep as they are.
///
/// Hyphens become underscores. A name that is taken, or that begins with a digit, which R would put an
/// `X` before, gets a prefix.
struct ColumnNames {
  private var taken: Set<String>
  private let prefix: String

  init(taken: [String], prefix: String) {
    self.taken = Set(taken)
    self.prefix = prefix
  }

  /// The name for an identifier, with endings that must be free as well.
  mutating func name(for identifier: String, endings: [String] = [""]) -> String {
    var name = identifier.replacing("-", with: "_")
    while (name.first?.isNumber ?? true) || endings.contains(where: { taken.contains(name + $0) }) {
      name = "\(prefix)_\(name)"
    }
    taken.formUnion(endings.map { name + $0 })
    return name
  }
}
