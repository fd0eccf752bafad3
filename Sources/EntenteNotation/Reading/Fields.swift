internal import EntenteModel
internal import OrderedCollections

/// A map that is read key by key; whatever nobody asked for is reported as an unknown key.
struct Fields {
  let reader: NodeReader
  private let subject: String
  private let pairs: [TextNode.Pair]
  /// Which of the first 64 pairs are taken, and which beyond; few maps have more.
  private var taken: UInt64 = 0
  private var takenBeyond: Set<Int> = []
  private var asked: [String] = []
  private var missing: [(key: String, hint: String?)] = []
  private var misspelt: Set<String> = []

  /// Begins reading a map; anything else is reported and read as an empty map.
  init(
    _ reader: NodeReader,
    _ subject: String,
    expected: @autoclosure () -> String = "a map"
  ) {
    self.reader = reader
    self.subject = subject
    pairs = reader.nodePairs(subject, expected: expected())
    asked.reserveCapacity(24)
  }

  /// The value at the key, if the map has it.
  mutating func take(_ key: String) -> NodeReader? {
    asked.append(key)
    guard let index = index(of: key) else { return nil }
    take(index)
    return reader.at(pairs[index].value)
  }

  /// The key itself, for pointing at it.
  func key(_ key: String) -> NodeReader? {
    index(of: key).map { reader.at(pairs[$0].key) }
  }

  private mutating func take(_ index: Int) {
    if index < 64 { taken |= 1 << index } else { takenBeyond.insert(index) }
  }

  private func isTaken(_ index: Int) -> Bool {
    index < 64 ? taken & (1 << index) != 0 : takenBeyond.contains(index)
  }

  private func index(of key: String) -> Int? {
    for index in pairs.indices {
      if case .scalar(let name, _) = pairs[index].key.content, name == key { return index }
    }
    return nil
  }

  /// The pairs that nobody asked for, with their keys; they count as asked for from now on.
  mutating func takeRest() -> [(key: NodeReader, value: NodeReader)] {
    var rest: [(key: NodeReader, value: NodeReader)] = []
    for index in pairs.indices where !isTaken(index) {
      guard let key = pairs[index].key.scalar, !key.hasPrefix("x-") else { continue }
      take(index)
      rest.append((reader.at(pairs[index].key), reader.at(pairs[index].value)))
    }
    return rest
  }

  /// Says that a key must be there; it is reported at the end, unless a misspelt one explains it.
  mutating func missing(_ key: String, hint: String? = nil) {
    // Of what is no map at all nothing more is said.
    guard reader.isMap || reader.isEmpty else { return }
    missing.append((key, hint))
  }

  /// Reports every key that nobody asked for, and those that are missing.
  mutating func finish(also known: [String] = []) {
    for (key, _) in takeRest() { unknown(key, also: known) }
    finishMissing()
  }

  /// Reports the keys that are missing, and of the others only those that were meant to be these.
  mutating func finishMissing() {
    for (key, _) in takeRest() {
      let meant = EditDistance.nearest(to: key.scalar ?? "", among: asked)
      if meant.map({ name in missing.contains { $0.key == name } }) ?? false {
        unknown(key, also: [])
      }
    }
    let others = missing.filter { !misspelt.contains($0.key) }
    if !others.isEmpty {
      let names = others.map { "\"\($0.key)\"" }.listed(by: "and")
      let hints = others.compactMap(\.hint)
      reader.session.report(
        Diagnostic(
          "R102",
          "\(subject) needs \(names)\(hints.isEmpty ? "" : ": " + hints.joined(separator: "; "))",
          at: pairs.first.map { reader.at($0.key).range } ?? reader.range
        )
      )
    }
    missing = []
  }

  /// Reports a key that is known neither to whoever asked before nor among others.
  mutating func unknown(_ key: NodeReader, also known: [String]) {
    let value = key.scalar.flatMap(index(of:)).map { reader.at(pairs[$0].value) }
    if let closest = Fields.unknown(key, of: subject, known: asked + known, value: value) {
      misspelt.insert(closest)
    }
  }

  /// Reports a key that is not known here, and returns the known one that was probably meant.
  @discardableResult
  static func unknown(
    _ key: NodeReader,
    of subject: String,
    known: [String],
    value: NodeReader? = nil
  ) -> String? {
    let name = key.scalar ?? ""
    // A locator at the wrong depth is none of the keys that are spelt like it.
    let isLocator =
      known.contains("at") && known.contains("source") && Locator.knownLabels.contains(name)
    let closest = isLocator ? nil : meant(by: name, among: known)
    var help: String?
    if isLocator {
      help = "write at: { \(name): \(value?.scalar ?? "…") }"
    } else if known.contains("neighbours-of"), selectionKeys.contains(name) {
      help = "write relations: { \(name): \(value?.scalar ?? "…") }"
    } else if closest == nil {
      help = "the keys are \(known.sorted().joined(separator: ", "))"
    }
    key.session.report(
      Diagnostic(
        "R101",
        "unknown key \"\(name)\" in \(subject)"
          + (closest.map { "; did you mean \"\($0)\"?" } ?? ""),
        at: key.range,
        label: "not a key of \(subject)",
        help: help
      )
    )
    return closest
  }

  /// The known key that was probably meant: one in other letters, one for which people write this
  /// word, or one that is spelt nearly so.
  private static func meant(by name: String, among known: [String]) -> String? {
    let plain = name.lowercased()
    if let same = known.first(where: { $0.lowercased() == plain }) { return same }
    if let word = synonyms[plain]?.first(where: known.contains) { return word }
    return EditDistance.nearest(to: name, among: known)
  }

  /// Criteria for relations that people write without saying that relations are meant.
  private static let selectionKeys: Set<String> = [
    "type", "actor", "role", "between", "tag", "modality", "valence", "source", "voice",
    "attributed-to", "confidence", "dates", "attributes",
  ]

  /// Words that people write for keys, as they do elsewhere.
  private static let synonyms: [String: [String]] = [
    "actors": ["participants"], "certainty": ["confidence"], "citation": ["evidence"],
    "comment": ["description"], "countries": ["participants"], "date": ["issued", "when"],
    "desc": ["description"], "end": ["when"], "members": ["participants"],
    "name": ["label", "title"], "notes": ["description"], "parties": ["participants"],
    "period": ["when"], "probability": ["likelihood"], "reference": ["evidence"],
    "references": ["evidence"], "since": ["when"], "source": ["evidence"],
    "sources": ["evidence"], "start": ["when"], "status": ["modality"], "strength": ["intensity"],
    "target": ["to"], "type": ["kind"], "until": ["when"], "weight": ["intensity"],
    "year": ["issued", "when"],
  ]
}
